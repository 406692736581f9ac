/** 进度热力图: projects by months. */
export const heat = {
  name: '进度热力图',
  title: '哪些项目落后，从哪个月开始',
  note: '每月末实际进度与计划之差，单位为百分点；点开可看依据',
  none: '没有项目',
  search: '项目名称或代码',
  filter: { attention: '当前状态', kind: '类型', stage: '阶段' },
  cell: '{day:day}：计划 {planned}%，实际 {actual}%，数据 {age} 天前',
  retold: '；事后按计划和报告推算',
  unknown: '无记录',
  legend: {
    green: '落后不超过 {to}',
    yellow: '落后超过 {from}',
    orange: '超过 {from}',
    red: '超过 {from}',
  },
} as const
