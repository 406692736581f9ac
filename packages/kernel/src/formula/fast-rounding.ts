import type { Term } from './fast-arithmetic.ts'
import { divisor, register } from './fast-value.ts'
import type { Fast, FastRun as Run } from './fast-value.ts'
import type { RoundingMode } from './typed.ts'
import { divided, safe, ten } from './whole.ts'

/** A figure rounded once to a scale; `terms` where it is a sum. */
export function fastRounded(inner: Fast, terms: readonly Term[] | null, scale: number, mode: RoundingMode): Run {
  const { run, isFraction } = inner
  const by = scale - inner.scale
  const up = by > 0 ? ten(by) : 1
  const down = by < 0 ? ten(-by) : 1
  if (!isFraction && down === 1) return up === 1 ? run : (given, row) => safe(run(given, row) * up)
  if (!isFraction) return (given, row) => divided(run(given, row), down, mode)
  const exact: Run = (given, row) => {
    const n = safe(run(given, row) * up)
    return divided(n, safe(divisor() * down), mode)
  }
  return terms && mode === 'half_up' ? filtered(exact, approximation(terms), scale) : exact
}

/**
 * Sums of quotients of money outgrow safe numbers when brought to one divisor. Their sum in floating point, with a bound of its error, tells how
 * it rounds unless it lies about half way; then the exact ways are asked.
 */
function filtered(exact: Run, approximate: Run, scale: number): Run {
  const unit = 10 ** scale
  return (given, row) => {
    const value = approximate(given, row) * unit
    const magnitude = Math.abs(value)
    const error = errorBound() * unit + magnitude * Number.EPSILON
    const below = Math.floor(magnitude)
    const fraction = magnitude - below
    const isClear = Math.abs(fraction - 0.5) > error && error < 0.25
    if (!isClear) return exact(given, row)
    const whole = safe(fraction > 0.5 ? below + 1 : below)
    return value < 0 ? -whole : whole
  }
}

function approximation(all: readonly Term[]): Run {
  const units = all.map((term) => 10 ** -term.scale * (term.isMinus ? -1 : 1))
  return (given, row) => {
    let sum = 0
    let size = 0
    for (let at = 0; at < all.length; at++) {
      const { run, isFraction } = all[at] as Term
      const value = (run(given, row) / (isFraction ? divisor() : 1)) * (units[at] as number)
      sum += value
      size += Math.abs(value)
    }
    register[1] = size * (all.length + 4) * Number.EPSILON
    return sum
  }
}

const errorBound = (): number => register[1] as number
