import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { canonical, flatten } from '../base/index.ts'
import { isPhraseKey } from '../../../phrases/src/index.ts'
import { linesOf, raisingOf, scoreMany, scoreProject, prepareSet, valuesOf } from './index.ts'
import type { Adjusted, Indicator, IndicatorSet, ScoreQuestion } from './index.ts'

const library = { code: 'TY-CB-001', version: 2 }
const adjusted: Adjusted = {
  ...{ by: '甲', on: '2026-03-01', reason: '从严控制' },
  instead: { weight: '10', target: '100', reverseVariant: 'A' },
  limits: { least: '5', most: '15' },
}
const cost: Indicator = {
  ...{ id: 'cost', name: '成本', weight: '15', group: ['output', '成本'], library, adjusted },
  ...{ kind: 'quantitative', sign: '≤', target: '95', unit: '%', reverseVariant: 'B' },
}
const done: Indicator = {
  id: 'done',
  name: '完成',
  weight: '75',
  kind: 'quantitative',
  sign: '≥',
  target: '100',
  unit: '%',
}
const set: IndicatorSet = {
  ...{ id: 's', version: '1', executionWeight: '10', reverseVariant: 'A', indicators: [cost, done] },
  chosen: { by: '甲', on: '2026-03-01', source: { kind: 'indicator_choice', id: 'p' } },
}
const question: ScoreQuestion = {
  set,
  actuals: [{ id: 'a', indicatorId: 'cost', kind: 'quantitative', value: '100', asOf: '2026-03-01', evidenceLevel: 1 }],
  execution: { source: { kind: 'project', id: 'p' }, budgetFen: 100, executedFen: 60 },
  today: '2026-03-02',
}

function scored(asked: ScoreQuestion) {
  const score = scoreProject(asked)
  assert.ok(score.ok)
  return score
}

test('an indicator’s own reverse rule stands before the set’s, with and without explanation', () => {
  const score = scored(question)
  assert.equal(score.indicators[0]?.score, '14.21')
  const same = scored({ ...question, set: { ...set, indicators: [{ ...cost, reverseVariant: 'A' }, done] } })
  assert.equal(same.indicators[0]?.score, '14.25')
  fc.assert(
    fc.property(
      fc.constantFrom('A' as const, 'B' as const),
      fc.integer({ min: 0, max: 40_000 }),
      (variant, hundredths) => {
        const value = (hundredths / 100).toFixed(2)
        const asked = { ...set, indicators: [{ ...cost, reverseVariant: variant }, done] }
        const prepared = prepareSet(asked)
        assert.ok(prepared.ok)
        const quick = scoreMany(prepared, valuesOf(prepared, [[value, null]])).points[0]
        const actuals = [{ id: 'a', indicatorId: 'cost', kind: 'quantitative' as const, value }]
        const [slow] = scored({ ...question, set: asked, actuals }).indicators
        assert.equal(Number(slow?.score), Number(quick) / 100)
      },
    ),
  )
})

test('the explanation names who adjusted, when, why, what the library has and the limits', () => {
  const score = scored(question)
  const { inputs } = score.indicators[0]!.explanation
  const [target, , weight] = inputs
  assert.deepEqual(target?.source, { kind: 'library_indicator', id: 'TY-CB-001', label: 'TY-CB-001 v2' })
  assert.deepEqual(
    weight?.because?.inputs.map(({ measure, value }) => [measure, value]),
    [
      ['measures.library_weight', '10'],
      ['measures.weight_least', '5'],
      ['measures.weight_most', '15'],
    ],
  )
  assert.deepEqual(
    [weight?.because?.asOf, weight?.because?.note?.params],
    ['2026-03-01', { by: '甲', reason: '从严控制' }],
  )
  assert.deepEqual(
    target?.because?.inputs.map(({ value }) => value),
    ['100%', 'A'],
  )
  const last = score.explanation.inputs.at(-1)
  assert.deepEqual([last?.measure, last?.value, last?.source?.label], ['measures.indicator_choice', '2026-03-01', '甲'])
  assert.ok(flatten(score.explanation).every(({ measure }) => isPhraseKey(measure)))
  assert.equal(canonical(scored(structuredClone(question))), canonical(score), 'the same bytes')
})

test('who raised and confirmed a veto stands below it', () => {
  const told = { by: '甲', confirmedBy: '乙', reason: '返工', document: '通报' }
  const veto = {
    event: 'quality_accident' as const,
    source: { kind: 'veto' as const, id: 'v' },
    on: '2026-02-01',
    indicatorIds: ['cost'],
    told,
  }
  const score = scored({ ...question, vetoes: [veto] })
  assert.equal(score.indicators[0]?.score, '0')
  const line = score.indicators[0]?.explanation.inputs.at(-1)
  assert.deepEqual(
    line?.because?.inputs.map(({ value }) => value),
    ['返工', '通报', '甲', '乙'],
  )
  assert.ok(flatten(score.explanation).every(({ measure }) => isPhraseKey(measure)))
})

test('what would raise a score: what is missing first, by the points it could bring', () => {
  const score = scored(question)
  const found = raisingOf(linesOf(score, question), (code) => code)
  assert.deepEqual(
    found.map(({ kind, code, points, note }) => [kind, code, points, note.key]),
    [
      ['missing', 'done', '75', 'notes.raise.missing'],
      ['improve', 'execution', '4', 'notes.raise.execution'],
      ['improve', 'cost', '0.79', 'notes.raise.improve'],
    ],
  )
  for (const { note } of found) assert.ok(isPhraseKey(note.key))
  const full = {
    ...question,
    actuals: ['cost', 'done'].map((id) => ({
      id,
      indicatorId: id,
      kind: 'quantitative' as const,
      value: id === 'cost' ? '90' : '100',
    })),
    execution: { ...question.execution, executedFen: 100 },
  }
  assert.deepEqual(raisingOf(linesOf(scored(full), full), String), [])
})
