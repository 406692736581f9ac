import { lateDates } from './backward.ts'
import type { LateDates } from './backward.ts'
import { earlyDates } from './forward.ts'
import type { EarlyDates } from './forward.ts'
import { inOrderOf, orderOf, putBack } from './order.ts'
import { BINDS_FINISH, FROM_START, placings } from './plan.ts'
import type { Plan } from './plan.ts'
import { afterLag, settleLater, workBefore } from './work-table.ts'

export type CoreDates = { ok: true; order: Int32Array; finish: number } & EarlyDates & LateDates

/**
 * Schedules a plan in time linear in its nodes and links: order, forward pass, backward pass, floats. A cycle gives its
 * nodes, each linked to the next and the last to the first.
 */
export function scheduleCore(plan: Plan): CoreDates | { ok: false; cycle: number[] } {
  const found = orderOf(plan.count, plan.links)
  if ('cycle' in found) return { ok: false, cycle: found.cycle }
  const { order } = found
  const ordered = inOrderOf(plan, order)
  const early = earlyDates(ordered)
  let finish = -Infinity
  for (const end of early.earlyFinish) if (end > finish) finish = end
  const late = lateDates(ordered, early, finish)
  return {
    ok: true,
    order,
    finish,
    earlyStart: putBack(early.earlyStart, order),
    earlyFinish: putBack(early.earlyFinish, order),
    lateStart: putBack(late.lateStart, order),
    lateFinish: putBack(late.lateFinish, order),
    totalFloat: putBack(late.totalFloat, order),
    freeFloat: putBack(late.freeFloat, order),
  }
}

/** Whether a link (its place in the plan's table) determines the early dates of the node it leads into. */
export function isDriving(plan: Plan, dates: EarlyDates, link: number, node: number): boolean {
  return plan.placing[node] !== placings.done && linkSlack(plan, dates, link, node) <= 0
}

/** The nodes placed by their constraint before their predecessors allow. */
export function brokenLogic(plan: Plan, dates: EarlyDates): number[] {
  const { into } = plan.links
  const broken: number[] = []
  plan.placing.forEach((placing, node) => {
    if (placing !== placings.startGiven && placing !== placings.finishGiven) return
    for (let link = into[node]!; link < into[node + 1]!; link++) {
      if (linkSlack(plan, dates, link, node) >= 0) continue
      broken.push(node)
      return
    }
  })
  return broken
}

/** Work between what a link asks of a node and where its early dates are; for nodes without work, time. */
function linkSlack(plan: Plan, dates: EarlyDates, link: number, node: number): number {
  const { from, code, lag, lagTable } = plan.links
  const anchor = (code[link]! & FROM_START ? dates.earlyStart : dates.earlyFinish)[from[link]!]!
  const bound = afterLag(plan.tables[lagTable[link]!]!, anchor, lag[link]!)
  const table = plan.tables[plan.table[node]!]!
  const work = plan.work[node]!
  if (work === 0) return dates.earlyFinish[node]! - settleLater(table, bound)
  const done = workBefore(table, dates.earlyFinish[node]!)
  return (code[link]! & BINDS_FINISH ? done : done - work) - workBefore(table, bound)
}
