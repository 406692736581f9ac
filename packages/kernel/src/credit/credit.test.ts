import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { casesOf } from '../../../../fixtures/read.ts'
import { decimal } from '../base/index.ts'
import {
  creditAspects,
  daysOfQuarter,
  defaultCreditRule as rule,
  parameterProblem,
  quarterBefore,
  quarterOf,
  scoreCredit,
  type CreditAspect,
  type CreditFact,
} from './index.ts'

const fact = (aspect: CreditAspect, n: number, told: Partial<CreditFact> = {}): CreditFact => ({
  id: `${aspect}${n}`,
  aspect,
  project: { id: `p${n % 2}`, name: n % 2 === 0 ? '东站' : '西路' },
  source: aspect === 'timeliness' ? 'node' : 'document',
  label: `${aspect} ${n}`,
  day: '2026-08-01',
  isGood: true,
  byOriginal: null,
  setAside: null,
  evidenceLevel: 2,
  ...told,
})
const score = (facts: readonly CreditFact[]) =>
  scoreCredit({ contractor: { code: '91', name: '某公司' }, facts, rule, asOf: '2026-09-30' })

test('records are scored as worked by hand', () => {
  type Case = {
    name: string
    facts: Partial<Record<CreditAspect, [number, number, number]>>
    points: Partial<Record<CreditAspect, string | null>>
    covered: string
    total: string | null
    grade: string | null
    facts_counted: number
    problem: string | null
  }
  for (const { name, facts, points, ...expected } of casesOf<Case>('credit/scores.json')) {
    const made = creditAspects.flatMap((aspect) => {
      const [good, bad, aside] = facts[aspect] ?? [0, 0, 0]
      return Array.from({ length: good + bad + aside }, (_, n) =>
        fact(aspect, n, { isGood: n < good, setAside: n >= good + bad ? 'obstacle' : null }),
      )
    })
    const found = score(made)
    const told = { covered: found.coveredWeight, total: found.total, grade: found.grade, problem: found.problem }
    assert.deepEqual({ ...told, facts_counted: found.facts }, expected, name)
    for (const [aspect, wanted] of Object.entries(points))
      assert.equal(found.aspects.find((each) => each.aspect === aspect)?.points, wanted, `${name}: ${aspect}`)
  }
})

test('a record names what did not come out well, where, and what was set aside', () => {
  const nodes = Array.from({ length: 11 }, (_, n) => fact('timeliness', n, { byOriginal: n > 3 }))
  const late = fact('timeliness', 12, { isGood: false, byOriginal: false, label: '路面', day: '2026-08-20' })
  const freed = fact('timeliness', 13, { isGood: false, setAside: 'obstacle', label: '征地段' })
  const reports = Array.from({ length: 3 }, (_, n) => fact('acceptance', n))
  const { explanation, aspects } = score([...nodes, late, freed, ...reports])
  assert.deepEqual([explanation.rule.mark, explanation.sampleSize, explanation.evidenceLevel], ['U', 15, 2])
  const timeliness = explanation.inputs[0]!.because!
  const east = timeliness.inputs.find(({ source }) => source?.label === '东站')!
  assert.equal(east.value, '6/7')
  const named = timeliness.inputs.flatMap(({ because }) => because?.inputs ?? [])
  assert.deepEqual(
    named.map(({ measure, source, value }) => [measure, source?.label, value]),
    [
      ['measures.credit_missed.timeliness', '路面', '2026-08-20'],
      ['measures.credit_set_aside.obstacle', '征地段', '2026-08-01'],
    ],
  )
  assert.equal(timeliness.inputs.at(-1)?.value, '7/12', 'by the plan first approved, of what counts')
  assert.deepEqual(
    aspects.map(({ state }) => state),
    ['scored', 'no_data', 'scored', 'no_data', 'no_data', 'no_data', 'no_data'],
  )
})

const facts = fc.uniqueArray(
  fc.record({ aspect: fc.constantFrom(...creditAspects), n: fc.nat(30), isGood: fc.boolean(), isAside: fc.boolean() }),
  { selector: ({ aspect, n }) => `${aspect}${n}`, maxLength: 80 },
)
type Drawn = { aspect: CreditAspect; n: number; isGood: boolean; isAside: boolean }
const made = (drawn: readonly Drawn[]) =>
  drawn.map(({ aspect, n, isGood, isAside }) => fact(aspect, n, { isGood, setAside: isAside ? 'reply' : null }))
const atLeast = (one: string | null, other: string | null): boolean =>
  one !== null && (other === null || decimal.compare(one, other) >= 0)

test('whatever comes out better never lowers a score', () => {
  fc.assert(
    fc.property(facts, fc.nat(79), (drawn, at) => {
      const before = score(made(drawn))
      const better = drawn.map((each, n) => (n === at ? { ...each, isGood: true } : each))
      if (before.total !== null) assert.ok(atLeast(score(made(better)).total, before.total))
    }),
  )
})

test('one more that came out well never lowers the score of an aspect that has one', () => {
  fc.assert(
    fc.property(facts, fc.constantFrom(...creditAspects), (drawn, aspect) => {
      const before = score(made(drawn))
      const isScored = before.aspects.find((each) => each.aspect === aspect)?.state === 'scored'
      const after = score([...made(drawn), fact(aspect, 99)])
      if (isScored && before.total !== null) assert.ok(atLeast(after.total, before.total))
    }),
  )
})

test('the order of the facts changes nothing, not even the explanation', () => {
  fc.assert(
    fc.property(facts, fc.nat(), (drawn, seed) => {
      const shuffled = made(drawn).toSorted((a, b) => ((a.id.length * seed) % 7) - ((b.id.length * seed) % 7) || -1)
      assert.deepEqual(score(shuffled), score(made(drawn)))
      assert.deepEqual(score(made(drawn).toReversed()), score(made(drawn)))
    }),
  )
})

test('quarters and parameters are checked', () => {
  assert.deepEqual(daysOfQuarter('2026Q1'), { from: '2026-01-01', until: '2026-03-31' })
  assert.deepEqual(daysOfQuarter('2024Q4'), { from: '2024-10-01', until: '2024-12-31' })
  assert.deepEqual([daysOfQuarter('2026Q5'), daysOfQuarter('2026'), daysOfQuarter('')], [null, null, null])
  assert.deepEqual([quarterOf('2026-05-31'), quarterBefore('2026-02-10')], ['2026Q2', '2025Q4'])
  const { parameters } = rule
  assert.equal(parameterProblem(parameters), null)
  const weights = { ...parameters.weights, wages: '6' }
  assert.equal(parameterProblem({ ...parameters, weights }), 'credit_weights_not_100')
  const grades = { ...parameters.grades, good: '95' }
  assert.equal(parameterProblem({ ...parameters, grades }), 'credit_bounds_out_of_order')
  assert.equal(parameterProblem({ ...parameters, leastFacts: 2 }), 'credit_limits_unsuitable')
})
