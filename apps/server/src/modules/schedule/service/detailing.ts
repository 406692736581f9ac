import type { Explanation } from '@jiheng/kernel/base'
import type { Actor } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import { namesOf } from '../../identity/index.ts'
import { compute, type Computed, type ComputedPlan } from '../computed.ts'
import { explainedFigures } from '../figures.ts'
import { load, type Loaded, type ScheduledNode } from './load.ts'
import type { ScheduleParts } from './parts.ts'

/** One activity of a schedule with what surrounds it. */
export type Detail = Loaded & {
  node: ScheduledNode & { computed: Computed }
  drivers: ComputedPlan['drivers']
  responsible: { id: string; name: string } | null
}

/** What people ask of a schedule one thing at a time: an activity they opened, where a number comes from. */
export function detailing(parts: ScheduleParts) {
  const { clock, projects } = parts
  return {
    /** Throws `no_schedule`, `activity_not_found`. */
    async getActivity(actor: Actor, projectId: string, nodeId: string): Promise<Detail> {
      return projects.readWithin(actor, 'schedule:read', projectId, async (db) => {
        const loaded = await load(db, parts, projectId)
        const node = loaded.nodes.find((each) => each.nodeId === nodeId)
        if (!node?.computed) throw new AppError('not_found', 'activity_not_found')
        const { responsibleId: id, computed } = node
        const name = id === null ? undefined : (await namesOf(db, [id])).get(id)
        const responsible = id === null ? null : { id, name: name ?? '' }
        return { ...loaded, node: { ...node, computed }, drivers: computedAnew(loaded).drivers, responsible }
      })
    },

    /** Where the finish, the duration and the number of critical activities of a schedule come from. Throws `no_schedule`. */
    async explainSchedule(
      actor: Actor,
      projectId: string,
    ): Promise<Record<'finish' | 'duration' | 'critical', Explanation>> {
      return projects.readWithin(actor, 'schedule:read', projectId, async (db) => {
        const loaded = await load(db, parts, projectId)
        return explainedFigures(loaded, computedAnew(loaded), clock.today())
      })
    },
  }
}

/** Drivers are not stored: the network as it stands is computed again. */
function computedAnew({ plan, nodes, links }: Loaded): ComputedPlan {
  const titles = new Map(nodes.map(({ nodeId, title }) => [nodeId, title]))
  return compute(plan, nodes, links, (id) => titles.get(id) ?? id)
}
