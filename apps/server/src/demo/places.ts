import type { Position } from '@jiheng/kernel/geo'
import { ancestorsOf, childrenOf, findRegion, type Region } from '../modules/projects/index.ts'
import type { Chance } from './random.ts'

/** Dry land inside each district, a few kilometres from the next border or the sea; towns without a known seat lie around these. */
const land: Record<string, readonly Position[]> = {
  '450702': [
    [108.66, 21.94],
    [108.72, 21.89],
    [108.8, 21.9],
    [108.71, 21.83],
    [108.86, 21.86],
    [108.64, 21.99],
    [108.95, 21.84],
  ],
  '450703': [
    [108.62, 22.03],
    [108.69, 22.19],
    [108.77, 22.1],
    [108.58, 22.16],
    [108.42, 22.08],
    [108.77, 22.25],
    [108.36, 22.04],
  ],
  '450721': [
    [109.28, 22.42],
    [109.12, 22.38],
    [109, 22.27],
    [109.2, 22.15],
    [109.07, 22.43],
    [109.34, 22.5],
  ],
  '450722': [
    [109.5, 22.28],
    [109.43, 22.05],
    [109.4, 21.98],
    [109.6, 22.48],
    [109.47, 22.4],
    [109.7, 22.5],
  ],
  '320113': [
    [118.87, 32.12],
    [118.92, 32.1],
    [118.95, 32.12],
    [118.89, 32.06],
  ],
}

/** Centres of areas the register of regions has no seat for. */
const centres: Record<string, Position> = {
  '450702401': [108.63, 21.77],
  '450702403': [108.65, 21.75],
  '450702404': [108.67, 21.83],
  '320113007': [118.92, 32.1],
  '320113010': [118.98, 32.12],
  '320113450': [118.87, 32.14],
}

/** How far a site may lie from the middle of its town, in degrees (about 800 m). */
const SCATTER = 0.008

/** A building site in a region. */
export function siteIn(regionCode: string, chance: Chance): Position {
  const [longitude, latitude] = centreOf(regionCode)
  return [round(longitude + chance.between(-SCATTER, SCATTER)), round(latitude + chance.between(-SCATTER, SCATTER))]
}

function centreOf(code: string): Position {
  const region = findRegion(code)
  if (!region) throw new RangeError(`no region ${code}`)
  const known = centres[code] ?? (region.kind === 'street' && region.code.startsWith('32') ? region.seat : null)
  if (known) return known
  const district = districtOf(region)
  const anchors = land[district.code] ?? []
  const place = region === district ? 0 : childrenOf(district.code).findIndex((town) => town.code === code)
  const [longitude, latitude] = anchors[place % anchors.length] ?? [0, 0]
  const turn = place * 2.4 // The golden angle in radians: towns around one anchor never coincide.
  const away = 0.004 * Math.sqrt(place)
  return [longitude + away * Math.cos(turn), latitude + away * Math.sin(turn)]
}

const districtOf = (region: Region): Region =>
  [...ancestorsOf(region.code), region].find(({ code }) => code in land) ?? region

const round = (degrees: number): number => Math.round(degrees * 100_000) / 100_000
