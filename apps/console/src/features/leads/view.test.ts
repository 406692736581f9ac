import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countOn, filterValue, hrefOfRecord, statesOf } from './view.ts'

test('every state of a lead stands on exactly one side', () => {
  const all = Object.values(statesOf).flat()
  assert.equal(new Set(all).size, all.length)
  assert.equal(all.length, 7)
  assert.equal(countOn('open', { found: 2, kept: 1, asked: 9 }), 3)
})

test('filters are read from the address, and records lead to their side of the project', () => {
  assert.deepEqual(filterValue({ severity: 'red', ruleId: ['benford', 'tip'], lead: 'x' }), {
    severity: ['red'],
    ruleId: ['benford', 'tip'],
  })
  assert.equal(hrefOfRecord({ kind: 'invoice', projectId: 'p' }), '/projects/p?tab=funds')
  assert.equal(hrefOfRecord({ kind: 'evidence', projectId: 'p' }), '/projects/p?tab=progress')
  assert.equal(hrefOfRecord({ kind: 'party', projectId: null }), undefined)
})
