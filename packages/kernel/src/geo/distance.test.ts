import assert from 'node:assert/strict'
import { test } from 'node:test'
import { distanceTo } from './distance.ts'
import type { Polygon, Position } from './geometry.ts'

const near = (found: number, metres: number, within = 1) =>
  assert.ok(Math.abs(found - metres) <= within, `${found} is not ${metres}`)

test('metres to a point, a line and an area', () => {
  const here: Position = [108.62, 21.95]
  near(distanceTo({ type: 'Point', coordinates: here }, here), 0, 0)
  // A minute of latitude on the mean sphere is 1,853.25 m; of longitude, less by the cosine.
  near(distanceTo({ type: 'Point', coordinates: [108.62, 21.95 + 1 / 60] }, here), 1_853.25)
  near(distanceTo({ type: 'Point', coordinates: [108.62 + 1 / 60, 21.95] }, here), 1_853.25 * 0.9275)
  const road: Position[] = [
    [108.6, 21.96],
    [108.64, 21.96],
    [108.7, 22.2],
  ]
  near(distanceTo({ type: 'LineString', coordinates: road }, here), 1_111.95)
  const park: Polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [108.6, 21.9],
        [108.64, 21.9],
        [108.64, 22],
        [108.6, 22],
        [108.6, 21.9],
      ],
      [
        [108.619, 21.949],
        [108.621, 21.949],
        [108.621, 21.951],
        [108.619, 21.951],
        [108.619, 21.949],
      ],
    ],
  }
  assert.equal(distanceTo(park, [108.61, 21.95]), 0)
  near(distanceTo(park, here), 103.1, 0.5) // In the hole: to its western or eastern edge.
  near(distanceTo({ type: 'Point', coordinates: [-179.99, 0] }, [179.99, 0]), 2_223.9)
  assert.throws(() => distanceTo({ type: 'LineString', coordinates: [] }, here), RangeError)
})
