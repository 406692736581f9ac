import assert from 'node:assert/strict'
import { test } from 'node:test'
import { needsOf } from './movement-needs.ts'

test('money of the budget names its line, deposits and accepted work do not', () => {
  assert.equal(needsOf('allocation', true).line, true)
  assert.equal(needsOf('payment', true).line, true)
  assert.equal(needsOf('acceptance', false).line, false)
  assert.equal(needsOf('deposit_received', true).line, false)
})

test('payments and refunds are tied to a contract only where there is one; deposits say what they secure', () => {
  assert.deepEqual(needsOf('payment', false), { line: true, contract: false, purposes: [] })
  assert.equal(needsOf('refund', true).contract, true)
  assert.ok(needsOf('payment', true).purposes.includes('other'))
  assert.deepEqual(needsOf('deposit_returned', true).purposes, ['performance', 'bid', 'wages', 'quality'])
})
