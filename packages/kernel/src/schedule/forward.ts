import { BINDS_FINISH, FROM_START, placings } from './plan.ts'
import type { Plan } from './plan.ts'
import { afterLag, endOfWork, settleLater, startOfWork, workBefore } from './work-table.ts'

/** Early dates of every node, as instants. What has begun starts when it did. */
export type EarlyDates = { earlyStart: Float64Array; earlyFinish: Float64Array }

/**
 * Forward pass over a plan in order: each node as early as its bounds and predecessors allow. A successor's finish that is bound to a time when
 * it does not work may lie at the end of its work before.
 */
export function earlyDates(plan: Plan): EarlyDates {
  const dates: EarlyDates = { earlyStart: new Float64Array(plan.count), earlyFinish: new Float64Array(plan.count) }
  for (let node = 0; node < plan.count; node++) placeEarly(plan, dates, node, -Infinity)
  return dates
}

/** Places a node whose predecessors are placed, and not before an instant. */
export function placeEarly(plan: Plan, dates: EarlyDates, node: number, notBefore: number): void {
  const { into, from, code, lag, lagTable } = plan.links
  const { earlyStart, earlyFinish } = dates
  let start = Math.max(plan.startNotBefore[node]!, notBefore)
  let finish = plan.finishNotBefore[node]!
  for (let link = into[node]!, end = into[node + 1]!; link < end; link++) {
    const anchor = (code[link]! & FROM_START ? earlyStart : earlyFinish)[from[link]!]!
    const bound = lag[link] === 0 ? anchor : afterLag(plan.tables[lagTable[link]!]!, anchor, lag[link]!)
    if (code[link]! & BINDS_FINISH) finish = bound > finish ? bound : finish
    else start = bound > start ? bound : start
  }
  place(plan, dates, node, start, finish)
}

/** Places a node that starts not before `start` and finishes not before `finish`. */
function place(plan: Plan, dates: EarlyDates, node: number, start: number, finish: number): void {
  const { earlyStart, earlyFinish } = dates
  const placing = plan.placing[node]!
  if (placing !== placings.free && placing !== placings.begun) {
    placeGiven(plan, dates, node)
    return
  }
  const table = plan.tables[plan.table[node]!]!
  const work = plan.work[node]!
  if (table.isAlways) {
    earlyStart[node] = finish - work > start ? finish - work : start
    earlyFinish[node] = earlyStart[node]! + work
  } else if (work === 0) {
    earlyStart[node] = earlyFinish[node] = settleLater(table, Math.max(start, finish))
  } else {
    let done = workBefore(table, start)
    if (finish > start) done = Math.max(done, workBefore(table, finish) - work)
    earlyStart[node] = startOfWork(table, done)
    earlyFinish[node] = endOfWork(table, done + work)
  }
  if (placing === placings.begun) earlyStart[node] = plan.given[node]!
}

/** Places a node whose dates do not depend on others. */
function placeGiven(plan: Plan, { earlyStart, earlyFinish }: EarlyDates, node: number): void {
  const table = plan.tables[plan.table[node]!]!
  const work = plan.work[node]!
  const given = plan.given[node]!
  earlyStart[node] = earlyFinish[node] = given
  if (plan.placing[node] === placings.done) earlyFinish[node] = plan.doneAt[node]!
  else if (work === 0) return
  else if (plan.placing[node] === placings.startGiven) {
    earlyFinish[node] = endOfWork(table, workBefore(table, given) + work)
  } else earlyStart[node] = startOfWork(table, workBefore(table, given) - work)
}
