import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

export type NewExclusionRow = {
  id: string
  projectId: string
  movementId: string
  amountFen: number
  reason: 'retention' | 'dispute' | 'agreed_term'
  /** Where it began later than the inflow. */
  startsOn?: string | null
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
      starts_on: exclusion.startsOn ?? null,
      until: exclusion.until,
      why: exclusion.why,
      recorded_by: exclusion.recordedBy,
      recorded_at: exclusion.recordedAt,
    })
    .execute()
}

type FoundExclusion = { projectId: string; movementId: string; startsOn: string | null; until: string | null }

export async function findExclusion(db: Db, id: string): Promise<FoundExclusion | undefined> {
  const { rows } = await sql<FoundExclusion>`
    select project_id as "projectId", movement_id as "movementId", starts_on as "startsOn", until from funds.exclusion where id = ${id}`.execute(
    db,
  )
  return rows[0]
}

export async function endExclusion(tx: Tx, id: string, until: string): Promise<void> {
  await tx.updateTable('funds.exclusion').set({ until }).where('id', '=', id).execute()
}
