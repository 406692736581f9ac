import { sumFen } from '../../base/index.ts'
import type { Book } from '../book.ts'
import type { LedgerContract, LedgerPayment } from '../ledger.ts'
import { leadRule, percent } from '../rule.ts'
import { contractInput, money, paymentInput, paymentSource } from '../sources.ts'

/** More was paid on a contract than had been accepted on that day and than its advance allows. */
export const paidBeforeAcceptance = leadRule<'tolerancePercent'>({
  id: 'paid_before_acceptance',
  version: '1',
  mark: 'P',
  source: '《建设工程价款结算暂行办法》（财建〔2004〕369 号）第十三条：按确认的工程量支付',
  reads: ['contracts', 'acceptances', 'payments'],
  parameters: { tolerancePercent: percent(0) },
  find: (book, { tolerancePercent }) =>
    book.contracts.flatMap((contract) => {
      const ahead = aheadOf(book, contract, (contract.originalFen * tolerancePercent) / 100)
      const last = ahead.payments.at(-1)
      if (!last) return []
      const acceptances = book.acceptancesOf(contract.id)
      return [
        {
          key: contract.id,
          severity: acceptances.length === 0 ? ('red' as const) : ('orange' as const),
          records: ahead.payments.map(paymentSource),
          projectIds: [contract.projectId],
          day: last.day,
          amountFen: ahead.mostFen,
          value: { measure: 'measures.paid_before_acceptance', value: String(ahead.mostFen), unit: 'fen' as const },
          inputs: [
            contractInput(contract),
            ...ahead.payments.map(paymentInput),
            ...acceptances.map(({ id, day, amountFen }) =>
              money('measures.accepted', amountFen, { kind: 'acceptance', id }, day),
            ),
            money('measures.advance_agreed', contract.advanceFen, { kind: 'contract', id: contract.id }),
          ],
          params: {
            contract: contract.name,
            party: contract.partyName,
            overFen: ahead.mostFen,
            on: ahead.payments[0]!.day,
          },
        },
      ]
    }),
})

/** The payments after which more was out than accepted and advance allow, and by how much at most. */
function aheadOf(
  book: Book,
  contract: LedgerContract,
  toleranceFen: number,
): { payments: LedgerPayment[]; mostFen: number } {
  const acceptances = book.acceptancesOf(contract.id)
  let [paidFen, mostFen] = [0, 0]
  const payments = book.paymentsOf(contract.id).filter((payment) => {
    paidFen += payment.amountFen
    const acceptedFen = sumFen(acceptances.filter(({ day }) => day <= payment.day).map(({ amountFen }) => amountFen))
    const overFen = paidFen - acceptedFen - contract.advanceFen
    mostFen = Math.max(mostFen, overFen)
    return overFen > toleranceFen
  })
  return { payments, mostFen }
}
