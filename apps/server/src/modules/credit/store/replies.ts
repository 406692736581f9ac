import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { readingTold, tellPolicies } from '../../../platform/db/telling.ts'
import { insertRows } from '../../../platform/db/many-rows.ts'

export type ReplyDocument = { id: string; projectId: string; title: string }

export type ReplyRow = {
  id: string
  scoreId: string
  roundId: string
  orgPath: string
  contractorId: string
  text: string
  facts: string[]
  documents: ReplyDocument[]
  submittedBy: string
  submittedAt: string
  computedBy: string
  publishedBy: string
  outcome: 'kept' | 'changed' | null
  reason: string | null
  setAside: string[] | null
  newScoreId: string | null
  decidedBy: string | null
  decidedAt: string | null
}

const columns = sql`id, score_id as "scoreId", round_id as "roundId", org_path::text as "orgPath", contractor_id as "contractorId", text, facts, documents,
  submitted_by as "submittedBy", submitted_at as "submittedAt", computed_by as "computedBy", published_by as "publishedBy", outcome, reason,
  set_aside as "setAside", new_score_id as "newScoreId", decided_by as "decidedBy", decided_at as "decidedAt"`

/** Reads as a contractor: it sees its own records and no other's. */
export const askAs = <T>(db: Db, contractorId: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  readingTold(db, { contractor: contractorId }, work)

/** Tells the database which contractor asks, until the transaction ends. */
export const tellContractor = (tx: Tx, contractorId: string): Promise<void> =>
  tellPolicies(tx, { contractor: contractorId })

/** Replies of a contractor in the rounds told, the newest first. */
export async function listReplies(db: Db, roundIds: readonly string[], contractorId: string): Promise<ReplyRow[]> {
  const { rows } =
    await sql<ReplyRow>`select ${columns} from credit.reply where round_id = any (${[...roundIds]}::uuid[]) and contractor_id = ${contractorId}
    order by submitted_at desc`.execute(db)
  return rows
}

export async function lockReply(tx: Tx, id: string): Promise<ReplyRow | undefined> {
  const { rows } = await sql<ReplyRow>`select ${columns} from credit.reply where id = ${id} for update`.execute(tx)
  return rows[0]
}

export const insertReply = (tx: Tx, row: ReplyRow): Promise<void> => insertRows(tx, 'credit.reply', [row])

export async function keepDecision(
  tx: Tx,
  row: Pick<ReplyRow, 'id' | 'outcome' | 'reason' | 'setAside' | 'newScoreId' | 'decidedBy' | 'decidedAt'>,
): Promise<void> {
  await sql`update credit.reply set outcome = ${row.outcome}, reason = ${row.reason}, set_aside = ${JSON.stringify(row.setAside)}, new_score_id = ${row.newScoreId},
    decided_by = ${row.decidedBy}, decided_at = ${row.decidedAt} where id = ${row.id}`.execute(tx)
}

/** Documents in reach that belong to one of these projects. */
export async function documentsAmong(
  db: Db,
  ids: readonly string[],
  projectIds: readonly string[],
): Promise<ReplyDocument[]> {
  const { rows } = await sql<ReplyDocument>`select id, project_id as "projectId", title from projects.v_document
    where id = any (${[...ids]}::uuid[]) and project_id = any (${[...projectIds]}::uuid[]) order by title, id`.execute(
    db,
  )
  return rows
}
