import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { casesOf } from '../../../../fixtures/read.ts'
import { decimal } from '../base/index.ts'
import {
  checkWeights,
  defaultScoringRules as rules,
  gradeOf,
  scoreExecution,
  scoreQualitative,
  scoreQuantitative,
} from './index.ts'
import type { Band, ReverseVariant, Sign } from './index.ts'

test('quantitative indicators earn what the forms say', () => {
  type Case = {
    sign: Sign
    target: string
    actual: string
    weight?: string
    variant?: ReverseVariant
    score: string
    remarks?: string[]
  }
  for (const { sign, target, actual, weight = '10', variant = 'A', score, remarks = [] } of casesOf<Case>(
    'scoring/quantitative.json',
  )) {
    const found = scoreQuantitative({ sign, target, actual, weight, reverseVariant: variant }, rules)
    assert.deepEqual([found.score, found.remarks], [score, remarks], `${actual} for ${sign}${target}, ${variant}`)
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
    const result = checkWeights({ id: 's', version: '1', executionWeight, reverseVariant: 'A', indicators })
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
