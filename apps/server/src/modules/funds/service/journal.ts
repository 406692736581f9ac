import {
  apply,
  beyondIssue,
  ofContract,
  post,
  undo,
  type Balances,
  type Entry,
  type LedgerProblem,
  type Posting,
} from '@jiheng/kernel/ledger'
import type { Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { exceptedLeft, insertBeyondIssue, type BeyondIssueRow } from '../store/beyond-issue.ts'
import type { NewMovementRow } from '../store/movements.ts'
import { balancesOf, insertPostings, postingsOf } from '../store/postings.ts'
import { entryOf } from './entry.ts'

/** The record an entry comes from. */
export type Booked = { id: string; kind: string; projectId: string; day: string }

/**
 * Posts an entry to the books, under the project's lock. Throws the rule it would break, with the figures: `budget_exceeded`,
 * `payment_over_accepted`, `acceptance_over_contract` and their like.
 */
export async function enter(tx: Tx, booked: Booked, entry: Entry): Promise<void> {
  const balances = await booksOf(tx, booked.projectId)
  const posted = post(balances, entry)
  if (!posted.ok) throw refusalOf(entry, posted, balances)
  await insertPostings(tx, posted.postings.map(from(booked)))
}

/** Posts a payment as `enter` does; what goes beyond what was issued, by signed exception, is kept. Throws `payment_over_issued` too. */
export async function enterPayment(
  tx: Tx,
  row: NewMovementRow,
  circumstances: { advanceLeftFen?: number } = {},
): Promise<void> {
  const { budgetLineId, contractId } = row
  const beyondIssueFen =
    contractId === null || budgetLineId === null ? 0 : await exceptedLeft(tx, contractId, budgetLineId)
  const entry = entryOf(row, { ...circumstances, beyondIssueFen })
  const beyond = beyondOf(await booksOf(tx, row.projectId), row, true)
  await enter(tx, row, entry)
  await insertBeyondIssue(tx, beyond)
}

/** What of a payment goes beyond what was issued, as it is kept; nothing where it does not. */
export function beyondOf(
  balances: Balances,
  { id: movementId, kind, projectId, budgetLineId, contractId = null, amountFen }: Payment,
  isExcepted: boolean,
): BeyondIssueRow[] {
  if (kind !== 'payment' || budgetLineId === null) return []
  const beyondFen = beyondIssue(balances, { budgetLineId, amountFen })
  if (beyondFen === 0) return []
  return [{ movementId, projectId, budgetLineId, contractId, amountFen: beyondFen, isExcepted }]
}

type Payment = Pick<NewMovementRow, 'id' | 'kind' | 'projectId' | 'budgetLineId' | 'amountFen'> & {
  contractId?: string | null
}

/** Turns the postings of earlier records round. Throws `reversal_short_…` naming the place that would fall short. */
export async function enterUndoing(tx: Tx, booked: Booked, of: readonly string[]): Promise<void> {
  const postings = undo(await postingsOf(tx, of))
  const applied = apply(await booksOf(tx, booked.projectId), postings)
  if (!applied.ok) {
    const { place, leftFen } = applied
    const neededFen = -sumIn(postings, place)
    const reason =
      booked.kind === 'acceptance' && place === 'payable' ? 'acceptance_already_paid' : `reversal_short_${place}`
    throw new AppError('rule_violated', reason, { leftFen, neededFen, overFen: neededFen - leftFen })
  }
  await insertPostings(tx, postings.map(from(booked)))
}

const booksOf = async (tx: Tx, projectId: string): Promise<Balances> =>
  (await balancesOf(tx, [projectId])).get(projectId) ?? new Map()

export const from =
  ({ id, kind, projectId, day }: Booked) =>
  (posting: Posting) => ({ ...posting, entryId: id, entryKind: kind, projectId, day })

const sumIn = (postings: readonly Posting[], place: Posting['place']): number =>
  postings.reduce((sum, posting) => sum + (posting.place === place ? posting.amountFen : 0), 0)

/** What a person reads when the books refuse an entry. */
export function refusalOf(entry: Entry, { problem, leftFen }: LedgerProblem, balances: Balances): AppError {
  const figures = {
    leftFen,
    overFen: entry.amountFen - leftFen,
    ...('contractId' in entry && owedBy(balances, entry.contractId)),
  }
  return new AppError('rule_violated', reasonOf(entry, problem), figures)
}

function reasonOf({ kind }: Entry, problem: LedgerProblem['problem']): string {
  switch (problem) {
    case 'over_budget':
      return kind === 'budget' ? 'budget_below_used' : 'budget_exceeded'
    case 'over_issued':
      return 'payment_over_issued'
    case 'over_contract':
      return kind === 'acceptance' ? 'acceptance_over_contract' : 'contract_below_accepted'
    case 'over_payable':
      return kind === 'retention' ? 'retention_exceeds_unpaid' : 'payment_over_accepted'
    case 'over_available':
      return 'return_over_available'
    case 'over_advance':
      return 'advance_over_agreed'
    case 'over_requested':
      return 'payment_over_requested'
    case 'over_retained':
      return 'release_over_retained'
    case 'over_paid':
      return 'refund_over_paid'
    case 'over_held':
      return 'deposit_over_held'
    case 'short_place':
      return 'books_short'
  }
}

/** What a payment is held against: accepted, withheld, paid and asked for. */
function owedBy(balances: Balances, contractId: string | null): Record<string, number> {
  const lies = (place: Posting['place']) => ofContract(balances, place, contractId)
  return {
    acceptedFen: -lies('agreed') - lies('contracted'),
    retainedFen: lies('retained'),
    paidFen: lies('discharged'),
    requestedFen: lies('requested'),
    payableFen: lies('payable'),
  }
}
