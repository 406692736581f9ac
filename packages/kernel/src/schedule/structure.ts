import type { Activity, Network } from './network.ts'
import type { Warning } from './result.ts'

/** The activities of a network that can be told apart, and what is part of what. Activities are numbers from here on. */
export type Structure = {
  activities: readonly Activity[]
  indexOf: ReadonlyMap<string, number>
  /** The summary of each, -1 for none. */
  parent: Int32Array
  isSummary: Uint8Array
  /** Summaries, parts before wholes. */
  summaries: readonly number[]
}

/** Reads the tree of a network; what does not fit is said and left out. */
export function structureOf(network: Network): { structure: Structure; warnings: Warning[] } {
  const warnings: Warning[] = []
  const indexOf = new Map<string, number>()
  const activities: Activity[] = []
  for (const activity of network.activities) {
    if (indexOf.has(activity.id)) warnings.push({ warning: 'duplicate_activity', activity: activity.id })
    else indexOf.set(activity.id, activities.push(activity) - 1)
  }
  const parent = new Int32Array(activities.length).fill(-1)
  activities.forEach(({ id, parent: named }, index) => {
    if (named === undefined) return
    const whole = indexOf.get(named)
    if (whole === undefined || isWithin(parent, whole, index)) {
      warnings.push({ warning: 'parent_ignored', activity: id, parent: named })
    } else parent[index] = whole
  })
  const isSummary = new Uint8Array(activities.length)
  for (const whole of parent) if (whole >= 0) isSummary[whole] = 1
  return { structure: { activities, indexOf, parent, isSummary, summaries: bottomUp(parent, isSummary) }, warnings }
}

/** Whether an activity is `whole` or a part of it, however deep. */
export function isWithin(parent: Int32Array, activity: number, whole: number): boolean {
  for (let at = activity; at >= 0; at = parent[at]!) if (at === whole) return true
  return false
}

function bottomUp(parent: Int32Array, isSummary: Uint8Array): number[] {
  const depth = new Int32Array(parent.length)
  const summaries: number[] = []
  isSummary.forEach((is, index) => {
    if (!is) return
    summaries.push(index)
    for (let at = parent[index]!; at >= 0; at = parent[at]!) depth[index]!++
  })
  return summaries.sort((a, b) => depth[b]! - depth[a]!)
}
