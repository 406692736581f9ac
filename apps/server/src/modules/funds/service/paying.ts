import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { refuseFuture } from '../../../platform/past-day.ts'
import { permit } from '../../identity/index.ts'
import type { RequestPayment } from '../schema/requests.ts'
import { findPayee } from '../store/contracts.ts'
import { insertMovement, type NewMovementRow } from '../store/movements.ts'
import { findRequest, moveRequest } from '../store/requests.ts'
import { enterPayment } from './journal.ts'
import { withContract } from './lock-contract.ts'
import { budgetLineOf, movementChanges, movementConflicts, settledBy } from './movements.ts'
import { tell, type FundsParts } from './parts.ts'
import { findSeen } from './requests.ts'

/** Paying what was asked for and approved. */
export function paying(parts: FundsParts) {
  const { database, clock } = parts
  return {
    /**
     * Pays an approved request, whole or in part, out of a budget line; the request is paid once nothing is left of it. Throws
     * `day_not_come`, `request_step_unsuitable`, `budget_line_missing`, `payment_over_requested`, `budget_exceeded`, `payment_over_issued`,
     * `movement_reference_taken`, `settles_unsuitable`.
     */
    async payRequest(actor: Actor, id: string, input: RequestPayment): Promise<{ id: string }> {
      const reach = permit(actor, 'funds:write')
      const found = await database.read(reach, (db) => findSeen(db, actor, id))
      return explainingConflicts(movementConflicts, () =>
        withContract(parts, actor, reach, found.contractId, async (tx, contract, project) => {
          refuseFuture(input.day, clock.today(), 'day')
          const request = (await findRequest(tx, id)) ?? found
          if (request.state !== 'approved')
            throw new AppError('conflict', 'request_step_unsuitable', { state: request.state })
          const leftFen = request.amountFen - request.paidFen
          const { amountFen = leftFen, day } = input
          if (amountFen > leftFen)
            throw new AppError('rule_violated', 'payment_over_requested', { leftFen, overFen: amountFen - leftFen })
          const payee = await findPayee(tx, contract.id)
          const projectId = project.id
          const row: NewMovementRow = {
            ...{
              id: newId(),
              projectId,
              contractId: contract.id,
              paymentRequestId: id,
              kind: 'payment',
              day,
              amountFen,
            },
            budgetLineId: await budgetLineOf(tx, projectId, { ...input, kind: 'payment' }),
            settles: await settledBy(tx, projectId, { ...input, kind: 'payment' }),
            counterpartyId: contract.contractorId,
            counterpartyName: contract.contractorName,
            referenceNo: input.referenceNo ?? null,
            label: `${contract.name} ${request.number}`,
            purpose: request.purpose,
            payeeName: input.payeeName ?? payee?.payeeName ?? null,
            payeeAccount: input.payeeAccount ?? payee?.payeeAccount ?? null,
            ...{ reversesId: null, why: null, recordedBy: actor.accountId, recordedAt: clock.now().toISOString() },
          }
          await insertMovement(tx, row)
          await enterPayment(tx, row)
          const isPaid = amountFen === leftFen
          const step = { id: newId(), projectId, requestId: id, day, action: 'paid', why: '' } as const
          await moveRequest(
            tx,
            { ...step, holder: isPaid ? null : 'finance', doneBy: actor.accountId, doneAt: row.recordedAt },
            isPaid ? 'paid' : 'approved',
          )
          await tell(tx, parts, actor, {
            fact: 'funds.moved',
            project,
            subject: { kind: 'payment', id: row.id, label: row.label },
            ids: { movementId: row.id, requestId: id },
            changes: movementChanges(row),
          })
          return { id }
        }),
      )
    },
  }
}
