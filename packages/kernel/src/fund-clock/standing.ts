import { daysBetween, explain, referenceTo } from '../base/index.ts'
import type { Day, Explanation, Fen, Input } from '../base/index.ts'
import { lotsOf, settle } from './lots.ts'
import type { Lot } from './lots.ts'
import { CLOCKS, defaultFundClockRule } from './movement.ts'
import type { ExcludedAmount, Exclusion, FundClock, FundClockRule, FundMovement, StandingAmount } from './movement.ts'

export type FundQuestion = {
  movements: readonly FundMovement[]
  exclusions?: readonly Exclusion[]
  today: Day
  rule?: FundClockRule
}

export type FundAnswer = {
  /** Oldest first within each clock. */
  standing: StandingAmount[]
  excluded: ExcludedAmount[]
  /** Payments beyond all inflows of a clock: paid ahead, or an inflow is missing from the books. */
  unmatched: { clock: FundClock; amountFen: Fen }[]
}

/**
 * Which money stands still today, by which clock and since when. Movements after today are not seen; amounts must be
 * positive (RangeError otherwise). For each clock: inflows = taken by payments + standing + excluded.
 */
export function standingMoney({
  movements,
  exclusions = [],
  today,
  rule = defaultFundClockRule,
}: FundQuestion): FundAnswer {
  const wrong = [...movements, ...exclusions].find(
    ({ amountFen }) => !Number.isSafeInteger(amountFen) || amountFen <= 0,
  )
  if (wrong) throw new RangeError(`not a positive amount of fen: ${wrong.id}`)
  const payments = movements
    .filter((movement) => movement.kind === 'payment' && movement.day <= today)
    .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1))
  const answer: FundAnswer = { standing: [], excluded: [], unmatched: [] }
  for (const { clock, startedBy, holder } of CLOCKS) {
    const lots = lotsOf(movements, exclusions, startedBy, today)
    if (lots.length === 0) continue
    const unmatchedFen = settle(lots, payments)
    if (unmatchedFen > 0) answer.unmatched.push({ clock, amountFen: unmatchedFen })
    for (const lot of lots.filter(({ leftFen }) => leftFen > 0)) {
      if (lot.exclusion) answer.excluded.push(excludedOf(clock, lot, lot.exclusion))
      else answer.standing.push(standingOf(clock, lot, lot.inflow.holder ?? holder, today, rule))
    }
  }
  return answer
}

/** The level of money that has stood for so many days under a rule. */
export function standingLevel(daysStanding: number, { parameters }: FundClockRule): StandingAmount['level'] {
  if (daysStanding >= parameters.redFromDay) return 'red'
  if (daysStanding >= parameters.orangeFromDay) return 'orange'
  return daysStanding >= parameters.yellowFromDay ? 'yellow' : 'none'
}

function excludedOf(clock: FundClock, lot: Lot, { id, reason, until }: Exclusion): ExcludedAmount {
  return {
    clock,
    movementId: lot.inflow.id,
    exclusionId: id,
    amountFen: lot.leftFen,
    reason,
    ...(until !== undefined && { until }),
  }
}

function standingOf(
  clock: FundClock,
  lot: Lot,
  holder: StandingAmount['holder'],
  today: Day,
  rule: FundClockRule,
): StandingAmount {
  const daysStanding = daysBetween(lot.since, today)
  const { id, kind, label } = lot.inflow
  return {
    clock,
    movementId: id,
    movementKind: kind,
    ...(label !== undefined && { label }),
    amountFen: lot.leftFen,
    since: lot.since,
    daysStanding,
    level: standingLevel(daysStanding, rule),
    holder,
    explanation: explanationOf(clock, lot, daysStanding, today, rule),
  }
}

function explanationOf(clock: FundClock, lot: Lot, daysStanding: number, today: Day, rule: FundClockRule): Explanation {
  const { inflow } = lot
  const source = { kind: inflow.kind, id: inflow.id, ...(inflow.label !== undefined && { label: inflow.label }) }
  const taken = lot.takenBy.map(({ paymentId, amountFen }): Input => ({
    measure: 'measures.paid_amount',
    value: String(amountFen),
    unit: 'fen',
    source: { kind: 'payment', id: paymentId },
    evidenceLevel: 2,
  }))
  return explain({
    measure: `measures.days_standing.${clock}`,
    value: String(daysStanding),
    unit: 'days',
    rule: referenceTo(rule),
    inputs: [
      {
        measure: `measures.${inflow.kind}_amount`,
        value: String(inflow.amountFen),
        unit: 'fen',
        source,
        evidenceLevel: 2,
      },
      ...taken,
      { measure: 'measures.standing_amount', value: String(lot.leftFen), unit: 'fen', source, evidenceLevel: 2 },
      { measure: 'measures.standing_since', value: lot.since, unit: 'day', source, evidenceLevel: 2 },
      {
        measure: 'measures.red_from_day',
        value: String(rule.parameters.redFromDay),
        unit: 'days',
        source: { kind: 'rule', id: rule.id },
      },
    ],
    asOf: today,
  })
}
