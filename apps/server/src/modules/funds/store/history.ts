import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { insertRows } from '../../../platform/db/many-rows.ts'
import type { NewAcceptanceLine } from './acceptances.ts'
import type { NewAdjustment, NewBudgetLine } from './budget.ts'
import type { NewChangeRow, NewItemRow } from './contract-items.ts'
import type { NewContractRow } from './contracts.ts'
import type { NewExceptionRow } from './exceptions.ts'
import type { NewExclusionRow } from './exclusions.ts'
import type { NewInvoiceRow } from './invoices.ts'
import type { NewMovementRow } from './movements.ts'
import type { NewRequestRow, NewStepRow } from './requests.ts'

type OfContract = 'contractId' | 'paymentRequestId' | 'purpose' | 'payeeName' | 'payeeAccount'
/** An entry of the book; what has no contract need not say so. */
export type PastMovement = Omit<NewMovementRow, OfContract> & Partial<Pick<NewMovementRow, OfContract>>
/** An exception with who signed it and when. */
export type PastException = Omit<NewExceptionRow, 'budgetLineId'> &
  Partial<Pick<NewExceptionRow, 'budgetLineId'>> & { signedBy: string | null; signedOn: string | null }

/** What happened before the programme was there, in the columns of the tables. Ids and instants are the caller's. */
export type FundsHistory = {
  budgetLines?: readonly NewBudgetLine[]
  adjustments?: readonly NewAdjustment[]
  contracts?: readonly NewContractRow[]
  contractItems?: readonly NewItemRow[]
  contractChanges?: readonly NewChangeRow[]
  invoices?: readonly NewInvoiceRow[]
  /** As they stood in the end; the steps say how they came there. */
  paymentRequests?: readonly NewRequestRow[]
  requestSteps?: readonly NewStepRow[]
  exceptions?: readonly PastException[]
  movements?: readonly PastMovement[]
  acceptanceLines?: readonly NewAcceptanceLine[]
  exclusions?: readonly NewExclusionRow[]
}

/** Adds many rows of every kind, one statement each. */
export async function insertHistory(tx: Tx, history: FundsHistory): Promise<void> {
  await insertRows(tx, 'funds.budget_line', history.budgetLines)
  await insertRows(tx, 'funds.budget_adjustment', history.adjustments)
  await insertRows(tx, 'funds.contract', history.contracts)
  await insertRows(tx, 'funds.contract_item', history.contractItems)
  await insertRows(tx, 'funds.contract_change', history.contractChanges)
  await insertRows(tx, 'funds.invoice', history.invoices)
  await insertRows(tx, 'funds.payment_request', history.paymentRequests)
  await insertRows(tx, 'funds.payment_request_step', history.requestSteps)
  await insertRows(tx, 'funds.payment_exception', history.exceptions)
  await insertRows(tx, 'funds.movement', history.movements)
  await insertRows(tx, 'funds.acceptance_line', history.acceptanceLines)
  await insertRows(tx, 'funds.exclusion', history.exclusions)
}

/** Of the requests that steps belong to: what they ask for, what was paid of it, and how much goes against the advance. */
export type AskedFor = { id: string; contractId: string; amountFen: number; purpose: string }

export async function requestsOf(db: Db, ids: readonly string[]): Promise<Map<string, AskedFor>> {
  const { rows } = await sql<AskedFor>`
    select id, contract_id as "contractId", amount_fen as "amountFen", purpose from funds.payment_request where id = any (${ids})`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** What contracts say about recovering advances, by contract id. */
export async function recoveryOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; percent: string }>`
    select id, advance_recovery_percent::text as percent from funds.contract where id = any (${ids})`.execute(db)
  return new Map(rows.map(({ id, percent }) => [id, percent]))
}
