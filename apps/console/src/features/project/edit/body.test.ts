import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changed } from '../../../shared/merging/merge.ts'
import type { Project } from '../record.ts'
import { bodyOf, valuesOf } from './body.ts'

const project = {
  name: '东站',
  owner: { id: null, name: '港投公司' },
  manager: null,
  location: { type: 'LineString', coordinates: [] },
} as unknown as Project

const stored = valuesOf(project, ['name', 'owner', 'manager', 'location', 'address'])

test('what was not touched is not told, a stored line least of all', () => {
  assert.deepEqual(bodyOf(changed(stored, { ...stored })), {})
})

test('chosen units, people and places are told as the server takes them', () => {
  const mine = {
    ...stored,
    name: '东站扩建',
    owner: { id: 'u1', name: '港投集团' },
    manager: { id: 'p1', name: '王工' },
    location: { lon: '108.6', lat: '21.9', system: 'BD09' as const },
  }
  assert.deepEqual(bodyOf(changed(stored, mine)), {
    name: '东站扩建',
    ownerId: 'u1',
    managerId: 'p1',
    location: { type: 'Point', coordinates: [108.6, 21.9] },
    coordinateSystem: 'BD09',
  })
  assert.deepEqual(bodyOf(changed(stored, { ...stored, owner: null })), { ownerId: null, ownerName: null })
})
