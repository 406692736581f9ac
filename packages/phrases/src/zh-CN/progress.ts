/** 进度与证据. */
export const progress = {
  title: '进度到哪里,有什么证据',
  planned: '计划进度',
  actual: '实际进度',
  deviation: '进度偏差',
  behind: '落后 {points} 个百分点',
  ahead: '超前 {points} 个百分点',
  report: '填报进度',
  reports: '历次填报',
  none_yet: '还没有进度填报。',
  evidence: '证据',
  accepted: '已核实',
  submitted: '待核实',
  returned: '已退回',
  done_percent: '完成比例',
  note: '说明',
} as const
