import { decimal, explain } from '../base/index.ts'
import type {
  Day,
  Decimal,
  EvidenceLevel,
  Explanation,
  Input,
  Note,
  RuleReference,
  Source,
  Unit as ShownUnit,
} from '../base/index.ts'
import { shifted } from './decimals.ts'
import { figureOf, truthOf } from './exact.ts'
import type { Exact, Frame, Run } from './exact.ts'
import { evaluate } from './formula.ts'
import type { Formula } from './formula.ts'
import { decimalOf } from './fraction.ts'
import { outcomeWords } from './outcome-words.ts'
import type { Given, Outcome, Value } from './outcome.ts'
import { print } from './print.ts'
import type { Language } from './print.ts'
import { needsIn, rowCounter } from './rows.ts'
import { partsOf } from './typed.ts'
import type { Typed } from './typed.ts'
import { isCount, isMoney, isScore, readUnit } from './unit.ts'
import type { Unit } from './unit.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Where a given value was read. */
export type Origin = { source?: Source; asOf?: Day; evidenceLevel?: EvidenceLevel; because?: Explanation }
type Origins = readonly (Origin | readonly (Origin | null)[] | null | undefined)[]

export type ExplanationRequest = {
  /** Phrase key of what is computed. */
  measure: string
  rule: RuleReference
  asOf: Day
  vocabulary: Vocabulary
  /** In the order of the formula's needs; for a need over rows one for each row. */
  origins?: Origins
  language?: Language
}

const MOST_ROWS_SHOWN = 200
const PART_PLACES = 4

/** The result with where it comes from: every figure with its source, every part of the formula that has a result of its own. */
export function evaluateExplained(
  formula: Formula,
  given: readonly Given[],
  request: ExplanationRequest,
): { outcome: Outcome; explanation: Explanation } {
  const outcome = evaluate(formula, given)
  const explaining: Explaining = { formula, given, request, row: 0 }
  const rows = Math.max(0, ...formula.program.folds.map((fold) => rowCounter(fold)(given)))
  const note = noteOn(formula, given, outcome, request.language)
  const explanation = explain({
    measure: request.measure,
    ...resultOf(formula, outcome, request.language),
    rule: request.rule,
    formula: printed(formula.program.typed, request),
    inputs: inputsOf(formula.program.typed, explaining),
    asOf: request.asOf,
    ...(formula.program.folds.length > 0 && { sampleSize: rows }),
    ...(note && { note }),
  })
  return { outcome, explanation }
}

type Explaining = { formula: Formula; given: readonly Given[]; request: ExplanationRequest; row: number }
type Shown = { value: string | null; unit: ShownUnit }

/** What a part is made of. Constants stand in the formula and need no line. */
function inputsOf(node: Typed, explaining: Explaining): Input[] {
  switch (node.kind) {
    case 'constant':
      return []
    case 'input':
      return [inputLine(node, explaining)]
    case 'if': {
      const is = valueOf(node.condition, explaining)
      const taken = is === true ? [node.yes] : is === false ? [node.no] : []
      return [node.condition, ...taken].flatMap((part) => partLine(part, explaining))
    }
    case 'fold':
      return rowLines(node, explaining)
    case 'negate':
    case 'abs':
    case 'round':
    case 'shift':
    case 'not':
    case 'has':
      return inputsOf(node.node, explaining)
    default:
      return partsOf(node).flatMap((part) => partLine(part, explaining))
  }
}

/** A part with a result of its own is a line with what it is made of; a figure is a line; what has no figures is none. */
function partLine(node: Typed, explaining: Explaining): Input[] {
  if (node.kind === 'input') return [inputLine(node, explaining)]
  if (node.kind === 'shift') return partLine(node.node, explaining)
  if (needsOf(node).length === 0) return []
  const { request } = explaining
  const shown = shownValue(valueOf(node, explaining), node.unit, PART_PLACES, request.language)
  const because = explain({
    measure: 'measures.formula_part',
    ...shown,
    rule: request.rule,
    formula: printed(node, request),
    inputs: inputsOf(node, explaining),
    asOf: request.asOf,
  })
  return [{ measure: 'measures.formula_part', ...shown, because }]
}

function rowLines(node: Typed & { kind: 'fold' }, explaining: Explaining): Input[] {
  const rows = Math.min(rowCounter(node)(explaining.given), MOST_ROWS_SHOWN)
  const parts = node.weight ? [node.node, node.weight] : [node.node]
  return Array.from({ length: rows }, (_, row) =>
    parts.flatMap((part) => partLine(part, { ...explaining, row })),
  ).flat()
}

function inputLine(node: Typed & { kind: 'input' }, { formula, given, request, row }: Explaining): Input {
  const name = formula.needs[node.need]?.name
  const values = given[node.need]
  const value = (node.isMember && Array.isArray(values) ? (values as readonly Value[])[row] : values) as
    | Value
    | undefined
  const all = request.origins?.[node.need]
  const origin = (Array.isArray(all) ? (all as readonly (Origin | null)[])[row] : all) as Origin | null | undefined
  const label = request.language === 'en' ? (name?.en ?? name?.zh) : name?.zh
  const found = exactValue(value, node)
  return {
    measure: name?.measure ?? 'measures.formula_input',
    ...shownValue(found, node.unit, PART_PLACES, request.language),
    source: { ...(label !== undefined && { label }), ...(origin?.source ?? { kind: 'indicator', id: name?.id ?? '' }) },
    evidenceLevel: origin?.evidenceLevel ?? origin?.because?.evidenceLevel ?? (origin?.source ? 3 : 4),
    ...(origin?.asOf !== undefined && { asOf: origin.asOf }),
    ...(origin?.because && { because: origin.because }),
  }
}

function exactValue(value: Value | undefined, node: Typed & { kind: 'input' }): Exact {
  return figureOf({ ...node, need: 0, isMember: false }, 'unknown')({ given: [value ?? null], row: 0 })
}

const runs = new WeakMap<Typed, Run>()
const texts = new WeakMap<Typed, Map<string, string>>()
const needs = new WeakMap<Typed, number[]>()

function valueOf(node: Typed, { formula, given, row }: Explaining): Exact {
  const known = runs.get(node) ?? (node.unit === null ? truthOf : figureOf)(node, formula.missing)
  runs.set(node, known)
  const frame: Frame = { given, row }
  return known(frame)
}

function printed(node: Typed, { vocabulary, language = 'zh' }: ExplanationRequest): string {
  const known = texts.get(node) ?? new Map<string, string>()
  texts.set(node, known)
  const text = known.get(language) ?? print(node.written, vocabulary, language)
  known.set(language, text)
  return text
}

function needsOf(node: Typed): number[] {
  const known = needs.get(node) ?? needsIn(node)
  needs.set(node, known)
  return known
}

/** A computed value in the units of explanations: rates as percent, money as whole fen, what has no such unit as text. */
function shownValue(found: Exact, unit: Unit | null, places: number, language: Language = 'zh'): Shown {
  if (typeof found === 'boolean') return { value: truths[language][found ? 0 : 1], unit: 'text' }
  if (unit === null) return { value: null, unit: 'text' }
  const shownAs = shownUnit(unit)
  if (found.problem) return { value: null, unit: shownAs }
  if (shownAs === 'fen') return { value: decimalOf({ ...found, places: found.places - 2 }, 0), unit: 'fen' }
  if (shownAs === 'percent')
    return { value: decimalOf({ ...found, places: found.places - 2 }, places), unit: 'percent' }
  const value = decimalOf(found, places)
  return { value: shownAs === 'text' ? `${value} ${unit.text}` : value, unit: shownAs }
}

const truths: Record<Language, readonly [yes: string, no: string]> = { zh: ['是', '否'], en: ['yes', 'no'] }

function shownUnit(unit: Unit): ShownUnit {
  if (unit.isRate) return 'percent'
  if (unit.powers.length === 0) return 'ratio'
  if (isMoney(unit)) return 'fen'
  if (isScore(unit)) return 'score'
  if (unit.text === '天') return 'days'
  if (unit.text === '工作日') return 'workdays'
  return isCount(unit) ? 'count' : 'text'
}

/** The result itself, as it was rounded. */
function resultOf({ unit, yields }: Formula, outcome: Outcome, language: Language = 'zh'): Shown {
  if (unit === null)
    return shownValue(outcome.ok ? outcome.value === true : { problem: 'too_large' }, null, 0, language)
  const shownAs = shownUnit(unit)
  if (!outcome.ok) return { value: null, unit: shownAs }
  const value = outcome.value as Decimal
  const base = shifted(value, readUnit(yields)?.shift ?? 0)
  if (shownAs === 'percent') return { value: shifted(base, 2), unit: 'percent' }
  const fen = shownAs === 'fen' ? shifted(base, 2) : base
  if (shownAs === 'text' || decimal.compare(fen, decimal.round(fen, shownAs === 'fen' ? 0 : 8)) !== 0)
    return { value: `${value} ${yields}`, unit: 'text' }
  return { value: fen, unit: shownAs }
}

function noteOn(formula: Formula, given: readonly Given[], outcome: Outcome, language: Language = 'zh'): Note | null {
  if (!outcome.ok) {
    const { key, params } = outcomeWords(formula, outcome, language)
    return { key, params: params as Note['params'] }
  }
  if (formula.missing === 'unknown') return null
  const missing = formula.needs.filter((_, n) => {
    const value = given[n]
    return Array.isArray(value) ? value.includes(null) : value === null
  })
  if (missing.length === 0) return null
  const names = missing
    .map(({ name }) => (language === 'en' ? (name.en ?? name.zh) : name.zh))
    .join(language === 'zh' ? '、' : ', ')
  return { key: `formula.notes.missing_as_${formula.missing}`, params: { names } }
}
