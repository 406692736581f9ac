import { sumFen } from '../../base/index.ts'
import type { Invoice } from '../ledger.ts'
import { amount, leadRule } from '../rule.ts'
import { invoiceSource, money, words } from '../sources.ts'

/** A number this long is unique without a code (数电票 has 20 digits). */
const UNIQUE_DIGITS = 20

/** One invoice entered twice: the same number again, also written another way or under another seller's name. */
export const invoiceTwice = leadRule<'leastFen'>({
  id: 'invoice_twice',
  version: '1',
  mark: 'P',
  source: '《发票管理办法》：一张发票只能报销入账一次',
  reads: ['invoices'],
  parameters: { leastFen: amount(0) },
  find: (book, { leastFen }) =>
    [...Map.groupBy(book.invoices, identityOf)].flatMap(([key, invoices]) => {
      const [first, last] = [invoices[0]!, invoices.at(-1)!]
      const repeatedFen = sumFen(invoices.slice(1).map(({ amountFen }) => amountFen))
      if (invoices.length < 2 || repeatedFen < leastFen) return []
      const sellers = [...new Set(invoices.map(({ sellerName }) => sellerName))]
      return [
        {
          key,
          severity: 'red' as const,
          records: invoices.map(invoiceSource),
          projectIds: invoices.map(({ projectId }) => projectId),
          day: last.day,
          amountFen: repeatedFen,
          value: { measure: 'measures.invoice_entries', value: String(invoices.length), unit: 'count' as const },
          inputs: invoices.flatMap((invoice) => [
            money('measures.invoice', invoice.amountFen, invoiceSource(invoice), invoice.day),
            words('measures.invoice_seller', invoice.sellerName, invoiceSource(invoice)),
          ]),
          params: { number: first.number, entries: invoices.length, repeatedFen, sellers: sellers.join('、') },
        },
      ]
    }),
})

/** What makes an invoice one: its code and number by their digits; a short number without a code also needs seller and amount. */
function identityOf({ code, number, sellerId, amountFen }: Invoice): string {
  const digits = plain(number)
  if (digits.length >= UNIQUE_DIGITS) return digits
  return code === null ? `${digits} ${sellerId} ${amountFen}` : `${plain(code)} ${digits}`
}

/** Digits and letters only; leading zeros and the letters O and l for 0 and 1 do not make another number. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replace(/^0+(?=.)/, '')
