import { decimal, sumFen } from '@jiheng/kernel/base'
import { amountOf, retentionOf } from '@jiheng/kernel/ledger'
import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts, type Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { refuseFuture } from '../../../platform/past-day.ts'
import { permit } from '../../identity/index.ts'
import type { NewAcceptance } from '../schema/contracts.ts'
import { acceptedSoFar, insertLines, progressQuantities, type NewAcceptanceLine } from '../store/acceptances.ts'
import { listItems } from '../store/contract-items.ts'
import type { ContractRow } from '../store/contracts.ts'
import { insertExclusion, type NewExclusionRow } from '../store/exclusions.ts'
import { insertMovement, type NewMovementRow } from '../store/movements.ts'
import { entryOf } from './entry.ts'
import { enter } from './journal.ts'
import { withContract } from './lock-contract.ts'
import { movementChanges, movementConflicts } from './movements.ts'
import { tell, type FundsParts } from './parts.ts'

type Line = Omit<NewAcceptanceLine, 'movementId'>

/** Accepting work under a contract by its quantities; nobody types an amount. */
export function accepting(parts: FundsParts) {
  const { clock } = parts
  return {
    /**
     * Records what was measured and accepted: quantity × unit price, of which the contract's percentage is withheld and its share goes
     * against the advance. Throws `day_not_come`, `acceptance_before_contract`, `contract_item_not_found`, `quantity_twice`, `acceptance_over_quantity`,
     * `quantity_not_accepted`, `quantity_measured_already`, `acceptance_says_nothing`, `acceptance_over_contract`.
     */
    async recordAcceptance(actor: Actor, contractId: string, input: NewAcceptance): Promise<{ id: string }> {
      const reach = permit(actor, 'funds:write')
      return explainingConflicts(movementConflicts, () =>
        withContract(parts, actor, reach, contractId, async (tx, contract, project) => {
          refuseFuture(input.day, clock.today(), 'day')
          refuseBeforeSigning(input.day, contract.signedOn)
          const lines = await linesOf(tx, contract, input.lines)
          const amountFen = sumFen(lines.map((line) => line.amountFen))
          if (amountFen === 0) throw new AppError('invalid_input', 'acceptance_says_nothing')
          const { acceptedFen, withheldFen } = await acceptedSoFar(tx, contractId)
          const retentionFen = retentionOf(amountFen, contract.retentionPercent, acceptedFen, withheldFen)
          const row = acceptanceRow(contract, input, amountFen, actor.accountId, clock.now().toISOString())
          await insertMovement(tx, row)
          await insertLines(
            tx,
            lines.map((line) => ({ ...line, movementId: row.id })),
          )
          await enter(tx, row, entryOf(row, { retentionFen, recoveryPercent: contract.advanceRecoveryPercent }))
          if (retentionFen > 0) await insertExclusion(tx, withheld(contract, row, retentionFen))
          await tell(tx, parts, actor, {
            fact: 'funds.moved',
            project,
            subject: { kind: 'acceptance', id: row.id, label: row.label || contract.name },
            ids: { movementId: row.id, contractId },
            changes: {
              ...movementChanges(row),
              retainedFen: [null, retentionFen],
              lines: [null, lines.map(({ itemId, quantity }) => ({ itemId, quantity }))],
            },
          })
          return { id: row.id }
        }),
      )
    },
  }
}

/** An older day would make it the oldest debt, which payments settle first. */
function refuseBeforeSigning(day: string, signedOn: string): void {
  if (day >= signedOn) return
  const [reason, params] = ['acceptance_before_contract', { day: signedOn }]
  throw new AppError('invalid_input', reason, params, [{ field: 'day', reason, params }])
}

/** Each line with its amount: what the item costs up to now, less what was accepted of it before. */
async function linesOf(tx: Tx, contract: ContractRow, told: NewAcceptance['lines']): Promise<Line[]> {
  const items = new Map((await listItems(tx, contract.id)).map((item) => [item.id, item]))
  if (new Set(told.map(({ itemId }) => itemId)).size < told.length)
    throw new AppError('invalid_input', 'quantity_twice')
  const quantities = await progressQuantities(
    tx,
    contract.projectId,
    told.flatMap(({ quantityId }) => quantityId ?? []),
  )
  return told.map(({ itemId, quantity: said, quantityId }) => {
    const item = items.get(itemId)
    if (!item) throw new AppError('not_found', 'contract_item_not_found')
    const measured = quantityId === undefined ? undefined : quantities.get(quantityId)
    if (
      quantityId !== undefined &&
      (!measured || (item.workItemId !== null && measured.workItemId !== item.workItemId))
    )
      throw new AppError('not_found', 'quantity_not_found')
    if (measured && (measured.state !== 'accepted' || measured.isBlocked))
      throw new AppError('rule_violated', 'quantity_not_accepted')
    if (measured?.isMeasured) throw new AppError('conflict', 'quantity_measured_already')
    const quantity = measured?.quantity ?? said
    if (quantity === undefined || decimal.compare(quantity, '0') <= 0)
      throw new AppError('invalid_input', 'acceptance_says_nothing')
    const left = decimal.subtract(item.quantity, item.acceptedQuantity)
    if (decimal.compare(quantity, left) > 0)
      throw new AppError('rule_violated', 'acceptance_over_quantity', { name: item.name, left, unit: item.unit })
    return {
      ...{ projectId: contract.projectId, contractId: contract.id, itemId, quantity, unitPriceFen: item.unitPriceFen },
      amountFen: amountOf({ quantity, unitPriceFen: item.unitPriceFen }, item.acceptedQuantity, item.acceptedFen),
      quantityId: quantityId ?? null,
    }
  })
}

function acceptanceRow(
  { id: contractId, projectId, contractorId, contractorName }: ContractRow,
  { day, label = '', referenceNo }: NewAcceptance,
  amountFen: number,
  recordedBy: string,
  recordedAt: string,
): NewMovementRow {
  return {
    ...{
      id: newId(),
      projectId,
      contractId,
      kind: 'acceptance',
      day,
      amountFen,
      label,
      referenceNo: referenceNo ?? null,
      recordedBy,
      recordedAt,
    },
    counterpartyId: contractorId,
    counterpartyName: contractorName,
    budgetLineId: null,
    paymentRequestId: null,
    purpose: null,
    payeeName: null,
    payeeAccount: null,
    settles: [],
    reversesId: null,
    why: null,
  }
}

const withheld = (
  { retentionDueOn, retentionPercent }: ContractRow,
  row: NewMovementRow,
  amountFen: number,
): NewExclusionRow => ({
  ...{ id: newId(), projectId: row.projectId, movementId: row.id, amountFen },
  reason: 'retention',
  until: retentionDueOn !== null && retentionDueOn > row.day ? retentionDueOn : null,
  why: `${retentionPercent}%`,
  recordedBy: row.recordedBy,
  recordedAt: row.recordedAt,
})
