import { sql } from 'kysely'
import type { EvidenceLevel, Explanation } from '@jiheng/kernel/base'
import type { CombinedItem, CombineQuestion, Correction } from '@jiheng/kernel/evaluation-round'
import type { Grade } from '@jiheng/kernel/scoring'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import { insertRows } from '../../../../platform/db/many-rows.ts'

/** One line of a result; of a self-evaluation without the experts' lowest and highest. */
export type ResultItem = Omit<CombinedItem, 'explanation' | 'least' | 'most'> & {
  least: string | null
  most: string | null
}

export type ResultRow = {
  id: string
  roundId: string
  roundProjectId: string
  projectId: string
  version: number
  total: string
  grade: Grade
  spread: string
  evidenceLevel: EvidenceLevel
  coveredWeight: string
  sampleSize: number
  items: ResultItem[]
  explanation: Explanation
  /** Of experts everything the result depends on; of a self-evaluation the score it took. */
  question: CombineQuestion | { scoreId: string }
  remarks: { letter: string; text: string }[]
  why: string
  isCurrent: boolean
  computedBy: string
  computedAt: string
}

const columns = sql`id, round_id as "roundId", round_project_id as "roundProjectId", project_id as "projectId", version, total, grade, spread,
  evidence_level as "evidenceLevel", covered_weight as "coveredWeight", sample_size as "sampleSize", items, explanation, question, remarks, why,
  is_current as "isCurrent", computed_by as "computedBy", computed_at as "computedAt"`

/** Every version of a project's result, the newest first. */
export async function resultsOf(db: Db, roundProjectId: string): Promise<ResultRow[]> {
  const { rows } = await sql<ResultRow>`
    select ${columns} from evaluation.result where round_project_id = ${roundProjectId} order by version desc`.execute(
    db,
  )
  return rows
}

/** The newest result of each project of a round. */
export async function newestResultsIn(db: Db, roundId: string): Promise<ResultRow[]> {
  const { rows } =
    await sql<ResultRow>`select ${columns} from evaluation.result where round_id = ${roundId} and is_current`.execute(
      db,
    )
  return rows
}

/** Adds results, which take the place of those before them. */
export async function keepResults(tx: Tx, rows: readonly ResultRow[]): Promise<void> {
  const ids = rows.map(({ roundProjectId }) => roundProjectId)
  await sql`update evaluation.result set is_current = false where is_current and round_project_id = any (${ids}::uuid[])`.execute(
    tx,
  )
  await insertRows(tx, 'evaluation.result', rows)
}

export type AppealRow = {
  id: string
  roundId: string
  roundProjectId: string
  projectId: string
  resultId: string
  text: string
  items: string[]
  documents: { id: string; title: string }[]
  submittedBy: string
  submittedAt: string
  /** The last day to answer; none for appeals made before there was one. */
  answerUntil: string | null
  outcome: 'kept' | 'changed' | null
  reason: string | null
  corrections: Correction[] | null
  newResultId: string | null
  decidedBy: string | null
  decidedAt: string | null
}

const appealColumns = sql`id, round_id as "roundId", round_project_id as "roundProjectId", project_id as "projectId", result_id as "resultId", text, items, documents,
  submitted_by as "submittedBy", submitted_at as "submittedAt", answer_until as "answerUntil", outcome, reason, corrections, new_result_id as "newResultId", decided_by as "decidedBy",
  decided_at as "decidedAt"`

export async function findAppeal(db: Db, roundProjectId: string): Promise<AppealRow | null> {
  const { rows } = await sql<AppealRow>`
    select ${appealColumns} from evaluation.appeal where round_project_id = ${roundProjectId}`.execute(db)
  return rows[0] ?? null
}

export async function lockAppeal(tx: Tx, id: string): Promise<AppealRow | undefined> {
  const { rows } = await sql<AppealRow>`
    select ${appealColumns} from evaluation.appeal where id = ${id} for update`.execute(tx)
  return rows[0]
}

export const insertAppeal = (tx: Tx, row: AppealRow): Promise<void> => insertRows(tx, 'evaluation.appeal', [row])

export async function keepAppealDecision(
  tx: Tx,
  row: Pick<AppealRow, 'id' | 'outcome' | 'reason' | 'corrections' | 'newResultId' | 'decidedBy' | 'decidedAt'>,
): Promise<void> {
  await sql`update evaluation.appeal set outcome = ${row.outcome}, reason = ${row.reason}, corrections = ${JSON.stringify(row.corrections)}::jsonb,
    new_result_id = ${row.newResultId}, decided_by = ${row.decidedBy}, decided_at = ${row.decidedAt} where id = ${row.id}`.execute(
    tx,
  )
}

export async function countOpenAppeals(tx: Tx, roundId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from evaluation.appeal where round_id = ${roundId} and outcome is null`.execute(tx)
  return rows[0]?.n ?? 0
}

/** Documents of a project, by their ids. */
export async function documentsAmong(
  db: Db,
  projectId: string,
  ids: readonly string[],
): Promise<{ id: string; title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select id, title from projects.v_document where project_id = ${projectId} and id = any (${[...ids]}::uuid[]) order by title, id`.execute(
    db,
  )
  return rows
}
