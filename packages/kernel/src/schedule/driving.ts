import type { Compiled } from './compile.ts'
import { isDriving } from './core.ts'
import type { CoreDates } from './core.ts'
import { FROM_START, placings } from './plan.ts'
import { endOfWork, workBefore } from './work-table.ts'

/** Which links of a plan (by their place in its table) determine early dates, 1 or 0. */
export function drivingLinks({ plan }: Compiled, dates: CoreDates): Uint8Array {
  const { into, from } = plan.links
  const driving = new Uint8Array(from.length)
  for (let node = 0; node < plan.count; node++) {
    for (let link = into[node]!; link < into[node + 1]!; link++)
      driving[link] = Number(isDriving(plan, dates, link, node))
  }
  return driving
}

/** The activities at the other ends of the links that drive a node; through the start of a summary, what drives that. */
export function driversOf(compiled: Compiled, driving: Uint8Array, node: number): string[] {
  const { plan, ownCount, activityOf, startOf, structure } = compiled
  const { into, from } = plan.links
  const drivers = new Set<string>()
  for (let link = into[node]!; link < into[node + 1]!; link++) {
    if (!driving[link]) continue
    const predecessor = from[link]!
    const activity = activityOf[predecessor]!
    if (predecessor >= ownCount && startOf.get(activity) === predecessor) {
      for (const driver of driversOf(compiled, driving, predecessor)) drivers.add(driver)
    } else drivers.add(structure.activities[activity]!.id)
  }
  return [...drivers]
}

/** The nodes on a chain of driving links that ends at the last finish, 1 or 0. */
export function longestPath({ plan, ownCount }: Compiled, dates: CoreDates, driving: Uint8Array): Uint8Array {
  const { into, from } = plan.links
  const isOn = new Uint8Array(plan.count)
  let last = -Infinity
  for (let node = 0; node < ownCount; node++) last = Math.max(last, dates.earlyFinish[node]!)
  for (let n = dates.order.length - 1; n >= 0; n--) {
    const node = dates.order[n]!
    if (dates.earlyFinish[node] === last && node < ownCount) isOn[node] = 1
    if (!isOn[node]) continue
    for (let link = into[node]!; link < into[node + 1]!; link++) if (driving[link]) isOn[from[link]!] = 1
  }
  return isOn
}

/** What makes a milestone begin with its day rather than end with it. */
export const beginningKinds = { byDate: 1, byLink: 2 } as const

/**
 * For nodes without work, whether they belong to the work that begins at their instant, and why, or to that which ends (0):
 * what is driven by a date or a start begins with the day, what is driven only by finishes ends with it, unless the time
 * of the node's work has to come first.
 */
export function beginnings({ plan }: Compiled, dates: CoreDates, driving: Uint8Array): Uint8Array {
  const { into, from, code } = plan.links
  const begins = new Uint8Array(plan.count)
  for (const node of dates.order) {
    if (plan.work[node] !== 0 || plan.placing[node] === placings.finishGiven) continue
    const instant = dates.earlyFinish[node]!
    const table = plan.tables[plan.table[node]!]!
    let isDriven = plan.finishNotBefore[node] === instant
    let isBeginning = endOfWork(table, workBefore(table, instant)) < instant
    for (let link = into[node]!; link < into[node + 1]!; link++) {
      if (!driving[link]) continue
      const isStart = plan.work[from[link]!] === 0 ? begins[from[link]!] !== 0 : (code[link]! & FROM_START) !== 0
      isDriven = true
      isBeginning ||= isStart
    }
    const isOnItsDate = plan.placing[node] === placings.startGiven || plan.startNotBefore[node]! >= instant
    if (isOnItsDate || !isDriven) begins[node] = beginningKinds.byDate
    else if (isBeginning) begins[node] = beginningKinds.byLink
  }
  return begins
}
