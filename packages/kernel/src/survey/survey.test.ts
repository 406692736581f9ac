import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import test from 'node:test'
import fc from 'fast-check'
import { casesOf } from '../../../../fixtures/read.ts'
import { decimal } from '../base/index.ts'
import {
  allocate,
  checkLot,
  defaultSurveyRule as rule,
  doubtsOf,
  drawHouseholds,
  drawLot,
  fixedQuestions,
  neededSample,
  OVERALL,
  planSample,
  questionsFor,
  scoreSurvey,
  shownBuildings,
  squareRoot,
  type DoubtedAnswer,
  type Step,
  type SurveyMeasure,
} from './index.ts'

const lotOf = (text: string): string => createHash('sha256').update(text).digest('hex')
const buildingsOf = (households: readonly number[]) =>
  households.map((count, at) => ({ id: `b${at}`, name: `${at + 1}栋`, households: count }))

test('samples are planned as worked by hand', () => {
  type Case = {
    name: string
    households: number[]
    margin: string
    responsePercent: string
    needed: number
    letters: number
    allocated: number[]
  }
  for (const { name, households, margin, responsePercent, ...expected } of casesOf<Case>('survey/plans.json')) {
    const plan = planSample(buildingsOf(households), { margin, responsePercent, rule: rule.parameters })
    const allocated = plan.buildings.map(({ letters }) => letters)
    assert.deepEqual({ needed: plan.needed, letters: plan.letters, allocated }, expected, name)
  }
})

const stepsOf = (counts: readonly number[]): Step[] =>
  ([5, 4, 3, 2, 1] as const).flatMap((step, at) => Array.from({ length: counts[at] ?? 0 }, () => step))
const score = (counted: readonly Step[], told: Partial<Parameters<typeof scoreSurvey>[0]> = {}) =>
  scoreSurvey({
    survey: { id: 's', title: '某路' },
    ...{ counted, setAside: [], undecided: 0, households: 400, letters: 100, measure: 'share', rule },
    asOf: '2026-06-30',
    ...told,
  })

test('results are as worked by hand, and the margin is told with them', () => {
  type Case = {
    name: string
    steps: number[]
    households: number
    measure: SurveyMeasure
    percent: string | null
    low: string | null
    high: string | null
    margin: string | null
    problem: string | null
  }
  for (const { name, steps, households, measure, ...expected } of casesOf<Case>('survey/results.json')) {
    const { percent, interval, problem } = score(stepsOf(steps), { households, measure })
    const told = { low: interval?.low ?? null, high: interval?.high ?? null, margin: interval?.margin ?? null }
    assert.deepEqual({ percent, ...told, problem }, expected, name)
  }
})

test('what was set aside is told beside the result, with what it would be otherwise', () => {
  const found = score(stepsOf([10, 10, 5, 5, 0]), { setAside: stepsOf([10]), undecided: 2 })
  assert.deepEqual(
    [found.percent, found.percentOfAll, found.sampleSize, found.responsePercent],
    ['66.67', '75', 30, '40'],
  )
  const told = new Map(found.explanation.inputs.map(({ measure, value }) => [measure, value]))
  assert.deepEqual(
    ['set_aside', 'of_all', 'undecided', 'step_5'].map((key) => told.get(`measures.survey.${key}`)),
    ['10', '75', '2', '10'],
  )
  assert.equal(found.explanation.rule.mark, 'U')
})

const answer = (n: number, told: Partial<DoubtedAnswer> = {}): DoubtedAnswer => ({
  id: `a${n}`,
  at: new Date(Date.parse('2026-06-01T00:00:00Z') + n * 3_600_000).toISOString(),
  device: `d${n}`,
  seconds: 60,
  steps: [5, 4, 5],
  isFromContractor: false,
  ...told,
})
const period = { from: '2026-06-01T00:00:00Z', until: '2026-06-15T00:00:00Z' }
const doubts = (answers: readonly DoubtedAnswer[]) =>
  Object.fromEntries(doubtsOf(answers, period, rule.parameters.doubts))
const quiet = Array.from({ length: 20 }, (_, n) => answer(n))

test('doubts: a burst, one device, too fast, the contractor; all the same is only told beside another', () => {
  assert.deepEqual(doubts(quiet), {})
  const burst = Array.from({ length: 7 }, (_, n) => answer(100 + n, { at: `2026-06-08T03:0${n}:00Z` }))
  assert.deepEqual(
    Object.entries(doubts([...quiet, ...burst])).map(([id, found]) => [id, ...found]),
    burst.map(({ id }) => [id, 'burst']),
  )
  const same = [answer(30, { device: 'x' }), answer(31, { device: 'x', steps: [5, 5, 5] })]
  assert.deepEqual(doubts([...quiet, ...same]), { a30: ['same_device'], a31: ['same_device', 'all_equal'] })
  const fast = [answer(32, { seconds: 5 }), answer(33, { seconds: 6 }), answer(34, { isFromContractor: true })]
  assert.deepEqual(doubts([...quiet, ...fast]), { a32: ['too_fast'], a34: ['contractor'] })
  assert.deepEqual(doubts([...quiet, answer(35, { steps: [5, 5, 5] })]), {})
})

test('answers at the door come in as they are typed: no burst, no device', () => {
  const typed = Array.from({ length: 12 }, (_, n) =>
    answer(100 + n, { at: '2026-06-08T03:00:00Z', device: null, seconds: null }),
  )
  assert.deepEqual(doubts([...quiet, ...typed]), {})
})

test('a survey that many answer at the same pace has no burst', () => {
  const steady = Array.from({ length: 1_500 }, (_, n) =>
    answer(n, { at: new Date(Date.parse(period.from) + n * 60_000).toISOString() }),
  )
  const brief = { from: period.from, until: '2026-06-02T01:00:00Z' }
  assert.equal(doubtsOf(steady, brief, rule.parameters.doubts).size, 0)
})

test('small buildings stand together, and never so that the difference to the whole tells one', () => {
  const count = (id: string, answers: number) => ({ id, name: id, households: 50, letters: 20, answers, good: answers })
  const small = shownBuildings([count('a', 12), count('b', 4), count('c', 3), count('d', 9)], 5)
  assert.deepEqual(
    [small.alone.map(({ id }) => id), small.together?.buildings, small.together?.answers],
    [['a', 'd'], 2, 7],
  )
  const one = shownBuildings([count('a', 12), count('b', 2), count('d', 9)], 5)
  assert.deepEqual([one.alone.map(({ id }) => id), one.together?.answers], [['a'], 11])
  assert.equal(shownBuildings([count('a', 12)], 5).together, null)
})

test('every kind of project ends with the question that is counted', () => {
  for (const kind of ['road', 'old_community', 'other']) assert.equal(questionsFor(kind).at(-1), OVERALL)
  assert.ok(fixedQuestions.includes('travel') && new Set(fixedQuestions).size === fixedQuestions.length)
})

const households = fc.array(fc.nat(400), { minLength: 1, maxLength: 12 })

test('letters are shared out whole, in proportion, and never more than there are households', () => {
  fc.assert(
    fc.property(households, fc.nat(3_000), (counts, letters) => {
      const buildings = buildingsOf(counts)
      const total = counts.reduce((sum, each) => sum + each, 0)
      const wanted = Math.min(letters, total)
      const given = allocate(buildings, wanted)
      assert.equal(
        given.reduce((sum, each) => sum + each.letters, 0),
        wanted,
      )
      for (const [at, { letters: own }] of given.entries()) {
        const exact = total === 0 ? 0 : (wanted * counts[at]!) / total
        assert.ok(own <= counts[at]! && Math.abs(own - exact) < 1)
      }
    }),
  )
})

test('the same seed draws the same households, each once; more letters only add some', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 80 }), fc.nat(80), (seed, count, wanted) => {
      const building = { id: 'b', name: '1栋', households: count }
      const letters = Math.min(wanted, count)
      const drawn = drawHouseholds(seed, building, letters, lotOf)
      assert.deepEqual(drawn, drawHouseholds(seed, building, letters, lotOf))
      assert.equal(new Set(drawn).size, letters)
      assert.ok(drawn.every((number) => number >= 1 && number <= count))
      const more = new Set(drawHouseholds(seed, building, Math.min(count, letters + 1), lotOf))
      assert.ok(drawn.every((number) => more.has(number)))
    }),
  )
})

const wanted = { margin: '10', responsePercent: '60', rule: rule.parameters }

test('a lot drawn again from what was told comes out the same; a household exchanged, left out or added is named', () => {
  const buildings = buildingsOf([60, 40, 20])
  const [seed, commitment] = ['seed', lotOf('seed')]
  const lot = drawLot(seed, buildings, wanted, lotOf)
  const told = buildings.map((building, at) => ({ ...building, drawn: lot[at]!.numbers }))
  const check = (changed: Partial<Parameters<typeof checkLot>[0]>) =>
    checkLot({ seed, commitment, buildings: told, ...changed }, wanted, lotOf)
  assert.deepEqual(check({}), { isCommitted: true, households: 90, differing: [] })
  assert.equal(check({ commitment: lotOf('another') }).isCommitted, false)
  const [out, ...others] = told[0]!.drawn
  const friend = Array.from({ length: 60 }, (_, at) => at + 1).find((number) => !told[0]!.drawn.includes(number))!
  const exchanged = [{ ...told[0]!, drawn: [friend, ...others] }, ...told.slice(1)]
  assert.deepEqual(check({ buildings: exchanged }).differing, [{ name: '1栋', leftOut: [out], added: [friend] }])
  const fewer = told.map((building, at) => (at === 2 ? { ...building, drawn: building.drawn.slice(1) } : building))
  assert.deepEqual(check({ buildings: fewer }).differing, [{ name: '3栋', leftOut: [told[2]!.drawn[0]], added: [] }])
  const renamed = told.map((building, at) => (at === 1 ? { ...building, name: '2 栋' } : building))
  assert.equal(check({ buildings: renamed }).differing.length, 1, 'a building is known to the lot by its name')
})

test('whatever is changed in a list of those drawn, the lot drawn again tells it', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 }),
      fc.nat(),
      (seed, counts, n) => {
        const buildings = buildingsOf(counts)
        const drawn = drawLot(seed, buildings, wanted, lotOf)
        const told = buildings.map((building, at) => ({ ...building, drawn: [...drawn[at]!.numbers] }))
        const check = () => checkLot({ seed, commitment: lotOf(seed), buildings: told }, wanted, lotOf)
        assert.deepEqual(check().differing, [])
        const changed = told[n % told.length]!
        const number = (n % changed.households) + 1
        const at = changed.drawn.indexOf(number)
        if (at < 0) changed.drawn.push(number)
        else changed.drawn.splice(at, 1)
        const [differing, ...more] = check().differing
        assert.deepEqual(
          [differing!.name, [...differing!.leftOut, ...differing!.added], more],
          [changed.name, [number], []],
        )
      },
    ),
  )
})

test('every count that is told is of five or more answers, and so is every difference to the whole', () => {
  const answers = fc.array(fc.nat(15), { minLength: 1, maxLength: 10 })
  fc.assert(
    fc.property(answers, (counts) => {
      const buildings = counts.map((count, at) => ({
        ...{ id: `b${at}`, name: `${at}栋`, households: 20, letters: 15, answers: count, good: 0 },
      }))
      const { alone, together } = shownBuildings(buildings, 5)
      assert.ok(alone.every((building) => building.answers >= 5))
      const all = counts.reduce((sum, count) => sum + count, 0)
      const left = all - alone.reduce((sum, building) => sum + building.answers, 0)
      assert.equal(together?.answers ?? 0, left)
      assert.ok(together === null || left >= 5 || alone.length === 0)
    }),
  )
})

test('more households never need fewer answers, a wider margin never more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50_000 }), fc.integer({ min: 2, max: 20 }), (count, margin) => {
      const needed = neededSample(count, String(margin), rule.parameters)
      assert.ok(needed <= neededSample(count + 100, String(margin), rule.parameters))
      assert.ok(needed >= neededSample(count, String(margin + 1), rule.parameters))
      assert.ok(needed <= count)
    }),
  )
})

test('the interval holds the share, stays within 0 and 100, and narrows with every household fewer', () => {
  const counts = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40))
  fc.assert(
    fc.property(
      counts,
      fc.integer({ min: 1, max: 2_000 }),
      fc.constantFrom('share', 'index'),
      (each, more, measure) => {
        const steps = stepsOf(each)
        const found = score(steps, { households: steps.length + more, measure })
        if (found.percent === null || !found.interval) return assert.ok(steps.length < 30)
        const { low, high, margin } = found.interval
        const near = '0.01'
        assert.ok(decimal.compare(decimal.subtract(low, near), found.percent) <= 0)
        assert.ok(decimal.compare(found.percent, decimal.add(high, near)) <= 0)
        assert.ok(!decimal.isNegative(low) && decimal.compare(high, '100') <= 0)
        const fewer = score(steps, { households: steps.length + Math.floor(more / 2), measure }).interval!
        assert.ok(decimal.compare(fewer.margin, margin) <= 0)
      },
    ),
  )
})

test('roots are those of floating point to nine places', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (n) => {
      const value = decimal.divide(decimal.of(n), '1000', 6)
      assert.ok(Math.abs(Number(squareRoot(value)) - Math.sqrt(n / 1_000)) < 1e-9)
    }),
  )
})
