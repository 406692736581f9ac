/** What an explanation says beside its number. */
export const notes = {
  calendar_year_unknown: '{year} 年的放假调休安排尚未公布，无法计算工作日。',
  no_data: '尚无数据，不按零分处理。',
  no_budget: '没有预算，按规则得 0 分。',
  over_achievement: '实际值大幅超过指标值，已说明原因。',
  over_achievement_reason_missing: '实际值大幅超过指标值，请说明原因。',
  zero_target: '指标值为零，只判断是否达到，不按比例计分。',
  negative_target: '指标值为负，只判断是否达到，不按比例计分。',
  negative_actual: '实际值为负，请核对。',
  outside_band: '评定比例不在所选档次范围内，请改正后计分。',
  kind_mismatch: '填报内容与指标类型不符，请重新填报。',
  score_rounding: '各项得分四舍五入到两位小数后相加，等级按所示总分确定。',
  score_not_covered: '目前只覆盖 {coveredWeight} 分，其余尚无数据，暂不定等级。',
  budget_unknown: '没有登记预算，无法计算执行率。',
} as const
