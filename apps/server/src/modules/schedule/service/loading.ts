import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'
import type { PlannedLink } from '../network.ts'
import { acceptedOf } from '../store/accepted.ts'
import { takeBaseline } from '../store/baselines.ts'
import { createWithin } from './creating.ts'
import { progressed } from './following.ts'
import { computeNext, keep } from './keep.ts'
import { lockAndLoad } from './load.ts'
import { tell, type ScheduleParts } from './parts.ts'

/** The schedule of a project's tree as another source keeps it: links by node, and the original baseline. */
export type LoadedSchedule = {
  projectId: string
  links: readonly { fromId: string; toId: string; type: PlannedLink['type']; lag: number }[]
  baseline: { name: string; why: string; takenBy: string }
}

export function loadingSchedules(parts: ScheduleParts) {
  const { projects, clock } = parts
  return {
    /**
     * Schedules trees with their links, keeps them as the original baseline, and takes over what was accepted since; the caller's
     * transaction reaches the projects. No job follows.
     */
    async loadSchedules(tx: Tx, actor: Actor, schedules: readonly LoadedSchedule[]): Promise<void> {
      for (const { projectId, links, baseline } of schedules) {
        const project = await projects.lock(tx, projectId)
        const told = links.map((link): PlannedLink => ({ ...link, lagCalendar: null }))
        await createWithin(tx, parts, actor, project, { links: told })
        const id = newId()
        const taken = { ...baseline, id, projectId, takenOn: clock.today(), takenAt: clock.now().toISOString() }
        const { number, items } = await takeBaseline(tx, taken)
        tell(tx, parts, actor, project, {
          fact: 'schedule.baseline_taken',
          subject: { kind: 'baseline', id, label: baseline.name },
          changes: { number: [null, number], items: [null, items] },
        })
        const accepted = await acceptedOf(tx, projectId)
        const loaded = await lockAndLoad(tx, parts, projectId)
        const nodes = loaded.nodes.map((node) => progressed(node, accepted.get(node.nodeId), loaded.plan.unit))
        const next = { plan: {}, nodes, links: loaded.links }
        await keep(tx, parts, loaded, next, computeNext(loaded, next))
      }
    },
  }
}
