import { isBeyondDays } from './axis.ts'
import type { Compiled } from './compile.ts'
import type { CoreDates } from './core.ts'
import type { ScheduleProblem } from './result.ts'
import { isWithin } from './structure.ts'

/** A network whose work and lags, one after the other, are more than numbers hold exactly; told before anything is computed. */
export function lengthProblem({ axis, plan }: Compiled): ScheduleProblem | null {
  let sum = 0
  for (const work of plan.work) sum += work
  for (const lag of plan.links.lag) sum += Math.abs(lag)
  const isTooLong = axis.kind !== 'offset' && sum > Number.MAX_SAFE_INTEGER / 2
  return isTooLong ? { ok: false, problem: 'beyond_year_9999' } : null
}

/** Dates that cannot be written. */
export function dateProblem({ axis }: Compiled, dates: CoreDates): ScheduleProblem | null {
  const { earlyStart, earlyFinish, lateStart, lateFinish } = dates
  const isBeyond = [earlyStart, earlyFinish, lateStart, lateFinish].some((instants) =>
    instants.some((instant) => isBeyondDays(axis, instant)),
  )
  return isBeyond ? { ok: false, problem: 'beyond_year_9999' } : null
}

/**
 * A cycle of nodes by the ids of their activities. A summary is met twice when the cycle goes through its parts or through
 * its links: what lies between is then left out where it is only parts.
 */
export function cycleProblem({ activityOf, structure }: Compiled, cycle: readonly number[]): ScheduleProblem {
  const { activities, isSummary, parent } = structure
  let path = cycle.map((node) => activityOf[node]!)
  for (let at = 0; at < path.length; at++) {
    const summary = path[at]!
    const again = isSummary[summary] ? path.indexOf(summary, at + 1) : -1
    if (again < 0) continue
    const between = path.slice(at + 1, again)
    const around = [...path.slice(again + 1), ...path.slice(0, at)]
    path = [summary, ...(between.every((activity) => isWithin(parent, activity, summary)) ? around : between)]
    at = -1
  }
  return { ok: false, problem: 'cycle', path: path.map((activity) => activities[activity]!.id) }
}
