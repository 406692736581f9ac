import { decimal, type Source } from '../../base/index.ts'
import type { ContractItem, LedgerContract } from '../ledger.ts'
import { count, leadRule, percent, type Found } from '../rule.ts'
import { money } from '../sources.ts'

const sourceOf = ({ id, name }: ContractItem): Source => ({ kind: 'contract_item', id, label: name })

/** Units of lump sums: what one of them costs depends on the work, so they are not compared. */
const LUMP_UNITS: ReadonlySet<string> = new Set(['%', '项', '式', '宗'])

/** How many other prices an explanation lists. */
const MOST_SHOWN = 20

/** The price of an item far off what other contracts pay for the same item in the same unit. */
export const priceOutlier = leadRule<'offPercent' | 'leastOthers'>({
  id: 'price_outlier',
  version: '1',
  mark: 'U',
  reads: ['contracts', 'items'],
  parameters: { offPercent: percent(40, 1_000), leastOthers: count(5, 2) },
  find: (book, { offPercent, leastOthers }) => {
    const comparable = book.items.filter(({ unit }) => !LUMP_UNITS.has(unit))
    const groups = Map.groupBy(comparable, ({ name, unit }) => `${name.trim()} ${unit}`)
    return [...groups.values()].flatMap((group) => {
      const sorted = group.toSorted((a, b) => a.unitPriceFen - b.unitPriceFen)
      const places = placesByContract(sorted)
      return group.flatMap((item) => {
        const contract = book.contractById.get(item.contractId)
        const own = places.get(item.contractId) ?? []
        const others = sorted.length - own.length
        if (!contract || others < leastOthers) return []
        const medianFen = medianWithout(sorted, own)
        const offFen = Math.abs(item.unitPriceFen - medianFen)
        if (medianFen === 0 || offFen * 100 <= medianFen * offPercent) return []
        return [outlier(contract, item, medianFen, sorted)]
      })
    })
  },
})

function outlier(contract: LedgerContract, item: ContractItem, medianFen: number, all: readonly ContractItem[]): Found {
  const others = all.filter(({ contractId }) => contractId !== contract.id)
  const off = decimal.percentOf(decimal.of(item.unitPriceFen - medianFen), decimal.of(medianFen), 1) ?? '0'
  return {
    key: item.id,
    severity: item.unitPriceFen > medianFen * 2 ? 'red' : 'yellow',
    records: [sourceOf(item)],
    projectIds: [contract.projectId],
    day: contract.signedOn,
    amountFen: null,
    value: { measure: 'measures.price_off_median', value: off, unit: 'percent' },
    inputs: [
      money('measures.unit_price', item.unitPriceFen, sourceOf(item), contract.signedOn),
      ...others
        .slice(0, MOST_SHOWN)
        .map((other) => money('measures.unit_price_elsewhere', other.unitPriceFen, sourceOf(other))),
    ],
    params: {
      item: item.name,
      unit: item.unit,
      priceFen: item.unitPriceFen,
      medianFen,
      others: others.length,
      offPercent: off,
    },
  }
}

function placesByContract(sorted: readonly ContractItem[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [place, { contractId }] of sorted.entries()) {
    const own = places.get(contractId)
    if (own) own.push(place)
    else places.set(contractId, [place])
  }
  return places
}

/** The middle of sorted prices without those at some places (ascending), rounded half up to a fen. */
function medianWithout(sorted: readonly ContractItem[], places: readonly number[]): number {
  const left = sorted.length - places.length
  const priceAt = (rank: number): number => {
    const at = places.reduce((place, taken) => (taken <= place ? place + 1 : place), rank)
    return sorted[at]?.unitPriceFen ?? 0
  }
  return Math.round((priceAt((left - 1) >> 1) + priceAt(left >> 1)) / 2)
}
