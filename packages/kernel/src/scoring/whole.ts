import { decimal, scaled } from '../base/index.ts'
import type { Decimal } from '../base/index.ts'

/**
 * Decimals as whole numbers at a scale, for the many that a number holds exactly: '12.5' at 2 is 1250. NaN says that it does not, and that the
 * exact way must be gone; nothing is ever rounded silently.
 */
const ZERO = 48
const POINT = -2
const POWERS = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]
export const MOST_PLACES = POWERS.length - 1
/** Products stay exact, and twice a remainder too. */
const MOST = Number.MAX_SAFE_INTEGER / 4

/** `value` × 10^scale; NaN where it has more decimals, is longer than a number holds, or is not plain decimal text. */
export function wholeAt(value: Decimal, scale: number): number {
  const length = value.length
  const from = value.charCodeAt(0) === 45 ? 1 : 0
  if (length === from || length > 16) return Number.NaN
  let [digits, point] = [0, -1]
  for (let at = from; at < length; at++) {
    const digit = value.charCodeAt(at) - ZERO
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit
    else if (digit === POINT && point < 0 && at > from && at < length - 1) point = at
    else return Number.NaN
  }
  const left = scale - (point < 0 ? 0 : length - point - 1)
  const whole = left < 0 ? Number.NaN : digits * (POWERS[left] ?? Number.NaN)
  if (!(whole <= MOST)) return Number.NaN
  return from === 1 && whole !== 0 ? -whole : whole
}

/** above ÷ below half up, both at least 0 and below above 0; NaN where numbers cannot tell. */
export function halfUp(above: number, below: number): number {
  if (!(above <= MOST && below <= MOST)) return Number.NaN
  const quotient = Math.floor(above / below)
  const rest = above - quotient * below
  return 2 * rest >= below ? quotient + 1 : quotient
}

/** The smallest whole number at `scale` that is at least `percent` of a positive target; exact. */
export function boundAt(target: Decimal, percent: Decimal, scale: number): number {
  return ceilingAt(decimal.shareOf(target, percent), scale)
}

/** The smallest whole number at `scale` that is at least the value. */
export function ceilingAt(value: Decimal, scale: number): number {
  const places = Math.max(scale, scaled.placesOf(value))
  const unit = scaled.tenTo(places - scale)
  const digits = scaled.scaled(value, places)
  const floor = digits / unit
  return Number(floor * unit === digits || digits < 0n ? floor : floor + 1n)
}

const texts = new Map<number, Decimal[]>()

/** The decimal a whole number of at least 0 stands for at a scale: 1250 at 2 is '12.5'. */
export function textOf(whole: number, scale: number): Decimal {
  let known = texts.get(scale)
  if (!known) texts.set(scale, (known = []))
  if (whole > 10_000) return scaled.unscaled(BigInt(whole), scale)
  return (known[whole] ??= scaled.unscaled(BigInt(whole), scale))
}

/** The canonical form; text that has it already is not read again. */
export function canonicalText(value: Decimal): Decimal {
  const from = value.charCodeAt(0) === 45 ? 1 : 0
  const first = value.charCodeAt(from) - ZERO
  const hasLeadingZero = first === 0 && value.length > from + 1 && value.charCodeAt(from + 1) - ZERO !== POINT
  const isPlain = !Number.isNaN(wholeAt(value, MOST_PLACES)) && !hasLeadingZero
  if (!isPlain) return decimal.canonical(value)
  const isTrailed = value.charCodeAt(value.length - 1) === ZERO && value.includes('.')
  return isTrailed || (from === 1 && Number(value) === 0) ? decimal.canonical(value) : value
}

/** The exact sum of decimals, in numbers where they hold it. */
export function sumOf(values: readonly Decimal[], places: number): Decimal {
  let sum = 0
  for (const value of values) sum += wholeAt(value, places)
  return sum >= 0 && sum <= MOST ? textOf(sum, places) : decimal.add(...values)
}
