import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assumed, fieldKey, settings, wordKey, type ImportColumn, type Summary } from './list-view.ts'

const column = (over: Partial<ImportColumn>): ImportColumn => ({
  ...{ column: 0, letter: 'A', header: '', field: null, score: 1, because: 'name' as const, filled: 1, samples: [] },
  ...over,
})
const money = { unit: 'yuan', unitFrom: 'assumed', currency: 'CNY', currencyFrom: 'header' } as const
const summary: Summary = {
  ...{ format: 'csv', sheets: [], sheet: 'a', header: { first: 1, last: 1 }, missing: [] },
  rows: { projects: 1, total: 0, group: 0, note: 0, header: 1, continuation: 0 },
  columns: [
    column({ field: 'name', because: 'by_hand' }),
    column({ column: 1, letter: 'B', field: 'totalInvestment', money }),
    column({ column: 2, letter: 'C', field: null, money }),
  ],
}

test('a column with an assumed unit asks until its unit is chosen or it is left out', () => {
  assert.deepEqual(
    assumed(summary).map(({ letter }) => letter),
    ['B'],
  )
  assert.deepEqual(assumed(summary, { 1: { unit: 'wan' } }), [])
  assert.deepEqual(assumed(summary, { 1: { field: null } }), [])
})

test('what was settled before is told again with what is settled now', () => {
  assert.deepEqual(settings(summary, { 1: { unit: 'wan' } }, '2020-03-31'), {
    ...{ sheet: 'a', header: { first: 1, last: 1 }, asOf: '2020-03-31' },
    columns: [
      { column: 0, field: 'name' },
      { column: 1, unit: 'wan' },
    ],
  })
})

test('fields of the registry have the words of the list', () => {
  assert.equal(fieldKey('totalInvestmentFen'), 'imports.fields.totalInvestment')
  assert.equal(fieldKey('ownerName'), 'imports.fields.owner')
  assert.equal(fieldKey('name'), 'imports.fields.name')
  assert.equal(fieldKey('code'), 'imports.fields.code')
  assert.equal(fieldKey('externalId'), 'imports.fields.externalId')
  assert.equal(wordKey('class', 'new'), 'projects.class_name.new')
  assert.equal(wordKey('name', 'new'), undefined)
})
