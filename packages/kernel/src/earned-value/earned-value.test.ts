import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { casesOf } from '../../../../fixtures/read.ts'
import { addDays, decimal, flatten } from '../base/index.ts'
import { earnedValueAt, earnedValueCurve, earnedValueMeasures, valuePlanOf } from './index.ts'
import type { BudgetedWork, DatedAmount, EarnedValueQuestion, EstimateBasis, ValuePlan } from './index.ts'

type Amounts = [day: string, amountFen: number][]
type Case = {
  name: string
  plan: string
  asOf: string
  earned: Amounts
  costs: Amounts | null
  basis?: EstimateBasis
  figures: Record<string, string>
  finishedOn: string | null
  forecastFinish: string | null
  warnings: string[]
}

const file = new URL('../../../../fixtures/earned-value/figures.json', import.meta.url)
const { plans } = JSON.parse(readFileSync(file, 'utf8')) as {
  plans: Record<string, { start: string; points: Amounts }>
}

const planOf = (name: string): ValuePlan => {
  const { start, points } = plans[name] ?? assert.fail(name)
  return { baselineId: name, start, points: points.map(([day, plannedFen]) => ({ day, plannedFen })) }
}
const amounts = (kind: 'acceptance' | 'payment', list: Amounts): DatedAmount[] =>
  list.map(([day, amountFen], n) => ({ id: `${kind}${n}`, kind, day, amountFen }))

const questionOf = ({ plan, asOf, earned, costs, basis }: Omit<Case, 'figures'>): EarnedValueQuestion => ({
  plan: planOf(plan),
  earned: amounts('acceptance', earned),
  costs: costs && amounts('payment', costs),
  asOf,
  ...(basis && { estimateBasis: basis }),
})

test('every figure of earned value and earned schedule, or why there is none', () => {
  for (const { figures, finishedOn, forecastFinish, warnings, ...question } of casesOf<Case>(
    'earned-value/figures.json',
  )) {
    const found = earnedValueAt(questionOf({ ...question, finishedOn, forecastFinish, warnings }))
    assert.ok(found.ok, question.name)
    const told = Object.fromEntries(
      earnedValueMeasures.map((name) => {
        const { value, reason } = found.figures[name]
        return [name, value ?? `!${reason}`]
      }),
    )
    assert.deepEqual(told, figures, question.name)
    assert.deepEqual(
      [found.finishedOn, found.forecastFinish, found.warnings],
      [finishedOn, forecastFinish, warnings],
      question.name,
    )
  }
})

const [earlier] = [
  [
    ['2026-03-10', 10_000],
    ['2026-03-20', 20_000],
    ['2026-03-30', 15_000],
  ] satisfies Amounts,
]
const behind: EarnedValueQuestion = {
  plan: planOf('P'),
  earned: amounts('acceptance', earlier),
  costs: amounts('payment', [['2026-03-28', 50_000]]),
  asOf: '2026-03-31',
}

test('an estimate leads back to the records it was made of', () => {
  const found = earnedValueAt(behind)
  assert.ok(found.ok)
  const { explanation } = found.figures.eac_by_cost_and_schedule
  assert.equal(explanation.formula, 'AC + (BAC − EV) ÷ (CPI × SPI)')
  assert.deepEqual([explanation.evidenceLevel, explanation.dataAgeDays], [2, 3])
  const ids = new Set(flatten(explanation).flatMap(({ source }) => (source ? [source.id] : [])))
  assert.deepEqual([...ids], ['payment0', 'P', 'acceptance0', 'acceptance1', 'acceptance2'])
  assert.equal(found.figures.cpi.explanation.inputs[0]?.because, found.figures.ev.explanation)
})

test('a figure without a value says why in words', () => {
  const found = earnedValueAt({ ...behind, costs: null })
  assert.ok(found.ok)
  assert.deepEqual(found.figures.cpi.explanation.note, { key: 'notes.earned_value.cost_unknown', params: {} })
  assert.equal(found.figures.cpi.explanation.evidenceLevel, 4)
})

test('of many amounts the explanation names the latest and adds up the rest', () => {
  const many = Array.from({ length: 40 }, (_, n): [string, number] => [addDays('2026-03-01', n), 1000])
  const found = earnedValueAt({ ...behind, earned: amounts('acceptance', many), asOf: '2026-04-20' })
  assert.ok(found.ok)
  const { inputs } = found.figures.ev.explanation
  assert.equal(inputs.length, 13)
  assert.deepEqual([inputs[0]?.measure, inputs[0]?.value], ['measures.earlier_amounts', '28000'])
  assert.equal(inputs.at(-1)?.source?.id, 'acceptance39')
})

test('plans and amounts that cannot be used say why', () => {
  const plan = (...points: Amounts) => ({
    ...behind,
    plan: { ...behind.plan, points: points.map(([day, plannedFen]) => ({ day, plannedFen })) },
  })
  assert.deepEqual(earnedValueAt(plan()), { ok: false, problem: 'no_plan' })
  assert.deepEqual(earnedValueAt(plan(['2026-03-10', 0])), { ok: false, problem: 'no_budget' })
  assert.deepEqual(earnedValueAt(plan(['2026-03-10', 5], ['2026-03-10', 9])), {
    ok: false,
    problem: 'plan_not_ordered',
    day: '2026-03-10',
  })
  assert.deepEqual(earnedValueAt(plan(['2026-02-10', 5])), {
    ok: false,
    problem: 'plan_not_ordered',
    day: '2026-02-10',
  })
  assert.deepEqual(earnedValueAt(plan(['2026-03-10', 5], ['2026-03-11', 4])), {
    ok: false,
    problem: 'plan_falls',
    day: '2026-03-11',
  })
  assert.deepEqual(earnedValueAt(plan(['2026-03-10', 0.5])), { ok: false, problem: 'not_fen', day: '2026-03-10' })
  assert.deepEqual(earnedValueAt({ ...behind, earned: amounts('acceptance', [['2026-03-10', 0.5]]) }), {
    ok: false,
    problem: 'amount_not_fen',
    amountId: 'acceptance0',
  })
})

test('the value plan of a baseline adds up its work day by day', () => {
  const plan = valuePlanOf({ baselineId: 'b1', label: '批复基线' }, [
    { id: 'A', budgetFen: 100, start: '2026-03-01', finish: '2026-03-10' },
    { id: 'B', budgetFen: 100, start: '2026-03-06', finish: '2026-03-08' },
    { id: 'C', budgetFen: 40, start: '2026-03-20', finish: '2026-03-20' },
  ])
  assert.ok(plan.ok)
  assert.equal(plan.start, '2026-03-01')
  assert.deepEqual(
    plan.points.map(({ day, plannedFen }) => [day, plannedFen]),
    [
      ['2026-03-05', 50],
      ['2026-03-08', 180],
      ['2026-03-10', 200],
      ['2026-03-19', 200],
      ['2026-03-20', 240],
    ],
  )
  const backwards = { id: 'A', budgetFen: 1, start: '2026-03-02', finish: '2026-03-01' }
  assert.deepEqual(valuePlanOf({ baselineId: 'b' }, [backwards]), {
    ok: false,
    problem: 'finish_before_start',
    workId: 'A',
  })
  assert.deepEqual(valuePlanOf({ baselineId: 'b' }, []), { ok: false, problem: 'no_plan' })
})

test('the curve stops at the day it is told of', () => {
  const found = earnedValueCurve(behind, ['2026-03-10', '2026-03-31', '2026-04-09'])
  assert.deepEqual(found, {
    ok: true,
    points: [
      { day: '2026-03-10', pvFen: 10_000, evFen: 10_000, acFen: 0 },
      { day: '2026-03-31', pvFen: 62_500, evFen: 45_000, acFen: 50_000 },
      { day: '2026-04-09', pvFen: 85_000, evFen: null, acFen: null },
    ],
  })
})

const work = fc.array(fc.tuple(fc.integer({ min: 10 ** 6, max: 10 ** 9 }), fc.nat(400), fc.nat(200)), {
  minLength: 1,
  maxLength: 12,
})

test('whoever earns exactly the plan is on time and on schedule; indices never are NaN', () => {
  fc.assert(
    fc.property(work, fc.nat(700), fc.nat(10 ** 9), (parts, after, spent) => {
      const pieces = parts.map(([budgetFen, start, length], n): BudgetedWork => ({
        id: String(n),
        budgetFen,
        start: addDays('2026-01-01', start),
        finish: addDays('2026-01-01', start + length),
      }))
      const plan = valuePlanOf({ baselineId: 'b' }, pieces)
      assert.ok(plan.ok)
      const asOf = addDays(plan.start, after)
      const [point] = earnedPlan(plan, asOf)
      const found = earnedValueAt({
        plan,
        earned: amounts('acceptance', [[asOf, point?.pvFen ?? 0]]),
        costs: amounts('payment', [[asOf, spent]]),
        asOf,
      })
      assert.ok(found.ok)
      assert.equal(found.figures.sv.value, '0')
      for (const { value, reason } of Object.values(found.figures)) {
        assert.ok(value === null ? reason !== undefined : decimal.isDecimal(value))
      }
      if (found.finishedOn !== null) assert.equal(found.figures.tcpi_of_budget.reason, 'work_complete')
      else assert.ok(Math.abs(Number(found.figures.sv_time.value)) <= 0.01)
    }),
  )
})

function earnedPlan(plan: ValuePlan, day: string) {
  const curve = earnedValueCurve({ plan, earned: [], costs: [], asOf: day }, [day])
  assert.ok(curve.ok)
  return curve.points
}
