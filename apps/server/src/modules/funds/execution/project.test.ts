import assert from 'node:assert/strict'
import { test } from 'node:test'
import { flatten } from '@jiheng/kernel/base'
import { executionOf, fundCurve } from './project.ts'
import type { BookEntry } from '../store/book.ts'

const line = (id: string, initialFen: number) => ({ id, year: 2026, source: 'fiscal_current' as const, initialFen })
const entry = (id: string, kind: BookEntry['kind'], day: string, amountFen: number, budgetLineId = 'l'): BookEntry => ({
  id,
  projectId: 'p',
  kind,
  day,
  amountFen,
  budgetLineId,
  label: '',
  settles: [],
})

test('the rate is execution over the full-year budget as of the day, and names every record it rests on', () => {
  const adjustments = [
    { id: 'a1', budgetLineId: 'l', day: '2026-05-01', amountFen: 200, documentNo: null },
    { id: 'a2', budgetLineId: 'l', day: '2026-09-01', amountFen: -500, documentNo: null },
  ]
  const book = [
    entry('x', 'allocation', '2026-02-01', 900),
    entry('y', 'payment', '2026-03-01', 333),
    entry('z', 'payment', '2026-04-01', 67),
    entry('other', 'payment', '2026-04-01', 5_000, 'another line'),
  ]
  const july = executionOf([line('l', 1_000)], adjustments, book, '2026-07-31')
  assert.deepEqual(
    [july.initialFen, july.fullYearFen, july.allocatedFen, july.executedFen, july.ratePercent],
    [1_000, 1_200, 900, 400, '33.33'],
  )
  const records = flatten(july.explanation).flatMap((row) =>
    row.source ? [`${row.source.kind}:${row.source.id}=${row.value}`] : [],
  )
  assert.deepEqual(records, ['payment:y=333', 'payment:z=67', 'budget_line:l=1000', 'budget_line:l=200'])
  assert.equal(executionOf([line('l', 1_000)], adjustments, book, '2026-09-01').ratePercent, '57.14')
})

test('a sum of money is as old as the last entry in it, not the first', () => {
  const book = [entry('x', 'payment', '2026-01-05', 100), entry('y', 'payment', '2026-07-21', 200)]
  const adjustments = [{ id: 'a', budgetLineId: 'l', day: '2026-05-02', amountFen: 200, documentNo: null }]
  const { explanation } = executionOf([line('l', 1_000)], adjustments, book, '2026-07-31')
  const [executed, budget] = explanation.inputs.map((input) => input.because?.dataAgeDays)
  assert.deepEqual([explanation.dataAgeDays, executed, budget], [10, 10, 90])
  const unpaid = executionOf([line('l', 1_000)], [], [], '2026-07-31').explanation
  assert.equal(unpaid.dataAgeDays, undefined, 'nothing was entered on a day')
})

test('without a budget there is no rate, and the explanation says so', () => {
  const none = executionOf([], [], [], '2026-07-31')
  assert.equal(none.ratePercent, null)
  assert.equal(none.explanation.note?.key, 'notes.budget_unknown')
})

test('the curve sums up to each end of a month and draws nothing after the day asked for', () => {
  const points = fundCurve(
    2026,
    36_500,
    [
      entry('a', 'allocation', '2026-01-15', 20_000),
      entry('b', 'payment', '2026-02-28', 700),
      entry('c', 'payment', '2026-03-01', 300),
    ],
    '2026-03-10',
  )
  const at = (day: string) => points.find((point) => point.day === day)
  assert.deepEqual(at('2026-01-31'), { day: '2026-01-31', plannedFen: 3_100, allocatedFen: 20_000, paidFen: 0 })
  assert.deepEqual(at('2026-02-28'), { day: '2026-02-28', plannedFen: 5_900, allocatedFen: 20_000, paidFen: 700 })
  assert.deepEqual(at('2026-03-10'), { day: '2026-03-10', plannedFen: 6_900, allocatedFen: 20_000, paidFen: 1_000 })
  assert.deepEqual(at('2026-12-31'), { day: '2026-12-31', plannedFen: 36_500, allocatedFen: null, paidFen: null })
  assert.equal(points.length, 14)
})
