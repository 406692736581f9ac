import { sql } from 'kysely'
import type { LeftOutResult } from '@jiheng/kernel/evaluation-round'
import type { Tx } from '../../../../platform/db/database.ts'
import { insertRows } from '../../../../platform/db/many-rows.ts'

export type SubjectAppealRow = {
  id: string
  scoreId: string
  orgPath: string
  text: string
  submittedBy: string
  submittedAt: string
  answerUntil: string
  outcome: 'kept' | 'changed' | null
  reason: string | null
  leftOut: LeftOutResult[] | null
  newScoreId: string | null
  decidedBy: string | null
  decidedAt: string | null
}

export const insertSubjectAppeal = (tx: Tx, row: SubjectAppealRow): Promise<void> =>
  insertRows(tx, 'evaluation.subject_appeal', [row])

export async function lockSubjectAppeal(
  tx: Tx,
  id: string,
): Promise<Pick<SubjectAppealRow, 'id' | 'scoreId' | 'outcome'> | undefined> {
  const { rows } = await sql<Pick<SubjectAppealRow, 'id' | 'scoreId' | 'outcome'>>`
    select id, score_id as "scoreId", outcome from evaluation.subject_appeal where id = ${id} for update`.execute(tx)
  return rows[0]
}

export async function keepSubjectDecision(
  tx: Tx,
  row: Omit<SubjectAppealRow, 'scoreId' | 'orgPath' | 'text' | 'submittedBy' | 'submittedAt' | 'answerUntil'>,
): Promise<void> {
  await sql`update evaluation.subject_appeal set outcome = ${row.outcome}, reason = ${row.reason}, left_out = ${JSON.stringify(row.leftOut)}::jsonb,
    new_score_id = ${row.newScoreId}, decided_by = ${row.decidedBy}, decided_at = ${row.decidedAt} where id = ${row.id}`.execute(
    tx,
  )
}
