import { sumFen } from '@jiheng/kernel/base'
import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { refuseFuture } from '../../../platform/past-day.ts'
import { permit } from '../../identity/index.ts'
import type { NewRelease } from '../schema/contracts.ts'
import { setUntil, withheldOf } from '../store/acceptances.ts'
import { insertMovement, type NewMovementRow } from '../store/movements.ts'
import { entryOf } from './entry.ts'
import { enter } from './journal.ts'
import { lockContract } from './lock-contract.ts'
import { movementChanges, movementConflicts } from './movements.ts'
import { tell, type FundsParts } from './parts.ts'

/** Letting go of money that was withheld from acceptances. */
export function releasing(parts: FundsParts) {
  const { database, clock, projects } = parts
  return {
    /**
     * Releases what was withheld from acceptances under a contract, or without one: from the day told it can be paid, and its clock runs.
     * The amount follows. Throws `day_not_come`, `nothing_withheld`, `contract_not_found`, `release_over_retained`.
     */
    async releaseRetention(actor: Actor, projectId: string, input: NewRelease): Promise<{ id: string }> {
      const reach = permit(actor, 'funds:write')
      return explainingConflicts(movementConflicts, () =>
        database.write(reach, async (tx) => {
          const project = await projects.lock(tx, projectId)
          refuseFuture(input.day, clock.today(), 'day')
          const { day, why, contractId = null, acceptanceIds, referenceNo = null } = input
          const contract = contractId === null ? undefined : await lockContract(tx, projectId, contractId)
          const all = await withheldOf(tx, projectId, contractId)
          const chosen = all.filter(({ movementId }) => acceptanceIds?.includes(movementId) ?? true)
          const named = new Set(chosen.map(({ movementId }) => movementId))
          if (chosen.length === 0 || (acceptanceIds ?? []).some((id) => !named.has(id)))
            throw new AppError('rule_violated', 'nothing_withheld')
          const exclusions = chosen.map(({ id }) => id)
          const row: NewMovementRow = {
            ...{ id: newId(), projectId, contractId, kind: 'retention_release', day, referenceNo, why },
            amountFen: sumFen(chosen.map(({ amountFen }) => amountFen)),
            settles: exclusions,
            counterpartyId: contract?.contractorId ?? null,
            counterpartyName: contract?.contractorName ?? null,
            ...{ budgetLineId: null, paymentRequestId: null, payeeName: null, payeeAccount: null, reversesId: null },
            purpose: 'retention',
            label: contract?.name ?? '',
            recordedBy: actor.accountId,
            recordedAt: clock.now().toISOString(),
          }
          await insertMovement(tx, row)
          await enter(tx, row, entryOf(row))
          await setUntil(tx, exclusions, day)
          await tell(tx, parts, actor, {
            fact: 'funds.moved',
            project,
            subject: { kind: 'retention_release', id: row.id, label: row.label },
            ids: { movementId: row.id },
            changes: movementChanges(row),
            why,
          })
          return { id: row.id }
        }),
      )
    },
  }
}
