/** 激励建议 in the audit log. */
export const incentiveActions = {
  scheme_created: '新建激励方案',
  scheme_revised: '修改激励方案参数',
  simulated: '模拟激励名单',
  decided: '逐名决定激励名单',
  published: '向本人公布激励结果',
  appealed: '提交激励结果申诉',
  appeal_decided: '答复激励结果申诉',
  settled: '定激励名单',
  exported: '导出工资批次',
  correction_opened: '开激励名单更正版',
  upheld: '得分变动后维持激励名单',
} as const

export const incentiveSubjects = {
  incentive_scheme: '激励方案',
  incentive_list: '激励名单',
  incentive_batch: '工资批次',
} as const

export const incentiveFields = {
  counted: '有得分人数',
  suggested: '建议人数',
  kept: '保留人数',
  removed: '移出人数',
  names: '名单人数',
  moved_scores: '得分变动人数',
  joins: '应列入人数',
  leaves: '应移出人数',
  digest: '内容摘要（SHA-256）',
} as const
