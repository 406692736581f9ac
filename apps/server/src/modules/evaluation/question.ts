import {
  decimal,
  earlierDay,
  type Day,
  type Decimal,
  type EvidenceLevel,
  type Explanation,
  type Mark,
} from '@jiheng/kernel/base'
import type {
  Actual,
  Adjusted,
  Band,
  Indicator,
  IndicatorSet,
  LibraryVersion,
  ReverseVariant,
  ScoreQuestion,
  Sign,
  Veto,
} from '@jiheng/kernel/scoring'
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
  /** The version of the library's indicator it was taken from. */
  library: LibraryVersion | null
  /** Of an indicator a project chose itself: how it counts otherwise than the set or the library has it. */
  reverseVariant?: ReverseVariant
  adjusted?: Adjusted
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
  /** The first year it is given to projects for. */
  fromYear: number
  indicators: SetIndicator[]
  /** Of a project that chose its indicators itself. */
  chosen?: NonNullable<IndicatorSet['chosen']>
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
    ...(set.chosen && { chosen: set.chosen }),
  }
}

const SAMPLED = { isSampled: true }

/** Satisfaction in figures is what people were asked for. */
export const isSampled = (level1: SetIndicator['level1'], kind: SetIndicator['kind']): boolean =>
  level1 === 'satisfaction' && kind === 'quantitative'

function kernelIndicator(
  { code, name, weight, level1, level2, kind, sign, target, unit, targetText, ...more }: SetIndicator,
  own: Decimal | undefined,
): Indicator {
  const { library, adjusted, reverseVariant } = more
  const about = {
    ...{ id: code, name, weight, group: [level1, level2] as const, ...(isSampled(level1, kind) && SAMPLED) },
    ...(library && { library }),
    ...(adjusted && { adjusted }),
  }
  if (kind === 'qualitative') return { ...about, kind, target: targetText ?? '' }
  const counted = { sign: sign ?? '≥', target: own ?? target ?? '0', unit: unit ?? '' }
  return { ...about, kind, ...counted, ...(reverseVariant && { reverseVariant }) }
}

export type YearQuestion = {
  set: SetVersion
  reported: readonly Reported[]
  facts: ProjectYear
  /** What formulas of the library gave, by the library's code. */
  computed: ReadonlyMap<string, Computed>
  /** What people said who were asked by a survey. */
  surveyed: Surveyed | undefined
  vetoes: readonly Veto[]
  year: number
  today: Day
  /** The deadline for reports of the year, MM-DD of the year after. */
  deadline: string
  /** The set as the kernel scores it, with the targets in place. */
  by: IndicatorSet
}

/** Everything a score depends on, in one value that can be scored again anywhere. What the system measures is not asked for. */
export function questionOf(asked: YearQuestion): ScoreQuestion {
  const { set, by, reported, facts, computed, surveyed, vetoes, year, today, deadline } = asked
  const asOf = earlierDay(today, `${year}-12-31`)
  const said = new Map(reported.map((report) => [report.code, report]))
  const actuals = set.indicators.flatMap((indicator): Actual[] => {
    const { code, measuredBy } = indicator
    const found = computedFor(indicator, computed)
    if (found && found.value !== null) return [computedActual(indicator, found)]
    if (measuredBy !== null) return measuredActual(code, measuredBy, facts, asOf)
    if (surveyed && surveyed.asOf <= asOf && code === askedOf(set)) return [surveyedActual(code, surveyed)]
    const report = said.get(code)
    return report ? [reportedActual(report)] : found ? [computedActual(indicator, found)] : []
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
    ...(vetoes.length > 0 && { vetoes }),
  }
}

/** What a formula of the library gave a project: no value where figures are missing, which the explanation names. */
export type Computed = { code: string; version: number; value: Decimal | null; asOf: Day; explanation: Explanation }

/** What the formula of an indicator gave, where the project chose it and the version is the one it is judged by. */
export function computedFor({ library }: SetIndicator, computed: ReadonlyMap<string, Computed>): Computed | undefined {
  const found = library ? computed.get(library.code) : undefined
  return found?.version === library?.version ? found : undefined
}

/** What a closed survey found: no per cent where too few answered, which the explanation says. */
export type Surveyed = {
  id: string
  percent: Decimal | null
  sampleSize: number
  asOf: Day
  evidenceLevel: EvidenceLevel
  explanation: Explanation
}

/** The indicator a survey of the people served answers: the only one of a set that people are asked for, in per cent. */
export function askedOf({ indicators }: SetVersion): string | undefined {
  const [first, ...others] = indicators.filter(({ level1, kind }) => isSampled(level1, kind))
  return first?.unit === '%' && others.length === 0 ? first.code : undefined
}

const surveyedActual = (code: string, found: Surveyed): Actual => ({
  ...{ id: found.id, indicatorId: code, kind: 'quantitative', value: found.percent, asOf: found.asOf },
  ...{ evidenceLevel: found.evidenceLevel, sampleSize: found.sampleSize, because: found.explanation },
  reason: found.explanation.measure,
})

/** The figure that says how many were asked. */
const ASKED = '有效问卷份数'

/** The evidence is the weakest among the figures; the explanation goes down to them. */
function computedActual({ code, level1, kind }: SetIndicator, { value, asOf, explanation }: Computed): Actual {
  const asked = isSampled(level1, kind) ? Number(figureIn(explanation, ASKED)) : Number.NaN
  return {
    ...{ id: `${code} ${asOf}`, indicatorId: code, kind: 'quantitative', value, asOf },
    ...{ evidenceLevel: explanation.evidenceLevel, because: explanation },
    ...(value !== null && { reason: explanation.measure }),
    ...(Number.isSafeInteger(asked) && { sampleSize: asked }),
  }
}

const figureIn = ({ inputs }: Explanation, label: string): string | null =>
  inputs.reduce<string | null>((found, { source, value, because }) => {
    return found ?? (source?.label === label ? value : because ? figureIn(because, label) : null)
  }, null)

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
