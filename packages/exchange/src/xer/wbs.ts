import { LIMITS } from '../limits.ts'
import type { ReadActivity } from './activities.ts'
import type { XerRow } from './tables.ts'

/**
 * The summary each activity is a part of, by task_id: the WBS summary activity of its WBS node or of the nearest node above
 * that has one. Activities without such a node have no parent.
 */
export function parentOf(nodes: readonly XerRow[], activities: readonly ReadActivity[]): Map<string, string> {
  const above = new Map(nodes.map((row) => [row['wbs_id'], row['parent_wbs_id']]))
  const summaries = new Map<string | undefined, string>()
  for (const { row, activity } of activities)
    if (activity.kind === 'summary' && !summaries.has(row['wbs_id'])) summaries.set(row['wbs_id'], activity.id)
  const parents = new Map<string, string>()
  for (const { taskId, row, activity } of activities) {
    let node = row['wbs_id']
    if (summaries.get(node) === activity.id) node = above.get(node)
    // A circle of nodes ends with the depth.
    for (let depth = 0; node !== undefined && depth < LIMITS.depth; depth++, node = above.get(node)) {
      const parent = summaries.get(node)
      if (parent === undefined || parent === activity.id) continue
      parents.set(taskId, parent)
      break
    }
  }
  return parents
}
