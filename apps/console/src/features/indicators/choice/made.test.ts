import assert from 'node:assert/strict'
import test from 'node:test'
import { changesBetween, type Made } from './made.ts'

const row = (code: string, weight = '10', target: string | null = '95'): Made['rows'][number] => ({
  ...{ code, version: 1, name: code, weight, target, rule: 'proportional', reason: null },
})
const made = (rows: Made['rows'], executionWeight = '10'): Made => ({
  ...{ executionWeight, chosenBy: '', chosenAt: '2026-03-01T00:00:00.000Z', why: null, rows },
})

test('what a choice changed is told: added, removed, points, targets, execution', () => {
  const before = made([row('A'), row('B'), row('C')])
  assert.deepEqual(changesBetween(before, made([row('A', '12'), row('C', '10', null), row('D')], '20')), [
    { what: 'execution', from: '10', to: '20' },
    { what: 'weight', name: 'A', from: '10', to: '12' },
    { what: 'target', name: 'C', from: '95', to: '—' },
    { what: 'added', name: 'D' },
    { what: 'removed', name: 'B' },
  ])
  assert.deepEqual(changesBetween(before, before), [])
})
