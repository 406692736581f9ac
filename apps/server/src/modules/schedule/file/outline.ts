import type { ActivityDetails, Details } from '@jiheng/exchange'
import type { Activity } from '@jiheng/kernel/schedule'

/** A row of a file's outline: an activity, or a node of the work breakdown that has none of its own. */
export type OutlineRow = {
  key: string
  parentKey: string | null
  title: string
  activity: Activity | null
  details: ActivityDetails | null
}

const TITLE = 200

/** Activities under their summaries and work breakdown nodes, each followed by its parts, siblings in the order of the file. */
export function outlineOf(activities: readonly Activity[], { activities: details, wbs }: Details): OutlineRow[] {
  const detailsOf = new Map(details.map((each) => [each.id, each]))
  const breakdown = breakdownOf(activities, detailsOf, wbs)
  const rows = [
    ...activities.map((activity): OutlineRow => {
      const own = detailsOf.get(activity.id) ?? null
      return {
        key: activity.id,
        parentKey: activity.parent ?? breakdown.above(activity, own) ?? null,
        title: titleOf(activity.name, activity.id),
        activity,
        details: own,
      }
    }),
    ...breakdown.rows,
  ]
  return depthFirst(rows)
}

/** A title the tree can hold: something, without control characters, at most 200 long. */
function titleOf(name: string | undefined, id: string): string {
  const clean = (name ?? '').replaceAll(/\p{Cc}+/gu, ' ').trim()
  return (clean || id).slice(0, TITLE)
}

/** The nodes of a work breakdown that hold activities; the one root that stands for the project is left out. */
function breakdownOf(
  activities: readonly Activity[],
  detailsOf: ReadonlyMap<string, ActivityDetails>,
  wbs: Details['wbs'],
) {
  const nodes = new Map(wbs.map((node) => [node.id, node]))
  const roots = wbs.filter(({ parent }) => parent === undefined)
  const root = roots.length === 1 ? roots[0]?.id : undefined
  const standsFor = new Map<string, string>()
  for (const { id, kind } of activities) {
    const node = detailsOf.get(id)?.wbsNode
    if (kind === 'summary' && node !== undefined && !standsFor.has(node)) standsFor.set(node, id)
  }
  const used = new Set<string>()
  const keyOf = (node: string | undefined): string | undefined => {
    if (node === undefined || node === root || !nodes.has(node)) return undefined
    const activity = standsFor.get(node)
    if (activity !== undefined) return activity
    for (let each: string | undefined = node; each !== undefined && !used.has(each); each = nodes.get(each)?.parent)
      used.add(each)
    return `wbs:${node}`
  }
  const above = (activity: Activity, own: ActivityDetails | null): string | undefined => {
    const node = own?.wbsNode
    return node !== undefined && standsFor.get(node) === activity.id ? keyOf(nodes.get(node)?.parent) : keyOf(node)
  }
  for (const activity of activities) above(activity, detailsOf.get(activity.id) ?? null)
  const rows = wbs.flatMap(({ id, name, code, parent }): OutlineRow[] => {
    if (!used.has(id) || id === root || standsFor.has(id)) return []
    return [
      { key: `wbs:${id}`, parentKey: keyOf(parent) ?? null, title: titleOf(name, code), activity: null, details: null },
    ]
  })
  return { rows, above }
}

/** What hangs on itself, or on nothing, comes to the top. */
function depthFirst(rows: readonly OutlineRow[]): OutlineRow[] {
  const keys = new Set(rows.map(({ key }) => key))
  const parts = Map.groupBy(rows, ({ parentKey }) => (parentKey !== null && keys.has(parentKey) ? parentKey : null))
  const placed = new Set<string>()
  const ordered: OutlineRow[] = []
  const place = (top: readonly OutlineRow[]): void => {
    const ahead = [...top].reverse()
    for (let row = ahead.pop(); row; row = ahead.pop()) {
      if (placed.has(row.key)) continue
      placed.add(row.key)
      ordered.push(row)
      ahead.push(...[...(parts.get(row.key) ?? [])].reverse())
    }
  }
  place((parts.get(null) ?? []).map((row) => ({ ...row, parentKey: null })))
  for (const row of rows) if (!placed.has(row.key)) place([{ ...row, parentKey: null }])
  return ordered
}
