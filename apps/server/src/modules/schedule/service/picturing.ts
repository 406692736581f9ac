import type { Actor } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Computed } from '../computed.ts'
import { depthFirst } from '../depth-first.ts'
import type { Planned, PlannedLink } from '../network.ts'
import { listBaselines, type BaselineRow } from '../store/baselines.ts'
import type { TreeNode } from '../store/activities.ts'
import { percentsOf, type PercentOfNode } from '../store/picture.ts'
import type { PlanRow } from '../store/plan.ts'
import { loadStored } from './load.ts'
import type { ScheduleParts } from './parts.ts'

export type Picture = {
  place: { projectId: string; orgPath: string }
  plan: PlanRow
  /** The nodes that were scheduled, each followed by its parts; one that came since is shown once the schedule has followed. */
  nodes: TreeNode[]
  activities: ReadonlyMap<string, Planned & Computed>
  links: readonly PlannedLink[]
  percents: Map<string, PercentOfNode>
  baselines: BaselineRow[]
}

/** A schedule as people look at it. */
export function picturing(parts: ScheduleParts) {
  const { projects } = parts
  return {
    /** Throws `no_schedule`. */
    async getSchedule(actor: Actor, projectId: string): Promise<Picture> {
      return projects.readWithin(actor, 'schedule:read', projectId, async (db, place) => {
        const [{ plan, tree, network }, percents, rows] = await Promise.all([
          loadStored(db, parts, projectId),
          percentsOf(db, projectId),
          listBaselines(db, projectId),
        ])
        return {
          ...{ place, plan, baselines: rows },
          ...network,
          nodes: depthFirst(tree.filter(({ nodeId }) => network.activities.has(nodeId))),
          percents: new Map(percents.map((each) => [each.nodeId, each])),
        }
      })
    },
  }
}

/** The baseline of an id, `original` or `latest`. Throws `no_baseline`, `baseline_not_found`. */
export function baselineNamed(baselines: readonly BaselineRow[], name: string): BaselineRow {
  if (baselines.length === 0) throw new AppError('not_found', 'no_baseline')
  const found =
    name === 'original' ? baselines[0] : name === 'latest' ? baselines.at(-1) : baselines.find(({ id }) => id === name)
  if (!found) throw new AppError('not_found', 'baseline_not_found')
  return found
}
