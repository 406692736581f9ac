import type { Position } from './geometry.ts'

/** CGCS2000 ellipsoid (GB/T 22021); Gauss-Krüger with scale 1 and false easting 500 km. Krüger's series to n⁴: below 0.1 mm in a zone. */
const A = 6_378_137
const F = 1 / 298.257222101
const N = F / (2 - F)
const RECTIFYING = (A / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64)
const ECCENTRICITY = Math.sqrt(F * (2 - F))
const FALSE_EASTING = 500_000
const DEGREES = 180 / Math.PI

const FORWARD = [
  N / 2 - (2 / 3) * N ** 2 + (5 / 16) * N ** 3 + (41 / 180) * N ** 4,
  (13 / 48) * N ** 2 - (3 / 5) * N ** 3 + (557 / 1440) * N ** 4,
  (61 / 240) * N ** 3 - (103 / 140) * N ** 4,
  (49561 / 161280) * N ** 4,
]
const BACKWARD = [
  N / 2 - (2 / 3) * N ** 2 + (37 / 96) * N ** 3 - (1 / 360) * N ** 4,
  (1 / 48) * N ** 2 + (1 / 15) * N ** 3 - (437 / 1440) * N ** 4,
  (17 / 480) * N ** 3 - (37 / 840) * N ** 4,
  (4397 / 161280) * N ** 4,
]

/** Easting and northing in metres, in this order (survey sheets call northing x and easting y). */
export type Projected = [easting: number, northing: number]

/** Projects CGCS2000 degrees onto the plane of a central meridian (degrees). */
export function toGaussKruger([longitude, latitude]: Position, centralMeridian: number): Projected {
  const phi = latitude / DEGREES
  const lambda = (longitude - centralMeridian) / DEGREES
  const conformal = Math.atanh(Math.sin(phi)) - ECCENTRICITY * Math.atanh(ECCENTRICITY * Math.sin(phi))
  const xi = Math.atan2(Math.sinh(conformal), Math.cos(lambda))
  const eta = Math.atanh(Math.sin(lambda) / Math.cosh(conformal))
  let north = xi
  let east = eta
  FORWARD.forEach((coefficient, index) => {
    const k = 2 * (index + 1)
    north += coefficient * Math.sin(k * xi) * Math.cosh(k * eta)
    east += coefficient * Math.cos(k * xi) * Math.sinh(k * eta)
  })
  return [FALSE_EASTING + RECTIFYING * east, RECTIFYING * north]
}

/** CGCS2000 degrees of a point on the plane of a central meridian. */
export function fromGaussKruger([easting, northing]: Projected, centralMeridian: number): Position {
  const north = northing / RECTIFYING
  const east = (easting - FALSE_EASTING) / RECTIFYING
  let xi = north
  let eta = east
  BACKWARD.forEach((coefficient, index) => {
    const k = 2 * (index + 1)
    xi -= coefficient * Math.sin(k * north) * Math.cosh(k * east)
    eta -= coefficient * Math.cos(k * north) * Math.sinh(k * east)
  })
  const conformal = Math.atanh(Math.sin(xi) / Math.cosh(eta))
  let sine = Math.tanh(conformal)
  for (let round = 0; round < 8; round++) sine = Math.tanh(conformal + ECCENTRICITY * Math.atanh(ECCENTRICITY * sine))
  return [centralMeridian + Math.atan2(Math.sinh(eta), Math.cos(xi)) * DEGREES, Math.asin(sine) * DEGREES]
}

/** The central meridian an easting with a zone prefix tells: 36 512 345 m is 3° zone 36, meridian 108°. Null without a prefix. */
export function meridianOfZoned(easting: number, zoneWidth: 3 | 6): number | null {
  const zone = Math.floor(easting / 1_000_000)
  if (zone < 1) return null
  return zoneWidth === 3 ? zone * 3 : zone * 6 - 3
}
