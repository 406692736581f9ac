import { vocabularyOf, type Name } from '@jiheng/kernel/formula'

/**
 * Where a figure comes from: `system`, read from what other modules record; `reported`, told for a project by people because nobody
 * records it otherwise. Of reported ones `sum` adds the year up, `latest` takes the last one; `isMoney` ones may be told in any currency
 * and are turned into yuan at the rate of their day. A project's children are the parts its tree begins with.
 */
export type FactName = Name & { from: 'system' | 'reported'; gathered?: 'sum' | 'latest'; isMoney?: true }

/** The figures that are known of each part of a project. */
const ofParts = new Set([
  ...['part_weight', 'part_budget', 'planned_progress', 'actual_progress', 'planned_days', 'days_late', 'nodes_due'],
  'nodes_on_time',
])

const system = (id: string, zh: string, en: string, unit: string, more: Partial<Name> = {}): FactName => ({
  ...{ id, zh, en, unit, from: 'system' as const },
  ...more,
})
const counted = (id: string, zh: string, en: string, unit: string, gathered: 'sum' | 'latest' = 'sum'): FactName => ({
  ...{ id, zh, en, unit, gathered, from: 'reported' as const },
})
const money = (id: string, zh: string, en: string): FactName => ({
  ...{ id, zh, en, unit: '元', from: 'reported' as const },
  ...{ gathered: 'sum' as const, isMoney: true as const },
})

/** Amounts of the books are whole fen; figures of a year end with the day asked for. */
const all: readonly FactName[] = [
  system('approved_amount', '批复概算', 'approved estimate', 'fen'),
  system('total_investment', '总投资', 'total investment', 'fen'),
  system('year_plan', '年度投资计划', 'investment plan of the year', 'fen'),
  system('initial_budget', '年初预算数', 'budget at the start of the year', 'fen'),
  system('budget', '全年预算数', 'budget of the year', 'fen'),
  system('allocated', '下达资金', 'funds allocated', 'fen'),
  system('arrived', '到位资金', 'funds arrived', 'fen'),
  system('executed', '全年执行数', 'budget executed', 'fen'),
  system('paid_total', '累计支付', 'paid to date', 'fen'),
  system('accepted_total', '累计验收计价', 'accepted to date', 'fen'),
  system('contract_original', '合同原价', 'contract price as signed', 'fen'),
  system('contract_total', '合同总价', 'contract price with changes', 'fen'),
  system('monthly_paid', '月支付额', 'paid in the month', 'fen', { isPeriodic: true }),
  system('monthly_accepted', '月验收计价', 'accepted in the month', 'fen', { isPeriodic: true }),
  system('planned_progress', '计划进度', 'planned progress', '%', { places: 2 }),
  system('actual_progress', '实际进度', 'actual progress', '%', { places: 2 }),
  system('monthly_progress', '月末实际进度', 'progress at the end of the month', '%', { isPeriodic: true, places: 2 }),
  system('nodes_due', '到期节点数', 'milestones due', '个'),
  system('nodes_on_time', '按期完成节点数', 'milestones done on time', '个'),
  system('items_planned', '合同清单项数', 'contract items', '项'),
  system('items_accepted', '验收完毕清单项数', 'contract items fully accepted', '项'),
  system('batches_tested', '检测批次', 'batches tested', '批次'),
  system('batches_passed', '合格批次', 'batches passed', '批次'),
  system('orders_due', '到期订货批数', 'deliveries due', '批'),
  system('orders_on_time', '按时到货批数', 'deliveries on time', '批'),
  system('cross_items_due', '到期协作事项', 'cross-department items due', '件'),
  system('cross_items_on_time', '按时办结协作事项', 'cross-department items done on time', '件'),
  system('alerts_raised', '本年预警数', 'alerts raised in the year', '件'),
  system('alerts_closed', '已消除预警数', 'alerts closed', '件'),
  system('planned_days', '计划工期', 'planned duration', '天'),
  system('days_late', '竣工逾期天数', 'days behind the approved completion', '天'),
  system('part_weight', '权重', 'weight', ''),
  system('part_budget', '分解预算', 'budget shared out', 'fen'),
  counted('accidents', '安全事故数', 'accidents', '起'),
  counted('fatal_accidents', '死亡事故数', 'fatal accidents', '起'),
  counted('survey_answers', '有效问卷份数', 'valid questionnaires', '份'),
  counted('survey_satisfied', '满意问卷份数', 'questionnaires satisfied', '份'),
  counted('complaints', '群众投诉件数', 'complaints', '件'),
  counted('complaints_closed', '按时办结投诉件数', 'complaints settled on time', '件'),
  counted('environment_checks', '环境监测次数', 'environmental checks', '次'),
  counted('environment_passed', '环境监测达标次数', 'environmental checks passed', '次'),
  counted('households', '受益户数', 'households served', '户', 'latest'),
  counted('jobs', '新增就业人数', 'jobs created', '人', 'latest'),
  money('annual_benefit', '年综合效益', 'benefit of the year'),
  money('annual_cost', '年综合成本', 'cost of the year'),
  money('foreign_committed', '外方承诺出资', 'partner funds committed'),
  money('foreign_arrived', '外方到位资金', 'partner funds arrived'),
  money('cross_border_trade', '跨境结算额', 'settled across the border'),
  counted('cross_border_due', '跨境到期事项', 'cross-border items due', '件'),
  counted('cross_border_on_time', '跨境按期办结事项', 'cross-border items done on time', '件'),
]

/** Every figure formulas of the library may use. */
export const factNames: readonly FactName[] = all.map((name) => ({ ...name, isOfParts: ofParts.has(name.id) }))

const byId = new Map(factNames.map((name) => [name.id, name]))

/** A figure by its id. */
export const factOf = (id: string): FactName | undefined => byId.get(id)

export const vocabulary = vocabularyOf(factNames)
