import type { FeatureCollection } from 'geojson'
import type { MapPoint } from './map-view.tsx'

/** The box around shapes and points, `[[west, south], [east, north]]`; null when there is nothing to show. */
export function extent(
  points: readonly MapPoint[],
  boundaries: FeatureCollection | undefined,
): [[number, number], [number, number]] | null {
  const positions =
    points.length > 0
      ? points.map(({ lon, lat }): [number, number] => [lon, lat])
      : positionsOf(boundaries?.features.map((feature) => feature.geometry))
  const [first] = positions
  if (!first) return null
  return positions.reduce<[[number, number], [number, number]]>(
    ([[west, south], [east, north]], [lon, lat]) => [
      [Math.min(west, lon), Math.min(south, lat)],
      [Math.max(east, lon), Math.max(north, lat)],
    ],
    [first, first],
  )
}

function positionsOf(value: unknown): [number, number][] {
  if (Array.isArray(value)) {
    const [lon, lat] = value as unknown[]
    return typeof lon === 'number' && typeof lat === 'number' ? [[lon, lat]] : value.flatMap(positionsOf)
  }
  return typeof value === 'object' && value !== null && 'coordinates' in value ? positionsOf(value.coordinates) : []
}
