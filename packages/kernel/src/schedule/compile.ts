import { LONGEST, axisOf, instantOf, ticksOf } from './axis.ts'
import type { Axis } from './axis.ts'
import { bind, bindNode, constraintsOf, read } from './bounds.ts'
import { calendarBook } from './calendar-book.ts'
import type { CalendarBook } from './calendar-book.ts'
import { activityLinks } from './links.ts'
import type { ActivityLink } from './links.ts'
import type { Activity, Network } from './network.ts'
import { nodeLinks, nodesOf } from './node-links.ts'
import type { Nodes } from './node-links.ts'
import { placings, planOf } from './plan.ts'
import type { Plan } from './plan.ts'
import { layProgress } from './progress.ts'
import type { ProgressView } from './progress.ts'
import type { ScheduleProblem, Warning } from './result.ts'
import { structureOf } from './structure.ts'
import type { Structure } from './structure.ts'

/** A network made ready for the core. */
export type Compiled = Nodes & {
  axis: Axis
  book: CalendarBook
  structure: Structure
  /** Instant of the network's start. */
  origin: number
  plan: Plan
  /** Table number of each activity. */
  tableOf: Int32Array
  /** Hammocks and the links they hang on. */
  hammocks: ReadonlyMap<number, ActivityLink[]>
  warnings: Warning[]
}

/** Reads a network into arrays. A start that is no date is the only thing it cannot do without; cycles are found by the core. */
export function compile(network: Network): Compiled | ScheduleProblem {
  const axis = axisOf(network)
  const origin = instantOf(axis, network.start ?? 0, 'start')
  if (origin === null) {
    return { ok: false, problem: 'date_not_understood', field: 'start', value: String(network.start) }
  }
  const { structure, warnings } = structureOf(network)
  const book = calendarBook(network, axis, origin, warnings)
  const { activities } = structure
  const calendarOf = Int32Array.from(activities, ({ calendar, id }) => book.numberOf(calendar, id))
  const tableOf = calendarOf.map((number, index) => (activities[index]!.durationIs === 'elapsed' ? 0 : number))
  const links = activityLinks(network, structure, axis, { book, calendarOf, warnings })
  const hammocks = hammocksOf(structure, links, warnings)
  const nodes = nodesOf(structure, links, hammocks)
  const view: ProgressView = { axis, warnings, ...progressView(network, { axis, warnings }) }
  const mustFinishBy = read(view, network.mustFinishBy, 'finish', 'mustFinishBy') ?? Number.NaN
  const bare = planOf(nodes.activityOf.length, book.tables, mustFinishBy)
  bare.startNotBefore.fill(origin)
  for (let node = 0; node < nodes.ownCount; node++) {
    const activity = nodes.activityOf[node]!
    bare.table[node] = tableOf[activity]!
    layActivity(bare, node, activities[activity]!, origin, view)
  }
  bindParts(bare, structure, nodes.nodeOf, view)
  const held = links.filter(({ from, to }) => !hammocks.has(from) && !hammocks.has(to))
  const plan = { ...bare, links: nodeLinks(held, { structure, nodes, plan: bare, mode: view.mode, warnings }) }
  return { ...nodes, axis, book, structure, origin, plan, tableOf, hammocks, warnings }
}

function progressView(network: Network, reading: { axis: Axis; warnings: Warning[] }) {
  const dataDate = read(reading, network.dataDate, 'start', 'dataDate')
  return { dataDate, mode: network.progressMode ?? (dataDate === null ? 'actual_dates' : 'retained_logic') } as const
}

function layActivity(plan: Plan, node: number, activity: Activity, origin: number, view: ProgressView): void {
  const { duration, kind, id } = activity
  const isUnderstood = duration >= 0 && duration <= LONGEST
  if (!isUnderstood) view.warnings.push({ warning: 'duration_not_understood', activity: id })
  plan.work[node] = isUnderstood && kind !== 'milestone' ? ticksOf(view.axis, duration) : 0
  plan.startNotBefore[node] = Math.max(origin, view.dataDate ?? origin)
  layProgress(plan, node, activity, view)
  if (plan.placing[node] !== placings.done) bindNode(plan, node, activity, view)
}

/** What binds a summary binds its parts. */
function bindParts(
  plan: Plan,
  { activities, parent, summaries }: Structure,
  nodeOf: Int32Array,
  view: ProgressView,
): void {
  const bounds = new Map<number, { type: 'SNET' | 'FNLT'; at: number }[]>()
  for (const summary of summaries) {
    const { id, deadline } = activities[summary]!
    const found: { type: 'SNET' | 'FNLT'; at: number }[] = []
    for (const constraint of constraintsOf(activities[summary]!)) {
      if (constraint.type === 'SNET' || constraint.type === 'FNLT') {
        const at = read(view, constraint.at, constraint.type === 'SNET' ? 'start' : 'finish', 'constraint', id)
        if (at !== null) found.push({ type: constraint.type, at })
      } else view.warnings.push({ warning: 'summary_constraint_ignored', activity: id })
    }
    const last = read(view, deadline, 'finish', 'deadline', id)
    if (last !== null) found.push({ type: 'FNLT', at: last })
    if (found.length > 0) bounds.set(summary, found)
  }
  if (bounds.size === 0) return
  nodeOf.forEach((node, activity) => {
    if (node < 0 || plan.placing[node] === placings.done) return
    for (let whole = parent[activity]!; whole >= 0; whole = parent[whole]!) {
      for (const { type, at } of bounds.get(whole) ?? []) bind(plan, node, type, at)
    }
  })
}

/** Hammocks that are linked with something they can span, and how. */
function hammocksOf({ activities, isSummary }: Structure, links: readonly ActivityLink[], warnings: Warning[]) {
  const hammocks = new Map<number, ActivityLink[]>()
  activities.forEach(({ kind }, index) => {
    if (kind === 'hammock' && !isSummary[index]) hammocks.set(index, [])
  })
  for (const link of links) {
    hammocks.get(link.from)?.push(link)
    if (link.to !== link.from) hammocks.get(link.to)?.push(link)
  }
  for (const [hammock, found] of hammocks) {
    if (found.length > 0) continue
    warnings.push({ warning: 'hammock_without_span', activity: activities[hammock]!.id })
    hammocks.delete(hammock)
  }
  return hammocks
}
