import { decimal, explain, type Explanation } from '@jiheng/kernel/base'
import { ruleId, ruleKeys, sentenceOf, type PackRule } from '@jiheng/kernel/rule-pack'
import type { Actual, ScoreLine } from '@jiheng/kernel/scoring'
import type { Actor } from '../../platform/actor.ts'
import { may, type Permission } from '../identity/index.ts'
import { EXECUTION } from './answer.ts'
import type { Reported, SetIndicator, SetVersion } from './question.ts'
import type { Evaluation, IndicatorSet, RulePackShown } from './schema.ts'
import type { EvaluationFound } from './service/evaluating.ts'
import type { PackRow } from './store/packs.ts'
import type { ListedScore, ProvenScore } from './store/scores.ts'

export function presentSet(set: SetVersion): IndicatorSet {
  const { id, name, version, kinds, executionWeight, reverseVariant, mark, source, why, indicators } = set
  return {
    id,
    name,
    version,
    kinds,
    executionWeight,
    reverseVariant,
    mark,
    source,
    why,
    indicators: indicators.map((indicator) => presentIndicator(indicator, undefined)),
  }
}

function presentIndicator(
  { code, level1, level2, name, weight, kind, sign, target, unit, targetText, measuredBy }: SetIndicator,
  own: string | undefined,
): IndicatorSet['indicators'][number] {
  return { code, level1, level2, name, weight, kind, sign, target: own ?? target, unit, targetText, measuredBy }
}

const actions = {
  assign: 'evaluation:write',
  record_actual: 'evaluation:score',
  compute: 'evaluation:score',
} as const satisfies Record<string, Permission>

export function presentEvaluation(found: EvaluationFound, actor: Actor): Evaluation {
  const { place, year, years, set } = found
  const score =
    found.score && found.score.set_id === set?.id && found.score.version === set.version ? found.score : null
  const execution = score && componentOf(score, EXECUTION)
  return {
    projectId: place.projectId,
    year,
    years,
    set: set && { id: set.id, name: set.name, version: set.version },
    rows: set?.indicators.map((indicator) => presentRow(indicator, found, score)) ?? [],
    execution: execution ? { weight: execution.weight, ...presentComponent(execution) } : null,
    total: score && decimal.fixed(score.total, 2),
    coveredWeight: score && decimal.canonical(score.covered_weight),
    grade: score?.grade ?? null,
    explanation: score?.explanation ?? null,
    asOf: score?.confirmed_on ?? null,
    computedAt: score?.computed_at ?? null,
    allowed: Object.entries(actions).flatMap(([action, permission]) => (may(actor, permission, place) ? [action] : [])),
  }
}

type Row = Evaluation['rows'][number]
type Explained = ScoreLine & { explanation: Explanation }

/** One line of a stored score with its explanation, which stands at the same place in the explanation of the total. */
function componentOf({ components, explanation }: ProvenScore, code: string): Explained | undefined {
  const at = components.findIndex((component) => component.code === code)
  const [component, because] = [components[at], explanation.inputs[at]?.because]
  return component && because && { ...component, explanation: because }
}

function presentRow(
  indicator: SetIndicator,
  { targets, reported, year }: EvaluationFound,
  score: ProvenScore | null,
): Row {
  const component = score ? componentOf(score, indicator.code) : undefined
  const told = reported.find(({ code }) => code === indicator.code)
  const measured =
    indicator.measuredBy === null
      ? undefined
      : score?.question.actuals.find(({ indicatorId }) => indicatorId === indicator.code)
  return {
    indicator: presentIndicator(indicator, targets[indicator.code]),
    actual: measured ? presentMeasured(measured) : told && indicator.measuredBy === null ? presentReported(told) : null,
    remarks: component?.remarks ?? [],
    ...(component ? presentComponent(component) : unscored(indicator, `${year}-12-31`)),
  }
}

const presentComponent = ({ score, state, explanation }: Explained): Pick<Row, 'score' | 'state' | 'explanation'> => ({
  score,
  state,
  explanation,
})

/** An indicator nobody has scored yet says just that. */
function unscored({ code, name }: SetIndicator, asOf: string): Pick<Row, 'score' | 'state' | 'explanation'> {
  const explanation = explain({
    measure: 'measures.indicator_score',
    value: null,
    unit: 'score',
    rule: { id: 'score_total', version: '1', mark: 'P' },
    inputs: [
      {
        measure: 'measures.actual_value',
        value: null,
        unit: 'text',
        source: { kind: 'indicator', id: code, label: name },
      },
    ],
    asOf,
    note: { key: 'notes.no_data', params: {} },
  })
  return { score: null, state: 'no_data', explanation }
}

const presentReported = ({
  id,
  value,
  band,
  percent,
  reason,
  evidence,
  evidenceLevel,
  sampleSize,
  asOf,
  recordedBy,
}: Reported): NonNullable<Row['actual']> => ({
  id,
  by: 'person',
  value,
  band,
  percent,
  reason,
  evidence,
  evidenceLevel,
  sampleSize,
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
  sampleSize: actual.sampleSize ?? null,
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

/** A pack with every rule as people read it. */
export const presentPack = ({ pack, fingerprint, publicKey, adoptedBy, adoptedAt }: PackRow): RulePackShown => ({
  ...{ id: pack.id, name: pack.name, version: pack.version, region: pack.region, extends: pack.extends },
  ...{ effectiveFrom: pack.effectiveFrom, fingerprint, publicKey, adoptedBy, adoptedAt },
  rules: ruleKeys.flatMap((key) => {
    const rule: PackRule | undefined = pack.rules[key]
    if (!rule) return []
    const { mark, source, effectiveFrom, parameters } = rule
    return [{ id: ruleId(key), says: sentenceOf(key, parameters), mark, source, effectiveFrom }]
  }),
})
