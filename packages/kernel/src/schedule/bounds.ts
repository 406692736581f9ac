import { instantOf } from './axis.ts'
import type { Axis } from './axis.ts'
import type { Activity, Constraint, Moment } from './network.ts'
import { placings } from './plan.ts'
import type { Plan } from './plan.ts'
import type { Warning } from './result.ts'
import { endOfWork, settleEarlier, settleLater, startOfWork, workBefore } from './work-table.ts'

/** What moments of a network are read with; unreadable ones are said and are null. */
export type Reading = { axis: Axis; warnings: Warning[] }

/** Reads a moment of an activity, or of the network when it names none. */
export function read(
  { axis, warnings }: Reading,
  moment: Moment | undefined,
  side: 'start' | 'finish',
  field: string,
  activity?: string,
): number | null {
  if (moment === undefined) return null
  const instant = instantOf(axis, moment, side)
  if (instant === null) {
    const value = String(moment)
    warnings.push({ warning: 'date_not_understood', field, value, ...(activity === undefined ? {} : { activity }) })
  }
  return instant
}

/** Lays the constraints and the deadline of an activity on its node. */
export function bindNode(plan: Plan, node: number, activity: Activity, reading: Reading): void {
  for (const constraint of constraintsOf(activity)) {
    if (constraint.type === 'ALAP') {
      plan.isLate[node] = 1
      continue
    }
    const side = sideOf(constraint.type, plan.work[node] === 0)
    const at = read(reading, constraint.at, side, 'constraint', activity.id)
    if (at !== null) bind(plan, node, constraint.type, at)
  }
  const deadline = read(reading, activity.deadline, 'finish', 'deadline', activity.id)
  if (deadline !== null) bind(plan, node, 'FNLT', deadline)
}

export function constraintsOf({ constraint }: Activity): readonly Constraint[] {
  if (constraint === undefined) return []
  return 'type' in constraint ? [constraint] : constraint
}

/** Lays a dated constraint on a node. Start and finish of what has begun or is done are as they were. */
export function bind(plan: Plan, node: number, type: Exclude<Constraint['type'], 'ALAP'>, at: number): void {
  const { startNotBefore, finishNotBefore, startNotAfter, finishNotAfter } = plan
  const isFree = plan.placing[node] === placings.free
  switch (type) {
    case 'SNET':
      if (isFree) startNotBefore[node] = Math.max(startNotBefore[node]!, at)
      return
    case 'FNET':
      finishNotBefore[node] = Math.max(finishNotBefore[node]!, at)
      return
    case 'SNLT':
      startNotAfter[node] = Math.min(startNotAfter[node]!, at)
      return
    case 'FNLT':
      finishNotAfter[node] = Math.min(finishNotAfter[node]!, at)
      return
    case 'MSO':
      if (isFree) fix(plan, node, placings.startGiven, at)
      return
    case 'MFO':
      if (isFree) fix(plan, node, placings.finishGiven, at)
      return
  }
}

/** The end of its day binds what has no duration when it shall come not later. */
function sideOf(type: Exclude<Constraint['type'], 'ALAP'>, isMilestone: boolean): 'start' | 'finish' {
  if (type === 'SNLT') return isMilestone ? 'finish' : 'start'
  return type === 'SNET' || type === 'MSO' ? 'start' : 'finish'
}

function fix(plan: Plan, node: number, placing: 1 | 2, at: number): void {
  const table = plan.tables[plan.table[node]!]!
  const isStart = placing === placings.startGiven
  plan.placing[node] = placing
  if (plan.work[node] === 0) plan.given[node] = isStart ? settleLater(table, at) : settleEarlier(table, at)
  else plan.given[node] = (isStart ? startOfWork : endOfWork)(table, workBefore(table, at))
}
