import { toWgs84, type CoordinateSystem, type Polygon, type Position } from '@jiheng/kernel/geo'

export type Polygons = { type: 'MultiPolygon'; coordinates: Position[][][] }

/** A region's area as the console draws it: WGS-84, exterior rings counter-clockwise (RFC 7946). */
export type Boundary = {
  type: 'Feature'
  id: string
  properties: { code: string; name: string }
  geometry: Polygons
}

/** GeoJSON as others write it: any area geometry, unknown properties, perhaps a height beside each position. */
export type ForeignFeature = {
  id?: string | number
  properties: Record<string, unknown> | null
  geometry:
    | { type: 'Polygon'; coordinates: number[][][] }
    | { type: 'MultiPolygon'; coordinates: number[][][][] }
    | { type: 'Point' | 'MultiPoint' | 'LineString' | 'MultiLineString' | 'GeometryCollection' }
}
export type Foreign = { features: ForeignFeature[] }

/** Twice the signed area, positive when counter-clockwise. */
const turn = (ring: readonly Position[]): number =>
  ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] as Position
    return sum + x * nextY - nextX * y
  }, 0)

/** Moves points to a grid and drops repeats: neighbours keep one border, which simplifying each by itself would tear. */
function snap(ring: readonly Position[], grid: number): Position[] {
  const onGrid = ring.map(([x, y]): Position => [round(x, grid), round(y, grid)])
  const open = onGrid.filter(([x, y], i) => {
    const [nextX, nextY] = onGrid[(i + 1) % onGrid.length] as Position
    return x !== nextX || y !== nextY
  })
  return open.length < 3 ? [] : [...open, open[0] as Position]
}

const round = (degrees: number, grid: number): number => Number((Math.round(degrees / grid) * grid).toFixed(6))

/** A ring as closed positions on the grid, counter-clockwise on request. Empty when nothing is left of it. */
function ringOnGrid(ring: readonly Position[], grid: number, isOutside: boolean): Position[] {
  const snapped = snap(ring, grid)
  return turn(snapped) > 0 === isOutside ? snapped : snapped.reverse()
}

/**
 * A foreign area as a boundary of ours: brought to WGS-84, snapped to a grid (degrees), rings closed and turned as
 * RFC 7946 has them; islands smaller than the grid vanish. Throws when the feature is no area.
 */
export function boundaryOf(
  { geometry }: ForeignFeature,
  { code, name }: { code: string; name: string },
  { datum, grid }: { datum: CoordinateSystem; grid: number },
): Boundary {
  if (!('coordinates' in geometry)) throw new Error(`${name} is a ${geometry.type}, not an area`)
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const coordinates = polygons
    .map((rings) => rings.map((ring) => ring.map(([x = NaN, y = NaN]): Position => [x, y])))
    .map((rings) => (toWgs84({ type: 'Polygon', coordinates: rings }, datum) as Polygon).coordinates)
    .map((rings) => rings.map((ring, i) => ringOnGrid(ring, grid, i === 0)).filter((ring) => ring.length > 3))
    .filter((rings) => rings.length > 0)
  return { type: 'Feature', id: code, properties: { code, name }, geometry: { type: 'MultiPolygon', coordinates } }
}
