import { amountOf } from './axis.ts'
import { startOfRest } from './backward.ts'
import { compile } from './compile.ts'
import type { Compiled } from './compile.ts'
import { scheduleCore } from './core.ts'
import type { CoreDates } from './core.ts'
import { demandOf, excessOf } from './demand.ts'
import type { Excess } from './demand.ts'
import type { EarlyDates } from './forward.ts'
import { reversed } from './in-order.ts'
import type { Moment, Network } from './network.ts'
import { placings } from './plan.ts'
import type { Plan } from './plan.ts'
import { present } from './present.ts'
import { cycleProblem, dateProblem, lengthProblem } from './problems.ts'
import type { ScheduleProblem, Warning } from './result.ts'
import { justified, serial } from './serial.ts'
import type { Demand } from './serial.ts'
import { spansOf } from './spans.ts'
import { workBefore } from './work-table.ts'

/** Which of the activities that are ready goes first; the least of it. */
export type PriorityRule = 'latest_finish' | 'latest_start' | 'least_float' | 'shortest' | 'longest' | 'given_order'

export type LevelOptions = {
  /** Without a rule all are tried and the earliest finish wins; above 1,000 activities only latest_finish. */
  rule?: PriorityRule
  /** How often a result is pushed to its end and pulled back while that makes it shorter; default 5, above 1,000 activities 2. */
  improvements?: number
}

/** Times at which precedence and capacity hold. */
export type LevelledActivity = {
  id: string
  start: Moment
  finish: Moment
  /** How much later it finishes than without levelling, in the network's unit and the activity's calendar. */
  delay: number
}

export type Levelled = {
  ok: true
  start: Moment
  finish: Moment
  duration: number
  activities: LevelledActivity[]
  warnings: Warning[]
}

/** Activities that ask for more than there is can never be placed; nothing is levelled then. */
export type LevelProblem = ScheduleProblem | { ok: false; problem: 'demand_over_capacity'; demands: Excess[] }

const RULES: readonly PriorityRule[] = [
  'latest_finish',
  'latest_start',
  'least_float',
  'longest',
  'shortest',
  'given_order',
]

/** Above this many activities a pass takes long enough to be sparing with them. */
const LARGE = 1_000

/**
 * Resource levelling: the network's activities at the earliest times found at which their links hold and no resource is
 * used beyond its capacity. Serial schedule generation by priority rules with forward-backward improvement (Kolisch 1996,
 * Tormos & Lova 2001). An activity holds its resources from start to finish, over nights and days off; work is never split.
 * MSO and MFO become "not earlier than", which is said where it moves them; ALAP is not heeded.
 */
export function level(network: Network, options: LevelOptions = {}): Levelled | LevelProblem {
  const compiled = compile(network)
  if ('problem' in compiled) return compiled
  const demands = excessOf(network, compiled)
  if (demands.length > 0) return { ok: false, problem: 'demand_over_capacity', demands }
  const tooLong = lengthProblem(compiled)
  if (tooLong) return tooLong
  const dates = scheduleCore(compiled.plan)
  if (!dates.ok) return cycleProblem(compiled, dates.cycle)
  const problem = dateProblem(compiled, dates)
  if (problem) return problem
  const demand = demandOf(network, compiled)
  const plan = yielding(compiled.plan)
  const { rules, improvements } = effortFor(plan.count, options)
  const [first, ...others] = rules.map((rule) => keysBy(rule, compiled.plan, dates))
  let best = improved(plan, demand, first!, improvements)
  for (const keys of others) {
    const found = improved(plan, demand, keys, improvements)
    if (finishOf(found) < finishOf(best)) best = found
  }
  return tell(network, compiled, dates, fixed(plan, best))
}

function effortFor(count: number, { rule, improvements }: LevelOptions) {
  const isLarge = count > LARGE
  const rules = rule ? [rule] : isLarge ? (['latest_finish'] as const) : RULES
  return { rules, improvements: improvements ?? (isLarge ? 2 : 5) }
}

/** The plan with must-constraints that give way and nothing that shall be late. */
function yielding(plan: Plan): Plan {
  const placing = plan.placing.slice()
  const startNotBefore = plan.startNotBefore.slice()
  const finishNotBefore = plan.finishNotBefore.slice()
  plan.placing.forEach((placed, node) => {
    if (placed === placings.startGiven) startNotBefore[node] = plan.given[node]!
    else if (placed === placings.finishGiven) finishNotBefore[node] = plan.given[node]!
    else return
    placing[node] = placings.free
  })
  return { ...plan, placing, startNotBefore, finishNotBefore, isLate: new Uint8Array(plan.count) }
}

/** What has begun goes first; a rule only says which of the others do. */
function keysBy(rule: PriorityRule, plan: Plan, dates: CoreDates): Float64Array {
  return Float64Array.from(plan.placing, (placing, node) => {
    if (placing === placings.begun || placing === placings.done) return -Infinity
    switch (rule) {
      case 'latest_finish':
        return dates.lateFinish[node]!
      case 'latest_start':
        return dates.lateStart[node]!
      case 'least_float':
        return dates.totalFloat[node]!
      case 'shortest':
        return plan.work[node]!
      case 'longest':
        return -plan.work[node]!
      case 'given_order':
        return node
    }
  })
}

function improved(plan: Plan, demand: Demand, keys: Float64Array, improvements: number): EarlyDates {
  const successors = reversed(plan.links)
  let best = serial(plan, successors, demand, keys)
  for (let n = 0; n < improvements; n++) {
    const next = serial(plan, successors, demand, justified(plan, successors, demand, best))
    if (finishOf(next) >= finishOf(best)) break
    best = next
  }
  return best
}

function finishOf({ earlyFinish }: EarlyDates): number {
  return earlyFinish.reduce((a, b) => Math.max(a, b), -Infinity)
}

/** The plan in which every activity starts where it was placed. */
function fixed(plan: Plan, dates: EarlyDates): Plan {
  const startNotBefore = plan.startNotBefore.map((bound, node) =>
    plan.placing[node] === placings.done ? bound : Math.max(bound, startOfRest(plan, node, dates)),
  )
  return { ...plan, startNotBefore }
}

function tell(network: Network, compiled: Compiled, before: CoreDates, plan: Plan): Levelled | LevelProblem {
  const levelled = { ...compiled, plan }
  const dates = scheduleCore(plan)
  if (!dates.ok) return cycleProblem(compiled, dates.cycle)
  const problem = dateProblem(levelled, dates)
  if (problem) return problem
  const { activities, warnings, ...extent } = present(network, levelled, dates)
  const { axis, book, tableOf } = compiled
  const was = spansOf(compiled, before.earlyStart, before.earlyFinish)
  const is = spansOf(levelled, dates.earlyStart, dates.earlyFinish)
  return {
    ...extent,
    activities: activities.map(({ id, earlyStart, earlyFinish }, index) => {
      const table = book.tables[tableOf[index]!]!
      const delay = workBefore(table, is.finish[index]!) - workBefore(table, was.finish[index]!)
      return { id, start: earlyStart, finish: earlyFinish, delay: amountOf(axis, delay) }
    }),
    warnings: [...warnings, ...yielded(compiled, dates)],
  }
}

function yielded({ plan, activityOf, structure }: Compiled, dates: CoreDates): Warning[] {
  return Array.from(plan.placing).flatMap((placing, node): Warning[] => {
    const isMoved =
      (placing === placings.startGiven && dates.earlyStart[node] !== plan.given[node]) ||
      (placing === placings.finishGiven && dates.earlyFinish[node] !== plan.given[node])
    return isMoved ? [{ warning: 'constraint_yielded', activity: structure.activities[activityOf[node]!]!.id }] : []
  })
}
