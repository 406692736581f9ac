import type { Day } from '@jiheng/kernel/base'
import {
  progressByQuantities,
  type MaterialTest,
  type ProgressClaim,
  type QuantityItem,
  type QuantityProgress,
  type QuantityRecord,
} from '@jiheng/kernel/progress'

/** What the leaves of a project are measured by. `nodeId` is the project's id where it has no tree. */
export type MeasuredWork = {
  items: readonly (QuantityItem & { nodeId: string })[]
  records: readonly (QuantityRecord & { reportId: string; doubted?: ProgressClaim['doubted'] })[]
  tests: readonly MaterialTest[]
}

/**
 * What counts for each node up to `today`. A node with work items is as far as was measured and accepted, from its first accepted
 * quantity on; what was typed and accepted before stays valid until then. With `isWhole`, every day on which the measured percentage
 * changed has its claim, for drawing the curve, and what waits has one that is not accepted.
 */
export function claimsOf(
  typed: readonly ProgressClaim[],
  { items, records, tests }: MeasuredWork,
  today: Day,
  isWhole: boolean,
): ProgressClaim[] {
  const itemsOf = Map.groupBy(items, (item) => item.nodeId)
  const first = new Map<string, Day>()
  const measured = [...itemsOf].flatMap(([nodeId, own]) => {
    const ids = new Set(own.map((item) => item.id))
    const node = { nodeId, items: own, records: records.filter((record) => ids.has(record.itemId)), tests }
    const accepted = node.records.filter(({ state, day }) => state === 'accepted' && day <= today)
    const begins = accepted.map((record) => record.day).toSorted()[0]
    if (begins !== undefined) first.set(nodeId, begins)
    const days = begins === undefined ? [] : changesOf(node, accepted, begins, today)
    const shown = isWhole ? days : days.slice(-1)
    return [...shown.flatMap((day) => claimAt(node, day)), ...(isWhole ? waitingClaim(node, today) : [])]
  })
  const before = typed.filter(({ nodeId, asOf }) => asOf < (first.get(nodeId) ?? '9999-12-31'))
  return [...before, ...measured]
}

/** How far one node is, by its items. */
export function measureNode(
  work: Pick<MeasuredWork, 'items' | 'records' | 'tests'>,
  today: Day,
): QuantityProgress | undefined {
  const found = progressByQuantities({ ...work, today })
  return found.ok ? found : undefined
}

type NodeWork = MeasuredWork & { nodeId: string }

/** The days on which the percentage may have changed, in order. */
function changesOf({ tests }: NodeWork, accepted: readonly QuantityRecord[], begins: Day, today: Day): Day[] {
  const batches = new Set(accepted.flatMap((record) => record.batchId ?? []))
  const tested = tests.filter(({ batchId, day }) => batches.has(batchId) && day >= begins && day <= today)
  return [...new Set([...accepted, ...tested].map(({ day }) => day))].toSorted()
}

function claimAt(node: NodeWork, day: Day): ProgressClaim[] {
  const found = measureNode(node, day)
  const last = node.records
    .filter((record) => record.state === 'accepted' && record.day <= day)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .at(-1)
  if (!found || !last) return []
  return [
    {
      id: last.reportId,
      nodeId: node.nodeId,
      donePercent: found.percent,
      asOf: day,
      isAccepted: true,
      evidenceLevel: found.explanation.evidenceLevel,
      because: found.explanation,
      ...doubtedUntil(node, day),
    },
  ]
}

/** Every file that was doubted when one of the quantities was accepted, once. */
function doubtedUntil({ records }: NodeWork, until: Day): Pick<ProgressClaim, 'doubted'> {
  const files = records
    .filter(({ state, day }) => state === 'accepted' && day <= until)
    .flatMap((record) => record.doubted ?? [])
  return files.length === 0 ? {} : { doubted: [...new Map(files.map((file) => [file.evidenceId, file])).values()] }
}

/** As if everything that waits were accepted. */
function waitingClaim(node: NodeWork, today: Day): ProgressClaim[] {
  const waiting = node.records.filter(({ state, day }) => state === 'waiting' && day <= today)
  const [one] = waiting
  const found = one && measureNode(node, today)
  if (!found) return []
  const seen = node.records.filter(({ state, day }) => state !== 'returned' && day <= today)
  const asOf =
    seen
      .map(({ day }) => day)
      .toSorted()
      .at(-1) ?? today
  return [{ id: one.reportId, nodeId: node.nodeId, donePercent: found.claimedPercent, asOf, isAccepted: false }]
}
