import { decimal, explain, referenceTo } from '../base/index.ts'
import type { Day, Decimal, Explanation } from '../base/index.ts'
import { indicatorScore } from './component.ts'
import { executionScore } from './execution.ts'
import type { ExecutionFacts } from './execution.ts'
import { gradeOf } from './grade.ts'
import type { Grade } from './grade.ts'
import type { Actual, ComponentScore, IndicatorSet } from './indicator.ts'
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
