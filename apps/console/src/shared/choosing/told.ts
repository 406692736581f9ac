import { toWgs84, type Position } from '@jiheng/kernel/geo'

/** A unit or a person that was chosen; `id` is null for a unit the directory does not have, known by its name alone. */
export type Chosen = { id: string | null; name: string }

export const systems = ['WGS84', 'CGCS2000', 'GCJ02', 'BD09'] as const
export type System = (typeof systems)[number]

/** A point as it was typed: degrees in a coordinate system; what is not filled in yet is null. */
export type Spot = { lon: string | null; lat: string | null; system: System }

/** How the API takes a unit: by its id in the directory, or by the name that was written; null takes the unit away. */
export function unitBody<P extends string>(
  party: P,
  chosen: Chosen | null,
): Partial<Record<`${P}Id` | `${P}Name`, string | null>> {
  const told =
    chosen === null
      ? { [`${party}Id`]: null, [`${party}Name`]: null }
      : chosen.id === null
        ? { [`${party}Id`]: null, [`${party}Name`]: chosen.name }
        : { [`${party}Id`]: chosen.id }
  return told as Partial<Record<`${P}Id` | `${P}Name`, string | null>>
}

/** How the API takes a point; half a point is sent as it is, and refused with the reason. */
export function spotBody(spot: Spot | null): { location: unknown; coordinateSystem?: System } {
  if (spot === null) return { location: null }
  const coordinates = [spot.lon, spot.lat].flatMap((degrees) => (degrees === null ? [] : [Number(degrees)]))
  return { location: { type: 'Point', coordinates }, coordinateSystem: spot.system }
}

/** The point of a stored WGS-84 geometry; null when there is none or it is a line or an area. */
export function spotOf(location: unknown): Spot | null {
  const { type, coordinates } = (location ?? {}) as { type?: string; coordinates?: unknown[] }
  if (type !== 'Point' || !coordinates) return null
  return { lon: String(coordinates[0]), lat: String(coordinates[1]), system: 'WGS84' }
}

/** Where a point stands on the map, in WGS-84 degrees; null until both degrees are told and stand on the globe. */
export function onMap({ lon, lat, system }: Spot): { lon: number; lat: number } | null {
  const position: Position = [Number(lon), Number(lat)]
  if (lon === null || lat === null || Math.abs(position[0]) > 180 || Math.abs(position[1]) > 85) return null
  const { coordinates } = toWgs84({ type: 'Point', coordinates: position }, system) as { coordinates: Position }
  return { lon: coordinates[0], lat: coordinates[1] }
}

/** A place pressed on the map, as it is written: six decimals, about a tenth of a metre. */
export const spotAt = ({ lon, lat }: { lon: number; lat: number }): Spot => ({
  lon: lon.toFixed(6),
  lat: lat.toFixed(6),
  system: 'WGS84',
})
