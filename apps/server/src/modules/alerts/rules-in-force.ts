import { decimal, type Mark, type Rule } from '@jiheng/kernel/base'
import {
  crossItemOverdueRule,
  evaluationLateRule,
  materialLateRule,
  notCommencedRule,
  progressBehindRule,
  progressStaleRule,
} from '@jiheng/kernel/alert-rule'
import { defaultFundClockRule } from '@jiheng/kernel/fund-clock'

export const ruleIds = [
  'material_late',
  'not_commenced',
  'progress_behind',
  'progress_stale',
  'money_standing',
  'cross_item_overdue',
  'evaluation_late',
] as const
export type RuleId = (typeof ruleIds)[number]

type Parameters = Record<string, number | null>

/** One version of a rule, set at an organisation for everything below it. */
export type RuleVersion = {
  ruleId: RuleId
  version: number
  orgPath: string
  parameters: Parameters
  effectiveFrom: string
  mark: Mark
  source: string | null
  why: string
}

/** The rules as they hold at one place on one day, in the shapes the kernel takes. */
export type RulesInForce = {
  material_late: typeof materialLateRule
  not_commenced: typeof notCommencedRule
  progress_behind: typeof progressBehindRule
  progress_stale: typeof progressStaleRule
  money_standing: typeof defaultFundClockRule
  cross_item_overdue: typeof crossItemOverdueRule
  evaluation_late: typeof evaluationLateRule
}

/** The kernel's own rules; the first versions in the database repeat them. */
export const kernelRules: RulesInForce = {
  material_late: materialLateRule,
  not_commenced: notCommencedRule,
  progress_behind: progressBehindRule,
  progress_stale: progressStaleRule,
  money_standing: defaultFundClockRule,
  cross_item_overdue: crossItemOverdueRule,
  evaluation_late: evaluationLateRule,
}

/**
 * Which version of a rule holds at `orgPath` on `day`: set at the nearest organisation above (or there), of those the
 * newest that has come into effect. Undefined when none has.
 */
export function versionInForce(
  versions: readonly RuleVersion[],
  ruleId: RuleId,
  orgPath: string,
  day: string,
): RuleVersion | undefined {
  return versions
    .filter((one) => one.ruleId === ruleId && one.effectiveFrom <= day && isWithin(orgPath, one.orgPath))
    .toSorted((a, b) => a.orgPath.length - b.orgPath.length || a.version - b.version)
    .at(-1)
}

/** All rules at one place on one day. */
export function rulesInForce(versions: readonly RuleVersion[], orgPath: string, day: string): RulesInForce {
  const inForce = (ruleId: RuleId): Rule<unknown> => {
    const found = versionInForce(versions, ruleId, orgPath, day)
    if (!found) throw new RangeError(`rule ${ruleId} has no version in force on ${day}`)
    const { version, parameters, mark, source } = found
    return { id: ruleId, version: String(version), mark, ...(source !== null && { source }), parameters }
  }
  return Object.fromEntries(ruleIds.map((ruleId) => [ruleId, inForce(ruleId)])) as RulesInForce
}

export type ParameterProblem = 'alert_rule_parameters_unsuitable' | 'alert_rule_steps_out_of_order'

/** What is wrong with new parameters of a rule: exactly the known names, no negative step, and yellow before orange before red. */
export function parameterProblem(ruleId: RuleId, parameters: Parameters): ParameterProblem | undefined {
  const names = Object.keys(kernelRules[ruleId].parameters)
  const isSame = names.length === Object.keys(parameters).length && names.every((name) => name in parameters)
  const mayBeNull = (name: string) => name.endsWith('Over')
  const isSound = (name: string, value: number | null): boolean =>
    value === null ? mayBeNull(name) : value >= 0 && value <= 3_650 && decimal.isDecimal(decimal.of(value))
  if (!isSame || !Object.entries(parameters).every(([name, value]) => isSound(name, value)))
    return 'alert_rule_parameters_unsuitable'
  const steps = ['yellow', 'orange', 'red'].flatMap(
    (level) => parameters[`${level}Over`] ?? parameters[`${level}FromDay`] ?? [],
  )
  if (steps.length === 0) return 'alert_rule_parameters_unsuitable'
  return steps.every((step, at) => at === 0 || step > (steps[at - 1] ?? 0))
    ? undefined
    : 'alert_rule_steps_out_of_order'
}

const isWithin = (path: string, above: string): boolean => path === above || path.startsWith(`${above}.`)
