import { newId } from '../../src/platform/ids.ts'
import { proposalOf } from '../indicator-scene.ts'
import { indicatorSet, upload, year } from '../matrix-scene.ts'
import { at, body, list, placeless, type Row } from './row.ts'

export const evaluationRows = {
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

  listIndicators: list('---++++--+++-', (s) => ({ query: { q: s.mark } })),
  getIndicator: at('---++++--+++-', (s) => ({ path: { code: s.indicatorCode } })),
  listIndicatorRevisions: list('---++++--+++-'),
  getIndicatorRevision: at('---++++--+++-'),
  proposeIndicator: at('---+++-------', (s) => ({
    body: { ...proposalOf('按期移交率'), organisationId: s.organisation.id },
  })),
  reviewIndicatorRevision: at('---------+---', body({ verdict: 'refuse', opinion: '口径不清' })),
  adoptIndicatorRevision: at('---+---------', body({ effectiveFrom: '2026-03-02', why: '试行' })),
  refuseIndicatorRevision: at('---+---------', body({ why: '不必' })),
  listFormulaFacts: placeless('---++++--+++-'),
  checkFormula: placeless('---++++--+++-', body({ formula: '全年执行数' })),
  tryFormula: at('---++++--+++-', (s) => ({ body: { formula: '全年执行数', projectId: s.project.id } })),
  listFindings: placeless('---++++--+++-', body({ form: { project: '', indicators: [] } })),
  readFormBook: placeless('---++++--+++-', () => ({ body: upload({}, 'a.csv', 'a', 'text/csv') })),
  getIndicatorUses: at('---++++--+++-', (s) => ({ path: { code: s.indicatorCode } })),
  lintIndicators: placeless('---++++--+++-', body({ project: '', indicators: [] })),
  listFigures: at('---++++--+++-'),
  recordFigure: at('---++----+---', body({ name: 'accidents', day: '2026-03-01', value: '0', evidenceLevel: 3 })),
  listExchangeRates: placeless('---++++--+++-'),
  recordExchangeRates: placeless(
    '---+---------',
    body({ rates: [{ currency: 'USD', day: '2026-03-02', per: 100, yuan: '700', source: '公布' }] }),
  ),
  getIndicatorChoice: at('---++++--+++-'),
  listIndicatorChoices: at('---++++--+++-'),
  chooseIndicators: at('---+---------', body({ rows: [{ code: 'ZZ-ZZ-999', version: 1 }] })),

  // Sets are standards of the whole installation, like the built-in ones.
  listRulePacks: placeless('---++++--+++-'),
  listIndicatorSets: { own: '---++++--+++-', isShared: true },
  createIndicatorSet: at('---+---------', (s) => ({
    body: { ...indicatorSet(newId()), organisationId: s.organisation.id },
  })),
  reviseIndicatorSet: at('---+---------', (s) => ({
    body: { ...indicatorSet(''), name: undefined, kinds: undefined, path: undefined },
    path: { id: s.set.id },
  })),
  getEvaluation: at('---++++--+++-'),
  getScoreBundle: at('---++++--+++-'),
  listScores: at('---++++--+++-'),
  assignIndicatorSet: at('---+---------', (s) => ({ body: { setId: s.set.id } })),
  recordActual: at(
    '---++----+---',
    body({ code: 'done', band: 'met', percent: '90', evidenceLevel: 2, evidence: '验收单' }),
  ),
  computeScore: at('---++----+---'),

  listVetoes: at('---++++--+++-'),
  raiseVeto: at(
    '---++------+-',
    body({ event: 'misused_funds', happenedOn: '2026-02-03', reason: '挪用', document: '审计报告' }),
  ),
  decideVeto: at('---++------+-', (s) => ({ path: { vetoId: s.veto }, body: { decision: 'withdraw' } })),
  liftVeto: at('---++------+-', (s) => ({ path: { vetoId: s.veto }, body: { why: '已整改' } })),
  tryRulePack: placeless('---++--------', body({ file: '{}' })),
  proposeRulePack: placeless('---++--------', body({ file: '{}', why: '新办法' })),
  decideRulePack: placeless('---00--------', () => ({ path: { id: newId() }, body: { decision: 'withdraw' } })),

  listForms: placeless('---++++--+++-', () => ({ query: { year: String(year), kind: 'self_evaluation' } })),
  getForm: at('---++++--+++-', () => ({ path: { kind: 'monitoring' } })),
  checkForm: at('---++++--+++-', () => ({ path: { kind: 'application' } })),
  getFormFile: at('---++++--+++-', () => ({ path: { kind: 'self_evaluation' } })),
  editForm: at('---+-++------', () => ({
    path: { kind: 'application' },
    body: { cells: { 'account.basis': '会议纪要' } },
    ifMatch: 999,
  })),
  submitForm: at('---+-++------', () => ({ path: { kind: 'application' }, body: {}, ifMatch: 0 })),
  decideForm: at('---+++-------', () => ({
    path: { kind: 'application' },
    body: { decision: 'accept' },
    ifMatch: 999,
  })),
  compareForm: at('---+-++------', (s) => ({ path: { kind: 'self_evaluation' }, body: s.upload() })),
  getExAnte: at('---++++--+++-'),
  setExAnteEvidence: at('---+---------', body({ evidence: [] })),
  assessExAnte: at('---++----+---', body({ marks: {} })),
  concludeExAnte: at('---+---------'),
} satisfies Record<string, Row>
