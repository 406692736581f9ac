import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import { insertRows } from '../../../../platform/db/many-rows.ts'

export type AskedRecord = { kind: string; id: string; label: string | null }
export type QuestionRow = {
  id: string
  leadId: string
  projectId: string
  projectName: string
  orgPath: string
  organisation: { id: string; name: string }
  question: string
  records: AskedRecord[]
  dueOn: string
  askedBy: string
  askedAt: string
  answer: string | null
  answeredBy: string | null
  answeredAt: string | null
}

const columns = sql`q.id, q.lead_id as "leadId", q.project_id as "projectId", p.name as "projectName", p.org_path::text as "orgPath",
  json_build_object('id', o.id, 'name', o.name) as organisation, q.question, q.records, q.due_on as "dueOn",
  coalesce(ao.name, '') as "askedBy", q.asked_at as "askedAt", q.answer, a.display_name as "answeredBy", q.answered_at as "answeredAt"`
const sources = sql`funds.lead_question q join projects.v_project p on p.id = q.project_id join identity.v_organisation o on o.id = q.organisation_id
  left join identity.v_account k on k.id = q.asked_by left join identity.v_organisation ao on ao.id = k.organisation_id
  left join identity.v_account a on a.id = q.answered_by`

/** Every question of a lead, the oldest first. */
export async function questionsOf(db: Db, leadId: string): Promise<QuestionRow[]> {
  const { rows } =
    await sql<QuestionRow>`select ${columns} from ${sources} where q.lead_id = ${leadId} order by q.asked_at, q.id`.execute(
      db,
    )
  return rows
}

/** What one unit is asked: what waits first, and of that what is due soonest. */
export async function questionsTo(db: Db, organisationId: string): Promise<QuestionRow[]> {
  const { rows } = await sql<QuestionRow>`select ${columns} from ${sources} where q.organisation_id = ${organisationId}
    order by q.answered_at is not null, case when q.answered_at is null then q.due_on end, q.answered_at desc, q.id limit 200`.execute(
    db,
  )
  return rows
}

/** One question put to this unit. */
export async function findQuestion(db: Db, id: string, organisationId: string): Promise<QuestionRow | undefined> {
  const { rows } =
    await sql<QuestionRow>`select ${columns} from ${sources} where q.id = ${id} and q.organisation_id = ${organisationId}`.execute(
      db,
    )
  return rows[0]
}

export type NewQuestion = {
  id: string
  leadId: string
  projectId: string
  organisationId: string
  question: string
  records: AskedRecord[]
  dueOn: string
  askedBy: string
  askedAt: string
  answer: null
  answeredBy: null
  answeredAt: null
}
export const insertQuestion = (tx: Tx, row: NewQuestion): Promise<void> => insertRows(tx, 'funds.lead_question', [row])

/** Keeps an answer; false when there was one already. */
export async function keepAnswer(
  tx: Tx,
  { id, answer, by, at }: { id: string; answer: string; by: string; at: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update funds.lead_question set answer = ${answer}, answered_by = ${by}, answered_at = ${at} where id = ${id} and answer is null`.execute(
    tx,
  )
  return numAffectedRows === 1n
}

/** Whether a unit has to do with a project: it owns it, is the department over it, or the project lies below it. */
export async function concerns(db: Db, organisationId: string, projectId: string): Promise<boolean> {
  const { rows } = await sql<{ does: boolean }>`
    select exists (select from identity.v_organisation o join projects.v_project p on p.id = ${projectId}
      where o.id = ${organisationId} and (o.path @> p.org_path or o.id in (p.owner_id, p.department_id))) as does`.execute(
    db,
  )
  return rows[0]?.does ?? false
}
