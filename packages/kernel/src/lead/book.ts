import type { Day } from '../base/index.ts'
import type { Bid, ContractChange, Ledger, LedgerAcceptance, LedgerContract, LedgerPayment, Party } from './ledger.ts'

/** A ledger as it stood at the end of a day, with what belongs to each contract found once for all rules. */
export type Book = Ledger & {
  asOf: Day
  contractById: ReadonlyMap<string, LedgerContract>
  partyById: ReadonlyMap<string, Party>
  /** By contract, the oldest first. */
  paymentsOf(contractId: string): readonly LedgerPayment[]
  acceptancesOf(contractId: string): readonly LedgerAcceptance[]
  changesOf(contractId: string): readonly ContractChange[]
  bidsOf(contractId: string): readonly Bid[]
  areRelated(a: string, b: string): boolean
}

/** Sorts and indexes a ledger for all rules; what is dated after `asOf` is left out, so that a past day can be asked about. */
export function bookOf(ledger: Ledger, asOf: Day): Book {
  const until = <Row extends { day: Day; id?: string }>(rows: readonly Row[]): Row[] =>
    rows.filter(({ day }) => day <= asOf).toSorted((a, b) => order(a.day, b.day) || order(a.id ?? '', b.id ?? ''))
  const contracts = ledger.contracts
    .filter(({ signedOn }) => signedOn <= asOf)
    .toSorted((a, b) => order(a.signedOn, b.signedOn) || order(a.id, b.id))
  const contractById = new Map(contracts.map((contract) => [contract.id, contract]))
  const payments = until(ledger.payments)
  const acceptances = until(ledger.acceptances)
  const changes = until(ledger.changes)
  const related = new Set(ledger.relations.flatMap(({ aId, bId }) => [`${aId} ${bId}`, `${bId} ${aId}`]))
  const bids = ledger.bids.filter(({ contractId }) => contractById.has(contractId))
  return {
    ...ledger,
    asOf,
    contracts,
    payments,
    acceptances,
    changes,
    bids,
    items: ledger.items.filter(({ contractId }) => contractById.has(contractId)),
    invoices: until(ledger.invoices),
    transfers: until(ledger.transfers),
    evidence: until(ledger.evidence),
    progress: until(ledger.progress),
    contractById,
    partyById: new Map(ledger.parties.map((party) => [party.id, party])),
    paymentsOf: byContract(payments),
    acceptancesOf: byContract(acceptances),
    changesOf: byContract(changes),
    bidsOf: byContract(bids),
    areRelated: (a, b) => related.has(`${a} ${b}`),
  }
}

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

function byContract<Row extends { contractId: string | null }>(rows: readonly Row[]): (id: string) => readonly Row[] {
  const groups = Map.groupBy(rows, ({ contractId }) => contractId)
  return (id) => groups.get(id) ?? []
}
