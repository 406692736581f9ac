import { decimal, sumFen } from '../../base/index.ts'
import { leadRule, percent } from '../rule.ts'
import { contractInput, money, paymentInput, paymentSource } from '../sources.ts'

/**
 * An advance that should have been set off against accepted work by now and was not: what is out beyond accepted work still
 * holds part of it. Recovered is what was accepted and not paid again, as far as the advance goes.
 */
export const advanceNotRecovered = leadRule<'byPercent' | 'tolerancePercent'>({
  id: 'advance_not_recovered',
  version: '1',
  mark: 'P',
  source: '《建设工程价款结算暂行办法》（财建〔2004〕369 号）第十二条：预付款在进度款中抵扣',
  reads: ['contracts', 'changes', 'acceptances', 'payments'],
  parameters: { byPercent: percent(80), tolerancePercent: percent(5) },
  find: (book, { byPercent, tolerancePercent }) =>
    book.contracts.flatMap((contract) => {
      const acceptances = book.acceptancesOf(contract.id)
      const payments = book.paymentsOf(contract.id)
      const advances = payments.filter(({ purpose }) => purpose === 'advance')
      const total = (rows: readonly { amountFen: number }[]): number => sumFen(rows.map(({ amountFen }) => amountFen))
      const worthFen = contract.originalFen + total(book.changesOf(contract.id))
      const [acceptedFen, paidFen, advanceFen] = [total(acceptances), total(payments), total(advances)]
      const last = acceptances.at(-1)
      if (!last || advanceFen === 0 || acceptedFen * 100 < worthFen * byPercent) return []
      const openFen = Math.min(advanceFen, Math.max(0, paidFen - acceptedFen))
      if (openFen * 100 <= advanceFen * tolerancePercent) return []
      return [
        {
          key: contract.id,
          severity: 'orange' as const,
          records: advances.map(paymentSource),
          projectIds: [contract.projectId],
          day: last.day,
          amountFen: openFen,
          value: { measure: 'measures.advance_open', value: String(openFen), unit: 'fen' as const },
          inputs: [
            contractInput(contract),
            ...advances.map(paymentInput),
            money('measures.paid_on_contract', paidFen, { kind: 'contract', id: contract.id }),
            ...acceptances.map(({ id, day, amountFen }) =>
              money('measures.accepted', amountFen, { kind: 'acceptance', id }, day),
            ),
          ],
          params: {
            contract: contract.name,
            party: contract.partyName,
            openFen,
            advanceFen,
            acceptedPercent: decimal.percentOf(String(acceptedFen), String(worthFen), 1) ?? '0',
          },
        },
      ]
    }),
})
