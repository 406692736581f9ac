import { newId } from '../../src/platform/ids.ts'
import { at, body, everybody, list, placeless, type Row } from './row.ts'

const PERSONS = '00000000-0000-7000-8e10-000000000004'

//                    a s u o f d m c w e x i r
const roundReaders = '---++++---++-'
const runners = '---++--------'
const expert = '---------+---'
const nobody = '0000000000000'
/** A task is its expert's own: another expert finds none. */
const notOwn = { own: '---------0---', other: '---------0---' }

/** Evaluation rounds: run by offices, scored by experts of their own tasks alone, read by units once told. */
export const roundRows = {
  listRoundTemplates: list(roundReaders),
  getRoundTemplate: at(roundReaders),
  createRoundTemplate: at(runners, (s) => ({ body: s.newTemplate(newId()) })),
  reviseRoundTemplate: at(runners, (s) => {
    const { items, why } = s.newTemplate('')
    return { body: { items, why } }
  }),
  listExperts: list(runners),
  keepExpert: at(runners, (s) => ({
    path: { accountId: s.person.accountId },
    body: { organisationId: s.organisation.id, fields: ['general'], isActive: true },
  })),
  listSubjectScores: placeless(runners, () => ({ query: { templateId: PERSONS, year: '2025' } })),
  computeSubjectScores: at(runners, (s) => ({
    body: { templateId: PERSONS, year: 2025, organisationId: s.organisation.id },
  })),
  listOwnSubjectScores: placeless(everybody),
  // A score is appealed against by whose it is: anybody else finds none.
  appealSubjectScore: { own: nobody, other: nobody, input: body({ text: '试' }) },
  decideSubjectAppeal: at(runners, body({ outcome: 'kept', reason: '试' })),
  listOwnDuties: placeless(everybody),

  listRounds: list(roundReaders),
  createRound: at(runners, (s) => ({ body: s.newRound(newId()) })),
  getRound: at(roundReaders),
  setRoundProjects: at(runners, body({ projectIds: [] })),
  openRoundDeclarations: at(runners),
  drawRound: at(runners, body({})),
  // The lot is told to who runs the round, and to everybody once it is published.
  getRoundDraw: { own: '---++00---00-', other: '---0000---00-' },
  announceRound: at(runners),
  getRoundPublication: at(roundReaders),
  exportRoundPublication: at(roundReaders),
  publishRound: at(runners, body({ publishes: ['total'] })),
  cancelRound: at(runners, async (s) => ({ path: { id: await s.addRound(newId()) }, body: { why: '试' } })),

  declareInterests: at(expert, body({ interests: [] })),
  listScoringTasks: placeless(expert),
  getScoringTask: notOwn,
  saveSheetDraft: { ...notOwn, input: body({ lines: {} }) },
  submitSheet: { ...notOwn, input: body({ lines: {} }) },
  withdrawTask: { own: '---++----0---', other: '---00----0---', input: body({ why: '试' }) },
  getRoundDiscussion: { own: '---++----0---', other: '---00----0---' },
  sayInDiscussion: { own: '---++----0---', other: '---00----0---', input: body({ text: '试' }) },
  closeDiscussion: at(runners, body({ conclusion: '试' })),

  getRoundResult: at(roundReaders),
  appealResult: at('-----++------', body({ text: '试' })),
  decideAppeal: at(runners, body({ outcome: 'kept', reason: '试' })),
} satisfies Record<string, Row>
