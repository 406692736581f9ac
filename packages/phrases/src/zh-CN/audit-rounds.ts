/** 绩效评价 in the audit log. */
export const roundActions = {
  template_created: '新建评价模板',
  template_revised: '修订评价模板',
  round_created: '发起绩效评价',
  round_projects_set: '选定评价项目',
  lot_committed: '公布抽取承诺值',
  interests_declared: '申报回避',
  experts_drawn: '抽取专家',
  sheet_submitted: '提交评分',
  sheet_revised: '讨论后修改评分',
  task_withdrawn: '退回评分任务',
  statement_made: '分歧讨论发言',
  discussion_closed: '结束分歧讨论',
  results_announced: '告知评价结果',
  appealed: '提交申诉',
  appeal_decided: '答复申诉',
  round_published: '公布评价结果',
  round_cancelled: '终止绩效评价',
  expert_added: '增加专家',
  expert_changed: '修改专家信息',
  subjects_scored: '计算部门、班组、岗位得分',
  score_appealed: '提交得分申诉',
  score_appeal_decided: '答复得分申诉',
} as const

export const roundSubjects = {
  round: '绩效评价',
  round_template: '评价模板',
  round_result: '评价结果',
  scoring_task: '评分任务',
  expert: '评审专家',
  subject_score: '岗位得分',
} as const

export const roundFields = {
  projects: '项目数',
  commitment: '抽取承诺值',
  interests: '申报回避项目数',
  seed: '抽取种子',
  results: '结果数',
  appealUntil: '申诉截止',
  publishes: '公布内容',
  total: '总分',
  scores: '得分数',
  fields: '专业领域',
  employer: '工作单位',
  isActive: '是否在库',
} as const
