import { count, leadRule } from '../rule.ts'
import { contractInput, contractSource } from '../sources.ts'

/** A tender with fewer bidders than the law asks for, that led to a contract all the same. */
export const fewBidders = leadRule<'leastBidders'>({
  id: 'few_bidders',
  version: '1',
  mark: 'P',
  source: '《招标投标法》第二十八条：投标人少于三个的，招标人应当重新招标',
  reads: ['contracts', 'bids'],
  parameters: { leastBidders: count(3) },
  find: (book, { leastBidders }) =>
    book.contracts.flatMap((contract) => {
      const bids = book.bidsOf(contract.id)
      const bidders = new Set(bids.map(({ partyId }) => partyId)).size
      if (!contract.isTendered || bidders === 0 || bidders >= leastBidders) return []
      return [
        {
          key: contract.id,
          severity: bidders === 1 ? ('orange' as const) : ('yellow' as const),
          records: [contractSource(contract)],
          projectIds: [contract.projectId],
          day: contract.signedOn,
          amountFen: contract.originalFen,
          value: { measure: 'measures.bidders', value: String(bidders), unit: 'count' as const },
          inputs: [contractInput(contract)],
          params: { contract: contract.name, party: contract.partyName, bidders, leastBidders },
        },
      ]
    }),
})
