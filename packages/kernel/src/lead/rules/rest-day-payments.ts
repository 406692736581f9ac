import { isWorkday, sumFen } from '../../base/index.ts'
import { amount, count, leadRule } from '../rule.ts'
import { paymentInput, paymentSource } from '../sources.ts'

/** Large payments booked on days on which neither offices nor treasuries work. Years without a calendar are not judged. */
export const restDayPayments = leadRule<'leastFen' | 'leastPayments'>({
  id: 'rest_day_payments',
  version: '1',
  mark: 'U',
  reads: ['payments'],
  parameters: { leastFen: amount(100_000_00), leastPayments: count(2) },
  find: (book, { leastFen, leastPayments }, { calendar }) => {
    const resting = book.payments.filter(({ day, amountFen }) => {
      const work = isWorkday(calendar, day)
      return amountFen >= leastFen && work.ok && !work.isWorkday
    })
    const groups = Map.groupBy(resting, ({ projectId, payeeId }) => `${projectId} ${payeeId}`)
    return [...groups]
      .filter(([, { length }]) => length >= leastPayments)
      .map(([key, payments]) => {
        const last = payments.at(-1)!
        const totalFen = sumFen(payments.map(({ amountFen }) => amountFen))
        return {
          key,
          severity: 'yellow' as const,
          records: payments.map(paymentSource),
          projectIds: [last.projectId],
          day: last.day,
          amountFen: totalFen,
          value: { measure: 'measures.rest_day_payments', value: String(payments.length), unit: 'count' as const },
          inputs: payments.map(paymentInput),
          params: { payee: last.payeeName, payments: payments.length, totalFen, on: last.day },
        }
      })
  },
})
