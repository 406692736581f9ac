import { daysBetween } from '../base/index.ts'
import type { Day, Fen } from '../base/index.ts'
import { plainName } from './plain-name.ts'

/** What left an account, as the bank tells it. */
export type StatementRow = {
  id: string
  day: Day
  amountFen: Fen
  payeeName?: string | undefined
  /** Any text that is the same for the same account, such as a digest. */
  payeeAccount?: string | undefined
  referenceNo?: string | undefined
  note?: string | undefined
}
/** A payment of our book. */
export type OwnPayment = Omit<StatementRow, 'note'>

/** What speaks for a pair, or against being sure of it. */
export type MatchReason =
  | { reason: 'same_amount' }
  | { reason: 'same_day' }
  | { reason: 'days_apart'; days: number }
  | { reason: 'same_reference' }
  | { reason: 'reference_in_note' }
  | { reason: 'same_account' }
  | { reason: 'same_payee' }
  | { reason: 'similar_payee' }
  | { reason: 'other_payee' }
  | { reason: 'other_amount'; differenceFen: Fen }
  | { reason: 'several_alike'; count: number }

export type Candidate = { paymentId: string; reasons: MatchReason[] }
/** What was found for a row: `sure` and `likely` name one payment, taken by no other row; `others` might be meant too. */
export type Matched =
  | ({ rowId: string; level: 'sure' | 'likely'; others: string[] } & Candidate)
  | { rowId: string; level: 'none'; others: string[] }

type Pair = { row: StatementRow; payment: OwnPayment; score: number; isIdentified: boolean; reasons: MatchReason[] }

/** Days a bank may book before or after our day. */
const DAY_WINDOW = 7

/**
 * Finds for each row of a statement the payment it is. Sure is a pair of equal amount within the window that a reference, an account
 * or the payee's name identifies, and that no other pair equals; likely is equal amount within the window without that, or the
 * same reference with another amount. No payment is given twice; the answer doesn't depend on the order of either side.
 */
export function matchStatement(
  rows: readonly StatementRow[],
  payments: readonly OwnPayment[],
  dayWindow = DAY_WINDOW,
): Matched[] {
  const pairs = pairsOf(rows, payments, dayWindow)
  const byRow = Map.groupBy(pairs, ({ row }) => row.id)
  const byPayment = Map.groupBy(pairs, ({ payment }) => payment.id)
  const isBest = (pair: Pair): boolean =>
    standsAlone(pair, byRow.get(pair.row.id)) && standsAlone(pair, byPayment.get(pair.payment.id))
  const given = new Map<string, Pair>()
  const taken = new Set<string>()
  const sure = new Set(pairs.filter((pair) => pair.isIdentified && isBest(pair)))
  for (const pair of [...pairs.filter((each) => sure.has(each)), ...pairs]) {
    if (given.has(pair.row.id) || taken.has(pair.payment.id)) continue
    given.set(pair.row.id, pair)
    taken.add(pair.payment.id)
  }
  return rows.map(({ id }) => {
    const pair = given.get(id)
    const all = byRow.get(id) ?? []
    const others = all.filter((each) => each !== pair).map(({ payment }) => payment.id)
    if (!pair) return { rowId: id, level: 'none', others }
    const alike = all.filter(({ score }) => score >= pair.score).length
    const isSure = sure.has(pair)
    const reasons =
      !isSure && alike > 1 ? [...pair.reasons, { reason: 'several_alike', count: alike } as const] : pair.reasons
    return { rowId: id, level: isSure ? 'sure' : 'likely', paymentId: pair.payment.id, reasons, others }
  })
}

/** Whether a pair is above all others of its group, which come strongest first. */
const standsAlone = (pair: Pair, [first, second]: readonly Pair[] = []): boolean =>
  first === pair && second?.score !== pair.score

/** Every pair worth looking at, the strongest first; ties by day and id, so that order never decides. */
function pairsOf(rows: readonly StatementRow[], payments: readonly OwnPayment[], dayWindow: number): Pair[] {
  const byAmount = Map.groupBy(payments, ({ amountFen }) => amountFen)
  const byReference = Map.groupBy(
    payments.filter(({ referenceNo }) => referenceNo),
    ({ referenceNo = '' }) => plainName(referenceNo),
  )
  return rows
    .flatMap((row) => {
      const sameReference = row.referenceNo ? (byReference.get(plainName(row.referenceNo)) ?? []) : []
      return [...new Set([...(byAmount.get(row.amountFen) ?? []), ...sameReference])].flatMap((payment) => {
        const days = Math.abs(daysBetween(row.day, payment.day))
        return days > dayWindow ? [] : [pairOf(row, payment, days)]
      })
    })
    .sort(
      (a, b) =>
        b.score - a.score ||
        compare(a.row.day, b.row.day) ||
        compare(a.payment.day, b.payment.day) ||
        compare(a.row.id, b.row.id) ||
        compare(a.payment.id, b.payment.id),
    )
}

/** Weights only order pairs: whatever identifies a payment counts more than all that does not, and amount more than the day. */
function pairOf(row: StatementRow, payment: OwnPayment, days: number): Pair {
  const differenceFen = row.amountFen - payment.amountFen
  const reasons: MatchReason[] = [
    differenceFen === 0 ? { reason: 'same_amount' } : { reason: 'other_amount', differenceFen },
    days === 0 ? { reason: 'same_day' } : { reason: 'days_apart', days },
  ]
  let score = (differenceFen === 0 ? 400 : 0) - days
  const add = (reason: MatchReason, weight: number): void => {
    reasons.push(reason)
    score += weight
  }
  const reference = payment.referenceNo ? plainName(payment.referenceNo) : ''
  if (reference !== '' && row.referenceNo && plainName(row.referenceNo) === reference)
    add({ reason: 'same_reference' }, 200)
  else if (reference.length >= 6 && row.note && plainName(row.note).includes(reference))
    add({ reason: 'reference_in_note' }, 150)
  if (row.payeeAccount && payment.payeeAccount && row.payeeAccount === payment.payeeAccount)
    add({ reason: 'same_account' }, 100)
  const isOther = comparePayees(row, payment, add)
  const identifies = new Set(['same_reference', 'reference_in_note', 'same_account', 'same_payee'])
  const isIdentified = differenceFen === 0 && !isOther && reasons.some(({ reason }) => identifies.has(reason))
  return { row, payment, score, isIdentified, reasons }
}

/** Returns whether the payees are plainly different. */
function comparePayees(
  row: StatementRow,
  payment: OwnPayment,
  add: (reason: MatchReason, weight: number) => void,
): boolean {
  if (!row.payeeName || !payment.payeeName) return false
  const [theirs, ours] = [plainName(row.payeeName), plainName(payment.payeeName)]
  if (theirs === ours) add({ reason: 'same_payee' }, 50)
  else if (theirs.length >= 4 && ours.length >= 4 && (theirs.includes(ours) || ours.includes(theirs)))
    add({ reason: 'similar_payee' }, 25)
  else {
    add({ reason: 'other_payee' }, -50)
    return true
  }
  return false
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
