import { ticksOf } from './axis.ts'
import { read } from './bounds.ts'
import type { Reading } from './bounds.ts'
import type { Activity, Progress, ProgressMode } from './network.ts'
import { placings } from './plan.ts'
import type { Plan } from './plan.ts'
import { endOfWork, startOfWork, workBefore } from './work-table.ts'

export type ProgressView = Reading & { mode: ProgressMode; dataDate: number | null }

/**
 * Lays what has been done of an activity on its node. A percentage without an actual start or finish moves nothing without
 * a data date, for then it is done as planned; with one the done part is taken to end at the data date, and that is said.
 */
export function layProgress(plan: Plan, node: number, activity: Activity, view: ProgressView): void {
  const { progress } = activity
  if (!progress) return
  const finish = read(view, progress.actualFinish, 'finish', 'progress.actualFinish', activity.id)
  const begun = read(view, progress.actualStart, 'start', 'progress.actualStart', activity.id)
  const isBackwards = begun !== null && finish !== null && begun > finish
  const start = isBackwards ? null : begun
  const { dataDate, warnings } = view
  const all = plan.work[node]!
  const rest = restOf(progress, all, view)
  const isKnown = start !== null || finish !== null
  if (!isKnown && (dataDate === null || !isClaimed(progress, rest, all))) return
  if (!isKnown || isBackwards) warnings.push({ warning: 'actual_dates_assumed', activity: activity.id })
  if (dataDate !== null && Math.max(start ?? -Infinity, finish ?? -Infinity) > dataDate) {
    warnings.push({ warning: 'actual_after_data_date', activity: activity.id })
  }
  if (all === 0) layReached(plan, node, start, finish ?? start ?? dataDate!, view)
  else if (finish !== null || rest === 0) layDone(plan, node, start, finish, view)
  else layBegun(plan, node, start ?? startBefore(plan, node, dataDate!, all - rest), rest, view)
}

/** Whether something is said to be done, without dates; of what has no duration only all can be. */
function isClaimed({ percent = 0, remaining }: Progress, rest: number, all: number): boolean {
  return all === 0 ? percent >= 100 || remaining === 0 : rest < all
}

/** Work left of `all`. */
function restOf({ percent, remaining }: Progress, all: number, { axis }: ProgressView): number {
  if (remaining !== undefined && remaining >= 0) return ticksOf(axis, remaining)
  if (percent === undefined || !(percent > 0)) return all
  return percent >= 100 ? 0 : Math.round(all * (1 - percent / 100))
}

/** A milestone that was reached takes its whole day where days are counted. */
function layReached(plan: Plan, node: number, start: number | null, finish: number, { axis }: ProgressView): void {
  const day = axis.kind === 'day' ? axis.dayTicks : 0
  plan.placing[node] = placings.done
  plan.doneAt[node] = finish === start ? start + day : finish
  plan.given[node] = Math.min(start ?? finish - day, finish)
}

/** What is missing of its dates follows from the duration, or is the data date; where days are counted, it took its first day. */
function layDone(
  plan: Plan,
  node: number,
  start: number | null,
  finish: number | null,
  { axis, dataDate }: ProgressView,
): void {
  const table = plan.tables[plan.table[node]!]!
  const work = plan.work[node]!
  const day = axis.kind === 'day' ? axis.dayTicks : 0
  plan.placing[node] = placings.done
  const planned = start === null ? dataDate! : endOfWork(table, workBefore(table, start) + work)
  const latest = dataDate === null ? planned : Math.max(dataDate, start === null ? dataDate : start + day)
  const end = finish ?? Math.min(planned, latest)
  plan.doneAt[node] = end
  plan.given[node] = Math.min(start ?? startBefore(plan, node, end, work), end)
}

function startBefore(plan: Plan, node: number, end: number, work: number): number {
  const table = plan.tables[plan.table[node]!]!
  return startOfWork(table, workBefore(table, end) - work)
}

function layBegun(plan: Plan, node: number, start: number, rest: number, { mode, dataDate }: ProgressView): void {
  const table = plan.tables[plan.table[node]!]!
  const done = Math.max(0, plan.work[node]! - rest)
  const goesOn = startOfWork(table, workBefore(table, start) + done)
  plan.placing[node] = placings.begun
  plan.given[node] = start
  plan.work[node] = rest
  const waits = mode !== 'actual_dates' && dataDate !== null
  plan.startNotBefore[node] = waits ? Math.max(dataDate, start) : goesOn
}
