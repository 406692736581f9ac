import type { Geometry, Position } from './geometry.ts'
import { isInside } from './measure.ts'

/** Mean radius of the earth in metres. */
const EARTH = 6_371_008.8
const RADIANS = Math.PI / 180

/**
 * Metres from a position to the nearest point of a geometry, 0 inside a polygon. On a plane that touches the earth at the position:
 * right to a few metres within some tens of kilometres, and farther off still plainly far. Throws RangeError on an empty geometry.
 */
export function distanceTo(geometry: Geometry, from: Position): number {
  if (geometry.type === 'Point') return nearest([geometry.coordinates], from)
  if (geometry.type === 'LineString') return nearest(geometry.coordinates, from)
  return isInside(from, geometry) ? 0 : Math.min(...geometry.coordinates.map((ring) => nearest(ring, from)))
}

/** To the nearest point of a line through all positions; the position asked about is the origin of the plane. */
function nearest(line: readonly Position[], from: Position): number {
  const [first, ...rest] = line.map((position) => onPlane(position, from))
  if (!first) throw new RangeError('empty geometry')
  let least = Math.hypot(...first)
  let start = first
  for (const end of rest) {
    least = Math.min(least, toSegment(start, end))
    start = end
  }
  return least
}

function onPlane([longitude, latitude]: Position, [fromLongitude, fromLatitude]: Position): Position {
  const turn = ((longitude - fromLongitude + 540) % 360) - 180
  return [turn * RADIANS * EARTH * Math.cos(fromLatitude * RADIANS), (latitude - fromLatitude) * RADIANS * EARTH]
}

/** From the origin to a straight piece. */
function toSegment([x1, y1]: Position, [x2, y2]: Position): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length))
  return Math.hypot(x1 + share * dx, y1 + share * dy)
}
