/** How it came about that somebody stands on a list of incentives or not. */
export const incentiveMeasures = {
  monthly_bonus: '月度奖金池资格',
  quarterly_promotion: '季度优先晋升建议',
  yearly_training: '年度培训建议',
  score: '本期得分（x）',
  counted: '组内有得分人数（n）',
  share: '前百分之几（p）',
  places: '名额，取整数部分',
  place: '名次，同分同列',
  line: '入选最低分',
  bound: '得分界限（b）',
  moved: '决定后得分有变动的人数',
  joins: '应列入人数',
  leaves: '应移出人数',
  amounts: '金额变动人数',
  appeals_waiting: '待答复的申诉',
  appealed_on: '最早提交日',
  answer_until: '最早答复期限',
} as const

export const incentiveNotes = {
  among_first: '在 {counted:count} 人中列第 {place:count}，在 {places:count} 个名额以内，不低于 {bound} 分，建议列入。',
  below_standard: '低于 {bound} 分，建议培训。只按标准，不排名。',
  after_edge: '在 {counted:count} 人中列第 {place:count}，名额 {places:count} 个，未列入。',
  under_bound: '在 {counted:count} 人中列第 {place:count}，在名额以内，但低于 {bound} 分，未列入。名额不递补。',
  reaches_standard: '不低于 {bound} 分，达到标准。',
  not_covered: '已评价的结果太少，没有得分，不参加排名，也不按零分处理。',
  not_scored: '本期没有算出得分，不参加排名，也不按零分处理。',
  moved_scores: '名单和金额不变，须有人确认。',
  moved_list: '按现在的得分，名单或金额与决定的不同。',
  moved_after_batch: '按现在的得分，名单或金额与决定的不同，而工资已有批次。原批次不变，更正后生成差额批次。',
  group_too_small: '有得分的只有 {counted:count} 人，不足 {least:count} 人，不排名。',
} as const

export const incentiveRules = {
  incentive_monthly_bonus: '月度奖金池资格',
  incentive_quarterly_promotion: '季度优先晋升建议',
  incentive_yearly_training: '年度培训建议',
  incentive_moved: '决定后得分变动的提醒',
  incentive_appeal_answer: '激励结果申诉答复期限',
} as const
