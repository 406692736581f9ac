import { scaled } from '../base/index.ts'
import { fastProduct, fastSum } from './fast-arithmetic.ts'
import type { Term } from './fast-arithmetic.ts'
import { fastChoice, fastComparison, fastExtreme, fastLogic } from './fast-choice.ts'
import { fastRounded } from './fast-rounding.ts'
import { condition, never, register } from './fast-value.ts'
import type { Fast, FastRun as Run } from './fast-value.ts'
import type { MissingPolicy } from './outcome.ts'
import { rowCounter } from './rows.ts'
import type { RoundingMode, Typed } from './typed.ts'
import { safe, wholeOf } from './whole.ts'

const MOST_SCALE = 15

/** Compiles a figure or condition the fast way. */
export function fastOf(node: Typed, missing: MissingPolicy): Fast {
  const found = compiled(node, missing)
  return Math.abs(found.scale) > MOST_SCALE ? never : found
}

function compiled(node: Typed, missing: MissingPolicy): Fast {
  const inner = (part: Typed) => fastOf(part, missing)
  switch (node.kind) {
    case 'constant':
      return constantOf(node.value)
    case 'input':
      return inputOf(node, missing)
    case 'sum':
      return fastSum(termsOf(node, missing))
    case 'product':
      return productOf(node, missing)
    case 'shift': {
      const { scale, ...rest } = inner(node.node)
      return { ...rest, scale: scale - node.by }
    }
    case 'negate': {
      const { run, scale, isFraction } = inner(node.node)
      return { scale, isFraction, run: (given, row) => -run(given, row) }
    }
    case 'abs': {
      const { run, scale, isFraction } = inner(node.node)
      return { scale, isFraction, run: (given, row) => Math.abs(run(given, row)) }
    }
    case 'round':
      return roundOf(node, missing)
    case 'if':
      return fastChoice(inner(node.condition), inner(node.yes), inner(node.no))
    case 'list':
      return listOf(node, missing)
    case 'fold':
      return foldOf(node, missing)
    case 'compare':
      return fastComparison(node.operator, inner(node.left), inner(node.right))
    case 'logic':
      return fastLogic(node.joint, node.parts.map(inner))
    case 'not': {
      const { run } = inner(node.node)
      return condition((given, row) => 1 - run(given, row))
    }
    default:
      return never
  }
}

function constantOf(value: string): Fast {
  const scale = scaled.placesOf(value)
  const whole = wholeOf(value, scale)
  return { run: () => whole, scale, isFraction: false, constant: whole }
}

function inputOf({ need, shift, places, isMember }: Typed & { kind: 'input' }, missing: MissingPolicy): Fast {
  const scale = places - shift
  const whole = (value: unknown) => (value === null && missing === 'zero' ? 0 : wholeOf(value, places))
  const run: Run = isMember
    ? (given, row) => whole((given[need] as readonly unknown[])[row])
    : missing === 'zero'
      ? (given) => whole(given[need])
      : (given) => wholeOf(given[need], places)
  return { run, scale, isFraction: false }
}

function listOf({ how, parts }: Typed & { kind: 'list' }, missing: MissingPolicy): Fast {
  if (how === 'count') return never
  const all = parts.map((part) => fastOf(part, missing))
  if (how === 'min' || how === 'max') return fastExtreme(all, how === 'max')
  const sum = fastSum(all.map((part) => ({ ...part, isMinus: false })))
  if (how === 'sum') return sum
  if (sum.isFraction) return never
  const run: Run = (given, row) => {
    const total = sum.run(given, row)
    register[0] = parts.length
    return total
  }
  return { run, scale: sum.scale, isFraction: true }
}

function termsOf({ terms }: Typed & { kind: 'sum' }, missing: MissingPolicy): Term[] {
  return terms.map(({ isMinus, node }) => ({ isMinus, ...fastOf(node, missing) }))
}

function productOf({ factors }: Typed & { kind: 'product' }, missing: MissingPolicy): Fast {
  const all = factors.map(({ isDivisor, node }) => ({ isDivisor, ...fastOf(node, missing) }))
  return fastProduct(all, (constant) => shareOf(factors, missing, constant))
}

/** A value times a constant, the commonest part of all: 合格率 × 40%. */
function shareOf(factors: readonly { node: Typed }[], missing: MissingPolicy, constant: number): Run | null {
  const inputs = factors.flatMap(({ node }) => (node.kind === 'input' && !node.isMember ? [node] : []))
  const [input] = inputs
  if (!input || inputs.length !== 1 || missing === 'zero') return null
  const { need, places } = input
  return (given) => safe(wholeOf(given[need], places) * constant)
}

function roundOf({ node, mode, places }: Typed & { kind: 'round' }, missing: MissingPolicy): Fast {
  const inner = fastOf(node, missing)
  if (places >= inner.scale && !inner.isFraction) return inner
  return { run: roundedRun(node, missing, places, mode), scale: places, isFraction: false }
}

/** A figure rounded once to a scale. */
export function roundedRun(node: Typed, missing: MissingPolicy, scale: number, mode: RoundingMode): Run {
  return fastRounded(fastOf(node, missing), node.kind === 'sum' ? termsOf(node, missing) : null, scale, mode)
}

/** Sums, averages and counts of conditions over the rows of a group. */
function foldOf(node: Typed & { kind: 'fold' }, missing: MissingPolicy): Fast {
  const { how, weight } = node
  const { run, scale, isFraction } = fastOf(node.node, missing)
  const rowsOf = rowCounter(node)
  const isTally = how === 'count' && node.node.unit === null
  if (isFraction || weight || !(how === 'sum' || how === 'average' || isTally)) return never
  const sum: Run = (given) => {
    const rows = rowsOf(given)
    let total = 0
    for (let row = 0; row < rows; row++) total = safe(total + run(given, row))
    return total
  }
  if (how !== 'average') return { run: sum, scale, isFraction: false }
  const average: Run = (given, row) => {
    const total = sum(given, row)
    const rows = rowsOf(given)
    register[0] = rows
    return rows > 0 ? total : Number.NaN
  }
  return { run: average, scale, isFraction: true }
}
