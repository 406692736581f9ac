import { positionsOf } from './geometry.ts'
import type { Geometry, Position } from './geometry.ts'

export type GeometryProblem = {
  problem:
    | 'not_a_geometry'
    | 'not_a_position'
    | 'longitude_range'
    | 'latitude_range'
    | 'swapped_axes'
    | 'too_few_positions'
    | 'ring_not_closed'
    | 'outside_china'
  /** Indexes into `coordinates`: [ring, position] of a polygon, [position] of a line; empty for the whole. */
  at: number[]
}

export type GeometryCheck =
  | { ok: true; geometry: Geometry; warnings: GeometryProblem[] }
  | { ok: false; problems: GeometryProblem[] }

/**
 * Checks degrees as they come from forms, files and devices. Wrong: shape, ranges, open or short rings, and positions
 * that lie in China only with longitude and latitude exchanged. Only a warning: lying outside China's bounding box.
 */
export function checkGeometry(value: unknown): GeometryCheck {
  const geometry = shaped(value)
  if (!geometry) return { ok: false, problems: [{ problem: 'not_a_geometry', at: [] }] }
  const problems = [
    ...lengthProblems(geometry),
    ...indexed(geometry).flatMap(({ position, at }) => positionProblems(position, at)),
  ]
  if (problems.length > 0) return { ok: false, problems }
  const isOutside = positionsOf(geometry).some((position) => !isInChinaBox(position))
  return { ok: true, geometry, warnings: isOutside ? [{ problem: 'outside_china', at: [] }] : [] }
}

function shaped(value: unknown): Geometry | null {
  if (typeof value !== 'object' || value === null || !('type' in value) || !('coordinates' in value)) return null
  const { type, coordinates } = value
  if (!Array.isArray(coordinates)) return null
  if (type === 'Point' && !Array.isArray(coordinates[0])) return { type, coordinates: coordinates as Position }
  if (type === 'LineString' && coordinates.every(Array.isArray)) return { type, coordinates: coordinates as Position[] }
  const isRings = coordinates.every((ring) => Array.isArray(ring) && ring.every(Array.isArray))
  return type === 'Polygon' && isRings ? { type, coordinates: coordinates as Position[][] } : null
}

function lengthProblems(geometry: Geometry): GeometryProblem[] {
  if (geometry.type === 'Point') return []
  if (geometry.type === 'LineString')
    return geometry.coordinates.length < 2 ? [{ problem: 'too_few_positions', at: [] }] : []
  if (geometry.coordinates.length === 0) return [{ problem: 'too_few_positions', at: [] }]
  return geometry.coordinates.flatMap((ring, at): GeometryProblem[] => {
    const first = ring[0]
    const last = ring.at(-1)
    const isClosed = first?.[0] === last?.[0] && first?.[1] === last?.[1]
    if (!isClosed) return [{ problem: 'ring_not_closed', at: [at] }]
    return ring.length < 4 ? [{ problem: 'too_few_positions', at: [at] }] : []
  })
}

function indexed(geometry: Geometry): { position: Position; at: number[] }[] {
  switch (geometry.type) {
    case 'Point':
      return [{ position: geometry.coordinates, at: [] }]
    case 'LineString':
      return geometry.coordinates.map((position, n) => ({ position, at: [n] }))
    case 'Polygon':
      return geometry.coordinates.flatMap((ring, r) => ring.map((position, n) => ({ position, at: [r, n] })))
  }
}

function positionProblems(position: readonly unknown[], at: number[]): GeometryProblem[] {
  const [longitude, latitude] = position
  if (position.length < 2 || position.length > 3 || !Number.isFinite(longitude) || !Number.isFinite(latitude)) {
    return [{ problem: 'not_a_position', at }]
  }
  const [x, y] = [longitude as number, latitude as number]
  if (!isInChinaBox([x, y]) && isInChinaBox([y, x])) return [{ problem: 'swapped_axes', at }]
  if (Math.abs(x) > 180) return [{ problem: 'longitude_range', at }]
  return Math.abs(y) > 90 ? [{ problem: 'latitude_range', at }] : []
}

function isInChinaBox([longitude, latitude]: Position): boolean {
  return longitude >= 73.4 && longitude <= 135.1 && latitude >= 3.4 && latitude <= 53.6
}
