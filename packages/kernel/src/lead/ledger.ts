import type { Day, Decimal, Fen } from '../base/index.ts'

/** Who is paid, bids or passes money on, with what tells parties apart or together; null is not known. */
export type Party = {
  id: string
  name: string
  account: string | null
  phone: string | null
  address: string | null
  legalPerson: string | null
}

export type ContractKind = 'works' | 'goods' | 'services'

export type LedgerContract = {
  id: string
  projectId: string
  name: string
  kind: ContractKind
  /** The unit that buys, and the party it buys from. */
  buyerId: string
  partyId: string
  partyName: string
  /** The name payments are to go to, where the contract names another than the party's own. */
  payeeName: string | null
  /** 公开招标 or 邀请招标: then no threshold was avoided. */
  isTendered: boolean
  signedOn: Day
  originalFen: Fen
  advanceFen: Fen
  /** The account the contract names; null when it names none. */
  account: string | null
  /** The day retention money falls due (缺陷责任期满); null is not known. */
  retentionDueOn: Day | null
}

export type ContractChange = { id: string; contractId: string; day: Day; amountFen: Fen }
export type ContractItem = { id: string; contractId: string; name: string; unit: string; unitPriceFen: Fen }
export type Bid = { id: string; contractId: string; partyId: string; isWinner: boolean }
export type LedgerAcceptance = { id: string; contractId: string; day: Day; amountFen: Fen }

export type Invoice = {
  id: string
  projectId: string
  /** 发票代码; null for fully digital invoices, whose number alone is unique. */
  code: string | null
  number: string
  sellerId: string
  sellerName: string
  day: Day
  amountFen: Fen
}

export type PaymentPurpose = 'progress' | 'advance' | 'final' | 'retention'

/** Money paid out; entries that were reversed are left out beforehand. */
export type LedgerPayment = {
  id: string
  projectId: string
  contractId: string | null
  buyerId: string
  payeeId: string
  payeeName: string
  payeeAccount: string | null
  day: Day
  amountFen: Fen
  purpose: PaymentPurpose
}

/** Money that went from one party to another outside the programme, as statements or reports tell. */
export type Transfer = { id: string; fromId: string; toId: string; day: Day; amountFen: Fen }

/** Parties that belong together: shares, control, family, common staff. */
export type Relation = { id: string; aId: string; bId: string }

/** A picture or document a claim rests on; one claim is one report or request that stands. */
export type Evidence = { id: string; projectId: string; claimId: string; hash: string; day: Day }

/** What was accepted of the physical work of a project until a day, in percent. */
export type AcceptedProgress = { projectId: string; reportId: string; day: Day; percent: Decimal }

/** Everything the rules read. Parts nobody knows are empty: a rule is silent on what it cannot see. */
export type Ledger = {
  parties: readonly Party[]
  contracts: readonly LedgerContract[]
  changes: readonly ContractChange[]
  items: readonly ContractItem[]
  bids: readonly Bid[]
  acceptances: readonly LedgerAcceptance[]
  invoices: readonly Invoice[]
  payments: readonly LedgerPayment[]
  transfers: readonly Transfer[]
  relations: readonly Relation[]
  evidence: readonly Evidence[]
  progress: readonly AcceptedProgress[]
}

/** A ledger of which only some parts are told. */
export const ledgerOf = (told: Partial<Ledger>): Ledger => ({
  parties: [],
  contracts: [],
  changes: [],
  items: [],
  bids: [],
  acceptances: [],
  invoices: [],
  payments: [],
  transfers: [],
  relations: [],
  evidence: [],
  progress: [],
  ...told,
})
