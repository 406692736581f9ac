import { newId } from '../../src/platform/ids.ts'
import { at, body, leadReaders, list, placeless, type Row } from './row.ts'

export const leadsRows = {
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
} satisfies Record<string, Row>
