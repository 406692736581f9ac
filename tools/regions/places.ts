import type { Region } from '../../apps/server/src/modules/projects/regions.ts'

/** Counties whose seat of government stands in the gazetteer under the name of its town. */
const seatTowns: Record<string, string[]> = {
  灵城: ['450721:灵山县', '450721:灵城街道'],
  小江: ['450722:浦北县', '450722:小江街道'],
}

/** Well-known places the gazetteer lacks, from the map to a hundredth of a degree. */
const wellKnown: [string, Region['seat']][] = [
  ['320113:迈皋桥街道', [118.81, 32.1]],
  ['450702:钦州港经济技术开发区', [108.62, 21.75]],
]

/** Names a place by the county or city it is filed under and its own name: towns of one name exist in many provinces. */
export const placeKey = (code: string, name: string): string => `${code.slice(0, 6)}:${name}`

/** Which county or city a gazetteer row may belong to, by the prefecture it is filed under. */
const scopes: Record<string, string[]> = { '4507': ['450700', '450702', '450703'], '3201': ['320100', '320113'] }

/**
 * Longitude and latitude (WGS-84) by `placeKey`, from rows of the GeoNames table: the row's Chinese names are matched
 * exactly. A name that a neighbouring district also has cannot be told apart here; there is none in our two cities.
 */
export function seatsOf(rows: string): Map<string, Region['seat']> {
  const seats = new Map<string, Region['seat']>(wellKnown)
  for (const row of rows.split('\n')) {
    const [, , , alternates = '', latitude, longitude, , , country, , , prefecture = ''] = row.split('\t')
    const within = scopes[prefecture]
    if (country !== 'CN' || within === undefined) continue
    for (const name of alternates.split(',')) {
      const keys = seatTowns[name] ?? within.map((code) => placeKey(code, name))
      for (const key of keys) if (!seats.has(key)) seats.set(key, [Number(longitude), Number(latitude)])
    }
  }
  return seats
}
