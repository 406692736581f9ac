import { amountOf, momentOf } from './axis.ts'
import type { Compiled } from './compile.ts'
import { brokenLogic } from './core.ts'
import type { CoreDates } from './core.ts'
import { beginningKinds, beginnings, drivingLinks, driversOf, longestPath } from './driving.ts'
import type { Moment, Network } from './network.ts'
import { placings } from './plan.ts'
import type { Schedule, ScheduledActivity, Warning } from './result.ts'
import { earlier, later, rollUp, spansOf } from './spans.ts'
import type { Span } from './spans.ts'
import { endOfWork, startOfWork, workBefore } from './work-table.ts'

/** Tells the core's dates in the moments and units of the network. */
export function present(network: Network, compiled: Compiled, dates: CoreDates): Schedule {
  const { activities, isSummary } = compiled.structure
  const early = spansOf(compiled, dates.earlyStart, dates.earlyFinish)
  const late = spansOf(compiled, dates.lateStart, dates.lateFinish)
  const tell = teller(network, compiled, dates)
  const scheduled: (ScheduledActivity | undefined)[] = activities.map((_, activity) => {
    if (isSummary[activity]) return undefined
    const node = compiled.nodeOf[activity]!
    return node < 0 ? tellHammock(compiled, activity, early, late) : tell(node)
  })
  rollUp(compiled, scheduled)
  const told = scheduled.filter((activity) => activity !== undefined)
  return { ok: true, ...extentOf(compiled, told, dates), activities: told, warnings: warningsOf(compiled, dates) }
}

/** How the nodes of activities are told. */
function teller(network: Network, compiled: Compiled, dates: CoreDates): (node: number) => ScheduledActivity {
  const { axis, plan, structure, activityOf } = compiled
  const driving = drivingLinks(compiled, dates)
  const begins = beginnings(compiled, dates, driving)
  const isOnPath = longestPath(compiled, dates, driving)
  const momentsOf = (node: number, start: number, finish: number): [start: Moment, finish: Moment] => {
    if (plan.work[node] !== 0 || plan.placing[node] === placings.done) {
      return [momentOf(axis, start, 'start'), momentOf(axis, finish, 'finish')]
    }
    const table = plan.tables[plan.table[node]!]!
    const work = workBefore(table, finish)
    const isDated = begins[node] === beginningKinds.byDate && finish === dates.earlyFinish[node]
    const isBeginning = isDated || (begins[node] !== 0 && startOfWork(table, work) < dates.finish)
    const end = finish === dates.finish ? finish : endOfWork(table, work)
    const moment = isBeginning ? momentOf(axis, startOfWork(table, work), 'start') : momentOf(axis, end, 'finish')
    return [moment, moment]
  }
  return (node) => {
    const isDone = plan.placing[node] === placings.done
    const [earlyStart, earlyFinish] = momentsOf(node, dates.earlyStart[node]!, dates.earlyFinish[node]!)
    const [lateStart, lateFinish] = momentsOf(node, dates.lateStart[node]!, dates.lateFinish[node]!)
    const totalFloat = amountOf(axis, dates.totalFloat[node]!)
    return {
      id: structure.activities[activityOf[node]!]!.id,
      earlyStart,
      earlyFinish,
      lateStart: plan.placing[node] === placings.begun ? earlyStart : lateStart,
      lateFinish,
      totalFloat,
      freeFloat: amountOf(axis, dates.freeFloat[node]!),
      critical: !isDone && totalFloat <= (network.criticalFloat ?? 0),
      drivingPredecessors: driversOf(compiled, driving, node),
      onLongestPath: isOnPath[node] === 1,
    }
  }
}

function tellHammock(
  { axis, book, structure, tableOf }: Compiled,
  activity: number,
  early: Span,
  late: Span,
): ScheduledActivity {
  const table = book.tables[tableOf[activity]!]!
  const float = workBefore(table, late.finish[activity]!) - workBefore(table, early.finish[activity]!)
  const finishOf = ({ start, finish }: Span): Moment =>
    momentOf(axis, finish[activity]!, finish[activity] === start[activity] ? 'start' : 'finish')
  return {
    id: structure.activities[activity]!.id,
    earlyStart: momentOf(axis, early.start[activity]!, 'start'),
    earlyFinish: finishOf(early),
    lateStart: momentOf(axis, late.start[activity]!, 'start'),
    lateFinish: finishOf(late),
    totalFloat: amountOf(axis, float),
    freeFloat: 0,
    critical: false,
    drivingPredecessors: [],
    onLongestPath: false,
  }
}

/** From the earliest start to the latest finish; a network without activities is its start. */
function extentOf(
  { axis, book, origin, ownCount }: Compiled,
  activities: readonly { earlyStart: Moment; earlyFinish: Moment }[],
  { earlyStart, earlyFinish }: { earlyStart: Float64Array; earlyFinish: Float64Array },
): { start: Moment; finish: Moment; duration: number } {
  const [first] = activities
  if (!first) {
    const start = momentOf(axis, origin, 'start')
    return { start, finish: start, duration: 0 }
  }
  const table = book.tables[book.project]!
  const begin = earlyStart.subarray(0, ownCount).reduce((a, b) => Math.min(a, b), Infinity)
  const end = earlyFinish.subarray(0, ownCount).reduce((a, b) => Math.max(a, b), -Infinity)
  return {
    start: activities.reduce((moment, activity) => earlier(moment, activity.earlyStart), first.earlyStart),
    finish: activities.reduce((moment, activity) => later(moment, activity.earlyFinish), first.earlyFinish),
    duration: ownCount === 0 ? 0 : amountOf(axis, workBefore(table, end) - workBefore(table, begin)),
  }
}

function warningsOf({ warnings, book, plan, structure, activityOf, ownCount }: Compiled, dates: CoreDates): Warning[] {
  const broken: Warning[] = brokenLogic(plan, dates).map((node) => ({
    warning: 'constraint_breaks_logic',
    activity: structure.activities[activityOf[node]!]!.id,
  }))
  if (ownCount === 0) return warnings
  const first = dates.earlyStart.reduce((a, b) => Math.min(a, b), Infinity)
  return [...warnings, ...broken, ...book.unknownYears(first, Math.max(first, dates.finish - 1))]
}
