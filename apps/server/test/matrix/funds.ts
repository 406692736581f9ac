import { newId } from '../../src/platform/ids.ts'
import { newContract, newInvoice, newItems } from '../contract-scene.ts'
import { year } from '../matrix-scene.ts'
import { at, body, edit, list, placeless, type Row } from './row.ts'

const ownTerm = { termDays: 20, longestTermDays: 30, countIn: 'days' }
const clockRules = {
  levels: { yellowFromDay: 10, orangeFromDay: 15, redFromDay: 21 },
  clocks: { allocation_to_use: ownTerm, acceptance_to_payment: ownTerm, cash_to_transfer: ownTerm },
  percentPerDay: '0.05',
}

export const fundsRows = {
  getFunds: at('---++++---++-'),
  listFundMovements: at('---+++++--++-'),
  setBudgetLine: at('----+--------', body({ fullYearFen: 9_000_000, why: '照旧' })),
  recordFundMovement: at('----+--------', body({ kind: 'acceptance', day: '2026-02-02', amountFen: 1 })),
  reverseFundMovement: at('----+--------', async (s) => ({
    path: { id: (await s.move()).id },
    body: { day: '2026-03-01', why: '录错' },
  })),
  excludeAmount: at('----+--------', body({ amountFen: 1, reason: 'dispute', why: '争议' })),
  endExclusion: at('----+--------', body({ until: '2026-02-20', why: '到期' })),
  getLedger: at('---++++---++-'),
  releaseRetention: at('----+--------', body({ day: '2026-03-01', why: '期满' })),
  listContracts: at('---+++++--++-'),
  getContract: at('---+++++--++-'),
  createContract: at('----+--------', (s) => ({ path: { id: s.contractProject }, body: newContract() })),
  addContractItems: at('----+--------', () => ({ body: newItems() })),
  changeContract: at('----+--------', body({ day: '2026-02-01', amountFen: 1, documentNo: '1', why: '变更' })),
  reverseContractChange: at('----+--------', body({ day: '2026-03-01', why: '录错' })),
  listAcceptances: at('---+++++--++-'),
  recordAcceptance: at('----+--------', (s) => ({
    body: { day: '2026-02-02', lines: [{ itemId: s.contractItem, quantity: '1' }] },
  })),
  listInvoices: at('---+++++--++-'),
  recordInvoice: at('----+-++-----', () => ({ body: newInvoice() })),
  voidInvoice: at('----+-++-----', body({ day: '2026-03-01', why: '录错' })),
  submitPaymentRequest: at('------++-----', body({ amountFen: 1, purpose: 'progress' })),
  listPaymentRequests: list('---+++++--++-'),
  getPaymentRequest: at('---+++++--++-'),
  advancePaymentRequest: at('-----++------', body({ step: 'approve' })),
  payPaymentRequest: at('----+--------', body({ day: '2026-03-01', year: 2026, source: 'own' })),
  listPaymentExceptions: list('---++++---++-'),
  recordPaymentException: at('----+--------', body({ amountFen: 1, why: '急用' })),
  signPaymentException: at('-----++------'),
  revokePaymentException: at('-----++------', body({ why: '不需要' })),
  listFundPostings: at('---++++0--++-', async (s) => ({ path: { id: (await s.move()).id } })),
  listOwnContracts: placeless('------++-----'),
  listFundClocks: placeless('---+++++--++-'),
  getFundExecution: placeless('---++++---++-'),
  getFundCurve: placeless('---++++---++-'),
  getFundQuadrants: placeless('---++++---++-'),
  listClockVersions: placeless('---++++---++-'),
  tryClockVersion: placeless('---++--------', () => ({ body: { rules: clockRules } })),
  proposeClockVersion: placeless('---++--------', () => ({
    body: { rules: clockRules, effectiveFrom: '2027-01-01', mark: 'P', source: '某办〔2026〕1号', why: '从严' },
  })),
  decideClockVersion: placeless('---00--------', () => ({ path: { id: newId() }, body: { decision: 'confirm' } })),
  getFundForecast: at('---++++---++-'),
  listFundForecasts: placeless('---++++---++-'),
  tryFundForecast: placeless('---++--------'),
  listFundSuspensions: at('---++++---++-'),
  suspendFundClocks: at('----+--------', body({ reason: 'force_majeure', startsOn: '2026-02-01', why: '洪水' })),
  endFundSuspension: at('----+--------', body({ endsOn: '2026-02-20', why: '复工' })),

  createFinanceList: at('----+--------', (s) => ({ body: s.financeList() })),
  listFinanceLists: list('----+--------'),
  getFinanceList: at('----+--------'),
  listFinanceRows: at('----+--------'),
  settleFinanceList: at('----+--------', edit({})),
  confirmFinanceList: at('----+--------', edit({ isBooked: false })),
  // An entry that names a project out of reach is answered as unknown.
  takeInFunds: placeless('----+--------', (s) => ({ body: s.intake() })),
  getStatements: placeless('----+--------'),
  confirmMatches: placeless('----0--------', () => ({ body: { pairs: [{ rowId: newId(), movementId: newId() }] } })),
  undoMatch: placeless('----0--------', () => ({ path: { rowId: newId() } })),
  getReconciliation: placeless('---++++---++-'),
  openDifference: placeless('---++++---++-', (s) => ({ query: s.budgetMonth })),
  decideFinanceEntry: placeless('----0--------', () => ({
    path: { id: newId() },
    body: { movementId: null, why: '经核对为另一笔' },
  })),
  listReconciliations: placeless('---++++---++-'),
  signReconciliation: placeless('----+--------', () => ({ body: { year, asOf: '2026-03-02', differing: 0 } })),
  exportFunds: at('---+++----+--', (s) => ({ path: { what: 'book' }, query: { projectId: s.project.id } })),
} satisfies Record<string, Row>
