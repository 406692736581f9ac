import type { RuleReference } from '../base/index.ts'
import type { FundsLine, IndicatorField, LintField } from './form.ts'
import type { LintRuleId } from './catalogue.ts'

/** Must be changed, should be changed, is worth a thought. */
export type LintSeverity = 'must' | 'should' | 'consider'

/** A cell of the form; `indicator` is its position, null for the form itself or a row that is missing. */
export type LintCell = { indicator: number | null; field: LintField }

/** One row as it could be: only the cells that change. `indicator` null is a row to add. */
export type Correction = {
  indicator: number | null
  fields: Partial<Record<IndicatorField, string>>
  isRemoved?: true
  /** The whole row (or line of the form) after the change, on one line. */
  written: string
}

/** A corrected example. Figures in it are taken from the form where it has them; others show the shape only. */
export type LintExample = { corrections: readonly Correction[]; fundsTotal?: FundsLine; exAnte?: 'passed' }

export type LintFinding = {
  rule: RuleReference & { id: LintRuleId }
  severity: LintSeverity
  cells: readonly LintCell[]
  /** For the phrase `lint.rules.<rule>.said`. */
  params: Readonly<Record<string, string | number>>
  example: LintExample
}
