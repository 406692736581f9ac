import { daysBetween, sumFen } from '../../base/index.ts'
import type { Book } from '../book.ts'
import type { LedgerContract } from '../ledger.ts'
import { count, days, leadRule } from '../rule.ts'
import { contractInput, contractSource } from '../sources.ts'

type Tender = { contract: LedgerContract; bidders: string[]; winner: string }
type Circle = { bidders: string[]; tenders: Tender[] }

/** Three bidders that meet again and again, one of them always winning or all of them in turn. */
export const bidRotation = leadRule<'leastTenders' | 'windowDays'>({
  id: 'bid_rotation',
  version: '1',
  mark: 'U',
  reads: ['contracts', 'bids', 'parties'],
  parameters: { leastTenders: count(4, 2), windowDays: days(730) },
  find: (book, parameters) =>
    circlesOf(book, parameters).map(({ bidders, tenders }) => {
      const winners = new Set(tenders.map(({ winner }) => winner))
      const contracts = tenders.map(({ contract }) => contract)
      const names = bidders.map((id) => book.partyById.get(id)?.name ?? id).join('、')
      return {
        key: bidders.join(' '),
        severity: winners.size > 1 ? 'orange' : 'yellow',
        records: contracts.map(contractSource),
        projectIds: contracts.map(({ projectId }) => projectId),
        day: contracts.at(-1)!.signedOn,
        amountFen: sumFen(contracts.map(({ originalFen }) => originalFen)),
        value: { measure: 'measures.tenders_together', value: String(tenders.length), unit: 'count' },
        inputs: contracts.map(contractInput),
        params: { parties: names, tenders: tenders.length, winners: winners.size },
      }
    }),
})

function circlesOf(book: Book, { leastTenders, windowDays }: { leastTenders: number; windowDays: number }): Circle[] {
  const tenders = book.contracts
    .filter(({ isTendered, signedOn }) => isTendered && daysBetween(signedOn, book.asOf) <= windowDays)
    .map((contract): Tender => {
      const bids = book.bidsOf(contract.id)
      const winner = bids.find(({ isWinner }) => isWinner)?.partyId ?? contract.partyId
      return { contract, winner, bidders: [...new Set(bids.map(({ partyId }) => partyId))].toSorted() }
    })
  const byThree = new Map<string, Circle>()
  for (const tender of tenders) {
    for (const bidders of threesOf(tender.bidders)) {
      if (!bidders.includes(tender.winner)) continue
      const key = bidders.join(' ')
      const circle = byThree.get(key) ?? { bidders, tenders: [] }
      byThree.set(key, circle)
      circle.tenders.push(tender)
    }
  }
  const found = [...byThree.values()].filter((circle) => {
    const winners = new Set(circle.tenders.map(({ winner }) => winner)).size
    return circle.tenders.length >= leastTenders && (winners === 1 || winners === 3)
  })
  return joined(found)
}

function threesOf(bidders: readonly string[]): string[][] {
  return bidders.flatMap((a, i) =>
    bidders.slice(i + 1).flatMap((b, j) => bidders.slice(i + j + 2).map((c) => [a, b, c])),
  )
}

/** Threes that met in the same tenders are one circle. */
function joined(circles: readonly Circle[]): Circle[] {
  const groups = Map.groupBy(circles, ({ tenders }) => tenders.map(({ contract }) => contract.id).join(' '))
  return [...groups.values()].map((group) => ({
    bidders: [...new Set(group.flatMap(({ bidders }) => bidders))].toSorted(),
    tenders: group[0]!.tenders,
  }))
}
