import type { CoordinateSystem } from '@jiheng/kernel/geo'
import { regions } from '../../apps/server/src/modules/projects/regions.ts'
import { boundaryOf, type Boundary, type Foreign, type ForeignFeature } from './boundary.ts'
import { simplifyTogether } from './simplify.ts'
import { linesOf } from './text.ts'

/** The console loads every layer at once on slow office lines. */
const MOST_BYTES = 80_000

/** About 11 m: finer than any boundary that is shown. */
const GRID = 0.0001

/** Nothing, then about 11, 22, 55, 110 and 220 m: what a border may be moved by. */
const TOLERANCES = [0, 0.0001, 0.0002, 0.0005, 0.001, 0.002]

const wanted = new Map(
  regions.filter(({ kind }) => kind === 'district' || kind === 'county').map((region) => [region.code, region]),
)

/** The code of a feature: `gb` with 156 before it (天地图), `adcode` (DataV) or the feature's own id. */
function codeOf({ id, properties }: ForeignFeature): string {
  const stated = properties?.['gb'] ?? properties?.['adcode'] ?? id
  return `${typeof stated === 'number' || typeof stated === 'string' ? stated : ''}`.replace(/^156(?=\d{6}$)/, '')
}

/**
 * Our districts and counties out of a GeoJSON file that an office obtained, as exact as 80 kB allow. Throws, naming them, when districts are missing.
 */
export function districtsFrom(file: Foreign, datum: CoordinateSystem): Boundary[] {
  const found = new Map(file.features.map((feature) => [codeOf(feature), feature]))
  const missing = [...wanted.values()].filter(({ code }) => !found.has(code))
  if (missing.length > 0)
    throw new Error(`The file lacks ${missing.map(({ name, code }) => `${name} ${code}`).join(', ')}`)
  const exact = [...wanted.values()].map((region) =>
    boundaryOf(found.get(region.code) as ForeignFeature, region, { datum, grid: GRID }),
  )
  const isLight = (boundaries: Boundary[]): boolean => linesOf({}, 'features', boundaries).length <= MOST_BYTES
  const light = TOLERANCES.map((tolerance) => simplifyTogether(exact, tolerance)).find(isLight)
  if (light === undefined) throw new Error(`The districts stay above ${MOST_BYTES / 1000} kB even when moved by 220 m`)
  return light
}
