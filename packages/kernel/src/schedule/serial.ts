import { bindPredecessors, startOfRest, workBy } from './backward.ts'
import type { Room } from './backward.ts'
import { placeEarly } from './forward.ts'
import type { EarlyDates } from './forward.ts'
import { inOrder } from './in-order.ts'
import type { Graph } from './in-order.ts'
import { placings } from './plan.ts'
import type { Plan } from './plan.ts'
import { blockedFrom, blockedUntil, usageOf, use } from './usage.ts'
import type { Usage } from './usage.ts'
import { endOfWork, settleEarlier, startOfWork } from './work-table.ts'

/** What each node takes of which resource from the start of its (remaining) work to its finish, and what there is. */
export type Demand = { capacities: Float64Array; of: readonly (readonly { resource: number; units: number }[])[] }

/**
 * Serial schedule generation: nodes one after the other, whose predecessors are placed, the least key first, each at the
 * earliest time that precedence and capacity leave. A resource is held through the nights and weekends of an activity.
 */
export function serial(plan: Plan, successors: Graph, demand: Demand, key: Float64Array): EarlyDates {
  const dates: EarlyDates = { earlyStart: new Float64Array(plan.count), earlyFinish: new Float64Array(plan.count) }
  const usages = Array.from(demand.capacities, usageOf)
  for (const node of inOrder(plan.links, successors, key)) {
    placeEarly(plan, dates, node, -Infinity)
    if (!takesPart(plan, demand, node)) continue
    for (;;) {
      const from = startOfRest(plan, node, dates)
      const to = dates.earlyFinish[node]!
      let until = -Infinity
      for (const { resource, units } of demand.of[node]!) {
        const blocked = blockedUntil(usages[resource]!, from, to, { units, shortest: plan.work[node]! })
        if (blocked > until) until = blocked
      }
      if (until === -Infinity) break
      placeEarly(plan, dates, node, until)
    }
    take(usages, demand, node, startOfRest(plan, node, dates), dates.earlyFinish[node]!)
  }
  return dates
}

/**
 * The same from the end: nodes whose successors are placed, the latest finish first, each as late as they, the finish and
 * capacity leave. Gives the starts, by which `serial` finds a schedule that is often shorter.
 */
export function justified(plan: Plan, successors: Graph, demand: Demand, dates: EarlyDates): Float64Array {
  const usages = Array.from(demand.capacities, usageOf)
  const finish = dates.earlyFinish.reduce((a, b) => Math.max(a, b), -Infinity)
  const empty = (value: number) => new Float64Array(plan.count).fill(value)
  const room: Room = { start: empty(Infinity), finish: empty(finish) }
  const free: Room = { start: empty(Infinity), finish: empty(finish) }
  const keys = dates.earlyFinish.map((end) => -end)
  for (const node of inOrder(successors, plan.links, keys)) {
    if (plan.placing[node] === placings.done) {
      room.start[node] = dates.earlyStart[node]!
      room.finish[node] = dates.earlyFinish[node]!
    } else placeLate(plan, node, room, { usages, demand })
    bindPredecessors(plan, node, dates, room, free)
  }
  return room.start
}

function placeLate(
  plan: Plan,
  node: number,
  room: Room,
  { usages, demand }: { usages: Usage[]; demand: Demand },
): void {
  const table = plan.tables[plan.table[node]!]!
  const work = plan.work[node]!
  if (work === 0) {
    room.start[node] = room.finish[node] = settleEarlier(table, Math.min(room.start[node]!, room.finish[node]!))
    return
  }
  const lastStart = plan.placing[node] === placings.begun ? Infinity : room.start[node]!
  for (let bound = room.finish[node]!; ;) {
    const latest = workBy(table, work, lastStart, bound)
    const start = startOfWork(table, latest - work)
    const finish = endOfWork(table, latest)
    let since = Infinity
    for (const { resource, units } of demand.of[node] ?? [])
      since = Math.min(since, blockedFrom(usages[resource]!, start, finish, { units, shortest: work }))
    if (since === Infinity) {
      take(usages, demand, node, start, finish)
      room.start[node] = start
      room.finish[node] = finish
      return
    }
    bound = since
  }
}

function takesPart(plan: Plan, { of }: Demand, node: number): boolean {
  return (of[node]?.length ?? 0) > 0 && plan.work[node]! > 0 && plan.placing[node] !== placings.done
}

function take(usages: readonly Usage[], { of }: Demand, node: number, from: number, to: number): void {
  for (const { resource, units } of of[node] ?? []) use(usages[resource]!, from, to, units)
}
