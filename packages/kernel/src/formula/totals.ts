import { compared, fraction, over, plus, times } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import { joined } from './outcome.ts'
import type { Failure, MissingPolicy } from './outcome.ts'
import type { Total } from './typed.ts'

const zero = fraction(0n)

/** Which total is taken, and where it stands. */
export type TotalOf = { how: Total; start: number; end: number; needs: readonly number[] }

/** The total of values that may be missing. */
export function total<T>(
  of: TotalOf,
  missing: MissingPolicy,
  rows: Iterable<T>,
  value: (row: T) => Fraction | Failure,
): Fraction | Failure {
  let result: Fraction | null = null
  let count = 0
  let failure: Failure | null = null
  for (const row of rows) {
    const each = value(row)
    if (each.problem) {
      if (each.problem === 'missing' && missing === 'skip') continue
      failure = failure ? joined(failure, each) : each
      continue
    }
    count++
    if (result === null) result = each
    else if (of.how === 'min' || of.how === 'max')
      result = compared(each, result) > 0 === (of.how === 'max') ? each : result
    else result = plus(result, each)
  }
  if (failure) return failure
  if (of.how === 'sum' || of.how === 'count') return result ?? zero
  if (result === null) return { problem: 'no_rows', start: of.start, end: of.end, needs: of.needs }
  return of.how === 'average' ? over(result, fraction(BigInt(count))) : result
}

/** The average of values by their weights, over so many rows. */
export function weightedAverage(
  of: TotalOf,
  missing: MissingPolicy,
  rows: number,
  pair: (row: number) => readonly [value: Fraction | Failure, weight: Fraction | Failure],
): Fraction | Failure {
  let [sum, weights, count] = [zero, zero, 0]
  let failure: Failure | null = null
  for (let row = 0; row < rows; row++) {
    const [value, share] = pair(row)
    const problem = value.problem ? (share.problem ? joined(value, share) : value) : share.problem ? share : null
    if (problem?.problem === 'missing' && missing === 'skip') continue
    if (problem) failure = failure ? joined(failure, problem) : problem
    else if (!value.problem && !share.problem) {
      sum = plus(sum, times(value, share))
      weights = plus(weights, share)
      count++
    }
  }
  if (failure) return failure
  const { start, end, needs } = of
  return weights.n === 0n
    ? { problem: count === 0 ? 'no_rows' : 'division_by_zero', start, end, needs }
    : over(sum, weights)
}
