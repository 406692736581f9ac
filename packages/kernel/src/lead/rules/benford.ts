import { addDays, decimal, yearOf } from '../../base/index.ts'
import type { LedgerPayment } from '../ledger.ts'
import { count, days, leadRule, ratio } from '../rule.ts'

const FIRST_DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/** How often each first digit is expected: log10(1 + 1/d). */
const expected = FIRST_DIGITS.map((digit) => Math.log10(1 + 1 / digit))

/**
 * First digits of a unit's payments that stray from Benford's law. Nigrini's bounds for the mean absolute deviation of first
 * digits: up to 0.006 close, 0.012 acceptable, 0.015 marginal, above that none. Small sets say nothing.
 */
export const benford = leadRule<'leastPayments' | 'deviation' | 'windowDays'>({
  id: 'benford',
  version: '1',
  mark: 'P',
  source: 'Nigrini, Benford’s Law (2012): MAD > 0.015',
  reads: ['payments'],
  parameters: { leastPayments: count(300, 100, 1_000_000), deviation: ratio(0.015), windowDays: days(730) },
  find: (book, { leastPayments, deviation, windowDays }) => {
    const from = addDays(book.asOf, -windowDays)
    const recent = book.payments.filter(({ day }) => day >= from)
    return [...Map.groupBy(recent, ({ buyerId }) => buyerId)].flatMap(([buyerId, payments]) => {
      if (payments.length < leastPayments) return []
      const shares = sharesOf(payments)
      const strayed = deviationOf(shares)
      if (strayed <= deviation) return []
      const worst = FIRST_DIGITS.reduce((a, b) => (strayOf(shares, b) > strayOf(shares, a) ? b : a))
      const projectIds = [...new Set(payments.map(({ projectId }) => projectId))]
      const last = payments.at(-1)!
      return [
        {
          // Judged once a year: a set that grows by a payment is not a new matter.
          key: `${buyerId} ${yearOf(book.asOf)}`,
          severity: 'yellow' as const,
          records: projectIds.map((id) => ({ kind: 'project' as const, id })),
          projectIds,
          day: last.day,
          amountFen: null,
          value: { measure: 'measures.benford_deviation', value: written(strayed), unit: 'ratio' as const },
          inputs: FIRST_DIGITS.map((digit) => ({
            measure: `measures.first_digit_${digit}`,
            value: written((shares[digit - 1] ?? 0) * 100, 1),
            unit: 'percent' as const,
            evidenceLevel: 2 as const,
          })),
          params: {
            payments: payments.length,
            deviation: written(strayed),
            digit: worst,
            sharePercent: written((shares[worst - 1] ?? 0) * 100, 1),
          },
        },
      ]
    })
  },
})

function sharesOf(payments: readonly LedgerPayment[]): number[] {
  const counts = FIRST_DIGITS.map(() => 0)
  for (const { amountFen } of payments) counts[Number(String(amountFen)[0]) - 1]! += 1
  return counts.map((found) => found / payments.length)
}

const strayOf = (shares: readonly number[], digit: number): number =>
  Math.abs((shares[digit - 1] ?? 0) - (expected[digit - 1] ?? 0))

const deviationOf = (shares: readonly number[]): number =>
  FIRST_DIGITS.reduce<number>((sum, digit) => sum + strayOf(shares, digit), 0) / FIRST_DIGITS.length

const written = (value: number, scale = 4): string => decimal.round(decimal.of(Number(value.toFixed(8))), scale)
