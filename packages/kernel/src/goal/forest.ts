import type { Goal } from './goal.ts'

/** Goals in order, parents before children; what hangs on nothing or on itself is left out and named. */
export type Forest = {
  goals: readonly Goal[]
  /** Where each goal stands, by its id. */
  places: ReadonlyMap<string, number>
  /** Of each goal, the place of its parent, or -1, and the places of the goals below it. */
  parents: Int32Array
  children: readonly (readonly number[])[]
  /** Goals whose parent is not among them. */
  orphans: readonly Goal[]
  /** Goals that are below themselves, or below such a goal. */
  circular: readonly Goal[]
  duplicates: readonly Goal[]
}

/** Arranges goals level by level in one pass; of two goals with one id the first is kept. */
export function forestOf(given: readonly Goal[]): Forest {
  const byId = new Map<string, Goal>()
  const duplicates: Goal[] = []
  for (const goal of given) {
    if (byId.has(goal.id)) duplicates.push(goal)
    else byId.set(goal.id, goal)
  }
  const below = new Map<string, Goal[]>()
  const goals: Goal[] = []
  const orphans: Goal[] = []
  for (const goal of byId.values()) {
    const { parentId } = goal
    if (parentId === null) goals.push(goal)
    else if (!byId.has(parentId)) orphans.push(goal)
    else if (!below.get(parentId)?.push(goal)) below.set(parentId, [goal])
  }
  goals.push(...orphans)
  const places = new Map<string, number>()
  const parents = new Int32Array(byId.size).fill(-1)
  const children: number[][] = []
  for (let at = 0; at < goals.length; at++) {
    const id = goals[at]?.id ?? ''
    places.set(id, at)
    const own: number[] = []
    for (const child of below.get(id) ?? []) {
      parents[goals.length] = at
      own.push(goals.length)
      goals.push(child)
    }
    children.push(own)
  }
  const circular = goals.length === byId.size ? [] : [...byId.values()].filter(({ id }) => !places.has(id))
  return { goals, places, parents, children, orphans, circular, duplicates }
}
