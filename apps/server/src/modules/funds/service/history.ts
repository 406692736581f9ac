import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { loadedEntry } from '../../projects/index.ts'
import { insertHistory, type FundsHistory } from '../store/history.ts'
import type { FundsParts } from './parts.ts'
import { postHistory } from './post-history.ts'
import { withoutAccount } from './without-account.ts'

/** What happened before the programme was there, brought in at once. */
export function history({ clock, projects }: FundsParts) {
  return {
    /** Adds many rows with one audit record each and posts them in the order of their days; reversals come after what they undo. No job follows: call `refreshStanding` when everything is in. */
    async loadHistory(tx: Tx, actor: Actor, past: FundsHistory): Promise<void> {
      await insertHistory(tx, past)
      await postHistory(tx, past)
      const entries = [
        ...(past.budgetLines ?? []).map((row) => entryOf('funds.budget_line_loaded', 'budget_line', row)),
        ...(past.adjustments ?? []).map((row) => entryOf('funds.adjustment_loaded', 'budget_adjustment', row)),
        ...(past.contracts ?? []).map((row) => entryOf('funds.contract_loaded', 'contract', row)),
        ...(past.contractItems ?? []).map((row) => entryOf('funds.contract_item_loaded', 'contract_item', row)),
        ...(past.contractChanges ?? []).map((row) => entryOf('funds.contract_change_loaded', 'contract_change', row)),
        ...(past.invoices ?? []).map((row) => entryOf('funds.invoice_loaded', 'invoice', row)),
        ...(past.paymentRequests ?? []).map((row) => entryOf('funds.request_loaded', 'payment_request', row)),
        ...(past.exceptions ?? []).map((row) => entryOf('funds.exception_loaded', 'payment_exception', row)),
        ...(past.movements ?? []).map((row) => entryOf('funds.movement_loaded', row.kind, row)),
        ...(past.exclusions ?? []).map((row) => entryOf('funds.exclusion_loaded', 'exclusion', row)),
      ]
      await projects.recordPlaced(tx, actor, clock.now(), entries)
    },
  }
}

const entryOf: typeof loadedEntry = (action, kind, row) => loadedEntry(action, kind, withoutAccount(row))
