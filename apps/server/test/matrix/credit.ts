import { defaultCreditRule } from '@jiheng/kernel/credit'
import { newId } from '../../src/platform/ids.ts'
import type { Row } from './row.ts'

const parameters = defaultCreditRule.parameters
const period = '2025Q4'
//              a s u o f d m c w e x i r
const readers = '---++-----++-'
const office = '---+---------'

/** Contractors' records: read where they are kept, computed and decided by the office, answered by the contractor alone. */
export const creditRows = {
  listCreditRecords: {
    own: readers,
    other: readers.replaceAll('+', '0'),
    input: (s) => ({ query: { organisationId: s.organisation.id } }),
  },
  // No contractor of the scene has a record; credit.test.ts shows who sees which.
  getCreditRecord: { own: readers.replaceAll('+', '0'), input: () => ({ path: { code: '91450702MA5K000000' } }) },
  explainCreditScore: { own: readers.replaceAll('+', '0'), input: () => ({ path: { id: newId() } }) },
  computeCredit: {
    own: office,
    other: office.replaceAll('+', '0'),
    input: (s) => ({ body: { period, organisationId: s.organisation.id } }),
  },
  publishCredit: { own: office.replaceAll('+', '0'), input: () => ({ path: { id: newId() } }) },
  recordInspection: {
    own: office,
    other: office.replaceAll('+', '0'),
    input: () => ({ body: { aspect: 'safety', day: '2026-02-02', isGood: true, title: '检查', documentNo: newId() } }),
  },
  getOwnCreditRecord: { own: '-------+-----' },
  replyToCredit: { own: '-------0-----', input: () => ({ path: { id: newId() }, body: { text: '有异议' } }) },
  decideCreditReply: {
    own: office.replaceAll('+', '0'),
    input: () => ({ path: { id: newId() }, body: { outcome: 'kept', reason: '核对' } }),
  },
  tryCreditRule: {
    own: office,
    other: office.replaceAll('+', '0'),
    input: (s) => ({ body: { period, parameters, organisationId: s.organisation.id } }),
  },
  setCreditRule: {
    own: office,
    other: office.replaceAll('+', '0'),
    input: (s) => ({ body: { parameters, effectiveFrom: '2030Q1', why: '试', organisationId: s.organisation.id } }),
  },
  exportCredit: {
    own: office,
    other: office.replaceAll('+', '0'),
    input: (s) => ({ path: { period }, query: { organisationId: s.organisation.id } }),
  },
} satisfies Record<string, Row>
