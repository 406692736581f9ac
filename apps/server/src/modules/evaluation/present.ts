import { decimal, explain } from '@jiheng/kernel/base'
import type { Actual, ComponentScore, ScoreQuestion } from '@jiheng/kernel/scoring'
import type { Actor } from '../../platform/actor.ts'
import { may, type Permission } from '../identity/index.ts'
import type { Reported, SetIndicator, SetVersion } from './question.ts'
import type { Evaluation, IndicatorSet } from './schema.ts'
import type { EvaluationFound } from './service/evaluating.ts'
import type { ListedScore } from './store/scores.ts'

export function presentSet(set: SetVersion): IndicatorSet {
  const { id, name, version, kinds, executionWeight, reverseVariant, mark, source, why, indicators } = set
  return { id, name, version, kinds, executionWeight, reverseVariant, mark, source, why, indicators: indicators.map((indicator) => presentIndicator(indicator, undefined)) }
}

function presentIndicator({ code, level1, level2, name, weight, kind, sign, target, unit, targetText, measuredBy }: SetIndicator, own: string | undefined): IndicatorSet['indicators'][number] {
  return { code, level1, level2, name, weight, kind, sign, target: own ?? target, unit, targetText, measuredBy }
}

const actions = { assign: 'evaluation:write', record_actual: 'evaluation:score', compute: 'evaluation:score' } as const satisfies Record<string, Permission>

export function presentEvaluation(found: EvaluationFound, actor: Actor): Evaluation {
  const { place, year, years, set, current } = found
  const total = current && current.row.set_id === set?.id && current.row.version === set.version ? current : null
  return {
    projectId: place.projectId,
    year,
    years,
    set: set && { id: set.id, name: set.name, version: set.version },
    rows: set?.indicators.map((indicator, at) => presentRow(indicator, found, total?.score.indicators[at], total?.row.question)) ?? [],
    execution: total && { weight: total.score.execution.weight, ...presentComponent(total.score.execution) },
    total: total && decimal.fixed(total.score.total, 2),
    coveredWeight: total?.score.coveredWeight ?? null,
    grade: total?.score.grade ?? null,
    explanation: total?.score.explanation ?? null,
    asOf: total?.row.confirmed_on ?? null,
    computedAt: total?.row.computed_at ?? null,
    allowed: Object.entries(actions).flatMap(([action, permission]) => (may(actor, permission, place) ? [action] : [])),
  }
}

type Row = Evaluation['rows'][number]

function presentRow(indicator: SetIndicator, { targets, reported, year }: EvaluationFound, component: ComponentScore | undefined, question: ScoreQuestion | undefined): Row {
  const told = reported.find(({ code }) => code === indicator.code)
  const measured = indicator.measuredBy === null ? undefined : question?.actuals.find(({ indicatorId }) => indicatorId === indicator.code)
  return {
    indicator: presentIndicator(indicator, targets[indicator.code]),
    actual: measured ? presentMeasured(measured) : told && indicator.measuredBy === null ? presentReported(told) : null,
    remarks: component?.remarks ?? [],
    ...(component ? presentComponent(component) : unscored(indicator, `${year}-12-31`)),
  }
}

const presentComponent = ({ score, state, explanation }: ComponentScore): Pick<Row, 'score' | 'state' | 'explanation'> => ({ score, state, explanation })

/** An indicator nobody has scored yet says just that. */
function unscored({ code, name }: SetIndicator, asOf: string): Pick<Row, 'score' | 'state' | 'explanation'> {
  const explanation = explain({
    measure: 'measures.indicator_score',
    value: null,
    unit: 'score',
    rule: { id: 'score_total', version: '1', mark: 'P' },
    inputs: [{ measure: 'measures.actual_value', value: null, unit: 'text', source: { kind: 'indicator', id: code, label: name } }],
    asOf,
    note: { key: 'notes.no_data', params: {} },
  })
  return { score: null, state: 'no_data', explanation }
}

const presentReported = ({ id, value, band, percent, reason, evidence, evidenceLevel, asOf, recordedBy }: Reported): NonNullable<Row['actual']> => ({
  id,
  by: 'person',
  value,
  band,
  percent,
  reason,
  evidence,
  evidenceLevel,
  asOf,
  recordedBy,
})

const presentMeasured = (actual: Actual): NonNullable<Row['actual']> => ({
  id: actual.id,
  by: 'system',
  value: actual.kind === 'quantitative' ? actual.value : null,
  band: null,
  percent: null,
  reason: null,
  evidence: null,
  evidenceLevel: actual.evidenceLevel ?? 4,
  asOf: actual.asOf ?? null,
  recordedBy: null,
})

export const presentScore = (row: ListedScore) => ({
  id: row.id,
  year: row.year,
  asOf: row.as_of,
  confirmedOn: row.confirmed_on,
  total: row.total,
  coveredWeight: decimal.canonical(row.covered_weight),
  grade: row.grade,
  set: { id: row.set_id, name: row.set_name, version: row.version },
  isCurrent: row.is_current,
  computedAt: row.computed_at,
  explanation: row.explanation,
})
