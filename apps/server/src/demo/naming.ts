import { childrenOf, findRegion } from '../modules/projects/index.ts'
import type { Chance } from './random.ts'
import type { Kind, KindWords } from './words/kinds.ts'

export type Jurisdiction = 'qz' | 'qx'
export type Spot = { regionCode: string; district: string }

const qinzhouDistricts = ['450702', '450702', '450702', '450703', '450703', '450721', '450721', '450722', '450722']
/** Where the larger works of 钦州 are: its port and industrial areas. */
const areas = ['450702401', '450702401', '450702404', '450702403']

const spotsOf: Partial<Record<Kind, readonly string[]>> = {
  port: ['450702401'],
  industrial_park: areas,
  logistics_park: areas,
}

/** The town, street or area a project stands in. `isCitywide` works stand at the seat of their district. */
export function spotFor(kind: Kind, jurisdiction: Jurisdiction, chance: Chance): Spot {
  const special = spotsOf[kind]
  if (jurisdiction === 'qz' && special) return { regionCode: chance.one(special), district: '450702' }
  const district = jurisdiction === 'qx' ? '320113' : chance.one(qinzhouDistricts)
  if (kind === 'information_system') return { regionCode: district, district }
  const towns = childrenOf(district).filter(({ kind: regionKind }) => regionKind !== 'functional_area')
  return { regionCode: chance.one(towns).code, district }
}

/** How the place is called at the head of a project's name. */
function placeName(kind: Kind, jurisdiction: Jurisdiction, { regionCode, district }: Spot): string {
  if (kind === 'information_system') return jurisdiction === 'qz' ? '钦州市' : '栖霞区'
  if (kind === 'port') return '钦州港'
  if (['industrial_park', 'logistics_park', 'smart_manufacturing'].includes(kind))
    return (
      findRegion(regionCode.length > 6 && regionCode >= '450702400' && regionCode < '450703' ? regionCode : district)
        ?.stem ?? ''
    )
  return findRegion(regionCode)?.name ?? ''
}

/** A name nobody else has yet; it is added to `taken`. */
export function nameFor(
  words: KindWords,
  jurisdiction: Jurisdiction,
  spot: Spot,
  chance: Chance,
  taken: Set<string>,
): { name: string; stem: string } {
  const place = placeName(words.kind, jurisdiction, spot)
  const start = chance.whole(0, words.stems.length * words.works.length - 1)
  for (let tried = 0; tried < words.stems.length * words.works.length; tried++) {
    const at = (start + tried) % (words.stems.length * words.works.length)
    const stem = words.stems[at % words.stems.length] ?? ''
    const name = `${place}${stem}${words.works[Math.floor(at / words.stems.length)]}`
    if (taken.has(name)) continue
    taken.add(name)
    return { name, stem }
  }
  throw new RangeError(`no name left for a ${words.kind} project in ${place}`)
}

const industryWords: readonly [RegExp, NonNullable<KindWords['industry']>][] = [
  [/小学|中学|幼儿园|学校/, 'education'],
  [/卫生院|养老/, 'health'],
  [/文化|体育/, 'culture'],
  [/污水/, 'environment'],
  [/农贸|社区服务/, 'other'],
]

export const industryOf = (words: KindWords, stem: string): KindWords['industry'] =>
  industryWords.find(([pattern]) => pattern.test(stem))?.[1] ?? words.industry
