import { chinaCalendar, daysBetween, laterDay } from '../base/index.ts'
import type { Day, Fen, Holder } from '../base/index.ts'
import type { ClockReading, ExcludedAmount, FundAnswer, FundQuestion, PaidLate, Standing } from './answer.ts'
import { daysStood } from './count.ts'
import { explainStanding } from './explanation.ts'
import { heldBy } from './holder.ts'
import { lateInterest } from './interest.ts'
import { lotsOf, settle } from './lots.ts'
import type { Lot } from './lots.ts'
import { CLOCKS } from './movement.ts'
import type { ContractTerms, Exclusion, FundClock, FundMovement } from './movement.ts'
import { daysHeld, fundClockVersions, standingLevel, versionOn } from './rule.ts'
import { termOf } from './term.ts'
import type { Frame } from './term.ts'

/**
 * Which money stands still today, by which clock, since when, who holds it, and what its lateness costs. Movements after today
 * are not seen; amounts must be positive (RangeError otherwise). For each clock: inflows = taken by payments + standing + excluded.
 */
export function standingMoney(question: FundQuestion): FundAnswer {
  const { standing, paidLate, ...rest } = readClocks(question)
  return {
    ...rest,
    standing: standing.map(({ explain, ...told }) => ({ ...told, explanation: explain() })),
    paidLate: paidLate(),
  }
}

/** The same without making explanations before they are asked for: for many projects at once. */
export function readClocks({ movements, exclusions = [], ...rest }: FundQuestion): ClockReading {
  refuseNonAmounts(movements)
  refuseNonAmounts(exclusions)
  const frame: Frame = {
    suspensions: [],
    handOvers: [],
    contracts: NO_CONTRACTS,
    versions: fundClockVersions,
    calendar: chinaCalendar,
    ...rest,
  }
  const { today, versions } = frame
  const outflows = inDayOrder(movements.filter(({ kind, day }) => isOutflow(kind) && day <= today))
  const byMovement = exclusions.length === 0 ? NO_EXCLUSIONS : Map.groupBy(exclusions, ({ movementId }) => movementId)
  const reading: ClockReading = { standing: [], excluded: [], unmatched: [], paidLate: () => latePayments() }
  const debts: Lot[] = []
  for (const { clock, startedBy, holder } of CLOCKS) {
    const longestTermDays = (since: Day) => versionOn(versions, since).clocks[clock].longestTermDays
    const lots = lotsOf({ movements, exclusions: byMovement, startedBy, longestTermDays, today })
    if (lots.length === 0) continue
    const unmatchedFen = settle(lots, outflows, startedBy)
    if (unmatchedFen > 0) reading.unmatched.push({ clock, amountFen: unmatchedFen })
    if (startedBy === 'acceptance') debts.push(...lots)
    for (const lot of lots) {
      if (lot.leftFen === 0) continue
      if (lot.exclusion) reading.excluded.push(excludedOf(clock, lot, lot.exclusion))
      else reading.standing.push(standingOf(clock, lot, lot.inflow.holder ?? holder, frame))
    }
  }
  return reading

  function latePayments(): PaidLate[] {
    return debts.flatMap((lot) => (lot.leftFen === 0 ? (paidLateOf(lot, frame) ?? []) : []))
  }
}

const isOutflow = (kind: FundMovement['kind']): boolean => kind === 'payment' || kind === 'return' || kind === 'refund'
const NO_CONTRACTS: ReadonlyMap<string, ContractTerms> = new Map()
const NO_EXCLUSIONS: ReadonlyMap<string, Exclusion[]> = new Map()

function refuseNonAmounts(amounts: readonly { id: string; amountFen: Fen }[]): void {
  const wrong = amounts.find(({ amountFen }) => !Number.isSafeInteger(amountFen) || amountFen <= 0)
  if (wrong) throw new RangeError(`not a positive amount of fen: ${wrong.id}`)
}

function inDayOrder(movements: FundMovement[]): FundMovement[] {
  const isSorted = movements.every((movement, at) => at === 0 || movements[at - 1]!.day <= movement.day)
  return isSorted ? movements : movements.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1))
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

function standingOf(clock: FundClock, lot: Lot, usual: Holder, frame: Frame): ClockReading['standing'][number] {
  const { today, versions, calendar, handOvers } = frame
  const term = termOf(clock, lot, frame)
  const { version, terms, contract, graceDays, dueOn, unknown } = term
  const pauses = term.pauses.filter(({ from }) => from <= today)
  const stood = daysStood(lot.since, today, pauses, { terms, calendar })
  const daysStanding = stood.ok ? stood.days : daysBetween(lot.since, today)
  const isLate = dueOn !== null && dueOn < today
  const held = daysHeld({ daysStanding, graceDays, dueOn }, terms, today)
  const interest =
    terms.bearsInterest && isLate ? lateInterest({ lot, dueOn, today, pauses, terms: contract, versions }) : null
  const owedInterestFen = unknown ? null : (interest?.interestFen ?? 0)
  const { id, kind, label, contractId } = lot.inflow
  const told: Standing = {
    clock,
    movementId: id,
    movementKind: kind,
    amountFen: lot.leftFen,
    since: lot.since,
    daysStanding,
    countIn: terms.countIn,
    level: stood.ok ? standingLevel(held, { parameters: version.levels }, graceDays) : 'yellow',
    termDays: terms.termDays,
    graceDays,
    dueOn,
    daysLate: isLate ? daysBetween(dueOn, today) : 0,
    interestFen: terms.bearsInterest ? owedInterestFen : null,
    isPaused: pauses.some(({ until }) => until === undefined || until >= today),
    ...heldBy(lot, usual, handOvers, today),
    version: version.version,
  }
  if (contractId !== undefined) told.contractId = contractId
  if (label !== undefined) told.label = label
  if (unknown) told.unknownYear = unknown.year
  const explain = () => explainStanding({ lot, told, term: { ...term, pauses }, interest, today })
  return Object.assign(told, { explain })
}

function paidLateOf(lot: Lot, frame: Frame): PaidLate | undefined {
  const { dueOn, pauses, contract, terms } = termOf('acceptance_to_payment', lot, frame)
  const lastPaid = lot.takenBy.reduce((last, { day }) => laterDay(last, day), lot.since)
  if (dueOn === null || lastPaid <= dueOn || !terms.bearsInterest) return undefined
  const { interestFen } = lateInterest({
    lot,
    dueOn,
    today: lastPaid,
    pauses,
    terms: contract,
    versions: frame.versions,
  })
  const { id, contractId } = lot.inflow
  return { movementId: id, ...(contractId !== undefined && { contractId }), dueOn, interestFen }
}
