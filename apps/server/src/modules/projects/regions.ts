import table from './data/regions.json' with { type: 'json' }

/** `functional_area`: development zones, ports and farms that the statistical register counts like a town. */
export type RegionKind =
  | 'province'
  | 'city'
  | 'district'
  | 'county'
  | 'street'
  | 'town'
  | 'township'
  | 'functional_area'

/**
 * An administrative region. `code`: six digits (GB/T 2260) down to the county, nine below it (GB/T 10114).
 * `seat`: longitude and latitude, WGS-84, of its government or main settlement, good to about a kilometre; null when unknown.
 */
export type Region = {
  code: string
  name: string
  /** The name without the word for its kind: 钦南 of 钦南区. */
  stem: string
  english: string
  /** Initials of the name's pinyin: `qnq`. */
  initials: string
  kind: RegionKind
  /** The code one level up; null for a province. */
  parent: string | null
  otherNames: string[]
  seat: [longitude: number, latitude: number] | null
}

/** All known regions, ordered by code; a region always follows its ancestors. */
export const regions = table.regions as readonly Region[]

const byCode = new Map(regions.map((region) => [region.code, region]))

/** The region of a code of 2, 4, 6, 9 or 12 digits; shorter and longer forms are brought to the usual one. */
export function findRegion(code: string): Region | undefined {
  const digits = code.trim()
  if (!/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/.test(digits)) return undefined
  const upToTown = digits.length === 12 && digits.endsWith('000') ? digits.slice(0, 9) : digits
  const upToCounty = upToTown.length === 9 && upToTown.endsWith('000') ? upToTown.slice(0, 6) : upToTown
  return byCode.get(upToCounty.padEnd(6, '0'))
}

/** The regions above, nearest first. Empty for a province and for an unknown code. */
export function ancestorsOf(code: string): Region[] {
  const parent = findRegion(findRegion(code)?.parent ?? '')
  return parent === undefined ? [] : [parent, ...ancestorsOf(parent.code)]
}

/** The regions one level below, ordered by code. */
export function childrenOf(code: string): Region[] {
  const self = findRegion(code)
  return self === undefined ? [] : regions.filter((region) => region.parent === self.code)
}

/** All regions below, each before its own, ordered by code. */
export function descendantsOf(code: string): Region[] {
  return childrenOf(code).flatMap((child) => [child, ...descendantsOf(child.code)])
}

/** Whether the first region is the second or lies in it. */
export function isWithin(code: string, outer: string): boolean {
  const container = findRegion(outer)
  const self = findRegion(code)
  if (container === undefined || self === undefined) return false
  return [self, ...ancestorsOf(self.code)].includes(container)
}

/** The written address of a region from its city down, as documents write it: 钦州市钦南区犀牛脚镇. */
export function fullNameOf(code: string): string {
  const self = findRegion(code)
  if (self === undefined) return ''
  const above = ancestorsOf(self.code).filter((region) => region.kind !== 'province')
  return [self, ...above]
    .reverse()
    .map((region) => region.name)
    .join('')
}

/** The name people read for a code; the code itself where the region is not known. */
export const regionName = (code: string): string => findRegion(code)?.name ?? code
