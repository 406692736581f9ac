import { sql } from 'kysely'
import type { Step, StepOrNone } from '@jiheng/kernel/survey'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { insertRows } from '../../../platform/db/many-rows.ts'

export type AnswerRow = {
  id: string
  surveyId: string
  buildingId: string
  steps: Record<string, StepOrNone>
  overall: Step
  seconds: number | null
  device: string | null
  isFromContractor: boolean
  enteredBy: string | null
  answeredAt: string
  outcome: 'counted' | 'set_aside' | null
  reason: string | null
  decidedBy: string | null
  decidedAt: string | null
}

export type NewAnswer = Omit<AnswerRow, 'outcome' | 'reason' | 'decidedBy' | 'decidedAt'>

export const insertAnswers = (tx: Tx, rows: readonly NewAnswer[]): Promise<void> =>
  insertRows(
    tx,
    'surveys.answer',
    rows.map((row) => ({ ...row, outcome: null, reason: null, decidedBy: null, decidedAt: null })),
  )

export async function hasAnswer(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select from surveys.answer where id = ${id}`.execute(tx)
  return rows.length > 0
}

export async function listAnswers(db: Db, surveyId: string): Promise<AnswerRow[]> {
  const { rows } = await sql<AnswerRow>`
    select id, survey_id as "surveyId", building_id as "buildingId", steps, overall, seconds, device, is_from_contractor as "isFromContractor",
      entered_by as "enteredBy", answered_at as "answeredAt", outcome, reason, decided_by as "decidedBy", decided_at as "decidedAt"
    from surveys.answer where survey_id = ${surveyId} order by answered_at, id`.execute(db)
  return rows
}

export async function keepDecisions(
  tx: Tx,
  { ids, outcome, reason, by, at }: { ids: readonly string[]; outcome: string; reason: string; by: string; at: string },
): Promise<void> {
  await sql`update surveys.answer set outcome = ${outcome}, reason = ${reason}, decided_by = ${by}, decided_at = ${at}
    where id = any (${[...ids]}::uuid[])`.execute(tx)
}
