import type { Decimal } from '../base/index.ts'

/** What a region may set otherwise. */
export type LintParameters = {
  /** Characters a third-level name may have, without brackets. */
  nameLength: number
  /** An indicator weighs at most this share of its first level, looked at from so many indicators on. */
  heaviestPercent: number
  heaviestFrom: number
  /** So many equal weights in one first level are filled in without thought. */
  equalFrom: number
  outputsAtMost: number
  /** So many shares, all of them 100 %, tell nothing apart. */
  hundredsFrom: number
  /** More than this share of indicators without a number is too much, from so many indicators on. */
  wordsPercent: number
  wordsFrom: number
  /** From this percent of the target a reason is asked. */
  overPercent: Decimal
  /** Points kept for budget execution where the form does not say. */
  executionWeight: Decimal
  /** Points of the first levels in the common form. */
  levelWeights: { output: Decimal; benefit: Decimal; satisfaction: Decimal }
  /** Used in examples only. */
  improvePercent: Decimal
  sampleSize: number
  sharePercent: Decimal
  /** Words that measure nothing, and words of scoring that leave it to a mood. */
  vagueWords: readonly string[]
  vagueScoring: readonly string[]
}

export const defaultLintParameters: LintParameters = {
  nameLength: 25,
  heaviestPercent: 40,
  heaviestFrom: 3,
  equalFrom: 5,
  outputsAtMost: 10,
  hundredsFrom: 3,
  wordsPercent: 50,
  wordsFrom: 4,
  overPercent: '130',
  executionWeight: '10',
  levelWeights: { output: '50', benefit: '30', satisfaction: '10' },
  improvePercent: '5',
  sampleSize: 100,
  sharePercent: '90',
  vagueWords: [
    ...['改善', '提高', '提升', '增强', '增加', '优化', '促进', '推动', '缓解', '美化', '加强', '降低', '减少', '扩大'],
    ...[
      '明显',
      '显著',
      '有效',
      '进一步',
      '逐步',
      '不断',
      '持续',
      '稳步',
      '大幅',
      '较大',
      '较好',
      '较高',
      '较强',
      '良好',
      '有所',
    ],
    ...['一定', '基本', '充分', '积极', '深远', '优秀', '好转', '更好', '极大', '突出'],
  ],
  vagueScoring: ['酌', '视情', '适当扣', '适当得', '根据情况', '根据实际情况', '自行掌握', '综合判断'],
}
