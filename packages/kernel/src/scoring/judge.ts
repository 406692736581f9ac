import { decimal } from '../base/index.ts'
import type { Decimal, Explanation } from '../base/index.ts'
import { evaluate, evaluateExplained } from '../formula/index.ts'
import type { RuleKey } from '../rule-pack/index.ts'
import type { Actual, ComponentScore, Remark } from './indicator.ts'
import type { PreparedIndicator, PreparedSet } from './prepare.ts'
import { scoreQualitative } from './qualitative.ts'
import { scoreQuantitative } from './quantitative.ts'
import { branchOf, shareOf } from './quick.ts'
import type { Branch, Quick } from './quick.ts'
import { canonicalText, textOf, wholeAt } from './whole.ts'

/** What an indicator earned, by which rule and branch; `because` tells how a computed value came about. */
export type Judged = {
  state: ComponentScore['state']
  score: Decimal | null
  value: Decimal | null
  rule: RuleKey
  formula?: string
  remarks: Remark[]
  because?: Explanation
}

export type JudgingContext = { prepared: PreparedSet; today: string; isClosed: boolean }

const FORMULAS: Readonly<Record<Quick['kind'], string>> = {
  forward: 'A ÷ T × w',
  reverse_a: 'T ÷ A × w',
  reverse_b: '(1 − (A − T) ÷ T) × w',
  judged: 'w × A%',
}
const RULE_OF_BRANCH: Readonly<Record<Branch, string>> = { full: 'w', nothing: '0', share: '' }

/** Judges what was reported for an indicator. Never throws on what people report: what cannot be right is invalid and says why. */
export function judge(of: PreparedIndicator, actual: Actual | undefined, context: JudgingContext): Judged {
  const { indicator } = of
  const computing = of.computing !== null
  const rule: RuleKey = indicator.kind === 'qualitative' ? 'qualitative' : 'quantitative'
  if (!actual || (isBlank(actual) && actual.sampleSize === undefined)) return blank(rule, context)
  const fits = computing ? actual.kind === 'computed' || actual.kind === 'quantitative' : actual.kind === indicator.kind
  if (!fits) return unscored('invalid', rule, ['kind_mismatch'])
  const sample = indicator.isSampled ? sampleProblem(actual, context) : null
  if (sample) return { ...unscored('invalid', 'sample', [sample]), value: valueOf(actual) }
  if (isBlank(actual)) return blank(rule, context)
  if (actual.kind === 'qualitative') return qualitative(of, actual, context)
  if (actual.kind === 'quantitative') return quantitative(of, canonicalText(actual.value ?? '0'), actual, context)
  return computed(of, actual, context)
}

const isBlank = (actual: Actual): boolean =>
  actual.kind === 'quantitative' ? actual.value === null : actual.kind === 'qualitative' && blankJudgement(actual)
const blankJudgement = ({ band, percent }: Actual & { kind: 'qualitative' }): boolean =>
  band === null || percent === null

function valueOf(actual: Actual): Decimal | null {
  const value = actual.kind === 'quantitative' ? actual.value : actual.kind === 'qualitative' ? actual.percent : null
  return value === null ? null : canonicalText(value)
}

const unscored = (state: 'no_data' | 'invalid', rule: RuleKey, remarks: Remark[] = []): Judged => ({
  ...{ state, score: null, value: null, rule, remarks },
})

/** What is missing is missing; once the deadline has passed the rules may count it as zero. */
function blank(rule: RuleKey, { prepared, isClosed }: JudgingContext): Judged {
  if (!isClosed || prepared.rules.blank.parameters.afterDeadline === 'missing') return unscored('no_data', rule)
  return { state: 'scored', score: '0', value: null, rule: 'blank', formula: '0', remarks: ['blank_as_zero'] }
}

function sampleProblem({ sampleSize }: Actual, { prepared }: JudgingContext): Remark | null {
  if (sampleSize === undefined) return 'sample_not_stated'
  return sampleSize < prepared.rules.sample.parameters.least ? 'sample_too_small' : null
}

function qualitative(
  of: PreparedIndicator,
  actual: Actual & { kind: 'qualitative' },
  { prepared }: JudgingContext,
): Judged {
  const { band, percent } = actual
  if (band === null || percent === null) return unscored('no_data', 'qualitative')
  const value = canonicalText(percent)
  const whole = of.quick ? wholeAt(value, of.quick.scale) : Number.NaN
  if (of.quick && !Number.isNaN(whole)) {
    const { metFrom, partlyFrom, target } = of.quick
    const found =
      whole < 0 || whole > target ? null : whole >= metFrom ? 'met' : whole >= partlyFrom ? 'partly_met' : 'not_met'
    const points = shareOf(of.quick, whole)
    if (found !== band) return { ...unscored('invalid', 'qualitative', ['outside_band']), value }
    if (!Number.isNaN(points)) return scored(textOf(points, prepared.rules.total.parameters.places), value)
  }
  const result = scoreQualitative({ band, percent, weight: of.weight }, prepared.rules)
  return result.ok ? scored(result.score, value) : { ...unscored('invalid', 'qualitative', [result.problem]), value }
}

const scored = (score: Decimal, value: Decimal): Judged => ({
  ...{ state: 'scored', score, value, rule: 'qualitative', formula: FORMULAS.judged, remarks: [] },
})

function quantitative(of: PreparedIndicator, value: Decimal, actual: Actual, { prepared }: JudgingContext): Judged {
  const { quick, indicator } = of
  if (indicator.kind !== 'quantitative') return unscored('invalid', 'quantitative', ['kind_mismatch'])
  const hasReason = actual.reason !== undefined && actual.reason.trim() !== ''
  const whole = quick ? wholeAt(value, quick.scale) : Number.NaN
  const known = quick && !Number.isNaN(whole) ? byWholeNumbers(quick, whole, of, hasReason, prepared) : null
  if (known) return { ...known, value }
  const { sign, target, weight } = indicator
  const asked = { sign, target, weight, actual: value, hasReason }
  const variant = indicator.reverseVariant ?? prepared.set.reverseVariant
  const exact = scoreQuantitative({ ...asked, ...(variant && { reverseVariant: variant }) }, prepared.rules)
  return { state: 'scored', value, ...exact }
}

/** The same in whole numbers; null where they cannot tell, or where points are cut. */
function byWholeNumbers(
  quick: Quick,
  given: number,
  { weight, indicator }: PreparedIndicator,
  hasReason: boolean,
  { rules }: PreparedSet,
): Omit<Judged, 'value'> | null {
  const { target } = quick
  const actual = quick.isNegativeZero && given < 0 ? 0 : given
  if (!hasReason && actual >= quick.cutFrom) return null
  const branch = branchOf(quick, given)
  const points = branch === 'share' ? shareOf(quick, actual) : 0
  if (Number.isNaN(points)) return null
  const remarks: Remark[] = []
  if (target === 0) remarks.push('zero_target')
  else if (target < 0) remarks.push('negative_target')
  if (given < 0) remarks.push(quick.isNegativeZero ? 'negative_actual_as_zero' : 'negative_actual')
  const isStrict = indicator.kind === 'quantitative' && (indicator.sign === '>' || indicator.sign === '<')
  if (isStrict && actual === target) remarks.push('equal_at_strict_sign')
  if (actual >= quick.overFrom) remarks.push(hasReason ? 'over_achievement' : 'over_achievement_reason_missing')
  return {
    state: 'scored',
    score: branch === 'full' ? weight : branch === 'nothing' ? '0' : textOf(points, rules.total.parameters.places),
    rule: target <= 0 ? 'zeroTarget' : branch === 'share' && quick.kind !== 'forward' ? 'reverse' : 'quantitative',
    formula: branch === 'share' ? FORMULAS[quick.kind] : RULE_OF_BRANCH[branch],
    remarks,
  }
}

/** The value of a formula, scored like a reported one; missing figures are no data, other failures invalid. */
function computed(of: PreparedIndicator, actual: Actual & { kind: 'computed' }, context: JudgingContext): Judged {
  if (!of.computing) return unscored('invalid', 'quantitative', ['kind_mismatch'])
  const { formula, vocabulary } = of.computing
  if (actual.given.length !== formula.needs.length)
    return unscored('invalid', 'quantitative', ['formula_without_result'])
  const rule = { id: 'indicator_formula', version: context.prepared.set.version }
  const { outcome, explanation } = evaluateExplained(formula, actual.given, {
    ...{ measure: 'measures.actual_value', rule, asOf: context.today, vocabulary },
    ...(actual.origins && { origins: actual.origins }),
  })
  if (outcome.ok && typeof outcome.value === 'string')
    return { ...quantitative(of, outcome.value, actual, context), because: explanation }
  const isMissing = !outcome.ok && outcome.problem === 'missing'
  const judged = isMissing
    ? blank('quantitative', context)
    : unscored('invalid', 'quantitative', ['formula_without_result'])
  return { ...judged, because: explanation }
}

/** The value a formula gives, or null: for the pass without explanations. */
export function computedValue(of: PreparedIndicator, actual: Actual & { kind: 'computed' }): Decimal | null {
  if (!of.computing || actual.given.length !== of.computing.formula.needs.length) return null
  const outcome = evaluate(of.computing.formula, actual.given)
  return outcome.ok && typeof outcome.value === 'string' ? outcome.value : null
}

/** The score of a value the exact way, points as a decimal: where whole numbers cannot tell. */
export function exactScore(of: PreparedIndicator, value: Decimal, { set, rules }: PreparedSet): Decimal | null {
  const { indicator, weight } = of
  if (indicator.kind === 'quantitative') {
    const { sign, target } = indicator
    const asked = { sign, target, weight, actual: value, hasReason: true }
    const variant = indicator.reverseVariant ?? set.reverseVariant
    return scoreQuantitative({ ...asked, ...(variant && { reverseVariant: variant }) }, rules).score
  }
  if (decimal.isNegative(value) || decimal.compare(value, '100') > 0) return null
  return decimal.round(decimal.shareOf(weight, value), rules.total.parameters.places)
}
