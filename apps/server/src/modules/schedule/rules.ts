import type { Constraint } from '@jiheng/kernel/schedule'
import { AppError } from '../../platform/errors.ts'
import type { Computed, ComputedPlan } from './computed.ts'
import { finishDay, startDay } from './days.ts'
import type { PlannedActivity } from './network.ts'

type Named = PlannedActivity & { title: string; computed: Computed | null }

/**
 * What a change may not do: place an activity past a date it must keep (SNLT, FNLT, MSO, MFO) that it kept before, or before
 * its predecessors allow. What was broken already stays tellable in the warnings and is no reason to refuse.
 * Throws `schedule_date_must_hold`, `schedule_constraint_breaks_logic`.
 */
export function refuseBroken(
  activities: readonly Named[],
  after: ComputedPlan,
  brokenBefore: ReadonlySet<string>,
): void {
  for (const activity of activities) {
    const found = after.activities.get(activity.nodeId)
    if (!found || activity.constraints.length === 0) continue
    for (const constraint of activity.constraints) {
      if (isKept(constraint, found)) continue
      if (activity.computed && !isKept(constraint, activity.computed)) continue
      throw new AppError('rule_violated', 'schedule_date_must_hold', {
        activity: activity.title,
        day: 'at' in constraint ? String(constraint.at).slice(0, 10) : '',
      })
    }
  }
  const broken = after.warnings.find(
    (warning) => warning.warning === 'constraint_breaks_logic' && !brokenBefore.has(warning.activity),
  )
  if (broken?.warning !== 'constraint_breaks_logic') return
  const title = activities.find(({ nodeId }) => nodeId === broken.activity)?.title ?? ''
  throw new AppError('rule_violated', 'schedule_constraint_breaks_logic', { activity: title })
}

function isKept(constraint: Constraint, { earlyStart, earlyFinish }: Computed): boolean {
  if (constraint.type === 'ALAP') return true
  const day = String(constraint.at).slice(0, 10)
  switch (constraint.type) {
    case 'SNLT':
      return startDay(earlyStart) <= day
    case 'FNLT':
      return finishDay(earlyFinish, earlyStart) <= day
    default:
      return true
  }
}

/** The activities whose must-dates break the logic of a network, as its warnings tell. */
export const brokenLogic = (warnings: readonly { warning: string; activity?: string }[]): Set<string> =>
  new Set(
    warnings.flatMap(({ warning, activity }) => (warning === 'constraint_breaks_logic' && activity ? [activity] : [])),
  )
