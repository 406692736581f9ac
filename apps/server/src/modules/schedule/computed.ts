import type { Day } from '@jiheng/kernel/base'
import { schedule, type Schedule, type ScheduleProblem, type Warning } from '@jiheng/kernel/schedule'
import { AppError } from '../../platform/errors.ts'
import { finishDay, startDay } from './days.ts'
import { refused } from './refusals.ts'
import { networkOf, type PlannedActivity, type PlannedLink, type PlanSettings } from './network.ts'

/** What the kernel found out about an activity. Floats are in the plan's unit. */
export type Computed = {
  earlyStart: string
  earlyFinish: string
  lateStart: string
  lateFinish: string
  totalFloat: number
  freeFloat: number
  isCritical: boolean
  isOnLongestPath: boolean
}

export type ComputedPlan = {
  beginsAt: string
  endsAt: string
  duration: number
  warnings: Warning[]
  activities: Map<string, Computed>
  /** The predecessors that determine the early dates of an activity. */
  drivers: Map<string, string[]>
}

/** Schedules a plan. Throws `rule_violated` saying what keeps it from being scheduled; `titleOf` names activities. */
export function compute(
  plan: PlanSettings,
  activities: readonly PlannedActivity[],
  links: readonly PlannedLink[],
  titleOf: (nodeId: string) => string,
): ComputedPlan {
  const result = schedule(networkOf(plan, activities, links))
  if (!result.ok) throw refusalOf(result, titleOf)
  return {
    beginsAt: String(result.start),
    endsAt: String(result.finish),
    duration: result.duration,
    warnings: result.warnings,
    activities: new Map(result.activities.map((activity) => [activity.id, computedOf(activity)])),
    drivers: new Map(result.activities.map(({ id, drivingPredecessors }) => [id, drivingPredecessors])),
  }
}

const computedOf = (activity: Schedule['activities'][number]): Computed => ({
  earlyStart: String(activity.earlyStart),
  earlyFinish: String(activity.earlyFinish),
  lateStart: String(activity.lateStart),
  lateFinish: String(activity.lateFinish),
  totalFloat: activity.totalFloat,
  freeFloat: activity.freeFloat,
  isCritical: activity.critical,
  isOnLongestPath: activity.onLongestPath,
})

/** The days a node of the tree gets. */
export const datesOf = ({ earlyStart, earlyFinish }: Computed): { startsOn: Day; dueOn: Day } => ({
  startsOn: startDay(earlyStart),
  dueOn: finishDay(earlyFinish, earlyStart),
})

/** So many activities of a cycle are named. */
const NAMED = 12

/** Links that go in a circle, named by the activities it goes through. */
export function refusedCycle(path: readonly string[], titleOf: (nodeId: string) => string): AppError {
  const titles = path.slice(0, NAMED).map(titleOf)
  const shown = path.length > NAMED ? [...titles, '…'] : titles
  return refused('schedule_cycle', 'links', { path: [...shown, titles[0] ?? ''].join(' → ') })
}

function refusalOf(problem: ScheduleProblem, titleOf: (nodeId: string) => string): AppError {
  switch (problem.problem) {
    case 'cycle':
      return refusedCycle(problem.path, titleOf)
    case 'date_not_understood':
      return new AppError('rule_violated', 'schedule_start_not_understood', { value: problem.value.slice(0, 40) })
    case 'beyond_year_9999':
      return new AppError('rule_violated', 'schedule_beyond_calendar')
  }
}
