import { checkedFen } from '../base/index.ts'
import type { Fen } from '../base/index.ts'
import { retentionOf as shareOf } from './carried.ts'
import type { Entry, LedgerProblem } from './entry.ts'
import { accountOf, mayHold, ofContract, ofLine } from './place.ts'
import type { Balances, Place, Posting } from './place.ts'

export type Posted = { ok: true; postings: Posting[] } | ({ ok: false } & LedgerProblem)

type Amounts = Partial<Record<Place, Fen>>

/**
 * The postings of an entry, given what lies where. They sum to 0 in each book, and leave no place below what it may hold; an entry
 * that would is a problem, with the place and what is left in it. Throws RangeError for amounts that are no whole fen.
 */
export function post(balances: Balances, entry: Entry): Posted {
  checkedFen(entry.amountFen)
  switch (entry.kind) {
    case 'budget':
      return entry.amountFen < 0 && unspoken(balances, entry.budgetLineId) + entry.amountFen < 0
        ? short('over_budget', 'budgeted', unspoken(balances, entry.budgetLineId))
        : moved({ source: -entry.amountFen, budgeted: entry.amountFen }, entry.budgetLineId)
    case 'allocation':
      return ofBudget(balances, entry, 'allocated', ['budgeted'])
    case 'cash_arrival':
      return ofBudget(balances, entry, 'on_hand', ['allocated', 'budgeted'])
    case 'return':
      return ofBudget(balances, entry, 'returned', ['on_hand', 'allocated'])
    case 'payment':
      return paid(balances, entry)
    case 'refund':
      return refunded(balances, entry)
    case 'acceptance':
      return accepted(balances, entry)
    default:
      return owed(balances, entry)
  }
}

/** The postings that undo others; from what lies where a place may then fall short, which `apply` tells. */
export const undo = (postings: readonly Posting[]): Posting[] =>
  postings.map((posting) => ({ ...posting, amountFen: -posting.amountFen }))

export type Applied = { ok: true; balances: Balances } | ({ ok: false } & LedgerProblem)

/** What lies where after postings; a problem names the first place that would hold what it may not. */
export function apply(balances: Balances, postings: readonly Posting[]): Applied {
  const after = new Map(balances)
  for (const posting of postings) {
    const account = accountOf(posting)
    after.set(account, checkedFen((after.get(account) ?? 0) + posting.amountFen))
  }
  // Payments alone go beyond what was issued; `post` has asked whether they may.
  const paidFrom = new Set(
    postings.flatMap((each) => (each.place === 'paid' && each.amountFen > 0 ? [each.budgetLineId] : [])),
  )
  const beyond = postings.filter(
    (posting) =>
      !mayHold(posting.place, after.get(accountOf(posting)) ?? 0) &&
      !(posting.place === 'allocated' && (posting.amountFen > 0 || paidFrom.has(posting.budgetLineId))),
  )
  // Told is what lacks, rather than the counterpart it would have come from.
  const wrong = beyond.find(({ amountFen }) => amountFen < 0) ?? beyond[0]
  if (wrong) return short('short_place', wrong.place, balances.get(accountOf(wrong)) ?? 0)
  return { ok: true, balances: after }
}

/** Takes an amount from places of a line, the first first, as far as each has something. */
function ofBudget(
  balances: Balances,
  { budgetLineId, amountFen }: { budgetLineId: string; amountFen: Fen },
  to: Place,
  from: readonly Place[],
): Posted {
  const taken: Amounts = { [to]: amountFen }
  let leftFen = amountFen
  for (const place of from) {
    const isArrival = place === 'budgeted' && to === 'on_hand'
    const liesFen = isArrival ? unspoken(balances, budgetLineId) : ofLine(balances, place, budgetLineId)
    const partFen = Math.min(leftFen, Math.max(0, liesFen))
    taken[place] = -partFen
    leftFen -= partFen
  }
  const isBudget = from.includes('budgeted')
  if (leftFen > 0)
    return short(isBudget ? 'over_budget' : 'over_available', isBudget ? 'budgeted' : 'on_hand', amountFen - leftFen)
  return moved(taken, budgetLineId)
}

/** What of a budget is neither issued nor paid ahead of being issued. */
const unspoken = (balances: Balances, budgetLineId: string): Fen =>
  ofLine(balances, 'budgeted', budgetLineId) + Math.min(0, ofLine(balances, 'allocated', budgetLineId))

/** How much of a payment goes beyond what was issued or has arrived on its line and is not paid out. */
export const beyondIssue = (
  balances: Balances,
  { budgetLineId, amountFen }: { budgetLineId: string; amountFen: Fen },
): Fen =>
  Math.max(
    0,
    amountFen -
      Math.max(0, ofLine(balances, 'on_hand', budgetLineId)) -
      Math.max(0, ofLine(balances, 'allocated', budgetLineId)),
  )

/**
 * Money leaves a line: what has arrived first, then what was issued. What goes beyond leaves `allocated` below zero until it is
 * issued, and never more than the budget has. 《预算法》第十三条: no spending without budget.
 */
function paidOut(
  balances: Balances,
  { budgetLineId, amountFen, beyondIssueFen = 0 }: Extract<Entry, { kind: 'payment' }>,
): Posted {
  const beyondFen = beyondIssue(balances, { budgetLineId, amountFen })
  const coveredFen = amountFen - beyondFen
  const unspokenFen = Math.max(0, unspoken(balances, budgetLineId))
  if (beyondFen > unspokenFen) return short('over_budget', 'budgeted', coveredFen + unspokenFen)
  if (beyondFen > beyondIssueFen) return short('over_issued', 'allocated', coveredFen + beyondIssueFen)
  const onHandFen = Math.min(amountFen, Math.max(0, ofLine(balances, 'on_hand', budgetLineId)))
  return moved({ on_hand: -onHandFen, allocated: onHandFen - amountFen, paid: amountFen }, budgetLineId)
}

function paid(balances: Balances, entry: Extract<Entry, { kind: 'payment' }>): Posted {
  const money = paidOut(balances, entry)
  if (!money.ok) return money
  const { contractId, amountFen, isRequested, advanceLeftFen } = entry
  const discharged = (from: Amounts): Posted => both(money, moved({ ...from, discharged: amountFen }, null, contractId))
  const payableFen = ofContract(balances, 'payable', contractId)
  if (isRequested) {
    const requestedFen = ofContract(balances, 'requested', contractId)
    return amountFen > requestedFen
      ? short('over_requested', 'requested', requestedFen)
      : discharged({ requested: -amountFen })
  }
  if (advanceLeftFen !== undefined)
    return amountFen > advanceLeftFen
      ? short('over_advance', 'advanced', advanceLeftFen)
      : discharged({ advanced: -amountFen })
  if (amountFen <= payableFen) return discharged({ payable: -amountFen })
  // Without a contract, and as long as nothing was accepted, what is paid is paid ahead.
  const isAhead = contractId === null && ofContract(balances, 'agreed', null) === 0
  return isAhead
    ? discharged({ payable: -payableFen, advanced: payableFen - amountFen })
    : short('over_payable', 'payable', payableFen)
}

function refunded(
  balances: Balances,
  { amountFen, budgetLineId, contractId }: Extract<Entry, { kind: 'refund' }>,
): Posted {
  const leftFen = Math.min(ofLine(balances, 'paid', budgetLineId), ofContract(balances, 'discharged', contractId))
  if (amountFen > leftFen) return short('over_paid', 'paid', leftFen)
  return both(
    moved({ paid: -amountFen, on_hand: amountFen }, budgetLineId),
    moved({ discharged: -amountFen, ...free(balances, { amountFen, contractId }) }, null, contractId),
  )
}

/** Where money goes that is not taken after all: first it makes good what was paid ahead, the rest can be paid again. */
function free(balances: Balances, { amountFen, contractId }: { amountFen: Fen; contractId: string | null }): Amounts {
  const aheadFen = Math.min(amountFen, -ofContract(balances, 'advanced', contractId))
  return { advanced: aheadFen, payable: amountFen - aheadFen }
}

/** Accepted work makes good first what was paid by exception, then its share of the advance; the rest is payable. */
function accepted(balances: Balances, entry: Extract<Entry, { kind: 'acceptance' }>): Posted {
  const { contractId, amountFen, retentionFen, recoveryPercent } = entry
  const contractedFen = ofContract(balances, 'contracted', contractId)
  if (contractId !== null && amountFen > contractedFen) return short('over_contract', 'contracted', contractedFen)
  const dueFen = amountFen - retentionFen
  const exceptedFen = Math.min(dueFen, -ofContract(balances, 'excepted', contractId))
  const advancedFen = Math.min(
    dueFen - exceptedFen,
    -ofContract(balances, 'advanced', contractId),
    shareOf(amountFen, recoveryPercent),
  )
  return moved(
    {
      [contractId === null ? 'agreed' : 'contracted']: -amountFen,
      retained: retentionFen,
      excepted: exceptedFen,
      advanced: advancedFen,
      payable: dueFen - exceptedFen - advancedFen,
    },
    null,
    contractId,
  )
}

type Owed = Exclude<
  Entry,
  { kind: 'budget' | 'allocation' | 'cash_arrival' | 'return' | 'payment' | 'refund' | 'acceptance' }
>

function owed(balances: Balances, entry: Owed): Posted {
  const { contractId, amountFen } = entry
  const from = (problem: LedgerProblem['problem'], place: Place, to: Place): Posted => {
    const leftFen = ofContract(balances, place, contractId)
    if (amountFen > leftFen) return short(problem, place, leftFen)
    return moved(
      { [place]: -amountFen, ...(to === 'advanced' ? free(balances, entry) : { [to]: amountFen }) },
      null,
      contractId,
    )
  }
  switch (entry.kind) {
    case 'contract': {
      const contractedFen = ofContract(balances, 'contracted', contractId)
      return contractedFen + amountFen < 0
        ? short('over_contract', 'contracted', contractedFen)
        : moved({ agreed: -amountFen, contracted: amountFen }, null, contractId)
    }
    case 'retention':
      return from('over_payable', 'payable', 'retained')
    case 'retention_release':
      return from('over_retained', 'retained', 'payable')
    case 'exception':
      return moved({ excepted: -amountFen, payable: amountFen }, null, contractId)
    case 'request':
      if (entry.advanceLeftFen === undefined) return from('over_payable', 'payable', 'requested')
      return amountFen > entry.advanceLeftFen
        ? short('over_advance', 'advanced', entry.advanceLeftFen)
        : moved({ advanced: -amountFen, requested: amountFen }, null, contractId)
    case 'request_closed':
      return from('over_requested', 'requested', entry.isAdvance ? 'advanced' : 'payable')
    case 'deposit_received':
      return moved({ pledged: -amountFen, held: amountFen }, null, contractId)
    case 'deposit_returned':
      return from('over_held', 'held', 'pledged')
  }
}

const short = (problem: LedgerProblem['problem'], place: Place, leftFen: Fen): { ok: false } & LedgerProblem => ({
  ok: false,
  problem,
  place,
  leftFen,
})

function moved(
  amounts: Amounts,
  budgetLineId: string | null,
  contractId: string | null = null,
): { ok: true; postings: Posting[] } {
  const postings = Object.entries(amounts)
    .filter(([, amountFen]) => amountFen !== 0)
    .map(([place, amountFen]) => ({ place: place as Place, amountFen, budgetLineId, contractId }))
  return { ok: true, postings }
}

const both = (one: Extract<Posted, { ok: true }>, other: Extract<Posted, { ok: true }>): Posted => ({
  ok: true,
  postings: [...one.postings, ...other.postings],
})
