import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { casesOf } from '../../../../fixtures/read.ts'
import { addDays, decimal } from '../base/index.ts'
import {
  advanceCrossItem,
  checkGoals,
  compareStatements,
  explainAttainment,
  rollUpGoals,
  statementOf,
} from './index.ts'
import type { CrossEvent, CrossItem, CrossProblem, Goal, GoalFact, GoalLevel, GoalOwnerKind } from './index.ts'

const base = { title: 'a goal', level: 'daily', owner: { id: 'p1', kind: 'crew' } } as const

type CheckCase = {
  name: string
  goals: [
    id: string,
    parentId: string | null,
    level: GoalLevel,
    owner: GoalOwnerKind | null,
    start: string,
    finish: string,
    weight: string,
    target: string,
  ][]
  problems: string[]
}

test('what keeps goals from being a cascade is named goal by goal', () => {
  for (const { name, goals, problems } of casesOf<CheckCase>('goal/cascade.json')) {
    const found = checkGoals(
      goals.map(([id, parentId, level, kind, start, finish, weight, amount]) => ({
        ...base,
        id,
        parentId,
        level,
        start,
        finish,
        weight,
        owner: kind && { id: kind, kind },
        target: { amount, unit: '' },
      })),
    )
    const told = found.map((each) => `${each.goalId}: ${each.problem}${'sum' in each ? ` ${each.sum}` : ''}`)
    assert.deepEqual(told.toSorted(), problems.toSorted(), name)
  }
})

type RollUpCase = {
  name: string
  asOf: string
  goals: [id: string, parentId: string | null, weight: string, target: string, start: string, finish: string][]
  facts: [goalId: string, amount: string, day: string, isAccepted?: boolean][]
  stray?: string[]
  of: Record<string, [percent: string, claimed: string, state: string]>
}

const goalsOf = (goals: RollUpCase['goals']): Goal[] =>
  goals.map(([id, parentId, weight, amount, start, finish]) => ({
    ...base,
    id,
    parentId,
    weight,
    start,
    finish,
    target: { amount, unit: 'm' },
  }))
const factsOf = (facts: RollUpCase['facts']): GoalFact[] =>
  facts.map(([goalId, amount, day, isAccepted = true], n) => ({ id: `f${n}`, goalId, amount, day, isAccepted }))

test('goals are met by facts from below and by nothing else', () => {
  for (const { name, goals, facts, asOf, stray = [], of } of casesOf<RollUpCase>('goal/roll-up.json')) {
    const found = rollUpGoals(goalsOf(goals), factsOf(facts), asOf)
    assert.deepEqual(
      found.strayFacts.map((fact) => fact.goalId),
      stray,
      name,
    )
    for (const [id, expected] of Object.entries(of)) {
      const attainment = found.attainments.get(id)
      assert.deepEqual(
        attainment && [attainment.percent, attainment.claimedPercent, attainment.state],
        expected,
        `${name}: ${id}`,
      )
    }
  }
})

test('an attainment is explained level by level down to the facts', () => {
  const [four] = casesOf<RollUpCase>('goal/roll-up.json')
  assert.ok(four)
  const rolledUp = rollUpGoals(goalsOf(four.goals), factsOf(four.facts), four.asOf)
  const shallow = explainAttainment(rolledUp, 'Y', 0)
  assert.deepEqual(
    shallow.inputs.map((input) => [input.source?.id, input.value, input.because]),
    [
      ['Q', '40', undefined],
      ['Q', '10', undefined],
      ['R', '60', undefined],
      ['R', '0', undefined],
    ],
  )
  const deep = explainAttainment(rolledUp, 'Y', 9)
  const days = deep.inputs[1]?.because?.inputs[1]?.because?.inputs[1]?.because
  assert.deepEqual(
    days?.inputs.map(({ value, source }) => [value, source?.kind, source?.id]),
    [
      ['80 m', 'goal', 'D'],
      ['30 m', 'quantity', 'f0'],
      ['10 m', 'quantity', 'f1'],
    ],
  )
  assert.deepEqual(
    [deep.value, deep.evidenceLevel, shallow.evidenceLevel, days?.evidenceLevel, days?.dataAgeDays],
    ['4', 4, 4, 3, 24],
  )
})

test('ten thousand goals roll up exactly and well within a second', () => {
  const year = { ...base, weight: '100', target: { amount: '3', unit: '' }, start: '2026-01-01', finish: '2026-12-31' }
  const goals: Goal[] = [{ ...year, id: 'Y', parentId: null }]
  for (let n = 0; n < 10; n++) goals.push({ ...year, id: `${n}`, parentId: 'Y', weight: '10' })
  for (let n = 0; n < 100; n++) goals.push({ ...year, id: `${n}.`, parentId: `${n % 10}`, weight: '10' })
  for (let n = 0; n < 10_000; n++) goals.push({ ...year, id: `${n}..`, parentId: `${n % 100}.`, weight: '1' })
  const facts = Array.from({ length: 10_000 }, (_, n): GoalFact => ({
    id: `${n}`,
    goalId: `${n}..`,
    amount: '1',
    day: '2026-02-01',
    isAccepted: true,
  }))
  const before = process.cpuUsage()
  const found = rollUpGoals(goals, facts, '2026-03-01')
  assert.deepEqual(
    checkGoals(goals).filter((each) => each.problem === 'weights_do_not_sum'),
    [],
  )
  assert.ok(
    process.cpuUsage(before).user < 1_000_000,
    'in the time of the processor, so that others beside it do not count',
  )
  assert.equal(found.attainments.get('Y')?.percent, '33.33')
})

test('an attainment lies between its children, and accepting more never lowers it', () => {
  const amounts = fc.array(fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 99 }), fc.boolean()), {
    minLength: 1,
    maxLength: 6,
  })
  fc.assert(
    fc.property(amounts, (children) => {
      const goals = goalsOf([
        ['P', null, '100', '1', '2026-01-01', '2026-01-31'],
        ...children.map(([, weight], n): RollUpCase['goals'][number] => [
          `${n}`,
          'P',
          `${weight}`,
          '7',
          '2026-01-05',
          '2026-01-05',
        ]),
      ])
      const facts = factsOf(
        children.map(([amount, , isAccepted], n) => [`${n}`, `${amount}`, '2026-01-05', isAccepted]),
      )
      const { attainments } = rollUpGoals(goals, facts, '2026-01-05')
      const below = children.map((_, n) => attainments.get(`${n}`)?.percent ?? '')
      const parent = attainments.get('P')
      assert.ok(parent)
      const [first = '', ...rest] = below
      assert.ok(decimal.compare(parent.percent, decimal.min(first, ...rest)) >= 0)
      assert.ok(decimal.compare(parent.percent, decimal.max(first, ...rest)) <= 0)
      assert.ok(decimal.compare(parent.claimedPercent, parent.percent) >= 0)
      assert.equal(
        parent.state === 'met',
        below.every((percent) => percent === '100'),
      )
    }),
  )
})

test('a quantity of failed material counts neither as reached nor as claimed, and stands in the explanation', () => {
  const goals = goalsOf([['A', null, '100', '10', '2026-01-01', '2026-01-31']])
  const [counted, blocked, waiting] = factsOf([
    ['A', '4', '2026-01-03'],
    ['A', '5', '2026-01-04'],
    ['A', '1', '2026-01-05', false],
  ])
  assert.ok(counted && blocked && waiting)
  const rollUp = rollUpGoals(goals, [counted, { ...blocked, isBlocked: true, label: '混凝土' }, waiting], '2026-01-10')
  const found = rollUp.attainments.get('A')
  assert.deepEqual([found?.percent, found?.claimedPercent], ['40', '50'])
  const { inputs, dataAgeDays } = explainAttainment(rollUp, 'A')
  assert.deepEqual(
    inputs.slice(1).map(({ measure, source }) => [measure, source?.label]),
    [
      ['measures.accepted_quantity', undefined],
      ['measures.blocked_quantity', '混凝土'],
      ['measures.waiting_quantity', undefined],
    ],
  )
  assert.equal(dataAgeDays, 7, 'as old as what counts')
})

test('a statement says what to sign anew', () => {
  const goals = goalsOf([
    ['A', null, '60', '10', '2026-01-05', '2026-01-05'],
    ['B', null, '40', '1', '2026-01-01', '2026-01-01'],
    ['C', null, '40', '1', '2026-01-03', '2026-01-03'],
  ])
  const before = statementOf(goals, 'p1')
  assert.deepEqual(
    before.items.map((item) => item.goalId),
    ['B', 'C', 'A'],
  )
  assert.deepEqual(statementOf(goals, 'p2').items, [])
  const same = goals.map((goal) => ({ ...goal, weight: `${goal.weight}.0` }))
  assert.equal(compareStatements(before, statementOf(same, 'p1')).isSame, true)
  const [a, b, c] = goals
  assert.ok(a && b && c)
  const moved: Goal[] = [
    { ...a, target: { amount: '12', unit: 'm' }, finish: '2026-01-08', weight: '55' },
    { ...b, owner: { id: 'p2', kind: 'crew' } },
    c,
    { ...c, id: 'D' },
  ]
  const { isSame, added, removed, changed } = compareStatements(before, statementOf(moved, 'p1'))
  assert.equal(isSame, false)
  assert.deepEqual([added.map((item) => item.goalId), removed.map((item) => item.goalId)], [['D'], ['B']])
  assert.deepEqual(changed, [
    {
      goalId: 'A',
      title: 'a goal',
      changes: [
        { field: 'target', before: { amount: '10', unit: 'm' }, after: { amount: '12', unit: 'm' } },
        {
          field: 'period',
          before: { start: '2026-01-05', finish: '2026-01-05' },
          after: { start: '2026-01-05', finish: '2026-01-08' },
        },
        { field: 'weight', before: '60', after: '55' },
      ],
    },
  ])
})

test('a cross-department item goes from hand to hand only when accepted', () => {
  type Case = { name: string; steps: [CrossEvent, CrossItem | CrossProblem][] }
  for (const { name, steps } of casesOf<Case>('goal/double-lock.json')) {
    let item: CrossItem = { state: 'open' }
    for (const [event, expected] of steps) {
      const found = advanceCrossItem(item, event)
      assert.deepEqual(found.ok ? found.item : found.problem, expected, `${name}: ${event.event}`)
      if (found.ok) item = found.item
    }
  }
})

test('whatever happens, a locked item stands with exactly one person and one date', () => {
  const person = fc.constantFrom('p1', 'p2', 'p3')
  const on = fc.nat(40).map((n) => addDays('2026-03-01', n))
  const events = fc.oneof(
    fc.record({
      event: fc.constant('hand_over' as const),
      byPersonId: person,
      toPersonId: person,
      dueOn: fc.option(on),
    }),
    fc.record({
      event: fc.constantFrom('accept' as const, 'decline' as const, 'withdraw' as const),
      byPersonId: person,
    }),
    fc.record({
      event: fc.constantFrom('report_done' as const, 'confirm' as const, 'send_back' as const),
      byPersonId: person,
      on,
    }),
  )
  fc.assert(
    fc.property(fc.array(events, { maxLength: 30 }), (list) => {
      let item: CrossItem = { state: 'locked', lock: { personId: 'p1', dueOn: '2026-03-20' } }
      for (const event of list) {
        const found = advanceCrossItem(item, event)
        if (!found.ok) continue
        const to: string | null = holderOf(found.item)
        if (holderOf(item) !== to) assert.deepEqual([event.event, event.byPersonId], ['accept', to])
        item = found.item
        assert.notEqual(to, null)
      }
    }),
  )
})

function holderOf(item: CrossItem): string | null {
  return item.state === 'open' ? null : item.lock.personId
}
