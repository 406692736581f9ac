import type { Definition } from '@jiheng/kernel/indicator'

const shared = {
  tree: 'form',
  nature: 'quantitative',
  direction: 'more',
  sign: '≥',
  targetText: null,
  bands: null,
  note: null,
  source: 'manual',
  formula: null,
  evidenceLevel: 2,
  rule: 'proportional',
  rules: ['proportional'],
  mark: 'U',
} as const

/** The city's own indicators: one in force, and a higher target for it that experts are looking at. */
export const corridor: Definition = {
  ...shared,
  ...{
    name: '陆海新通道班列发运量增长率',
    nameEn: 'Growth of corridor trains',
    level1: 'benefit',
    level2: '经济效益指标',
  },
  ...{ kinds: ['port', 'logistics_park'], target: '8', unit: '%', weight: '8', weightMin: '3', weightMax: '12' },
  ...{ reportedBy: '港口运营单位', evidence: '铁路集装箱发运统计', basis: '市发改委年度工作要点（合成演示）' },
  explanation: '经本市港口到发的陆海新通道班列发运标箱数较上年的增长比例。',
  standard: '达到8%得满分；未达到的，得分＝实际值÷指标值×分值。',
}
export const corridorRaised: Definition = {
  ...corridor,
  target: '10',
  standard: '达到10%得满分；未达到的，得分＝实际值÷指标值×分值。',
}

export const indicatorWords = {
  code: 'QZ-JJ-001',
  whyNew: '本市重点任务没有对应指标，按年度工作要点新增。',
  whyRaised: '上年实际增长 9.4%，原指标值 8% 没有压力，提高到 10%。',
  opinions: { clear: '口径清楚，数据来源稳定，同意。', measured: '指标值有上年数据支撑，同意。' },
  adopted: '两位专家同意，按程序采用。',
  evidence: '合成演示台账',
  rates: '合成演示汇率，不是公布的中间价',
} as const
