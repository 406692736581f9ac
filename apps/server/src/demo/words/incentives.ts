/** What is said in the demo's lists of incentives. */
export const incentiveWords = {
  round: '在建项目年中部门评价',
  template: '岗位绩效（项目结果）',
  results: '负责项目评价得分',
  monthly: '项目负责岗位月度奖金池',
  small: '国资系统项目岗位月度奖金池',
  yearly: '项目负责岗位年度培训建议',
  source: '激励办法（试行，合成示例）',
  why: '试行，比例和界限待主管部门确认',
  appeal: '九月一处分部工程已通过验收，评价时未计入，请核对后重新认定。',
} as const
