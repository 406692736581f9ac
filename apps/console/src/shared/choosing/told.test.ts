import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onMap, spotAt, spotBody, spotOf, unitBody } from './told.ts'

test('a unit of the directory is told by its id, and the name a list wrote stays', () => {
  assert.deepEqual(unitBody('owner', { id: 'u1', name: '港投公司' }), { ownerId: 'u1' })
})

test('a unit the directory does not have is told by its name; an emptied one takes both away', () => {
  assert.deepEqual(unitBody('contractor', { id: null, name: '路桥一局' }), {
    contractorId: null,
    contractorName: '路桥一局',
  })
  assert.deepEqual(unitBody('contractor', null), { contractorId: null, contractorName: null })
})

test('a point is told in the system it was typed in; half a point is left for the server to refuse', () => {
  assert.deepEqual(spotBody({ lon: '108.62', lat: '21.95', system: 'GCJ02' }), {
    location: { type: 'Point', coordinates: [108.62, 21.95] },
    coordinateSystem: 'GCJ02',
  })
  assert.deepEqual(spotBody({ lon: '108.62', lat: null, system: 'WGS84' }).location, {
    type: 'Point',
    coordinates: [108.62],
  })
  assert.deepEqual(spotBody(null), { location: null })
})

test('only a point is offered to be moved, a line or an area is left alone', () => {
  assert.deepEqual(spotOf({ type: 'Point', coordinates: [108.5, 21.9] }), {
    lon: '108.5',
    lat: '21.9',
    system: 'WGS84',
  })
  assert.equal(spotOf({ type: 'LineString', coordinates: [] }), null)
  assert.equal(spotOf(null), null)
})

test('the map shows a point where it is, some hundred metres from its GCJ-02 degrees', () => {
  const typed = { lon: '108.620000', lat: '21.950000' }
  assert.deepEqual(onMap({ ...typed, system: 'CGCS2000' }), { lon: 108.62, lat: 21.95 })
  const shifted = onMap({ ...typed, system: 'GCJ02' })
  const metresEast = Math.abs((shifted?.lon ?? 0) - 108.62) * 103_000
  assert.ok(metresEast > 100 && metresEast < 1000, `${metresEast} m`)
  assert.equal(onMap({ lon: '108.62', lat: null, system: 'WGS84' }), null)
  assert.equal(onMap({ lon: '21.95', lat: '108.62', system: 'WGS84' }), null)
  assert.deepEqual(spotAt({ lon: 108.62000049, lat: 21.95 }), { lon: '108.620000', lat: '21.950000', system: 'WGS84' })
})
