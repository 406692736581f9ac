import { decimal } from '../base/index.ts'
import type { Decimal } from '../base/index.ts'
import type { RuleKey } from '../rule-pack/index.ts'
import type { Remark, ReverseVariant, Sign } from './indicator.ts'
import type { ScoringRules } from './rules.ts'

export type QuantitativeQuestion = {
  sign: Sign
  target: Decimal
  actual: Decimal
  weight: Decimal
  reverseVariant?: ReverseVariant
  /** Whether a reason is given for a result far above the target. */
  hasReason?: boolean
}
export type QuantitativeScore = { score: Decimal; formula: string; rule: RuleKey; remarks: Remark[] }
type Earned = Omit<QuantitativeScore, 'remarks'>

export const isReverse = (sign: Sign): boolean => sign === '≤' || sign === '<'
const isStrict = (sign: Sign): boolean => sign === '>' || sign === '<'

/**
 * Score of a quantitative indicator, rounded once, half up, within 0 and the weight (T target, A actual, w weight):
 * - ≥ > and = with T > 0: w when A ≥ T, else A ÷ T × w; a negative A earns 0.
 * - ≤ <: w when A ≤ T, else by variant; where T ≤ 0 both variants earn 0.
 * - T = 0: ≥ > w when A ≥ 0; = w only when A ≤ 0. T < 0: ≥ > = w when A ≥ T. Otherwise 0: shares of nothing mean nothing.
 * At A = T the strict signs > and < are met, as the forms in use have it, or missed, by rule: where T > 0 the share A ÷ T is whole and earns w
 * either way, so that the rule decides only where T ≤ 0.
 */
export function scoreQuantitative(question: QuantitativeQuestion, rules: ScoringRules): QuantitativeScore {
  const { sign, target, weight } = question
  const actual = countedActual(question.actual, rules)
  const places = rules.total.parameters.places
  const remarks = remarksOn(question, actual, rules)
  const isMissedAtEqual =
    isStrict(sign) &&
    rules.quantitative.parameters.equalityAtStrictSign === 'missed' &&
    decimal.compare(actual, target) === 0
  const counted = { ...question, actual }
  const earned = isReverse(sign)
    ? reverse(counted, isMissedAtEqual, rules, places)
    : forward(counted, isMissedAtEqual, places)
  if (!remarks.includes('target_too_low')) return { ...earned, remarks }
  const kept = decimal.subtract('100', rules.overAchievement.parameters.cut?.percent ?? '0')
  const score = decimal.round(decimal.shareOf(weight, kept), places)
  return { score, formula: 'w × (1 − c)', rule: 'overAchievement', remarks }
}

/** The actual as the rules count it: a negative one as given, or as zero. */
function countedActual(actual: Decimal, { negativeActual: { parameters } }: ScoringRules): Decimal {
  return parameters.counts === 'as_zero' && decimal.isNegative(actual) ? '0' : actual
}

function forward({ sign, target, actual, weight }: QuantitativeQuestion, isMissed: boolean, places: number): Earned {
  const isPositive = decimal.compare(target, '0') > 0
  const rule = isPositive ? 'quantitative' : 'zeroTarget'
  const isMet =
    !isMissed &&
    (sign === '=' && decimal.isZero(target) ? decimal.compare(actual, '0') <= 0 : decimal.compare(actual, target) >= 0)
  if (isMet) return { score: decimal.canonical(weight), formula: 'w', rule }
  if (!isPositive || decimal.compare(actual, '0') <= 0) return { score: '0', formula: '0', rule }
  return { score: decimal.divide(decimal.multiply(actual, weight), target, places), formula: 'A ÷ T × w', rule }
}

function reverse(
  { target, actual, weight, reverseVariant }: QuantitativeQuestion,
  isMissed: boolean,
  rules: ScoringRules,
  places: number,
): Earned {
  const isPositive = decimal.compare(target, '0') > 0
  if (decimal.compare(actual, target) <= 0 && !(isMissed && !isPositive))
    return { score: decimal.canonical(weight), formula: 'w', rule: isPositive ? 'quantitative' : 'zeroTarget' }
  if (!isPositive) return { score: '0', formula: '0', rule: 'zeroTarget' }
  if ((reverseVariant ?? rules.reverse.parameters.variant) === 'A') {
    const score = decimal.divide(decimal.multiply(target, weight), actual, places)
    return { score, formula: 'T ÷ A × w', rule: 'reverse' }
  }
  const left = decimal.max('0', decimal.subtract(decimal.multiply('2', target), actual))
  const score = decimal.divide(decimal.multiply(left, weight), target, places)
  return { score, formula: '(1 − (A − T) ÷ T) × w', rule: 'reverse' }
}

function remarksOn(
  { sign, target, actual: given, hasReason }: QuantitativeQuestion,
  actual: Decimal,
  rules: ScoringRules,
) {
  const remarks: Remark[] = []
  if (decimal.isZero(target)) remarks.push('zero_target')
  if (decimal.isNegative(target)) remarks.push('negative_target')
  if (decimal.isNegative(given)) remarks.push(given === actual ? 'negative_actual' : 'negative_actual_as_zero')
  if (isStrict(sign) && decimal.compare(actual, target) === 0) remarks.push('equal_at_strict_sign')
  if (isReverse(sign)) return remarks
  const { percent, ofZero, cut } = rules.overAchievement.parameters
  if (isBeyond(target, actual, percent, ofZero)) {
    remarks.push(hasReason ? 'over_achievement' : 'over_achievement_reason_missing')
    if (cut && !hasReason && isBeyond(target, actual, cut.fromPercent, null)) remarks.push('target_too_low')
  }
  return remarks
}

/** Whether the actual reaches a percentage of a positive target, or a bound where the target is zero. */
function isBeyond(target: Decimal, actual: Decimal, percent: Decimal, ofZero: Decimal | null): boolean {
  if (decimal.isZero(target)) return ofZero !== null && decimal.compare(actual, ofZero) >= 0
  return !decimal.isNegative(target) && decimal.compare(actual, decimal.shareOf(target, percent)) >= 0
}
