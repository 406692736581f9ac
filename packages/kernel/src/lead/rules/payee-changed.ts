import { sumFen } from '../../base/index.ts'
import { amount, leadRule } from '../rule.ts'
import { contractInput, paymentInput, paymentSource, words } from '../sources.ts'

/** Payments on a contract to another name or account than the contract's, or than its first payment went to. */
export const payeeChanged = leadRule<'leastFen'>({
  id: 'payee_changed',
  version: '1',
  mark: 'P',
  source: '《基本建设财务规则》（财政部令第 81 号）：价款支付给合同约定的收款人',
  reads: ['contracts', 'payments'],
  parameters: { leastFen: amount(0) },
  find: (book, { leastFen }) =>
    book.contracts.flatMap((contract) => {
      const payments = book.paymentsOf(contract.id)
      const name = nameKey(contract.payeeName ?? contract.partyName)
      const known = contract.account ?? payments.find(({ payeeAccount }) => payeeAccount !== null)?.payeeAccount ?? null
      const differs = payments.filter(
        ({ payeeName, payeeAccount }) =>
          nameKey(payeeName) !== name || (known !== null && payeeAccount !== null && payeeAccount !== known),
      )
      const totalFen = sumFen(differs.map(({ amountFen }) => amountFen))
      const last = differs.at(-1)
      if (!last || totalFen < leastFen) return []
      const isOtherName = differs.some(({ payeeName }) => nameKey(payeeName) !== name)
      return [
        {
          key: contract.id,
          severity: isOtherName ? ('red' as const) : ('orange' as const),
          records: differs.map(paymentSource),
          projectIds: [contract.projectId],
          day: last.day,
          amountFen: totalFen,
          value: { measure: 'measures.paid_elsewhere', value: String(totalFen), unit: 'fen' as const },
          inputs: [
            contractInput(contract),
            ...differs.map(paymentInput),
            ...differs.map((payment) =>
              words('measures.payee', payment.payeeName, paymentSource(payment), payment.day),
            ),
          ],
          params: {
            contract: contract.name,
            party: contract.partyName,
            payee: last.payeeName,
            payments: differs.length,
            totalFen,
          },
        },
      ]
    }),
})

/** Names compare by what is written in them: width, case, spaces and the shape of brackets do not tell parties apart. */
const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s()·.,-]/g, '')
