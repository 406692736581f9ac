import { daysBetween, sumFen } from '../../base/index.ts'
import type { LedgerPayment } from '../ledger.ts'
import { amount, days, leadRule } from '../rule.ts'
import { paymentInput, paymentSource } from '../sources.ts'

/** The same sum to the same payee again within days. */
export const equalPayments = leadRule<'windowDays' | 'leastFen'>({
  id: 'equal_payments',
  version: '1',
  mark: 'U',
  reads: ['payments'],
  parameters: { windowDays: days(7), leastFen: amount(10_000_00) },
  find: (book, { windowDays, leastFen }) => {
    const large = book.payments.filter(({ amountFen }) => amountFen >= leastFen)
    const groups = Map.groupBy(large, ({ payeeId, amountFen }) => `${payeeId} ${amountFen}`)
    return [...groups.values()].flatMap((group) =>
      runsOf(group, windowDays).map((run) => {
        const [first, last] = [run[0]!, run.at(-1)!]
        const totalFen = sumFen(run.map(({ amountFen }) => amountFen))
        return {
          key: first.id,
          severity: 'orange' as const,
          records: run.map(paymentSource),
          projectIds: run.map(({ projectId }) => projectId),
          day: last.day,
          amountFen: totalFen - first.amountFen,
          value: { measure: 'measures.equal_payments', value: String(run.length), unit: 'count' as const },
          inputs: run.map(paymentInput),
          params: {
            payee: first.payeeName,
            payments: run.length,
            eachFen: first.amountFen,
            from: first.day,
            to: last.day,
          },
        }
      }),
    )
  },
})

/** Payments in a row of which each follows the one before within the window. */
function runsOf(payments: readonly LedgerPayment[], windowDays: number): LedgerPayment[][] {
  const runs: LedgerPayment[][] = []
  for (const payment of payments) {
    const run = runs.at(-1)
    if (run && daysBetween(run.at(-1)!.day, payment.day) <= windowDays) run.push(payment)
    else runs.push([payment])
  }
  return runs.filter(({ length }) => length > 1)
}
