import assert from 'node:assert/strict'
import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { isInside, type Position } from '@jiheng/kernel/geo'
import { regions } from '../../apps/server/src/modules/projects/regions.ts'
import { boundaryOf, type Boundary, type ForeignFeature } from './boundary.ts'
import { simplifyTogether } from './simplify.ts'
import { districtsFrom } from './districts.ts'

const folder = resolve(import.meta.dirname, '../../apps/console/public/boundaries')

const isIn = (point: Position, { geometry }: Boundary): boolean =>
  geometry.coordinates.some((coordinates) => isInside(point, { type: 'Polygon', coordinates }))

const square = (west: number, south: number, size = 1): number[][] => [
  [west, south],
  [west, south + size],
  [west + size, south + size],
  [west + size, south],
  [west, south],
]

const area = (id: string, ...rings: number[][][]): ForeignFeature => ({
  id,
  properties: null,
  geometry: { type: 'Polygon', coordinates: rings },
})

const outlines = JSON.parse(readFileSync(resolve(folder, 'cities.geojson'), 'utf8')) as { features: Boundary[] }
const outlineOf = (code: string): Boundary => outlines.features.find(({ id }) => id === code) ?? assert.fail(code)

test('known places lie in the outline of their city and not in the other', () => {
  const places: [string, Position, string][] = [
    ['钦州港', [108.62, 21.75], '450700'],
    ['钦州市政府', [108.654, 21.98], '450700'],
    ['灵山县城', [109.293, 22.423], '450700'],
    ['浦北县城', [109.552, 22.273], '450700'],
    ['迈皋桥', [118.81, 32.1], '320100'],
    ['栖霞山', [118.958, 32.155], '320100'],
  ]
  for (const [name, point, code] of places) {
    for (const other of ['450700', '320100']) assert.equal(isIn(point, outlineOf(other)), other === code, name)
  }
  assert.ok(!isIn([108.35, 21.69], outlineOf('450700')), '防城港')
  assert.ok(!isIn([109.12, 21.48], outlineOf('450700')), '北海')
  assert.ok(!isIn([119.42, 32.39], outlineOf('320100')), '扬州')
})

test('the seat of every region lies in the outline of its city', () => {
  const seated = regions.filter(({ seat }) => seat !== null)
  assert.ok(seated.length >= 17)
  for (const { code, name, seat } of seated) assert.ok(isIn(seat as Position, outlineOf(`${code.slice(0, 4)}00`)), name)
})

test('outlines are closed, counter-clockwise, and light enough for an office line', () => {
  for (const { id, geometry } of outlines.features) {
    for (const [ring] of geometry.coordinates) {
      assert.deepEqual(ring?.at(0), ring?.at(-1))
      const twice = (ring ?? []).reduce((sum, [x, y], i) => {
        const [nextX, nextY] = (ring ?? [])[i + 1] ?? [x, y]
        return sum + x * nextY - nextX * y
      }, 0)
      assert.ok(twice > 0, `${id} turns the wrong way`)
    }
  }
  assert.ok(statSync(resolve(folder, 'cities.geojson')).size < 80_000)
})

const shipped = JSON.parse(readFileSync(resolve(folder, 'districts.geojson'), 'utf8')) as { features: Boundary[] }

/** In square degrees, holes taken off. */
const areaOf = ({ geometry }: Boundary): number =>
  geometry.coordinates.flat().reduce((sum, ring) => sum + turnOf(ring) / 2, 0)

const turnOf = (ring: readonly Position[]): number =>
  ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0] * y - x * ring[i]![1], 0)

test('the districts that come with the product fill their city and hold the seats of their regions', () => {
  for (const [city, apart] of [
    ['320100', 0.01],
    ['450700', 0.05], // The outline of Qinzhou takes in the sea off 三娘湾.
  ] as const) {
    const districts = shipped.features.filter(({ id }) => id.startsWith(city.slice(0, 4)))
    const sum = districts.reduce((total, district) => total + areaOf(district), 0)
    assert.ok(Math.abs(sum / areaOf(outlineOf(city)) - 1) < apart, `${city}: ${sum}`)
  }
  const seats = regions.filter(({ seat, code }) => seat !== null && !code.slice(0, 6).endsWith('00'))
  assert.ok(seats.length > 10)
  const near = [-0.01, 0, 0.01] // A kilometre: the lines stand on a grid of 600 m.
  const astray = seats.filter(({ code, seat }) => {
    const district = shipped.features.find(({ id }) => id === code.slice(0, 6)) ?? assert.fail(code)
    const [x, y] = seat as Position
    return !near.some((east) => near.some((north) => isIn([x + east, y + north], district)))
  })
  assert.deepEqual(
    astray.map(({ name }) => name),
    [],
  )
})

test('districts share their borders and do not cross', () => {
  const edges = shipped.features.flatMap(({ id, geometry }) =>
    geometry.coordinates.flat().flatMap((ring) => ring.slice(1).map((to, i) => ({ id, from: ring[i]!, to }))),
  )
  const side = (a: Position, b: Position, c: Position): number =>
    Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))
  const cross = ({ from: a, to: b }: (typeof edges)[0], { from: c, to: d }: (typeof edges)[0]): boolean =>
    side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
  for (const [i, edge] of edges.entries()) {
    const other = edges.slice(0, i).find((earlier) => cross(edge, earlier))
    assert.equal(other, undefined, `${edge.id} crosses ${other?.id}`)
  }
  const borders = new Set(edges.map(({ from, to }) => `${from} ${to}`))
  const shared = edges.filter(({ from, to }) => borders.has(`${to} ${from}`))
  assert.ok(shared.length > 350, `${shared.length} of ${edges.length}`)
})

test('every layer the index names is there and says where it is from', () => {
  const index = JSON.parse(readFileSync(resolve(folder, 'index.json'), 'utf8')) as {
    notice: string
    layers: { file: string; source: string; licence: string }[]
  }
  assert.match(index.notice, /工作底图/)
  for (const { file, source, licence } of index.layers) {
    assert.ok(source && licence)
    assert.ok(statSync(resolve(folder, file)).isFile())
  }
})

test('neighbours keep one border when they are brought to a grid, and specks vanish', () => {
  const options = { datum: 'WGS84', grid: 0.1 } as const
  const wobbly = [
    [0, 0],
    [0.02, 0.31],
    [0, 1],
    [-1, 1],
    [-1, 0],
    [0, 0],
  ]
  const [west, east] = [
    wobbly,
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0.02, 0.31],
      [0, 0],
    ],
  ].map((ring) => boundaryOf(area('x', ring), { code: 'x', name: 'x' }, options).geometry.coordinates[0]?.[0] ?? [])
  const shared = (ring: Position[] = []): string[] =>
    ring
      .filter(([x]) => x === 0)
      .map(String)
      .sort()
  assert.deepEqual([...new Set(shared(west))], [...new Set(shared(east))])
  assert.deepEqual([...new Set(shared(west))], ['0,0', '0,0.3', '0,1'])
  assert.deepEqual(
    boundaryOf(area('x', square(0, 0, 0.001)), { code: 'x', name: 'x' }, options).geometry.coordinates,
    [],
  )
})

test('neighbours simplified together keep one border, and the places where borders part', () => {
  const wave = (y: number): [number, number] => [y % 2 === 0 ? 0 : 0.001, y / 10]
  const border = Array.from({ length: 11 }, (_, y) => wave(y))
  const west = area('w', [...border, [-1, 1], [-1, 0], wave(0)])
  const east = area('e', [...border.toReversed(), [1, 0], [1, 1], wave(10)])
  const exact = [west, east].map((one) => boundaryOf(one, { code: 'x', name: 'x' }, { datum: 'WGS84', grid: 0.0001 }))
  const rings = (tolerance: number) =>
    simplifyTogether(exact, tolerance).map(({ geometry }) => geometry.coordinates[0]?.[0] ?? [])
  assert.deepEqual(
    rings(0.0001).map(({ length }) => length),
    [14, 14],
  )
  for (const ring of rings(0.01)) {
    assert.deepEqual(
      ring
        .filter(([x]) => Math.abs(x) < 0.5)
        .map(String)
        .filter((text, i, all) => all.indexOf(text) === i)
        .sort(),
      ['0,0', '0,1'],
    )
    assert.equal(ring.length, 5)
  }
})

test('a hole turns the other way and stays outside', () => {
  const ring = boundaryOf(
    area('x', square(0, 0, 3), square(1, 1)),
    { code: 'x', name: 'x' },
    { datum: 'WGS84', grid: 0.1 },
  )
  assert.ok(isIn([0.5, 0.5], ring) && !isIn([1.5, 1.5], ring))
})

const codes = regions.filter(({ kind }) => kind === 'district' || kind === 'county').map(({ code }) => code)

test('districts are recognised as 天地图, DataV and plain GeoJSON name them', () => {
  const [first = '', second = '', ...others] = codes
  const features: ForeignFeature[] = [
    { ...area('0', square(108, 22)), properties: { gb: `156${first}` } },
    { ...area('0', square(109, 22)), properties: { adcode: Number(second) } },
    ...others.map((code, i) => area(code, square(110 + i, 22))),
    area('999999', square(0, 0)),
  ]
  assert.deepEqual(
    districtsFrom({ features }, 'WGS84').map(({ id }) => id),
    codes,
  )
  assert.throws(() => districtsFrom({ features: features.slice(1) }, 'WGS84'), /lacks 栖霞区 320113$/)
})

test('a file in the shifted datum of web maps is brought back by some hundred metres', () => {
  const [shifted] = districtsFrom({ features: codes.map((code) => area(code, square(118.8, 32.1, 0.1))) }, 'GCJ02')
  const [x, y] = shifted?.geometry.coordinates[0]?.[0]?.[0] ?? assert.fail()
  assert.ok(x > 118.793 && x < 118.797 && y > 32.1 && y < 32.104, `${x} ${y}`)
})
