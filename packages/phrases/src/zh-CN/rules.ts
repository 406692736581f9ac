/** Names of rules by their identifier. */
export const rules = {
  material_late: '材料到货延期',
  not_commenced: '超期未开工',
  progress_behind: '进度落后',
  progress_stale: '进度数据过期',
  money_standing: '资金滞留',
  progress_deviation: '进度偏差（按节点权重线性计划）',
  score_execution: '预算执行计分',
  score_quantitative: '定量指标计分',
  score_qualitative: '定性指标三档计分',
  score_total: '总分为各项之和',
  score_grade: '评价等级',
  budget_execution: '预算执行率',
} as const
