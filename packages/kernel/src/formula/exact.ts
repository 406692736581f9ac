import { decimal } from '../base/index.ts'
import { compared, fraction, isTooLarge, minus, negated, ofDecimal, over, plus, rounded, times } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import type { Comparison } from './lexer.ts'
import { joined } from './outcome.ts'
import type { Failure, Given, MissingPolicy, Value } from './outcome.ts'
import { needsIn, rowCounter } from './rows.ts'
import { total, weightedAverage } from './totals.ts'
import type { Typed } from './typed.ts'

/** The values of one evaluation; `row` counts within the fold that is going on. */
export type Frame = { given: readonly Given[]; row: number }
export type Exact = Fraction | boolean | Failure
export type Run<T extends Exact = Exact> = (frame: Frame) => T
type Figure = Run<Fraction | Failure>
type Truth = Run<boolean | Failure>

const LONGEST_TEXT = 60
const zero = fraction(0n)

/** Compiles a figure to exact arithmetic on whole numbers of any length. Missing values and zero divisors are values. */
export function figureOf(node: Typed, missing: MissingPolicy): Figure {
  const inner = (part: Typed) => figureOf(part, missing)
  switch (node.kind) {
    case 'constant': {
      const value = ofDecimal(node.value)
      return () => value
    }
    case 'input':
      return inputOf(node, missing)
    case 'sum':
      return sumOf(node, missing)
    case 'product':
      return productOf(node, missing)
    case 'shift': {
      const run = inner(node.node)
      return (frame) => withFigure(run(frame), (value) => ({ ...value, places: value.places - node.by }))
    }
    case 'negate': {
      const run = inner(node.node)
      return (frame) => withFigure(run(frame), negated)
    }
    case 'abs': {
      const run = inner(node.node)
      return (frame) => withFigure(run(frame), (value) => (value.n < 0n ? negated(value) : value))
    }
    case 'round': {
      const run = inner(node.node)
      return (frame) => withFigure(run(frame), (value) => rounded(value, node.places, node.mode))
    }
    case 'if': {
      const asked = truthOf(node.condition, missing)
      const [yes, no] = [inner(node.yes), inner(node.no)]
      return (frame) => {
        const is = asked(frame)
        return typeof is === 'boolean' ? (is ? yes(frame) : no(frame)) : is
      }
    }
    case 'if_missing': {
      const [run, other] = [figureOf(node.node, missing === 'zero' ? 'unknown' : missing), inner(node.other)]
      return (frame) => {
        const found = run(frame)
        return found.problem === 'missing' ? other(frame) : found
      }
    }
    case 'list':
      return listOf(node, missing)
    case 'fold':
      return foldOf(node, missing)
    default:
      throw new RangeError(`not a figure: ${node.kind}`)
  }
}

/** Compiles a condition. What is unknown stays unknown unless the other side decides: false 且 unknown is false. */
export function truthOf(node: Typed, missing: MissingPolicy): Truth {
  switch (node.kind) {
    case 'compare': {
      const [left, right] = [figureOf(node.left, missing), figureOf(node.right, missing)]
      return (frame) => {
        const a = left(frame)
        const b = right(frame)
        if (a.problem) return b.problem ? joined(a, b) : a
        return b.problem ? b : holds(node.operator, compared(a, b))
      }
    }
    case 'logic': {
      const runs = node.parts.map((part) => truthOf(part, missing))
      const decides = node.joint === 'or'
      return (frame) => {
        let failure: Failure | null = null
        for (const run of runs) {
          const found = run(frame)
          if (found === decides) return decides
          if (typeof found !== 'boolean') failure = failure ? joined(failure, found) : found
        }
        return failure ?? !decides
      }
    }
    case 'not': {
      const run = truthOf(node.node, missing)
      return (frame) => {
        const found = run(frame)
        return typeof found === 'boolean' ? !found : found
      }
    }
    case 'has': {
      const run = figureOf(node.node, 'unknown')
      return (frame) => {
        const found = run(frame)
        return found.problem && found.problem !== 'missing' ? found : !found.problem
      }
    }
    case 'if': {
      const [asked, yes, no] = [node.condition, node.yes, node.no].map((part) => truthOf(part, missing)) as [
        Truth,
        Truth,
        Truth,
      ]
      return (frame) => {
        const is = asked(frame)
        return typeof is === 'boolean' ? (is ? yes(frame) : no(frame)) : is
      }
    }
    case 'if_missing': {
      const [run, other] = [truthOf(node.node, missing === 'zero' ? 'unknown' : missing), truthOf(node.other, missing)]
      return (frame) => {
        const found = run(frame)
        return typeof found !== 'boolean' && found.problem === 'missing' ? other(frame) : found
      }
    }
    default:
      throw new RangeError(`not a condition: ${node.kind}`)
  }
}

export function holds(operator: Comparison, order: number): boolean {
  switch (operator) {
    case '=':
      return order === 0
    case '≠':
      return order !== 0
    case '<':
      return order < 0
    case '≤':
      return order <= 0
    case '>':
      return order > 0
    case '≥':
      return order >= 0
  }
}

function withFigure(value: Fraction | Failure, then: (value: Fraction) => Fraction): Fraction | Failure {
  return value.problem ? value : then(value)
}

function inputOf({ need, shift, isMember }: Typed & { kind: 'input' }, missing: MissingPolicy): Figure {
  return ({ given, row }) => {
    const values = given[need]
    const value = isMember ? (values as readonly Value[])[row] : (values as Value | undefined)
    const place = isMember ? { need, row } : { need }
    if (value === null || value === undefined)
      return missing === 'zero' ? zero : { problem: 'missing', places: [place] }
    return exactly(value, shift) ?? { problem: 'not_a_number', places: [place] }
  }
}

/** Exactly what was given; null for anything but a plain decimal or a safe whole number. */
function exactly(value: unknown, shift: number): Fraction | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? fraction(BigInt(value), -shift) : null
  if (typeof value !== 'string' || value.length > LONGEST_TEXT || !decimal.isDecimal(value)) return null
  return ofDecimal(value.startsWith('+') ? value.slice(1) : value, shift)
}

function sumOf(node: Typed & { kind: 'sum' }, missing: MissingPolicy): Figure {
  const terms = node.terms.map(({ isMinus, node: part }) => ({ isMinus, run: figureOf(part, missing) }))
  return (frame) => {
    let sum = zero
    let failure: Failure | null = null
    for (const { isMinus, run } of terms) {
      const value = run(frame)
      if (value.problem) failure = failure ? joined(failure, value) : value
      else sum = isMinus ? minus(sum, value) : plus(sum, value)
    }
    return failure ?? sum
  }
}

function productOf(node: Typed & { kind: 'product' }, missing: MissingPolicy): Figure {
  const factors = node.factors.map(({ isDivisor, node: part }) => {
    const { start, end } = part
    return { run: figureOf(part, missing), byZero: isDivisor ? { start, end, needs: needsIn(part) } : null }
  })
  return (frame) => {
    let product = fraction(1n)
    let failure: Failure | null = null
    for (const { run, byZero } of factors) {
      const value = run(frame)
      const problem = value.problem
        ? value
        : byZero && value.n === 0n
          ? ({ problem: 'division_by_zero', ...byZero } as const)
          : null
      if (problem) failure = failure ? joined(failure, problem) : problem
      else if (!value.problem) product = byZero ? over(product, value) : times(product, value)
    }
    return failure ?? (isTooLarge(product) ? { problem: 'too_large' } : product)
  }
}

function listOf(node: Typed & { kind: 'list' }, missing: MissingPolicy): Figure {
  const { how, start, end } = node
  if (how === 'count') {
    const tallies = node.parts.map((part) => tallyOf(part, missing))
    return (frame) => total({ how, start, end, needs: [] }, missing, tallies, (run) => run(frame))
  }
  const runs = node.parts.map((part) => figureOf(part, missing))
  const mayGoWithout = how === 'min' || how === 'max' ? 'unknown' : missing
  const of = { how, start, end, needs: needsIn(node) }
  return (frame) => total(of, mayGoWithout, runs, (run) => run(frame))
}

/** 1 for what counts, 0 for what does not: a condition counts when it holds, a figure when it is there. */
function tallyOf(node: Typed, missing: MissingPolicy): Figure {
  const [none, one] = [zero, fraction(1n)]
  if (node.unit === null) {
    const run = truthOf(node, missing)
    return (frame) => {
      const found = run(frame)
      return typeof found === 'boolean' ? (found ? one : none) : found
    }
  }
  const run = figureOf(node, 'unknown')
  return (frame) => {
    const found = run(frame)
    return found.problem === 'missing' ? none : found.problem ? found : one
  }
}

function foldOf(node: Typed & { kind: 'fold' }, missing: MissingPolicy): Figure {
  const { how, start, end, weight } = node
  const of = { how, start, end, needs: needsIn(node) }
  const run = how === 'count' ? tallyOf(node.node, missing) : figureOf(node.node, missing)
  const rowsOf = rowCounter(node)
  if (weight) {
    const weigh = figureOf(weight, missing)
    return ({ given }) =>
      weightedAverage(of, missing, rowsOf(given), (row) => [run({ given, row }), weigh({ given, row })])
  }
  return ({ given }) => total(of, missing, rowsUpTo(rowsOf(given)), (row) => run({ given, row }))
}

function* rowsUpTo(count: number): Generator<number> {
  for (let row = 0; row < count; row++) yield row
}
