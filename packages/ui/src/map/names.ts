import type { Feature, FeatureCollection, Point, Position } from 'geojson'

/**
 * One point for the name of each shape, in the middle of its largest part: the map cuts shapes into tiles and would write
 * the name of a large one in each of them.
 */
export function namesOf(boundaries: FeatureCollection | undefined): FeatureCollection<Point> {
  const features = (boundaries?.features ?? []).flatMap(({ geometry, properties }): Feature<Point>[] => {
    const coordinates =
      geometry.type === 'Point'
        ? geometry.coordinates
        : geometry.type === 'Polygon'
          ? middleOf(geometry.coordinates[0] ?? [])
          : geometry.type === 'MultiPolygon'
            ? middleOf(largest(geometry.coordinates.map(([outside = []]) => outside)))
            : null
    return coordinates ? [{ type: 'Feature', geometry: { type: 'Point', coordinates }, properties }] : []
  })
  return { type: 'FeatureCollection', features }
}

/** What each side of a ring adds to twice its area. */
const sweeps = (ring: readonly Position[]): number[] =>
  ring.slice(1).map(([x = 0, y = 0], i) => {
    const [fromX = 0, fromY = 0] = ring[i] ?? []
    return fromX * y - x * fromY
  })

const twiceArea = (ring: readonly Position[]): number => sweeps(ring).reduce((sum, sweep) => sum + sweep, 0)

const largest = (rings: readonly Position[][]): readonly Position[] =>
  rings.reduce<readonly Position[]>(
    (best, ring) => (Math.abs(twiceArea(ring)) > Math.abs(twiceArea(best)) ? ring : best),
    [],
  )

/** The centre of gravity of a closed ring; null when it holds no area. */
function middleOf(ring: readonly Position[]): Position | null {
  const area = twiceArea(ring)
  if (area === 0) return null
  const along = (axis: 0 | 1): number =>
    sweeps(ring).reduce((sum, sweep, i) => sum + ((ring[i]?.[axis] ?? 0) + (ring[i + 1]?.[axis] ?? 0)) * sweep, 0) /
    (3 * area)
  return [along(0), along(1)]
}
