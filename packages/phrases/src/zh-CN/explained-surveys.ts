/** How the result of a survey came about. */
export const surveyMeasures = {
  share: '居民满意率',
  index: '居民满意指数',
  counted: '计入答卷（n）',
  step_5: '非常满意（n₅，x = 5）',
  step_4: '满意（n₄，x = 4）',
  step_3: '一般（x = 3）',
  step_2: '不满意（x = 2）',
  step_1: '非常不满意（x = 1）',
  set_aside: '有疑点、经人决定不计入',
  of_all: '含不计入答卷时的结果',
  undecided: '有疑点、尚未处理',
  households: '总户数（N）',
  letters: '发出信函',
  response: '回收率',
  low: '95% 置信区间下限',
  high: '95% 置信区间上限',
} as const

export const surveyNotes = {
  too_few_answers: '计入答卷 {n:count} 份，不足 {least} 份，不计分。',
  margin:
    '误差 ±{margin} 个百分点，95% 置信区间 {low} 至 {high}（{households:count} 户中 {n:count} 份答卷，有限总体修正）。',
} as const

export const surveyRules = { satisfaction_survey: '满意度调查' } as const
