import type { Day } from '@jiheng/kernel/base'
import { readClocks } from '@jiheng/kernel/fund-clock'
import type { Db } from '../../../platform/db/database.ts'
import { clockBooks } from '../store/clocks.ts'
import type { ClockRow, HolderRow } from './row.ts'

/** Projects read at a time: while one portion is worked out, the database reads the next. */
const PORTION = 2_500

/** All the clocks of projects as they stood on a day, read from the books; explained when a row is shown. */
export async function clocksOn(db: Db, projectIds: readonly string[], day: Day): Promise<ClockRow[]> {
  const rows: ClockRow[] = []
  const read = (from: number) => clockBooks(db, projectIds.slice(from, from + PORTION), day)
  let next = read(0)
  for (let from = 0; from < projectIds.length; from += PORTION) {
    const books = await next
    if (from + PORTION < projectIds.length) next = read(from + PORTION)
    for (const [projectId, book] of books) {
      for (const { explain: _, termDays: __, ...told } of readClocks({ ...book, today: day }).standing) {
        const { contractId = null, label = null, unknownYear = null } = told
        const key = `${told.movementId} ${told.clock} ${told.since}`
        rows.push({ ...told, key, projectId, contractId, label, unknownYear, explanation: null })
      }
    }
  }
  return rows
}

/** Counts and sums by holder. */
export function holdersOf(rows: readonly ClockRow[]): HolderRow[] {
  const byHolder = new Map<string, HolderRow>()
  for (const { holder, amountFen, level, interestFen } of rows) {
    const sum = byHolder.get(holder) ?? { holder, count: 0, amountFen: 0, red: 0, interestFen: 0 }
    byHolder.set(holder, sum)
    sum.count++
    sum.amountFen += amountFen
    sum.red += level === 'red' ? 1 : 0
    sum.interestFen += interestFen ?? 0
  }
  return [...byHolder.values()].sort((a, b) => (a.holder < b.holder ? -1 : 1))
}
