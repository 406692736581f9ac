import { addDays, chinaCalendar, weekdayOf, workdaysBetween, type Day } from '@jiheng/kernel/base'
import { amountOf } from './days.ts'
import type { PlannedLink, PlanSettings } from './network.ts'
import type { TreeNode } from './store/activities.ts'

type Node = Pick<TreeNode, 'nodeId' | 'parentId' | 'nodeKind' | 'startsOn' | 'dueOn'>
type Dated = Node & { from: Day; to: Day }

/**
 * Links between siblings of a tree whose dates follow each other: each starts after the end of those that are over before it
 * and nothing else comes between. The working days between it and the last of them are the lag, so that no date moves and
 * what is late moves what follows. Siblings whose dates overlap are not linked.
 */
export function linksOfTree(tree: readonly Node[], plan: Pick<PlanSettings, 'unit' | 'minutesPerDay'>): PlannedLink[] {
  const partsOf = Map.groupBy(tree, ({ parentId }) => parentId)
  const spans = new Map<string, { from: Day; to: Day } | null>()
  const spanOf = (node: Node): { from: Day; to: Day } | null => {
    const known = spans.get(node.nodeId)
    if (known !== undefined) return known
    const parts = (partsOf.get(node.nodeId) ?? []).flatMap((part) => spanOf(part) ?? [])
    const span = parts.length > 0 ? around(parts) : ownSpan(node)
    spans.set(node.nodeId, span)
    return span
  }
  const links: PlannedLink[] = []
  for (const siblings of partsOf.values()) {
    const dated = siblings.flatMap((node): Dated[] => {
      const span = spanOf(node)
      return span ? [{ ...node, ...span }] : []
    })
    for (const node of dated) links.push(...linksTo(node, dated, plan))
  }
  return links
}

function linksTo(node: Dated, siblings: readonly Dated[], plan: Parameters<typeof amountOf>[0]): PlannedLink[] {
  const over = siblings.filter((each) => isBefore(each, node))
  // What is over before the one that begins last is before it already.
  const [first, ...others] = over
  if (!first) return []
  const latest = others.reduce(
    (one, each) => (each.from > one.from || (each.from === one.from && isPoint(each)) ? each : one),
    first,
  )
  const before = over.filter((each) => !isBefore(each, latest))
  const last = before.reduce((end, { to }) => (to > end ? to : end), first.to)
  return before.map(({ nodeId, to }) => ({
    ...{ fromId: nodeId, toId: node.nodeId, type: 'FS', lagCalendar: null },
    lag: to === last ? amountOf(plan, workdaysAfter(to, node)) : 0,
  }))
}

/** Whether a node is over before another begins; a milestone comes at the end of its day. */
const isBefore = (one: Dated, other: Dated): boolean =>
  one.nodeId !== other.nodeId && (one.to < other.from || (one.to === other.from && isPoint(other) && !isPoint(one)))

const isPoint = ({ nodeKind }: Node): boolean => nodeKind === 'milestone'

/** Working days between a day and the start of a node; in years without a calendar those of plain weeks, as the plan counts them. */
function workdaysAfter(from: Day, node: Dated): number {
  const until = isPoint(node) ? node.from : addDays(node.from, -1)
  const counted = workdaysBetween(chinaCalendar, from, until)
  if (counted.ok) return Math.max(counted.workdays, 0)
  let workdays = 0
  for (let day = from; day < until; day = addDays(day, 1)) {
    const next = workdaysBetween(chinaCalendar, day, addDays(day, 1))
    workdays += next.ok ? next.workdays : Number(weekdayOf(addDays(day, 1)) <= 5)
  }
  return workdays
}

/** The days of a node without parts, as its activity is laid. */
function ownSpan({ nodeKind, startsOn, dueOn }: Node): { from: Day; to: Day } | null {
  const from = nodeKind === 'milestone' ? (dueOn ?? startsOn) : (startsOn ?? dueOn)
  if (from === null) return null
  const to = nodeKind === 'milestone' ? from : (dueOn ?? from)
  return { from, to: to < from ? from : to }
}

const around = (spans: readonly { from: Day; to: Day }[]) => ({
  from: spans.map(({ from }) => from).reduce((a, b) => (a < b ? a : b)),
  to: spans.map(({ to }) => to).reduce((a, b) => (a > b ? a : b)),
})
