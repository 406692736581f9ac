/** What people wrote in the made-up forms. */
export const formWords: { opinion: string; other: string; cells: Record<string, string> } = {
  opinion: '数据与支付记录一致，偏差说明清楚。',
  other: '按批复内容执行，已经单位研究核定。',
  cells: {
    reason: '汛期停工和管线迁改影响进度，已增加作业面，四季度补齐。',
    note: '汛期停工和管线迁改影响进度，已增加作业面，四季度补齐。',
    duties: '负责本辖区项目建设的组织实施、质量安全和资金管理。',
    basis: '市政府年度重点项目计划、可行性研究报告批复和初步设计批复。',
    feasibility: '用地、规划手续齐备，建设单位有同类项目经验，资金来源落实。',
    need: '现状设施老化，群众反映集中，建成后直接改善使用条件。',
    expected: '预计年底完成',
    score: '3',
    grounds: '抽查资料齐全，未见问题。',
    experience: '工程变更先批后做，月度计量与支付核对。',
    advice: '提前落实下年度资金和管护责任。',
    phone: '0777-0000000',
  },
}

export const exAnteWords = {
  opinion: '依据充分，预算测算较细，建议进一步量化效益指标。',
  paper: '{name}的演示资料，内容为合成，仅用于说明事前绩效评估所依据的文件。',
  evidence: [
    { dimension: 'necessity', title: '项目可行性研究报告批复', kind: 'approval' },
    { dimension: 'economy', title: '投资概算评审报告', kind: 'approval' },
    { dimension: 'goals', title: '绩效目标申报表（初稿）', kind: 'other' },
    { dimension: 'plan', title: '项目实施方案', kind: 'design' },
    { dimension: 'financing', title: '资金来源和配套承诺函', kind: 'other' },
  ],
} as const
