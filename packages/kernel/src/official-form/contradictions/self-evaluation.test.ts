import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { phraseOf } from '../../../../phrases/src/index.ts'
import { casesOf } from '../../../../../fixtures/read.ts'
import type { TextSheet } from '../../indicator-lint/index.ts'
import { fillForm, readBack } from '../index.ts'
import type { FormFacts, Say } from '../index.ts'

const [known] = casesOf<FormFacts>('official-form/facts.json') as [FormFacts]
const say: Say = ({ key, params }) => phraseOf('zh-CN', key, params)
const sheetOf = (lines: readonly string[]): TextSheet => ({
  rows: lines.map((line, at) => ({ at: at + 1, cells: line.split('|').map((cell) => cell.trim()) })),
})
const contradictions = (sheet: TextSheet, facts = known) => {
  const back = readBack(fillForm('self_evaluation', facts, {}, say), sheet)
  assert.ok(back.ok)
  return back.contradictions.map(({ key, say: said, ours, at }) => ({
    ...{ kind: said.key.split('.').at(-1), key, ours },
    at: at && `${String.fromCharCode(65 + at.column)}${at.row}`,
  }))
}

const filled = [
  '项目支出绩效自评表（2026年度）',
  '项目名称|平吉街道老旧小区改造',
  '项目资金（万元）|年初预算数|全年预算数|全年执行数|分值|执行率|得分',
  '年度资金总额|0|920.2405|410.25|10|44.58%|4.46',
  '其中：本年财政拨款|900|899.7405|400',
  '上年结转资金|0|20.5|10.25',
  '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分',
  '产出指标|数量指标|改造楼栋数|≥12栋|6栋|10|10',
  '|质量指标|工程质量验收合格率|≥100%|100%|80|81',
  '总分||||||96',
]

test('what a filled form says against itself stands at its cell, beside what the facts say there', () => {
  assert.deepEqual(contradictions(sheetOf(filled)), [
    { kind: 'funds_total_differs', key: 'funds.total.initial', ours: '900', at: 'B4' },
    { kind: 'score_differs', key: 'indicator.a.score', ours: '5', at: 'G8' },
    { kind: 'score_above_weight', key: 'indicator.c.score', ours: '10', at: 'G9' },
    { kind: 'total_differs', key: 'total.score', ours: '81.46', at: 'G10' },
  ])
})

test('points the facts give are not held against the file, though it does not show why', () => {
  const told = filled.map((line) =>
    line.replace('|6栋|10|10', '|6栋|10|5').replace('|80|81', '|80|80').replace('||96', '||89.46'),
  )
  assert.deepEqual(
    contradictions(sheetOf(told)).map(({ kind }) => kind),
    ['funds_total_differs'],
  )
})

test('weights beyond 100 are told, and nothing is said that could not be computed', () => {
  const heavy = filled.map((line) => line.replace('|80|81', '|180|80'))
  assert.deepEqual(
    contradictions(sheetOf(heavy)).map(({ kind }) => kind),
    ['funds_total_differs', 'weights_do_not_sum', 'total_differs'],
  )
})

test('a share as a spreadsheet keeps it is read as one, and money by the name of its line', () => {
  const kept = filled.map((line) =>
    line.replace('|100%|80|81', '|1|80|80').replace('上年结转资金', '其他资金').replace('||96', '||94.46'),
  )
  const back = readBack(fillForm('self_evaluation', known, {}, say), sheetOf(kept))
  assert.ok(back.ok)
  assert.deepEqual(
    back.contradictions.map(({ key }) => key),
    ['funds.total.initial', 'indicator.a.score'],
  )
  assert.ok(!back.differences.some(({ key }) => key === 'indicator.c.actual' || key.startsWith('funds.carried')))
  assert.ok(back.differences.some(({ key, theirs }) => key === 'funds.other.full' && theirs === '20.5'))
})

const REAL = new URL('../../../../../../shared/data/self-evaluation/real-form-2022.txt', import.meta.url)

test('the published form of 2022: its totals of nothing, its rate of 0 and full marks without a ground', (t) => {
  if (!existsSync(REAL)) return t.skip('the published form is not here')
  const lines = readFileSync(REAL, 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
  const kinds = contradictions(sheetOf(lines), { ...known, year: 2022, asOf: '2022-12-31' }).map(({ kind }) => kind)
  for (const kind of [
    'funds_total_differs',
    'execution_rate_differs',
    'execution_score_differs',
    'score_without_ground',
  ])
    assert.ok(kinds.includes(kind), kind)
})
