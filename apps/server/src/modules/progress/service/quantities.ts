import { decimal } from '@jiheng/kernel/base'
import type { Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { measureNode } from '../claims.ts'
import type { NewProgressReport } from '../schema/progress.ts'
import { loadMeasuredOf } from '../store/measured.ts'
import { batchesIn } from '../store/tests.ts'
import type { NewQuantity } from '../store/work-items.ts'

/** What a report claims of its node's items, and how far the node would be if all that waits were accepted. */
export type ClaimedQuantities = {
  donePercent: string
  quantities: Omit<NewQuantity, 'reportId'>[]
  /** The quantities as people read them. */
  told: { item: string; quantity: string; unit: string }[]
}

/**
 * The quantities of a report checked against the items of its node, or null where the node has no items. Throws
 * `node_measured_by_quantities` when a percentage is typed instead, `work_item_not_in_node`, `quantity_twice`,
 * `quantity_over_taken` when more is taken back than was told, `batch_not_found`.
 */
export async function claimedQuantities(
  tx: Tx,
  projectId: string,
  { nodeId = projectId, quantities = [], asOf, ...typed }: NewProgressReport,
): Promise<ClaimedQuantities | null> {
  const work = await loadMeasuredOf(tx, projectId)
  const items = work.items.filter((item) => item.nodeId === nodeId)
  const known = new Set(items.map((item) => item.id))
  if (quantities.length === 0) {
    if (items.length > 0) throw new AppError('rule_violated', 'node_measured_by_quantities')
    return null
  }
  if (typed.donePercent !== undefined || typed.doneQuantity !== undefined)
    throw new AppError('invalid_input', 'quantities_say_percent')
  if (quantities.some((each) => !known.has(each.itemId))) throw new AppError('not_found', 'work_item_not_in_node')
  const keys = new Set(quantities.map(({ itemId, batchId = '' }) => `${itemId} ${batchId}`))
  if (keys.size < quantities.length) throw new AppError('invalid_input', 'quantity_twice')
  const batches = [...new Set(quantities.flatMap((each) => each.batchId ?? []))]
  if ((await batchesIn(tx, projectId, batches)).size < batches.length)
    throw new AppError('not_found', 'batch_not_found')
  const said = quantities.map(({ itemId, quantity, batchId = null }) => ({
    id: newId(),
    projectId,
    itemId,
    quantity,
    batchId,
  }))
  const waiting = said.map(({ id, itemId, quantity }) => ({
    id,
    itemId,
    quantity,
    reportId: id,
    day: asOf,
    state: 'waiting' as const,
  }))
  const records = [...work.records.filter((record) => known.has(record.itemId)), ...waiting]
  const latest =
    records
      .map(({ day }) => day)
      .toSorted()
      .at(-1) ?? asOf
  const found = measureNode({ items, records, tests: work.tests }, latest)
  if (!found) throw new AppError('rule_violated', 'progress_says_nothing')
  refuseOverTaken(items, records)
  const told = said.map(({ itemId, quantity }) => {
    const { label = '', unit = '' } = items.find(({ id }) => id === itemId) ?? {}
    return { item: label, quantity, unit }
  })
  return { donePercent: found.claimedPercent, quantities: said, told }
}

/** Taking back corrects what was told; it never leaves less than nothing. */
function refuseOverTaken(
  items: readonly { id: string }[],
  records: readonly { itemId: string; quantity: string }[],
): void {
  const sums = Map.groupBy(records, (record) => record.itemId)
  for (const { id } of items) {
    const sum = decimal.add('0', ...(sums.get(id) ?? []).map((record) => record.quantity))
    if (decimal.compare(sum, '0') < 0) throw new AppError('rule_violated', 'quantity_over_taken')
  }
}
