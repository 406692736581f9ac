import type { Actor } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { changesBetween } from '../../audit/index.ts'
import { permit, permitAny } from '../../identity/index.ts'
import { seesContract, sightOf } from '../policy.ts'
import type { NewRequest, RequestQuery, RequestStep } from '../schema/requests.ts'
import { advanceLeft } from '../store/contracts.ts'
import { findInvoices } from '../store/invoices.ts'
import {
  findRequest,
  heldTotals,
  insertRequest,
  listRequests,
  moveRequest,
  nextNumber,
  stepsOf,
  type NewRequestRow,
  type NewStepRow,
  type RequestRow,
} from '../store/requests.ts'
import { enter } from './journal.ts'
import { withContract } from './lock-contract.ts'
import { tell, type FundsParts } from './parts.ts'

type Step = RequestStep['step']

/** From which states a step may be taken, who has to move afterwards, and what the log calls it. */
const STEPS = {
  approve: { from: ['submitted'], to: 'approved', action: 'approved', holder: 'finance', needs: 'funds:sign' },
  return: {
    from: ['submitted', 'approved'],
    to: 'returned',
    action: 'returned',
    holder: 'contractor',
    needs: 'funds:sign',
  },
  resubmit: {
    from: ['returned'],
    to: 'submitted',
    action: 'resubmitted',
    holder: 'owner_unit',
    needs: 'funds:request',
  },
  withdraw: {
    from: ['submitted', 'returned'],
    to: 'withdrawn',
    action: 'withdrawn',
    holder: null,
    needs: 'funds:request',
  },
} as const satisfies Record<Step, object>

/** Asking to be paid: each step says who has to move from then on. */
export function requesting(parts: FundsParts) {
  const { database, clock } = parts
  return {
    /** Requests in sight, those that wait longest first, with what is held by whom. */
    async listRequests(actor: Actor, query: RequestQuery) {
      const { reach, ownPath } = sightOf(actor)
      return database.read(reach, async (db) => ({
        ...(await listRequests(db, ownPath, query)),
        held: await heldTotals(db, ownPath, query),
      }))
    },

    /** A request, its invoices and every step it took. Throws `request_not_found`. */
    async getRequest(actor: Actor, id: string) {
      return database.read(sightOf(actor).reach, async (db) => {
        const request = await findSeen(db, actor, id)
        return { request, invoices: await findInvoices(db, request.invoiceIds), steps: await stepsOf(db, id) }
      })
    },

    /**
     * Asks to be paid under a contract; the amount is kept until the request is paid, returned or withdrawn. Throws
     * `payment_over_accepted` with the figures, `advance_over_agreed`, `invoice_not_found`, `contract_not_found`.
     */
    async submitRequest(actor: Actor, contractId: string, input: NewRequest): Promise<{ id: string }> {
      const reach = permit(actor, 'funds:request')
      return withContract(parts, actor, reach, contractId, async (tx, contract, project) => {
        const { amountFen, purpose, invoiceIds = [], note = '' } = input
        const invoices = await findInvoices(tx, invoiceIds)
        if (
          invoices.some((invoice) => invoice.contractId !== contractId || invoice.voidedOn !== null) ||
          invoices.length < new Set(invoiceIds).size
        )
          throw new AppError('not_found', 'invoice_not_found')
        const day = clock.today()
        const request: NewRequestRow = {
          ...{
            id: newId(),
            projectId: project.id,
            contractId,
            number: await nextNumber(tx, contractId),
            day,
            amountFen,
            purpose,
          },
          ...{ invoiceIds, note, state: 'submitted', holder: 'owner_unit', heldSince: day },
          submittedBy: actor.accountId,
          submittedAt: clock.now().toISOString(),
        }
        // Kept first: the amount left for advances must not count this request yet.
        await reserve(tx, { ...request, paidFen: 0 })
        await insertRequest(tx, request)
        await moveRequest(tx, stepOf(actor, request, 'submitted', 'owner_unit', note), 'submitted')
        await tell(tx, parts, actor, {
          fact: 'funds.request_moved',
          project,
          subject: { kind: 'payment_request', id: request.id, label: `${contract.name} ${request.number}` },
          ids: { requestId: request.id, contractId },
          changes: changesBetween({}, { contractId, amountFen, purpose, invoiceIds, state: 'submitted' }),
        })
        return { id: request.id }
      })
    },

    /**
     * Approves, returns, hands in again or withdraws a request. Throws `request_step_unsuitable` in another state,
     * `request_approved_by_another` for whoever submitted it, `return_needs_reason`, `request_partly_paid`.
     */
    async advanceRequest(actor: Actor, id: string, { step, why = '' }: RequestStep): Promise<{ id: string }> {
      const { from, to, action, holder, needs } = STEPS[step]
      const reach = step === 'return' ? permitAny(actor, ['funds:sign', 'funds:write']) : permit(actor, needs)
      const found = await database.read(reach, (db) => findSeen(db, actor, id))
      return withContract(parts, actor, reach, found.contractId, async (tx, contract, project) => {
        const request = (await findRequest(tx, id)) ?? found
        if (!(from as readonly string[]).includes(request.state))
          throw new AppError('conflict', 'request_step_unsuitable', { state: request.state })
        if (step === 'approve' && request.submittedBy === actor.accountId)
          throw new AppError('rule_violated', 'request_approved_by_another')
        if (step === 'return' && why === '') throw new AppError('invalid_input', 'return_needs_reason')
        if (step !== 'approve' && request.paidFen > 0) throw new AppError('rule_violated', 'request_partly_paid')
        if (step === 'resubmit') await reserve(tx, request)
        else if (step !== 'approve' && request.state !== 'returned') await free(tx, request)
        await moveRequest(tx, stepOf(actor, request, action, holder, why), to)
        await tell(tx, parts, actor, {
          fact: 'funds.request_moved',
          project,
          subject: { kind: 'payment_request', id, label: `${contract.name} ${request.number}` },
          ids: { requestId: id, contractId: contract.id },
          changes: { state: [request.state, to], holder: [request.holder, holder] },
          ...(why !== '' && { why }),
        })
        return { id }
      })
    },
  }

  async function reserve(
    tx: Tx,
    request: Pick<NewRequestRow, 'id' | 'projectId' | 'contractId' | 'amountFen' | 'purpose'> & { paidFen: number },
  ): Promise<void> {
    const { id, projectId, contractId, purpose } = request
    const amountFen = request.amountFen - request.paidFen
    const advance = purpose === 'advance' ? { advanceLeftFen: await advanceLeft(tx, contractId) } : {}
    const booked = { id, kind: 'request', projectId, day: clock.today() }
    await enter(tx, booked, { kind: 'request', contractId, amountFen, ...advance })
  }

  async function free(tx: Tx, { id, projectId, contractId, purpose, ...request }: RequestRow): Promise<void> {
    const amountFen = request.amountFen - request.paidFen
    const booked = { id, kind: 'request_closed', projectId, day: clock.today() }
    await enter(tx, booked, { kind: 'request_closed', contractId, amountFen, isAdvance: purpose === 'advance' })
  }

  function stepOf(
    { accountId: doneBy }: Actor,
    { id: requestId, projectId }: Pick<NewRequestRow, 'id' | 'projectId'>,
    action: NewStepRow['action'],
    holder: NewStepRow['holder'],
    why: string,
  ): NewStepRow {
    const doneAt = clock.now().toISOString()
    return { id: newId(), requestId, projectId, day: clock.today(), action, holder, why, doneBy, doneAt }
  }
}

/** A request whose contract the actor sees. Throws `request_not_found`. */
export async function findSeen(db: Db, actor: Actor, id: string): Promise<RequestRow> {
  const request = await findRequest(db, id)
  if (!request || !seesContract(actor, request)) throw new AppError('not_found', 'request_not_found')
  return request
}
