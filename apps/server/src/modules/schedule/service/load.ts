import type { Db, Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { refuseStale } from '../../../platform/http/version.ts'
import type { LockedProject } from '../../projects/index.ts'
import type { Computed } from '../computed.ts'
import type { Planned, PlannedActivity, PlannedLink } from '../network.ts'
import { findNetwork, findTree, type StoredNetwork, type TreeNode } from '../store/activities.ts'
import { findPlan, findVersion, type PlanRow } from '../store/plan.ts'
import { activityOfNode, freeCodes } from '../tree-activity.ts'
import type { ScheduleParts } from './parts.ts'

/** A node of the tree with its activity; `computed` is what was found out last, nothing for a node that came since. */
export type ScheduledNode = TreeNode & PlannedActivity & { computed: Computed | null }

export type Loaded = { plan: PlanRow; nodes: ScheduledNode[]; links: readonly PlannedLink[] }

/** The schedule of a project with every node of its tree, also those that came since it was computed. Throws `no_schedule`. */
export async function load(db: Db, parts: Pick<ScheduleParts, 'known'>, projectId: string): Promise<Loaded> {
  const { plan, tree, network } = await loadStored(db, parts, projectId)
  return { plan, ...laidOver(tree, network, plan) }
}

/** What is stored of a schedule and its tree. Throws `no_schedule`. */
export async function loadStored(
  db: Db,
  { known }: Pick<ScheduleParts, 'known'>,
  projectId: string,
): Promise<{ plan: PlanRow; tree: TreeNode[]; network: StoredNetwork }> {
  const [plan, tree] = await Promise.all([findPlan(db, projectId), findTree(db, projectId)])
  if (!plan) throw new AppError('not_found', 'no_schedule')
  let network = known.at(projectId, plan.version)
  if (!network) {
    const [found, version] = [await findNetwork(db, projectId), await findVersion(db, projectId)]
    // Somebody changed the schedule meanwhile: from the start, so that nothing of two versions is mixed.
    if (version !== plan.version) return loadStored(db, { known }, projectId)
    known.keep(projectId, version, (network = found))
  }
  return { plan, tree, network }
}

/** Locks a project and loads its schedule as the caller knows it. Throws `stale_version` when somebody changed it since. */
export async function lockAndLoad(
  tx: Tx,
  parts: Pick<ScheduleParts, 'known' | 'projects'>,
  projectId: string,
  version?: number,
): Promise<Loaded & { project: LockedProject }> {
  const [project, loaded] = await Promise.allSettled([parts.projects.lock(tx, projectId), load(tx, parts, projectId)])
  if (project.status === 'rejected') throw project.reason
  if (loaded.status === 'rejected') throw loaded.reason
  if (version !== undefined) refuseStale(loaded.value.plan.version, version)
  return { ...loaded.value, project: project.value }
}

/** A tree with what is stored of its network; nodes without an activity get the one their dates make. */
export function laidOver(
  tree: readonly TreeNode[],
  { activities, links }: StoredNetwork,
  plan: Pick<PlanRow, 'unit' | 'minutesPerDay'>,
): { nodes: ScheduledNode[]; links: readonly PlannedLink[] } {
  const nextCode = freeCodes([...activities.values()].map(({ code }) => code))
  const ids = new Set(tree.map(({ nodeId }) => nodeId))
  const isWhole = tree.every(({ nodeId }) => activities.has(nodeId)) && activities.size === tree.length
  return {
    nodes: tree.map((node) => {
      const activity = activities.get(node.nodeId)
      return activity
        ? { ...node, ...plannedOf(activity), computed: activity }
        : { ...node, ...activityOfNode(node, plan, nextCode()), computed: null }
    }),
    links: isWhole ? links : links.filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId)),
  }
}

/** What is planned of an activity, without what was computed. */
export const plannedOf = (row: Planned): Planned => ({
  code: row.code,
  wbs: row.wbs,
  kind: row.kind,
  duration: row.duration,
  durationIs: row.durationIs,
  calendar: row.calendar,
  constraints: row.constraints,
  deadline: row.deadline,
  statedPercent: row.statedPercent,
  remaining: row.remaining,
  actualStart: row.actualStart,
  actualFinish: row.actualFinish,
  needs: row.needs,
})
