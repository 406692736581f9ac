import { decimal } from '../base/index.ts'
import type { Decimal } from '../base/index.ts'
import type { Definition, ScoringRuleKey } from './definition.ts'

/** What a version of an indicator lets a project set otherwise. */
export type Limits = Pick<Definition, 'nature' | 'target' | 'weight' | 'weightMin' | 'weightMax' | 'rules'>

/** What a project wants for itself; what it leaves out is as the library has it. */
export type Adjustment = { weight?: Decimal; target?: Decimal; rule?: ScoringRuleKey; reason?: string }

export type AdjustmentProblem = {
  field: 'weight' | 'target' | 'rule' | 'reason'
  problem:
    | 'weight_outside_limits'
    | 'target_not_numeric'
    | 'target_needed'
    | 'rule_not_offered'
    | 'adjustment_needs_reason'
}

/**
 * Why an adjustment cannot stand: a weight outside the limits, a rule that is not offered, a target where there is none or none where
 * each project sets its own, anything unlike the library without a reason.
 */
export function adjustmentProblems(limits: Limits, adjustment: Adjustment): AdjustmentProblem[] {
  const { weight = limits.weight, target, rule, reason } = adjustment
  const problems: AdjustmentProblem[] = []
  const tell = (field: AdjustmentProblem['field'], problem: AdjustmentProblem['problem'], is: boolean): void => {
    if (is) problems.push({ field, problem })
  }
  const isOutside = decimal.compare(weight, limits.weightMin) < 0 || decimal.compare(weight, limits.weightMax) > 0
  tell('weight', 'weight_outside_limits', isOutside)
  tell('target', 'target_not_numeric', target !== undefined && limits.nature === 'qualitative')
  tell('target', 'target_needed', target === undefined && limits.nature === 'quantitative' && limits.target === null)
  tell('rule', 'rule_not_offered', rule !== undefined && !limits.rules.includes(rule))
  tell('reason', 'adjustment_needs_reason', isUnlike(limits, adjustment) && !reason?.trim())
  return problems
}

/** Whether a project sets anything otherwise than the library; filling in a target that is open does not count. */
export function isUnlike(limits: Limits, { weight, target, rule }: Adjustment): boolean {
  return (
    (weight !== undefined && decimal.compare(weight, limits.weight) !== 0) ||
    (target !== undefined && limits.target !== null && decimal.compare(target, limits.target) !== 0) ||
    (rule !== undefined && rule !== limits.rules[0])
  )
}
