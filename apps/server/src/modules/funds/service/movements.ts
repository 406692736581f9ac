import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts, type Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { refuseFuture } from '../../../platform/past-day.ts'
import { changesBetween } from '../../audit/index.ts'
import { permit } from '../../identity/index.ts'
import type { MovementQuery, NewMovement, Reversal } from '../schema.ts'
import { booksOf } from '../store/book.ts'
import { findBudgetLine } from '../store/budget.ts'
import { findMovement, insertMovement, listMovements, type MovementRow } from '../store/movements.ts'
import { refuseOverpaid, tell, type FundsParts } from './parts.ts'

/** Entering what was allocated, arrived, was accepted and paid, and undoing it. */
export function movements(parts: FundsParts) {
  const { database, clock, projects } = parts
  return {
    async listMovements(actor: Actor, projectId: string, query: MovementQuery) {
      return projects.readWithin(actor, 'funds:read', projectId, (db) => listMovements(db, projectId, query))
    },

    async getMovement(actor: Actor, id: string): Promise<MovementRow> {
      const movement = await database.read(permit(actor, 'funds:read'), (db) => findMovement(db, id))
      if (!movement) throw new AppError('not_found', 'movement_not_found')
      return movement
    },

    /**
     * Adds an entry to the book. Throws `day_not_come`, `movement_needs_budget_line`, `budget_line_missing`,
     * `movement_reference_taken`, `settles_unsuitable`, and `payment_over_accepted` for more than accepted less retention and paid.
     */
    async recordMovement(actor: Actor, projectId: string, input: NewMovement): Promise<{ id: string }> {
      const reach = permit(actor, 'funds:write')
      return explainingConflicts(
        { movement_reference: 'movement_reference_taken', movement_counterparty_fkey: 'organisation_not_found' },
        () =>
          database.write(reach, async (tx) => {
            const project = await projects.lock(tx, projectId)
            refuseFuture(input.day, clock.today(), 'day')
            const { kind, day, amountFen } = input
            const said = {
              kind,
              day,
              amountFen,
              budgetLineId: await budgetLineOf(tx, projectId, input),
              counterpartyId: input.counterpartyId ?? null,
              counterpartyName: input.counterpartyName ?? null,
              referenceNo: input.referenceNo ?? null,
              label: input.label ?? '',
              settles: await settledBy(tx, projectId, input),
            }
            const id = newId()
            await insertMovement(tx, {
              ...said,
              id,
              projectId,
              reversesId: null,
              why: null,
              recordedBy: actor.accountId,
              recordedAt: clock.now().toISOString(),
            })
            if (kind === 'payment') await refuseOverpaid(tx, parts, projectId, 'payment_over_accepted')
            await tell(tx, parts, actor, {
              fact: 'funds.moved',
              project,
              subject: { kind, id, label: said.label },
              ids: { movementId: id },
              changes: changesBetween({}, said),
            })
            return { id }
          }),
      )
    },

    /**
     * Undoes an entry by a second one. Throws `day_not_come`, `reversal_not_reversible`, `movement_already_reversed`,
     * `reversal_before_entry`, and `acceptance_already_paid` when what was paid would no longer be covered.
     */
    async reverseMovement(actor: Actor, id: string, { day, why }: Reversal): Promise<{ id: string }> {
      const reach = permit(actor, 'funds:write')
      return explainingConflicts(
        { movement_reversed_once: 'movement_already_reversed', movement_reversal_repeats: 'reversal_before_entry' },
        () =>
          database.write(reach, async (tx) => {
            const entry = await findMovement(tx, id)
            if (!entry) throw new AppError('not_found', 'movement_not_found')
            const project = await projects.lock(tx, entry.projectId)
            refuseFuture(day, clock.today(), 'day')
            if (entry.reversesId !== null) throw new AppError('rule_violated', 'reversal_not_reversible')
            const { kind, amountFen, budgetLineId, counterpartyId, counterpartyName, referenceNo, label } = entry
            const reversal = {
              kind,
              day,
              amountFen,
              budgetLineId,
              counterpartyId,
              counterpartyName,
              referenceNo,
              label,
              settles: [],
              reversesId: id,
              why,
            }
            const reversalId = newId()
            await insertMovement(tx, {
              ...reversal,
              id: reversalId,
              projectId: project.id,
              recordedBy: actor.accountId,
              recordedAt: clock.now().toISOString(),
            })
            if (kind === 'acceptance') await refuseOverpaid(tx, parts, project.id, 'acceptance_already_paid')
            await tell(tx, parts, actor, {
              fact: 'funds.moved',
              project,
              subject: { kind, id: reversalId, label },
              ids: { movementId: reversalId },
              changes: { reverses: [null, id], amountFen: [amountFen, 0] },
              why,
            })
            return { id: reversalId }
          }),
      )
    },
  }
}

/** The line an entry belongs to. Only acceptances may do without: 未列入预算的不得支出. */
async function budgetLineOf(tx: Tx, projectId: string, { kind, year, source }: NewMovement): Promise<string | null> {
  if (year === undefined || source === undefined) {
    if (kind === 'acceptance' && year === undefined && source === undefined) return null
    throw new AppError('invalid_input', 'movement_needs_budget_line')
  }
  const line = await findBudgetLine(tx, projectId, year, source)
  if (!line) throw new AppError('rule_violated', 'budget_line_missing', { year })
  return line.id
}

/** The inflows a payment names: entries of the same project that stand. */
async function settledBy(tx: Tx, projectId: string, { kind, day, settles = [] }: NewMovement): Promise<string[]> {
  if (settles.length === 0) return []
  const book = (await booksOf(tx, [projectId], day)).get(projectId) ?? []
  const inflows = new Set(book.filter((entry) => entry.kind !== 'payment').map((entry) => entry.id))
  if (kind !== 'payment' || settles.some((id) => !inflows.has(id)))
    throw new AppError('invalid_input', 'settles_unsuitable')
  return settles
}
