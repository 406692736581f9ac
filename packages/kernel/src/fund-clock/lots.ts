import { addDays, earlierDay, laterDay } from '../base/index.ts'
import type { Day, Fen } from '../base/index.ts'
import type { Exclusion, FundMovement, InflowKind } from './movement.ts'

export type Inflow = FundMovement & { kind: InflowKind }

/** A part of one inflow with one day 0; what payments have not taken is left in it. */
export type Lot = {
  inflow: Inflow
  since: Day
  amountFen: Fen
  leftFen: Fen
  /** Why it rightly stands; absent when its clock runs. */
  exclusion?: Exclusion
  /** A dispute over it that was settled: its days do not count. */
  settled?: Exclusion
  /** The last day of a term agreed for it. */
  agreedUntil?: Day
  takenBy: { paymentId: string; day: Day; amountFen: Fen }[]
  /** What of the taken came back; it stands as a lot of its own. */
  refundedFen: Fen
}

type Reading = {
  movements: readonly FundMovement[]
  exclusions: ReadonlyMap<string, readonly Exclusion[]>
  startedBy: InflowKind
  /** Longest term a contract may agree, in days. */
  longestTermDays(since: Day): number
  today: Day
}

/** Inflows of one kind up to today, oldest first, each split into the part whose clock runs and its excluded parts. */
export function lotsOf({ movements, exclusions, startedBy, longestTermDays, today }: Reading): Lot[] {
  const lots: Lot[] = []
  for (const movement of movements) {
    if (movement.kind !== startedBy || movement.day > today) continue
    const inflow = movement as Inflow
    const parts = exclusions.get(movement.id)
    if (parts === undefined) lots.push(lotOf(inflow, inflow.amountFen))
    else lots.push(...split(inflow, parts, longestTermDays(inflow.day), today))
  }
  return inOrder(lots) ? lots : lots.sort((a, b) => (a.since === b.since ? 0 : a.since < b.since ? -1 : 1))
}

const lotOf = (inflow: Inflow, amountFen: Fen): Lot => ({
  inflow,
  since: inflow.day,
  amountFen,
  leftFen: amountFen,
  takenBy: [],
  refundedFen: 0,
})

function inOrder(lots: readonly Lot[]): boolean {
  for (let at = 1; at < lots.length; at++) if (lots[at]!.since < lots[at - 1]!.since) return false
  return true
}

function split(inflow: Inflow, exclusions: readonly Exclusion[], longestTermDays: number, today: Day): Lot[] {
  let leftFen = inflow.amountFen
  const seen = exclusions.filter(({ from }) => from === undefined || from <= today)
  const parts = seen.flatMap((exclusion): Lot[] => {
    const amountFen = Math.min(exclusion.amountFen, leftFen)
    leftFen -= amountFen
    return amountFen === 0 ? [] : [excluded(lotOf(inflow, amountFen), exclusion, longestTermDays, today)]
  })
  return leftFen === 0 ? parts : [lotOf(inflow, leftFen), ...parts]
}

/**
 * Where an exclusion leaves a part today. Retention money begins its own clock when it falls due, and so does a dispute that was
 * there from the start; a dispute opened later only stops the clock. A term agreed for accepted work ends no later than the
 * longest the law allows, and what is not paid then is late at once.
 */
function excluded(lot: Lot, exclusion: Exclusion, longestTermDays: number, today: Day): Lot {
  const { reason, from, until } = exclusion
  const { kind, day } = lot.inflow
  if (reason === 'agreed_term' && kind === 'acceptance') {
    const longest = addDays(day, longestTermDays)
    const agreedUntil = until === undefined ? longest : earlierDay(longest, laterDay(day, until))
    return agreedUntil > today ? { ...lot, exclusion } : { ...lot, agreedUntil }
  }
  if (until === undefined || until > today) return { ...lot, exclusion }
  if (reason === 'dispute' && from !== undefined && from > day) return { ...lot, settled: exclusion }
  return { ...lot, since: laterDay(day, until) }
}

/**
 * Takes what goes out from the lots, in order of days: from lots a payment names first; then from those of its own contract or
 * budget line, those of none, and – of our own money, never of another contract's debt – the others; first in, first out,
 * excluded parts last. A refund first covers what was overpaid, then undoes the latest of what was taken, which stands again from
 * its day. Returns what found no lot.
 */
export function settle(lots: Lot[], outflows: readonly FundMovement[], startedBy: InflowKind): Fen {
  const ofDebt = startedBy === 'acceptance'
  const account = ({ contractId, budgetLineId }: FundMovement) => (ofDebt ? contractId : budgetLineId)
  let unmatchedFen = 0
  /** Where the first lot lies that has something left. */
  let first = 0
  for (const flow of outflows) {
    if (flow.kind === 'return' && ofDebt) continue
    if (flow.kind === 'refund') {
      const overpaidFen = Math.min(unmatchedFen, flow.amountFen)
      unmatchedFen -= overpaidFen
      giveBack(lots, flow, flow.amountFen - overpaidFen, account)
      first = 0
    } else {
      while (lots[first]?.leftFen === 0) first++
      unmatchedFen += spend({ lots, first, account, ofDebt }, flow)
    }
  }
  return unmatchedFen
}

type AccountOf = (movement: FundMovement) => string | undefined
type Purse = { lots: readonly Lot[]; first: number; account: AccountOf; ofDebt: boolean }

/** The ranks in which lots are taken from; excluded ones come after all others. */
const [OWN, NOBODYS, OTHERS, RANKS] = [0, 1, 2, 3]

function spend(purse: Purse, payment: FundMovement): Fen {
  let leftFen = payment.against ? takeNamed(purse, payment, payment.against) : payment.amountFen
  const own = purse.account(payment)
  const last = purse.ofDebt ? NOBODYS : OTHERS
  for (let rank = 0; leftFen > 0 && rank < 2 * RANKS; rank++) {
    if (own === undefined ? rank % RANKS === OWN : rank % RANKS <= last)
      leftFen = takeRanked(purse, payment, leftFen, { own, rank })
  }
  return leftFen
}

function takeNamed({ lots }: Purse, payment: FundMovement, named: readonly string[]): Fen {
  let leftFen = payment.amountFen
  for (const lot of lots) if (named.includes(lot.inflow.id)) leftFen = takeFrom(lot, payment, leftFen)
  return leftFen
}

/** A payment of no account takes from all alike. */
function takeRanked(
  { lots, first, account }: Purse,
  payment: FundMovement,
  amountFen: Fen,
  { own, rank }: { own: string | undefined; rank: number },
): Fen {
  let leftFen = amountFen
  for (let at = first; leftFen > 0 && at < lots.length; at++) {
    const lot = lots[at]!
    if (lot.leftFen === 0) continue
    const of = own === undefined ? own : account(lot.inflow)
    const place = of === own ? OWN : of === undefined ? NOBODYS : OTHERS
    if ((lot.exclusion === undefined ? place : place + RANKS) === rank) leftFen = takeFrom(lot, payment, leftFen)
  }
  return leftFen
}

function takeFrom(lot: Lot, { id, day }: FundMovement, amountFen: Fen): Fen {
  const takenFen = Math.min(lot.leftFen, amountFen)
  if (takenFen === 0) return amountFen
  lot.leftFen -= takenFen
  lot.takenBy.push({ paymentId: id, day, amountFen: takenFen })
  return amountFen - takenFen
}

/** Puts refunded money back as lots of their own, latest taken first. */
function giveBack(lots: Lot[], refund: FundMovement, amountFen: Fen, account: AccountOf): void {
  const own = account(refund)
  let leftFen = amountFen
  const back: Lot[] = []
  for (const lot of lots.toReversed()) {
    if (own !== undefined && account(lot.inflow) !== own) continue
    const backFen = Math.min(lot.amountFen - lot.leftFen - lot.refundedFen, leftFen)
    if (backFen === 0) continue
    leftFen -= backFen
    lot.refundedFen += backFen
    back.push({ ...lotOf(lot.inflow, backFen), since: laterDay(lot.since, refund.day) })
  }
  for (const lot of back) {
    const at = lots.findIndex(({ since }) => since > lot.since)
    lots.splice(at < 0 ? lots.length : at, 0, lot)
  }
}
