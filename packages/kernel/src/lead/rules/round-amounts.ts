import { decimal, sumFen } from '../../base/index.ts'
import { amount, count, leadRule, percent } from '../rule.ts'
import { contractInput, paymentInput, paymentSource } from '../sources.ts'

/** Most payments of a contract are whole round sums, where measured work would give odd ones. Advances may be round. */
export const roundAmounts = leadRule<'unitFen' | 'sharePercent' | 'leastPayments'>({
  id: 'round_amounts',
  version: '1',
  mark: 'U',
  reads: ['contracts', 'payments'],
  parameters: { unitFen: { ...amount(100_000_00), least: 1 }, sharePercent: percent(80), leastPayments: count(5) },
  find: (book, { unitFen, sharePercent, leastPayments }) =>
    book.contracts.flatMap((contract) => {
      const payments = book.paymentsOf(contract.id).filter(({ purpose }) => purpose !== 'advance')
      const round = payments.filter(({ amountFen }) => amountFen % unitFen === 0)
      const last = round.at(-1)
      if (!last || payments.length < leastPayments || round.length * 100 < payments.length * sharePercent) return []
      const roundPercent = decimal.percentOf(String(round.length), String(payments.length), 1) ?? '0'
      return [
        {
          key: contract.id,
          severity: 'yellow' as const,
          records: round.map(paymentSource),
          projectIds: [contract.projectId],
          day: last.day,
          amountFen: sumFen(round.map(({ amountFen }) => amountFen)),
          value: { measure: 'measures.round_share', value: roundPercent, unit: 'percent' as const },
          inputs: [contractInput(contract), ...payments.map(paymentInput)],
          params: {
            contract: contract.name,
            party: contract.partyName,
            round: round.length,
            payments: payments.length,
            unitFen,
          },
        },
      ]
    }),
})
