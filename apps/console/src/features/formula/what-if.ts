import { decimal, type Decimal } from '@jiheng/kernel/base'
import {
  evaluate,
  sensitivityAlong,
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

/**
 * What a reader may move: one figure, one value of a period or a part, or all values of those together by a share. `key` tells it apart;
 * `real` is null where nobody knows it.
 */
export type Movable = { key: string; label: string; unit: string; real: Decimal | null; range: Range }

/** Values moved by the reader, by the key of what was moved. */
export type Moved = Readonly<Record<string, Decimal>>

const keyOf = ({ id, over }: Pick<Input, 'id' | 'over'>, row?: number | 'all'): string =>
  row === undefined ? id : `${id} ${over} ${row}`
const ALL: Range = { from: '0', to: '200', steps: 100, places: 0 }

/** A figure of one value. */
export function single({ id, over, name, unit, values }: Input, value: Decimal | null): Movable {
  const real = values[0] ?? null
  return { key: keyOf({ id, over }), label: name, unit, real, range: rangeOf(real ?? value ?? '0', unit) }
}

/** All values of a period or of parts, each to be taken as so many percent of what it is. */
export const together = (input: Input): Movable => ({
  ...{ key: keyOf(input, 'all'), label: input.name, unit: '%', real: '100', range: ALL },
})

/** The values of a period or of parts one by one. */
export const each = (input: Input): Movable[] =>
  input.values.map((real, row) => ({
    ...{ key: keyOf(input, row), label: input.labels[row] ?? String(row + 1), unit: input.unit, real },
    range: rangeOf(real ?? '0', input.unit),
  }))

/** The values of a trial in the order the formula asks for them, those moved in place of the real ones. */
export function givenOf(formula: Formula, inputs: readonly Input[], moved: Moved): Given[] {
  return formula.needs.map(({ name, over }) => {
    const input = inputs.find((each) => each.id === name.id && each.over === over)
    if (over === null) return moved[name.id] ?? input?.values[0] ?? null
    return input?.values.map((value, row) => moved[keyOf(input, row)] ?? sharedOf(value, input, moved)) ?? []
  })
}

function sharedOf(value: Decimal | null, input: Input, moved: Moved): Decimal | null {
  const share = moved[keyOf(input, 'all')]
  if (value === null || share === undefined) return value
  const exact = decimal.divide(decimal.multiply(value, share), '100', 8)
  return input.unit === 'fen' ? decimal.round(exact, 0) : exact
}

/** The result with some figures moved. */
export const resultOf = (formula: Formula, inputs: readonly Input[], moved: Moved): Outcome =>
  evaluate(formula, givenOf(formula, inputs, moved))

/** How the result goes while one thing goes through its range, the others as they stand; without its ends where there is no result. */
export function sweepOf(
  formula: Formula,
  inputs: readonly Input[],
  moved: Moved,
  { key, range }: Pick<Movable, 'key' | 'range'>,
): (Sensitivity & { from: Decimal; to: Decimal }) | null {
  const given = givenOf(formula, inputs, moved)
  const givenAt = (at: Decimal): Given[] =>
    givenOf(formula, inputs, { ...moved, [key]: decimal.round(at, range.places) })
  for (const [first, last] of [
    [0, range.steps],
    [1, range.steps],
    [0, range.steps - 1],
  ] as const) {
    const span = { from: valueAt(range, first), to: valueAt(range, last) }
    const sweep = sensitivityAlong(formula, given, { ...span, steps: last - first }, givenAt)
    if (sweep && sweep.direction !== 'unknown') return { ...sweep, ...span }
  }
  return null
}
