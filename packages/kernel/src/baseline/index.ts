export { compareSnapshots } from './compare.ts'
export type { ItemChange, Shift, SnapshotComparison } from './compare.ts'
export { punctualityOf, punctualityRule } from './punctuality.ts'
export type {
  BaselinePunctuality,
  Completion,
  ItemPunctuality,
  Punctuality,
  PunctualityQuestion,
  PunctualityRate,
} from './punctuality.ts'
export type { Snapshot, SnapshotItem } from './snapshot.ts'
