import { addDays, daysBetween, earlierDay, endOfMonth, monthOf, scaled, sumFen, yearOf } from '../base/index.ts'
import type { Day, Fen } from '../base/index.ts'
import type { FundFacts } from './facts.ts'

/** A stretch of days of one month: those after `after`, `to` included. */
export type Stretch = { month: string; after: Day; to: Day }

/** The months after a day; the first is what is left of the one that runs. */
export function monthsAfter(asOf: Day, count: number): Stretch[] {
  const months: Stretch[] = []
  for (let after = asOf; months.length < count; after = months.at(-1)!.to) {
    const first = addDays(after, 1)
    months.push({ month: monthOf(first), after, to: endOfMonth(first) })
  }
  return months
}

/** `part` of `whole` of an amount, whole fen, rounded down: shares of growing parts add up. */
export function share(amountFen: Fen, part: number, whole: number): Fen {
  if (whole <= 0) return 0
  return part >= whole ? amountFen : Number((BigInt(amountFen) * BigInt(Math.max(0, part))) / BigInt(whole))
}

/** What would be issued in a month at the pace of the past, and what its budget leaves of that. */
export type Issued = { atPaceFen: Fen; expectedFen: Fen }

/**
 * Budget that is expected to be issued month by month, at the pace of the past and no more than is left of its year; evenly over
 * the rest of the year where nothing was issued lately. A later year without a budget goes on at the pace; this year does not.
 */
export function expectedIssues({ asOf, budgets, past }: FundFacts, months: readonly Stretch[]): Issued[] {
  const left = new Map(budgets.map(({ year, leftFen }) => [year, Math.max(0, leftFen)]))
  const atPace = (day: Day): Fen => paced(past.allocatedFen, daysBetween(asOf, day), past.days)
  return months.map(({ after, to }) => {
    const year = yearOf(to)
    const leftFen = left.get(year)
    const begin = asOf >= `${year}-01-01` ? asOf : `${year - 1}-12-31`
    const evenly = (day: Day): Fen =>
      share(
        budgets.find((budget) => budget.year === year)?.leftFen ?? 0,
        daysBetween(begin, day),
        daysBetween(begin, `${year}-12-31`),
      )
    const atPaceFen = past.allocatedFen > 0 ? atPace(to) - atPace(after) : evenly(to) - evenly(after)
    const expectedFen = leftFen === undefined ? (year > yearOf(asOf) ? atPaceFen : 0) : Math.min(atPaceFen, leftFen)
    if (leftFen !== undefined) left.set(year, leftFen - expectedFen)
    return { atPaceFen, expectedFen }
  })
}

/**
 * Work to come that falls due month by month, less what will be withheld from it. What is left of the contracts is built evenly up to
 * the planned finish; without one ahead, at the pace of what was accepted lately. Without any contract the pace goes on.
 */
export function expectedWork(facts: FundFacts, months: readonly Stretch[], termDays: number): Fen[] {
  const { asOf, contracts, finishOn, past } = facts
  const leftFen = sumFen(contracts.map((contract) => contract.leftFen))
  const netFen = leftFen - sumFen(contracts.map(withheldFrom))
  const done = (day: Day): Fen => {
    const days = daysBetween(asOf, earlierDay(day, finishOn !== null && finishOn > asOf ? finishOn : day))
    if (days <= 0) return 0
    if (contracts.length === 0) return paced(past.acceptedFen, days, past.days)
    const builtFen =
      finishOn !== null && finishOn > asOf
        ? share(leftFen, days, daysBetween(asOf, finishOn))
        : Math.min(leftFen, paced(past.acceptedFen, days, past.days))
    return share(netFen, builtFen, leftFen)
  }
  return months.map(({ after, to }) => done(addDays(to, -termDays)) - done(addDays(after, -termDays)))
}

/** As much in so many days as at the pace of `amountFen` in `inDays`; may be more than all of it. */
const paced = (amountFen: Fen, days: number, inDays: number): Fen =>
  inDays <= 0 ? 0 : Number((BigInt(amountFen) * BigInt(days)) / BigInt(inDays))

const PERCENT_PLACES = 6
const HUNDRED = 100n * scaled.tenTo(PERCENT_PLACES)

const withheldFrom = ({ leftFen, retentionPercent }: FundFacts['contracts'][number]): Fen =>
  Number((BigInt(leftFen) * scaled.scaled(retentionPercent, PERCENT_PLACES)) / HUNDRED)
