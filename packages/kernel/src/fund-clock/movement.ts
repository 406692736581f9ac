import type { Day, Decimal, Fen, Holder } from '../base/index.ts'

/** The three ways money can stand still: allocated and not used, accepted work not paid, cash arrived and not passed on. */
export const fundClocks = ['allocation_to_use', 'acceptance_to_payment', 'cash_to_transfer'] as const
export type FundClock = (typeof fundClocks)[number]

export type InflowKind = 'allocation' | 'acceptance' | 'cash_arrival'

/**
 * A dated amount, positive. A payment ends all three clocks; `against` names the inflows it settles ahead of first in, first out.
 * What is returned to the treasury (`return`) ends the clocks of our own money only. A refund gives money back that was paid:
 * it stands again from that day.
 */
export type FundMovement = {
  id: string
  kind: InflowKind | 'payment' | 'return' | 'refund'
  day: Day
  amountFen: Fen
  label?: string
  /** Who holds it today, where known; otherwise what the hand-overs say, or the clock's usual holder. */
  holder?: Holder
  against?: readonly string[]
  /** Payments of a contract settle acceptances of this contract or of none. */
  contractId?: string
  /** Payments from a budget line use what came in on it first. */
  budgetLineId?: string
}

/** What a contract says about being paid. A rate below the least the law allows counts as that least. */
export type ContractTerms = { termDays?: number; latePercentPerDay?: Decimal; signedOn?: Day }

/**
 * A part of an inflow that rightly stands: retention money, a dispute, a term agreed by contract. `from` the day it began where
 * that is later than the inflow (a dispute opened); `until` the day it falls due or was settled, itself not counted.
 */
export type Exclusion = {
  id: string
  movementId: string
  amountFen: Fen
  reason: 'retention' | 'dispute' | 'agreed_term'
  from?: Day
  until?: Day
}

/**
 * Days on which nobody could move the money: force majeure (民法典 art. 180, 590). First and last day are not counted; without
 * an inflow or contract it holds for the whole project. What begins after an amount fell due excuses nothing.
 */
export type Suspension = { id: string; movementId?: string; contractId?: string; from: Day; until?: Day }

/**
 * A step of a request for payment: from `day` on `holder` has to move what the contract owed when it was asked for; null when
 * nobody does any more (paid, withdrawn).
 */
export type HandOver = { requestId: string; contractId: string; day: Day; holder: Holder | null }

/** What starts each clock, and who usually has to move. */
export const CLOCKS: readonly { clock: FundClock; startedBy: InflowKind; holder: Holder }[] = [
  { clock: 'allocation_to_use', startedBy: 'allocation', holder: 'owner_unit' },
  { clock: 'acceptance_to_payment', startedBy: 'acceptance', holder: 'owner_unit' },
  { clock: 'cash_to_transfer', startedBy: 'cash_arrival', holder: 'finance' },
]
