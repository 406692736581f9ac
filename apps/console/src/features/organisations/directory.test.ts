import assert from 'node:assert/strict'
import { test } from 'node:test'
import { above, directoryOf, isWithin, unitOptions, type Unit } from './directory.ts'

const unit = (id: string, parentId: string | null, closedOn: string | null = null): Unit => ({
  id,
  parentId,
  name: `单位${id}`,
  parentName: parentId === null || parentId === 'r' ? null : `单位${parentId}`,
  kind: 'department',
  creditCode: null,
  regionCode: null,
  closedOn,
  depth: 0,
  version: 1,
  allowed: [],
})

const directory = directoryOf([
  unit('r', null),
  unit('a', 'r', '2026-01-01'),
  unit('b', 'r'),
  unit('c', 'b'),
  unit('d', 'c'),
])
const at = (id: string): Unit => directory.byId.get(id)!

test('units stand below their parents, closed ones last', () => {
  assert.equal(directory.root?.id, 'r')
  assert.deepEqual(
    directory.childrenOf(at('r')).map(({ id }) => id),
    ['b', 'a'],
  )
  assert.deepEqual(
    above(directory, at('d')).map(({ id }) => id),
    ['r', 'b', 'c'],
  )
  assert.equal(isWithin(directory, at('d'), at('b')), true)
  assert.equal(isWithin(directory, at('b'), at('d')), false)
})

test('a unit to choose is told with the one above it', () => {
  assert.deepEqual(
    unitOptions([at('r'), at('b'), at('c')], '全部').map(({ label }) => label),
    ['全部', '单位b', '单位c · 单位b'],
  )
})
