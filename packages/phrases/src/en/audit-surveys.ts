import type { Words } from '../shape.ts'
import type {
  surveyActions as actions,
  surveyFields as fields,
  surveySubjects as subjects,
} from '../zh-CN/audit-surveys.ts'

export const surveyActions: Words<typeof actions> = {
  created: 'Survey planned',
  planned: 'Plan of a survey changed',
  drawn: 'Households drawn',
  prolonged: 'Survey prolonged',
  letters_rewritten: 'New codes made',
  answered: 'An answer of a household received',
  answer_entered: 'Answer entered at the door',
  doubts_decided: 'Doubted answers decided',
  closed: 'Survey closed',
}

export const surveySubjects: Words<typeof subjects> = { survey: 'Survey' }

export const surveyFields: Words<typeof fields> = {
  commitment: 'Hash of the seed',
  buildings: 'Buildings',
  opensOn: 'From',
  closesOn: 'Until',
  letters: 'Letters',
  questions: 'Questions',
  responsePercent: 'Expected response',
  margin: 'Margin',
  answers: 'Answers',
  sampleSize: 'Answers counted',
}
