import Big from 'big.js'

/**
 * An exact decimal number in plain notation without exponent or trailing zeros: '8.33', '-0.5', '0'.
 * Functions accept any plain decimal text and always return this canonical form. Rounding is always half up,
 * equidistant values moving away from zero (2.345 → 2.35, -2.345 → -2.35).
 */
export type Decimal = string

const HALF_UP = 1
const bigByScale = new Map<number, Big.BigConstructor>()
const PLAIN = /^[+-]?\d+(\.\d+)?$/

/** True for plain decimal text such as '12', '-0.50'; exponents, blanks and words are not decimals. */
export function isDecimal(text: string): boolean {
  return PLAIN.test(text)
}

/** A finite number or bigint as a Decimal. Throws RangeError for NaN and infinities. */
export function of(value: number | bigint): Decimal {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('not a finite number')
  return plain(new Big(value.toString()))
}

/** Sum of any count of decimals; of none it is '0'. */
export function add(...values: readonly Decimal[]): Decimal {
  return plain(values.reduce((sum, value) => sum.plus(value), new Big(0)))
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return plain(new Big(a).minus(b))
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return plain(new Big(a).times(b))
}

/** a ÷ b, rounded once to `scale` decimals. Throws RangeError when b is zero: ask `isZero` first, or use `ratio`. */
export function divide(a: Decimal, b: Decimal, scale: number): Decimal {
  const quotient = ratio(a, b, scale)
  if (quotient === null) throw new RangeError('division by zero')
  return quotient
}

/** part ÷ whole rounded once to `scale` decimals; null when the whole is zero. */
export function ratio(part: Decimal, whole: Decimal, scale: number): Decimal | null {
  if (isZero(whole)) return null
  return plain(new (bigOf(scale))(part).div(whole))
}

/** part as a percentage of whole ('25' of '200' is '12.5'), rounded once to `scale` decimals; null when the whole is zero. */
export function percentOf(part: Decimal, whole: Decimal, scale = 2): Decimal | null {
  return ratio(multiply(part, '100'), whole, scale)
}

/** `percent` percent of `whole`, exact: 12.5 percent of 200 is '25'. */
export function shareOf(whole: Decimal, percent: Decimal): Decimal {
  return plain(new Big(whole).times(percent).times('0.01'))
}

export function negate(value: Decimal): Decimal {
  return plain(new Big(value).times(-1))
}

/** -1, 0 or 1, as for sorting. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  return new Big(a).cmp(b)
}

export function isZero(value: Decimal): boolean {
  return new Big(value).eq(0)
}

export function isNegative(value: Decimal): boolean {
  return new Big(value).lt(0)
}

/** Rounded to at most `scale` decimals, canonical: round('8.325', 2) is '8.33', round('8.001', 2) is '8'. */
export function round(value: Decimal, scale: number): Decimal {
  return plain(new Big(value).round(scale, HALF_UP))
}

/** Exactly `scale` decimals for display, rounded half up: fixed('8.3', 2) is '8.30'. Not canonical. */
export function fixed(value: Decimal, scale: number): string {
  const text = new Big(value).round(scale, HALF_UP).toFixed(scale)
  return /^-0(\.0+)?$/.test(text) ? text.slice(1) : text
}

/** The smallest of at least one value. */
export function min(first: Decimal, ...rest: readonly Decimal[]): Decimal {
  return canonical(rest.reduce((least, value) => (compare(value, least) < 0 ? value : least), first))
}

/** The largest of at least one value. */
export function max(first: Decimal, ...rest: readonly Decimal[]): Decimal {
  return canonical(rest.reduce((most, value) => (compare(value, most) > 0 ? value : most), first))
}

/** `value` kept within [least, most]. */
export function clamp(value: Decimal, least: Decimal, most: Decimal): Decimal {
  return min(max(value, least), most)
}

/** The canonical form of plain decimal text: canonical('+08.30') is '8.3'. Throws on text that is not a number. */
export function canonical(value: Decimal): Decimal {
  return plain(new Big(value.replace(/^\+/, '')))
}

/** A JavaScript number for charts and sorting only; never for arithmetic that people see. */
export function toNumber(value: Decimal): number {
  return Number(value)
}

function plain(value: Big): Decimal {
  const text = value.toFixed()
  return text === '-0' ? '0' : text
}

/** big.js rounds quotients to its constructor's own scale, so each scale has its constructor. */
function bigOf(scale: number): Big.BigConstructor {
  const known = bigByScale.get(scale)
  if (known) return known
  const fresh = Big()
  fresh.DP = scale
  fresh.RM = HALF_UP
  bigByScale.set(scale, fresh)
  return fresh
}
