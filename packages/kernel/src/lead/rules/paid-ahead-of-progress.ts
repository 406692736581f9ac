import { decimal, sumFen } from '../../base/index.ts'
import type { Book } from '../book.ts'
import type { LedgerPayment } from '../ledger.ts'
import { leadRule, points } from '../rule.ts'
import { contractInput, paymentInput, paymentSource } from '../sources.ts'

/** The paid share of a project's contracts, without advances, runs ahead of the physical progress that was accepted. */
export const paidAheadOfProgress = leadRule<'points'>({
  id: 'paid_ahead_of_progress',
  version: '1',
  mark: 'P',
  source: '《建设工程价款结算暂行办法》（财建〔2004〕369 号）第十三条',
  reads: ['contracts', 'changes', 'payments', 'progress'],
  parameters: { points: points(10) },
  find: (book, { points: most }) => {
    const contracts = Map.groupBy(book.contracts, ({ projectId }) => projectId)
    const progress = new Map(book.progress.map((row) => [row.projectId, row]))
    return [...progress].flatMap(([projectId, accepted]) => {
      const own = contracts.get(projectId) ?? []
      const worthFen = sumFen(own.map((contract) => worthOf(book, contract.id, contract.originalFen)))
      const payments = own.flatMap(({ id }) => book.paymentsOf(id)).filter(({ purpose }) => purpose !== 'advance')
      const paidPercent = decimal.percentOf(
        String(sumFen(payments.map(({ amountFen }) => amountFen))),
        String(worthFen),
      )
      if (paidPercent === null) return []
      const ahead = decimal.subtract(paidPercent, accepted.percent)
      if (decimal.compare(ahead, decimal.of(most)) <= 0) return []
      const last = newest(payments)
      return [
        {
          key: projectId,
          severity: decimal.compare(ahead, decimal.of(most * 2)) > 0 ? ('red' as const) : ('orange' as const),
          records: payments.map(paymentSource),
          projectIds: [projectId],
          day: last.day,
          amountFen: sumFen(payments.map(({ amountFen }) => amountFen)),
          value: { measure: 'measures.paid_ahead_points', value: ahead, unit: 'points' as const },
          inputs: [
            ...own.map(contractInput),
            ...payments.map(paymentInput),
            {
              measure: 'measures.accepted_progress',
              value: accepted.percent,
              unit: 'percent' as const,
              source: { kind: 'progress_report' as const, id: accepted.reportId },
              asOf: accepted.day,
            },
          ],
          params: { paidPercent, acceptedPercent: accepted.percent, aheadPoints: ahead, on: accepted.day },
        },
      ]
    })
  },
})

const worthOf = (book: Book, contractId: string, originalFen: number): number =>
  originalFen + sumFen(book.changesOf(contractId).map(({ amountFen }) => amountFen))

const newest = (payments: readonly LedgerPayment[]): LedgerPayment =>
  payments.reduce((latest, payment) => (payment.day > latest.day ? payment : latest))
