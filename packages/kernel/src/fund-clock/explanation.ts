import { addDays, daysBetween, earlierDay, explain, laterDay, referenceTo } from '../base/index.ts'
import type { Day, Explanation, Input, Note, Source, SourceKind } from '../base/index.ts'
import type { Standing } from './answer.ts'
import type { Pause } from './count.ts'
import type { LateInterest, LatePiece } from './interest.ts'
import type { Lot } from './lots.ts'
import { defaultFundClockRule } from './rule.ts'
import type { FundClockVersion } from './rule.ts'
import type { Term } from './term.ts'

type StandingLot = { lot: Lot; told: Standing; term: Term; interest: LateInterest | null; today: Day }

/** Payments named one by one; of more the earlier ones are added up in one line. */
const NAMED = 12

/** Why an amount stands for so many days: what came in, what was paid of it, since when, how long it may, and what its lateness costs. */
export function explainStanding({ lot, told, term, interest, today }: StandingLot): Explanation {
  const { inflow } = lot
  const source: Source = {
    kind: inflow.kind,
    id: inflow.id,
    ...(inflow.label !== undefined && { label: inflow.label }),
  }
  const ofRule: Source = { kind: 'rule', id: defaultFundClockRule.id }
  const { terms, version, dueOn } = term
  return explain({
    measure: `measures.days_standing.${told.clock}`,
    value: told.unknownYear !== undefined && told.countIn === 'workdays' ? null : String(told.daysStanding),
    unit: told.countIn,
    rule: { id: defaultFundClockRule.id, version: version.version, mark: terms.mark, source: terms.source },
    inputs: [
      fen(`measures.${inflow.kind}_amount`, inflow.amountFen, source),
      ...(lot.amountFen === inflow.amountFen ? [] : [fen('measures.part_amount', lot.amountFen, source)]),
      ...payments(lot),
      fen('measures.standing_amount', lot.leftFen, source),
      { measure: 'measures.standing_since', value: lot.since, unit: 'day', source, evidenceLevel: 2 },
      ...term.pauses.map((pause) => paused(pause, lot.since, today)),
      ...term.ignored.map((pause) => ignoredPause(pause)),
      {
        measure: 'measures.payment_term',
        value: String(terms.termDays + told.graceDays),
        unit: terms.countIn,
        source: termSource(told, term),
      },
      ...(dueOn === null ? [] : [{ measure: 'measures.due_on', value: dueOn, unit: 'day', source: ofRule } as const]),
      {
        measure: 'measures.red_from_day',
        value: String(version.levels.redFromDay + told.graceDays),
        unit: terms.countIn,
        source: ofRule,
      },
      ...(interest && dueOn !== null
        ? [interestInput(interest, { dueOn, today, version, source, isAgreed: hasRate(term) })]
        : []),
    ],
    asOf: today,
    ...noteOf(told, term),
  })
}

const hasRate = ({ contract }: Term): boolean => contract.latePercentPerDay !== undefined

/** What can be told of an amount without its book: where nobody kept the explanation, since nothing was to answer for. */
export function explainBriefly(
  told: Pick<Standing, 'clock' | 'movementId' | 'label' | 'amountFen' | 'since' | 'daysStanding' | 'graceDays'> & {
    movementKind: SourceKind
  },
  today: Day,
): Explanation {
  const { clock, movementId, movementKind, label, amountFen, since, daysStanding, graceDays } = told
  const source: Source = { kind: movementKind, id: movementId, ...(label !== undefined && { label }) }
  return explain({
    measure: `measures.days_standing.${clock}`,
    value: String(daysStanding),
    unit: 'days',
    rule: referenceTo(defaultFundClockRule),
    inputs: [
      fen('measures.standing_amount', amountFen, source),
      { measure: 'measures.standing_since', value: since, unit: 'day', source, evidenceLevel: 2 },
      {
        measure: 'measures.red_from_day',
        value: String(defaultFundClockRule.parameters.redFromDay + graceDays),
        unit: 'days',
        source: { kind: 'rule', id: defaultFundClockRule.id },
      },
    ],
    asOf: today,
  })
}

/** The contract where its term is another than the rule's. */
const termSource = ({ graceDays, contractId }: Standing, { contract }: Term): Source =>
  contractId !== undefined && contract.termDays !== undefined && graceDays !== 0
    ? { kind: 'contract', id: contractId }
    : { kind: 'rule', id: defaultFundClockRule.id }

const fen = (measure: string, amountFen: number, source: Source): Input => ({
  measure,
  value: String(amountFen),
  unit: 'fen',
  source,
  evidenceLevel: 2,
})

function payments({ takenBy }: Lot): Input[] {
  const earlier = takenBy.slice(0, -NAMED)
  const named = takenBy.slice(-NAMED).map(({ paymentId, day, amountFen }): Input => ({
    ...fen('measures.paid_amount', amountFen, { kind: 'payment', id: paymentId }),
    asOf: day,
  }))
  const [first] = earlier
  if (!first) return named
  const sumFen = earlier.reduce((sum, { amountFen }) => sum + amountFen, 0)
  return [fen('measures.earlier_amounts', sumFen, { kind: 'payment', id: first.paymentId }), ...named]
}

/** The days of a pause that would have counted. */
function paused({ id, from, until, why }: Pause, since: Day, today: Day): Input {
  const before = laterDay(since, addDays(from, -1))
  const days = Math.max(0, daysBetween(before, earlierDay(until ?? today, today)))
  return {
    measure: `measures.paused_days.${why}`,
    value: String(days),
    unit: 'days',
    source: { kind: 'exclusion', id },
    evidenceLevel: 2,
  }
}

const ignoredPause = ({ id, from }: Pause): Input => ({
  measure: 'measures.paused_after_due',
  value: from,
  unit: 'day',
  source: { kind: 'exclusion', id },
  evidenceLevel: 2,
})

type Owed = { dueOn: Day; today: Day; version: FundClockVersion; source: Source; isAgreed: boolean }

/** Late interest, piece by piece: amount × days late × rate. */
function interestInput(
  { interestFen, pieces, isRaised }: LateInterest,
  { dueOn, today, version, source, isAgreed }: Owed,
): Input {
  const { mark, source: text } = version.interest
  const because = explain({
    measure: 'measures.late_interest',
    value: String(interestFen),
    unit: 'fen',
    rule: { id: 'late_interest', version: version.version, mark, source: text },
    formula: 'Σ a × d × r ÷ 100',
    inputs: pieces.map((piece) => pieceInput(piece, source, today)),
    asOf: today,
    ...(isRaised && { note: { key: 'notes.fund_clock.rate_below_law', params: {} } }),
    ...(isAgreed && !isRaised && { note: { key: 'notes.fund_clock.rate_by_contract', params: {} } }),
    ...(pieces.length === 0 && { note: { key: 'notes.fund_clock.nothing_late', params: { dueOn } } }),
  })
  return { measure: because.measure, value: because.value, unit: 'fen', because }
}

function pieceInput(
  { after, to, days, amountFen, percentPerDay, interestFen, version }: LatePiece,
  source: Source,
  today: Day,
): Input {
  const because = explain({
    measure: 'measures.late_interest_piece',
    value: String(interestFen),
    unit: 'fen',
    rule: { id: 'late_interest', version: version ?? 'contract' },
    formula: 'a × d × r ÷ 100',
    inputs: [
      fen('measures.late_amount', amountFen, source),
      { measure: 'measures.days_late', value: String(days), unit: 'days', source, evidenceLevel: 2 },
      {
        measure: 'measures.late_percent_per_day',
        value: percentPerDay,
        unit: 'percent',
        source: version === null ? source : { kind: 'rule', id: 'late_interest' },
      },
    ],
    asOf: earlierDay(to, today),
    note: { key: 'notes.fund_clock.piece', params: { from: addDays(after, 1), to } },
  })
  return { measure: because.measure, value: because.value, unit: 'fen', because }
}

/** The one thing a reader must know first. */
function noteOf(told: Standing, { terms, contract, version }: Term): { note?: Note } {
  const say = (key: string, params: Note['params'] = {}) => ({ note: { key: `notes.${key}`, params } })
  if (told.unknownYear !== undefined) return say('calendar_year_unknown', { year: told.unknownYear })
  if (told.isPaused) return say('fund_clock.paused')
  const agreed = contract.termDays ?? 0
  if (told.clock === 'acceptance_to_payment' && agreed > terms.longestTermDays)
    return say('fund_clock.term_too_long', { agreed, longest: terms.longestTermDays })
  return say('fund_clock.version_of_day_0', { version: version.version, since: told.since })
}
