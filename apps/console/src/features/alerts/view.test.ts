import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filterValue, queryOf } from './view.ts'

test('the address the workbench links to asks for the reader’s own alerts', () => {
  assert.deepEqual(queryOf(filterValue({ mine: 'true' })), { mine: true })
  assert.deepEqual(queryOf(filterValue({ level: 'red', acknowledged: 'false', alert: 'x', tab: 'closed' })), {
    level: ['red'],
    acknowledged: false,
  })
})
