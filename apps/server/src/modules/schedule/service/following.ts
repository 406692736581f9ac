import { systemReach } from '../../../platform/actor.ts'
import { restOf } from '../file/prepared.ts'
import { acceptedOf, type AcceptedWork } from '../store/accepted.ts'
import { dropOrphans } from '../store/activities.ts'
import { findPlan } from '../store/plan.ts'
import { computeNext, differences, keep, type Next } from './keep.ts'
import { lockAndLoad, type Loaded, type ScheduledNode } from './load.ts'
import { tell, type ScheduleParts } from './parts.ts'

/** Schedules follow what happens elsewhere: nodes that come and go, and work that is accepted. */
export function following(parts: ScheduleParts) {
  const { database } = parts
  const reach = systemReach('schedule')

  /** Lets a schedule follow, where something of it differs. */
  const follow = async (
    projectId: string,
    fact: string,
    step: (loaded: Loaded) => readonly ScheduledNode[],
  ): Promise<void> => {
    const isScheduled = await database.read(reach, (db) => findPlan(db, projectId))
    if (!isScheduled) return
    await database.write(reach, async (tx) => {
      const loaded = await lockAndLoad(tx, parts, projectId)
      const nodes = step(loaded)
      const dropped = await dropOrphans(tx, projectId)
      const next: Next = { plan: {}, nodes, links: loaded.links }
      const computed = computeNext(loaded, next)
      const { rows, dates } = differences(loaded, next, computed, projectId)
      if (rows.length + dates.length + dropped === 0) return
      const { moved, finish } = await keep(tx, parts, loaded, next, computed)
      const came = nodes.filter(({ computed }) => computed === null).length
      tell(tx, parts, reach.actor, loaded.project, {
        fact,
        changes: { added: [null, came], removed: [null, dropped], moved: [null, moved], finish },
      })
    })
  }

  return {
    /** Takes in nodes that came since, lets go of those that went; the links of the others stay. */
    followTree: (projectId: string): Promise<void> => follow(projectId, 'schedule.tree_followed', ({ nodes }) => nodes),

    /** Takes over what was accepted: begun work keeps its start, work done its finish, and what follows moves with it. */
    followProgress: async (projectId: string): Promise<void> => {
      const accepted = await database.read(reach, (db) => acceptedOf(db, projectId))
      await follow(projectId, 'schedule.progress_followed', ({ plan, nodes }) =>
        nodes.map((node) => progressed(node, accepted.get(node.nodeId), plan.unit)),
      )
    },
  }
}

/**
 * An activity with what was accepted of it. Reports tell the day of a percentage, not of a start: begun work began when it was
 * planned to, or on the day of the first report where that is earlier; what is all done ended on the day of the report that says so.
 */
export function progressed(
  node: ScheduledNode,
  accepted: AcceptedWork | undefined,
  unit: 'day' | 'minute',
): ScheduledNode {
  if (!accepted || node.computed === null) return node
  const planned = node.computed.earlyStart.slice(0, 10)
  const start = node.actualStart ?? (planned < accepted.firstOn ? planned : accepted.firstOn)
  const finish = accepted.doneOn
  const remaining = finish === null ? restOf(node.duration, accepted.percent, unit) : null
  const actualStart = finish !== null && start > finish ? finish : start
  const isSame = node.actualStart === actualStart && node.actualFinish === finish && node.remaining === remaining
  return isSame ? node : { ...node, actualStart, actualFinish: finish, remaining }
}
