import { decimal, explain, referenceTo } from '../base/index.ts'
import type { Day, Decimal, EvidenceLevel, Explanation, Input, Note, Source } from '../base/index.ts'
import { executionScore } from './execution.ts'
import type { ExecutionFacts } from './execution.ts'
import { gradeOf } from './grade.ts'
import type { Grade } from './grade.ts'
import type { Actual, ComponentScore, Indicator, IndicatorSet, Remark } from './indicator.ts'
import { scoreQualitative } from './qualitative.ts'
import { scoreQuantitative } from './quantitative.ts'
import { defaultScoringRules } from './rules.ts'
import type { ScoringRules } from './rules.ts'
import { checkWeights } from './weights.ts'
import type { WeightProblem } from './weights.ts'

export type ScoreQuestion = {
  set: IndicatorSet
  /** Of two reports for one indicator the later in the list counts. */
  actuals: readonly Actual[]
  execution: ExecutionFacts
  today: Day
  rules?: ScoringRules
}

export type ProjectScore = {
  ok: true
  /** Points earned so far, out of `coveredWeight`. */
  total: Decimal
  /** How much of 100 the scored components weigh. What is missing is not zero, it is missing. */
  coveredWeight: Decimal
  /** Null until everything is covered: a grade of a part would be a guess. */
  grade: Grade | null
  execution: ComponentScore
  indicators: ComponentScore[]
  explanation: Explanation
}

/** The project's score with every number explained. Wrong weights are refused before anything is scored. */
export function scoreProject({
  set,
  actuals,
  execution,
  today,
  rules = defaultScoringRules,
}: ScoreQuestion): ProjectScore | WeightProblem {
  const weights = checkWeights(set)
  if (!weights.ok) return weights
  const actualOf = new Map(actuals.map((actual) => [actual.indicatorId, actual]))
  const indicators = set.indicators.map((indicator) =>
    indicatorScore(indicator, actualOf.get(indicator.id), set, today, rules),
  )
  const executed = executionScore(execution, set.executionWeight, today, rules)
  const components = [...indicators, executed]
  const scored = components.filter((component) => component.score !== null)
  const total = decimal.add(...scored.map((component) => component.score ?? '0'))
  const coveredWeight = decimal.add(...scored.map((component) => component.weight))
  const graded = decimal.compare(coveredWeight, '100') === 0 ? gradeOf(total, rules) : null
  return {
    ok: true,
    total,
    coveredWeight,
    grade: graded?.ok ? graded.grade : null,
    execution: executed,
    indicators,
    explanation: totalExplanation({ set, components, total, coveredWeight, today, rules }),
  }
}

function indicatorScore(
  indicator: Indicator,
  actual: Actual | undefined,
  set: IndicatorSet,
  today: Day,
  rules: ScoringRules,
): ComponentScore {
  const judged = judge(indicator, actual, set, rules)
  const remarks = judged.remarks.map((remark) =>
    remark === 'over_achievement' && !actual?.reason?.trim() ? 'over_achievement_reason_missing' : remark,
  )
  const [remark] = remarks
  const note: Note | null =
    judged.state === 'no_data'
      ? { key: 'notes.no_data', params: {} }
      : remark
        ? { key: `notes.${remark}`, params: {} }
        : null
  const rule = rules[indicator.kind]
  return {
    subject: { kind: 'indicator', id: indicator.id, label: indicator.name },
    weight: decimal.canonical(indicator.weight),
    score: judged.score,
    state: judged.state,
    remarks,
    explanation: explain({
      measure: 'measures.indicator_score',
      value: judged.score,
      unit: 'score',
      rule: referenceTo(rule),
      formula: judged.formula,
      inputs: inputsOf(indicator, actual, set),
      asOf: today,
      evidenceLevel: evidenceOf(judged.score, actual),
      ...(note && { note }),
    }),
  }
}

type Judged = { score: Decimal | null; state: ComponentScore['state']; formula: string; remarks: Remark[] }

function judge(indicator: Indicator, actual: Actual | undefined, set: IndicatorSet, rules: ScoringRules): Judged {
  const without = (state: 'no_data' | 'invalid', remarks: Remark[] = []): Judged => ({
    score: null,
    state,
    formula: '–',
    remarks,
  })
  if (!actual) return without('no_data')
  if (indicator.kind === 'quantitative' && actual.kind === 'quantitative') {
    if (actual.value === null) return without('no_data')
    const { sign, target, weight } = indicator
    return {
      state: 'scored',
      ...scoreQuantitative({ sign, target, weight, actual: actual.value, reverseVariant: set.reverseVariant }, rules),
    }
  }
  if (indicator.kind === 'qualitative' && actual.kind === 'qualitative') {
    if (actual.band === null || actual.percent === null) return without('no_data')
    const result = scoreQualitative({ band: actual.band, percent: actual.percent, weight: indicator.weight }, rules)
    return result.ok
      ? { score: result.score, state: 'scored', formula: 'w × A%', remarks: [] }
      : without('invalid', [result.problem])
  }
  return without('invalid', ['kind_mismatch'])
}

function inputsOf(indicator: Indicator, actual: Actual | undefined, set: IndicatorSet): Input[] {
  const source: Source = { kind: 'indicator', id: indicator.id, label: indicator.name }
  const target =
    indicator.kind === 'quantitative' ? `${indicator.sign}${indicator.target}${indicator.unit}` : indicator.target
  const reported = actual && {
    source: { kind: 'actual', id: actual.id } as const,
    ...(actual.asOf !== undefined && { asOf: actual.asOf }),
    ...(actual.evidenceLevel && { evidenceLevel: actual.evidenceLevel }),
  }
  return [
    { measure: 'measures.target_value', value: target, unit: 'text', source, evidenceLevel: 2 },
    ...actualInputs(indicator, actual).map((input) => ({ ...input, ...reported })),
    {
      measure: 'measures.weight',
      value: decimal.canonical(indicator.weight),
      unit: 'score',
      source: { kind: 'indicator_set', id: set.id, label: set.version },
      evidenceLevel: 2,
    },
  ]
}

function actualInputs(indicator: Indicator, actual: Actual | undefined): Input[] {
  if (actual?.kind !== 'qualitative') {
    const unit = indicator.kind === 'quantitative' ? indicator.unit : ''
    const value = actual?.value ?? null
    return [{ measure: 'measures.actual_value', value: value === null ? null : `${value}${unit}`, unit: 'text' }]
  }
  return [
    { measure: `measures.band.${actual.band ?? 'none'}`, value: actual.band, unit: 'text' },
    { measure: 'measures.judged_percent', value: actual.percent, unit: 'percent' },
  ]
}

function evidenceOf(score: Decimal | null, actual: Actual | undefined): EvidenceLevel {
  return score === null ? 4 : (actual?.evidenceLevel ?? 3)
}

type Totals = {
  set: IndicatorSet
  components: readonly ComponentScore[]
  total: Decimal
  coveredWeight: Decimal
  today: Day
  rules: ScoringRules
}

function totalExplanation({ set, components, total, coveredWeight, today, rules }: Totals): Explanation {
  const isCovered = decimal.compare(coveredWeight, '100') === 0
  return explain({
    measure: 'measures.total_score',
    value: total,
    unit: 'score',
    rule: referenceTo(rules.total),
    formula: 'Σ',
    inputs: components.map(({ subject, score, explanation }) => ({
      measure: explanation.measure,
      value: score,
      unit: 'score',
      source: subject,
      because: explanation,
    })),
    asOf: today,
    note: {
      key: isCovered ? 'notes.score_rounding' : 'notes.score_not_covered',
      params: { coveredWeight, set: set.id, version: set.version },
    },
  })
}
