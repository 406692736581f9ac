import type { Tx } from '../../../platform/db/database.ts'
import { insertRows } from '../../../platform/db/many-rows.ts'
import type { NewEvidence } from './evidence.ts'
import type { NewArrival, NewMaterialOrder } from './materials.ts'
import type { NewObstacle } from './obstacles.ts'
import type { NewReport, ReportDecision } from './reports.ts'
import type { NewMaterialTest } from './tests.ts'
import type { NewQuantity, NewWorkItem } from './work-items.ts'

/** Nobody noted then what doubts were seen. */
export type PastReport = NewReport & (Omit<ReportDecision, 'doubtsSeen'> | { state: 'claimed' })
export type PastObstacle = NewObstacle & { clearedOn?: string; clearedBy?: string }

/** What happened before the programme was there, in the columns of the tables. Ids and instants are the caller's. */
export type ProgressHistory = {
  reports?: readonly PastReport[]
  materialOrders?: readonly NewMaterialOrder[]
  arrivals?: readonly NewArrival[]
  obstacles?: readonly PastObstacle[]
  workItems?: readonly (NewWorkItem & { version: number })[]
  batches?: readonly { id: string; projectId: string; orderId: string; number: string }[]
  /** Of reports that are told too. */
  quantities?: readonly NewQuantity[]
  /** Without their paper. */
  materialTests?: readonly Omit<NewMaterialTest, 'file'>[]
  /** Of files that are in the store already. */
  evidence?: readonly NewEvidence[]
}

/** Adds many rows of every kind but evidence, one statement each. */
export async function insertHistory(tx: Tx, history: ProgressHistory): Promise<void> {
  await insertRows(tx, 'progress.report', history.reports)
  await insertRows(tx, 'progress.material_order', history.materialOrders)
  await insertRows(tx, 'progress.batch', history.batches)
  await insertRows(tx, 'progress.arrival', history.arrivals)
  await insertRows(tx, 'progress.work_item', history.workItems)
  await insertRows(tx, 'progress.quantity', history.quantities)
  await insertRows(tx, 'progress.material_test', history.materialTests)
  await insertRows(tx, 'progress.obstacle', history.obstacles)
}
