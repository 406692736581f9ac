import type { Day, Decimal, Fen } from '../base/index.ts'

/** An item as it stood: dates, budget and percent done; a deleted one keeps what it had. */
export type SnapshotItem = {
  id: string
  label?: string
  start: Day | null
  finish: Day | null
  budgetFen: Fen
  percent: Decimal
  isDeleted?: boolean
}

/** A baseline as it was taken, or the plan as it is now. Items that are not in it did not exist. */
export type Snapshot = { id: string; label?: string; takenOn: Day; items: readonly SnapshotItem[] }

/** The items of a snapshot that were not deleted, by id. */
export function standingItems({ items }: Snapshot): Map<string, SnapshotItem> {
  return new Map(items.filter((item) => item.isDeleted !== true).map((item) => [item.id, item]))
}
