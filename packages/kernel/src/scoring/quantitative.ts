import { decimal } from '../base/index.ts'
import type { Decimal } from '../base/index.ts'
import type { Remark, ReverseVariant, Sign } from './indicator.ts'
import { SCORE_SCALE } from './rules.ts'
import type { ScoringRules } from './rules.ts'

export type QuantitativeQuestion = {
  sign: Sign
  target: Decimal
  actual: Decimal
  weight: Decimal
  reverseVariant: ReverseVariant
}
export type QuantitativeScore = { score: Decimal; formula: string; remarks: Remark[] }

/**
 * Score of a quantitative indicator, rounded once, half up to 2 decimals, within 0 and the weight (T target, A actual, w weight):
 * - ≥ > and = with T > 0: w when A ≥ T, else A ÷ T × w; a negative A earns 0.
 * - ≤ <: w when A ≤ T, else by variant; where T ≤ 0 both variants earn 0.
 * - T = 0: ≥ > w when A ≥ 0; = w only when A ≤ 0. T < 0: ≥ > = w when A ≥ T. Otherwise 0: shares of nothing mean nothing.
 * `>` and `<` are scored as `≥` and `≤`, as the forms in use do.
 */
export function scoreQuantitative(question: QuantitativeQuestion, rules: ScoringRules): QuantitativeScore {
  const { target, actual } = question
  const isReverse = question.sign === '≤' || question.sign === '<'
  const remarks: Remark[] = []
  if (decimal.isZero(target)) remarks.push('zero_target')
  if (decimal.isNegative(target)) remarks.push('negative_target')
  if (decimal.isNegative(actual)) remarks.push('negative_actual')
  if (!isReverse && isOverAchieved(target, actual, rules)) remarks.push('over_achievement')
  return { ...(isReverse ? reverse(question) : forward(question)), remarks }
}

function forward({ sign, target, actual, weight }: QuantitativeQuestion): Omit<QuantitativeScore, 'remarks'> {
  const isMet =
    sign === '=' && decimal.isZero(target) ? decimal.compare(actual, '0') <= 0 : decimal.compare(actual, target) >= 0
  if (isMet) return full(weight)
  if (decimal.compare(target, '0') <= 0 || decimal.compare(actual, '0') <= 0) return { score: '0', formula: '0' }
  return { score: decimal.divide(decimal.multiply(actual, weight), target, SCORE_SCALE), formula: 'A ÷ T × w' }
}

function reverse({ target, actual, weight, reverseVariant }: QuantitativeQuestion): Omit<QuantitativeScore, 'remarks'> {
  if (decimal.compare(actual, target) <= 0) return full(weight)
  if (decimal.compare(target, '0') <= 0) return { score: '0', formula: '0' }
  if (reverseVariant === 'A') {
    return { score: decimal.divide(decimal.multiply(target, weight), actual, SCORE_SCALE), formula: 'T ÷ A × w' }
  }
  const left = decimal.max('0', decimal.subtract(decimal.multiply('2', target), actual))
  return {
    score: decimal.divide(decimal.multiply(left, weight), target, SCORE_SCALE),
    formula: '(1 − (A − T) ÷ T) × w',
  }
}

function full(weight: Decimal): Omit<QuantitativeScore, 'remarks'> {
  return { score: decimal.canonical(weight), formula: 'w' }
}

function isOverAchieved(target: Decimal, actual: Decimal, { quantitative: { parameters } }: ScoringRules): boolean {
  if (decimal.isZero(target)) return decimal.compare(actual, parameters.overAchievementOfZero) >= 0
  return (
    !decimal.isNegative(target) &&
    decimal.compare(actual, decimal.shareOf(target, parameters.overAchievementPercent)) >= 0
  )
}
