import { contractors } from './directory.ts'
import type { Jurisdiction, Spot } from './naming.ts'
import type { Chance } from './random.ts'
import type { Key } from './shapes.ts'
import type { Kind, KindWords } from './words/kinds.ts'

export type Parties = { owner: Key; department: Key; contractor: Key; reporter: Key; decider: Key }

const departments: Record<Jurisdiction, Partial<Record<Kind, Key>> & { rest: Key }> = {
  qz: {
    road: 'qz.jtj',
    port: 'qz.jtj',
    old_community: 'qz.zjj',
    industrial_park: 'qz.gxj',
    logistics_park: 'qz.gxj',
    smart_manufacturing: 'qz.gxj',
    smart_community: 'qz.sjj',
    information_system: 'qz.sjj',
    rest: 'qz.fgw',
  },
  qx: {
    road: 'qx.zjj',
    old_community: 'qx.zjj',
    other: 'qx.zjj',
    industrial_park: 'qx.gxj',
    logistics_park: 'qx.gxj',
    smart_manufacturing: 'qx.gxj',
    smart_community: 'qx.sjj',
    information_system: 'qx.sjj',
    rest: 'qx.fgj',
  },
}

/** Who builds for whom: the owner unit, the department above it and the contractor, with the accounts that sign for them. */
export function partiesFor(words: KindWords, jurisdiction: Jurisdiction, spot: Spot, chance: Chance): Parties {
  const wanted = chance.one(words.owner[jurisdiction])
  const owner =
    wanted === 'district' ? `qz.${spot.district}.jian` : wanted === 'street' ? `qx.${spot.regionCode}` : wanted
  const able = contractors.filter(
    ({ trade, isOfQixia }) => trade === words.trade && (trade === 'port' || isOfQixia === (jurisdiction === 'qx')),
  )
  return partiesOf(owner, departments[jurisdiction][words.kind] ?? departments[jurisdiction].rest, chance.one(able).key)
}

export const partiesOf = (owner: Key, department: Key, contractor: Key): Parties => ({
  owner,
  department,
  contractor,
  reporter: siteAccount(contractor),
  decider: managerAccount(owner),
})

/** The account of a contractor's people on site; the one on the sign-in page for the contractor that has it. */
export const siteAccount = (contractor: Key): string =>
  contractor === 'co.02' ? 'contractor' : `site-${contractor.slice(3)}`

/** The account of an owner unit's project manager. */
export const managerAccount = (owner: Key): string =>
  owner === 'qz.ganghang' ? 'pm' : `pm-${owner.replaceAll('.', '-')}`
