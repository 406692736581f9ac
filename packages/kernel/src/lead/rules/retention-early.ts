import { daysBetween, sumFen } from '../../base/index.ts'
import { days, leadRule } from '../rule.ts'
import { paymentInput, paymentSource } from '../sources.ts'

/** Retention money paid back before the defects liability period was over. */
export const retentionEarly = leadRule<'leastDays'>({
  id: 'retention_early',
  version: '1',
  mark: 'P',
  source: '《建设工程质量保证金管理办法》（建质〔2017〕138 号）第十条',
  reads: ['contracts', 'payments'],
  parameters: { leastDays: days(1) },
  find: (book, { leastDays }) =>
    book.contracts.flatMap((contract) => {
      const dueOn = contract.retentionDueOn
      if (dueOn === null) return []
      const early = book
        .paymentsOf(contract.id)
        .filter(({ purpose, day }) => purpose === 'retention' && daysBetween(day, dueOn) >= leastDays)
      const [first, last] = [early[0], early.at(-1)]
      if (!first || !last) return []
      const daysEarly = daysBetween(first.day, dueOn)
      const totalFen = sumFen(early.map(({ amountFen }) => amountFen))
      return [
        {
          key: contract.id,
          severity: 'orange' as const,
          records: early.map(paymentSource),
          projectIds: [contract.projectId],
          day: last.day,
          amountFen: totalFen,
          value: { measure: 'measures.days_early', value: String(daysEarly), unit: 'days' as const },
          inputs: [
            {
              measure: 'measures.retention_due_on',
              value: dueOn,
              unit: 'day' as const,
              source: { kind: 'contract' as const, id: contract.id },
              evidenceLevel: 2 as const,
            },
            ...early.map(paymentInput),
          ],
          params: { contract: contract.name, party: contract.partyName, totalFen, daysEarly, dueOn },
        },
      ]
    }),
})
