import type { Mark, RuleReference } from '../base/index.ts'
import type { LintSeverity } from './finding.ts'

const AUDIT = '赤峰市审计局 2023 年绩效审计通报'
const FORM_2022 = '公开的项目支出绩效自评表（2022 年）'
const GOALS_FORM = '公开的绩效目标申报表（岳阳楼区）'
const SHARED = '财预〔2020〕10 号所附自评表式'

type Entry = { severity: LintSeverity; mark: Mark; source?: string }
const entry = (severity: LintSeverity, mark: Mark, source?: string): Entry => ({
  severity,
  mark,
  ...(source !== undefined && { source }),
})

const indicatorEntries = {
  name_missing: entry('must', 'P', FORM_2022),
  name_is_task: entry('should', 'U'),
  name_too_long: entry('consider', 'U'),
  two_in_one: entry('should', 'U'),
  level_outside_tree: entry('should', 'P', SHARED),
  benefit_among_outputs: entry('must', 'V', AUDIT),
  output_among_benefits: entry('must', 'V', AUDIT),
  wrong_branch: entry('should', 'P', FORM_2022),
  target_missing: entry('must', 'P', FORM_2022),
  invalid_with_points: entry('must', 'V', AUDIT),
  vague_target: entry('must', 'V', AUDIT),
  number_missing: entry('must', 'V', AUDIT),
  standard_missing: entry('should', 'P', FORM_2022),
  number_without_unit: entry('must', 'U'),
  sign_missing: entry('should', 'P', SHARED),
  sign_contradicts: entry('must', 'P', SHARED),
  share_sign: entry('consider', 'P', FORM_2022),
  share_above_100: entry('must', 'U'),
  percent_as_fraction: entry('must', 'U'),
  unit_against_value: entry('must', 'V', GOALS_FORM),
  unit_wording: entry('consider', 'P', FORM_2022),
  mixed_width: entry('consider', 'U'),
  always_met: entry('must', 'V', AUDIT),
  below_last_year: entry('must', 'V', AUDIT),
  deadline_outside_year: entry('must', 'U'),
  deadline_vague: entry('should', 'P', FORM_2022),
  cost_above_budget: entry('must', 'U'),
  cost_restates_budget: entry('should', 'P', FORM_2022),
  satisfaction_without_sample: entry('consider', 'U'),
  satisfaction_not_share: entry('must', 'U'),
  actual_without_facts: entry('must', 'V', '公开的自评结果（指标值与完成值同为“美化环境”）'),
  actual_unit_differs: entry('must', 'V', GOALS_FORM),
  over_target: entry('should', 'P', '广西预算绩效系统：达到指标值 130% 须说明'),
  scoring_rule_vague: entry('should', 'V', GOALS_FORM),
  weight_missing: entry('must', 'P', SHARED),
} as const

const formEntries = {
  weights_do_not_sum: entry('must', 'P', SHARED),
  level_weights_differ: entry('consider', 'P', SHARED),
  weight_heavy: entry('should', 'V', AUDIT),
  weights_equal: entry('consider', 'V', AUDIT),
  too_many_outputs: entry('should', 'V', AUDIT),
  no_benefit: entry('must', 'P', SHARED),
  no_satisfaction: entry('must', 'P', SHARED),
  no_cost: entry('consider', 'U', '财预〔2021〕101 号'),
  outputs_one_sided: entry('consider', 'P', SHARED),
  duplicate_indicator: entry('must', 'U'),
  all_hundred_percent: entry('should', 'V', AUDIT),
  mostly_words: entry('should', 'V', AUDIT),
  funds_total_differs: entry('must', 'P', FORM_2022),
  cost_against_execution: entry('must', 'P', FORM_2022),
  ex_ante_missing: entry('must', 'V', AUDIT),
} as const

export type IndicatorRuleId = keyof typeof indicatorEntries
export type FormRuleId = keyof typeof formEntries
export type LintRuleId = IndicatorRuleId | FormRuleId

export type LintRule = RuleReference & { id: LintRuleId; severity: LintSeverity; looksAt: 'indicator' | 'form' }

const listed = (entries: Record<string, Entry>, looksAt: LintRule['looksAt']): LintRule[] =>
  Object.entries(entries).map(([id, each]) => ({ id: id as LintRuleId, version: '1', ...each, looksAt }))

/** Every rule: how well it is founded, how serious a breach is, what it looks at. Its words are the phrases `lint.rules.<id>`. */
export const lintRules: readonly LintRule[] = [...listed(indicatorEntries, 'indicator'), ...listed(formEntries, 'form')]

const byId = new Map(lintRules.map((rule) => [rule.id, rule]))

export function lintRuleOf(id: LintRuleId): LintRule {
  const rule = byId.get(id)
  if (!rule) throw new RangeError(`no such rule: ${id}`)
  return rule
}
