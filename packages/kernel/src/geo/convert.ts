import { bd09ToGcj02, gcj02ToBd09, gcj02ToWgs84, wgs84ToGcj02 } from './china-offset.ts'
import { fromGaussKruger, meridianOfZoned, toGaussKruger } from './gauss-kruger.ts'
import { mapPositions } from './geometry.ts'
import type { Geometry, Position } from './geometry.ts'

/** CGCS2000 projected by Gauss-Krüger; positions are easting, northing in metres. A zone prefix in the easting wins over the meridian. */
export type GaussKruger = { projection: 'gauss_kruger'; zoneWidth: 3 | 6; centralMeridian: number }

export type CoordinateSystem = 'WGS84' | 'CGCS2000' | 'GCJ02' | 'BD09' | GaussKruger

/** The geometry in WGS-84. CGCS2000 degrees are taken as WGS-84: the two differ by centimetres. */
export function toWgs84(geometry: Geometry, from: CoordinateSystem): Geometry {
  return mapPositions(geometry, (position) => positionToWgs84(position, from))
}

/** A WGS-84 geometry in another system; Gauss-Krüger eastings come without a zone prefix. */
export function fromWgs84(geometry: Geometry, to: CoordinateSystem): Geometry {
  return mapPositions(geometry, (position) => positionFromWgs84(position, to))
}

function positionToWgs84(position: Position, from: CoordinateSystem): Position {
  if (typeof from === 'object') {
    const [easting, northing] = position
    const meridian = meridianOfZoned(easting, from.zoneWidth) ?? from.centralMeridian
    return fromGaussKruger([easting % 1_000_000, northing], meridian)
  }
  switch (from) {
    case 'WGS84':
    case 'CGCS2000':
      return position
    case 'GCJ02':
      return gcj02ToWgs84(position)
    case 'BD09':
      return gcj02ToWgs84(bd09ToGcj02(position))
  }
}

function positionFromWgs84(position: Position, to: CoordinateSystem): Position {
  if (typeof to === 'object') return toGaussKruger(position, to.centralMeridian)
  switch (to) {
    case 'WGS84':
    case 'CGCS2000':
      return position
    case 'GCJ02':
      return wgs84ToGcj02(position)
    case 'BD09':
      return gcj02ToBd09(wgs84ToGcj02(position))
  }
}
