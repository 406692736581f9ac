import { daysBetween, sumFen } from '../../base/index.ts'
import type { LedgerPayment } from '../ledger.ts'
import { amount, count, days, leadRule, percent } from '../rule.ts'
import { money, paymentInput, paymentSource } from '../sources.ts'

/** Payments to one payee close together, each just below the sum from which a higher approval is due, together above it. */
export const justBelowLimit = leadRule<'limitFen' | 'nearPercent' | 'windowDays' | 'leastPayments'>({
  id: 'just_below_limit',
  version: '1',
  mark: 'U',
  reads: ['payments'],
  parameters: {
    limitFen: amount(500_000_00),
    nearPercent: percent(10),
    windowDays: days(30),
    leastPayments: count(2, 2),
  },
  find: (book, { limitFen, nearPercent, windowDays, leastPayments }) => {
    const near = book.payments.filter(
      ({ amountFen }) => amountFen < limitFen && amountFen * 100 >= limitFen * (100 - nearPercent),
    )
    const groups = Map.groupBy(near, ({ buyerId, payeeId }) => `${buyerId} ${payeeId}`)
    return [...groups.values()].flatMap((group) =>
      windowsOf(group, windowDays)
        .filter(({ length }) => length >= leastPayments)
        .map((run) => {
          const [first, last] = [run[0]!, run.at(-1)!]
          const totalFen = sumFen(run.map(({ amountFen }) => amountFen))
          return {
            key: first.id,
            severity: run.length > 2 ? ('orange' as const) : ('yellow' as const),
            records: run.map(paymentSource),
            projectIds: run.map(({ projectId }) => projectId),
            day: last.day,
            amountFen: totalFen,
            value: { measure: 'measures.payments_below_limit', value: String(run.length), unit: 'count' as const },
            inputs: [
              ...run.map(paymentInput),
              money('measures.approval_limit', limitFen, { kind: 'rule', id: 'just_below_limit' }),
            ],
            params: { payee: first.payeeName, payments: run.length, totalFen, limitFen, from: first.day, to: last.day },
          }
        }),
    )
  },
})

/** Payments cut into windows that begin with the first payment after the last window. */
function windowsOf(payments: readonly LedgerPayment[], windowDays: number): LedgerPayment[][] {
  const windows: LedgerPayment[][] = []
  for (const payment of payments) {
    const open = windows.at(-1)
    if (open && daysBetween(open[0]!.day, payment.day) <= windowDays) open.push(payment)
    else windows.push([payment])
  }
  return windows
}
