/** 绩效评价: indicators, scores, grades. */
export const evaluation = {
  title: '得分多少，怎么得来的',
  indicator: '指标',
  level_1: '一级指标',
  level_2: '二级指标',
  level_3: '三级指标',
  target: '年度指标值',
  actual: '实际完成值',
  weight: '分值',
  score: '得分',
  total: '总分',
  grade: '等级',
  reason: '偏差原因分析及改进措施',
  covered: '已有数据覆盖 {weight} 分',
  no_data: '暂无数据',
  none_yet: '还没有指标。',
  grade_name: { excellent: '优', good: '良', fair: '中', poor: '差' },
} as const
