import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts, type Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { refuseFuture } from '../../../platform/past-day.ts'
import { permit } from '../../identity/index.ts'
import type { Reversal } from '../schema.ts'
import { releasedOf, setUntil } from '../store/acceptances.ts'
import { findContract } from '../store/contracts.ts'
import { findMovement, findPayeeAccount, insertMovement, type MovementRow } from '../store/movements.ts'
import { findRequest, moveRequest } from '../store/requests.ts'
import { enterUndoing } from './journal.ts'
import { tell, type FundsParts } from './parts.ts'

/** Undoing entries: a correction is a second entry that turns the first one round. */
export function reversing(parts: FundsParts) {
  const { database, clock, projects } = parts
  return {
    /**
     * Undoes an entry by a second one. Throws `day_not_come`, `reversal_not_reversible`, `movement_already_reversed`,
     * `reversal_before_entry`, and when a place of the books would fall short `acceptance_already_paid` or `reversal_short_…`.
     */
    async reverseMovement(actor: Actor, id: string, { day, why }: Reversal): Promise<{ id: string }> {
      const reach = permit(actor, 'funds:write')
      return explainingConflicts(
        { movement_reversed_once: 'movement_already_reversed', movement_reversal_repeats: 'reversal_before_entry' },
        () =>
          database.write(reach, async (tx) => {
            const found = await findMovement(tx, id)
            if (!found) throw new AppError('not_found', 'movement_not_found')
            const project = await projects.lock(tx, found.projectId)
            const entry = (await findMovement(tx, id)) ?? found
            refuseFuture(day, clock.today(), 'day')
            if (entry.reversesId !== null) throw new AppError('rule_violated', 'reversal_not_reversible')
            if (entry.kind === 'acceptance') await refuseReleased(tx, id)
            const reversalId = await repeat(tx, actor, entry, { day, why })
            const { kind, projectId, amountFen, label, exclusions } = entry
            await enterUndoing(tx, { id: reversalId, kind, projectId, day }, [id, ...exclusions.map((each) => each.id)])
            await unsettle(tx, actor, entry, { day, why })
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

  async function repeat(tx: Tx, actor: Actor, entry: MovementRow, { day, why }: Reversal): Promise<string> {
    const id = newId()
    const { kind, projectId, amountFen, budgetLineId, counterpartyId, counterpartyName, referenceNo, label } = entry
    const { contractId, paymentRequestId, purpose, payeeName } = entry
    await insertMovement(tx, {
      ...{ kind, projectId, amountFen, budgetLineId, counterpartyId, counterpartyName, referenceNo, label },
      ...{ contractId, paymentRequestId, purpose, payeeName, id, day, why },
      payeeAccount: await findPayeeAccount(tx, entry.id),
      settles: [],
      reversesId: entry.id,
      recordedBy: actor.accountId,
      recordedAt: clock.now().toISOString(),
    })
    return id
  }

  /** What hung on the entry: released money is withheld again, a request waits for its payment again. */
  async function unsettle(tx: Tx, actor: Actor, entry: MovementRow, { day, why }: Reversal): Promise<void> {
    if (entry.kind === 'retention_release') {
      const contract = entry.contractId === null ? undefined : await findContract(tx, entry.contractId)
      await setUntil(tx, entry.settles, contract?.retentionDueOn ?? null)
    }
    const request = entry.paymentRequestId === null ? undefined : await findRequest(tx, entry.paymentRequestId)
    if (!request) return
    const step = {
      action: 'payment_undone',
      holder: 'finance',
      requestId: request.id,
      projectId: request.projectId,
    } as const
    await moveRequest(
      tx,
      { ...step, id: newId(), day, why, doneBy: actor.accountId, doneAt: clock.now().toISOString() },
      'approved',
    )
  }
}

/** Money withheld from an acceptance and released since keeps the acceptance standing. */
async function refuseReleased(tx: Tx, acceptanceId: string): Promise<void> {
  const overFen = await releasedOf(tx, acceptanceId)
  if (overFen > 0) throw new AppError('rule_violated', 'reversal_short_retained', { overFen })
}
