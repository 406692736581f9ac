/** What waits for the reader in evaluation rounds, with its day. */
export const duties = {
  title: '绩效评价待办（{n:count}）',
  late: '其中 {n:count} 项已逾期',
  kind: {
    declare: '申报回避（{count:count} 个项目）',
    score: '提交评分（{count:count} 个项目）',
    discuss: '讨论评分分歧',
    appeal: '结果已告知，可以申诉（{count:count} 个项目）',
    appeal_score: '得分已告知，可以申诉',
    draw: '申报已截止，抽取专家',
    chase: '催交评分（还有 {count:count} 份）',
    conclude: '结束分歧讨论',
    announce: '核对后告知结果',
    answer: '答复申诉',
    answer_score: '答复得分申诉',
    publish: '申诉期满，公布结果',
  },
  due: {
    ahead: '{day:day}截止，还有 {n:count} 个工作日',
    soon: '{day:day}截止，还有 {n:count} 个工作日',
    today: '今天截止',
    late: '{day:day}截止，逾期 {n:count} 个工作日',
  },
  due_uncounted: { ahead: '{day:day}截止', soon: '{day:day}截止', today: '今天截止', late: '{day:day}截止，已逾期' },
  due_late_rest: '{day:day}截止，已逾期（未到下一工作日）',
  due_none: '可以办理',
} as const
