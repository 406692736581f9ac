import type { Decimal } from '../base/index.ts'
import type { RoundingMode } from './typed.ts'

/** Exact decimals in JavaScript numbers: whole numbers at a scale known beforehand. Whatever is not exact becomes NaN, and NaN stays NaN. */
const MOST = Number.MAX_SAFE_INTEGER
const LONGEST = 17
const ZERO = 48
const POINT = -2
const hundredths = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0').replace(/0$/, ''))
const tens = Array.from({ length: 16 }, (_, n) => 10 ** n)

/** 10^exponent, or NaN where that is not exact. */
export function ten(exponent: number): number {
  return tens[exponent] ?? Number.NaN
}

/** The same number, or NaN beyond the safe whole numbers. */
export function safe(value: number): number {
  return value <= MOST && value >= -MOST ? value : Number.NaN
}

/** A given value × 10^scale; NaN for what is missing, no number, finer than the scale or too large. */
export function wholeOf(value: unknown, scale: number): number {
  if (typeof value === 'string') return wholeOfText(value, scale)
  return typeof value === 'number' && Number.isSafeInteger(value) ? safe(value * ten(scale)) : Number.NaN
}

function wholeOfText(text: Decimal, scale: number): number {
  const { length } = text
  if (length > LONGEST) return Number.NaN
  const from = text.charCodeAt(0) === 45 ? 1 : 0
  let digits = 0
  let point = -1
  for (let at = from; at < length; at++) {
    const digit = text.charCodeAt(at) - ZERO
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit
    else if (digit === POINT && point < 0 && at > from) point = at
    else return Number.NaN
  }
  if (length === from || point === length - 1) return Number.NaN
  const by = point < 0 ? scale : scale - (length - point - 1)
  if (by > 0) digits *= ten(by)
  else if (by < 0) digits = withoutZeros(digits, ten(-by))
  return digits <= MOST ? (from === 1 ? -digits : digits) : Number.NaN
}

/** '97.5000' has one decimal; a digit that is not 0 may not be lost. */
function withoutZeros(digits: number, unit: number): number {
  return digits <= MOST && digits % unit === 0 ? digits / unit : Number.NaN
}

/** n ÷ d as a whole number; both are safe, d is above 0. The quotient of safe numbers is never rounded up to the next whole one. */
export function divided(n: number, d: number, mode: RoundingMode): number {
  const quotient = Math.trunc(n / d)
  const rest = n - quotient * d
  if (rest === 0) return quotient
  if (mode === 'floor') return n < 0 ? quotient - 1 : quotient
  if (mode === 'ceiling') return n < 0 ? quotient : quotient + 1
  const twice = 2 * Math.abs(rest)
  const isUp = twice > d || (twice === d && (mode === 'half_up' || quotient % 2 !== 0))
  return isUp ? (n < 0 ? quotient - 1 : quotient + 1) : quotient
}

/** The decimal a whole number stands for at a scale. */
export function textOf(whole: number, scale: number): Decimal {
  if (scale <= 0) return String(scale === 0 ? whole : whole * ten(-scale))
  const magnitude = whole < 0 ? -whole : whole
  const unit = ten(scale)
  const above = Math.floor(magnitude / unit)
  let fraction = magnitude - above * unit
  const sign = whole < 0 ? '-' : ''
  if (fraction === 0) return `${sign}${above}`
  if (scale === 2) return `${sign}${above}.${hundredths[fraction]}`
  let places = scale
  while (fraction % 10 === 0) {
    fraction /= 10
    places--
  }
  const text = String(fraction)
  return `${sign}${above}.${text.length < places ? text.padStart(places, '0') : text}`
}
