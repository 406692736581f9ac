import { bookOf } from '@jiheng/kernel/ledger'
import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts, type Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { refuseFuture } from '../../../platform/past-day.ts'
import { changesBetween } from '../../audit/index.ts'
import { may, permit } from '../../identity/index.ts'
import { seesContract } from '../policy.ts'
import type { MovementQuery, NewMovement } from '../schema.ts'
import { booksOf } from '../store/book.ts'
import { findBudgetLine } from '../store/budget.ts'
import { advanceLeft, findPayee, hasContracts } from '../store/contracts.ts'
import {
  findMovement,
  insertMovement,
  listMovements,
  type MovementRow,
  type NewMovementRow,
} from '../store/movements.ts'
import { toldPostings } from '../store/postings.ts'
import { entryOf } from './entry.ts'
import { enter, enterPayment } from './journal.ts'
import { lockContract } from './lock-contract.ts'
import { tell, type FundsParts } from './parts.ts'
import { withoutAccount } from './without-account.ts'

/** Why the database refuses an entry. */
export const movementConflicts = {
  movement_reference: 'movement_reference_taken',
  movement_counterparty_fkey: 'organisation_not_found',
}

/** What belongs to a line of the budget: 未列入预算的不得支出. */
const BUDGETED: ReadonlySet<NewMovement['kind']> = new Set([
  'allocation',
  'cash_arrival',
  'return',
  'payment',
  'refund',
])

/** What a clock of standing money starts from. */
export const STARTS_CLOCK: ReadonlySet<string> = new Set(['allocation', 'cash_arrival', 'acceptance'])

/** Entering what was allocated, arrived, was accepted and paid, deposits and what came back. */
export function movements(parts: FundsParts) {
  const { database, clock, projects } = parts
  return {
    /** The book of a project; a contractor sees the entries of its own contracts. */
    async listMovements(actor: Actor, projectId: string, query: MovementQuery) {
      return projects.readWithin(actor, 'funds:read', projectId, (db, place) =>
        listMovements(
          db,
          projectId,
          may(actor, 'contracts:read', { orgPath: place.orgPath, projectId }) ? null : actor.organisationPath,
          query,
        ),
      )
    },

    async getMovement(actor: Actor, id: string): Promise<MovementRow> {
      const movement = await database.read(permit(actor, 'funds:read'), (db) => findMovement(db, id))
      if (!movement || !seesContract(actor, movement)) throw new AppError('not_found', 'movement_not_found')
      return movement
    },

    /** From where to where an entry moved money, book by book. Throws `movement_not_found`. */
    async listPostings(actor: Actor, id: string) {
      return database.read(permit(actor, 'funds:read'), async (db) => {
        const movement = await findMovement(db, id)
        if (!movement || !seesContract(actor, movement)) throw new AppError('not_found', 'movement_not_found')
        return (await toldPostings(db, id)).map((posting) => ({ book: bookOf(posting.place), ...posting }))
      })
    },

    /**
     * Adds an entry to the book. Throws `day_not_come`, `movement_needs_budget_line`, `budget_line_missing`,
     * `movement_reference_taken`, `settles_unsuitable`, `acceptance_by_quantities`, `movement_needs_contract`,
     * `contract_not_found`, and what the books refuse: `budget_exceeded`, `payment_over_issued`, `payment_over_accepted` and their like.
     */
    async recordMovement(actor: Actor, projectId: string, input: NewMovement): Promise<{ id: string }> {
      const reach = permit(actor, 'funds:write')
      return explainingConflicts(movementConflicts, () =>
        database.write(reach, async (tx) => {
          const project = await projects.lock(tx, projectId)
          refuseFuture(input.day, clock.today(), 'day')
          await refuseWithoutContract(tx, projectId, input)
          const row: NewMovementRow = {
            ...(await saidOf(tx, projectId, input)),
            id: newId(),
            projectId,
            paymentRequestId: null,
            reversesId: null,
            why: null,
            recordedBy: actor.accountId,
            recordedAt: clock.now().toISOString(),
          }
          const isAdvance = row.kind === 'payment' && row.contractId !== null && row.purpose === 'advance'
          const advance = isAdvance ? { advanceLeftFen: await advanceLeft(tx, row.contractId ?? '') } : {}
          await insertMovement(tx, row)
          if (row.kind === 'payment') await enterPayment(tx, row, advance)
          else await enter(tx, row, entryOf(row))
          const { id, kind, label } = row
          await tell(tx, parts, actor, {
            fact: 'funds.moved',
            project,
            subject: { kind, id, label },
            ids: { movementId: id },
            changes: movementChanges(row),
          })
          return { id }
        }),
      )
    },
  }
}

/** What the log keeps of an entry. */
export function movementChanges(row: NewMovementRow) {
  const {
    id: _,
    projectId: _project,
    recordedBy: _by,
    recordedAt: _at,
    reversesId: _reverses,
    why: _why,
    ...said
  } = row
  return changesBetween({}, withoutAccount(said))
}

async function saidOf(tx: Tx, projectId: string, input: NewMovement) {
  const { kind, day, amountFen, contractId = null } = input
  const contract = contractId === null ? undefined : await lockContract(tx, projectId, contractId)
  const payee = contract && kind === 'payment' ? await findPayee(tx, contract.id) : undefined
  return {
    ...{ kind, day, amountFen, contractId },
    budgetLineId: await budgetLineOf(tx, projectId, input),
    counterpartyId: input.counterpartyId ?? contract?.contractorId ?? null,
    counterpartyName: input.counterpartyName ?? null,
    referenceNo: input.referenceNo ?? null,
    label: input.label ?? '',
    purpose: input.purpose ?? null,
    payeeName: input.payeeName ?? payee?.payeeName ?? null,
    payeeAccount: input.payeeAccount ?? payee?.payeeAccount ?? null,
    settles: await settledBy(tx, projectId, input),
  }
}

/** Work under contracts is accepted by their quantities; in a project that has contracts, what is paid without one says so. */
async function refuseWithoutContract(
  tx: Tx,
  projectId: string,
  { kind, contractId, purpose }: NewMovement,
): Promise<void> {
  if (kind === 'acceptance' && contractId !== undefined) throw new AppError('invalid_input', 'acceptance_by_quantities')
  const isTied = kind === 'acceptance' || (kind === 'payment' && purpose !== 'other')
  if (isTied && contractId === undefined && (await hasContracts(tx, projectId)))
    throw new AppError('rule_violated', kind === 'acceptance' ? 'acceptance_by_quantities' : 'movement_needs_contract')
}

/** The line an entry belongs to. */
export async function budgetLineOf(
  tx: Tx,
  projectId: string,
  { kind, year, source }: Pick<NewMovement, 'kind' | 'year' | 'source'>,
): Promise<string | null> {
  if (year === undefined || source === undefined) {
    if (!BUDGETED.has(kind) && year === undefined && source === undefined) return null
    throw new AppError('invalid_input', 'movement_needs_budget_line')
  }
  const line = await findBudgetLine(tx, projectId, year, source)
  if (!line) throw new AppError('rule_violated', 'budget_line_missing', { year })
  return line.id
}

/** The inflows a payment names: entries of the same project that stand. */
export async function settledBy(
  tx: Tx,
  projectId: string,
  { kind, day, settles = [] }: Pick<NewMovement, 'kind' | 'day' | 'settles'>,
): Promise<string[]> {
  if (settles.length === 0) return []
  const book = (await booksOf(tx, [projectId], day)).get(projectId) ?? []
  const inflows = new Set(book.filter((entry) => STARTS_CLOCK.has(entry.kind)).map((entry) => entry.id))
  if (kind !== 'payment' || settles.some((id) => !inflows.has(id)))
    throw new AppError('invalid_input', 'settles_unsuitable')
  return settles
}
