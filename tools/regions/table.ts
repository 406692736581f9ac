import { pinyin } from 'pinyin-pro'
import type { Region, RegionKind } from '../../apps/server/src/modules/projects/regions.ts'
import { placeKey } from './places.ts'

/** The two jurisdictions that are described down to their towns. */
const JURISDICTIONS = ['4507', '320113']

type Division = { code: string; name: string }
export type Divisions = { provinces: Division[]; cities: Division[]; areas: Division[]; streets: Division[] }

/** What the register does not know of its functional areas: their names in English and in daily use. */
const functionalAreas: Record<string, [english: string, ...others: string[]]> = {
  '320113400': ['Longtan Prison'],
  '320113401': ['Qixia Economic Development Zone'],
  '320113402': ['Nanjing Longtan Logistics Park', '龙潭物流园'],
  '320113403': ["Nanjing Jing'an Sanjiangkou Industrial Park", '靖安三江口工业园'],
  '320113405': ['Nanjing Maqun Science Park', '马群科技园'],
  '320113406': ['Nanjing Xianlin University Town', '仙林大学城'],
  '320113407': ['Jiangsu Life Science and Technology Innovation Park'],
  '320113409': ['Nanjing University Science Park'],
  '320113410': ['Nanjing Zidong International Creative Park', '紫东国际创意园', '紫东创意园'],
  '320113411': ['Nanjing Jingang Technology Start-up Centre'],
  '320113413': ['Xianlin Intelligent Valley'],
  '320113450': ['Nanjing Economic and Technological Development Zone', '南京经开区', '南京开发区'],
  '450702400': ['Liguang Overseas Chinese Farm'],
  '450702401': [
    'Qinzhou Port Economic and Technological Development Zone',
    ...['Qinzhou Port', '钦州港', '钦州港区', '钦州港片区', '自贸试验区钦州港片区', '自贸区钦州港片区'],
  ],
  '450702402': ['Sanniangwan Tourism Administration Area', '三娘湾'],
  '450702403': ['Guangxi Qinzhou Bonded Port Area', '钦州保税港区', '钦州综合保税区'],
  '450702404': ['China-Malaysia Qinzhou Industrial Park', '中马产业园', '中马产业园区', '中马钦州产业园'],
}

const suffixes: [RegionKind, string, string][] = [
  ['province', '壮族自治区', 'Zhuang Autonomous Region'],
  ['province', '省', 'Province'],
  ['city', '市', 'City'],
  ['district', '区', 'District'],
  ['county', '县', 'County'],
  ['street', '街道', 'Subdistrict'],
  ['town', '镇', 'Town'],
]

/** What a unit below the county is: the last three digits of its code say it (统计用区划代码编制规则). */
function kindOfTown(code: string): RegionKind {
  const number = Number(code.slice(6))
  if (number < 100) return 'street'
  if (number < 200) return 'town'
  return number < 400 ? 'township' : 'functional_area'
}

const syllables = (name: string): string[] => pinyin(name, { toneType: 'none', type: 'array', v: true })
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** The name without the word for its kind, and its English name in the usual form. */
function namesOf(name: string, kind: RegionKind): { stem: string; english: string } {
  const [, suffix = '', word = ''] = suffixes.find(([of, ending]) => of === kind && name.endsWith(ending)) ?? []
  const stem = name.slice(0, name.length - suffix.length)
  return { stem, english: `${capital(syllables(stem).join(''))} ${word}`.trim() }
}

function regionOf(
  division: Division,
  kind: RegionKind,
  parent: string | null,
  seats: Map<string, Region['seat']>,
): Region {
  const { stem, english } = namesOf(division.name, kind)
  const code = division.code.padEnd(6, '0')
  const [nameInUse = english, ...otherNames] = functionalAreas[code] ?? []
  return {
    code,
    name: division.name,
    stem,
    english: nameInUse,
    initials: syllables(division.name)
      .map((syllable) => syllable.charAt(0))
      .join(''),
    kind,
    parent,
    otherNames,
    seat: seats.get(placeKey(code, division.name)) ?? null,
  }
}

/**
 * The regions of both jurisdictions with everything above them, ordered by code from the province down.
 * `seats` gives longitude and latitude by `placeKey`; a region it does not know has none.
 */
export function regionTable(all: Divisions, seats: Map<string, Region['seat']>): Region[] {
  const isOurs = (code: string): boolean => JURISDICTIONS.some((ours) => code.startsWith(ours) || ours.startsWith(code))
  const ours = (divisions: Division[]): Division[] => divisions.filter((division) => isOurs(division.code))
  const above = (code: string, digits: number): string => code.slice(0, digits).padEnd(6, '0')
  return [
    ...ours(all.provinces).map((one) => regionOf(one, 'province', null, seats)),
    ...ours(all.cities).map((one) => regionOf(one, 'city', above(one.code, 2), seats)),
    ...ours(all.areas).map((one) =>
      regionOf(one, one.name.endsWith('县') ? 'county' : 'district', above(one.code, 4), seats),
    ),
    ...ours(all.streets).map((one) => regionOf(one, kindOfTown(one.code), above(one.code, 6), seats)),
  ].sort((a, b) => (a.code < b.code ? -1 : 1))
}
