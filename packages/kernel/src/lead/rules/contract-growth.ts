import { decimal, sumFen } from '../../base/index.ts'
import { leadRule, percent, points } from '../rule.ts'
import { contractInput, money } from '../sources.ts'

/** What changes added to a contract, over the limit from which approval or a new procedure is due, or in several steps just up to it. */
export const contractGrowth = leadRule<'limitPercent' | 'nearPoints'>({
  id: 'contract_growth',
  version: '1',
  mark: 'P',
  source: '《政府采购法》第四十九条：补充合同采购金额不得超过原合同的百分之十',
  reads: ['contracts', 'changes'],
  parameters: { limitPercent: percent(10), nearPoints: points(0.5) },
  find: (book, { limitPercent, nearPoints }) =>
    book.contracts.flatMap((contract) => {
      const changes = book.changesOf(contract.id)
      const addedFen = sumFen(changes.map(({ amountFen }) => amountFen))
      const last = changes.at(-1)
      if (!last || contract.originalFen === 0 || addedFen <= 0) return []
      const isOver = addedFen * 100 > contract.originalFen * limitPercent
      const isNear = changes.length > 1 && addedFen * 100 >= contract.originalFen * (limitPercent - nearPoints)
      if (!isOver && !isNear) return []
      const addedPercent = decimal.percentOf(String(addedFen), String(contract.originalFen)) ?? '0'
      return [
        {
          key: contract.id,
          severity: isOver ? ('orange' as const) : ('yellow' as const),
          records: changes.map(({ id, day }) => ({ kind: 'contract_change' as const, id, label: day })),
          projectIds: [contract.projectId],
          day: last.day,
          amountFen: addedFen,
          value: { measure: 'measures.contract_growth', value: addedPercent, unit: 'percent' as const },
          inputs: [
            contractInput(contract),
            ...changes.map(({ id, day, amountFen }) =>
              money('measures.contract_change', amountFen, { kind: 'contract_change', id, label: day }, day),
            ),
          ],
          params: {
            contract: contract.name,
            party: contract.partyName,
            addedFen,
            addedPercent,
            changes: changes.length,
            limitPercent,
          },
        },
      ]
    }),
})
