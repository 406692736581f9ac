import type { Tx } from '../../../platform/db/database.ts'
import { insertRows } from '../../../platform/db/many-rows.ts'

export type NewInspection = {
  id: string
  projectId: string
  aspect: string
  day: string
  isGood: boolean
  title: string
  documentNo: string
  recordedBy: string
  recordedAt: string
}

export const insertInspection = (tx: Tx, row: NewInspection): Promise<void> =>
  insertRows(tx, 'credit.inspection', [row])
