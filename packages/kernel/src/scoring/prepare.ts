import { referenceTo } from '../base/index.ts'
import type { Decimal, Input, RuleReference, Source } from '../base/index.ts'
import { compileFormula, readUnit, vocabularyOf } from '../formula/index.ts'
import type { Formula, Vocabulary } from '../formula/index.ts'
import type { RuleKey } from '../rule-pack/index.ts'
import { adjustedTarget, adjustedWeight } from './adjusted.ts'
import type { Indicator, IndicatorSet } from './indicator.ts'
import { quickOf } from './quick.ts'
import type { Quick } from './quick.ts'
import { defaultScoringRules } from './rules.ts'
import type { ScoringRules } from './rules.ts'
import { checkWeights } from './weights.ts'
import type { WeightProblem } from './weights.ts'
import { canonicalText } from './whole.ts'

/** Why a set cannot be scored by: its weights, or a formula that does not compile (what is wrong is told by `compileFormula`). */
export type SetProblem = WeightProblem | { ok: false; problem: 'formula_unsound'; indicatorId: string }

/** An indicator with everything about it that does not depend on what was reported; its parts are shared by all explanations. */
export type PreparedIndicator = {
  indicator: Indicator
  weight: Decimal
  subject: Source
  quick: Quick | null
  computing: { formula: Formula; vocabulary: Vocabulary } | null
  /** Lines of every explanation: the target and the weight. */
  target: Input
  weightLine: Input
}
export type PreparedSet = {
  ok: true
  set: IndicatorSet
  rules: ScoringRules
  references: Readonly<Record<RuleKey, RuleReference>>
  indicators: readonly PreparedIndicator[]
  /** Position of an indicator by its id. */
  positions: ReadonlyMap<string, number>
}

/** A set made ready to score many questions by. Wrong weights and formulas are refused here, before anything is scored. */
export function prepareSet(set: IndicatorSet, rules: ScoringRules = defaultScoringRules): PreparedSet | SetProblem {
  const weights = checkWeights(set, rules.total.parameters.places)
  if (!weights.ok) return weights
  const indicators: PreparedIndicator[] = []
  for (const indicator of set.indicators) {
    const prepared = preparedIndicator(indicator, set, rules)
    if (!prepared) return { ok: false, problem: 'formula_unsound', indicatorId: indicator.id }
    indicators.push(prepared)
  }
  const references = Object.fromEntries(Object.entries(rules).map(([key, rule]) => [key, referenceTo(rule)])) as Record<
    RuleKey,
    RuleReference
  >
  return {
    ok: true,
    set,
    rules,
    references,
    indicators,
    positions: new Map(set.indicators.map(({ id }, n) => [id, n])),
  }
}

function preparedIndicator(indicator: Indicator, set: IndicatorSet, rules: ScoringRules): PreparedIndicator | null {
  const { id, name } = indicator
  const subject: Source = { kind: 'indicator', id, label: name }
  const weight = canonicalText(indicator.weight)
  const computing = computingOf(indicator)
  if (computing === 'unsound') return null
  const target =
    indicator.kind === 'quantitative'
      ? `${indicator.sign}${canonicalText(indicator.target)}${indicator.unit}`
      : indicator.target
  return {
    indicator,
    weight,
    subject,
    quick: quickOf(indicator, set, rules),
    computing,
    target: {
      ...{ measure: 'measures.target_value', value: target, unit: 'text' },
      ...{ source: sourceOf(indicator), evidenceLevel: 2, ...adjustedTarget(indicator) },
    },
    weightLine: {
      ...{ measure: 'measures.weight', value: weight, unit: 'score' },
      ...{ source: set.chosen?.source ?? { kind: 'indicator_set', id: set.id, label: set.version } },
      ...{ evidenceLevel: 2, ...adjustedWeight(indicator) },
    },
  }
}

/** The library's indicator in its version, or the set's own. */
function sourceOf({ id, name, library }: Indicator): Source {
  if (!library) return { kind: 'indicator', id, label: name }
  return { kind: 'library_indicator', id: library.code, label: `${library.code} v${library.version}` }
}

function computingOf(indicator: Indicator): PreparedIndicator['computing'] | 'unsound' {
  if (indicator.kind !== 'quantitative' || !indicator.formula) return null
  const { source, names, places, missing } = indicator.formula
  const vocabulary = vocabularyOf([...names])
  const compiled = compileFormula(source, {
    vocabulary,
    ...(readUnit(indicator.unit) && { yields: indicator.unit }),
    ...(places !== undefined && { places }),
    ...(missing && { missing }),
  })
  return compiled.ok && compiled.formula.unit !== null ? { formula: compiled.formula, vocabulary } : 'unsound'
}
