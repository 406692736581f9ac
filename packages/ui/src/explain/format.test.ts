import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explain } from '@jiheng/kernel/base'
import { phrase, phraseOf, type Locale } from '@jiheng/phrases'
import type { Say } from '../words.tsx'
import { asText, shown } from './format.ts'

const words = (locale: Locale): Say => ({
  locale,
  t: (key, ...params) => phrase(locale, key, ...params),
  say: (key, params) => phraseOf(locale, key, params),
})

const planned = explain({
  measure: 'measures.planned_progress',
  value: '48.6',
  unit: 'percent',
  rule: { id: 'progress_deviation', version: '2' },
  inputs: [],
  asOf: '2026-03-02',
})
const deviation = explain({
  measure: 'measures.progress_deviation',
  value: '-7.4',
  unit: 'points',
  rule: { id: 'progress_behind', version: '1' },
  formula: '41.2 − 48.6',
  inputs: [
    { measure: 'measures.planned_progress', value: '48.6', unit: 'percent', because: planned },
    {
      measure: 'measures.actual_progress',
      value: null,
      unit: 'percent',
      source: { kind: 'progress_report', id: 'r1', label: '二月填报' },
    },
  ],
  asOf: '2026-03-02',
})

test('values are written with the unit people know', () => {
  assert.deepEqual(shown('123456789', 'fen', words('zh-CN')), { value: '1,234,567.89', unit: '元' })
  assert.deepEqual(shown('2026-03-01', 'day', words('zh-CN')), { value: '2026年3月1日', unit: '' })
  assert.deepEqual(shown('measures.total_score', 'text', words('en')), { value: 'Total score', unit: '' })
  assert.deepEqual(shown(null, 'score', words('en')), { value: 'No data yet', unit: '' })
})

test('a copied explanation keeps its tree: rule, method, inputs, and what those rest on', () => {
  assert.deepEqual(asText(deviation, words('zh-CN')).split('\n'), [
    '进度偏差: −7.4 个百分点',
    '  依据规则: 进度落后 第 1 版; 截至 2026年3月2日',
    '  算法: 41.2 − 48.6',
    '  - 计划进度: 48.6 %',
    '    依据规则: 进度偏差（按节点权重线性计划） 第 2 版; 截至 2026年3月2日',
    '  - 实际进度: 暂无数据 (二月填报)',
  ])
})
