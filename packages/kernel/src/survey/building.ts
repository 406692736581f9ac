/** Answers of a building that count, and how many of them are (very) satisfied with the whole. */
export type BuildingCount = {
  id: string
  name: string
  households: number
  letters: number
  answers: number
  good: number
}

export type Together = Omit<BuildingCount, 'id' | 'name'> & { buildings: number }

/**
 * Buildings by themselves where enough answered, the others together, so that nobody is recognised. Where even together they are too few,
 * the smallest of the others goes with them: else the difference to the whole would tell.
 */
export function shownBuildings(
  buildings: readonly BuildingCount[],
  least: number,
): { alone: BuildingCount[]; together: Together | null } {
  const ordered = buildings.toSorted((a, b) => a.answers - b.answers || (a.id < b.id ? -1 : 1))
  const isShown = (count: number): boolean => count >= least
  const rest = ordered.filter(({ answers }) => !isShown(answers))
  for (const next of ordered.slice(rest.length)) {
    if (rest.length === 0 || isShown(sumOf(rest, 'answers'))) break
    rest.push(next)
  }
  const hidden = new Set(rest.map(({ id }) => id))
  return {
    alone: buildings.filter(({ id }) => !hidden.has(id)),
    together: rest.length === 0 ? null : togetherOf(rest),
  }
}

type Counted = 'households' | 'letters' | 'answers' | 'good'
const sumOf = (rest: readonly BuildingCount[], of: Counted): number => rest.reduce((sum, each) => sum + each[of], 0)

const togetherOf = (rest: readonly BuildingCount[]): Together => ({
  buildings: rest.length,
  households: sumOf(rest, 'households'),
  letters: sumOf(rest, 'letters'),
  answers: sumOf(rest, 'answers'),
  good: sumOf(rest, 'good'),
})
