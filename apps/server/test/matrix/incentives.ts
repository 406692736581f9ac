import { defaultIncentiveRules } from '@jiheng/kernel/incentive'
import { newId } from '../../src/platform/ids.ts'
import { PERSONS } from '../incentive-scene.ts'
import { at, body, list, placeless, type Row } from './row.ts'

const { parameters } = defaultIncentiveRules.monthly_bonus

//                a s u o f d m c w e x i r
const keepers = '---++--------'
const concerned = '---++++++----'
/** No list names the reader. */
const notNamed = concerned.replaceAll('+', '0')

/** Lists of incentives: kept by offices for their scope, told to each person about themselves alone. */
export const incentiveRows = {
  listIncentiveSchemes: list(keepers),
  createIncentiveScheme: at(keepers, (s) => ({
    body: {
      ...{ organisationId: s.organisation.id, kind: 'monthly_bonus', name: newId(), basis: 'evaluated_results' },
      ...{ templateId: PERSONS, parameters, why: '试' },
    },
  })),
  reviseIncentiveScheme: at(keepers, body({ parameters, why: '试' })),
  tryIncentiveScheme: at(keepers, (s) => ({ body: { schemeId: s.incentiveScheme, period: '2026-01' } })),
  simulateIncentiveList: at(keepers, (s) => ({ body: { schemeId: s.incentiveScheme, period: '2026-01' } })),
  getIncentiveList: at(keepers),
  explainIncentiveStanding: at(keepers, async (s) => ({ path: { id: await s.incentiveStanding() } })),
  decideIncentiveList: at(keepers, body({ names: [] })),
  publishIncentiveList: at(keepers),
  settleIncentiveList: at(keepers),
  // incentives.test.ts shows who answers which appeal.
  answerIncentiveAppeal: {
    own: keepers.replaceAll('+', '0'),
    input: () => ({ path: { id: newId() }, body: { outcome: 'kept', reason: '核对' } }),
  },
  exportPayrollBatch: at(keepers),
  listIncentiveAlerts: placeless(keepers),
  openIncentiveCorrection: at(keepers, body({ why: '得分更正' })),
  upholdIncentiveList: at(keepers, body({ seen: '0'.repeat(64), why: '不影响名单' })),
  listOwnIncentives: placeless(concerned),
  appealIncentive: {
    ...{ own: notNamed, other: notNamed },
    input: async (s) => ({ path: { id: await s.incentiveStanding() }, body: { text: '有异议' } }),
  },
} satisfies Record<string, Row>
