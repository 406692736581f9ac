import { planSample, type Building, type Wanted } from './plan.ts'

/** Turns a text into its lot; SHA-256 in hex, so that anybody can work it out again. */
export type LotOf = (text: string) => string

/**
 * Households of a building by lot: numbers from 1 in the order of the building's register. The same seed gives the same households,
 * whoever draws them.
 */
export function drawHouseholds(seed: string, { id, households }: Building, letters: number, lotOf: LotOf): number[] {
  const lots = Array.from({ length: households }, (_, at) => ({
    number: at + 1,
    lot: lotOf(`${seed}|${id}|${at + 1}`),
  }))
  return lots
    .toSorted((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : a.number - b.number))
    .slice(0, letters)
    .map(({ number }) => number)
    .toSorted((a, b) => a - b)
}

/** A building with the numbers of its households the lot fell on. */
export type DrawnBuilding = { name: string; numbers: number[] }

/** The lot of a whole survey: as many households of each building as its plan says. Buildings are known to the lot by their names. */
export function drawLot(
  seed: string,
  buildings: readonly Pick<Building, 'name' | 'households'>[],
  wanted: Wanted,
  lotOf: LotOf,
): DrawnBuilding[] {
  const named = buildings.map(({ name, households }) => ({ id: name, name, households }))
  const plan = planSample(named, wanted)
  const letters = new Map(plan.buildings.map((planned) => [planned.id, planned.letters]))
  return named.map((building) => ({
    name: building.name,
    numbers: drawHouseholds(seed, building, letters.get(building.id) ?? 0, lotOf),
  }))
}

export type LotCheck = {
  /** Whether the seed is the one whose hash was told before the draw. */
  isCommitted: boolean
  /** Households the lot gives in all. */
  households: number
  /** Buildings where others were drawn: numbers the lot gives that were left out, and numbers it does not give. */
  differing: { name: string; leftOut: number[]; added: number[] }[]
}

/** Draws a lot once more from what was told of it, and says what differs from the households that were drawn. */
export function checkLot(
  told: {
    seed: string
    commitment: string
    buildings: readonly (Omit<Building, 'id'> & { drawn: readonly number[] })[]
  },
  wanted: Wanted,
  lotOf: LotOf,
): LotCheck {
  const again = drawLot(told.seed, told.buildings, wanted, lotOf)
  const differing = again.flatMap(({ name, numbers }, at) => {
    const drawn = told.buildings[at]?.drawn ?? []
    const leftOut = numbers.filter((number) => !drawn.includes(number))
    const added = drawn.filter((number) => !numbers.includes(number))
    return leftOut.length + added.length > 0 ? [{ name, leftOut, added }] : []
  })
  return {
    isCommitted: lotOf(told.seed) === told.commitment,
    households: again.reduce((sum, { numbers }) => sum + numbers.length, 0),
    differing,
  }
}
