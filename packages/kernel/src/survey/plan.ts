import { decimal } from '../base/index.ts'
import type { Decimal } from '../base/index.ts'
import type { SurveyParameters } from './rules.ts'

/** What of a rule a sample is planned by. */
export type SampleRule = Pick<SurveyParameters, 'z' | 'leastSample'>
/** What is wanted of a sample: its margin and the response expected, in points and percent. */
export type Wanted = { margin: Decimal; responsePercent: Decimal; rule: SampleRule }

export type Building = { id: string; name: string; households: number }

export type SamplePlan = {
  households: number
  /** Answers needed for the wanted margin. */
  needed: number
  /** Letters to send, so that as many answers come back. */
  letters: number
  buildings: { id: string; letters: number }[]
}

/** The worst case of a share: half of them. */
const SPREAD = '0.25'
const DIGITS = 12

/**
 * Answers needed for a margin of `margin` points among `households`, for a share nobody knows yet: Cochran's n₀ = z²·0.25 ÷ e² with the
 * correction for finite populations n = n₀ ÷ (1 + (n₀ − 1) ÷ N), rounded up; never fewer than the least sample, nor more than there are.
 */
export function neededSample(households: number, margin: Decimal, { z, leastSample }: SampleRule): number {
  if (households <= 0) return 0
  const part = decimal.divide(margin, '100', DIGITS)
  const unlimited = decimal.divide(
    decimal.multiply(decimal.multiply(z, z), SPREAD),
    decimal.multiply(part, part),
    DIGITS,
  )
  const corrected = decimal.divide(
    decimal.multiply(unlimited, decimal.of(households)),
    decimal.add(decimal.of(households), unlimited, '-1'),
    DIGITS,
  )
  return Math.min(households, Math.max(leastSample, ceil(corrected)))
}

/** How many letters go to which building: in proportion to its households, what is left over by largest remainder. */
export function planSample(buildings: readonly Building[], { margin, responsePercent, rule }: Wanted): SamplePlan {
  const households = buildings.reduce((sum, building) => sum + building.households, 0)
  const needed = neededSample(households, margin, rule)
  const wanted = ceil(decimal.divide(decimal.multiply(decimal.of(needed), '100'), responsePercent, DIGITS))
  const letters = Math.min(households, wanted)
  return { households, needed, letters, buildings: allocate(buildings, letters) }
}

/** Largest remainder; among equal remainders the building named first. A building never gets more than its households. */
export function allocate(buildings: readonly Building[], letters: number): { id: string; letters: number }[] {
  const households = buildings.reduce((sum, building) => sum + building.households, 0)
  const shares = buildings.map(({ id, households: own }, at) => {
    const exact = households === 0 ? 0 : letters * own
    return {
      id,
      at,
      letters: households === 0 ? 0 : Math.floor(exact / households),
      rest: households && exact % households,
    }
  })
  let left = Math.min(letters, households) - shares.reduce((sum, share) => sum + share.letters, 0)
  for (const share of shares.toSorted((a, b) => b.rest - a.rest || a.at - b.at)) {
    if (left === 0) break
    share.letters += 1
    left -= 1
  }
  return shares.map(({ id, letters: own }) => ({ id, letters: own }))
}

function ceil(value: Decimal): number {
  const whole = Number(value.split('.')[0])
  return value.includes('.') ? whole + 1 : whole
}
