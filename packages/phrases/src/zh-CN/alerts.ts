/** 预警. */
export const alerts = {
  title: '哪些预警未处理,该谁处理',
  one: '预警',
  level: '等级',
  rule: '规则',
  since: '自',
  holder: '该谁处理',
  open: '未处理',
  closed: '已消除',
  handle: '处理',
  none_yet: '没有未处理的预警。',
  rule_name: {
    material_late: '材料到货延期',
    not_commenced: '超期未开工',
    progress_behind: '进度落后',
    progress_stale: '进度数据过期',
    money_standing: '资金滞留',
  },
} as const
