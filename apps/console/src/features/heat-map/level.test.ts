import assert from 'node:assert/strict'
import { test } from 'node:test'
import { levelOf, monthsUntil } from './level.ts'

test('a step holds once it is exceeded, as in the alert rule', () => {
  const levels = ['3', '0', '-5', '-5.01', '-10', '-10.5', '-20', '-20.01'].map(levelOf)
  assert.deepEqual(levels, ['green', 'green', 'green', 'yellow', 'yellow', 'orange', 'orange', 'red'])
})

test('twelve months end with the present one, across the year', () => {
  const months = monthsUntil('2026-03-31')
  assert.equal(months.length, 12)
  assert.deepEqual([months[0], months[9], months[11]], ['2025-04', '2026-01', '2026-03'])
})
