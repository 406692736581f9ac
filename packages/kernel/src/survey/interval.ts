import { decimal, scaled } from '../base/index.ts'
import type { Decimal } from '../base/index.ts'
import { SCALE } from './rules.ts'

const DIGITS = 12
const over = (a: Decimal, b: Decimal): Decimal => decimal.divide(a, b, DIGITS)

/** Bounds in percent, and how far the figure may be from the truth at most: its distance in points to the bound that is further away. */
export type Interval = { low: Decimal; high: Decimal; margin: Decimal }

/**
 * Wilson's score interval of a share, with the correction for a finite population taken into the sample: n* = n·(N − 1) ÷ (N − n). It holds
 * for small samples and for shares near 0 and 100, where the normal interval tells a margin of 0. All households asked, the margin is 0.
 */
export function wilson(good: number, counted: number, households: number, z: Decimal): Interval | null {
  if (counted === 0) return null
  const share = over(decimal.of(good), decimal.of(counted))
  const size = effectiveSize(counted, households)
  if (size === null) return exact(decimal.multiply(share, '100'))
  const zz = decimal.multiply(z, z)
  const base = decimal.add('1', over(zz, size))
  const centre = over(decimal.add(share, over(zz, decimal.multiply('2', size))), base)
  const spread = decimal.add(
    over(decimal.multiply(share, decimal.subtract('1', share)), size),
    over(zz, decimal.multiply('4', decimal.multiply(size, size))),
  )
  return between(share, centre, over(decimal.multiply(z, squareRoot(spread)), base))
}

/** The normal interval of a mean of steps from 0 to 1, with the same correction; `squares` is the sum of the values' squares. */
export function normal(
  sum: Decimal,
  squares: Decimal,
  counted: number,
  households: number,
  z: Decimal,
): Interval | null {
  if (counted < 2) return null
  const n = decimal.of(counted)
  const mean = over(sum, n)
  const size = effectiveSize(counted, households)
  if (size === null) return exact(decimal.multiply(mean, '100'))
  const deviation = decimal.max('0', decimal.subtract(squares, decimal.multiply(n, decimal.multiply(mean, mean))))
  const variance = over(deviation, decimal.of(counted - 1))
  return between(mean, mean, decimal.multiply(z, squareRoot(over(variance, size))))
}

/** The sample as large as it would be without an end to the population; null where everybody was asked. */
function effectiveSize(counted: number, households: number): Decimal | null {
  if (households <= counted) return null
  return over(decimal.multiply(decimal.of(counted), decimal.of(households - 1)), decimal.of(households - counted))
}

function between(value: Decimal, centre: Decimal, half: Decimal): Interval {
  const percent = (part: Decimal): Decimal => decimal.round(decimal.multiply(part, '100'), SCALE)
  const low = decimal.clamp(decimal.subtract(centre, half), '0', '1')
  const high = decimal.clamp(decimal.add(centre, half), '0', '1')
  const margin = decimal.max(decimal.subtract(value, low), decimal.subtract(high, value))
  return { low: percent(low), high: percent(high), margin: percent(margin) }
}

function exact(percent: Decimal): Interval {
  const value = decimal.round(percent, SCALE)
  return { low: value, high: value, margin: '0' }
}

/** The square root of a decimal of at least 0, rounded down at twelve decimals; by whole numbers, so that it is the same everywhere. */
export function squareRoot(value: Decimal): Decimal {
  const whole = scaled.scaled(decimal.round(value, 2 * DIGITS), 2 * DIGITS)
  if (whole === 0n) return '0'
  let guess = 1n << BigInt(Math.ceil(whole.toString(2).length / 2))
  for (;;) {
    const next = (guess + whole / guess) / 2n
    if (next >= guess) return scaled.unscaled(guess, DIGITS)
    guess = next
  }
}
