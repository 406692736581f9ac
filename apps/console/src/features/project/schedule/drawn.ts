import type { CallOutput } from '@jiheng/api'
import type { GanttActivity, GanttShadow } from '@jiheng/ui'

export type Schedule = CallOutput<'getSchedule'>
export type Activity = Schedule['activities'][number]

/** What moves when an activity moves. */
export const followed = ['getSchedule', 'getProject', 'getProjectTree', 'getProgress', 'compareBaselines'] as const

/** The day of a day or a local time. */
export function dayOf(moment: string): string {
  return moment.slice(0, 10)
}

/** The activities as the chart takes them; what is done stays where it was done. */
export function drawnActivities({ activities, allowed }: Schedule): GanttActivity[] {
  const mayChange = allowed.includes('change')
  const wholes = wholesOf(activities)
  return activities.map((each) => ({
    id: each.nodeId,
    parentId: each.parentId,
    code: codeOf(each),
    title: each.title,
    kind: wholes.has(each.nodeId) ? 'summary' : each.kind === 'milestone' ? 'milestone' : 'task',
    start: dayOf(each.start),
    finish: dayOf(each.finish),
    durationDays: wholes.has(each.nodeId) ? null : each.durationDays,
    percent: each.percent === null ? null : Number(each.percent),
    claimedPercent: each.claimedPercent === null ? null : Number(each.claimedPercent),
    isCritical: each.critical,
    totalFloatDays: each.totalFloatDays,
    isMovable: mayChange && each.state !== 'done' && each.actualFinish === null,
  }))
}

/** The code people know it by; the server's own, which begin with +, are none. */
export function codeOf({ wbs, code }: Activity): string | null {
  return wbs ?? (code.startsWith('+') ? null : code)
}

/** The activities that have parts: their dates follow from these, whatever they were called in the file. */
export function wholesOf(activities: readonly Activity[]): ReadonlySet<string> {
  return new Set(activities.flatMap(({ parentId }) => parentId ?? []))
}

/** The dates of the baseline that came with a schedule; null when none was asked for. */
export function shadowOf({ activities, baselines }: Schedule, baselineId: string): GanttShadow | null {
  const baseline = baselines.find(({ id }) => id === baselineId)
  if (!baseline) return null
  const dates = new Map(
    activities.flatMap(({ nodeId, baselineStart, baselineFinish }) =>
      baselineStart && baselineFinish ? [[nodeId, [baselineStart, baselineFinish] as const] as const] : [],
    ),
  )
  return { name: baseline.name, isOriginal: baseline.isOriginal, dates }
}
