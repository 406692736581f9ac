import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

export type NewExclusionRow = {
  id: string
  projectId: string
  movementId: string
  amountFen: number
  reason: 'retention' | 'dispute' | 'agreed_term'
  until: string | null
  why: string
  recordedBy: string
  recordedAt: string
}

export async function insertExclusion(tx: Tx, exclusion: NewExclusionRow): Promise<void> {
  await tx
    .insertInto('funds.exclusion')
    .values({
      id: exclusion.id,
      project_id: exclusion.projectId,
      movement_id: exclusion.movementId,
      amount_fen: exclusion.amountFen,
      reason: exclusion.reason,
      until: exclusion.until,
      why: exclusion.why,
      recorded_by: exclusion.recordedBy,
      recorded_at: exclusion.recordedAt,
    })
    .execute()
}

export async function findExclusion(
  db: Db,
  id: string,
): Promise<{ projectId: string; movementId: string; until: string | null } | undefined> {
  const { rows } = await sql<{ projectId: string; movementId: string; until: string | null }>`
    select project_id as "projectId", movement_id as "movementId", until from funds.exclusion where id = ${id}`.execute(
    db,
  )
  return rows[0]
}

export async function endExclusion(tx: Tx, id: string, until: string): Promise<void> {
  await tx.updateTable('funds.exclusion').set({ until }).where('id', '=', id).execute()
}
