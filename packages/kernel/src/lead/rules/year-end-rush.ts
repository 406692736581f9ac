import { addDays, decimal, sumFen, yearOf } from '../../base/index.ts'
import { amount, count, days, leadRule, percent } from '../rule.ts'
import { paymentInput, paymentSource } from '../sources.ts'

/** A project that was paid on all year and spent most of the year's money in its last days (突击花钱). */
export const yearEndRush = leadRule<'lastDays' | 'sharePercent' | 'leastPayments' | 'leastFen'>({
  id: 'year_end_rush',
  version: '1',
  mark: 'P',
  source: '《预算法》第五十七条及各地防止年底突击花钱的要求',
  reads: ['payments'],
  parameters: {
    lastDays: days(15),
    sharePercent: percent(50),
    leastPayments: count(4, 2),
    leastFen: amount(1_000_000_00),
  },
  find: (book, { lastDays, sharePercent, leastPayments, leastFen }) => {
    const groups = Map.groupBy(book.payments, ({ projectId, day }) => `${projectId} ${yearOf(day)}`)
    return [...groups].flatMap(([key, payments]) => {
      const [first, last] = [payments[0]!, payments.at(-1)!]
      const year = yearOf(first.day)
      const from = addDays(`${year}-12-31`, 1 - lastDays)
      // A year still running is not judged before its last days, nor one that began late.
      if (book.asOf < from || first.day >= `${year}-07-01` || payments.length < leastPayments) return []
      const late = payments.filter(({ day }) => day >= from)
      const [lateFen, totalFen] = [late, payments].map((some) => sumFen(some.map(({ amountFen }) => amountFen))) as [
        number,
        number,
      ]
      if (lateFen < leastFen || lateFen * 100 < totalFen * sharePercent) return []
      const latePercent = decimal.percentOf(String(lateFen), String(totalFen), 1) ?? '0'
      return [
        {
          key,
          severity: 'yellow' as const,
          records: late.map(paymentSource),
          projectIds: [first.projectId],
          day: last.day,
          amountFen: lateFen,
          value: { measure: 'measures.year_end_share', value: latePercent, unit: 'percent' as const },
          inputs: payments.map(paymentInput),
          params: { year, lateFen, totalFen, latePercent, lastDays },
        },
      ]
    })
  },
})
