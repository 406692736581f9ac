import assert from 'node:assert/strict'
import test from 'node:test'
import { casesOf } from '../../../../fixtures/read.ts'
import { decimal, flatten } from '../base/index.ts'
import { scoreProject } from './index.ts'
import type { Actual, Band, IndicatorSet } from './index.ts'

type Case = {
  name: string
  set: IndicatorSet
  actuals: ([indicatorId: string, value: string | null] | [indicatorId: string, band: Band, percent: string])[]
  budgetFen: number | null
  executedFen: number | null
  scores: (string | null)[]
  execution: string | null
  total: string
  coveredWeight: string
  grade: string | null
}

const today = '2026-12-31'
const source = { kind: 'budget_line', id: 'b1' } as const

function actualOf(row: Case['actuals'][number]): Actual {
  const [indicatorId, value, percent] = row
  const id = `a-${indicatorId}`
  if (percent === undefined) return { id, indicatorId, kind: 'quantitative', value }
  return { id, indicatorId, kind: 'qualitative', band: value as Band, percent }
}

test('a project scores what its components add up to', () => {
  for (const { name, set, actuals, budgetFen, executedFen, scores, ...expected } of casesOf<Case>(
    'scoring/projects.json',
  )) {
    const found = scoreProject({
      set,
      actuals: actuals.map(actualOf),
      execution: { source, budgetFen, executedFen },
      today,
    })
    assert.ok(found.ok, name)
    assert.deepEqual(
      found.indicators.map((component) => component.score),
      scores,
      name,
    )
    const { total, coveredWeight, grade, execution } = found
    assert.deepEqual({ execution: execution.score, total, coveredWeight, grade }, expected, name)
    assert.equal(decimal.add(...[...scores, execution.score].map((score) => score ?? '0')), total, name)
  }
})

const set: IndicatorSet = {
  id: 's',
  version: '7',
  executionWeight: '10',
  reverseVariant: 'B',
  indicators: [
    { id: 'i1', name: '改造户数', kind: 'quantitative', sign: '≥', target: '100', unit: '户', weight: '60' },
    { id: 'i2', name: '群众反映', kind: 'qualitative', target: '明显改善', weight: '30' },
  ],
}
const execution = { source, budgetFen: 100, executedFen: 100, asOf: '2026-12-30', evidenceLevel: 1 } as const

test('each number leads back to its report, rule and evidence', () => {
  const actuals: Actual[] = [
    { id: 'a1', indicatorId: 'i1', kind: 'quantitative', value: '90', asOf: '2026-12-20', evidenceLevel: 1 },
    { id: 'a2', indicatorId: 'i2', kind: 'qualitative', band: 'met', percent: '90', evidenceLevel: 2 },
  ]
  const found = scoreProject({ set, actuals, execution, today })
  assert.ok(found.ok)
  const { explanation } = found
  assert.deepEqual([explanation.value, explanation.evidenceLevel, explanation.dataAgeDays], ['91', 2, 11])
  assert.equal(explanation.note?.key, 'notes.score_rounding')
  const lines = flatten(explanation)
  assert.deepEqual(
    lines.filter((line) => line.depth === 1).map((line) => [line.value, line.rule?.id, line.rule?.mark]),
    [
      ['54', 'score_quantitative', 'P'],
      ['27', 'score_qualitative', 'P'],
      ['10', 'score_execution', 'P'],
    ],
  )
  assert.ok(
    lines.some(
      (line) =>
        line.source?.kind === 'actual' &&
        line.source.id === 'a1' &&
        line.value === '90户' &&
        line.asOf === '2026-12-20',
    ),
  )
})

test('what is missing is called missing, and weakens the evidence of the total', () => {
  const found = scoreProject({ set, actuals: [], execution, today })
  assert.ok(found.ok)
  assert.deepEqual(
    found.indicators.map((component) => [component.state, component.explanation.note?.key]),
    [
      ['no_data', 'notes.no_data'],
      ['no_data', 'notes.no_data'],
    ],
  )
  assert.deepEqual(
    [found.explanation.evidenceLevel, found.explanation.note?.key, found.explanation.note?.params['coveredWeight']],
    [4, 'notes.score_not_covered', '10'],
  )
})

test('over-achievement asks for a reason until there is one', () => {
  const remarksFor = (reason?: string) => {
    const actual: Actual = {
      id: 'a1',
      indicatorId: 'i1',
      kind: 'quantitative',
      value: '130',
      ...(reason !== undefined && { reason }),
    }
    const found = scoreProject({ set, actuals: [actual], execution, today })
    return found.ok && found.indicators[0]?.remarks
  }
  assert.deepEqual(remarksFor(), ['over_achievement_reason_missing'])
  assert.deepEqual(remarksFor('  '), ['over_achievement_reason_missing'])
  assert.deepEqual(remarksFor('追加了一个小区'), ['over_achievement'])
})

test('a far exceeded zero target asks for its reason before anything else', () => {
  const [households, opinion] = set.indicators
  assert.ok(households?.kind === 'quantitative' && opinion)
  const zero: IndicatorSet = { ...set, indicators: [{ ...households, target: '0' }, opinion] }
  const actual: Actual = { id: 'a1', indicatorId: 'i1', kind: 'quantitative', value: '30' }
  const found = scoreProject({ set: zero, actuals: [actual], execution, today })
  const component = found.ok ? found.indicators[0] : undefined
  assert.deepEqual(component?.remarks, ['zero_target', 'over_achievement_reason_missing'])
  assert.equal(component?.explanation.note?.key, 'notes.over_achievement_reason_missing')
})

test('wrong weights are refused before anything is scored', () => {
  const found = scoreProject({ set: { ...set, executionWeight: '20' }, actuals: [], execution, today })
  assert.deepEqual(found, { ok: false, problem: 'weights_do_not_sum', sum: '90', expected: '80' })
})

test('of two reports the later in the list counts', () => {
  const report = (id: string, value: string): Actual => ({ id, indicatorId: 'i1', kind: 'quantitative', value })
  const found = scoreProject({ set, actuals: [report('a1', '50'), report('a2', '100')], execution, today })
  assert.equal(found.ok && found.indicators[0]?.score, '60')
})
