import { scaled } from '../base/index.ts'
import type { Decimal } from '../base/index.ts'
import type { RoundingMode } from './typed.ts'

/** An exact number: n ÷ d ÷ 10^places, d above 0. Without a division d is 1, and the number is a plain decimal. */
export type Fraction = { n: bigint; d: bigint; places: number; problem?: undefined }

const { tenTo } = scaled
/** A divisor longer than this (about 600 digits) is divided out to GUARD decimals; a number longer than LONGEST is none of an office. */
const LONG = 1n << 2_000n
const LONGEST = 1n << 8_000n
const GUARD = 60

export function fraction(n: bigint, places = 0, d = 1n): Fraction {
  return { n, d, places }
}

/** Exact, for plain decimal text. */
export function ofDecimal(value: Decimal, shift = 0): Fraction {
  const places = scaled.placesOf(value)
  return { n: scaled.scaled(value, places), d: 1n, places: places - shift }
}

export function plus(a: Fraction, b: Fraction): Fraction {
  const places = Math.max(a.places, b.places)
  const left = a.places === places ? a.n : a.n * tenTo(places - a.places)
  const right = b.places === places ? b.n : b.n * tenTo(places - b.places)
  if (a.d === b.d) return { n: left + right, d: a.d, places }
  return settled({ n: left * b.d + right * a.d, d: a.d * b.d, places })
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, negated(b))
}

export function negated({ n, d, places }: Fraction): Fraction {
  return { n: -n, d, places }
}

export function times(a: Fraction, b: Fraction): Fraction {
  return settled({ n: a.n * b.n, d: a.d === 1n ? b.d : a.d * b.d, places: a.places + b.places })
}

/** a ÷ b; b is not zero. */
export function over(a: Fraction, b: Fraction): Fraction {
  const sign = b.n < 0n ? -1n : 1n
  return settled({ n: a.n * b.d * sign, d: a.d * b.n * sign, places: a.places - b.places })
}

export function compared(a: Fraction, b: Fraction): number {
  const { n } = minus(a, b)
  return n > 0n ? 1 : n < 0n ? -1 : 0
}

/** Rounded once to `places` decimals, which may be fewer than none: -4 rounds to whole ten thousands. */
export function rounded(value: Fraction, places: number, mode: RoundingMode): Fraction {
  if (value.d === 1n && value.places <= places) return value
  const by = places - value.places
  const n = by >= 0 ? value.n * tenTo(by) : value.n
  const d = by >= 0 ? value.d : value.d * tenTo(-by)
  return { n: wholeOf(n, d, mode), d: 1n, places }
}

function wholeOf(n: bigint, d: bigint, mode: RoundingMode): bigint {
  const quotient = n / d
  const rest = n % d
  if (rest === 0n) return quotient
  const away = n < 0n ? -1n : 1n
  if (mode === 'floor') return n < 0n ? quotient - 1n : quotient
  if (mode === 'ceiling') return n < 0n ? quotient : quotient + 1n
  const twice = 2n * (rest < 0n ? -rest : rest)
  if (twice !== d) return twice > d ? quotient + away : quotient
  return mode === 'half_up' || quotient % 2n !== 0n ? quotient + away : quotient
}

/** The decimal of a number rounded half up to `places` decimals. */
export function decimalOf(value: Fraction, places: number): Decimal {
  const { n, places: at } = rounded(value, places, 'half_up')
  return at >= 0 ? scaled.unscaled(n, at) : scaled.unscaled(n * tenTo(-at), 0)
}

/** Whether a number has outgrown what is computed with. */
export function isTooLarge({ n, places }: Fraction): boolean {
  return n > LONGEST || n < -LONGEST || Math.abs(places) > 2_000
}

/** Divides out a divisor that grew long over many different divisions. */
function settled(value: Fraction): Fraction {
  return value.d > LONG ? { ...rounded(value, value.places + GUARD, 'half_up') } : value
}
