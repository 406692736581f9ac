import assert from 'node:assert/strict'
import test from 'node:test'
import { yearProgress } from './index.ts'

test('the share of a year that has passed', () => {
  assert.deepEqual(
    ['2025-12-31', '2026-01-01', '2026-07-31', '2026-12-30', '2026-12-31', '2027-01-01'].map((day) =>
      yearProgress(2026, day),
    ),
    ['0', '0.27', '58.08', '99.73', '100', '100'],
  )
  assert.equal(yearProgress(2024, '2024-02-29'), '16.39', '60 of 366 days')
})
