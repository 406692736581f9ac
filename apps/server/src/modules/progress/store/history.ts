import type { Tx } from '../../../platform/db/database.ts'
import { insertRows } from '../../../platform/db/many-rows.ts'
import type { NewEvidence } from './evidence.ts'
import type { NewArrival, NewMaterialOrder } from './materials.ts'
import type { NewObstacle } from './obstacles.ts'
import type { NewReport, ReportDecision } from './reports.ts'

export type PastReport = NewReport & (ReportDecision | { state: 'claimed' })
export type PastObstacle = NewObstacle & { clearedOn?: string; clearedBy?: string }

/** What happened before the programme was there, in the columns of the tables. Ids and instants are the caller's. */
export type ProgressHistory = {
  reports?: readonly PastReport[]
  materialOrders?: readonly NewMaterialOrder[]
  arrivals?: readonly NewArrival[]
  obstacles?: readonly PastObstacle[]
  /** Of files that are in the store already. */
  evidence?: readonly NewEvidence[]
}

/** Adds many rows of every kind, one statement each. */
export async function insertHistory(tx: Tx, history: ProgressHistory): Promise<void> {
  await insertRows(tx, 'progress.report', history.reports)
  await insertRows(tx, 'progress.material_order', history.materialOrders)
  await insertRows(tx, 'progress.arrival', history.arrivals)
  await insertRows(tx, 'progress.obstacle', history.obstacles)
  await insertRows(tx, 'progress.evidence', history.evidence)
}
