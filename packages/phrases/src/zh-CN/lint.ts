/** 绩效指标检查: each rule by its name, what is said about a cell, and why it matters. */
export const lint = {
  severity: { must: '必须改', should: '应当改', consider: '建议改' },
  mark: { V: '有据可查', P: '实际做法', U: '待主管部门确认' },
  source: '依据：{source}',
  example: '可以这样写：{written}',
  example_new: '补充一行：{written}',
  example_removed: '删去：{written}',
  example_funds: '合计应为：年初 {initialFen:wan}，全年 {fullYearFen:wan}，执行 {executedFen:wan}',
  example_ex_ante: '先完成事前绩效评估：立项必要性、投入经济性、绩效目标合理性、实施方案可行性、筹资合规性，各 20 分。',
  level: { output: '产出', benefit: '效益', satisfaction: '满意度', cost: '成本' },
  side: { quantity: '数量', quality: '质量', time: '时效' },
  column: { initialFen: '年初预算数', fullYearFen: '全年预算数', executedFen: '全年执行数' },
  state: { none: '没有做', failed: '没有通过' },
  rules: {
    name_missing: {
      name: '指标没有名称',
      said: '这一行有指标值或分值，却没有指标名称。',
      why: '看不出考核什么，得分无从核对。',
    },
    name_is_task: {
      name: '名称写成了任务',
      said: '“{name}”写的是要做的事，不是要量的数。',
      why: '指标名称应说明量什么；做什么写在年度目标里。',
    },
    name_too_long: {
      name: '名称过长',
      said: '“{name}”有 {length} 个字，建议不超过 {limit} 个。',
      why: '名称过长，常是把背景和要求都写了进去，真正考核的内容反而看不清。',
    },
    two_in_one: {
      name: '一个指标考核两件事',
      said: '“{name}”同时考核“{first}”和“{second}”。',
      why: '一件完成、一件没完成时，无法计分。',
    },
    level_outside_tree: {
      name: '层级不在规定框架内',
      said: '“{name}”列在“{place}”，规定框架里没有这一级，宜列在“{better}”。',
      why: '层级名称不统一，汇总和比较时会漏项。',
    },
    benefit_among_outputs: {
      name: '效益列入产出',
      said: '“{name}”是项目带来的效果，却列在“{place}”，宜列在“{better}”。',
      why: '审计常见问题：产出与效益混淆，做了多少和有什么用分不开。',
    },
    output_among_benefits: {
      name: '产出列入效益',
      said: '“{name}”是项目交付的成果，却列在“{place}”，宜列在“{better}”。',
      why: '审计常见问题：用完成工程代替效益，看不出花钱有什么用。',
    },
    wrong_branch: {
      name: '二级指标放错',
      said: '“{name}”列在“{place}”，按内容宜列在“{better}”。',
      why: '放错位置，该考核的一面就空了。',
    },
    target_missing: {
      name: '没有指标值',
      said: '“{name}”没有填写指标值。',
      why: '没有目标就无法判断是否完成。',
    },
    invalid_with_points: {
      name: '无效指标占分',
      said: '“{name}”写的是“{target}”，却占 {points} 分。',
      why: '审计常见问题：不涉及的指标照样得分。请删去这一行，或换成能考核的指标。',
    },
    vague_target: {
      name: '指标值含糊',
      said: '“{name}”的指标值“{target}”没有说明达到多少才算完成。',
      why: '审计常见问题：用“改善”“提高”“明显”代替目标，谁都可以说完成了。',
    },
    number_missing: {
      name: '定量指标没有数',
      said: '“{name}”应当用数来考核，指标值“{target}”里没有数。',
      why: '没有数就无法按比例计分。',
    },
    standard_missing: {
      name: '定性指标没有标准',
      said: '“{name}”的指标值“{target}”没有说明看什么材料、达到什么程度。',
      why: '定性指标要写清可以核对的事实，如文件、清单、次数。',
    },
    number_without_unit: {
      name: '有数没有单位',
      said: '“{name}”的指标值“{target}”没有单位。',
      why: '没有单位，填报和核对的可能不是同一个数。',
    },
    sign_missing: {
      name: '没有符号',
      said: '“{name}”的指标值“{target}”没有写明 ≥、≤ 还是 =。',
      why: '不知道多好还是少好，就无法计分。',
    },
    sign_contradicts: {
      name: '符号方向相反',
      said: '“{name}”的符号“{sign}”与它要考核的方向相反（指标值“{target}”）。',
      why: '方向反了，做得越差得分越高。',
    },
    share_sign: {
      name: '比例不会超过 100%',
      said: '“{name}”写成“{sign}100%”，比例最多 100%，应写“=100%”。',
      why: '“大于等于 100%”是填表时照搬符号，容易被指出。',
    },
    share_above_100: {
      name: '比例超过 100%',
      said: '“{name}”是比例，指标值“{target}”不可能达到。',
      why: '达不到的目标等于没有目标。',
    },
    percent_as_fraction: {
      name: '百分数写成了小数',
      said: '“{name}”的指标值“{target}”可能是 {percent}%。',
      why: '按 {percent}% 和按“{target}”计分，结果相差百倍。',
    },
    unit_against_value: {
      name: '单位与指标值不符',
      said: '“{name}”的单位“{unit}”与指标值“{target}”或名称对不上。',
      why: '审计常见问题：单位是“%”，数却是金额。',
    },
    unit_wording: {
      name: '单位写法不规范',
      said: '“{name}”的单位写成“{unit}”，应写“%”。',
      why: '“百分点”表示两个百分数之差，与“%”不同。',
    },
    mixed_width: {
      name: '全角半角混用',
      said: '“{name}”的“{text}”含全角数字或符号。',
      why: '系统和表格把全角数字当成文字，不能计算。',
    },
    always_met: {
      name: '怎样都能完成',
      said: '“{name}”的目标“{sign}{target}”无论做得怎样都算完成。',
      why: '审计常见问题：目标没有压力。',
    },
    below_last_year: {
      name: '目标不高于上年',
      said: '“{name}”的目标“{target}”没有好于上年的“{lastYear}”。',
      why: '审计常见问题：目标没有压力，不努力也能完成。',
    },
    deadline_outside_year: {
      name: '期限不在本年度',
      said: '“{name}”的期限“{target}”不在 {year} 年度内。',
      why: '年度指标只考核当年能见到的结果。',
    },
    deadline_vague: {
      name: '期限不明确',
      said: '“{name}”的指标值“{target}”没有写明日期。',
      why: '“按时”“及时”没有日期，无法判断是否逾期。',
    },
    cost_above_budget: {
      name: '成本目标高于预算',
      said: '“{name}”的目标“{target}”高于预算 {budgetFen:wan}。',
      why: '超出预算也算完成，成本就没有约束。',
    },
    cost_restates_budget: {
      name: '成本目标就是预算',
      said: '“{name}”的目标与预算 {budgetFen:wan} 相同。',
      why: '把钱花完就得满分，看不出省没省。宜用单位成本或节约率。',
    },
    satisfaction_without_sample: {
      name: '满意度没有样本',
      said: '“{name}”没有写明问了多少人、怎么问的。',
      why: '样本太少或由施工方代填，满意度不可信。',
    },
    satisfaction_not_share: {
      name: '满意度没有用百分比',
      said: '“{name}”的指标值“{target}”不是百分比。',
      why: '满意度要能比较，应写满意人数占被调查人数的比例。',
    },
    actual_without_facts: {
      name: '完成值没有事实',
      said: '“{name}”的完成值写的是“{actual}”，没有数也没有依据。',
      why: '审计常见问题：完成值照抄目标，或只写“已完成”。',
    },
    actual_unit_differs: {
      name: '完成值与指标值单位不同',
      said: '“{name}”的完成值“{actual}”与指标值的单位“{unit}”不同，无法比较。',
      why: '单位不同，得分没有依据。',
    },
    over_target: {
      name: '远超目标没有说明',
      said: '“{name}”完成值是指标值的 {percent}%，达到 {limit}% 应说明原因。',
      why: '远超目标，可能是目标定得偏低。',
    },
    scoring_rule_vague: {
      name: '评分标准随意',
      said: '“{name}”的评分标准“{scoring}”没有说明扣多少。',
      why: '审计常见问题：“酌情扣分”，同样的结果得分不同。',
    },
    weight_missing: {
      name: '没有分值',
      said: '“{name}”的分值是“{weight}”，应为大于零的数。',
      why: '没有分值的指标不起作用。',
    },
    weights_do_not_sum: {
      name: '分值合计不对',
      said: '三级指标分值合计 {sum} 分，应为 {expected} 分。',
      why: '三级指标分值与预算执行率分值合计应正好 100 分，否则系统不受理。',
    },
    level_weights_differ: {
      name: '一级指标分值与通行表式不同',
      said: '{level}指标合计 {sum} 分，通行表式为 {expected} 分。',
      why: '自评表通行产出 50、效益 30、满意度 10、预算执行率 10；另有规定的从其规定。',
    },
    weight_heavy: {
      name: '单项分值过大',
      said: '“{name}”占 {weight} 分，超过{level}指标 {sum} 分的 {limit}%。',
      why: '审计常见问题：权重不合理，一项就决定了全部得分。',
    },
    weights_equal: {
      name: '分值平均填写',
      said: '{level}指标的 {count} 项都是 {weight} 分。',
      why: '审计常见问题：权重不合理，看不出什么更重要。',
    },
    too_many_outputs: {
      name: '产出指标过多',
      said: '产出指标有 {count} 项，建议不超过 {limit} 项。',
      why: '审计常见问题：产出指标过多，重点不突出。',
    },
    no_benefit: {
      name: '没有效益指标',
      said: '表中没有效益指标。',
      why: '只说做了什么，没说有什么用。',
    },
    no_satisfaction: {
      name: '没有满意度指标',
      said: '表中没有满意度指标。',
      why: '服务对象怎么看，是绩效评价通常应有的内容。',
    },
    no_cost: {
      name: '没有成本指标',
      said: '表中没有成本指标。',
      why: '看不出花的钱值不值；新的指引把成本列为一级指标。',
    },
    outputs_one_sided: {
      name: '产出指标不全',
      said: '产出指标中没有{side}指标。',
      why: '做了多少、做得好不好、按没按时，缺一面就不完整。',
    },
    duplicate_indicator: {
      name: '指标重复',
      said: '“{name}”出现了 {count} 次。',
      why: '同一件事重复得分。',
    },
    all_hundred_percent: {
      name: '比例目标全是 100%',
      said: '{count} 个比例指标的目标全是 100%。',
      why: '都是本应做到的，分不出好坏。',
    },
    mostly_words: {
      name: '文字指标过半',
      said: '{total} 个指标中有 {count} 个没有数。',
      why: '审计常见问题：指标不够细化、量化。',
    },
    funds_total_differs: {
      name: '资金合计与分项不符',
      said: '年度资金总额的{column}为 {totalFen:wan}，各分项合计 {partsFen:wan}。',
      why: '合计应由系统计算；合计填错，执行率和得分都会错。',
    },
    cost_against_execution: {
      name: '成本完成值与执行数不符',
      said: '“{name}”完成值为 {actualFen:wan}，而全年执行数为 {executedFen:wan}。',
      why: '同一张表里两个数对不上。',
    },
    ex_ante_missing: {
      name: '缺少事前绩效评估',
      said: '本项目事前绩效评估{state}。',
      why: '审计常见问题：未经事前评估就进入项目库、安排预算。',
    },
  },
} as const
