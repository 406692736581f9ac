import { decimal, explain, referenceTo } from '../base/index.ts'
import type { Day, Decimal, EvidenceLevel, Input, Note, Source } from '../base/index.ts'
import type { Actual, ComponentScore, Indicator, IndicatorSet, Remark } from './indicator.ts'
import { scoreQualitative } from './qualitative.ts'
import { scoreQuantitative } from './quantitative.ts'
import type { ScoringRules } from './rules.ts'

/** The score of one indicator with its explanation. Without a report it is no data; a report that cannot be right is invalid. */
export function indicatorScore(
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
  const note = noteOn(judged.state, remarks)
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
      ...(judged.formula !== undefined && { formula: judged.formula }),
      inputs: inputsOf(indicator, actual, set),
      asOf: today,
      evidenceLevel: evidenceOf(judged.score, actual),
      ...(note && { note }),
    }),
  }
}

/** One sentence on the result; what still has to be answered goes first. */
function noteOn(state: ComponentScore['state'], remarks: readonly Remark[]): Note | null {
  if (state === 'no_data') return { key: 'notes.no_data', params: {} }
  const remark = remarks.find((each) => each === 'over_achievement_reason_missing') ?? remarks[0]
  return remark ? { key: `notes.${remark}`, params: {} } : null
}

type Judged = { score: Decimal | null; state: ComponentScore['state']; formula?: string; remarks: Remark[] }

function judge(indicator: Indicator, actual: Actual | undefined, set: IndicatorSet, rules: ScoringRules): Judged {
  const without = (state: 'no_data' | 'invalid', remarks: Remark[] = []): Judged => ({ score: null, state, remarks })
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
    indicator.kind === 'quantitative'
      ? `${indicator.sign}${decimal.canonical(indicator.target)}${indicator.unit}`
      : indicator.target
  const reported = actual && {
    source: { kind: 'actual', id: actual.id } as const,
    ...(actual.asOf !== undefined && { asOf: actual.asOf }),
    ...(actual.evidenceLevel && { evidenceLevel: actual.evidenceLevel }),
    ...(actual.because && { because: actual.because }),
  }
  return [
    { measure: 'measures.target_value', value: target, unit: 'text', source, evidenceLevel: 2 },
    { ...actualInput(indicator, actual), ...reported },
    {
      measure: 'measures.weight',
      value: decimal.canonical(indicator.weight),
      unit: 'score',
      source: { kind: 'indicator_set', id: set.id, label: set.version },
      evidenceLevel: 2,
    },
  ]
}

function actualInput(indicator: Indicator, actual: Actual | undefined): Input {
  if (actual?.kind !== 'qualitative') {
    const unit = indicator.kind === 'quantitative' ? indicator.unit : ''
    const value = actual?.value ?? null
    return {
      measure: 'measures.actual_value',
      value: value === null ? null : `${decimal.canonical(value)}${unit}`,
      unit: 'text',
    }
  }
  return { measure: `measures.band.${actual.band ?? 'none'}`, value: actual.percent, unit: 'percent' }
}

function evidenceOf(score: Decimal | null, actual: Actual | undefined): EvidenceLevel {
  return score === null ? 4 : (actual?.evidenceLevel ?? 3)
}
