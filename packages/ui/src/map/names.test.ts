import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { namesOf } from './names.ts'

const box = (west: number, south: number, size: number): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const shape = (geometry: Polygon | MultiPolygon): Feature => ({
  type: 'Feature',
  geometry,
  properties: { name: '钦南区' },
})
const placesOf = (...features: Feature[]) =>
  namesOf({ type: 'FeatureCollection', features }).features.map(({ geometry }) => geometry.coordinates)

test('a name stands in the middle of its shape, whichever way the ring turns', () => {
  const square = box(108, 21, 2)
  for (const ring of [square, square.toReversed()])
    assert.deepEqual(placesOf(shape({ type: 'Polygon', coordinates: [ring] })), [[109, 22]])
})

test('a shape of several parts is named once, on its largest', () => {
  const parts = [[box(0, 0, 1)], [box(10, 10, 4)], [box(20, 0, 2)]]
  assert.deepEqual(placesOf(shape({ type: 'MultiPolygon', coordinates: parts })), [[12, 12]])
})

test('points keep their place, lines and empty shapes are not named', () => {
  const features: Feature[] = [
    { type: 'Feature', geometry: { type: 'Point', coordinates: [1, 2] }, properties: {} },
    { type: 'Feature', geometry: { type: 'LineString', coordinates: box(0, 0, 1) }, properties: {} },
    shape({ type: 'MultiPolygon', coordinates: [] }),
  ]
  assert.deepEqual(placesOf(...features), [[1, 2]])
  assert.deepEqual(namesOf(undefined).features, [])
})
