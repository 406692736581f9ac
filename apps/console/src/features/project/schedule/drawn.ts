import type { CallOutput, Schedule, ScheduleActivity } from '@jiheng/api'
import type { GanttActivity, GanttChange, GanttShadow, Say } from '@jiheng/ui'
import type { ActivityEdit } from './activity-edit.ts'

export type { Schedule }
export type Activity = ScheduleActivity

/** What moves when an activity moves. */
export const followed = [
  'getSchedule',
  'getActivity',
  'getProject',
  'getProjectTree',
  'getProgress',
  'compareBaselines',
] as const

/** The day of a day or a local time. */
export function dayOf(moment: string): string {
  return moment.slice(0, 10)
}

/** The activities as the chart takes them; what is done stays where it was done. */
export function drawnActivities({ activities, allowed }: Schedule, words: Say): GanttActivity[] {
  const mayChange = allowed.includes('change')
  const wholes = wholesOf(activities)
  const labels = labelsOf(activities)
  return activities.map((each) => ({
    id: each.nodeId,
    parentId: each.parentId,
    code: labels.get(each.nodeId) ?? null,
    title: each.title,
    kind: wholes.has(each.nodeId) ? 'summary' : each.kind === 'milestone' ? 'milestone' : 'task',
    start: dayOf(each.start),
    finish: dayOf(each.finish),
    durationDays: wholes.has(each.nodeId) ? null : each.durationDays,
    percent: each.percent === null ? null : Number(each.percent),
    claimedPercent: each.claimedPercent === null ? null : Number(each.claimedPercent),
    isCritical: each.critical,
    totalFloatDays: each.totalFloatDays,
    isChangeable: mayChange && !isDone(each),
    ...(mayChange && heldOf(each, words)),
  }))
}

const isDone = ({ state, actualFinish }: Activity): boolean => state === 'done' || actualFinish !== null

/** Begun work keeps its start, and where work was accepted its end follows from what is left; what is done stays. */
function heldOf(each: Activity, { t }: Say): Pick<GanttActivity, 'held'> {
  if (isDone(each)) return { held: { part: 'bar', why: t('plan.held.done') } }
  if (each.actualStart === null) return {}
  return each.percent === null
    ? { held: { part: 'start', why: t('plan.held.begun') } }
    : { held: { part: 'bar', why: t('plan.held.accepted') } }
}

/** The edit of an activity that a move of its bar asks for. Of begun work what is left grows, not what was planned. */
export function movedEdit(each: Activity, change: GanttChange): ActivityEdit {
  if ('start' in change) return { startsOn: change.start }
  const { durationDays, addedDays } = change
  if (each.actualStart === null) return { durationDays }
  if (each.remainingDays === null) return { durationDays: Math.max(each.durationDays + addedDays, 1) }
  return { remainingDays: Math.max(each.remainingDays + addedDays, 1) }
}

/** The code people know it by; the server's own, which begin with +, are none. */
export function codeOf({ wbs, code }: Activity): string | null {
  return wbs ?? (code.startsWith('+') ? null : code)
}

/** The number each activity is called by: its code, without one its place in the plan. */
export function labelsOf(activities: readonly Activity[]): ReadonlyMap<string, string> {
  return new Map(activities.map((each, at) => [each.nodeId, codeOf(each) ?? String(at + 1)]))
}

/** The activities that have parts: their dates follow from these, whatever they were called in the file. */
export function wholesOf(activities: readonly Activity[]): ReadonlySet<string> {
  return new Set(activities.flatMap(({ parentId }) => parentId ?? []))
}

/** The dates of a baseline as the chart takes them. */
export function shadowOf({ name, isOriginal, dates }: CallOutput<'getBaselineDates'>): GanttShadow {
  const { nodeId, start, finish } = dates
  return { name, isOriginal, dates: new Map(nodeId.map((id, n) => [id, [start[n] ?? '', finish[n] ?? ''] as const])) }
}
