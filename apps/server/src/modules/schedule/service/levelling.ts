import { level, type LevelledActivity, type Warning } from '@jiheng/kernel/schedule'
import type { Actor } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import { permit } from '../../identity/index.ts'
import { finishDay } from '../days.ts'
import { networkOf, type PlanSettings } from '../network.ts'
import type { LevelForm } from '../schema/changes.ts'
import { computeNext, keep } from './keep.ts'
import { load, lockAndLoad, type Loaded, type ScheduledNode } from './load.ts'
import { tell, type ScheduleParts } from './parts.ts'

/** Dates at which no resource is used beyond its capacity: a proposal, kept only when it is applied. */
export type LevellingResult = {
  plan: PlanSettings
  startsOn: string
  finishesOn: string
  finishedWithout: string
  /** Those that start later than without levelling. */
  delayed: LevelledActivity[]
  warnings: Warning[]
  isApplied: boolean
  version: number
}

export function levelling(parts: ScheduleParts) {
  const { database, projects } = parts
  return {
    /** Throws `no_schedule`, `schedule_cannot_level`. */
    async proposeLevelling(actor: Actor, projectId: string, form: LevelForm): Promise<LevellingResult> {
      return projects.readWithin(actor, 'schedule:write', projectId, async (db) => {
        const loaded = await load(db, parts, projectId)
        return { ...levelled(loaded, form), isApplied: false, version: loaded.plan.version }
      })
    },

    /** Keeps levelled dates: what is delayed starts not before them. Throws `stale_version`, `schedule_cannot_level`. */
    async applyLevelling(actor: Actor, projectId: string, version: number, form: LevelForm): Promise<LevellingResult> {
      const reach = permit(actor, 'schedule:write')
      return database.write(reach, async (tx) => {
        const loaded = await lockAndLoad(tx, parts, projectId, version)
        const found = levelled(loaded, form)
        const startOf = new Map(found.delayed.map(({ id, start }) => [id, String(start)]))
        const nodes = loaded.nodes.map((node) => startingAt(node, startOf.get(node.nodeId)))
        const next = { plan: {}, nodes, links: loaded.links }
        const { moved, finish } = await keep(tx, parts, loaded, next, computeNext(loaded, next))
        tell(tx, parts, actor, loaded.project, {
          fact: 'schedule.levelled',
          changes: { delayed: [null, found.delayed.length], moved: [null, moved], finish },
          why: form.why,
        })
        return { ...found, isApplied: true, version: version + 1 }
      })
    },
  }
}

function levelled({ plan, nodes, links }: Loaded, { rule }: LevelForm) {
  const result = level(networkOf(plan, nodes, links), rule === undefined ? {} : { rule })
  if (!result.ok) {
    const excess = result.problem === 'demand_over_capacity' ? result.demands[0] : undefined
    if (!excess) throw new AppError('rule_violated', 'schedule_beyond_calendar')
    const { activity, resource, units, capacity } = excess
    const title = nodes.find(({ nodeId }) => nodeId === activity)?.title ?? activity
    throw new AppError('rule_violated', 'schedule_cannot_level', { activity: title, resource, units, capacity })
  }
  return {
    plan,
    startsOn: String(result.start).slice(0, 10),
    finishesOn: finishDay(String(result.finish), String(result.start)),
    finishedWithout: plan.endsAt.slice(0, 10),
    delayed: result.activities.filter(({ delay }) => delay > 0),
    warnings: result.warnings,
  }
}

const startingAt = (node: ScheduledNode, at: string | undefined): ScheduledNode =>
  at === undefined
    ? node
    : {
        ...node,
        constraints: [
          { type: 'SNET', at },
          ...node.constraints.filter(({ type }) => type !== 'SNET' && type !== 'ALAP'),
        ],
      }
