import type { Decimal, RuleReference } from '../base/index.ts'

/** 立项必要性, 投入经济性, 绩效目标合理性, 实施方案可行性, 筹资合规性: 20 points each. */
export const exAnteDimensions = ['necessity', 'economy', 'goals', 'plan', 'financing'] as const
export type ExAnteDimension = (typeof exAnteDimensions)[number]

/** 优, 良, 中, 差 of an item. */
export const exAnteMarks = ['excellent', 'good', 'fair', 'poor'] as const
export type ExAnteMark = (typeof exAnteMarks)[number]

/** The items of each dimension, 5 points each; their words are the phrases `ex_ante.items.<item>`. */
export const exAnteItems = {
  necessity: ['policy_fit', 'duty_fit', 'real_need', 'public_finance'],
  economy: ['budget_basis', 'budget_standards', 'cost_benefit', 'cost_control'],
  goals: ['goal_clarity', 'goal_level', 'indicator_detail', 'indicator_fit'],
  plan: ['scheme', 'organisation', 'timetable', 'risks'],
  financing: ['sources', 'fiscal_means', 'matching_funds', 'debt_risk'],
} as const satisfies Record<ExAnteDimension, readonly string[]>
export type ExAnteItem = (typeof exAnteItems)[ExAnteDimension][number]

export const allExAnteItems: readonly ExAnteItem[] = exAnteDimensions.flatMap((dimension) => exAnteItems[dimension])

/** Points of a mark and the total from which a project has passed, as data: the first two dimensions were seen (P), the rest is to be confirmed. */
export type ExAnteRules = RuleReference & { points: Record<ExAnteMark, Decimal>; passFrom: Decimal }

export const defaultExAnteRules: ExAnteRules = {
  id: 'ex_ante',
  version: '1',
  mark: 'U',
  source: '各地事前绩效评估评分表；合格线待主管部门确认',
  points: { excellent: '5', good: '4', fair: '3', poor: '1' },
  passFrom: '60',
}
