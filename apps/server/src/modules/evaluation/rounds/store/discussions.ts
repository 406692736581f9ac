import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import { insertRows } from '../../../../platform/db/many-rows.ts'

export type DiscussionRow = {
  roundProjectId: string
  roundId: string
  projectId: string
  spread: string
  openedAt: string
  conclusion: string | null
  closedBy: string | null
  closedAt: string | null
}

export async function findDiscussion(db: Db, roundProjectId: string): Promise<DiscussionRow | null> {
  const { rows } = await sql<DiscussionRow>`
    select d.round_project_id as "roundProjectId", d.round_id as "roundId", d.project_id as "projectId", d.spread, d.opened_at as "openedAt", d.conclusion,
      a.display_name as "closedBy", d.closed_at as "closedAt"
    from evaluation.discussion d left join identity.v_account a on a.id = d.closed_by where d.round_project_id = ${roundProjectId}`.execute(
    db,
  )
  return rows[0] ?? null
}

export const insertDiscussion = (tx: Tx, row: DiscussionRow): Promise<void> =>
  insertRows(tx, 'evaluation.discussion', [row])

/** Closes a discussion; false when it was closed already. */
export async function keepConclusion(
  tx: Tx,
  { roundProjectId, conclusion, by, at }: { roundProjectId: string; conclusion: string; by: string; at: string },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update evaluation.discussion set conclusion = ${conclusion}, closed_by = ${by}, closed_at = ${at}
    where round_project_id = ${roundProjectId} and closed_at is null`.execute(tx)
  return numAffectedRows === 1n
}

export async function countOpenDiscussions(tx: Tx, roundId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from evaluation.discussion where round_id = ${roundId} and closed_at is null`.execute(tx)
  return rows[0]?.n ?? 0
}

export type StatementRow = {
  id: string
  roundProjectId: string
  projectId: string
  accountId: string
  letter: string | null
  text: string
  saidAt: string
}
export const insertStatement = (tx: Tx, row: StatementRow): Promise<void> =>
  insertRows(tx, 'evaluation.statement', [row])

export async function statementsOf(db: Db, roundProjectId: string): Promise<StatementRow[]> {
  const { rows } = await sql<StatementRow>`
    select id, round_project_id as "roundProjectId", project_id as "projectId", account_id as "accountId", letter, text, said_at as "saidAt"
    from evaluation.statement where round_project_id = ${roundProjectId} order by said_at, id`.execute(db)
  return rows
}
