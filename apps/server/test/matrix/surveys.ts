import { newId } from '../../src/platform/ids.ts'
import { answerForm, surveyForm } from '../survey-scene.ts'
import { at, body, list, readers as projectReaders, type Row } from './row.ts'

//              a s u o f d m c w e x i r
const readers = '---+++----++-'
const office = '---+---------'
const doors = '---+-+-------'
const { year: _, ...plan } = surveyForm()
const { seconds: __, device: ___, ...entered } = answerForm('2222-3333-4444')

/** Surveys: kept by offices, answered at the door by who may; contractors see results alone. Households answer without signing in. */
export const surveyRows = {
  listSurveys: list(readers),
  createSurvey: at(office, () => ({ body: surveyForm({ title: newId() }) })),
  getSurvey: at(readers),
  planSurvey: at(office, () => ({ body: plan, ifMatch: 999 })),
  drawSurvey: at(office),
  prolongSurvey: at(office, () => ({ body: { closesOn: '2026-12-01', why: '回收不足' } })),
  rewriteSurveyLetters: at(office, body({ why: '清单遗失' })),
  listSurveyDoubts: at(office),
  decideSurveyDoubts: at(office, () => ({ body: { answers: [newId()], outcome: 'counted', reason: '核对' } })),
  closeSurvey: at(office),
  // No code of the scene is known; surveys.test.ts shows who answers with which.
  enterSurveyAnswer: { own: doors.replaceAll('+', '0'), input: () => ({ body: entered }) },
  listSurveyResults: at(projectReaders),
} satisfies Record<string, Row>
