import { ledgerOf, type Ledger } from './ledger.ts'

/** Rows of which tests tell only what matters. */
export type ToldLedger = { [Part in keyof Ledger]?: Partial<Ledger[Part][number]>[] }

const [projectId, contractId, day] = ['p1', 'c1', '2026-02-02']
const seller = { sellerId: 's1', sellerName: '甲建设' }
const payee = { payeeId: 's1', payeeName: '甲建设', payeeAccount: null }

const usual: { [Part in keyof Ledger]: Ledger[Part][number] } = {
  parties: { id: '', name: '', account: null, phone: null, address: null, legalPerson: null },
  contracts: {
    id: '',
    projectId,
    name: '',
    kind: 'works',
    buyerId: 'b1',
    partyId: 's1',
    partyName: '甲建设',
    payeeName: null,
    isTendered: false,
    signedOn: '2026-01-05',
    originalFen: 0,
    advanceFen: 0,
    account: null,
    retentionDueOn: null,
  },
  changes: { id: '', contractId, day, amountFen: 0 },
  items: { id: '', contractId, name: 'C30 混凝土', unit: 'm³', unitPriceFen: 0 },
  bids: { id: '', contractId, partyId: '', isWinner: false },
  acceptances: { id: '', contractId, day, amountFen: 0 },
  invoices: { id: '', projectId, code: null, number: '', ...seller, day, amountFen: 1_000_000 },
  payments: { id: '', projectId, contractId, buyerId: 'b1', ...payee, day, amountFen: 0, purpose: 'progress' },
  transfers: { id: '', fromId: '', toId: '', day, amountFen: 0 },
  relations: { id: '', aId: '', bId: '' },
  evidence: { id: '', projectId, claimId: '', hash: '', day },
  progress: { projectId, reportId: 'r1', day, percent: '0' },
}

/** A ledger of told rows, each filled up with what is usual. */
export function ledgerFrom(told: ToldLedger): Ledger {
  const filled = Object.entries(told).map(([part, rows]) => [
    part,
    rows.map((row) => ({ ...usual[part as keyof Ledger], ...row })),
  ])
  return ledgerOf(Object.fromEntries(filled) as Partial<Ledger>)
}
