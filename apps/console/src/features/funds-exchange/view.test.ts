import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asksUnit, settledColumns, type FinanceColumn, type FinanceList } from './view.ts'

const column = (at: number, told: Partial<FinanceColumn>): FinanceColumn => ({
  ...{ column: at, letter: 'ABC'[at] ?? '', header: '', field: null, score: 1, because: 'name', samples: [] },
  ...told,
})

test('only what a hand chose is sent, now or before', () => {
  const columns = [
    column(0, { field: 'day' }),
    column(1, { field: 'amount', because: 'by_hand', money: { unit: 'wan', unitFrom: 'by_hand' } }),
    column(2, { field: 'note' }),
  ]
  assert.deepEqual(settledColumns(columns, { 2: { field: null } }), [
    { column: 1, field: 'amount', unit: 'wan' },
    { column: 2, field: null },
  ])
  assert.deepEqual(settledColumns(columns, { 1: { unit: 'yuan' } }), [{ column: 1, field: 'amount', unit: 'yuan' }])
})

test('a unit that is only a guess is asked for until somebody says it', () => {
  const columns = [column(0, { field: 'amount', money: { unit: 'wan', unitFrom: 'assumed' } })]
  const list = { summary: { columns } } as unknown as FinanceList
  assert.equal(asksUnit(list, {}), true)
  assert.equal(asksUnit(list, { 0: { unit: 'yuan' } }), false)
})
