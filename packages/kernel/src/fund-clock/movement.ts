import type { AttentionLevel, Day, Explanation, Fen, Holder, Rule } from '../base/index.ts'

/** The three ways money can stand still: allocated and not used, accepted work not paid, cash arrived and not passed on. */
export type FundClock = 'allocation_to_use' | 'acceptance_to_payment' | 'cash_to_transfer'

export type InflowKind = 'allocation' | 'acceptance' | 'cash_arrival'

/** A dated amount, positive. A payment ends all three clocks; `against` names the inflows it settles ahead of first in, first out. */
export type FundMovement = {
  id: string
  kind: InflowKind | 'payment'
  day: Day
  amountFen: Fen
  label?: string
  /** Who holds it today, where known; otherwise the clock's usual holder. */
  holder?: Holder
  against?: readonly string[]
}

/** A part of an inflow that rightly stands: retention money, a dispute, a term agreed by contract. `until` the day it falls due. */
export type Exclusion = {
  id: string
  movementId: string
  amountFen: Fen
  reason: 'retention' | 'dispute' | 'agreed_term'
  until?: Day
}

/** Day counts from which a level holds; the day of the inflow is day 0 (民法典 art. 201: the first day does not count). */
export type FundClockRule = Rule<{ yellowFromDay: number; orangeFromDay: number; redFromDay: number }>

export type StandingAmount = {
  clock: FundClock
  movementId: string
  movementKind: InflowKind
  label?: string
  amountFen: Fen
  /** Day 0 of the clock: the inflow, or the day an exclusion ended. */
  since: Day
  daysStanding: number
  level: AttentionLevel | 'none'
  holder: Holder
  explanation: Explanation
}

export type ExcludedAmount = {
  clock: FundClock
  movementId: string
  exclusionId: string
  amountFen: Fen
  reason: Exclusion['reason']
  until?: Day
}

/** 资金滞留超 30 天 of the seed documents; 30 days are also the payment term of 国务院令第802号. Yellow and orange are early warnings of ours. */
export const defaultFundClockRule: FundClockRule = {
  id: 'money_standing',
  version: '1',
  mark: 'P',
  source: '国务院令第802号',
  parameters: { yellowFromDay: 20, orangeFromDay: 25, redFromDay: 31 },
}

/** What starts each clock, and who usually has to move. */
export const CLOCKS: readonly { clock: FundClock; startedBy: InflowKind; holder: Holder }[] = [
  { clock: 'allocation_to_use', startedBy: 'allocation', holder: 'owner_unit' },
  { clock: 'acceptance_to_payment', startedBy: 'acceptance', holder: 'owner_unit' },
  { clock: 'cash_to_transfer', startedBy: 'cash_arrival', holder: 'finance' },
]
