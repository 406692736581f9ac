import { daysBetween, earlierDay } from '../base/index.ts'
import type { Day, EvidenceLevel, Explanation, Input, Note } from '../base/index.ts'
import type { Actual, ComponentScore, Remark, Veto } from './indicator.ts'
import { judge } from './judge.ts'
import type { Judged, JudgingContext } from './judge.ts'
import type { PreparedIndicator, PreparedSet } from './prepare.ts'

/** What the components of one question share. */
export type ScoringContext = JudgingContext & {
  /** The event by which an indicator earns nothing. */
  zeroedBy: ReadonlyMap<string, Veto>
  /** Ages of days met so far. */
  ages: Map<Day, number>
}

/** The score of one indicator with its explanation. Without a report it is no data; a report that cannot be right is invalid. */
export function indicatorScore(
  of: PreparedIndicator,
  actual: Actual | undefined,
  context: ScoringContext,
): ComponentScore {
  const veto = context.zeroedBy.get(of.indicator.id)
  const judged = veto ? zeroed(judge(of, actual, context)) : judge(of, actual, context)
  return {
    subject: of.subject,
    weight: of.weight,
    value: judged.value,
    score: judged.score,
    state: judged.state,
    remarks: judged.remarks,
    explanation: explanationOf(of, actual, judged, context, veto),
  }
}

const zeroed = (judged: Judged): Judged => ({
  ...judged,
  ...{ state: 'scored', score: '0', rule: 'veto', formula: '0', remarks: ['vetoed', ...judged.remarks] },
})

/** Built in one piece, not by `explain`: a hundred thousand of these are made a second. */
function explanationOf(
  of: PreparedIndicator,
  actual: Actual | undefined,
  judged: Judged,
  context: ScoringContext,
  veto: Veto | undefined,
): Explanation {
  const note = noteOn(judged, context, actual)
  const dataAgeDays = actual && ageOf(actual, judged, context)
  const inputs = [
    of.target,
    actualLine(of, actual, judged),
    of.weightLine,
    ...(veto ? [vetoLine(veto, context.prepared, context.today)] : []),
  ]
  const explanation: Explanation = {
    v: 1,
    measure: 'measures.indicator_score',
    value: judged.score,
    unit: 'score',
    rule: context.prepared.references[judged.rule],
    inputs,
    asOf: context.today,
    evidenceLevel: levelOf(judged, actual, veto),
  }
  if (judged.formula !== undefined) explanation.formula = judged.formula
  if (dataAgeDays !== undefined) explanation.dataAgeDays = dataAgeDays
  if (actual?.sampleSize !== undefined) explanation.sampleSize = actual.sampleSize
  if (note) explanation.note = note
  return explanation
}

function actualLine({ indicator }: PreparedIndicator, actual: Actual | undefined, { value, because }: Judged): Input {
  const line: Input =
    actual?.kind === 'qualitative'
      ? { measure: `measures.band.${actual.band ?? 'none'}`, value: actual.percent, unit: 'percent' }
      : {
          measure: 'measures.actual_value',
          value: writtenActual(actual, value, indicator.kind === 'quantitative' ? indicator.unit : ''),
          unit: 'text',
        }
  if (!actual) return line
  line.source = { kind: 'actual', id: actual.id }
  if (actual.asOf !== undefined) line.asOf = actual.asOf
  if (actual.evidenceLevel) line.evidenceLevel = actual.evidenceLevel
  const origin = because ?? actual.because
  if (origin) line.because = origin
  return line
}

function writtenActual(actual: Actual | undefined, value: string | null, unit: string): string | null {
  const known = value ?? (actual?.kind === 'quantitative' ? actual.value : null)
  return known === null ? null : `${known}${unit}`
}

/** The event itself, on the day it is known by, and who answers for it. */
export function vetoLine({ event, source, on, told }: Veto, { references }: PreparedSet, today: Day): Input {
  const measure = `measures.veto.${event}`
  const value = on ?? source.label ?? source.id
  const unit = on === undefined ? 'text' : 'day'
  const line: Input = { measure, value, unit, source, evidenceLevel: 2 }
  if (on !== undefined) line.asOf = on
  if (!told) return line
  const said = (name: string, text: string): Input => {
    return { measure: `measures.veto_told.${name}`, value: text, unit: 'text', source, evidenceLevel: 2 }
  }
  line.because = {
    ...{ v: 1, measure, value, unit, rule: references.veto, asOf: on ?? today, evidenceLevel: 2 },
    inputs: [
      ...[said('reason', told.reason), said('document', told.document)],
      ...[said('by', told.by), said('confirmed_by', told.confirmedBy)],
    ],
  }
  return line
}

function ageOf({ asOf, because }: Actual, judged: Judged, { today, ages }: ScoringContext): number | undefined {
  if (asOf === undefined) return (judged.because ?? because)?.dataAgeDays
  let age = ages.get(asOf)
  if (age === undefined) ages.set(asOf, (age = daysBetween(earlierDay(asOf, today), today)))
  return age
}

function levelOf({ score, because }: Judged, actual: Actual | undefined, veto: Veto | undefined): EvidenceLevel {
  if (veto) return 2
  return score === null || !actual ? 4 : (actual.evidenceLevel ?? because?.evidenceLevel ?? 3)
}

/** One sentence on the result; what still has to be answered goes first. */
const FIRST: readonly Remark[] = ['vetoed', 'target_too_low', 'over_achievement_reason_missing']

function noteOn({ state, remarks }: Judged, { prepared }: ScoringContext, actual: Actual | undefined): Note | null {
  if (state === 'no_data') return { key: 'notes.no_data', params: {} }
  const remark = FIRST.find((each) => remarks.includes(each)) ?? remarks[0]
  if (!remark) return null
  const { least } = prepared.rules.sample.parameters
  const params =
    remark === 'sample_too_small'
      ? { least, sample: actual?.sampleSize ?? 0 }
      : remark === 'sample_not_stated'
        ? { least }
        : {}
  return { key: `notes.${remark}`, params }
}
