import { sql } from 'kysely'
import type { DrawExpert, DrawProject } from '@jiheng/kernel/evaluation-round'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import { insertRows } from '../../../../platform/db/many-rows.ts'

export type ExpertRow = {
  id: string
  accountId: string
  name: string
  orgPath: string
  fields: string[]
  employer: { id: string; name: string }
  isActive: boolean
  /** Projects being scored now. */
  open: number
}

const columns = sql`e.id, e.account_id as "accountId", coalesce(a.display_name, '') as name, e.org_path::text as "orgPath", e.fields,
  json_build_object('id', o.id, 'name', o.name) as employer, e.is_active as "isActive",
  (select count(*) from evaluation.task t where t.expert_id = e.id and t.state = 'open') as open`
const sources = sql`evaluation.expert e left join identity.v_account a on a.id = e.account_id join identity.v_organisation o on o.id = e.employer_id`

/** Who may be drawn in reach, by name. */
export async function listExperts(db: Db): Promise<ExpertRow[]> {
  const { rows } =
    await sql<ExpertRow>`select ${columns} from ${sources} order by e.is_active desc, name, e.id limit 1000`.execute(db)
  return rows
}

export async function findExpertOf(db: Db, accountId: string): Promise<ExpertRow | undefined> {
  const { rows } = await sql<ExpertRow>`select ${columns} from ${sources} where e.account_id = ${accountId}`.execute(db)
  return rows[0]
}

export type NewExpert = {
  id: string
  accountId: string
  orgPath: string
  fields: string[]
  employerId: string
  isActive: boolean
  enteredBy: string
  enteredAt: string
}
export const insertExperts = (tx: Tx, rows: readonly NewExpert[]): Promise<void> =>
  insertRows(tx, 'evaluation.expert', rows)

export async function changeExpert(
  tx: Tx,
  { id, fields, employerId, isActive }: Pick<NewExpert, 'id' | 'fields' | 'employerId' | 'isActive'>,
): Promise<void> {
  await sql`update evaluation.expert set fields = ${fields}, employer_id = ${employerId}, is_active = ${isActive} where id = ${id}`.execute(
    tx,
  )
}

/** An account that works, with its unit. */
export async function findPerson(
  db: Db,
  accountId: string,
): Promise<{ name: string; organisationId: string } | undefined> {
  const { rows } = await sql<{ name: string; organisationId: string }>`
    select display_name as name, organisation_id as "organisationId" from identity.v_account where id = ${accountId} and status = 'active'`.execute(
    db,
  )
  return rows[0]
}

export type Interest = { projectId: string; why: string }
export type DeclarationRow = { expertId: string; interests: Interest[]; declaredAt: string }

export async function declarationsOf(db: Db, roundId: string): Promise<DeclarationRow[]> {
  const { rows } = await sql<DeclarationRow>`
    select expert_id as "expertId", interests, declared_at as "declaredAt" from evaluation.declaration where round_id = ${roundId}`.execute(
    db,
  )
  return rows
}

export async function keepDeclaration(
  tx: Tx,
  row: { roundId: string; expertId: string; accountId: string; interests: Interest[]; declaredAt: string },
): Promise<void> {
  await sql`insert into evaluation.declaration (round_id, expert_id, account_id, interests, declared_at)
    values (${row.roundId}, ${row.expertId}, ${row.accountId}, ${JSON.stringify(row.interests)}::jsonb, ${row.declaredAt})
    on conflict on constraint declaration_pkey do update set interests = excluded.interests, declared_at = excluded.declared_at`.execute(
    tx,
  )
}

/** The experts of a place as the lot sees them: what they declared for this round, scored in the years before, and were appealed against for. */
export async function experts(
  tx: Tx,
  { roundId, orgPath, fromYear, year }: { roundId: string; orgPath: string; fromYear: number; year: number },
): Promise<DrawExpert[]> {
  const { rows } = await sql<DrawExpert>`
    select e.id, e.is_active as "isActive", e.fields, o.path::text as "unitPath", d.expert_id is not null as "hasDeclared",
      coalesce((select array_agg(i ->> 'projectId') from jsonb_array_elements(d.interests) i), '{}') as interests,
      array(select distinct t.project_id::text from evaluation.task t join evaluation.round r on r.id = t.round_id
        where t.expert_id = e.id and t.state = 'submitted' and r.year >= ${fromYear} and r.year < ${year}) as evaluated,
      array(select distinct t.project_id::text from evaluation.task t join evaluation.appeal a on a.round_project_id = t.round_project_id
        where t.expert_id = e.id and t.state = 'submitted') as "appealedBy"
    from evaluation.expert e join identity.v_organisation o on o.id = e.employer_id
    left join evaluation.declaration d on d.expert_id = e.id and d.round_id = ${roundId}
    where e.org_path <@ ${orgPath}::ltree or e.org_path @> ${orgPath}::ltree order by e.id`.execute(tx)
  return rows
}

/** The projects of a round as the lot sees them. */
export async function drawProjects(tx: Tx, roundId: string): Promise<DrawProject[]> {
  const { rows } = await sql<DrawProject>`
    select p.id, p.industry as field,
      array(select o.path::text from identity.v_organisation o where o.id in (p.owner_id, p.department_id, p.contractor_id) order by 1) as "unitPaths"
    from evaluation.round_project x join projects.v_project p on p.id = x.project_id where x.round_id = ${roundId} order by p.id`.execute(
    tx,
  )
  return rows
}

/** The account of each expert of a place. */
export async function accountsOf(db: Db, orgPath: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; accountId: string }>`
    select id, account_id as "accountId" from evaluation.expert where org_path <@ ${orgPath}::ltree or org_path @> ${orgPath}::ltree`.execute(
    db,
  )
  return new Map(rows.map(({ id, accountId }) => [id, accountId]))
}
