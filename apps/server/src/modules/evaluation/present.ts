import { decimal, explain, type Explanation, type RuleReference } from '@jiheng/kernel/base'
import { ruleId, ruleKeys, sentenceOf } from '@jiheng/kernel/rule-pack'
import { adviceOn, raisingOf, type Actual, type ScoreLine } from '@jiheng/kernel/scoring'
import type { Actor } from '../../platform/actor.ts'
import { may, type Permission } from '../identity/index.ts'
import { EXECUTION } from './answer.ts'
import { kernelSet, type Reported, type SetIndicator, type SetVersion } from './question.ts'
import type { Evaluation, IndicatorSet } from './schema.ts'
import type { EvaluationFound } from './service/evaluating.ts'
import type { RulesInForce } from './service/packs.ts'
import type { ListedScore, ProvenScore } from './store/scores.ts'

export function presentSet(set: SetVersion): IndicatorSet {
  const { id, name, version, kinds, executionWeight, reverseVariant, mark, source, why, fromYear, indicators } = set
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
    fromYear,
    indicators: indicators.map((indicator) => presentIndicator(indicator, undefined)),
  }
}

function presentIndicator(
  { code, level1, level2, name, weight, kind, sign, target, unit, targetText, measuredBy, library }: SetIndicator,
  own: string | undefined,
): IndicatorSet['indicators'][number] {
  const aimed = { sign, target: own ?? target, unit, targetText }
  return { code, level1, level2, name, weight, kind, ...aimed, measuredBy, library }
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
    choice: found.choice && {
      ...{ by: found.choice.by, on: found.choice.on },
      ...{ executionWeight: found.choice.executionWeight, isApplied: found.choice.isApplied },
    },
    rules: rulesOf(found.inForce),
    advice: adviceFor(found, score),
    allowed: Object.entries(actions).flatMap(([action, permission]) => (may(actor, permission, place) ? [action] : [])),
  }
}

/** The rules in force, each with the pack and version it stands in. */
const rulesOf = ({ rules }: RulesInForce): Evaluation['rules'] =>
  ruleKeys.map((key) => {
    const { mark = 'U', source = '', pack = '', version, parameters } = rules[key]
    return { id: ruleId(key), says: sentenceOf(key, parameters), mark, source, pack, version }
  })

/** What is worth saying of the weights, and what would raise the score, each with the rule that says so. */
function adviceFor({ set, targets, inForce }: EvaluationFound, score: ProvenScore | null): Evaluation['advice'] {
  if (!set) return []
  const weights = adviceOn(kernelSet(set, targets), inForce.rules).map(({ rule, note }) => {
    return { kind: 'weights' as const, code: null, name: null, points: null, note, rule: cited(rule) }
  })
  const names = new Map(set.indicators.map(({ code, name }) => [code, name]))
  const raising = raisingOf(score?.components ?? [], (code) => names.get(code) ?? code)
  return [
    ...raising.flatMap(({ kind, code, points, note }) => {
      const line = score && componentOf(score, code)
      if (!line) return []
      return [{ kind, code, name: names.get(code) ?? null, points, note, rule: cited(line.explanation.rule) }]
    }),
    ...weights,
  ]
}

const cited = ({ id, version, mark, pack }: RuleReference) => ({
  ...{ id, version, mark: mark ?? null, pack: pack ?? null },
})

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
  const measured = score?.question.actuals.find(
    ({ indicatorId, because }) => indicatorId === indicator.code && because !== undefined,
  )
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
