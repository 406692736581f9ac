import assert from 'node:assert/strict'
import { test } from 'node:test'
import { behindTime, groupingOf, timeOf } from './view.ts'

test('the cut of January to July goes before a day', () => {
  assert.deepEqual(timeOf({ cut: 'jan_jul', asOf: '2026-03-31' }), { cut: 'jan_jul' })
  assert.deepEqual(timeOf({ asOf: '2026-03-31' }), { asOf: '2026-03-31' })
  assert.deepEqual(timeOf({ cut: 'other' }), {})
})

test('an unknown grouping is that by source', () => {
  assert.equal(groupingOf({ by: 'month' }), 'month')
  assert.equal(groupingOf({ by: 'nothing' }), 'source')
})

test('a rate is told against the share of the year that has passed; without a budget there is none', () => {
  assert.equal(behindTime('40.50', '58.0'), -17.5)
  assert.equal(behindTime(null, '58.0'), null)
})
