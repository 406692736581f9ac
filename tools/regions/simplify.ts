import type { Position } from '@jiheng/kernel/geo'
import type { Boundary } from './boundary.ts'

const keyOf = ([x, y]: Position): string => `${x},${y}`

/** How far a position lies from the straight between two others, in degrees. */
function distanceTo([x, y]: Position, [x1, y1]: Position, [x2, y2]: Position): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const along = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)
  const t = Math.min(1, Math.max(0, along))
  return Math.hypot(x - x1 - t * dx, y - y1 - t * dy)
}

/** The position farthest from the straight between the ends, by its index and distance. */
function farthest(line: readonly Position[]): { at: number; away: number } {
  const [start, end] = [line[0] as Position, line.at(-1) as Position]
  const distances = line.map((position) => distanceTo(position, start, end))
  const away = Math.max(...distances)
  return { at: distances.indexOf(away), away }
}

/** Douglas and Peucker, 1973. The ends stay. */
function simplifyLine(line: readonly Position[], tolerance: number): Position[] {
  const { at, away } = farthest(line)
  if (away <= tolerance || line.length < 3) return [line[0] as Position, line.at(-1) as Position]
  return [...simplifyLine(line.slice(0, at + 1), tolerance).slice(0, -1), ...simplifyLine(line.slice(at), tolerance)]
}

/** A border is walked in one direction for both neighbours, so that both keep the same positions of it. */
function simplifyBorder(line: readonly Position[], tolerance: number): Position[] {
  const isForward = keyOf(line[0] as Position) <= keyOf(line.at(-1) as Position)
  return isForward ? simplifyLine(line, tolerance) : simplifyLine(line.toReversed(), tolerance).reverse()
}

/** Whether a position is where borders part: it has other than two neighbours among all rings. */
function partings(rings: readonly Position[][]): (position: Position) => boolean {
  const neighbours = new Map<string, Set<string>>()
  const join = (a: Position, b: Position): void => {
    neighbours.set(keyOf(a), (neighbours.get(keyOf(a)) ?? new Set()).add(keyOf(b)))
  }
  for (const ring of rings) {
    for (const [i, position] of ring.slice(0, -1).entries()) {
      const next = ring[i + 1] as Position
      join(position, next)
      join(next, position)
    }
  }
  return (position) => neighbours.get(keyOf(position))?.size !== 2
}

function simplifyRing(
  ring: readonly Position[],
  isParting: (position: Position) => boolean,
  tolerance: number,
): Position[] {
  const open = ring.slice(0, -1)
  const least = open.reduce((best, position, i) => (keyOf(position) < keyOf(open[best] as Position) ? i : best), 0)
  const found = open.findIndex(isParting)
  const start = found === -1 ? least : found
  const turned = [...open.slice(start), ...open.slice(0, start), open[start] as Position]
  const inner = turned.slice(1, -1).flatMap((position, i) => (isParting(position) ? [i + 1] : []))
  const cuts = [0, ...(inner.length > 0 ? inner : [farthest(turned).at]), turned.length - 1]
  const borders = cuts.slice(1).map((cut, i) => simplifyBorder(turned.slice(cuts[i], cut + 1), tolerance))
  return [...borders.flatMap((border) => border.slice(0, -1)), turned[0] as Position]
}

/**
 * Boundaries with fewer positions, none of them farther than `tolerance` (degrees) from where it was. Neighbours are
 * simplified together and keep one border; they must share its positions exactly. Islands that shrink to a line vanish.
 */
export function simplifyTogether(boundaries: Boundary[], tolerance: number): Boundary[] {
  const isParting = partings(boundaries.flatMap(({ geometry }) => geometry.coordinates.flat()))
  const simplify = (rings: Position[][]): Position[][] =>
    rings.map((ring) => simplifyRing(ring, isParting, tolerance)).filter((ring) => ring.length > 3)
  return boundaries.map((boundary) => {
    const coordinates = boundary.geometry.coordinates.map(simplify).filter((rings) => rings.length > 0)
    return { ...boundary, geometry: { type: 'MultiPolygon', coordinates } }
  })
}
