import type { Decimal } from '../base/index.ts'
import { scaled } from '../base/index.ts'
import { exactScore } from './judge.ts'
import type { PreparedSet } from './prepare.ts'
import { earned } from './quick.ts'
import { wholeAt } from './whole.ts'

/**
 * Values of many projects, a row each, in the order of the set's indicators: whole numbers at the decimals of each indicator, NaN for a blank.
 * What no number holds exactly stands in `odd` by its position and is scored the exact way.
 */
export type Values = { rows: number; whole: Float64Array; odd: ReadonlyMap<number, Decimal> }

/** Reads rows of decimals, one for each indicator, null for a blank; judged percents for qualitative indicators. */
export function valuesOf({ indicators }: PreparedSet, rows: readonly (readonly (Decimal | null)[])[]): Values {
  const width = indicators.length
  const whole = new Float64Array(rows.length * width).fill(Number.NaN)
  const odd = new Map<number, Decimal>()
  const scales = indicators.map(({ quick }) => quick?.scale ?? -1)
  for (const [row, values] of rows.entries()) {
    for (let column = 0; column < width; column++) {
      const value = values[column]
      if (value === null || value === undefined) continue
      const at = row * width + column
      const scale = scales[column] ?? -1
      const number = scale < 0 ? Number.NaN : wholeAt(value, scale)
      if (Number.isNaN(number)) odd.set(at, value)
      else whole[at] = number
    }
  }
  return { rows: rows.length, whole, odd }
}

/** Points as whole numbers at the decimals of the rules, −1 where nothing was scored; and of each row the sum and the weight it covers. */
export type Scores = { places: number; points: Int32Array; totals: Int32Array; covered: Int32Array }

/**
 * Scores many projects by one set without explanations: the same points as `scoreByPrepared` gives, execution left out. Samples, bands, vetoes and
 * reasons are not asked about: for a pack that cuts points without a reason, reasons count as given.
 */
export function scoreMany(prepared: PreparedSet, { rows, whole, odd }: Values): Scores {
  const { indicators, rules } = prepared
  const { places } = rules.total.parameters
  const width = indicators.length
  const points = new Int32Array(rows * width).fill(-1)
  for (const [column, of] of indicators.entries()) {
    const { quick } = of
    if (!quick) continue
    for (let at = column; at < points.length; at += width) {
      const value = whole[at] as number
      if (value !== value) continue
      const got = earned(quick, value)
      points[at] = got === got ? got : exactPoints(prepared, column, scaled.unscaled(BigInt(value), quick.scale))
    }
  }
  for (const [at, value] of odd) points[at] = exactPoints(prepared, at % width, value)
  return { places, points, ...summed(points, rows, weightsOf(prepared)) }
}

function exactPoints(prepared: PreparedSet, column: number, value: Decimal): number {
  const of = prepared.indicators[column]
  const score = of ? exactScore(of, value, prepared) : null
  return score === null ? -1 : wholeAt(score, prepared.rules.total.parameters.places)
}

const weightsOf = ({ indicators, rules }: PreparedSet): number[] =>
  indicators.map(({ weight }) => wholeAt(weight, rules.total.parameters.places))

function summed(points: Int32Array, rows: number, weights: readonly number[]): Pick<Scores, 'totals' | 'covered'> {
  const totals = new Int32Array(rows)
  const covered = new Int32Array(rows)
  const width = weights.length
  for (let row = 0; row < rows; row++) {
    let [total, cover] = [0, 0]
    for (let column = 0; column < width; column++) {
      const got = points[row * width + column] as number
      if (got < 0) continue
      total += got
      cover += weights[column] as number
    }
    totals[row] = total
    covered[row] = cover
  }
  return { totals, covered }
}
