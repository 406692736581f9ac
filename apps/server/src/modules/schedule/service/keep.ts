import type { Day } from '@jiheng/kernel/base'
import type { Tx } from '../../../platform/db/database.ts'
import type { LockedProject } from '../../projects/index.ts'
import { compute, datesOf, type Computed, type ComputedPlan } from '../computed.ts'
import type { PlannedLink, PlanSettings } from '../network.ts'
import { deleteLinks, insertLinks, keepActivities, type StoredNetwork } from '../store/activities.ts'
import { updatePlan } from '../store/plan.ts'
import { plannedOf, type Loaded, type ScheduledNode } from './load.ts'
import type { ScheduleParts } from './parts.ts'

/** A schedule as it shall be. Nodes that are the same object as before are as they were. */
export type Next = { plan: Partial<PlanSettings>; nodes: readonly ScheduledNode[]; links: readonly PlannedLink[] }

/** What became of a schedule: activities whose dates moved, and its finish before and after. */
export type Outcome = { moved: number; finish: [before: Day, after: Day]; computed: ComputedPlan }

/** Schedules `next`. Throws `rule_violated` when it cannot be. */
export function computeNext({ plan }: Loaded, next: Next): ComputedPlan {
  const titles = new Map(next.nodes.map(({ nodeId, title }) => [nodeId, title]))
  return compute({ ...plan, ...next.plan }, next.nodes, next.links, (id) => titles.get(id) ?? id)
}

/** Rows of activities, dates of nodes and links that are not as they were. */
export function differences({ nodes, links }: Loaded, next: Next, computed: ComputedPlan, projectId: string) {
  const old = new Map(nodes.map((node) => [node.nodeId, node]))
  const rows = next.nodes.flatMap((node) => {
    const found = computed.activities.get(node.nodeId)
    const isSame = found && old.get(node.nodeId) === node && node.computed !== null && same(found, node.computed)
    return !found || isSame ? [] : [{ ...plannedOf(node), ...found, nodeId: node.nodeId, projectId }]
  })
  const dates = next.nodes.flatMap((node) => {
    const found = computed.activities.get(node.nodeId)
    if (!found) return []
    const { startsOn, dueOn } = datesOf(found)
    return node.startsOn === startsOn && node.dueOn === dueOn ? [] : [{ id: node.nodeId, startsOn, dueOn }]
  })
  return { rows, dates, links: linkChanges(links, next.links) }
}

/** Stores what differs between the schedule before and after: rows of activities, links, and dates of the tree. */
export async function keep(
  tx: Tx,
  { projects, clock, known }: ScheduleParts,
  before: Loaded & { project: LockedProject },
  next: Next,
  computed: ComputedPlan,
): Promise<Outcome> {
  const { project } = before
  const { rows, dates, links } = differences(before, next, computed, project.id)
  await allOf([
    keepActivities(tx, rows),
    deleteLinks(tx, project.id, links.removed),
    insertLinks(tx, project.id, links.added),
    ...(dates.length > 0 ? [projects.layDates(tx, project, dates)] : []),
    updatePlan(tx, project.id, { ...next.plan, ...resultOf(computed), computedAt: clock.now().toISOString() }),
  ])
  known.keepAfter(tx, project.id, before.plan.version + 1, networkAfter(next, computed))
  return {
    moved: dates.length,
    finish: [before.plan.endsAt.slice(0, 10), computed.endsAt.slice(0, 10)],
    computed,
  }
}

function networkAfter({ nodes, links }: Next, computed: ComputedPlan): StoredNetwork {
  const activities = nodes.flatMap((node) => {
    const found = computed.activities.get(node.nodeId)
    return found ? [[node.nodeId, { ...plannedOf(node), ...found }] as const] : []
  })
  return { activities: new Map(activities), links }
}

/** What a plan keeps of its computation. */
export const resultOf = ({ beginsAt, endsAt, duration, warnings }: ComputedPlan) => ({
  beginsAt,
  endsAt,
  duration,
  warnings,
})

/** Waits for statements that were sent together; the first that failed is the one that says why. */
export async function allOf(written: readonly Promise<unknown>[]): Promise<void> {
  const settled = await Promise.allSettled(written)
  const failed = settled.find((each) => each.status === 'rejected')
  if (failed) throw failed.reason
}

const same = (a: Computed, b: Computed): boolean =>
  a.earlyStart === b.earlyStart &&
  a.earlyFinish === b.earlyFinish &&
  a.lateStart === b.lateStart &&
  a.lateFinish === b.lateFinish &&
  a.totalFloat === b.totalFloat &&
  a.freeFloat === b.freeFloat &&
  a.isCritical === b.isCritical &&
  a.isOnLongestPath === b.isOnLongestPath

function linkChanges(before: readonly PlannedLink[], after: readonly PlannedLink[]) {
  const keyOf = (link: PlannedLink): string => JSON.stringify(link)
  if (before === after) return { added: [], removed: [] }
  const [old, fresh] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))]
  return {
    added: after.filter((link) => !old.has(keyOf(link))),
    removed: before.filter((link) => !fresh.has(keyOf(link))),
  }
}
