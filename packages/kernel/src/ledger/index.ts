export { amountOf, retentionOf } from './carried.ts'
export type { Measured } from './carried.ts'
export type { Entry, EntryKind, LedgerProblem } from './entry.ts'
export { payable, payableInSum } from './payable.ts'
export type { PayablePart, PayableQuestion, PayableSums } from './payable.ts'
export {
  accountOf,
  bookOf,
  depositPlaces,
  mayHold,
  moneyPlaces,
  obligationPlaces,
  ofContract,
  ofLine,
} from './place.ts'
export type { Balances, Book, Place, Posting } from './place.ts'
export { apply, beyondIssue, post, undo } from './post.ts'
export type { Applied, Posted } from './post.ts'
export { replay } from './replay.ts'
export type { Recorded, Replayed } from './replay.ts'
