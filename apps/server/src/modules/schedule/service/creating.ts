import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { permit } from '../../identity/index.ts'
import type { LockedProject } from '../../projects/index.ts'
import { compute } from '../computed.ts'
import type { PlannedLink, PlanSettings } from '../network.ts'
import type { NewSchedule } from '../schema/changes.ts'
import { findTree } from '../store/activities.ts'
import { findPlan } from '../store/plan.ts'
import { firstPlan, lay } from './lay.ts'
import { laidOver } from './load.ts'
import { linksOfTree } from '../tree-links.ts'
import { tell, type ScheduleParts } from './parts.ts'

/** What a tree is scheduled in. */
const unit = { unit: 'day', minutesPerDay: 480 } as const

/** A schedule made of the tree a project has already. */
export function creating(parts: ScheduleParts) {
  const { database, projects } = parts
  return {
    /** Schedules the nodes of a tree where they stand, with the links of `linksOfTree` or none. Throws `schedule_exists`, `schedule_needs_tree`. */
    async createSchedule(
      actor: Actor,
      projectId: string,
      { startsOn, isLinked = false }: NewSchedule,
    ): Promise<{ version: number; moved: number }> {
      const reach = permit(actor, 'schedule:write')
      return database.write(reach, async (tx) => {
        const project = await projects.lock(tx, projectId)
        if (await findPlan(tx, projectId)) throw new AppError('conflict', 'schedule_exists')
        const links = isLinked ? linksOfTree(await findTree(tx, projectId), unit) : []
        return { version: 1, moved: await createWithin(tx, parts, actor, project, { links, startsOn }) }
      })
    },
  }
}

/** Schedules the tree of a locked project where its nodes stand, joined by `links`; tells how many nodes got other dates. */
export async function createWithin(
  tx: Tx,
  parts: ScheduleParts,
  actor: Actor,
  project: LockedProject,
  { links, startsOn }: { links: readonly PlannedLink[]; startsOn?: string | undefined },
): Promise<number> {
  const tree = await findTree(tx, project.id)
  if (tree.length === 0) throw new AppError('rule_violated', 'schedule_needs_tree')
  const first = tree.flatMap((node) => node.startsOn ?? node.dueOn ?? []).toSorted()[0]
  const plan: PlanSettings & { source: null } = {
    ...unit,
    ...{ startsAt: startsOn ?? first ?? project.planned_start ?? parts.clock.today() },
    ...{ dataDate: null, mustFinishBy: null, progressMode: null, criticalFloat: 0 },
    ...{ calendar: 'china', calendars: [], resources: [], source: null },
  }
  const { nodes } = laidOver(tree, { activities: new Map(), links: [] }, plan)
  const titles = new Map(nodes.map(({ nodeId, title }) => [nodeId, title]))
  const computed = compute(plan, nodes, links, (id) => titles.get(id) ?? id)
  const before = { project, nodes, links: [], plan: firstPlan(project.id, plan, computed, parts.clock.now()) }
  const merged = {
    nodes,
    links,
    added: new Map(),
    places: [],
    moved: [],
    unmoved: [],
    removed: [],
    kept: 0,
    nodeOf: new Map(),
  }
  const { moved } = await lay(tx, parts, before, { plan, merged, computed }, new Map())
  tell(tx, parts, actor, project, {
    fact: 'schedule.created',
    changes: { activities: [0, nodes.length], links: [0, links.length], moved: [null, moved] },
  })
  return moved
}
