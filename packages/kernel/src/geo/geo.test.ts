import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { casesOf } from '../../../../fixtures/read.ts'
import { bbox, centroid, checkGeometry, fromWgs84, isInside, toWgs84 } from './index.ts'
import type { CoordinateSystem, Geometry, Polygon, Position } from './index.ts'

const point = (coordinates: Position): Geometry => ({ type: 'Point', coordinates })

/** Metres between two close positions on a sphere of the earth's mean radius. */
function metresBetween([x1, y1]: Position, [x2, y2]: Position): number {
  const degree = (Math.PI / 180) * 6_371_008
  return Math.hypot((x2 - x1) * degree * Math.cos((y1 * Math.PI) / 180), (y2 - y1) * degree)
}

function assertNear(actual: Geometry, expected: Position, metres: number, message: string): void {
  assert.ok(actual.type === 'Point')
  const distance = metresBetween(actual.coordinates, expected)
  assert.ok(distance <= metres, `${message}: ${distance} m away`)
}

test('map coordinates of China agree with an independent implementation within a centimetre', () => {
  type Case = { place: string; wgs84: Position; gcj02: Position; bd09: Position }
  for (const { place, wgs84, gcj02, bd09 } of casesOf<Case>('geo/china-offset.json')) {
    assertNear(fromWgs84(point(wgs84), 'GCJ02'), gcj02, 0.01, place)
    assertNear(fromWgs84(point(wgs84), 'BD09'), bd09, 0.01, place)
    assertNear(toWgs84(point(gcj02), 'GCJ02'), wgs84, 0.01, place)
    assertNear(toWgs84(point(bd09), 'BD09'), wgs84, 0.01, place)
  }
})

test('Gauss-Krüger coordinates agree with PROJ within a centimetre, with and without zone prefix', () => {
  type Case = { place: string; degrees: Position; zoneWidth: 3 | 6; centralMeridian: number; projected: Position }
  for (const { place, degrees, zoneWidth, centralMeridian, projected } of casesOf<Case>('geo/gauss-kruger.json')) {
    const system: CoordinateSystem = { projection: 'gauss_kruger', zoneWidth, centralMeridian }
    const plane = fromWgs84(point(degrees), system)
    assert.ok(plane.type === 'Point')
    assert.ok(Math.hypot(plane.coordinates[0] - projected[0], plane.coordinates[1] - projected[1]) < 0.01, place)
    assertNear(toWgs84(point(projected), system), degrees, 0.01, place)
    const zone = zoneWidth === 3 ? centralMeridian / 3 : (centralMeridian + 3) / 6
    const prefixed: Position = [projected[0] + zone * 1_000_000, projected[1]]
    assertNear(toWgs84(point(prefixed), { ...system, centralMeridian: 0 }), degrees, 0.01, `${place} with zone ${zone}`)
  }
})

test('each system leads back to where it came from, anywhere in China', () => {
  const inChina = fc.tuple(fc.double({ min: 74, max: 135, noNaN: true }), fc.double({ min: 4, max: 53, noNaN: true }))
  fc.assert(
    fc.property(
      inChina,
      fc.constantFrom<CoordinateSystem>('GCJ02', 'BD09', 'CGCS2000', 'WGS84'),
      (position, system) => {
        assertNear(toWgs84(fromWgs84(point(position), system), system), position, 0.001, JSON.stringify(system))
      },
    ),
  )
})

test('abroad the Chinese offset does not apply', () => {
  assert.deepEqual(fromWgs84(point([2.35, 48.85]), 'BD09'), point([2.35, 48.85]))
  assert.deepEqual(toWgs84(point([2.35, 48.85]), 'GCJ02'), point([2.35, 48.85]))
})

test('lines and polygons are converted position by position', () => {
  const line: Geometry = {
    type: 'LineString',
    coordinates: [
      [108.6, 21.9],
      [108.7, 22],
    ],
  }
  const there = fromWgs84(line, 'GCJ02')
  assert.ok(there.type === 'LineString' && there.coordinates.length === 2)
  const [first] = there.coordinates
  assert.ok(first && metresBetween(first, [108.6, 21.9]) > 100)
  const back = toWgs84(fromWgs84(square, 'BD09'), 'BD09')
  assert.ok(back.type === 'Polygon')
  assert.deepEqual(
    back.coordinates.map((ring) => ring.length),
    [5, 5],
  )
  back.coordinates
    .flat()
    .forEach((position, n) => assert.ok(metresBetween(position, square.coordinates.flat()[n] ?? [0, 0]) < 0.001))
  assert.deepEqual(bbox(line), [108.6, 21.9, 108.7, 22])
})

test('geometries are checked before they are stored', () => {
  type Case = { name: string; geometry: unknown; problems?: string[]; warnings?: string[] }
  for (const { name, geometry, problems, warnings } of casesOf<Case>('geo/checks.json')) {
    const result = checkGeometry(geometry)
    const found = result.ok ? result.warnings : result.problems
    assert.equal(result.ok, problems === undefined, name)
    assert.deepEqual(
      found.map(({ problem }) => problem),
      problems ?? warnings,
      name,
    )
  }
})

test('a problem says where it is', () => {
  const ring: Position[] = [
    [108, 22],
    [22.5, 109],
    [109, 23],
    [108, 22],
  ]
  assert.deepEqual(checkGeometry({ type: 'Polygon', coordinates: [ring] }), {
    ok: false,
    problems: [{ problem: 'swapped_axes', at: [0, 1] }],
  })
})

const square: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [100, 20],
      [104, 20],
      [104, 24],
      [100, 24],
      [100, 20],
    ],
    [
      [101, 21],
      [103, 21],
      [103, 23],
      [101, 23],
      [101, 21],
    ],
  ],
}

test('inside, outside, on the edge, in a hole', () => {
  const places: [Position, boolean][] = [
    [[100.5, 22], true],
    [[99, 22], false],
    [[100, 22], true],
    [[102, 22], false],
    [[101, 22], true],
    [[104, 24], true],
    [[105, 24], false],
  ]
  for (const [position, expected] of places) assert.equal(isInside(position, square), expected, String(position))
})

test('middle and box', () => {
  assert.deepEqual(bbox(square), [100, 20, 104, 24])
  assert.deepEqual(centroid(square), [102, 22])
  assert.deepEqual(
    centroid({
      type: 'LineString',
      coordinates: [
        [0, 0],
        [3, 0],
        [3, 1],
      ],
    }),
    [(1.5 * 3 + 3) / 4, 0.5 / 4],
  )
  assert.deepEqual(centroid(point([108, 22])), [108, 22])
  const triangle: Geometry = {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [0, 3],
        [3, 0],
        [0, 0],
      ],
    ],
  }
  assert.deepEqual(centroid(triangle), [1, 1])
})
