import { sql } from 'kysely'
import type { FormKind, OfficialForm, Typed } from '@jiheng/kernel/official-form'
import type { Db, Tx } from '../../../platform/db/database.ts'

export type FormStatus = 'draft' | 'submitted' | 'returned' | 'accepted'
export type FormKey = { projectId: string; year: number; kind: FormKind }

export type FormRow = FormKey & {
  id: string
  status: FormStatus
  typed: Typed
  version: number
  snapshot: OfficialForm | null
  fingerprint: string | null
  submittedById: string | null
  submittedAt: string | null
  updatedAt: string
}

const columns = sql`id, project_id as "projectId", year, kind, status, typed, version, snapshot, fingerprint, submitted_by as "submittedById",
  submitted_at as "submittedAt", updated_at as "updatedAt"`

/** The form of a project and year, or nothing while nobody has touched it; locked until commit when told. */
export async function findForm(
  db: Db,
  { projectId, year, kind }: FormKey,
  isLocked = false,
): Promise<FormRow | undefined> {
  const { rows } = await sql<FormRow>`select ${columns} from evaluation.form
    where project_id = ${projectId} and year = ${year} and kind = ${kind} ${isLocked ? sql`for update` : sql``}`.execute(
    db,
  )
  return rows[0]
}

/** Writes a form as it now is. */
export async function saveForm(tx: Tx, form: FormRow): Promise<void> {
  const {
    id,
    projectId,
    year,
    kind,
    status,
    typed,
    version,
    snapshot,
    fingerprint,
    submittedById,
    submittedAt,
    updatedAt,
  } = form
  const kept = snapshot === null ? null : JSON.stringify(snapshot)
  await sql`insert into evaluation.form (id, project_id, year, kind, status, typed, version, snapshot, fingerprint, submitted_by, submitted_at, updated_at)
    values (${id}, ${projectId}, ${year}, ${kind}, ${status}, ${JSON.stringify(typed)}, ${version}, ${kept}, ${fingerprint}, ${submittedById}, ${submittedAt}, ${updatedAt})
    on conflict (id) do update set status = excluded.status, typed = excluded.typed, version = excluded.version, snapshot = excluded.snapshot,
      fingerprint = excluded.fingerprint, submitted_by = excluded.submitted_by, submitted_at = excluded.submitted_at, updated_at = excluded.updated_at`.execute(
    tx,
  )
}

export type FormStep = {
  id: string
  action: 'submitted' | 'returned' | 'accepted'
  why: string | null
  byId: string
  byName: string
  at: string
}

export async function stepsOfForm(db: Db, formId: string): Promise<FormStep[]> {
  const { rows } = await sql<FormStep>`
    select s.id, s.action, s.why, s.by_id as "byId", coalesce(a.display_name, '') as "byName", s.at
    from evaluation.form_step s left join identity.v_account a on a.id = s.by_id where s.form_id = ${formId} order by s.at, s.id`.execute(
    db,
  )
  return rows
}

export type NewStep = Pick<FormStep, 'id' | 'action' | 'why' | 'byId' | 'at'> & {
  formId: string
  projectId: string
  fingerprint: string
}

export async function insertStep(
  tx: Tx,
  { id, formId, projectId, action, why, fingerprint, byId, at }: NewStep,
): Promise<void> {
  await sql`insert into evaluation.form_step (id, form_id, project_id, action, why, fingerprint, by_id, at)
    values (${id}, ${formId}, ${projectId}, ${action}, ${why}, ${fingerprint}, ${byId}, ${at})`.execute(tx)
}

export type ListedStatus = FormStatus | 'none'
export type ListedForm = FormKey & {
  projectName: string
  projectCode: string | null
  orgPath: string
  unit: string | null
  status: ListedStatus
  submittedAt: string | null
  submittedBy: string | null
  submittedById: string | null
  updatedAt: string | null
}
export type FormFilter = {
  year: number
  kind: FormKind
  status?: ListedStatus | undefined
  after?: { code: string; name: string; id: string } | undefined
  limit: number
}

/** The forms of a kind and year, those nobody has begun among them: of projects that are judged in the year. */
const listed = ({ year, kind }: Pick<FormFilter, 'year' | 'kind'>) => sql`
  evaluation.assignment s join projects.v_project p on p.id = s.project_id
  left join evaluation.form f on f.project_id = p.id and f.year = ${year} and f.kind = ${kind}
  where s.year = ${year}`

/** By code, those without one last. */
const order = sql`(p.code is null), coalesce(p.code, ''), p.name, p.id`

export async function listForms(db: Db, filter: FormFilter): Promise<ListedForm[]> {
  const { year, kind, status, after, limit } = filter
  const { rows } = await sql<ListedForm>`
    select p.id as "projectId", ${year}::int as year, ${kind}::text as kind, p.name as "projectName", p.code as "projectCode", p.org_path::text as "orgPath",
      coalesce((select o.name from identity.v_organisation o where o.id = p.owner_id), p.owner_name) as unit, coalesce(f.status, 'none') as status,
      f.submitted_at as "submittedAt", f.submitted_by as "submittedById", (select a.display_name from identity.v_account a where a.id = f.submitted_by) as "submittedBy", f.updated_at as "updatedAt"
    from ${listed(filter)}
      and (${status ?? null}::text is null or coalesce(f.status, 'none') = ${status ?? null})
      and (${after?.name ?? null}::text is null
        or (${order}) > (${after?.code ?? ''} = '', ${after?.code ?? ''}, ${after?.name ?? null}, ${after?.id ?? null}::uuid))
    order by ${order} limit ${limit}`.execute(db)
  return rows
}

/** How many forms of a kind and year stand where. */
export async function countForms(
  db: Db,
  filter: Pick<FormFilter, 'year' | 'kind'>,
): Promise<Record<ListedStatus, number>> {
  const { rows } = await sql<{ status: ListedStatus; count: number }>`
    select coalesce(f.status, 'none') as status, count(*) as count from ${listed(filter)} group by 1`.execute(db)
  const counts = { none: 0, draft: 0, submitted: 0, returned: 0, accepted: 0 }
  for (const { status, count } of rows) counts[status] = count
  return counts
}
