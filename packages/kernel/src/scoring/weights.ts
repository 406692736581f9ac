import { decimal, referenceTo, scaled } from '../base/index.ts'
import type { Decimal, Note, RuleReference } from '../base/index.ts'
import type { IndicatorSet } from './indicator.ts'
import type { ScoringRules } from './rules.ts'

export type WeightProblem =
  | { ok: false; problem: 'weights_do_not_sum'; sum: Decimal; expected: Decimal }
  | { ok: false; problem: 'weight_not_positive' | 'weight_too_fine' | 'duplicate_indicator'; indicatorId: string }
  | { ok: false; problem: 'execution_weight_range' }

/**
 * Third-level weights are positive, no finer than what is scored, and sum to exactly 100 less the execution weight; no indicator occurs twice.
 */
export function checkWeights({ indicators, executionWeight }: IndicatorSet, places = 2): { ok: true } | WeightProblem {
  if (decimal.isNegative(executionWeight) || decimal.compare(executionWeight, '100') > 0)
    return { ok: false, problem: 'execution_weight_range' }
  const seen = new Set<string>()
  for (const { id, weight } of indicators) {
    if (seen.has(id)) return { ok: false, problem: 'duplicate_indicator', indicatorId: id }
    if (decimal.compare(weight, '0') <= 0) return { ok: false, problem: 'weight_not_positive', indicatorId: id }
    if (scaled.placesOf(decimal.canonical(weight)) > places)
      return { ok: false, problem: 'weight_too_fine', indicatorId: id }
    seen.add(id)
  }
  const sum = decimal.add(...indicators.map((indicator) => indicator.weight))
  const expected = decimal.subtract('100', executionWeight)
  return decimal.compare(sum, expected) === 0
    ? { ok: true }
    : { ok: false, problem: 'weights_do_not_sum', sum, expected }
}

/** What is worth saying of a set whose weights are right: the rule that says so, and its figures. */
export type WeightAdvice = { rule: RuleReference; note: Note }

/** First levels that weigh otherwise than the forms have it, output and benefit below their share; warnings, never refusals. */
export function adviceOn({ indicators, executionWeight }: IndicatorSet, rules: ScoringRules): WeightAdvice[] {
  const sumOf = (level: string): Decimal =>
    decimal.add(...indicators.filter(({ group }) => group?.[0] === level).map(({ weight }) => weight))
  const advice: WeightAdvice[] = []
  const both = decimal.add(sumOf('output'), sumOf('benefit'))
  const { leastPercent } = rules.outputAndBenefit.parameters
  if (decimal.compare(both, leastPercent) < 0)
    advice.push(adviceBy(rules.outputAndBenefit, 'output_benefit_low', { sum: both, least: leastPercent }))
  const hasCosts = !decimal.isZero(sumOf('cost'))
  const split = hasCosts ? rules.costSplit : rules.weightSplit
  const isUsual = decimal.compare(executionWeight, rules.execution.parameters.weight) === 0
  for (const [level, expected] of isUsual ? Object.entries(split.parameters) : []) {
    const sum = sumOf(level)
    if (decimal.compare(sum, expected) !== 0)
      advice.push(adviceBy(split, `split_differs.${level}`, { sum, expected: String(expected) }))
  }
  return advice
}

const adviceBy = (rule: RuleReference, said: string, params: Note['params']): WeightAdvice => ({
  rule: referenceTo(rule),
  note: { key: `notes.advice.${said}`, params },
})
