import assert from 'node:assert/strict'
import test from 'node:test'
import { isPhraseKey } from '../../../phrases/src/index.ts'
import { casesOf } from '../../../../fixtures/read.ts'
import { scoreProject } from './index.ts'
import type { Actual, Indicator, IndicatorSet, Veto } from './index.ts'
import { rulesWith, type Changed } from '../../../../fixtures/scoring/rules.ts'

type Case = {
  name: string
  indicator?: object
  actual: object | null
  isClosed?: boolean
  rules?: Changed
  vetoes?: Veto[]
  state: string
  score: string | null
  remarks?: string[]
  rule: string
  note?: string
  evidence: number
  sample?: number
  value?: string
  grade?: string
  totalNote?: string
}

const base = { id: 'i1', name: '合格率', weight: '10', kind: 'quantitative', sign: '≥', target: '90', unit: '%' }
const rest: Indicator = { ...base, id: 'i2', weight: '80', kind: 'quantitative', sign: '≥' }
const execution = { source: { kind: 'project', id: 'p' }, budgetFen: 100, executedFen: 100 } as const

function setOf(indicator: object): IndicatorSet {
  const kind = (indicator as { kind?: string }).kind ?? 'quantitative'
  const { id, name, weight } = base
  const first = kind === 'qualitative' ? { id, name, weight, ...indicator } : { ...base, ...indicator }
  return { id: 's', version: '1', executionWeight: '10', indicators: [first as Indicator, rest] }
}

test('every edge of a component: state, points, the rule cited, what is said', () => {
  for (const { name, indicator = {}, actual, isClosed = false, rules = {}, vetoes = [], ...expected } of casesOf<Case>(
    'scoring/edges.json',
  )) {
    const told = { id: 'a1', indicatorId: 'i1', ...actual } as Actual
    const other: Actual = { id: 'a2', indicatorId: 'i2', kind: 'quantitative', value: '90' }
    const found = scoreProject({
      ...{ set: setOf(indicator), execution, today: '2026-12-31', isClosed, vetoes, rules: rulesWith(rules) },
      actuals: [...(actual ? [told] : []), other],
    })
    assert.ok(found.ok, name)
    const [component] = found.indicators
    assert.ok(component)
    const { state, score, remarks, value, explanation } = component
    assert.deepEqual(
      {
        state,
        score,
        remarks,
        rule: explanation.rule.id,
        note: explanation.note?.key,
        evidence: explanation.evidenceLevel,
      },
      {
        ...{ state: expected.state, score: expected.score, remarks: expected.remarks ?? [] },
        ...{ rule: expected.rule, note: expected.note, evidence: expected.evidence },
      },
      name,
    )
    if (expected.note !== undefined) assert.ok(isPhraseKey(expected.note), expected.note)
    assert.equal(explanation.sampleSize, expected.sample, name)
    if (expected.value !== undefined) assert.equal(value, expected.value, name)
    if (expected.grade !== undefined)
      assert.deepEqual([found.grade, found.explanation.note?.key], [expected.grade, expected.totalNote], name)
  }
})

test('every remark has its sentence', () => {
  const remarks = casesOf<Case>('scoring/edges.json').flatMap((each) => each.remarks ?? [])
  const more = casesOf<{ remarks?: string[] }>('scoring/quantitative.json').flatMap((each) => each.remarks ?? [])
  for (const remark of new Set([...remarks, ...more])) assert.ok(isPhraseKey(`notes.${remark}`), remark)
})

test('a formula explains itself inside the explanation of the score', () => {
  const names = [
    { id: 'passed', zh: '合格批次', unit: '批' },
    { id: 'tested', zh: '抽检批次', unit: '批' },
  ]
  const set = setOf({ formula: { source: '合格批次 ÷ 抽检批次', names } })
  const origin = (id: string) =>
    ({ source: { kind: 'material_test', id }, asOf: '2026-12-01', evidenceLevel: 1 }) as const
  const actual: Actual = {
    id: 'a1',
    indicatorId: 'i1',
    kind: 'computed',
    given: ['81', '100'],
    origins: [origin('t1'), origin('t2')],
  }
  const found = scoreProject({ set, actuals: [actual], execution, today: '2026-12-31' })
  assert.ok(found.ok)
  const because = found.indicators[0]?.explanation.inputs[1]?.because
  assert.deepEqual(
    [because?.value, because?.formula, because?.rule.id],
    ['81', '合格批次 ÷ 抽检批次', 'indicator_formula'],
  )
  assert.deepEqual(
    [found.indicators[0]?.explanation.evidenceLevel, found.indicators[0]?.explanation.dataAgeDays],
    [1, 30],
  )
  assert.deepEqual(
    scoreProject({
      set: setOf({ formula: { source: '合格批次 +', names } }),
      actuals: [],
      execution,
      today: '2026-12-31',
    }),
    { ok: false, problem: 'formula_unsound', indicatorId: 'i1' },
  )
})

test('full marks on nothing but words are flagged, and samples are carried to the top', () => {
  const set: IndicatorSet = { ...setOf({ isSampled: true }) }
  const actuals = (level: 1 | 2 | 3 | 4): Actual[] => [
    { id: 'a1', indicatorId: 'i1', kind: 'quantitative', value: '90', sampleSize: 40, evidenceLevel: level },
    { id: 'a2', indicatorId: 'i2', kind: 'quantitative', value: '90', evidenceLevel: level },
  ]
  const scored = (level: 1 | 2 | 3 | 4) => {
    const found = scoreProject({
      set,
      actuals: actuals(level),
      execution: { ...execution, evidenceLevel: 1 },
      today: '2026-12-31',
    })
    assert.ok(found.ok)
    return found
  }
  const unproven = scored(4)
  assert.deepEqual(
    [unproven.total, unproven.grade, unproven.explanation.evidenceLevel, unproven.explanation.sampleSize],
    ['100', 'excellent', 4, 40],
  )
  assert.deepEqual(unproven.context, {
    pointsByEvidence: { 1: '10', 2: '0', 3: '0', 4: '90' },
    smallestSample: 40,
    isWeaklyFounded: true,
  })
  assert.equal(unproven.explanation.note?.key, 'notes.score_weakly_founded')
  assert.deepEqual([scored(3).context.isWeaklyFounded, scored(2).context.isWeaklyFounded], [true, false])
})
