import { bookOf } from '@jiheng/kernel/ledger'
import type { Actor } from '../../../platform/actor.ts'
import { refuseFuture } from '../../../platform/past-day.ts'
import { areBalancesKept, placesAt } from '../store/postings.ts'
import type { FundsParts } from './parts.ts'

/** Where every fen of a project is. */
export function ledger({ clock, projects }: FundsParts) {
  return {
    /** What lies where as of a day, summed from all postings, and whether the books balance. Throws `day_not_come`. */
    async getLedger(actor: Actor, projectId: string, { asOf = clock.today() }: { asOf?: string }) {
      refuseFuture(asOf, clock.today(), 'asOf')
      return projects.readWithin(actor, 'contracts:read', projectId, async (db) => {
        const places = (await placesAt(db, projectId, asOf)).map((total) => ({ ...total, book: bookOf(total.place) }))
        const sums = new Map<string, number>()
        for (const { book, amountFen } of places) sums.set(book, (sums.get(book) ?? 0) + amountFen)
        const isBalanced = [...sums.values()].every((sum) => sum === 0) && (await areBalancesKept(db, projectId))
        return { asOf, isBalanced, places }
      })
    },
  }
}
