import { scheduleCore } from './core.ts'
import type { EarlyDates } from './forward.ts'
import type { ActivityLink } from './links.ts'
import type { ProgressMode } from './network.ts'
import { BINDS_FINISH, FROM_START, linkCodes, linkTable, placings } from './plan.ts'
import type { LinkTable, Plan } from './plan.ts'
import type { Warning } from './result.ts'
import { isWithin } from './structure.ts'
import type { Structure } from './structure.ts'

/** The nodes of a network: activities with work of their own, then start and finish of each summary that is linked. */
export type Nodes = {
  /** The node of each activity, -1 for summaries and hammocks. */
  nodeOf: Int32Array
  /** The activity of each node. */
  activityOf: Int32Array
  /** Nodes below this number are activities, from it on ends of summaries. */
  ownCount: number
  /** The start of a linked summary; its finish is the node after. */
  startOf: ReadonlyMap<number, number>
}

type Context = { structure: Structure; nodes: Nodes; plan: Plan; mode: ProgressMode; warnings: Warning[] }

type Given = { from: number[]; to: number[]; code: number[]; lag: number[]; lagTable: number[] }

/** Gives every activity but summaries and `hammocks` a node, and every summary at an end of a link two. */
export function nodesOf(
  { activities, isSummary }: Structure,
  links: readonly ActivityLink[],
  hammocks: ReadonlyMap<number, unknown>,
): Nodes {
  const nodeOf = new Int32Array(activities.length).fill(-1)
  const activityOf: number[] = []
  activities.forEach((_, index) => {
    if (!isSummary[index] && !hammocks.has(index)) nodeOf[index] = activityOf.push(index) - 1
  })
  const ownCount = activityOf.length
  const startOf = new Map<number, number>()
  for (const { from, to } of links) {
    for (const end of [from, to]) {
      if (isSummary[end] && !startOf.has(end)) startOf.set(end, activityOf.push(end, end) - 2)
    }
  }
  return { nodeOf, activityOf: Int32Array.from(activityOf), ownCount, startOf }
}

/**
 * Links between nodes. A link to a summary's start holds for all of its parts, a link from its finish hangs on the last of
 * them; both go through a node of the summary, so that their number stays linear. A link from its start hangs on the part
 * that starts first while such links are left out.
 */
export function nodeLinks(links: readonly ActivityLink[], context: Context): LinkTable {
  const { structure, nodes, plan, warnings } = context
  const { nodeOf, startOf } = nodes
  const given: Given = { from: [], to: [], code: [], lag: [], lagTable: [] }
  const fromStarts: ActivityLink[] = []
  const usedEnds = new Set<number>()
  function add(link: ActivityLink, from: number): void {
    const to = structure.isSummary[link.to] ? startOf.get(link.to)! : nodeOf[link.to]!
    push(given, context, from, to, link)
    usedEnds.add(from).add(to)
  }
  for (const link of links) {
    if (structure.isSummary[link.to] && link.code & BINDS_FINISH) {
      warnings.push({ warning: 'link_to_summary_finish', link: link.link })
    } else if (!structure.isSummary[link.from]) add(link, nodeOf[link.from]!)
    else if (link.code & FROM_START) fromStarts.push(link)
    else add(link, startOf.get(link.from)! + 1)
  }
  if (fromStarts.length > 0) {
    const before = linkTable(plan.count, joined(given, context, usedEnds))
    const dates = scheduleCore({ ...plan, links: before })
    for (const link of fromStarts) {
      const first = dates.ok ? firstPart(context, link.from, dates) : -1
      if (first >= 0) add(link, first)
    }
  }
  return linkTable(plan.count, joined(given, context, usedEnds))
}

/** Adds a link unless what it leads into is past heeding it. */
function push(given: Given, { plan, mode }: Context, from: number, to: number, link: Omit<ActivityLink, 'link'>): void {
  const placing = plan.placing[to]
  if (placing === placings.done || (placing === placings.begun && mode !== 'retained_logic')) return
  given.from.push(from)
  given.to.push(to)
  given.code.push(link.code)
  given.lag.push(link.lag)
  given.lagTable.push(link.lagTable)
}

/** The links with those that join the used ends of summaries and their parts. */
function joined(given: Given, context: Context, usedEnds: ReadonlySet<number>): Given {
  if (context.nodes.startOf.size === 0) return given
  const { from, to, code, lag, lagTable } = given
  const all: Given = { from: [...from], to: [...to], code: [...code], lag: [...lag], lagTable: [...lagTable] }
  const { parent } = context.structure
  const { nodeOf, startOf } = context.nodes
  nodeOf.forEach((node, activity) => {
    if (node < 0) return
    for (let whole = parent[activity]!; whole >= 0; whole = parent[whole]!) {
      const start = startOf.get(whole)
      if (start === undefined) continue
      const plain = { from: 0, to: 0, lag: 0, lagTable: 0 }
      if (usedEnds.has(start)) push(all, context, start, node, { ...plain, code: linkCodes.SS })
      if (usedEnds.has(start + 1)) push(all, context, node, start + 1, { ...plain, code: linkCodes.FF })
    }
  })
  return all
}

/** The node of the summary's part that starts first. */
function firstPart({ structure, nodes }: Context, summary: number, dates: EarlyDates): number {
  let first = -1
  for (let node = 0; node < nodes.ownCount; node++) {
    if (!isWithin(structure.parent, nodes.activityOf[node]!, summary)) continue
    if (first < 0 || dates.earlyStart[node]! < dates.earlyStart[first]!) first = node
  }
  return first
}
