import type { PlannedLink, PlanSettings } from '../network.ts'
import { amountOf } from '../days.ts'
import type { ActivityEdit, ScheduleEdit } from '../schema/changes.ts'
import type { Loaded, ScheduledNode } from './load.ts'

/** The edit that brings back what an edit of an activity and its links told anew. */
export function undoOfActivity(
  { plan, links: before }: Loaded,
  node: ScheduledNode,
  { startsOn, links, why: _, ...told }: ActivityEdit,
  after: readonly PlannedLink[],
): ActivityEdit {
  const { durationIs, kind, calendar, constraints, deadline, actualStart, actualFinish, remaining, needs } = node
  const day = amountOf(plan, 1, durationIs)
  const was: ActivityEdit = {
    durationDays: node.duration / day,
    durationIs,
    ...(kind !== 'summary' && { kind }),
    ...{ calendar, constraints: [...constraints] as NonNullable<ActivityEdit['constraints']>, deadline },
    ...{ actualStart, actualFinish, remainingDays: remaining === null ? null : remaining / day, needs: [...needs] },
  }
  const isTold = new Set<string>([
    ...Object.keys(told),
    ...(startsOn === undefined ? [] : ['constraints']),
    // A milestone loses its duration with what it was before.
    ...(told.kind === undefined ? [] : ['durationDays']),
  ])
  return {
    ...Object.fromEntries(Object.entries(was).filter(([name]) => isTold.has(name))),
    ...(links && { links: linksBack(plan, before, after) }),
  }
}

function linksBack(
  plan: PlanSettings,
  before: readonly PlannedLink[],
  after: readonly PlannedLink[],
): NonNullable<ActivityEdit['links']> {
  const [old, now] = [new Set(before), new Set(after)]
  const gone = before.filter((link) => !now.has(link))
  const fresh = after.filter((link) => !old.has(link))
  const ends = ({ fromId, toId, type }: PlannedLink) => ({ from: fromId, to: toId, type })
  return {
    removed: fresh.map(ends),
    added: gone.map(({ lag, lagCalendar, ...link }) => ({
      ...ends({ lag, lagCalendar, ...link }),
      lagDays: lag / amountOf(plan, 1, lagCalendar === 'elapsed' ? 'elapsed' : 'working'),
      ...(lagCalendar !== null && { lagCalendar }),
    })),
  }
}

/** The edit that brings back the settings an edit of a schedule told anew. */
export function undoOfSettings(plan: PlanSettings, edit: ScheduleEdit): ScheduleEdit {
  const { startsAt, dataDate, mustFinishBy, progressMode, calendar, calendars, resources } = plan
  const exceptions = calendars.find(({ id }) => id === calendar)?.exceptions ?? []
  const was: ScheduleEdit = {
    ...{ startsOn: startsAt, dataDate, mustFinishBy, progressMode, calendar },
    criticalFloatDays: plan.criticalFloat / amountOf(plan, 1),
    exceptions: exceptions.map(({ day, until, isWorkday }) => ({ day, ...(until && { until }), isWorkday })),
    resources: [...resources],
  }
  return Object.fromEntries(Object.entries(was).filter(([name]) => name in edit))
}
