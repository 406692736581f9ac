import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rulesOf, typedOf, type Rules } from './view.ts'

test('what the form holds is what was read, and an empty number is told as none', () => {
  const term = { termDays: 30, longestTermDays: 60, countIn: 'workdays' as const }
  const rules: Rules = {
    levels: { yellowFromDay: 20, orangeFromDay: 25, redFromDay: 31 },
    clocks: { acceptance_to_payment: term, allocation_to_use: term, cash_to_transfer: term },
    percentPerDay: '0.05',
  }
  assert.deepEqual(rulesOf(typedOf(rules)), rules)
  const empty = { ...typedOf(rules), levels: { yellow: null, orange: '25', red: '31' } }
  assert.equal(rulesOf(empty).levels.yellowFromDay, 0)
})
