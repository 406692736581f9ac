type Placed = { nodeId: string; parentId: string | null }

/** Each record followed by its parts, siblings in the order given; what hangs on nothing known comes to the top. */
export function depthFirst<T extends Placed>(records: readonly T[]): T[] {
  const known = new Set(records.map(({ nodeId }) => nodeId))
  const parts = Map.groupBy(records, ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null))
  const ordered: T[] = []
  const ahead = [...(parts.get(null) ?? [])].reverse()
  for (let record = ahead.pop(); record; record = ahead.pop()) {
    ordered.push(record)
    const below = parts.get(record.nodeId)
    if (below) ahead.push(...[...below].reverse())
  }
  return ordered
}
