import { decimal, explain, referenceTo } from '../base/index.ts'
import type { Day, Decimal, EvidenceLevel, Explanation, Input, Source } from '../base/index.ts'
import { defaultScoringRules, gradeOf, type Grade } from '../scoring/index.ts'
import type { RoundRules } from './rules.ts'
import { PLACES, type Template, type TemplateItem } from './template.ts'

/**
 * What a person, team or department may be judged by: results that were evaluated, never what they did all day (国办函〔2026〕12号): results of
 * their projects in a round, goals verified, items between departments closed by the day promised.
 */
export const subjectMeasures = ['project_results', 'goal_results', 'cross_items_on_time'] as const
export type SubjectMeasure = (typeof subjectMeasures)[number]

export type SubjectItem = TemplateItem & { measure: SubjectMeasure }

/** One evaluated result, 0–100, and what it weighs among those of its measure. */
export type EvaluatedResult = {
  source: Source
  percent: Decimal
  weight: Decimal
  evidenceLevel: EvidenceLevel
  asOf: Day
}

/** By the id of its source. */
export type LeftOutResult = { id: string; why: string }

export type SubjectQuestion = {
  template: Template<SubjectItem>
  results: Readonly<Record<SubjectMeasure, readonly EvaluatedResult[]>>
  /** Results that an appeal found not to be the subject's: not counted, and why. */
  leftOut?: readonly LeftOutResult[]
  asOf: Day
  rules: Pick<RoundRules, 'subjects' | 'grade'>
}

export type SubjectScore = {
  /** Of 100: the points earned where something was evaluated, by what that weighs; null where too little was. */
  total: Decimal | null
  grade: Grade | null
  coveredWeight: Decimal
  items: { code: string; score: Decimal | null; results: number }[]
  explanation: Explanation
}

/** Scores a person, team or department by evaluated results. Where nothing was evaluated nothing is known: left out and told, never zero. */
export function scoreSubject({ template, results, leftOut = [], asOf, rules }: SubjectQuestion): SubjectScore {
  const rule = referenceTo(rules.subjects)
  const isCounted = ({ source }: EvaluatedResult): boolean => leftOut.every(({ id }) => id !== source.id)
  const lines = template.items.map((item) => {
    const found = results[item.measure]
      .filter(isCounted)
      .toSorted(({ source: a }, { source: b }) => (a.id < b.id ? -1 : 1))
    const score = pointsOf(item.weight, found)
    const explanation = explain({
      measure: `measures.subject.${item.measure}`,
      value: score,
      unit: 'score',
      rule,
      formula: 'w × Σ(p × g) ÷ Σg ÷ 100',
      inputs: [weightInput(item.weight, rules), ...found.map(resultInput)],
      asOf,
      sampleSize: found.length,
      ...(found.length === 0 && { note: { key: 'notes.round.nothing_evaluated', params: {} } }),
    })
    return { item, found, score, explanation }
  })
  const known = lines.filter(({ score }) => score !== null)
  const coveredWeight = decimal.add('0', ...known.map(({ item }) => item.weight))
  const isEnough =
    !decimal.isZero(coveredWeight) && decimal.compare(coveredWeight, rules.subjects.parameters.leastCovered) >= 0
  const earned = decimal.add('0', ...known.map(({ score }) => score ?? '0'))
  const total = isEnough ? decimal.percentOf(earned, coveredWeight, PLACES) : null
  const graded = total === null ? null : gradeOf(total, { ...defaultScoringRules, grade: rules.grade })
  return {
    total,
    grade: graded?.ok ? graded.grade : null,
    coveredWeight,
    items: lines.map(({ item, score, found }) => ({ code: item.code, score, results: found.length })),
    explanation: explain({
      measure: 'measures.subject.total',
      value: total,
      unit: 'score',
      rule,
      formula: 'Σ p ÷ Σ w × 100',
      inputs: lines.map(({ item, score, explanation }) => ({
        measure: `measures.subject.${item.measure}`,
        value: score,
        unit: 'score',
        source: { kind: 'indicator', id: item.code, label: item.name },
        because: explanation,
      })),
      asOf,
      sampleSize: known.reduce((sum, { found }) => sum + found.length, 0),
      // What is missing is told by the covered weight; the evidence is that of what was counted.
      evidenceLevel: known.reduce<EvidenceLevel>(
        (weakest, { found }) =>
          found.reduce((level, one) => (one.evidenceLevel > level ? one.evidenceLevel : level), weakest),
        known.length === 0 ? 4 : 1,
      ),
      note: {
        key: isEnough ? 'notes.round.covered' : 'notes.round.not_covered',
        params: { covered: coveredWeight, least: rules.subjects.parameters.leastCovered },
      },
    }),
  }
}

/** weight × the weighted mean of percents ÷ 100; null of none. */
function pointsOf(weight: Decimal, results: readonly EvaluatedResult[]): Decimal | null {
  const whole = decimal.add('0', ...results.map((result) => result.weight))
  if (decimal.isZero(whole)) return null
  const sum = decimal.add('0', ...results.map((result) => decimal.multiply(result.percent, result.weight)))
  return decimal.divide(decimal.multiply(weight, sum), decimal.multiply(whole, '100'), PLACES)
}

const weightInput = (weight: Decimal, rules: SubjectQuestion['rules']): Input => ({
  measure: 'measures.weight',
  value: decimal.canonical(weight),
  unit: 'score',
  source: { kind: 'rule', id: rules.subjects.id },
})

const resultInput = ({ source, percent, evidenceLevel, asOf }: EvaluatedResult): Input => ({
  measure: 'measures.subject.result',
  value: decimal.canonical(percent),
  unit: 'score',
  source,
  evidenceLevel,
  asOf,
})
