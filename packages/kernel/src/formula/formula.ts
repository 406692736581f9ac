import type { Decimal } from '../base/index.ts'
import type { Notice } from './alike.ts'
import { check, yielding } from './check.ts'
import type { Checking } from './checking.ts'
import { figureOf, truthOf } from './exact.ts'
import type { Exact, Run } from './exact.ts'
import { fastOf, roundedRun } from './fast.ts'
import type { FastRun } from './fast-value.ts'
import type { Fault } from './fault.ts'
import { fault } from './fault.ts'
import { decimalOf, isTooLarge } from './fraction.ts'
import { MOST_ROWS, MOST_STEPS } from './outcome.ts'
import type { Failure, Given, MissingPolicy, Outcome } from './outcome.ts'
import { parse } from './parser.ts'
import type { Node } from './tree.ts'
import { partsOf } from './typed.ts'
import type { Need, Typed } from './typed.ts'
import { anyUnit, isMoney, plainNumber, readUnit } from './unit.ts'
import type { Unit, WrittenUnit } from './unit.ts'
import type { Vocabulary } from './vocabulary.ts'
import { textOf } from './whole.ts'

export type FormulaOptions = {
  vocabulary: Vocabulary
  /** The unit the result must have and is written in ('%', '分', '万元'), or 'condition'. Default: what the formula gives. */
  yields?: string
  /** Decimals of the result, rounded once, half up. Default: 2; of plain numbers 4. */
  places?: number
  /** What a missing value means. Default 'unknown'. */
  missing?: MissingPolicy
}

/** A formula ready to be evaluated. Values are given in the order of `needs`. */
export type Formula = {
  source: string
  tree: Node
  /** The unit results are written in; 'condition' for true or false. */
  yields: string
  unit: Unit | null
  places: number
  missing: MissingPolicy
  needs: readonly Need[]
  /** What was read in a way its author should know. */
  notices: readonly Notice[]
  /** Its compiled form; for this folder only. */
  program: Program
}
export type Program = { typed: Typed; fast: FastRun; exact: Run; scale: number; folds: readonly Fold[] }
type Fold = Typed & { kind: 'fold' }

export type Compiled = { ok: true; formula: Formula } | { ok: false; faults: readonly Fault[] }

const MOST_FAULTS = 20
const MOST_PLACES = 8
const conditionWord = 'condition'

/**
 * Reads a formula, finds its units and compiles it. Never throws and takes time in proportion to the text; what is wrong comes back with its
 * place and what to do. Nothing of the text is ever run as code.
 */
export function compileFormula(source: string, options: FormulaOptions): Compiled {
  const { vocabulary, yields, missing = 'unknown' } = options
  const parsed = parse(source, vocabulary)
  if (!parsed.ok) return { ok: false, faults: [parsed.fault] }
  const checking: Checking = { source, vocabulary, faults: [], notices: [], needs: [], inside: null, guesses: 0, check }
  const equation = equationFault(parsed.tree, source, yields)
  const found = check(parsed.tree, checking)
  const typed = yields === undefined ? found : yielded(found, yields, checking)
  const faults = [...(equation ? [equation] : checking.faults)]
  if (faults.length > 0)
    return { ok: false, faults: faults.toSorted((a, b) => a.start - b.start).slice(0, MOST_FAULTS) }
  const written = writtenUnit(typed, yields)
  const places = Math.min(MOST_PLACES, Math.max(0, Math.trunc(options.places ?? (written.unit.text === '' ? 4 : 2))))
  const { needs, notices } = checking
  return {
    ok: true,
    formula: {
      source,
      tree: parsed.tree,
      yields: typed.unit === null ? conditionWord : written.text,
      unit: typed.unit === null ? null : written.unit,
      places,
      missing,
      needs,
      notices,
      program: programOf(typed, missing, places - written.shift),
    },
  }
}

function yielded(found: Typed, yields: string, checking: Checking): Typed {
  if (yields !== conditionWord) return yielding(found, yields, checking)
  if (found.unit !== null && found.unit !== anyUnit) checking.faults.push(fault('yields_condition', found))
  return found
}

/** The seed of many formulas is a whole equation: 工程质量得分 = … */
function equationFault(tree: Node, source: string, yields: string | undefined): Fault | null {
  if (tree.kind !== 'compare' || tree.operator !== '=') return null
  const { left, right } = tree
  const isDefinition =
    left.kind === 'unknown' || (left.kind === 'name' && yields !== undefined && yields !== conditionWord)
  if (!isDefinition) return null
  const text = source.slice(left.start, right.start)
  const replacement = { start: left.start, end: right.start, text: '' }
  const suggestion = { key: 'formula.suggestions.remove', params: { text: text.trim() }, replacement }
  return fault(
    'equals_compares',
    { start: left.start, end: right.start },
    { name: source.slice(left.start, left.end) },
    suggestion,
  )
}

function writtenUnit({ unit }: Typed, yields: string | undefined): WrittenUnit & { text: string } {
  const wanted = yields === undefined || unit === null ? null : readUnit(yields)
  if (wanted && yields !== undefined) return { ...wanted, text: yields }
  if (unit?.isRate) return { unit, shift: -2, text: '%' }
  return { unit: unit ?? plainNumber, shift: 0, text: unit?.text ?? '' }
}

function programOf(typed: Typed, missing: MissingPolicy, scale: number): Program {
  const isCondition = typed.unit === null
  return {
    typed,
    fast: isCondition ? fastOf(typed, missing).run : roundedRun(typed, missing, scale, 'half_up'),
    exact: isCondition ? truthOf(typed, missing) : figureOf(typed, missing),
    scale,
    folds: foldsIn(typed),
  }
}

function foldsIn(node: Typed): Fold[] {
  return [...(node.kind === 'fold' ? [node] : []), ...partsOf(node).flatMap(foldsIn)]
}

/**
 * The result for values given in the order of `needs`: exact, rounded once. Missing values and zero divisors give a result that says so; nothing
 * throws. Without an explanation nothing else is made.
 */
export function evaluate(formula: Formula, given: readonly Given[]): Outcome {
  const { program, places } = formula
  if (program.folds.length > 0) {
    const failure = unevenness(formula, given)
    if (failure) return { ok: false, ...failure }
  }
  const found = program.fast(given, 0)
  if (found !== found) return exactOutcome(formula, program.exact({ given, row: 0 }))
  return { ok: true, value: formula.unit === null ? found === 1 : textOf(found, places) }
}

/** The exact way alone, for what the fast way cannot tell and to check it against. */
export function evaluateExactly(formula: Formula, given: readonly Given[]): Outcome {
  const failure = unevenness(formula, given)
  return failure ? { ok: false, ...failure } : exactOutcome(formula, formula.program.exact({ given, row: 0 }))
}

/** A computed value as the formula writes results. */
export function exactOutcome(
  { places, program: { scale } }: Pick<Formula, 'places' | 'program'>,
  found: Exact,
): Outcome {
  if (typeof found === 'boolean') return { ok: true, value: found }
  if (found.problem) return { ok: false, ...found }
  if (isTooLarge(found)) return { ok: false, problem: 'too_large' }
  return { ok: true, value: writtenDecimal(found, scale, places) }
}

function writtenDecimal(found: Exclude<Exact, boolean | Failure>, scale: number, places: number): Decimal {
  return decimalOf({ ...found, places: found.places + places - scale }, places)
}

/** Rows are lists, of one group equally many, and not more than can be gone through. */
function unevenness({ needs, program }: Formula, given: readonly Given[]): Failure | null {
  const counts = new Map<string, number>()
  for (const [need, { over }] of needs.entries()) {
    if (over === null) continue
    const rows = given[need]
    if (!Array.isArray(rows)) return { problem: 'uneven_rows', places: [{ need }] }
    if (rows.length > MOST_ROWS) return { problem: 'too_many_rows' }
    if ((counts.get(over) ?? rows.length) !== rows.length) return { problem: 'uneven_rows', places: [{ need }] }
    counts.set(over, rows.length)
  }
  let steps = 0
  for (const fold of program.folds) steps += sizeOf(fold) * (counts.get(fold.group) ?? 0)
  return steps > MOST_STEPS ? { problem: 'too_many_rows' } : null
}

const sizes = new WeakMap<Typed, number>()

function sizeOf(node: Typed): number {
  const known = sizes.get(node)
  if (known !== undefined) return known
  const size = partsOf(node).reduce((sum, part) => sum + sizeOf(part), 1)
  sizes.set(node, size)
  return size
}

/** Whether results are money, which explanations write in fen. */
export function yieldsMoney({ unit }: Formula): boolean {
  return unit !== null && isMoney(unit)
}
