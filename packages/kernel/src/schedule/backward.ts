import type { EarlyDates } from './forward.ts'
import { BINDS_FINISH, FROM_START, placings } from './plan.ts'
import type { Plan } from './plan.ts'
import { beforeLag, endOfWork, settleEarlier, startOfWork, workBefore, workToStartBy } from './work-table.ts'
import type { WorkTable } from './work-table.ts'

/** Late dates as instants (of begun work, those of what is left), floats as work in the node's own table. */
export type LateDates = {
  lateStart: Float64Array
  lateFinish: Float64Array
  totalFloat: Float64Array
  freeFloat: Float64Array
}

/** The latest start and finish that some dates of the successors leave to each node. */
export type Room = { start: Float64Array; finish: Float64Array }

/**
 * Backward pass over a plan in order: each node as late as the network's finish, its bounds and its successors allow, and
 * how far it may slip before a successor's early dates move. What shall be late is moved by this free float, in `early` itself.
 */
export function lateDates(plan: Plan, early: EarlyDates, finish: number): LateDates {
  const horizon = Number.isNaN(plan.mustFinishBy) ? finish : plan.mustFinishBy
  const late: Room = { start: plan.startNotAfter.slice(), finish: plan.finishNotAfter.slice() }
  for (let node = 0; node < plan.count; node++) if (late.finish[node]! > horizon) late.finish[node] = horizon
  const free: Room = {
    start: new Float64Array(plan.count).fill(Infinity),
    finish: new Float64Array(plan.count).fill(finish),
  }
  // What room a node has is no longer asked once it is placed: its dates and floats take the place of it.
  const { start: lateStart, finish: lateFinish } = late
  const { start: totalFloat, finish: freeFloat } = free
  const dates: LateDates = { lateStart, lateFinish, totalFloat, freeFloat }
  for (let node = plan.count - 1; node >= 0; node--) {
    if (isFixed(plan, node)) {
      lateStart[node] = early.earlyStart[node]!
      lateFinish[node] = early.earlyFinish[node]!
      totalFloat[node] = freeFloat[node] = 0
    } else placeLate(plan, node, early, dates)
    bindPredecessors(plan, node, early, late, free)
  }
  return dates
}

function isFixed(plan: Plan, node: number): boolean {
  const placing = plan.placing[node]!
  return placing !== placings.free && placing !== placings.begun
}

/** Late dates and floats of one node in the place of the room it has (see lateDates); moves it when it shall be late. */
function placeLate(plan: Plan, node: number, early: EarlyDates, dates: LateDates): void {
  const table = plan.tables[plan.table[node]!]!
  const work = plan.work[node]!
  const hasBegun = plan.placing[node] === placings.begun
  const lastStart = hasBegun ? Infinity : dates.lateStart[node]!
  const freeStart = hasBegun ? Infinity : dates.totalFloat[node]!
  const latest = workBy(table, work, lastStart, dates.lateFinish[node]!)
  const done = workBefore(table, early.earlyFinish[node]!)
  const isSame = freeStart === lastStart && dates.freeFloat[node] === dates.lateFinish[node]
  const slack = (isSame ? latest : workBy(table, work, freeStart, dates.freeFloat[node]!)) - done
  if (work === 0) {
    const last = settleEarlier(table, Math.min(lastStart, dates.lateFinish[node]!))
    dates.lateStart[node] = dates.lateFinish[node] = last
  } else {
    dates.lateStart[node] = startOfWork(table, latest - work)
    dates.lateFinish[node] = endOfWork(table, latest)
  }
  dates.totalFloat[node] = latest - done
  dates.freeFloat[node] = slack > 0 ? slack : 0
  if (plan.isLate[node] && !hasBegun) moveLate(plan, node, early, dates)
}

/** Moves a node by its free float, but not beyond its late dates. */
function moveLate(plan: Plan, node: number, { earlyStart, earlyFinish }: EarlyDates, dates: LateDates): void {
  const table = plan.tables[plan.table[node]!]!
  const work = plan.work[node]!
  const moved = Math.min(dates.freeFloat[node]!, dates.totalFloat[node]!)
  if (moved <= 0) return
  const done = workBefore(table, earlyFinish[node]!) + moved
  earlyStart[node] = startOfWork(table, done - work)
  earlyFinish[node] = work === 0 ? earlyStart[node]! : endOfWork(table, done)
  dates.totalFloat[node]! -= moved
  dates.freeFloat[node]! -= moved
}

/** Work that lies before the latest finish when start and finish are bound; a start at Infinity is not. */
export function workBy(table: WorkTable, work: number, start: number, finish: number): number {
  if (table.isAlways) return finish < start + work ? finish : start + work
  if (work === 0) return workBefore(table, finish < start ? finish : start)
  const byFinish = workBefore(table, finish)
  return finish <= start ? byFinish : Math.min(byFinish, workToStartBy(table, start) + work)
}

/** Hands the late and the early dates of a node on to its predecessors. */
export function bindPredecessors(plan: Plan, node: number, early: EarlyDates, late: Room, free: Room): void {
  const { into, from, code, lag, lagTable } = plan.links
  const first = into[node]!
  const end = into[node + 1]!
  if (first === end) return
  const lateStart = late.start[node]!
  const lateFinish = late.finish[node]!
  const earlyStart = startOfRest(plan, node, early)
  const earlyFinish = early.earlyFinish[node]!
  for (let link = first; link < end; link++) {
    let latest = lateStart
    let soonest = earlyStart
    if (code[link]! & BINDS_FINISH) {
      latest = gapEnd(plan, node, lateFinish)
      soonest = gapEnd(plan, node, earlyFinish)
    }
    if (lag[link] !== 0) {
      const table = plan.tables[lagTable[link]!]!
      const isSame = latest === soonest
      latest = beforeLag(table, latest, lag[link]!)
      soonest = isSame ? latest : beforeLag(table, soonest, lag[link]!)
    }
    const predecessor = from[link]!
    if (code[link]! & FROM_START) {
      if (latest < late.start[predecessor]!) late.start[predecessor] = latest
      if (soonest < free.start[predecessor]!) free.start[predecessor] = soonest
    } else {
      if (latest < late.finish[predecessor]!) late.finish[predecessor] = latest
      if (soonest < free.finish[predecessor]!) free.finish[predecessor] = soonest
    }
  }
}

/** Links bind the start of what is left to do, of begun work too. */
export function startOfRest(plan: Plan, node: number, { earlyStart, earlyFinish }: EarlyDates): number {
  if (plan.placing[node] !== placings.begun) return earlyStart[node]!
  const table = plan.tables[plan.table[node]!]!
  return startOfWork(table, workBefore(table, earlyFinish[node]!) - plan.work[node]!)
}

/** A finish holds until work goes on (see earlyDates). */
function gapEnd(plan: Plan, node: number, finish: number): number {
  const table = plan.tables[plan.table[node]!]!
  return table.isAlways || plan.work[node] === 0 ? finish : startOfWork(table, workBefore(table, finish))
}
