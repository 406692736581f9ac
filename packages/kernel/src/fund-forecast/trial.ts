import { decimal, sumFen } from '../base/index.ts'
import type { Day, Decimal, Fen } from '../base/index.ts'
import { defaultForecastRule } from './facts.ts'
import type { ForecastRule, FundFacts } from './facts.ts'
import { forecastFunds } from './forecast.ts'

/** What was known of a project at the end of a month, and what was paid in it less what came back. */
export type PastMonth = FundFacts & { paidInMonthFen: Fen }

/** One forecast of the past beside what happened. */
export type TrialCase = {
  asOf: Day
  /** What the project is compared with: others of its kind. */
  group: string
  /** Null where the gap was there already: to say so is no forecast. */
  gap: { foretold: boolean; happened: boolean } | null
  payments: { foretoldFen: Fen; naiveFen: Fen; paidFen: Fen }
}

/** How well something is foretold, beside the naive way; the smaller the figures the better. */
export type Skill = {
  cases: number
  ours: Decimal | null
  naive: Decimal | null
  /** By how much ours is better, in percent of the naive figure; null where that has no error or there is no case. */
  betterPercent: Decimal | null
  /** Enough cases, and enough better. */
  isShown: boolean
}

export type Trial = {
  /** Brier score of gap yes or no, against the base rate of the group. */
  gap: Skill & { happened: number; foretold: number }
  /** Mean absolute error in fen of what is paid in three months, against the three months before. */
  payments: Skill
}

/** Months the payments are foretold for, and looked back over by the naive rate. */
const PAID_MONTHS = 3

/**
 * Forecasts a project at the end of each month that has three months before and enough after it. Months come in order without a hole. A
 * gap is there at the end of a month at which more is overdue than is at hand and issued.
 */
export function tryForecast(
  group: string,
  months: readonly PastMonth[],
  rule: ForecastRule = defaultForecastRule,
): TrialCase[] {
  const cases: TrialCase[] = []
  for (let at = PAID_MONTHS - 1; at + rule.parameters.monthsAhead < months.length; at++) {
    const facts = months[at]!
    const later = months.slice(at + 1, at + 1 + rule.parameters.monthsAhead)
    const { gap, paidInThreeMonthsFen } = forecastFunds(facts, rule)
    cases.push({
      asOf: facts.asOf,
      group,
      gap: isShort(facts) ? null : { foretold: gap !== null, happened: later.some(isShort) },
      payments: {
        foretoldFen: paidInThreeMonthsFen,
        naiveFen: paidIn(months.slice(at + 1 - PAID_MONTHS, at + 1)),
        paidFen: paidIn(later.slice(0, PAID_MONTHS)),
      },
    })
  }
  return cases
}

/** Whether more is overdue than there is money for. */
export const isShort = ({ asOf, owed, onHandFen, allocatedFen }: FundFacts): boolean =>
  sumFen(owed.filter(({ kind, dueOn }) => kind === 'accepted' && dueOn <= asOf).map(({ amountFen }) => amountFen)) >
  onHandFen + allocatedFen

const paidIn = (months: readonly PastMonth[]): Fen => sumFen(months.map(({ paidInMonthFen }) => paidInMonthFen))

/** A group with fewer cases is judged with all others: its own rate would know each outcome. */
const LEAST_OF_GROUP = 10
const PLACES = 8

/** Holds all cases against the naive rates. */
export function judgeTrial(
  cases: readonly TrialCase[],
  { parameters }: Pick<ForecastRule, 'parameters'> = defaultForecastRule,
): Trial {
  const gaps = cases.flatMap(({ group, gap }) => (gap === null ? [] : [{ group, ...gap }]))
  const wrong = gaps.filter(({ foretold, happened }) => foretold !== happened).length
  const offBy = (of: (payments: TrialCase['payments']) => Fen): Decimal =>
    String(sum(cases.map(({ payments }) => Math.abs(of(payments) - payments.paidFen))))
  return {
    gap: {
      ...skill(gaps.length, { ours: String(wrong), naive: baseRateError(gaps), places: 4 }, parameters),
      happened: gaps.filter(({ happened }) => happened).length,
      foretold: gaps.filter(({ foretold }) => foretold).length,
    },
    payments: skill(
      cases.length,
      { ours: offBy(({ foretoldFen }) => foretoldFen), naive: offBy(({ naiveFen }) => naiveFen), places: 0 },
      parameters,
    ),
  }
}

const sum = (amounts: readonly Fen[]): bigint => amounts.reduce((total, fen) => total + BigInt(fen), 0n)

/** Squared errors of the base rate, added up: of k in n it is k × (n − k) ÷ n. */
function baseRateError(gaps: readonly { group: string; happened: boolean }[]): Decimal {
  const groups = [...Map.groupBy(gaps, ({ group }) => group).values()]
  const large = groups.filter((group) => group.length >= LEAST_OF_GROUP)
  const small = groups.filter((group) => group.length < LEAST_OF_GROUP).flat()
  return decimal.add(
    '0',
    ...[...large, small].map((group) => {
      const happened = group.filter((each) => each.happened).length
      return group.length === 0
        ? '0'
        : decimal.divide(String(happened * (group.length - happened)), String(group.length), PLACES)
    }),
  )
}

type Errors = { ours: Decimal; naive: Decimal; places: number }

/** Judged by the exact sums of errors; told as their means. */
function skill(
  cases: number,
  { ours, naive, places }: Errors,
  { leastCases, leastBetterPercent }: ForecastRule['parameters'],
): Skill {
  if (cases === 0) return { cases, ours: null, naive: null, betterPercent: null, isShown: false }
  const mean = (total: Decimal): Decimal => decimal.divide(total, String(cases), places)
  if (decimal.isZero(naive)) return { cases, ours: mean(ours), naive: mean(naive), betterPercent: null, isShown: false }
  const limit = decimal.shareOf(naive, String(100 - leastBetterPercent))
  return {
    cases,
    ours: mean(ours),
    naive: mean(naive),
    betterPercent: decimal.percentOf(decimal.subtract(naive, ours), naive, 1),
    isShown: cases >= leastCases && decimal.compare(ours, limit) <= 0,
  }
}
