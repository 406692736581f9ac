import { decimal } from '@jiheng/kernel/base'
import { amountOf } from '@jiheng/kernel/ledger'
import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts, type Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { refuseFuture } from '../../../platform/past-day.ts'
import { changesBetween } from '../../audit/index.ts'
import { permit } from '../../identity/index.ts'
import type { Reversal } from '../schema.ts'
import type { NewContractChange, NewContractItems } from '../schema/contracts.ts'
import {
  findChange,
  insertChange,
  insertItems,
  listItems,
  planRetention,
  type ItemRow,
  type NewChangeRow,
} from '../store/contract-items.ts'
import { findContract, type ContractRow } from '../store/contracts.ts'
import { enter, enterUndoing } from './journal.ts'
import { withContract } from './lock-contract.ts'
import { tell, type FundsParts } from './parts.ts'

/** What a contract consists of, and how it was changed after it was signed. */
export function contractChanges(parts: FundsParts) {
  const { database, clock } = parts
  return {
    /** Adds priced items. Throws `contract_item_taken`, and `items_over_contract` when together they cost more than was agreed. */
    async addContractItems(actor: Actor, contractId: string, { items }: NewContractItems): Promise<{ id: string }> {
      const reach = permit(actor, 'funds:write')
      return explainingConflicts({ contract_item_once: 'contract_item_taken' }, () =>
        withContract(parts, actor, reach, contractId, async (tx, contract, project) => {
          refuseNegative(items)
          await insertItems(
            tx,
            items.map(({ workItemId = null, ...item }) => ({
              ...{ ...item, workItemId, contractId, id: newId(), projectId: project.id },
              recordedBy: actor.accountId,
              recordedAt: clock.now().toISOString(),
            })),
          )
          await refuseUnsuitableItems(tx, contract)
          await tell(tx, parts, actor, {
            fact: 'funds.contract_items_added',
            project,
            subject: { kind: 'contract', id: contractId, label: contract.name },
            ids: { contractId },
            changes: { items: [null, items.map(({ code }) => code)] },
          })
          return { id: contractId }
        }),
      )
    },

    /**
     * Changes the value of a contract, its quantities or the day retention money falls due; the original stays. With lines the amount
     * follows from quantity and price. Throws `day_not_come`, `change_says_nothing`, `change_amount_follows`, `contract_item_not_found`,
     * `change_below_accepted_quantity`, `contract_below_accepted`, `items_over_contract`.
     */
    async changeContract(actor: Actor, contractId: string, input: NewContractChange): Promise<{ id: string }> {
      const reach = permit(actor, 'funds:write')
      return withContract(parts, actor, reach, contractId, async (tx, contract, project) => {
        refuseFuture(input.day, clock.today(), 'day')
        const lines = input.lines ?? []
        if (lines.length > 0 && input.amountFen !== undefined)
          throw new AppError('invalid_input', 'change_amount_follows')
        const amountFen = lines.length > 0 ? await costOf(tx, contractId, lines) : (input.amountFen ?? 0)
        const retentionDueOn = input.retentionDueOn ?? null
        if (amountFen === 0 && retentionDueOn === null) throw new AppError('invalid_input', 'change_says_nothing')
        const { day, documentNo, why } = input
        const said = { contractId, day, amountFen, documentNo, retentionDueOn, why }
        const row = await keep(tx, actor, { ...said, projectId: project.id, reversesId: null }, lines)
        if (amountFen !== 0)
          await enter(tx, { ...row, kind: 'contract_change' }, { kind: 'contract', contractId, amountFen })
        await refuseUnsuitableItems(tx, { ...contract, totalFen: contract.totalFen + amountFen })
        if (retentionDueOn !== null) await planAsItStands(tx, contractId)
        await tell(tx, parts, actor, {
          fact: 'funds.contract_changed',
          project,
          subject: { kind: 'contract_change', id: row.id, label: contract.name },
          ids: { contractId },
          changes: changesBetween({}, { ...said, lines }),
          why,
        })
        return { id: contractId }
      })
    },

    /** Undoes a change. Throws `change_not_found`, `reversal_not_reversible`, `change_already_reversed`, `reversal_short_contracted`. */
    async reverseContractChange(actor: Actor, id: string, { day, why }: Reversal): Promise<{ id: string }> {
      const reach = permit(actor, 'funds:write')
      return explainingConflicts({ contract_change_reversed_once: 'change_already_reversed' }, async () => {
        const found = await database.read(reach, (db) => findChange(db, id))
        if (!found) throw new AppError('not_found', 'change_not_found')
        return withContract(parts, actor, reach, found.contractId, async (tx, contract, project) => {
          refuseFuture(day, clock.today(), 'day')
          if (found.reversesId !== null) throw new AppError('rule_violated', 'reversal_not_reversible')
          if (day < found.day) throw new AppError('rule_violated', 'reversal_before_entry')
          const { projectId, contractId, documentNo } = found
          const back = found.lines.map(({ itemId, quantity }) => ({ itemId, quantity: decimal.negate(quantity) }))
          const said = { projectId, contractId, day, amountFen: 0 - found.amountFen, documentNo, why }
          const row = await keep(tx, actor, { ...said, retentionDueOn: null, reversesId: id }, back)
          await enterUndoing(tx, { ...row, kind: 'contract_change' }, [id])
          await refuseUnsuitableItems(tx, { ...contract, totalFen: contract.totalFen - found.amountFen })
          if (found.retentionDueOn !== null) await planAsItStands(tx, contractId)
          await tell(tx, parts, actor, {
            fact: 'funds.contract_changed',
            project,
            subject: { kind: 'contract_change', id: row.id, label: contract.name },
            ids: { contractId },
            changes: { reverses: [null, id], amountFen: [found.amountFen, 0] },
            why,
          })
          return { id: contractId }
        })
      })
    },
  }

  async function keep(
    tx: Tx,
    actor: Actor,
    said: Omit<NewChangeRow, 'id' | 'recordedBy' | 'recordedAt'>,
    lines: readonly { itemId: string; quantity: string }[],
  ): Promise<NewChangeRow> {
    const row = { ...said, id: newId(), recordedBy: actor.accountId, recordedAt: clock.now().toISOString() }
    await insertChange(tx, row, lines)
    return row
  }
}

/** Money withheld falls due on the day that the contract and its changes say by now. */
const planAsItStands = async (tx: Tx, contractId: string): Promise<void> =>
  planRetention(tx, contractId, (await findContract(tx, contractId))?.retentionDueOn ?? null)

function refuseNegative(items: NewContractItems['items']): void {
  if (items.some(({ quantity }) => decimal.isNegative(quantity)))
    throw new AppError('invalid_input', 'quantity_negative')
}

/** What changed quantities cost: what the items cost afterwards less what they cost before, each rounded once. */
async function costOf(tx: Tx, contractId: string, lines: NonNullable<NewContractChange['lines']>): Promise<number> {
  const items = new Map((await listItems(tx, contractId)).map((item) => [item.id, item]))
  if (new Set(lines.map(({ itemId }) => itemId)).size < lines.length)
    throw new AppError('invalid_input', 'quantity_twice')
  return lines.reduce((sum, { itemId, quantity }) => {
    const item = items.get(itemId)
    if (!item) throw new AppError('not_found', 'contract_item_not_found')
    const after = decimal.add(item.quantity, quantity)
    return sum + costAt(item, after) - costAt(item, item.quantity)
  }, 0)
}

const costAt = ({ unitPriceFen }: ItemRow, quantity: string): number => amountOf({ quantity, unitPriceFen })

/** All items together cost no more than the contract is worth, and none is smaller than what was accepted of it. */
async function refuseUnsuitableItems(tx: Tx, { id, totalFen }: Pick<ContractRow, 'id' | 'totalFen'>): Promise<void> {
  const items = await listItems(tx, id)
  const small = items.find((item) => decimal.compare(item.quantity, item.acceptedQuantity) < 0)
  if (small) {
    const { name, acceptedQuantity: accepted } = small
    throw new AppError('rule_violated', 'change_below_accepted_quantity', { name, accepted })
  }
  const itemsFen = items.reduce((sum, item) => sum + costAt(item, item.quantity), 0)
  if (itemsFen > totalFen)
    throw new AppError('rule_violated', 'items_over_contract', { itemsFen, totalFen, overFen: itemsFen - totalFen })
}
