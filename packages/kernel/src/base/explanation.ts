import { daysBetween, earlierDay } from './day.ts'
import type { Day } from './day.ts'
import type { RuleReference } from './rule.ts'

/** The unit of a value. 'points' are percentage points, a 'ratio' has no unit; 'fen' values are whole numbers of fen written out. */
export type Unit = 'fen' | 'percent' | 'points' | 'ratio' | 'days' | 'workdays' | 'count' | 'score' | 'text' | 'day'

/** 1 system-measured, 2 document, 3 statement, 4 nothing. The larger the number, the weaker the evidence. */
export type EvidenceLevel = 1 | 2 | 3 | 4

/** The kinds of record a value may be read from. */
export const sourceKinds = [
  'project',
  'node',
  'activity',
  'baseline',
  'goal',
  'goal_report',
  'cross_item',
  'progress_report',
  'evidence',
  'document',
  'approval',
  'budget_line',
  'allocation',
  'cash_arrival',
  'acceptance',
  'payment',
  'refund',
  'return',
  'retention_release',
  'payment_request',
  'payment_exception',
  'contract',
  'contract_change',
  'contract_item',
  'invoice',
  'bid',
  'party',
  'transfer',
  'exclusion',
  'material_order',
  'arrival',
  'quantity',
  'material_test',
  'inspection',
  'alert',
  'indicator',
  'indicator_set',
  'library_indicator',
  'indicator_choice',
  'veto',
  'actual',
  'expert_sheet',
  'round_result',
  'subject_score',
  'survey',
  'rule',
  'calendar',
  'import',
] as const

export type SourceKind = (typeof sourceKinds)[number]

/** The record a value was read from. */
export type Source = { kind: SourceKind; id: string; label?: string }

/** A phrase key with its parameters: what to say about a value in words. */
export type Note = { key: string; params: Record<string, string | number> }

export type Input = {
  /** Phrase key naming what the value is, e.g. 'measures.planned_progress'. */
  measure: string
  value: string | null
  unit: Unit
  source?: Source
  asOf?: Day
  evidenceLevel?: EvidenceLevel
  /** How the input was itself computed. */
  because?: Explanation
}

/** Where a number that people see comes from. Plain JSON, stored with the result it explains. */
export type Explanation = {
  v: 1
  measure: string
  value: string | null
  unit: Unit
  rule: RuleReference
  /** In symbols a reader knows, e.g. 'min(10, 10 × 执行数 ÷ 预算数)'. */
  formula?: string
  inputs: Input[]
  asOf: Day
  /** Age in days of the oldest dated input at `asOf`. */
  dataAgeDays?: number
  sampleSize?: number
  evidenceLevel: EvidenceLevel
  note?: Note
}

/** An explanation without what can be derived from its inputs; a derived part given here wins. */
export type ExplanationParts = Omit<Explanation, 'v' | 'evidenceLevel'> & { evidenceLevel?: EvidenceLevel }

/** Fills in version, evidence level (the weakest input's) and data age (the oldest dated input's). */
export function explain(parts: ExplanationParts): Explanation {
  const dataAgeDays = parts.dataAgeDays ?? dataAgeOf(parts.inputs, parts.asOf)
  return {
    v: 1,
    ...parts,
    ...(dataAgeDays !== undefined && { dataAgeDays }),
    evidenceLevel: parts.evidenceLevel ?? evidenceLevelOf(parts.inputs),
  }
}

/**
 * The weakest evidence among the inputs; parameters of rules need none. An input without a stated level counts as a
 * statement (3) when it names its record, as nothing (4) when it does not or when its value is missing.
 */
export function evidenceLevelOf(inputs: readonly Input[]): EvidenceLevel {
  const levels = inputs.filter((input) => input.source?.kind !== 'rule').map(levelOf)
  return levels.length === 0 ? 4 : levels.reduce((weakest, level) => (level > weakest ? level : weakest))
}

/** Age in days of the oldest dated input, or undefined when none is dated. Inputs dated after `asOf` have age 0. */
export function dataAgeOf(inputs: readonly Input[], asOf: Day): number | undefined {
  const ages = inputs.flatMap((input) => {
    if (input.asOf !== undefined) return [daysBetween(earlierDay(input.asOf, asOf), asOf)]
    return input.because?.dataAgeDays === undefined ? [] : [input.because.dataAgeDays]
  })
  return ages.length === 0 ? undefined : Math.max(...ages)
}

/** One line of an explanation written as a list; the root has depth 0 and its inputs depth 1. */
export type ExplanationLine = Pick<Input, 'measure' | 'value' | 'unit' | 'source' | 'asOf'> & {
  depth: number
  rule?: RuleReference
}

/** The whole tree, depth first in reading order, for lists and exports. */
export function flatten(explanation: Explanation, depth = 0): ExplanationLine[] {
  const { measure, value, unit, rule, asOf, inputs } = explanation
  return [{ depth, measure, value, unit, rule, asOf }, ...inputs.flatMap((input) => linesOf(input, depth + 1))]
}

function linesOf(input: Input, depth: number): ExplanationLine[] {
  const { measure, value, unit, source, asOf, because } = input
  const line: ExplanationLine = { depth, measure, value, unit, ...(source && { source }), ...(asOf && { asOf }) }
  return because ? [{ ...line, rule: because.rule }, ...flatten(because, depth).slice(1)] : [line]
}

function levelOf(input: Input): EvidenceLevel {
  if (input.value === null) return 4
  return input.evidenceLevel ?? input.because?.evidenceLevel ?? (input.source ? 3 : 4)
}
