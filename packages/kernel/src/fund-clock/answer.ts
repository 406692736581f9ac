import type { AttentionLevel, Day, Explanation, Fen, Holder, WorkCalendar } from '../base/index.ts'
import type { ContractTerms, Exclusion, FundClock, FundMovement, HandOver, InflowKind, Suspension } from './movement.ts'
import type { ClockTerms, FundClockVersion } from './rule.ts'

export type FundQuestion = {
  movements: readonly FundMovement[]
  exclusions?: readonly Exclusion[]
  suspensions?: readonly Suspension[]
  handOvers?: readonly HandOver[]
  /** Terms of payment by contract. */
  contracts?: ReadonlyMap<string, ContractTerms>
  today: Day
  /** In the order they took effect. Term and levels are those of day 0, interest of each day is that day's. */
  versions?: readonly FundClockVersion[]
  calendar?: WorkCalendar
}

/** An amount that stands still, as it is told in lists. */
export type Standing = {
  clock: FundClock
  movementId: string
  movementKind: InflowKind
  contractId?: string
  label?: string
  amountFen: Fen
  /** Day 0 of the clock: the inflow, the day an exclusion ended, or the day money came back. */
  since: Day
  /** Counted in `countIn`, pauses left out; calendar days where `unknownYear` is told. */
  daysStanding: number
  countIn: ClockTerms['countIn']
  level: AttentionLevel | 'none'
  /** The rule's own term. */
  termDays: number
  /** Days of the contract's term beyond the rule's own; fewer days where negative. */
  graceDays: number
  /** The last day to move it in time; null while a pause goes on or the working-day calendar does not reach. */
  dueOn: Day | null
  /** Calendar days after the due day. */
  daysLate: number
  /** Late interest up to today; null where the clock bears none. */
  interestFen: Fen | null
  isPaused: boolean
  holder: Holder
  heldSince: Day
  /** The version whose term and levels hold. */
  version: string
  /** The work calendar of this year is not known: what depends on it is not guessed, the level asks to look. */
  unknownYear?: number
}

export type ExcludedAmount = {
  clock: FundClock
  movementId: string
  exclusionId: string
  amountFen: Fen
  reason: Exclusion['reason']
  until?: Day
}

/** What was paid late and is settled by now still owes interest. */
export type PaidLate = { movementId: string; contractId?: string; dueOn: Day; interestFen: Fen }

export type ClockReading = {
  /** Oldest first within each clock. `explain` makes the explanation when somebody opens it. */
  standing: (Standing & { explain(): Explanation })[]
  excluded: ExcludedAmount[]
  /** Payments beyond all inflows of a clock: paid ahead, or an inflow is missing from the books. */
  unmatched: { clock: FundClock; amountFen: Fen }[]
  /** Interest on what is paid by now, but was paid late; found when asked for. */
  paidLate(): PaidLate[]
}

export type StandingAmount = Standing & { explanation: Explanation }
export type FundAnswer = Omit<ClockReading, 'standing' | 'paidLate'> & {
  standing: StandingAmount[]
  paidLate: PaidLate[]
}
