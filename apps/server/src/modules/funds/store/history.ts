import type { Tx } from '../../../platform/db/database.ts'
import { insertRows } from '../../../platform/db/many-rows.ts'
import type { NewAdjustment, NewBudgetLine } from './budget.ts'
import type { NewExclusionRow } from './exclusions.ts'
import type { NewMovementRow } from './movements.ts'

/** What happened before the programme was there, in the columns of the tables. Ids and instants are the caller's. */
export type FundsHistory = {
  budgetLines?: readonly NewBudgetLine[]
  adjustments?: readonly NewAdjustment[]
  movements?: readonly NewMovementRow[]
  exclusions?: readonly NewExclusionRow[]
}

/** Adds many rows of every kind, one statement each. */
export async function insertHistory(tx: Tx, history: FundsHistory): Promise<void> {
  await insertRows(tx, 'funds.budget_line', history.budgetLines)
  await insertRows(tx, 'funds.budget_adjustment', history.adjustments)
  await insertRows(tx, 'funds.movement', history.movements)
  await insertRows(tx, 'funds.exclusion', history.exclusions)
}
