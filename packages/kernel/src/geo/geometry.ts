/** Longitude and latitude in degrees, in this order (GeoJSON, RFC 7946). */
export type Position = [longitude: number, latitude: number]

export type Point = { type: 'Point'; coordinates: Position }
export type LineString = { type: 'LineString'; coordinates: Position[] }
/** The first ring is the outside, further rings are holes; each ring ends where it begins. */
export type Polygon = { type: 'Polygon'; coordinates: Position[][] }
export type Geometry = Point | LineString | Polygon

/** Every position of a geometry, in order. */
export function positionsOf(geometry: Geometry): Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates]
    case 'LineString':
      return geometry.coordinates
    case 'Polygon':
      return geometry.coordinates.flat()
  }
}

/** The same geometry with each position replaced. */
export function mapPositions(geometry: Geometry, replace: (position: Position) => Position): Geometry {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: replace(geometry.coordinates) }
    case 'LineString':
      return { type: 'LineString', coordinates: geometry.coordinates.map(replace) }
    case 'Polygon':
      return { type: 'Polygon', coordinates: geometry.coordinates.map((ring) => ring.map(replace)) }
  }
}
