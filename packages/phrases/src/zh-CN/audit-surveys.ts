/** 满意度调查 in the audit log. */
export const surveyActions = {
  created: '新建满意度调查',
  planned: '修改调查方案',
  drawn: '抽取住户',
  prolonged: '延长答题时间',
  letters_rewritten: '重发答题码',
  answered: '收到一份住户答卷',
  answer_entered: '入户代填答卷',
  doubts_decided: '处理有疑点的答卷',
  closed: '结束满意度调查',
} as const

export const surveySubjects = { survey: '满意度调查' } as const

export const surveyFields = {
  commitment: '种子摘要',
  buildings: '楼栋数',
  opensOn: '开始日期',
  closesOn: '结束日期',
  letters: '信函数',
  questions: '问题数',
  responsePercent: '预计回收率',
  margin: '允许误差',
  answers: '答卷数',
  sampleSize: '计入答卷',
} as const
