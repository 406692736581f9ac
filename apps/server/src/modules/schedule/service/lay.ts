import type { Tx } from '../../../platform/db/database.ts'
import type { LoadedNode, LockedProject } from '../../projects/index.ts'
import { datesOf, type ComputedPlan } from '../computed.ts'
import { daysOf } from '../days.ts'
import type { Merged } from '../file/merge.ts'
import type { PlanSettings } from '../network.ts'
import { dropOrphans } from '../store/activities.ts'
import { insertPlan, type PlanRow } from '../store/plan.ts'
import { keep, resultOf, type Outcome } from './keep.ts'
import type { Loaded, ScheduledNode } from './load.ts'
import type { ScheduleParts } from './parts.ts'

/** A plan that is about to come: nothing was scheduled before. */
export const firstPlan = (projectId: string, plan: PlanSettings, computed: ComputedPlan, now: Date): PlanRow => ({
  ...plan,
  projectId,
  version: 0,
  source: null,
  ...resultOf(computed),
  computedAt: now.toISOString(),
})

/** Lays a merged file, scheduled, over a project: tree, activities, links and dates. */
export async function lay(
  tx: Tx,
  parts: ScheduleParts,
  before: Loaded & { project: LockedProject },
  {
    plan,
    merged,
    computed,
  }: { plan: PlanSettings & { source: string | null }; merged: Merged; computed: ComputedPlan },
  budgets: ReadonlyMap<string, number>,
): Promise<Outcome> {
  const { project } = before
  const added = addedNodes(project.id, plan, merged, computed, budgets)
  if (before.plan.version === 0) await insertPlan(tx, before.plan)
  await parts.projects.layTree(tx, project, { added, replaced: merged.places, removed: merged.removed })
  const dated = new Map(added.map((node) => [node.id, node]))
  const nodes = merged.nodes.map((node): ScheduledNode => {
    const fresh = dated.get(node.nodeId)
    return fresh ? { ...node, startsOn: fresh.startsOn, dueOn: fresh.dueOn } : node
  })
  const outcome = await keep(tx, parts, before, { plan, nodes, links: merged.links }, computed)
  await dropOrphans(tx, project.id)
  return outcome
}

/** The heaviest a node may be. */
const HEAVIEST = 99_999

/** New nodes as drafts; among siblings each weighs its working days, so that progress by weight follows the work. */
function addedNodes(
  projectId: string,
  plan: PlanSettings,
  { nodes, added }: Merged,
  computed: ComputedPlan,
  budgets: ReadonlyMap<string, number>,
): LoadedNode[] {
  const weights = weightsOf(nodes, plan)
  return nodes.flatMap((node): LoadedNode[] => {
    const found = computed.activities.get(node.nodeId)
    if (!added.has(node.nodeId)) return []
    return [
      {
        ...{ id: node.nodeId, projectId, parentId: node.parentId, position: node.position },
        ...{ title: node.title, kind: node.nodeKind, responsibleId: null },
        ...(found ? datesOf(found) : { startsOn: null, dueOn: null }),
        budgetFen: budgets.get(node.nodeId) ?? null,
        standard: null,
        weight: String(weights.get(node.nodeId) ?? 1),
        ...{ state: 'draft', doneOn: null },
      },
    ]
  })
}

/** Days of work of each node, of inner nodes those below; where siblings have none at all they weigh alike. */
function weightsOf(nodes: readonly ScheduledNode[], plan: PlanSettings): Map<string, number> {
  const parts = Map.groupBy(nodes, ({ parentId }) => parentId)
  const weights = new Map<string, number>()
  // Parts come after what they are parts of, so backwards every part is known before its whole.
  for (const node of [...nodes].reverse()) {
    const below = parts.get(node.nodeId)
    const own = node.kind === 'hammock' ? 0 : daysOf(plan, node.duration, node.durationIs)
    const days = below ? below.reduce((sum, part) => sum + (weights.get(part.nodeId) ?? 0), 0) : own
    weights.set(node.nodeId, Math.min(Math.round(days * 100) / 100, HEAVIEST))
  }
  for (const siblings of parts.values())
    if (siblings.every(({ nodeId }) => !weights.get(nodeId))) for (const { nodeId } of siblings) weights.set(nodeId, 1)
  return weights
}

/** What the leaves of a file cost, and their wholes by sum; only new nodes get it. */
export function budgetsOf({ nodes, added }: Merged): Map<string, number> {
  const parts = Map.groupBy(nodes, ({ parentId }) => parentId)
  const sums = new Map<string, number>()
  for (const { nodeId } of [...nodes].reverse()) {
    const below = parts.get(nodeId)
    const cost = below ? below.reduce((sum, part) => sum + (sums.get(part.nodeId) ?? 0), 0) : (added.get(nodeId) ?? 0)
    if (cost > 0) sums.set(nodeId, cost)
  }
  return sums
}
