import { makeCreditCode } from '@jiheng/kernel/codes'
import { childrenOf } from '../modules/projects/index.ts'
import type { DemoOrganisation } from './shapes.ts'
import { contractorWords, districtsWithStreets, tradeWords, units, type Trade } from './words/organisations.ts'

const COMPANIES: readonly string[] = ['owner_unit', 'contractor', 'third_party']

export type Contractor = { key: string; name: string; trade: Trade; isOfQixia: boolean }

export const contractors: readonly Contractor[] = contractorWords.map(({ stem, trade, region }, at) => ({
  key: contractorKey(at),
  name: `${stem}${tradeWords[trade]}`,
  trade,
  isOfQixia: region === '320113',
}))

/** Every unit, parents first. Companies carry formally valid credit codes that belong to nobody. */
export function makeDirectory(): DemoOrganisation[] {
  const streets = districtsWithStreets.flatMap(({ district, region }) =>
    childrenOf(region)
      .filter(({ kind }) => kind !== 'functional_area')
      .map((street) => ({
        key: `${district.slice(0, 2)}.${street.code}`,
        parent: district,
        kind: 'street' as const,
        name: street.name,
        region: street.code,
      })),
  )
  const companies = contractorWords.flatMap(({ region }, at) => {
    const { key, name } = contractors[at]!
    const team = { key: `${key}.team`, parent: key, kind: 'team' as const, name: '一班组', region: null }
    return [{ key, parent: null, kind: 'contractor' as const, name, region }, ...(at < 3 ? [team] : [])]
  })
  return [...units, ...streets, ...companies].map(({ key, parent, kind, name, region }, serial) => ({
    key,
    parent,
    kind,
    name,
    regionCode: region,
    creditCode: COMPANIES.includes(kind)
      ? makeCreditCode({ region: region ?? (key.startsWith('qx') ? '320113' : '450702'), serial: 90_000_000 + serial })
      : null,
  }))
}

function contractorKey(at: number): string {
  return `co.${String(at + 1).padStart(2, '0')}`
}
