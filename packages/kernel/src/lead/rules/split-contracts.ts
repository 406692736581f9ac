import { addDays, sumFen } from '../../base/index.ts'
import type { Book } from '../book.ts'
import type { ContractKind, LedgerContract } from '../ledger.ts'
import { amount, count, days, leadRule, percent } from '../rule.ts'
import { contractInput, contractSource, money } from '../sources.ts'

type Names = 'worksFen' | 'goodsFen' | 'servicesFen' | 'nearPercent' | 'windowDays' | 'leastContracts'

/** Contracts of one buyer with one party and of one kind, each just under the sum from which a tender is due, together over it. */
export const splitContracts = leadRule<Names>({
  id: 'split_contracts',
  version: '1',
  mark: 'P',
  source: '《必须招标的工程项目规定》（国家发展改革委令 2018 年第 16 号）第五条',
  reads: ['contracts'],
  parameters: {
    worksFen: amount(4_000_000_00),
    goodsFen: amount(2_000_000_00),
    servicesFen: amount(1_000_000_00),
    nearPercent: percent(70),
    windowDays: days(180),
    leastContracts: count(2, 2),
  },
  find: (book, parameters) => {
    const limits = { works: parameters.worksFen, goods: parameters.goodsFen, services: parameters.servicesFen }
    return clusters(book, limits, parameters).map((cluster) => {
      const limitFen = limits[cluster[0]!.kind]
      const totalFen = sumFen(cluster.map(({ originalFen }) => originalFen))
      const [first, last] = [cluster[0]!, cluster.at(-1)!]
      return {
        key: first.id,
        severity: cluster.length > 2 ? 'red' : 'orange',
        records: cluster.map(contractSource),
        projectIds: cluster.map(({ projectId }) => projectId),
        day: last.signedOn,
        amountFen: totalFen,
        value: { measure: 'measures.contracts_together', value: String(totalFen), unit: 'fen' },
        inputs: [
          ...cluster.map(contractInput),
          money('measures.tender_limit', limitFen, { kind: 'rule', id: 'split_contracts' }),
        ],
        params: {
          party: first.partyName,
          contracts: cluster.length,
          totalFen,
          limitFen,
          from: first.signedOn,
          to: last.signedOn,
        },
      }
    })
  },
})

type Limits = Record<ContractKind, number>
type Wanted = { nearPercent: number; windowDays: number; leastContracts: number }

function clusters(book: Book, limits: Limits, { nearPercent, windowDays, leastContracts }: Wanted): LedgerContract[][] {
  const near = book.contracts.filter(
    ({ kind, isTendered, originalFen }) =>
      !isTendered && originalFen < limits[kind] && originalFen * 100 >= limits[kind] * nearPercent,
  )
  const groups = Map.groupBy(near, ({ buyerId, partyId, kind }) => `${buyerId} ${partyId} ${kind}`)
  return [...groups.values()].flatMap((group) => {
    const found: LedgerContract[][] = []
    for (let at = 0; at < group.length;) {
      const until = addDays(group[at]!.signedOn, windowDays)
      const cluster = group.slice(at).filter(({ signedOn }) => signedOn <= until)
      const isOver = sumFen(cluster.map(({ originalFen }) => originalFen)) > limits[group[at]!.kind]
      if (cluster.length >= leastContracts && isOver) found.push(cluster)
      at += found.at(-1) === cluster ? cluster.length : 1
    }
    return found
  })
}
