import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { casesOf } from '../../../../fixtures/read.ts'
import { decimal } from '../base/index.ts'
import {
  daysOfIncentive,
  defaultIncentiveRules,
  incentiveKinds,
  incentiveParameterProblem,
  incentivePeriodsBefore,
  incentiveSources,
  placesOf,
  scoreWindow,
  shareOut,
  sourceProblem,
  suggest,
  type Candidate,
  type IncentiveKind,
  type IncentiveParameters,
} from './index.ts'

const periodOf: Record<IncentiveKind, string> = {
  monthly_bonus: '2026-10',
  quarterly_promotion: '2026Q3',
  yearly_training: '2025',
}

const person = (id: string, total: string | null, told: Partial<Candidate> = {}): Candidate => ({
  ...{
    id,
    name: `岗位${id}`,
    scoreId: `score-${id}`,
    total,
    coveredWeight: '100',
    evidenceLevel: 2,
    asOf: '2026-11-03',
  },
  ...told,
})
const ask = (kind: IncentiveKind, candidates: readonly Candidate[], told: Partial<IncentiveParameters> = {}) => {
  const rule = defaultIncentiveRules[kind]
  const parameters = { ...rule.parameters, ...told }
  return suggest({ kind, period: periodOf[kind], candidates, rule: { ...rule, parameters }, asOf: '2026-11-20' })
}

test('lists come out as worked by hand', () => {
  type Case = {
    name: string
    kind: IncentiveKind
    parameters?: Partial<IncentiveParameters>
    totals: Record<string, string | null>
    stale?: string[]
    counted: number
    places: number | null
    problem: string | null
    listed: string[]
    reasons?: Record<string, string>
    shown_places?: Record<string, number | null>
    edge?: Record<string, unknown>
  }
  for (const { name, kind, totals, stale = [], ...wanted } of casesOf<Case>('incentive/lists.json')) {
    const people = Object.entries(totals).map(([id, total]) =>
      person(id, total, stale.includes(id) ? { asOf: '2024-12-31' } : {}),
    )
    const found = ask(kind, people, wanted.parameters)
    const listed = found.standings.flatMap(({ id, isSuggested }) => (isSuggested ? [id] : []))
    assert.deepEqual(
      { counted: found.counted, places: found.places, problem: found.problem, listed, suggested: found.suggested },
      {
        ...{ counted: wanted.counted, places: wanted.places, problem: wanted.problem },
        listed: wanted.listed,
        suggested: wanted.listed.length,
      },
      name,
    )
    const of = (id: string) => found.standings.find((each) => each.id === id)
    for (const [id, reason] of Object.entries(wanted.reasons ?? {}))
      assert.equal(of(id)?.reason, reason, `${name}: ${id}`)
    for (const [id, place] of Object.entries(wanted.shown_places ?? {}))
      assert.equal(of(id)?.place, place, `${name}: ${id}`)
    for (const [key, value] of Object.entries(wanted.edge ?? {}))
      assert.deepEqual(found.edge[key as keyof typeof found.edge], value, `${name}: ${key}`)
  }
})

test('a standing says how it came about and names nobody else', () => {
  const found = ask(
    'monthly_bonus',
    Array.from({ length: 12 }, (_, n) => person(`p${n}`, String(70 + n))),
  )
  const last = found.standings.at(-1)!
  const { explanation } = last
  assert.deepEqual(
    [explanation.measure, explanation.value, explanation.rule.mark, explanation.sampleSize, explanation.note?.key],
    ['measures.incentive.monthly_bonus', '70', 'U', 12, 'notes.incentive.after_edge'],
  )
  assert.deepEqual(
    explanation.inputs.map(({ measure, value }) => [measure.replace('measures.incentive.', ''), value]),
    [
      ['score', '70'],
      ['counted', '12'],
      ['share', '10'],
      ['places', '1'],
      ['place', '12'],
      ['line', '81'],
      ['bound', '60'],
    ],
  )
  assert.deepEqual(explanation.inputs[0]!.source, { kind: 'subject_score', id: 'score-p0' })
  assert.equal(/岗位p(?!0")/.test(JSON.stringify(explanation)), false)
})

const totals = fc.array(fc.option(fc.integer({ min: 0, max: 100 }), { freq: 8 }), { minLength: 0, maxLength: 60 })
const peopleOf = (drawn: readonly (number | null)[]) =>
  drawn.map((total, n) => person(`p${n}`, total === null ? null : String(total)))
const topKinds = ['monthly_bonus', 'quarterly_promotion'] as const

test('never more than the places but for a tie, and whoever scored as much as somebody listed is listed', () => {
  fc.assert(
    fc.property(totals, fc.constantFrom(...topKinds), (drawn, kind) => {
      const { standings, places, counted, edge } = ask(kind, peopleOf(drawn))
      const listed = standings.filter(({ isSuggested }) => isSuggested)
      if (counted < 10) {
        assert.deepEqual([listed.length, places, edge.missing], [0, null, 10 - counted])
        assert.ok(standings.every(({ place }) => place === null))
        return
      }
      assert.ok(listed.length - edge.sharing < Math.max(1, places ?? 0))
      assert.equal(edge.beyondPlaces, Math.max(0, listed.length - (places ?? 0)))
      const least = listed.map(({ total }) => Number(total)).toSorted((a, b) => a - b)[0] ?? Infinity
      assert.ok(standings.every(({ total, isSuggested }) => total === null || isSuggested === Number(total) >= least))
    }),
  )
})

test('a higher score never takes somebody off a list of the first, nor onto a list for training', () => {
  fc.assert(
    fc.property(
      totals,
      fc.nat(59),
      fc.integer({ min: 0, max: 100 }),
      fc.constantFrom(...incentiveKinds),
      (drawn, at, more, kind) => {
        const before = drawn[at]
        if (before === null || before === undefined) return
        const better = drawn.map((total, n) => (n === at ? Math.min(100, before + more) : total))
        const listed = (all: readonly (number | null)[]) =>
          ask(kind, peopleOf(all)).standings.find(({ id }) => id === `p${at}`)!.isSuggested
        if (kind === 'yearly_training') assert.ok(listed(drawn) || !listed(better))
        else assert.ok(!listed(drawn) || listed(better))
      },
    ),
  )
})

test('the order of the people changes nothing', () => {
  fc.assert(
    fc.property(totals, fc.constantFrom(...incentiveKinds), fc.nat(50), (drawn, kind, turn) => {
      const people = peopleOf(drawn)
      const turned = [...people.slice(turn % (people.length || 1)), ...people.slice(0, turn % (people.length || 1))]
      assert.deepEqual(ask(kind, turned.toReversed()), ask(kind, people))
    }),
  )
})

test('a pool is shared to the fen: nothing is lost, the same score gets the same, more points never less', () => {
  const people = fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 40 })
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9_000_000_000_000 }),
      people,
      fc.constantFrom('equal', 'points'),
      (amountFen, drawn, by) => {
        const all = drawn.map((total, n) => ({ id: `p${n}`, total: decimal.divide(String(total), '100', 2) }))
        const { shares, leftFen } = shareOut({ amountFen, by: by as 'equal' | 'points' }, all)
        const paid = [...shares.values()]
        assert.equal(paid.reduce((sum, fen) => sum + fen, 0) + leftFen, amountFen)
        assert.ok(paid.every((fen) => Number.isSafeInteger(fen) && fen >= 0))
        const isShared = drawn.length > 0 && (by === 'equal' || drawn.some((total) => total > 0))
        assert.ok(isShared ? leftFen < drawn.length : leftFen === amountFen)
        for (const [n, total] of drawn.entries())
          for (const [m, other] of drawn.entries())
            if (total >= other) assert.ok(paid[n]! >= paid[m]! || by === 'equal')
        if (by === 'equal') assert.ok(new Set(paid).size <= 1)
      },
    ),
  )
  const three = ['a', 'b', 'c'].map((id, n) => ({ id, total: ['90', '90', '60'][n]! }))
  assert.deepEqual([...shareOut({ amountFen: 100, by: 'equal' }, three).shares.values()], [33, 33, 33])
  assert.deepEqual(shareOut({ amountFen: 1000, by: 'points' }, three), {
    shares: new Map([
      ['a', 375],
      ['b', 375],
      ['c', 250],
    ]),
    leftFen: 0,
  })
})

test('places are floored exactly, also where binary fractions are not', () => {
  assert.deepEqual(
    [9, 10, 19, 20, 109].map((n) => placesOf(n, '10')),
    [0, 1, 1, 2, 10],
  )
  assert.deepEqual([placesOf(1000, '0.1'), placesOf(300, '0.33'), placesOf(29, '6.9')], [1, 0, 2])
  fc.assert(
    fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 5000 }), (n, share) => {
      assert.equal(placesOf(n, decimal.divide(String(share), '100', 2)), Number((BigInt(n) * BigInt(share)) / 10_000n))
    }),
  )
})

test('only evaluated results may be a source', () => {
  const refused = incentiveSources.filter((source) => sourceProblem(source) !== null)
  assert.deepEqual(
    refused,
    incentiveSources.filter((source) => source !== 'evaluated_results'),
  )
  assert.equal(refused.length, 7)
})

test('periods and parameters are checked', () => {
  assert.deepEqual(daysOfIncentive('monthly_bonus', '2024-02'), { from: '2024-02-01', until: '2024-02-29' })
  assert.deepEqual(daysOfIncentive('quarterly_promotion', '2026Q3'), { from: '2026-07-01', until: '2026-09-30' })
  assert.deepEqual(daysOfIncentive('yearly_training', '2025'), { from: '2025-01-01', until: '2025-12-31' })
  for (const wrong of ['2026-13', '2026Q1', '2026', ''])
    assert.equal(daysOfIncentive('monthly_bonus', wrong), null, wrong)
  assert.deepEqual(incentivePeriodsBefore('monthly_bonus', '2026-02-10', 3), ['2026-01', '2025-12', '2025-11'])
  assert.deepEqual(incentivePeriodsBefore('quarterly_promotion', '2026-02-10', 2), ['2025Q4', '2025Q3'])
  assert.deepEqual(incentivePeriodsBefore('yearly_training', '2026-02-10', 1), ['2025'])
  const { monthly_bonus: monthly, yearly_training: yearly } = defaultIncentiveRules
  assert.deepEqual(scoreWindow('monthly_bonus', '2026-10', monthly), {
    year: 2026,
    from: '2026-10-01',
    until: '2026-11-20',
  })
  for (const kind of incentiveKinds)
    assert.equal(incentiveParameterProblem(kind, defaultIncentiveRules[kind].parameters), null)
  const { parameters } = monthly
  const ranking = (told: object) => ({ ...parameters, ranking: { sharePercent: '10', leastGroup: 10, ...told } })
  assert.equal(incentiveParameterProblem('yearly_training', parameters), 'incentive_ranking_of_last')
  assert.equal(incentiveParameterProblem('monthly_bonus', yearly.parameters), 'incentive_ranking_missing')
  for (const sharePercent of ['0', '50.01', '-1', '10.005', 'ten'])
    assert.equal(incentiveParameterProblem('monthly_bonus', ranking({ sharePercent })), 'incentive_share_unsuitable')
  assert.equal(incentiveParameterProblem('monthly_bonus', ranking({ leastGroup: 9 })), 'incentive_group_too_low')
  assert.equal(
    incentiveParameterProblem('monthly_bonus', { ...parameters, bound: '100.01' }),
    'incentive_bound_unsuitable',
  )
  assert.equal(
    incentiveParameterProblem('monthly_bonus', { ...parameters, scoredWithinDays: 400 }),
    'incentive_window_unsuitable',
  )
})
