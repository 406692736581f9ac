import type { Decimal, Fen } from '../base/index.ts'
import type { Place } from './place.ts'

type Amount = { amountFen: Fen }
type OfLine = Amount & { budgetLineId: string }
/** Null: an entry without a contract, kept in the project's own account. */
type OfContract = Amount & { contractId: string | null }

/** What can happen to the books of a project. Amounts are positive unless said otherwise. */
export type Entry =
  /** An original budget, or an adjustment, which may be negative. */
  | ({ kind: 'budget' } & OfLine)
  | ({ kind: 'allocation' | 'cash_arrival' | 'return' } & OfLine)
  /** The original value of a contract, or a change of it, which may be negative. */
  | ({ kind: 'contract' } & Amount & { contractId: string })
  /** Accepted work: so much of it is withheld, and so many percent go against the advance that is left. */
  | ({ kind: 'acceptance' } & OfContract & { retentionFen: Fen; recoveryPercent: Decimal })
  | ({ kind: 'retention' | 'retention_release' | 'deposit_received' | 'deposit_returned' } & OfContract)
  /** A signed permission to pay beyond what was accepted. */
  | ({ kind: 'exception' } & OfContract)
  /** Somebody asks to be paid: the amount is kept for them. Advances are bounded by `advanceLeftFen` instead of what was accepted. */
  | ({ kind: 'request' } & OfContract & { advanceLeftFen?: Fen })
  /** A request came back or was withdrawn: what was kept for it and not paid is free again. */
  | ({ kind: 'request_closed' } & OfContract & { isAdvance: boolean })
  /** Asked for before (`isRequested`), an advance within `advanceLeftFen`, or directly from what is payable. */
  | ({ kind: 'payment' } & OfLine &
      OfContract & {
        isRequested?: boolean
        advanceLeftFen?: Fen
        /** How much of it may go beyond what was issued, by signed exception or because it has happened; nothing when left out. */
        beyondIssueFen?: Fen
      })
  /** The payee gives back: the money is on hand again, and the work is owed again. */
  | ({ kind: 'refund' } & OfLine & OfContract)

export type EntryKind = Entry['kind']

/** Why an entry cannot be: it would take more from a place than lies there. */
export type LedgerProblem = {
  problem:
    | 'over_budget'
    | 'over_issued'
    | 'over_available'
    | 'over_contract'
    | 'over_payable'
    | 'over_advance'
    | 'over_requested'
    | 'over_retained'
    | 'over_paid'
    | 'over_held'
    | 'short_place'
  /** The place that would be short. */
  place: Place
  /** What lies there for this entry. */
  leftFen: Fen
}
