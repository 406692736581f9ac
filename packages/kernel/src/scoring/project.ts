import { decimal, explain } from '../base/index.ts'
import type { Day, Decimal, Explanation, Input, Note } from '../base/index.ts'
import { indicatorScore, vetoLine } from './component.ts'
import type { ScoringContext } from './component.ts'
import { contextOf } from './evidence.ts'
import type { ScoreContext } from './evidence.ts'
import { executionScore } from './execution.ts'
import type { ExecutionFacts } from './execution.ts'
import { gradeOf } from './grade.ts'
import type { Grade } from './grade.ts'
import type { Actual, ComponentScore, IndicatorSet, Veto } from './indicator.ts'
import { prepareSet } from './prepare.ts'
import { sumOf } from './whole.ts'
import type { PreparedSet, SetProblem } from './prepare.ts'
import type { ScoringRules } from './rules.ts'

/** What was reported of one project. */
export type Reports = {
  /** Of two reports for one indicator the later in the list counts. */
  actuals: readonly Actual[]
  execution: ExecutionFacts
  today: Day
  /** The deadline for reports has passed; what is blank then, the rules say. */
  isClosed?: boolean
  vetoes?: readonly Veto[]
}
export type ScoreQuestion = Reports & { set: IndicatorSet; rules?: ScoringRules }

export type ProjectScore = {
  ok: true
  /** Points earned so far, out of `coveredWeight`. */
  total: Decimal
  /** How much of 100 the scored components weigh. What is missing is not zero, it is missing. */
  coveredWeight: Decimal
  /** Null until everything is covered: a grade of a part would be a guess. At most 差 after an event that vetoes. */
  grade: Grade | null
  context: ScoreContext
  execution: ComponentScore
  indicators: ComponentScore[]
  explanation: Explanation
}

/** The project's score with every number explained. A set that cannot be scored by is refused before anything is scored. */
export function scoreProject({ set, rules, ...reports }: ScoreQuestion): ProjectScore | SetProblem {
  const prepared = prepareSet(set, rules)
  return prepared.ok ? scoreByPrepared(prepared, reports) : prepared
}

/** The same with a set made ready once for many projects. */
export function scoreByPrepared(prepared: PreparedSet, reports: Reports): ProjectScore {
  const { rules, positions } = prepared
  const actuals: (Actual | undefined)[] = []
  for (const actual of reports.actuals) {
    const at = positions.get(actual.indicatorId)
    if (at !== undefined) actuals[at] = actual
  }
  const context = contextFor(prepared, reports)
  const indicators = prepared.indicators.map((of, at) => indicatorScore(of, actuals[at], context))
  const execution = executionScore(reports.execution, prepared, reports.today)
  const components = [...indicators, execution]
  const scored = components.filter((component) => component.score !== null)
  const { places } = rules.total.parameters
  const total = sumOf(
    scored.map((component) => component.score ?? '0'),
    places,
  )
  const coveredWeight = sumOf(
    scored.map((component) => component.weight),
    places,
  )
  const graded = decimal.compare(coveredWeight, '100') === 0 ? gradeOf(total, rules) : null
  const standing = contextOf(components, total, rules)
  const vetoes = vetoesWith('grade_poor', prepared, reports)
  const grade = graded?.ok ? (vetoes.length > 0 ? 'poor' : graded.grade) : null
  const note = noteOn({ prepared, coveredWeight, vetoes, standing, total, grade })
  const explanation = explain({
    measure: 'measures.total_score',
    value: total,
    unit: 'score',
    rule: prepared.references.total,
    formula: 'Σ',
    inputs: [
      ...components.map(({ subject, score, explanation: because }) => {
        return { measure: because.measure, value: score, unit: 'score', source: subject, because } as const
      }),
      ...vetoes.map((veto) => vetoLine(veto, prepared, reports.today)),
      ...chosenLine(prepared),
    ],
    asOf: reports.today,
    ...(standing.smallestSample !== null && { sampleSize: standing.smallestSample }),
    note,
  })
  return { ok: true, total, coveredWeight, grade, context: standing, execution, indicators, explanation }
}

function contextFor(prepared: PreparedSet, reports: Reports): ScoringContext {
  const zeroing = vetoesWith('indicators_zero', prepared, reports)
  return {
    prepared,
    today: reports.today,
    isClosed: reports.isClosed ?? false,
    zeroedBy: new Map(zeroing.flatMap((veto) => (veto.indicatorIds ?? []).map((id) => [id, veto]))),
    ages: new Map(),
  }
}

const vetoesWith = (effect: string, { rules }: PreparedSet, { vetoes = [] }: Reports): Veto[] =>
  vetoes.filter(({ event }) => rules.veto.parameters.effects[event] === effect)

/** That the project chose its indicators itself, who did, and when. */
function chosenLine({ set: { chosen } }: PreparedSet): Input[] {
  if (!chosen) return []
  const { by, on, source } = chosen
  return [
    {
      measure: 'measures.indicator_choice',
      value: on,
      unit: 'day',
      source: { ...source, label: by },
      evidenceLevel: 2,
    },
  ]
}

/** What must be said first beside the total. */
function noteOn({
  prepared: { set },
  coveredWeight,
  vetoes: [veto],
  standing,
  total,
  grade,
}: {
  prepared: PreparedSet
  coveredWeight: Decimal
  vetoes: readonly Veto[]
  standing: ScoreContext
  total: Decimal
  grade: Grade | null
}): Note {
  const params = { coveredWeight, set: set.id, version: set.version }
  if (veto) return { key: `notes.veto.${veto.event}`, params }
  if (grade === null) return { key: 'notes.score_not_covered', params }
  if (!standing.isWeaklyFounded) return { key: 'notes.score_rounding', params }
  const { 3: stated, 4: unproven } = standing.pointsByEvidence
  return { key: 'notes.score_weakly_founded', params: { ...params, total, stated, unproven } }
}
