import { canonical } from './decimal.ts'
import type { Decimal } from './decimal.ts'

/**
 * Exact decimals as whole numbers, for sums and products over many values: at scale 2, '12.5' is 1250n. The results are those of
 * `decimal`, many times faster; the caller keeps track of scales: those of factors add up.
 */
const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/
const ZERO = 48
const POINT = -2
/** Text of this length has no more digits than a number holds exactly. */
const SHORT = 15
const powers: bigint[] = []

/** How many decimals are written in plain decimal text: 2 for '0.50'. */
export function placesOf(value: Decimal): number {
  const point = value.indexOf('.')
  return point < 0 ? 0 : value.length - point - 1
}

/** The most decimals written in any of the values; 0 for none. */
export function mostPlaces(values: Iterable<Decimal>): number {
  let most = 0
  for (const value of values) most = Math.max(most, placesOf(value))
  return most
}

/** `value` × 10^scale. Throws RangeError when the value has more decimals than that, and as `decimal` does on text that is no number. */
export function scaled(value: Decimal, scale: number): bigint {
  const [digits, places] = digitsOf(value) ?? digitsOf(canonical(value)) ?? [0n, 0]
  if (places <= scale) return places === scale ? digits : digits * tenTo(scale - places)
  const unit = tenTo(places - scale)
  if (digits % unit !== 0n) throw new RangeError(`more than ${scale} decimals: ${value}`)
  return digits / unit
}

/** The digits of plain decimal text as one whole number, and how many of them are decimals; null for any other text. */
function digitsOf(value: Decimal): [digits: bigint, places: number] | null {
  if (value.length > SHORT) {
    const [, sign = '', whole = '', fraction = ''] = PLAIN.exec(value) ?? []
    return whole === '' ? null : [BigInt(`${sign}${whole}${fraction}`), fraction.length]
  }
  const from = value.startsWith('-') ? 1 : 0
  let [digits, point] = [0, -1]
  for (let at = from; at < value.length; at++) {
    const digit = value.charCodeAt(at) - ZERO
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit
    else if (digit === POINT && point < 0 && at > from && at < value.length - 1) point = at
    else return null
  }
  if (value.length === from) return null
  return [BigInt(from === 1 ? -digits : digits), point < 0 ? 0 : value.length - point - 1]
}

/** The decimal that `whole` stands for at a scale: 1250n at 2 is '12.5'. */
export function unscaled(whole: bigint, scale: number): Decimal {
  const isNegative = whole < 0n
  const digits = (isNegative ? -whole : whole).toString().padStart(scale + 1, '0')
  const point = digits.length - scale
  const fraction = digits.slice(point).replace(/0+$/, '')
  const text = fraction === '' ? digits.slice(0, point) : `${digits.slice(0, point)}.${fraction}`
  return isNegative ? `-${text}` : text
}

/** a ÷ b as a whole number, equidistant values moving away from zero. Throws RangeError when b is zero. */
export function dividedHalfUp(a: bigint, b: bigint): bigint {
  const isNegative = a < 0n !== b < 0n
  const part = a < 0n ? -a : a
  const whole = b < 0n ? -b : b
  const quotient = (2n * part + whole) / (2n * whole)
  return isNegative ? -quotient : quotient
}

/** a ÷ b rounded once, half up, to `scale` decimals. Throws RangeError when b is zero. */
export function quotient(a: bigint, b: bigint, scale: number): Decimal {
  return unscaled(dividedHalfUp(a * tenTo(scale), b), scale)
}

/** `whole` at one scale rounded half up to a smaller one, as a decimal. */
export function rounded(whole: bigint, from: number, to: number): Decimal {
  return from <= to ? unscaled(whole, from) : unscaled(dividedHalfUp(whole, tenTo(from - to)), to)
}

/** 10^exponent, for an exponent of at least 0. */
export function tenTo(exponent: number): bigint {
  return (powers[exponent] ??= 10n ** BigInt(exponent))
}
