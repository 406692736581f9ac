import type { Decimal } from '../base/index.ts'
import type { Span } from './lexer.ts'

/**
 * A value of a need, in the unit of its name: a plain decimal, a safe whole number (money in 'fen'), or null where it is missing. Needs over a
 * group take one for each row.
 */
export type Value = Decimal | number | null
export type Given = Value | readonly Value[]

/** Where a missing or wrong value stands: which need of the formula, and which row of it. */
export type Place = { need: number; row?: number }

/** Why there is no result. It carries through everything that uses it. */
export type Failure =
  | { problem: 'missing'; places: readonly Place[] }
  /** What was divided by is zero, at this place of the source, from these needs. */
  | ({ problem: 'division_by_zero'; needs: readonly number[] } & Span)
  /** An average or extreme of nothing. */
  | ({ problem: 'no_rows'; needs: readonly number[] } & Span)
  | { problem: 'not_a_number'; places: readonly Place[] }
  | { problem: 'uneven_rows'; places: readonly Place[] }
  | { problem: 'too_large' | 'too_many_rows' }

/** The result in the unit and with the places of the formula; true or false for a condition. */
export type Outcome = { ok: true; value: Decimal | boolean } | ({ ok: false } & Failure)

/**
 * What a missing value means: the result is unknown; it counts as 0; or sums, averages, extremes and counts over rows go without it (outside of
 * these the result is unknown).
 */
export type MissingPolicy = 'unknown' | 'zero' | 'skip'

export const MOST_ROWS = 100_000
/** Steps of one evaluation: rows × parts of what is totalled. */
export const MOST_STEPS = 5_000_000

/** Two reasons at once: everything that is missing is named, else the first one counts. */
export function joined(a: Failure, b: Failure): Failure {
  if (a.problem !== 'missing' || b.problem !== 'missing') return a.problem === 'missing' ? b : a
  if (a.places.length >= 50) return a
  const isKnown = (place: Place) => a.places.some(({ need, row }) => need === place.need && row === place.row)
  return { problem: 'missing', places: [...a.places, ...b.places.filter((place) => !isKnown(place))] }
}
