import type { PlannedLink } from './network.ts'

/**
 * A circle that one of the `added` links closes, by the activities it goes through, each linked to the next and the last to the
 * first; undefined when none does. Work that has begun no longer waits for its predecessors, so the dates of a schedule alone
 * would not show it.
 */
export function loopThrough(links: readonly PlannedLink[], added: readonly PlannedLink[]): string[] | undefined {
  const next = Map.groupBy(links, ({ fromId }) => fromId)
  for (const { fromId: goal, toId: first } of added) {
    const cameFrom = new Map<string, string | null>([[first, null]])
    for (const at of cameFrom.keys()) {
      if (at === goal) return pathTo(goal, cameFrom)
      for (const { toId } of next.get(at) ?? []) if (!cameFrom.has(toId)) cameFrom.set(toId, at)
    }
  }
  return undefined
}

function pathTo(goal: string, cameFrom: ReadonlyMap<string, string | null>): string[] {
  const path: string[] = []
  for (let at: string | null | undefined = goal; at; at = cameFrom.get(at)) path.push(at)
  return path.reverse()
}
