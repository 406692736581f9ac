import type { Input, Source } from '../../base/index.ts'
import type { Book } from '../book.ts'
import type { LedgerContract, Party } from '../ledger.ts'
import { count, leadRule } from '../rule.ts'
import { contractInput, contractSource, words } from '../sources.ts'

type Trait = 'account' | 'legalPerson' | 'relation' | 'phone' | 'address'
type Shared = { trait: Trait; value: string; first: Party; second: Party }

/** Bidders of one tender that share an account, legal person, telephone or address or belong together; or whose account the payments of another go to. */
export const sharedBidders = leadRule<
  'accountWeight' | 'legalPersonWeight' | 'relationWeight' | 'phoneWeight' | 'addressWeight' | 'leastWeight'
>({
  id: 'shared_bidders',
  version: '1',
  mark: 'P',
  source: '《招标投标法实施条例》第三十四条、第四十条',
  reads: ['contracts', 'bids', 'parties', 'relations', 'payments'],
  parameters: {
    accountWeight: count(3, 0, 9),
    legalPersonWeight: count(3, 0, 9),
    relationWeight: count(3, 0, 9),
    phoneWeight: count(2, 0, 9),
    addressWeight: count(1, 0, 9),
    leastWeight: count(2, 1, 99),
  },
  find: (book, { leastWeight, ...weights }) =>
    book.contracts.flatMap((contract) => {
      const shared = sharedAmong(book, contract)
      const weight = new Set(shared.map(({ trait }) => trait))
        .values()
        .reduce((sum, trait) => sum + weights[`${trait}Weight`], 0)
      if (weight < leastWeight) return []
      const parties = new Map(shared.flatMap(({ first, second }) => [first, second]).map((party) => [party.id, party]))
      const names = [...parties.values()].map(({ name }) => name)
      return [
        {
          key: contract.id,
          severity: weight >= 3 ? ('red' as const) : ('orange' as const),
          records: [contractSource(contract), ...[...parties.values()].map(partySource)],
          projectIds: [contract.projectId],
          day: contract.signedOn,
          amountFen: contract.originalFen,
          value: { measure: 'measures.shared_weight', value: String(weight), unit: 'count' as const },
          inputs: [contractInput(contract), ...shared.flatMap(inputsOf)],
          params: { contract: contract.name, parties: names.join('、'), weight },
        },
      ]
    }),
})

const measureOf: Record<Trait, string> = {
  account: 'measures.shared_account',
  legalPerson: 'measures.shared_legal_person',
  relation: 'measures.shared_relation',
  phone: 'measures.shared_phone',
  address: 'measures.shared_address',
}

const partySource = ({ id, name }: Party): Source => ({ kind: 'party', id, label: name })

const inputsOf = ({ trait, value, first, second }: Shared): Input[] =>
  [first, second].map((party) => words(measureOf[trait], value, partySource(party)))

const traits = ['account', 'legalPerson', 'phone', 'address'] as const

function sharedAmong(book: Book, contract: LedgerContract): Shared[] {
  const ids = [...new Set(book.bidsOf(contract.id).map(({ partyId }) => partyId))]
  if (ids.length < 2) return []
  const parties = ids.flatMap((id) => book.partyById.get(id) ?? [])
  return [
    ...parties.flatMap((first, at) => parties.slice(at + 1).flatMap((second) => sharedBy(book, first, second))),
    ...paidToLosers(book, contract, parties),
  ]
}

function sharedBy(book: Book, first: Party, second: Party): Shared[] {
  const isRelated = book.areRelated(first.id, second.id)
  return [
    ...traits.flatMap((trait): Shared[] => {
      const value = first[trait]
      return value !== null && value === second[trait] ? [{ trait, value, first, second }] : []
    }),
    ...(isRelated ? [{ trait: 'relation' as const, value: `${first.name} — ${second.name}`, first, second }] : []),
  ]
}

/** Losing bidders whose account the winner's payments went to. */
function paidToLosers(book: Book, contract: LedgerContract, parties: readonly Party[]): Shared[] {
  const winner = parties.find(({ id }) => id === contract.partyId)
  const accounts = new Set(book.paymentsOf(contract.id).map(({ payeeAccount }) => payeeAccount))
  return parties.flatMap((loser): Shared[] =>
    winner &&
    loser !== winner &&
    loser.account !== null &&
    loser.account !== winner.account &&
    accounts.has(loser.account)
      ? [{ trait: 'account', value: loser.account, first: loser, second: winner }]
      : [],
  )
}
