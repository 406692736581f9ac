import type { Explanation } from '@jiheng/kernel/base'
import type { Standing } from '@jiheng/kernel/fund-clock'
import type { FundClockQuery } from './schema.ts'

/** An amount of some project that stands, as lists read it; `explanation` where one is kept. */
export type ClockRow = Omit<Standing, 'label' | 'contractId' | 'unknownYear' | 'termDays'> & {
  /** Tells rows apart that are otherwise alike. */
  key: string
  projectId: string
  contractId: string | null
  label: string | null
  unknownYear: number | null
  explanation: Explanation | null
}

export type Order = NonNullable<FundClockQuery['sort']>
export type Place = readonly [holder: string, beyond: number, amountFen: number, key: string]

/** Where a row lies in a list. */
export const placeOf = ({
  holder,
  daysStanding,
  graceDays,
  amountFen,
  key,
}: Pick<ClockRow, 'holder' | 'daysStanding' | 'graceDays' | 'amountFen' | 'key'>): Place => [
  holder,
  daysStanding - graceDays,
  amountFen,
  key,
]

/** Before zero where `a` comes first: by who must move, then what has stood longest beyond its grace, then the most money. */
export function compare(order: Order, a: Place, b: Place): number {
  if (order === 'holder' && a[0] !== b[0]) return a[0] < b[0] ? -1 : 1
  const [first, second] = order === 'amount' ? ([2, 1] as const) : ([1, 2] as const)
  if (a[first] !== b[first]) return b[first] - a[first]
  if (a[second] !== b[second]) return b[second] - a[second]
  return a[3] === b[3] ? 0 : a[3] > b[3] ? -1 : 1
}

/** The `count` rows that come first, in order, of many. */
export function firstOf<Row>(rows: Iterable<Row>, count: number, before: (a: Row, b: Row) => number): Row[] {
  const first: Row[] = []
  for (const row of rows) {
    const last = first.at(-1)
    if (first.length === count && last !== undefined && before(row, last) >= 0) continue
    let [from, to] = [0, first.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if (before(first[middle]!, row) < 0) from = middle + 1
      else to = middle
    }
    first.splice(from, 0, row)
    if (first.length > count) first.pop()
  }
  return first
}

/** What one holder has to move. */
export type HolderRow = {
  holder: Standing['holder']
  count: number
  amountFen: number
  red: number
  interestFen: number
}
