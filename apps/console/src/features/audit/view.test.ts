import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filterValue, queryOf } from './view.ts'

test('days are days in Shanghai, the last one to its end', () => {
  assert.deepEqual(queryOf({ from: '2026-03-01', to: '2026-03-01', action: 'identity.' }), {
    action: 'identity.',
    from: '2026-02-28T16:00:00.000Z',
    to: '2026-03-01T16:00:00.000Z',
  })
})

test('what is not a filter stays out of them', () => {
  assert.deepEqual(filterValue({ entry: '7', accountId: 'a', tab: 'x' }), { accountId: 'a' })
})
