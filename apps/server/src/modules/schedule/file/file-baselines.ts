import type { Baseline, Details } from '@jiheng/exchange'
import type { Day } from '@jiheng/kernel/base'
import { finishDay, startDay } from '../days.ts'
import type { ScheduledNode } from '../service/load.ts'

type Span = { start: Day | null; finish: Day | null; costFen: number | null }

/** A plan of the past as a file keeps it beside its own: Project’s baselines 0 to 10, the baseline project of P6. */
export type FileBaseline = { number: number; items: (Span & { key: string })[] }

/** A node as a baseline of a file has it. */
export type FileBaselineItem = Span & { nodeId: string }

/** The baselines of a file that hold any dates, by number. */
export function fileBaselines({ activities }: Pick<Details, 'activities'>): FileBaseline[] {
  const found = new Map<number, FileBaseline>()
  for (const { id, baselines = [] } of activities) {
    for (const baseline of baselines) {
      const span = spanOf(baseline)
      if (span.start === null && span.finish === null) continue
      const { number } = baseline
      if (!found.has(number)) found.set(number, { number, items: [] })
      found.get(number)?.items.push({ key: id, ...span })
    }
  }
  return [...found.values()].toSorted((a, b) => a.number - b.number)
}

const spanOf = ({ start, finish, costFen }: Baseline): Span => ({
  start: start === undefined ? null : startDay(start),
  finish: finish === undefined ? null : finishDay(finish, start ?? finish),
  costFen: costFen ?? null,
})

/** The first start and the last finish of a baseline. */
export function extentOf({ items }: FileBaseline): Pick<Span, 'start' | 'finish'> {
  return items.reduce<Pick<Span, 'start' | 'finish'>>(widened, { start: null, finish: null })
}

function widened<Wide extends Pick<Span, 'start' | 'finish'>>(
  whole: Wide,
  { start, finish }: Pick<Span, 'start' | 'finish'>,
): Wide {
  return {
    ...whole,
    start: whole.start === null || (start !== null && start < whole.start) ? start : whole.start,
    finish: whole.finish === null || (finish !== null && finish > whole.finish) ? finish : whole.finish,
  }
}

/** A baseline laid over the tree its file made; a whole the file gives no dates spans its parts. */
export function itemsOnTree(
  { items }: FileBaseline,
  nodeOf: ReadonlyMap<string, string>,
  nodes: readonly ScheduledNode[],
): FileBaselineItem[] {
  const spans = new Map<string, FileBaselineItem>()
  for (const { key, ...span } of items) {
    const nodeId = nodeOf.get(key)
    if (nodeId !== undefined) spans.set(nodeId, { nodeId, ...span })
  }
  const stated = new Set(spans.keys())
  const parentOf = new Map(nodes.map(({ nodeId, parentId }) => [nodeId, parentId]))
  for (const nodeId of stated) {
    const part = spans.get(nodeId)
    for (let whole = parentOf.get(nodeId); part && whole != null && !stated.has(whole); whole = parentOf.get(whole)) {
      spans.set(whole, widened(spans.get(whole) ?? { nodeId: whole, start: null, finish: null, costFen: null }, part))
    }
  }
  return [...spans.values()]
}
