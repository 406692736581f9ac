import { newId } from '../src/platform/ids.ts'
import { newContract, newInvoice, newItems } from './contract-scene.ts'
import { indicatorSet, year, type Input, type Operation } from './matrix-scene.ts'

/**
 * Who may do what. One line an operation: the outcome for each role at its own unit, and, where the operation names a place, at
 * another unit. `+` is done (or refused only by a rule of the matter), `-` is 403, `0` is 404: not there for this person.
 */
export const roles = [
  ...[
    'administrator',
    'security_administrator',
    'audit_administrator',
    'project_office',
    'finance',
    'department',
    'project_manager',
  ],
  ...['contractor', 'crew', 'expert', 'external_auditor', 'inspector', 'resident'],
] as const

export type Row = {
  own: string
  /** Left out when the operation has no place: then the answer is searched for traces of the other unit instead. */
  other?: string
  /** What is sent; the ids of the path are filled in from the scene. */
  input?: Input
  /** The answer to whoever may read must hold something of the own unit. */
  shows?: true
  /** The organisation directory and common standards: everybody who may read them reads all of them. */
  isShared?: true
  /** Ends the session it is called with. */
  endsSession?: true
}

/** Anyone may call these, signed in or not. */
export const open: Operation[] = ['signIn', 'readInvitation', 'acceptInvitation', 'listDemoAccounts']

const at = (own: string, input?: Input): Row => ({ own, other: own.replaceAll('+', '0'), ...(input && { input }) })
const list = (own: string, input?: Input): Row => ({ own, shows: true, ...(input && { input }) })
const placeless = (own: string, input?: Input): Row => ({ own, ...(input && { input }) })
const body =
  (told: object): Input =>
  () => ({ body: told })
const edit =
  (told: object): Input =>
  () => ({ body: told, ifMatch: 999 })

//               a s u o f d m c w e x i r   administrator security aUdit office finance department manager contractor creW expert eXternal inspector resident
const everybody = '+++++++++++++'
const readers = '---+++++++++-'
const leadReaders = '----+------+-'

export const matrix: Partial<Record<Operation, Row>> = {
  getSession: placeless(everybody),
  signOut: { own: everybody, endsSession: true },
  listOwnSessions: placeless(everybody),
  revokeOwnSession: placeless('0000000000000', () => ({ path: { id: newId() } })),
  changePassword: placeless(everybody, body({ currentPassword: 'wrong', password: 'Lanhua-7-Qiao' })),
  setLocale: placeless(everybody, body({ locale: 'zh-CN' })),
  startTotp: placeless(everybody),
  confirmTotp: placeless(everybody, body({ totp: '000000' })),
  removeTotp: placeless(everybody, body({ currentPassword: 'wrong' })),
  watchChanges: placeless(everybody),

  listOrganisations: { own: everybody, isShared: true, shows: true },
  getOrganisation: { own: everybody, other: everybody, isShared: true },
  createOrganisation: at('+------------', (s) => ({
    body: { parentId: s.organisation.id, kind: 'team', name: newId() },
  })),
  updateOrganisation: at('+------------', edit({ regionCode: '450702' })),
  moveOrganisation: at('+------------', (s) => ({
    path: { id: s.child.id },
    body: { parentId: s.organisation.id, why: '不动' },
  })),

  listAccounts: list('++++---------'),
  getAccount: at('++++---------'),
  listAssignable: list('---+-++------'),
  createAccount: at('+------------', (s) => ({
    body: { name: newId(), displayName: '新人', organisationId: s.organisation.id },
  })),
  updateAccount: at('+------------', edit({ displayName: '改名' })),
  inviteAgain: at('+------------'),
  disableAccount: at('+------------', async (s) => ({ path: { id: s.person.accountId }, body: { why: '停用' } })),
  enableAccount: at('+------------', body({ why: '启用' })),
  unlockAccount: at('+------------'),
  setClearance: at('-+-----------', body({ clearance: 1, why: '照旧' })),
  giveRole: at('-+-----------', (s) => ({
    body: { role: 'resident', organisationId: s.organisation.id, why: '岗位' },
  })),
  withdrawRole: at('-+-----------', async (s) => ({ path: { id: s.person.accountId, grantId: await s.addGrant() } })),
  listSessions: at('++-----------'),
  revokeSessions: at('++-----------'),
  revokeSession: at('++-----------', async (s) => ({
    path: { id: s.person.accountId, sessionId: await s.addSession() },
  })),

  listRoles: placeless('+++----------'),
  // A role counts everywhere; the security administrator of one unit is not asked for it (identity.test.ts shows who is).
  createRole: placeless('-------------', body({ name: '资料员', permissions: ['documents:read'] })),
  updateRole: placeless('-------------', () => ({ path: { code: 'finance' }, body: { permissions: [] }, ifMatch: 1 })),

  listAuditEntries: list('--+-------++-'),
  getAuditEntry: at('--+-------++-'),
  getAuditProof: at('--+-------++-'),
  verifyAudit: placeless('--+-------++-'),

  listRegions: placeless(everybody),
  listProjects: list(readers),
  search: list(readers, (s) => ({ query: { q: s.mark } })),
  countProjectFacets: placeless(readers),
  listProjectPlaces: list(readers),
  listSlippedProjects: placeless(readers),
  listGrantableProjects: list('-+-----------', (s) => ({ query: { q: s.mark } })),
  exportProjects: placeless('---+++----+--', () => ({ query: { format: 'csv' } })),
  getProject: at(readers),
  createProject: at('---+--+------', (s) => ({
    body: {
      organisationId: s.organisation.id,
      name: newId(),
      kind: 'road',
      industry: 'transport',
      regionCode: '450702',
      class: 'reserve',
      stage: 'application',
    },
  })),
  updateProject: at('---+--+------', edit({ address: '某处' })),
  listSavedViews: placeless(readers),
  saveView: placeless(readers, () => ({ body: { name: newId(), filters: {}, columns: [] } })),
  deleteSavedView: placeless('---000000000-', () => ({ path: { id: newId() } })),

  listProjectTemplates: placeless(everybody),
  getProjectTree: at(readers),
  getNode: at(readers),
  addNode: at('---+--+------', body({ title: '新节点' })),
  createTreeFromTemplate: at('---+--+------', body({ template: 'road' })),
  editNode: at('---+--+------', edit({ title: '改名' })),
  deleteNode: at('---+--+------', edit({})),
  moveNode: at('---+--+------', edit({ parentId: null, position: 0 })),
  activateNode: at('---+--+------', body({})),
  completeNode: at('---+--+------', body({})),
  reopenNode: at('---+--+------', body({ why: '返工' })),
  listDocuments: at('---+++++-+++-'),
  getDocumentFile: at('---+++++-+++-'),
  addDocument: at('---+-+++-----', (s) => ({ body: s.paper() })),
  removeDocument: at('---+-+++-----', async (s) => ({ path: { id: await s.addDocument() } })),

  listImports: list('---+---------'),
  getImport: at('---+---------'),
  listImportEntries: at('---+---------'),
  getImportErrors: at('---+---------'),
  createImport: at('---+---------', (s) => ({ body: s.upload() })),
  settleImport: at('---+---------', edit({ asOf: '2026-01-31' })),
  confirmImport: at('---+---------', () => ({ ifMatch: 999 })),

  getProgress: at(readers),
  listProgressReports: at(readers),
  getEvidenceFile: at(readers),
  reportProgress: at('---+--+++----', (s) => ({ body: { nodeId: s.node.id, asOf: '2026-03-01', donePercent: '11' } })),
  addEvidence: at('---+--+++----', (s) => ({ body: s.image() })),
  // Nobody has sent this upload; that its sender may is tried in progress/doubts.test.ts.
  addUploadedEvidence: at('---0--000----', () => ({ body: { uploadId: newId() } })),
  listEvidence: list(readers),
  getEvidencePicture: at('---000000000-'),
  decideProgressReport: at('---+-++------', body({ decision: 'return', why: '补充' })),
  listMaterialOrders: at(readers),
  addMaterialOrder: at(
    '---+--+++----',
    body({ name: '水泥', quantity: '1', unit: 't', promisedOn: '2026-12-01', suppliedBy: 'contractor' }),
  ),
  recordArrival: at('---+--+++----', body({ day: '2026-03-01', quantity: '0.001' })),
  getProgressHeatMap: list(readers),
  listWorkItems: at(readers),
  addWorkItem: at('---+-++------', () => ({ body: { name: newId(), unit: 'm', plannedQuantity: '10', weight: '1' } })),
  editWorkItem: at('---+-++------', edit({ weight: '2', why: '核对' })),
  listMaterialTests: at(readers),
  recordMaterialTest: at('---+--+++----', () => ({
    body: { batch: 'B1', number: newId(), lab: '检测中心', day: '2026-03-01', result: 'passed' },
  })),
  getMaterialTestFile: at(readers),
  draftDailyReport: at('---+--+++----'),
  listDailyReports: at(readers),
  submitDailyReport: at('---+--+++----', () => ({
    body: { day: '2026-03-01', weather: 'sunny', people: 12, workDone: '路基' },
  })),
  startUpload: at('---+--+++----', () => ({ body: { name: 'a.jpg', size: 10, sha256: 'a'.repeat(64) } })),
  // An upload is its sender's alone.
  getUpload: placeless('---0--000----', () => ({ path: { id: newId() } })),
  addUploadPart: placeless('---0--000----', () => ({
    path: { id: newId() },
    query: { offset: '0', sha256: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb' },
    body: Buffer.from('a'),
  })),
  completeUpload: placeless('---0--000----', () => ({ path: { id: newId() } })),
  listObstacles: at(readers),
  addObstacle: at('---+--+++----', body({ cause: 'permit', since: '2026-02-01' })),
  clearObstacle: at('---+--+++----', body({ clearedOn: '2026-02-09' })),
  recordCommencement: at('---+-++------', body({ startedOn: '2026-02-01' })),

  listGoalPlans: list(readers),
  createGoalPlan: at('---+-++------', (s) => ({ body: { organisationId: s.organisation.id, year: 2031 } })),
  getGoalTree: at(readers),
  listGoalIssues: at(readers),
  issueGoalPlan: at('---+-++------', body({ why: '照旧' })),
  // Work is given across units: the directory of people is common.
  findPeople: { own: '---++++++----', isShared: true, input: () => ({ query: { q: '某' } }) },
  addGoal: at('---+-++------', body({ title: '新目标' })),
  getGoal: at(readers),
  editGoal: at('---+-++------', edit({ title: '改名' })),
  removeGoal: at('---+-++------', async (s) => ({ path: { id: await s.addGoal() } })),
  cascadeGoal: at('---+-++------', body({})),
  reportGoal: at('---++++++----', body({ amount: '1' })),
  decideGoalReport: at('---++++++----', body({ decision: 'accept' })),
  listLetters: list(readers),
  getLetter: at(readers),
  getLetterFile: at(readers),
  signLetter: at('---++++++----', body({ password: 'wrong', contentHash: '' })),
  listCrossItems: list(readers),
  addCrossItem: at('---++++++----', (s) => ({
    body: { title: '借道', projectId: s.project.id, holderId: s.person.accountId, dueOn: '2026-12-01' },
  })),
  getCrossItem: at(readers),
  advanceCrossItem: at('---++++++----', body({ event: 'accept' })),

  getSchedule: at(readers),
  getActivity: at(readers, (s) => ({ path: { id: s.project.id, nodeId: s.node.id } })),
  explainSchedule: at(readers),
  createSchedule: at('---+--+------', body({})),
  changeActivity: at('---+--+------', (s) => ({
    path: { id: s.project.id, nodeId: s.node.id },
    body: { durationDays: 1 },
    ifMatch: 999,
  })),
  changeSchedule: at('---+--+------', edit({ criticalFloatDays: 0 })),
  levelSchedule: at('---+--+------', body({})),
  exportSchedule: at(readers, () => ({ query: { format: 'mspdi' } })),
  createScheduleImport: at('---+--+------', (s) => ({ body: s.plan() })),
  listScheduleImports: at('---+--+------'),
  getScheduleImport: at('---+--+------', (s) => ({ path: { id: s.project.id, importId: s.planFile } })),
  applyScheduleImport: at('---+--+------', (s) => ({
    path: { id: s.project.id, importId: s.planFile },
    body: {},
    ifMatch: 999,
  })),
  listBaselines: at(readers),
  takeBaseline: at('---+--+------', () => ({ body: { name: newId() } })),
  getBaselineDates: at(readers, (s) => ({ path: { id: s.project.id, baselineId: 'original' } })),
  compareBaselines: at(readers, () => ({ query: { a: 'original', b: 'current' } })),
  getPunctuality: at(readers),
  getEarnedValue: at('---+++++--++-'),
  getEarnedValueCurve: at('---+++++--++-'),

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
  listReconciliations: placeless('---++++---++-'),
  signReconciliation: placeless('----+--------', () => ({ body: { year, asOf: '2026-03-02', differing: 0 } })),
  exportFunds: at('---+++----+--', (s) => ({ path: { what: 'book' }, query: { projectId: s.project.id } })),

  listLeads: list(leadReaders),
  getLead: at(leadReaders),
  addLead: at(leadReaders, (s) => ({
    body: { projectId: s.project.id, severity: 'yellow', text: '反映', teller: '匿名', channel: 'letter' },
  })),
  searchLeads: placeless(leadReaders),
  triageLead: at(leadReaders, body({ decision: 'keep', why: '核对' })),
  askUnit: at(leadReaders, (s) => ({
    body: { organisationId: s.child.id, question: '请说明', dueOn: '2026-03-20', records: [] },
  })),
  closeLead: at(leadReaders, body({ outcome: 'unfounded', why: '核对' })),
  handOverLead: at(leadReaders, body({ summary: '移交' })),
  listLeadRules: placeless(leadReaders),
  tryLeadRule: placeless(leadReaders, () => ({
    path: { ruleId: 'equal_payments' },
    body: { parameters: { windowDays: 7, leastFen: 0 } },
  })),
  // Rules count everywhere; who handles leads of one unit is not asked for them (funds/leads/leads.test.ts shows who is).
  changeLeadRule: placeless('-------------', () => ({
    path: { ruleId: 'equal_payments' },
    body: { parameters: { windowDays: 7, leastFen: 0 }, why: '试' },
  })),
  listBids: at(leadReaders, (s) => ({ path: { id: s.bidContract } })),
  recordBids: at('----+--------', (s) => ({
    path: { id: s.bidContract },
    body: { bids: [{ party: { name: newId() }, isWinner: false }] },
  })),
  listPartyLinks: placeless(leadReaders),
  recordPartyLink: placeless(leadReaders, () => ({
    body: { from: { name: newId() }, to: { name: newId() }, kind: 'staff', toldBy: '公示' },
  })),
  listFundQuestions: list('-----++------'),
  getFundQuestion: at('-----++------'),
  answerFundQuestion: at('-----++------', body({ answer: '如下' })),
  listCaseFiles: list('-----------+-'),
  getCaseFile: at('-----------+-'),
  closeCaseFile: at('-----------+-', body({ outcome: 'unfounded', conclusion: '无' })),

  listAlerts: list('---+++++--++-'),
  getAlert: at('---+++++--++-'),
  acknowledgeAlert: at('---+++++-----', body({ text: '在办' })),
  addAlertNote: at('---+++++-----', body({ text: '说明' })),
  listAlertRules: placeless('---+++++--++-'),
  changeAlertRule: at('---+---------', (s) => ({
    path: { ruleId: 'material_late' },
    body: { parameters: { yellowOver: 0, orangeOver: null, redOver: 3 }, why: '试', organisationId: s.organisation.id },
  })),
  getWorkbench: list('---+++++--++-'),
  getPortfolioFigures: placeless('---++++---++-'),

  // Sets are standards of the whole installation, like the built-in ones.
  listIndicatorSets: { own: '---++++--+++-', isShared: true },
  createIndicatorSet: at('---+---------', (s) => ({
    body: { ...indicatorSet(newId()), organisationId: s.organisation.id },
  })),
  reviseIndicatorSet: at('---+---------', (s) => ({
    body: { ...indicatorSet(''), name: undefined, kinds: undefined, path: undefined },
    path: { id: s.set.id },
  })),
  getEvaluation: at('---++++--+++-'),
  listScores: at('---++++--+++-'),
  assignIndicatorSet: at('---+---------', (s) => ({ body: { setId: s.set.id } })),
  recordActual: at(
    '---++----+---',
    body({ code: 'done', band: 'met', percent: '90', evidenceLevel: 2, evidence: '验收单' }),
  ),
  computeScore: at('---++----+---'),
}
