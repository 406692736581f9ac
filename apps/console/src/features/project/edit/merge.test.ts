import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changed, merge } from './merge.ts'

const base = { name: '一号码头', plannedFinish: '2027-06-30', contact: '' }

test('what another person changed is kept when one did not touch it', () => {
  const { values, clashes } = merge(base, { ...base, name: '一号泊位' }, { ...base, contact: '值班室' })
  assert.deepEqual(values, { name: '一号泊位', plannedFinish: '2027-06-30', contact: '值班室' })
  assert.deepEqual(clashes, [])
})

test('a field both changed is told with both values; the same change twice is no clash', () => {
  const mine = { ...base, plannedFinish: '2027-08-31', name: '一号泊位' }
  const theirs = { ...base, plannedFinish: '2027-09-30', name: '一号泊位' }
  const { values, clashes } = merge(base, mine, theirs)
  assert.deepEqual(clashes, [{ field: 'plannedFinish', mine: '2027-08-31', theirs: '2027-09-30' }])
  assert.equal(values.plannedFinish, '2027-08-31')
})

test('only what differs is sent, an emptied field as nothing', () => {
  assert.deepEqual(changed(base, { ...base, plannedFinish: '' }), { plannedFinish: null })
  assert.deepEqual(changed(base, base), {})
})

test('a unit is the same while its id and name are, and another choice is told whole', () => {
  const withOwner = { ...base, owner: { id: 'u1', name: '港投公司' } }
  assert.deepEqual(changed(withOwner, { ...withOwner, owner: { id: 'u1', name: '港投公司' } }), {})
  assert.deepEqual(changed(withOwner, { ...withOwner, owner: { id: null, name: '路桥一局' } }), {
    owner: { id: null, name: '路桥一局' },
  })
  const { clashes } = merge(
    withOwner,
    { ...withOwner, owner: { id: 'u2', name: '城投公司' } },
    { ...withOwner, owner: { id: 'u2', name: '城投公司' } },
  )
  assert.deepEqual(clashes, [])
})
