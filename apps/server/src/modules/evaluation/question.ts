import { decimal, earlierDay, type Day, type Decimal, type EvidenceLevel, type Mark } from '@jiheng/kernel/base'
import type { Actual, Band, Indicator, IndicatorSet, ReverseVariant, ScoreQuestion, Sign } from '@jiheng/kernel/scoring'
import { measure, type Measure, type ProjectYear } from './measures.ts'

export const levels1 = ['output', 'benefit', 'satisfaction', 'cost'] as const

/** One third-level indicator of a version of a set. */
export type SetIndicator = {
  code: string
  level1: (typeof levels1)[number]
  level2: string
  name: string
  weight: Decimal
  kind: 'quantitative' | 'qualitative'
  sign: Sign | null
  target: Decimal | null
  unit: string | null
  targetText: string | null
  measuredBy: Measure | null
}

export type SetVersion = {
  id: string
  name: string
  version: number
  kinds: string[]
  /** The organisation it was made at; it holds there and below. */
  orgPath: string
  executionWeight: Decimal
  reverseVariant: ReverseVariant
  mark: Mark
  source: string | null
  why: string
  indicators: SetIndicator[]
}

/** What a person reported last for an indicator. */
export type Reported = {
  id: string
  code: string
  kind: 'quantitative' | 'qualitative'
  value: Decimal | null
  band: Band | null
  percent: Decimal | null
  reason: string | null
  evidenceLevel: EvidenceLevel
  evidence: string | null
  /** How many were asked, where people were. */
  sampleSize: number | null
  asOf: Day
  recordedBy: string
}

/** Targets set for a project instead of the set's own, by indicator code. */
export type Targets = Record<string, Decimal>

/** The set as the kernel scores it, with a project's own targets in place. */
export function kernelSet(set: SetVersion, targets: Targets): IndicatorSet {
  return {
    id: set.id,
    version: String(set.version),
    executionWeight: set.executionWeight,
    reverseVariant: set.reverseVariant,
    indicators: set.indicators.map((indicator) => kernelIndicator(indicator, targets[indicator.code])),
  }
}

const SAMPLED = { isSampled: true }

/** Satisfaction in figures is what people were asked for. */
export const isSampled = (level1: SetIndicator['level1'], kind: SetIndicator['kind']): boolean =>
  level1 === 'satisfaction' && kind === 'quantitative'

function kernelIndicator(
  { code, name, weight, level1, level2, kind, sign, target, unit, targetText }: SetIndicator,
  own: Decimal | undefined,
): Indicator {
  const about = { id: code, name, weight, group: [level1, level2] as const, ...(isSampled(level1, kind) && SAMPLED) }
  if (kind === 'qualitative') return { ...about, kind, target: targetText ?? '' }
  return { ...about, kind, sign: sign ?? '≥', target: own ?? target ?? '0', unit: unit ?? '' }
}

export type YearQuestion = {
  set: SetVersion
  reported: readonly Reported[]
  facts: ProjectYear
  year: number
  today: Day
  /** The deadline for reports of the year, MM-DD of the year after. */
  deadline: string
  /** The set as the kernel scores it, with the targets in place. */
  by: IndicatorSet
}

/** Everything a score depends on, in one value that can be scored again anywhere. What the system measures is not asked for. */
export function questionOf({ set, by, reported, facts, year, today, deadline }: YearQuestion): ScoreQuestion {
  const asOf = earlierDay(today, `${year}-12-31`)
  const said = new Map(reported.map((report) => [report.code, report]))
  const actuals = set.indicators.flatMap(({ code, measuredBy }): Actual[] => {
    if (measuredBy !== null) return measuredActual(code, measuredBy, facts, asOf)
    const report = said.get(code)
    return report ? [reportedActual(report)] : []
  })
  return {
    set: by,
    actuals,
    execution: {
      source: { kind: 'project', id: facts.projectId, label: String(year) },
      budgetFen: facts.budget?.fullYearFen ?? null,
      executedFen: facts.budget?.executedFen ?? null,
      ...(facts.budget?.lastDay && { asOf: facts.budget.lastDay }),
      evidenceLevel: 2,
    },
    today: asOf,
    ...(today > `${year + 1}-${deadline}` && { isClosed: true }),
  }
}

/** A measured value gives its own reason: how it was measured. */
function measuredActual(code: string, by: Measure, facts: ProjectYear, asOf: Day): Actual[] {
  const measured = measure(by, facts, asOf)
  if (!measured) return []
  const { value, explanation } = measured
  return [
    {
      id: by,
      indicatorId: code,
      kind: 'quantitative',
      value,
      asOf,
      evidenceLevel: explanation.evidenceLevel,
      because: explanation,
      reason: explanation.measure,
    },
  ]
}

function reportedActual(report: Reported): Actual {
  const { id, code, kind, value, band, percent, reason, evidenceLevel, sampleSize, asOf } = report
  const told = { ...(reason !== null && { reason }), ...(sampleSize !== null && { sampleSize }) }
  const about = { id, indicatorId: code, asOf, evidenceLevel, ...told }
  if (kind === 'quantitative') return { ...about, kind, value: value === null ? null : decimal.canonical(value) }
  return { ...about, kind, band, percent: percent === null ? null : decimal.canonical(percent) }
}
