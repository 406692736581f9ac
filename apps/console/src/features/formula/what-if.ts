import { decimal, type Decimal } from '@jiheng/kernel/base'
import {
  evaluate,
  sensitivityOf,
  type Formula,
  type Given,
  type Outcome,
  type Sensitivity,
} from '@jiheng/kernel/formula'
import type { CallOutput } from '@jiheng/api'

export type Trial = CallOutput<'tryFormula'>
export type Input = Trial['inputs'][number]

/** Where a slider goes: from nothing to twice the value, a share to a hundred; `steps` equal steps, whole ones for what is counted. */
export type Range = { from: Decimal; to: Decimal; steps: number; places: number }

const STEPS = 100
const FEN_OF_A_MILLION_YUAN = '100000000'

export function rangeOf(value: Decimal, unit: string): Range {
  const isShare = unit === '%'
  const size = decimal.max(value, decimal.negate(value))
  const twice = decimal.multiply(size, '2')
  const none = unit === 'fen' ? FEN_OF_A_MILLION_YUAN : '10'
  const most = isShare ? decimal.max('100', size) : decimal.isZero(size) ? none : twice
  const from = decimal.isNegative(value) ? decimal.negate(most) : '0'
  const isWhole = unit === 'fen' || (!isShare && !value.includes('.'))
  const width = decimal.toNumber(decimal.subtract(most, from))
  return { from, to: most, steps: isWhole ? Math.min(STEPS, width) : STEPS, places: isWhole ? 0 : 2 }
}

/** The value at a step of the slider, exact. */
export function valueAt({ from, to, steps, places }: Range, step: number): Decimal {
  const width = decimal.multiply(decimal.subtract(to, from), decimal.of(step))
  return decimal.round(decimal.add(from, decimal.divide(width, decimal.of(steps), places + 2)), places)
}

/** The step nearest to a value. */
export function stepOf({ from, to, steps }: Range, value: Decimal): number {
  const width = decimal.toNumber(decimal.subtract(to, from))
  const share = decimal.toNumber(decimal.subtract(value, from)) / width
  return Math.min(steps, Math.max(0, Math.round(share * steps)))
}

/** Values moved by the reader, by the figure's id. */
export type Moved = Readonly<Record<string, Decimal>>

/** The values of a trial in the order the formula asks for them, those moved in place of the real ones. */
export function givenOf(formula: Formula, inputs: readonly Input[], moved: Moved): Given[] {
  return formula.needs.map(({ name, over }) => {
    const input = inputs.find((each) => each.id === name.id && each.over === over)
    if (over !== null) return input?.values ?? []
    return moved[name.id] ?? input?.values[0] ?? null
  })
}

/** The result with some figures moved. */
export const resultOf = (formula: Formula, inputs: readonly Input[], moved: Moved): Outcome =>
  evaluate(formula, givenOf(formula, inputs, moved))

/** How the result goes while one figure goes through its range, the others as they stand; without its ends where there is no result. */
export function sweepOf(
  formula: Formula,
  inputs: readonly Input[],
  moved: Moved,
  id: string,
  range: Range,
): (Sensitivity & { from: Decimal; to: Decimal }) | null {
  const given = givenOf(formula, inputs, moved)
  for (const [first, last] of [
    [0, range.steps],
    [1, range.steps],
    [0, range.steps - 1],
  ] as const) {
    const span = { from: valueAt(range, first), to: valueAt(range, last) }
    const sweep = sensitivityOf(formula, given, id, { ...span, steps: last - first })
    if (sweep && sweep.direction !== 'unknown') return { ...sweep, ...span }
  }
  return null
}
