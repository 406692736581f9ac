import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { casesOf } from '../../../../fixtures/read.ts'
import { decimal } from '../base/index.ts'
import { rulesWith, type Changed } from '../../../../fixtures/scoring/rules.ts'
import {
  adviceOn,
  checkWeights,
  defaultScoringRules as rules,
  gradeOf,
  scoreProject,
  scoreExecution,
  scoreQualitative,
  scoreQuantitative,
} from './index.ts'
import type { Band, IndicatorSet, QuantitativeQuestion, ReverseVariant, Sign } from './index.ts'

/** The same indicator scored as part of a project, which goes the quick way where it can. */
function scoredAlone({ actual, hasReason, ...asked }: QuantitativeQuestion, changed: Changed) {
  const left = decimal.subtract('100', asked.weight)
  const { reverseVariant, ...about } = asked
  const set: IndicatorSet = {
    ...{ id: 's', version: '1', executionWeight: left, ...(reverseVariant && { reverseVariant }) },
    indicators: [{ id: 'i', name: '指标', kind: 'quantitative', unit: '', ...about }],
  }
  const found = scoreProject({
    set,
    actuals: [{ id: 'a', indicatorId: 'i', kind: 'quantitative', value: actual, ...(hasReason && { reason: '说明' }) }],
    execution: { source: { kind: 'project', id: 'p' }, budgetFen: null, executedFen: null },
    today: '2026-12-31',
    rules: rulesWith(changed),
  })
  assert.ok(found.ok)
  return { total: found.total, remarks: found.indicators[0]?.remarks }
}

test('quantitative indicators earn what the forms say', () => {
  type Case = {
    sign: Sign
    target: string
    actual: string
    weight?: string
    variant?: ReverseVariant
    score: string
    remarks?: string[]
    hasReason?: boolean
    rules?: Changed
  }
  for (const { variant = 'A', score, remarks = [], rules: changed = {}, ...asked } of casesOf<Case>(
    'scoring/quantitative.json',
  )) {
    const question = { weight: '10', hasReason: false, ...asked, reverseVariant: variant }
    const found = scoreQuantitative(question, rulesWith(changed))
    assert.deepEqual([found.score, found.remarks], [score, remarks], JSON.stringify(question))
    const { total, remarks: also } = scoredAlone(question, changed)
    assert.deepEqual([total, also], [score, remarks], `with an explanation: ${JSON.stringify(question)}`)
  }
})

test('qualitative indicators keep to their band', () => {
  for (const { band, percent, weight, score } of casesOf<{
    band: Band
    percent: string
    weight: string
    score: string | null
  }>('scoring/qualitative.json')) {
    const expected = score === null ? { ok: false, problem: 'outside_band' } : { ok: true, score }
    assert.deepEqual(scoreQualitative({ band, percent, weight }, rules), expected, `${band} ${percent}`)
  }
})

test('execution is scored on the adjusted budget', () => {
  type Case = { budgetFen: number; executedFen: number; weight: string; score: string }
  for (const { score, ...question } of casesOf<Case>('scoring/execution.json'))
    assert.equal(scoreExecution(question), score)
})

test('grades are of the printed total', () => {
  for (const { total, printed, grade } of casesOf<{ total: string; printed: string | null; grade: string | null }>(
    'scoring/grades.json',
  )) {
    assert.deepEqual(
      gradeOf(total),
      grade === null ? { ok: false, problem: 'out_of_range' } : { ok: true, grade, total: printed },
      total,
    )
  }
})

test('weights sum exactly', () => {
  type Case = { executionWeight: string; weights: string[]; problem: string | null; sum?: string; expected?: string }
  for (const { executionWeight, weights, problem, sum, expected } of casesOf<Case>('scoring/weights.json')) {
    const indicators = weights.map(
      (weight, n) => ({ id: String(n), name: String(n), weight, kind: 'qualitative', target: '好' }) as const,
    )
    const result = checkWeights({ id: 's', version: '1', executionWeight, indicators })
    assert.equal(result.ok ? null : result.problem, problem, weights.join(' '))
    if (sum !== undefined) assert.deepEqual(result, { ok: false, problem, sum, expected })
  }
})

test('an indicator that occurs twice is refused', () => {
  const indicator = { id: 'i', name: '数量', weight: '45', kind: 'qualitative', target: '好' } as const
  const set = {
    id: 's',
    version: '1',
    executionWeight: '10',
    reverseVariant: 'A',
    indicators: [indicator, indicator],
  } as const
  assert.deepEqual(checkWeights(set), { ok: false, problem: 'duplicate_indicator', indicatorId: 'i' })
})

const value = fc
  .integer({ min: -100_000, max: 100_000 })
  .map((hundredths) => decimal.divide(String(hundredths), '100', 2))
const question = fc.record({
  sign: fc.constantFrom<Sign>('≥', '>', '=', '<', '≤'),
  target: value,
  weight: fc.integer({ min: 1, max: 4000 }).map((hundredths) => decimal.divide(String(hundredths), '100', 2)),
  reverseVariant: fc.constantFrom<ReverseVariant>('A', 'B'),
})

test('a score is never below 0, above its weight, or finer than 2 decimals', () => {
  fc.assert(
    fc.property(question, value, (asked, actual) => {
      const { score } = scoreQuantitative({ ...asked, actual }, rules)
      assert.equal(decimal.clamp(score, '0', asked.weight), score)
      assert.equal(decimal.round(score, 2), score)
    }),
    { numRuns: 1000 },
  )
})

test('a better actual never earns less', () => {
  fc.assert(
    fc.property(question, value, value, (asked, a, b) => {
      const isReverse = asked.sign === '≤' || asked.sign === '<' || (asked.sign === '=' && decimal.isZero(asked.target))
      const [worse, better] = decimal.compare(a, b) <= 0 !== isReverse ? [a, b] : [b, a]
      const scoreOf = (actual: string): string => scoreQuantitative({ ...asked, actual }, rules).score
      assert.ok(decimal.compare(scoreOf(better), scoreOf(worse)) >= 0)
    }),
    { numRuns: 1000 },
  )
})

test('unusual weights are advised on and never refused', () => {
  const set = (weights: [level: string, weight: string][], executionWeight = '10'): IndicatorSet => ({
    ...{ id: 's', version: '1', executionWeight },
    indicators: weights.map(([level, weight], n) => ({
      ...{ id: String(n), name: String(n), weight, group: [level, ''], kind: 'qualitative', target: '好' },
    })),
  })
  const said = (asked: IndicatorSet) => adviceOn(asked, rules).map(({ note, rule }) => [note.key, rule.mark])
  assert.deepEqual(
    said(
      set([
        ['output', '50'],
        ['benefit', '30'],
        ['satisfaction', '10'],
      ]),
    ),
    [],
  )
  assert.deepEqual(
    said(
      set([
        ['cost', '20'],
        ['output', '40'],
        ['benefit', '20'],
        ['satisfaction', '10'],
      ]),
    ),
    [],
  )
  assert.deepEqual(
    said(
      set(
        [
          ['output', '30'],
          ['benefit', '29.99'],
          ['satisfaction', '20.01'],
        ],
        '20',
      ),
    ),
    [['notes.advice.output_benefit_low', 'U']],
  )
  assert.deepEqual(
    said(
      set([
        ['output', '60'],
        ['benefit', '20'],
        ['satisfaction', '10'],
      ]),
    ),
    [
      ['notes.advice.split_differs.output', 'P'],
      ['notes.advice.split_differs.benefit', 'P'],
    ],
  )
})
