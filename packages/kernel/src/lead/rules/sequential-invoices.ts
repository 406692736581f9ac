import { daysBetween, sumFen } from '../../base/index.ts'
import type { Invoice } from '../ledger.ts'
import { count, days, leadRule } from '../rule.ts'
import { invoiceSource, money } from '../sources.ts'

/** Invoices of one seller numbered one after another over a long time: it seems to sell to nobody else. */
export const sequentialInvoices = leadRule<'leastInvoices' | 'leastDays'>({
  id: 'sequential_invoices',
  version: '1',
  mark: 'U',
  reads: ['invoices'],
  parameters: { leastInvoices: count(4, 2), leastDays: days(30) },
  find: (book, { leastInvoices, leastDays }) => {
    const numbered = book.invoices.filter(({ number }) => /^\d+$/.test(number))
    const groups = Map.groupBy(numbered, ({ sellerId, code, number }) => `${sellerId} ${code ?? ''} ${number.length}`)
    return [...groups.values()].flatMap((group) =>
      runsOf(group).flatMap((run) => {
        const invoices = run.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))
        const [first, last] = [invoices[0]!, invoices.at(-1)!]
        const lasts = daysBetween(first.day, last.day)
        if (run.length < leastInvoices || lasts < leastDays) return []
        const totalFen = sumFen(run.map(({ amountFen }) => amountFen))
        return [
          {
            key: run[0]!.id,
            severity: 'yellow' as const,
            records: run.map(invoiceSource),
            projectIds: run.map(({ projectId }) => projectId),
            day: last.day,
            amountFen: totalFen,
            value: { measure: 'measures.sequential_invoices', value: String(run.length), unit: 'count' as const },
            inputs: run.map((invoice) =>
              money('measures.invoice', invoice.amountFen, invoiceSource(invoice), invoice.day),
            ),
            params: {
              seller: first.sellerName,
              invoices: run.length,
              from: run[0]!.number,
              to: run.at(-1)!.number,
              lastsDays: lasts,
              totalFen,
            },
          },
        ]
      }),
    )
  },
})

/** Invoices by number, cut where a number is missing. Equal numbers are another rule's matter. */
function runsOf(invoices: readonly Invoice[]): Invoice[][] {
  const sorted = invoices.toSorted((a, b) =>
    BigInt(a.number) < BigInt(b.number) ? -1 : Number(BigInt(a.number) > BigInt(b.number)),
  )
  const runs: Invoice[][] = []
  for (const invoice of sorted) {
    const run = runs.at(-1)
    const gap = run ? BigInt(invoice.number) - BigInt(run.at(-1)!.number) : 0n
    if (run && gap === 1n) run.push(invoice)
    else if (!run || gap > 1n) runs.push([invoice])
  }
  return runs
}
