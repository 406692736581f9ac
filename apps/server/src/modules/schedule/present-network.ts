import { decimal } from '@jiheng/kernel/base'
import { daysOf } from './days.ts'
import type { ScheduleShape } from './schema/picture.ts'
import type { Picture } from './service/picturing.ts'
import type { PercentOfNode } from './store/picture.ts'

/** Activities field by field, in the order of the tree. */
export function presentActivities(picture: Picture): ScheduleShape['activities'] {
  const { plan, nodes, activities, percents } = picture
  const planned = nodes.flatMap(({ nodeId }) => activities.get(nodeId) ?? [])
  const placeOf = placesOf(picture)
  const wholes = new Set(nodes.map(({ parentId }) => parentId))
  return {
    nodeId: nodes.map(({ nodeId }) => nodeId),
    parent: nodes.map(({ parentId }) => (parentId === null ? null : (placeOf.get(parentId) ?? null))),
    code: planned.map(({ code }) => code),
    wbs: planned.map(({ wbs }) => wbs),
    title: nodes.map(({ title }) => title),
    kind: nodes.map(({ nodeId }, n) => (wholes.has(nodeId) ? 'summary' : (planned[n]?.kind ?? 'task'))),
    state: nodes.map(({ state }) => state),
    start: planned.map(({ earlyStart }) => earlyStart),
    finish: planned.map(({ earlyFinish }) => earlyFinish),
    durationDays: planned.map(({ duration, durationIs }) => daysOf(plan, duration, durationIs)),
    totalFloatDays: planned.map(({ totalFloat, durationIs }) => daysOf(plan, totalFloat, durationIs)),
    critical: planned.map(({ isCritical }) => isCritical),
    percent: nodes.map(({ nodeId }) => percents.get(nodeId)?.accepted ?? null),
    claimedPercent: nodes.map(({ nodeId }, n) => claimOf(percents.get(nodeId), planned[n]?.statedPercent ?? null)),
    actualStart: planned.map(({ actualStart }) => actualStart),
    actualFinish: planned.map(({ actualFinish }) => actualFinish),
    remainingDays: planned.map(({ remaining, durationIs }) =>
      remaining === null ? null : daysOf(plan, remaining, durationIs),
    ),
  }
}

/** Links field by field; their ends are places among the activities. */
export function presentLinks(picture: Picture): ScheduleShape['links'] {
  const { plan } = picture
  const placeOf = placesOf(picture)
  const shown: ScheduleShape['links'] = { from: [], to: [], type: [], lagDays: [] }
  for (const { fromId, toId, type, lag, lagCalendar } of picture.links) {
    const [from, to] = [placeOf.get(fromId), placeOf.get(toId)]
    if (from === undefined || to === undefined) continue
    shown.from.push(from)
    shown.to.push(to)
    shown.type.push(type)
    shown.lagDays.push(daysOf(plan, lag, lagCalendar === 'elapsed' ? 'elapsed' : 'working'))
  }
  return shown
}

const placesOf = ({ nodes }: Picture): Map<string, number> => new Map(nodes.map(({ nodeId }, place) => [nodeId, place]))

/** What is claimed beyond what is accepted; a claim that is accepted already says nothing new. */
function claimOf(percent: PercentOfNode | undefined, stated: number | null): string | null {
  const claimed = percent?.claimed ?? (stated === null ? null : String(stated))
  const accepted = percent?.accepted ?? null
  return claimed !== null && accepted !== null && decimal.compare(claimed, accepted) <= 0 ? null : claimed
}
