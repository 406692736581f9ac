/** 规则包: what each rule of scoring says, and what does not fit in a printed form. */
export const rulePack = {
  title: '计分规则',
  says: {
    execution: '预算执行占 {weight} 分：分值 × 全年执行数 ÷ 全年预算数，不超过分值；没有预算得 0 分。',
    quantitative: {
      met: '“≥”“>”“=”：达到指标值得满分，否则按 实际值 ÷ 指标值 × 分值。“>”“<”恰好相等也算达到。',
      missed: '“≥”“>”“=”：达到指标值得满分，否则按 实际值 ÷ 指标值 × 分值。“>”“<”恰好相等不算达到，按比例计分。',
    },
    reverse: {
      variant_a: '“≤”“<”：不超过指标值得满分，超过的按 指标值 ÷ 实际值 × 分值。',
      variant_b: '“≤”“<”：不超过指标值得满分，超过的按 [1 −（实际值 − 指标值）÷ 指标值] × 分值，达到两倍得 0 分。',
    },
    zero_target: '指标值为零或为负，只看是否达到：达到得满分，未达到得 0 分。',
    negative_actual: { as_given: '实际值为负，照实计分并提示核对。', as_zero: '实际值为负，以零计并提示核对。' },
    blank: {
      missing: '没有填报的不计分，也不算零分；未覆盖满分时不定等级。',
      zero: '次年 {deadline} 以前没有填报的不计分；期限过后以零分计。',
    },
    total: '每项得分四舍五入到 {places:count} 位小数，总分为各项之和，不再另行取舍。',
    qualitative: '定性指标分三档：达成 {met}%（含）以上，部分达成 {partly_met}%（含）以上，未达成 {partly_met}% 以下。',
    over_achievement: {
      plain: '实际值达到指标值的 {percent}% 须说明原因；得分不超过分值。',
      with_zero: '实际值达到指标值的 {percent}%，或指标值为零而实际值达到 {ofZero}，须说明原因；得分不超过分值。',
      cut: '实际值达到指标值的 {percent}% 须说明原因；达到 {fromPercent}% 而不说明的，扣减 {lost}%。',
    },
    grade:
      '总分 {excellent}（含）以上为优，{good}（含）以上为良，{fair}（含）以上为中，{fair} 以下为差；按取舍后的总分定。',
    weight_split: '产出 {output} 分，效益 {benefit} 分，满意度 {satisfaction} 分。',
    cost_split: '成本单列时：成本 {cost} 分，产出 {output} 分，效益 {benefit} 分，满意度 {satisfaction} 分。',
    output_and_benefit: '产出与效益合计少于 {leastPercent} 分时提示。',
    veto: {
      usual: '发生死亡事故或挪用资金，等级定为差；发生质量事故或数据造假，有关指标不得分。',
      own: '否决事项由本规则包另定：{poor:count} 类使等级定为差，{zero:count} 类使有关指标不得分。',
    },
    sample: '满意度至少有 {least:count} 份样本才计分。',
  },
  contradictions: {
    funds_total_differs: '资金总额的{column}写 {printed}，各项合计为 {computed}。',
    execution_rate_differs: '执行率写 {printed}，应为 {computed}%。',
    execution_score_differs: '预算执行得分写 {printed}，应为 {computed}。',
    score_differs: '“{name}”得分写 {printed}，按指标值和完成值应为 {computed}。',
    score_without_ground: '“{name}”写得 {printed} 分，但没有可以据以计分的完成值。',
    score_above_weight: '“{name}”得分 {printed}，超过分值 {computed}。',
    weights_do_not_sum: '三级指标分值合计 {printed}，应为 {computed}。',
    total_differs: '总分写 {printed}，各项得分合计为 {computed}。',
    total_above_100: '总分写 {printed}，超过 {computed}。',
    grade_differs: '等级与总分不符：按总分 {printed} 应为{computed}。',
  },
} as const
