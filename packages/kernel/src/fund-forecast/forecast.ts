import { sumFen } from '../base/index.ts'
import type { Day, Explanation, Fen } from '../base/index.ts'
import { explainForecast } from './explanation.ts'
import { expectedIssues, expectedWork, monthsAfter } from './expected.ts'
import type { Issued, Stretch } from './expected.ts'
import { defaultForecastRule } from './facts.ts'
import type { ForecastRule, FundFacts, Owed } from './facts.ts'

/** One month ahead: closing = opening + arriving + issued − accepted − withheld − work. */
export type MonthAhead = {
  month: string
  to: Day
  openingFen: Fen
  /** Issued before and expected to be at hand. */
  arrivingFen: Fen
  /** Budget expected to be issued. */
  issuedFen: Fen
  /** Accepted before and due by then; what is overdue is due at once. */
  acceptedFen: Fen
  /** Withheld money that may be asked for. */
  withheldFen: Fen
  /** Work to come. */
  workFen: Fen
  closingFen: Fen
}

export type GapReason = { kind: 'overdue' | 'falls_due' | 'withheld' | 'work' | 'budget_spent'; amountFen: Fen }

export type FundForecast = {
  asOf: Day
  months: MonthAhead[]
  lowestFen: Fen
  lowestMonth: string
  /** The first month that ends below zero, and how much is missing where it is worst; null where money suffices. */
  gap: { month: string; amountFen: Fen } | null
  /** What takes or fails to bring most up to the lowest month, at most three. */
  reasons: GapReason[]
  /** Payments of the first three months: what is due, as far as money suffices. */
  paidInThreeMonthsFen: Fen
}

const SHOWN_REASONS = 3
const NEAR_MONTHS = 3

/**
 * Money against obligations of a project, month by month. Every amount of the facts counts at most once, in the order of days and not of the
 * lists. Throws RangeError where amounts are negative.
 */
export function forecastFunds(facts: FundFacts, rule: ForecastRule = defaultForecastRule): FundForecast {
  refuseNegative(facts)
  const stretches = monthsAfter(facts.asOf, rule.parameters.monthsAhead)
  const issued = expectedIssues(facts, stretches)
  const work = expectedWork(facts, stretches, rule.parameters.termDays)
  const months: MonthAhead[] = []
  let openingFen = facts.onHandFen
  for (const [at, stretch] of stretches.entries()) {
    const dueFen = (kind: Owed['kind']): Fen =>
      sumFen(
        facts.owed.filter((owed) => owed.kind === kind && fallsIn(owed, stretch, at === 0)).map((o) => o.amountFen),
      )
    const told = {
      ...{ month: stretch.month, to: stretch.to, openingFen },
      arrivingFen: at === 0 ? facts.allocatedFen : 0,
      issuedFen: issued[at]!.expectedFen,
      acceptedFen: dueFen('accepted'),
      withheldFen: dueFen('withheld'),
      workFen: work[at]!,
    }
    openingFen += told.arrivingFen + told.issuedFen - obligationsOf(told)
    months.push({ ...told, closingFen: openingFen })
  }
  const lowest = months.reduce((low, month) => (month.closingFen < low.closingFen ? month : low))
  const first = months.find(({ closingFen }) => closingFen < 0)
  return {
    asOf: facts.asOf,
    months,
    lowestFen: lowest.closingFen,
    lowestMonth: lowest.month,
    gap: first ? { month: first.month, amountFen: -lowest.closingFen } : null,
    reasons: reasonsOf(facts, months, { issued, until: lowest }),
    paidInThreeMonthsFen: paidIn(months.slice(0, NEAR_MONTHS), facts.onHandFen),
  }
}

/** The same with where it comes from, made when somebody opens it. */
export function explainFunds(facts: FundFacts, rule: ForecastRule = defaultForecastRule): Explanation {
  return explainForecast(facts, forecastFunds(facts, rule), rule)
}

export const obligationsOf = ({
  acceptedFen,
  withheldFen,
  workFen,
}: Pick<MonthAhead, 'acceptedFen' | 'withheldFen' | 'workFen'>): Fen => acceptedFen + withheldFen + workFen

const fallsIn = ({ dueOn }: Owed, { after, to }: Stretch, isFirst: boolean): boolean =>
  dueOn <= to && (isFirst || dueOn > after)

function paidIn(months: readonly MonthAhead[], onHandFen: Fen): Fen {
  const dueFen = sumFen(months.map(obligationsOf))
  const moneyFen = onHandFen + sumFen(months.map(({ arrivingFen, issuedFen }) => arrivingFen + issuedFen))
  return Math.min(dueFen, moneyFen)
}

type Upto = { issued: readonly Issued[]; until: MonthAhead }

function reasonsOf({ asOf, owed }: FundFacts, months: readonly MonthAhead[], { issued, until }: Upto): GapReason[] {
  const upto = months.slice(0, months.indexOf(until) + 1)
  const overdueFen = sumFen(
    owed.filter(({ kind, dueOn }) => kind === 'accepted' && dueOn <= asOf).map((o) => o.amountFen),
  )
  const cut = issued.slice(0, upto.length).map(({ atPaceFen, expectedFen }) => atPaceFen - expectedFen)
  const all: GapReason[] = [
    { kind: 'overdue', amountFen: overdueFen },
    { kind: 'falls_due', amountFen: sumFen(upto.map(({ acceptedFen }) => acceptedFen)) - overdueFen },
    { kind: 'withheld', amountFen: sumFen(upto.map(({ withheldFen }) => withheldFen)) },
    { kind: 'work', amountFen: sumFen(upto.map(({ workFen }) => workFen)) },
    { kind: 'budget_spent', amountFen: sumFen(cut) },
  ]
  return all
    .filter(({ amountFen }) => amountFen > 0)
    .sort((a, b) => b.amountFen - a.amountFen)
    .slice(0, SHOWN_REASONS)
}

function refuseNegative({ onHandFen, allocatedFen, owed, contracts, past }: FundFacts): void {
  const amounts = [onHandFen, allocatedFen, past.allocatedFen, past.acceptedFen]
  for (const { amountFen } of owed) amounts.push(amountFen)
  for (const { leftFen } of contracts) amounts.push(leftFen)
  if (amounts.some((fen) => !Number.isSafeInteger(fen) || fen < 0)) throw new RangeError('an amount of fen below zero')
}
