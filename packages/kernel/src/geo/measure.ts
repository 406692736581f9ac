import { positionsOf } from './geometry.ts'
import type { Geometry, Polygon, Position } from './geometry.ts'

/** [west, south, east, north] in the geometry's own degrees. */
export type BoundingBox = [west: number, south: number, east: number, north: number]

/** The smallest box around a geometry. Throws RangeError on an empty one. */
export function bbox(geometry: Geometry): BoundingBox {
  const positions = positionsOf(geometry)
  const [first] = positions
  if (!first) throw new RangeError('empty geometry')
  const box: BoundingBox = [first[0], first[1], first[0], first[1]]
  for (const [x, y] of positions) {
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  return box
}

/**
 * The middle of a geometry for a map marker: the point itself, the length-weighted middle of a line, the area-weighted
 * middle of a polygon less its holes. Planar in degrees, which is right to a few metres for a building site or a district.
 */
export function centroid(geometry: Geometry): Position {
  if (geometry.type === 'Point') return geometry.coordinates
  if (geometry.type === 'LineString') return lineMiddle(geometry.coordinates)
  const [outside = [], ...holes] = geometry.coordinates
  const parts = [ringMoment(outside, 1), ...holes.map((hole) => ringMoment(hole, -1))]
  const area = parts.reduce((sum, part) => sum + part.area, 0)
  if (area === 0) return lineMiddle(outside)
  return [parts.reduce((sum, part) => sum + part.x, 0) / area, parts.reduce((sum, part) => sum + part.y, 0) / area]
}

/** True inside the polygon or on its edge; false in a hole, true on the hole's edge. */
export function isInside(position: Position, polygon: Polygon): boolean {
  const [outside = [], ...holes] = polygon.coordinates
  const place = placeIn(position, outside)
  if (place !== 'inside') return place === 'edge'
  return holes.every((hole) => placeIn(position, hole) !== 'inside')
}

function segmentsOf(positions: readonly Position[]): [Position, Position][] {
  return positions.slice(1).map((end, n) => [positions[n] ?? end, end])
}

function lineMiddle(positions: readonly Position[]): Position {
  let [length, x, y] = [0, 0, 0]
  for (const [[x1, y1], [x2, y2]] of segmentsOf(positions)) {
    const part = Math.hypot(x2 - x1, y2 - y1)
    length += part
    x += (part * (x1 + x2)) / 2
    y += (part * (y1 + y2)) / 2
  }
  return length === 0 ? (positions[0] ?? [0, 0]) : [x / length, y / length]
}

/** First moments and area of a ring, signed so that winding does not matter. Sums are taken relative to the first position for exactness. */
function ringMoment(ring: readonly Position[], sign: 1 | -1): { area: number; x: number; y: number } {
  const [x0, y0] = ring[0] ?? [0, 0]
  let [area, x, y] = [0, 0, 0]
  for (const [[x1, y1], [x2, y2]] of segmentsOf(ring)) {
    const cross = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)
    area += cross / 2
    x += ((x1 - x0 + x2 - x0) * cross) / 6
    y += ((y1 - y0 + y2 - y0) * cross) / 6
  }
  const turn = sign * (Math.sign(area) || 1)
  return { area: turn * area, x: turn * (x + x0 * area), y: turn * (y + y0 * area) }
}

function placeIn([x, y]: Position, ring: readonly Position[]): 'inside' | 'outside' | 'edge' {
  let isIn = false
  for (const [[x1, y1], [x2, y2]] of segmentsOf(ring)) {
    const cross = (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)
    const isBeside = x >= Math.min(x1, x2) && x <= Math.max(x1, x2) && y >= Math.min(y1, y2) && y <= Math.max(y1, y2)
    if (cross === 0 && isBeside) return 'edge'
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isIn = !isIn
  }
  return isIn ? 'inside' : 'outside'
}
