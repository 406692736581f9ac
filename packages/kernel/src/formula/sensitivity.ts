import { decimal } from '../base/index.ts'
import type { Decimal } from '../base/index.ts'
import { evaluate } from './formula.ts'
import type { Formula } from './formula.ts'
import type { Given, Outcome } from './outcome.ts'

/** The values a slider goes through, in the unit of its name. */
export type Range = { from: Decimal; to: Decimal; steps: number }

export type Sensitivity = {
  /** The result as the values stand. */
  now: Outcome
  points: readonly { at: Decimal; outcome: Outcome }[]
  /** How results go while the value rises; 'turns' when they do both, 'unknown' where there is no result. */
  direction: 'rises' | 'falls' | 'flat' | 'turns' | 'unknown'
  least: Decimal | null
  most: Decimal | null
}

const MOST_STEPS = 200

/** What becomes of the result while one figure goes through a range and the others stay. Null for a figure that is no single value of the formula, or a range that is none. */
export function sensitivityOf(
  formula: Formula,
  given: readonly Given[],
  nameId: string,
  range: Range,
): Sensitivity | null {
  const need = formula.needs.findIndex(({ name, over }) => name.id === nameId && over === null)
  if (need < 0) return null
  const isWhole = formula.needs[need]?.name.unit === 'fen'
  return sensitivityAlong(formula, given, range, (at) => given.with(need, isWhole ? decimal.round(at, 0) : at))
}

/** What becomes of the result while values go along a range: `givenAt` tells them all at a place of it. Null for a range that is none. */
export function sensitivityAlong(
  formula: Formula,
  given: readonly Given[],
  range: Range,
  givenAt: (at: Decimal) => readonly Given[],
): Sensitivity | null {
  const steps = Math.min(MOST_STEPS, Math.trunc(range.steps))
  const isRange = decimal.isDecimal(range.from) && decimal.isDecimal(range.to) && steps >= 1
  if (!isRange || decimal.compare(range.from, range.to) >= 0) return null
  const width = decimal.subtract(range.to, range.from)
  const points = Array.from({ length: steps + 1 }, (_, n) => {
    const at = decimal.add(range.from, decimal.divide(decimal.multiply(width, String(n)), String(steps), 8))
    return { at, outcome: evaluate(formula, givenAt(at)) }
  })
  const values = points.flatMap(({ outcome }) =>
    outcome.ok && typeof outcome.value === 'string' ? [outcome.value] : [],
  )
  const [first, ...rest] = values
  return {
    now: evaluate(formula, given),
    points,
    direction: values.length < points.length ? 'unknown' : directionOf(values),
    least: first === undefined ? null : decimal.min(first, ...rest),
    most: first === undefined ? null : decimal.max(first, ...rest),
  }
}

function directionOf(values: readonly Decimal[]): Sensitivity['direction'] {
  const steps = values.slice(1).map((value, n) => decimal.compare(value, values[n] ?? value))
  const [isRising, isFalling] = [steps.includes(1), steps.includes(-1)]
  if (isRising && isFalling) return 'turns'
  return isRising ? 'rises' : isFalling ? 'falls' : 'flat'
}
