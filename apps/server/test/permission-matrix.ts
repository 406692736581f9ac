import type { Operation } from './matrix-scene.ts'
import { creditRows } from './matrix/credit.ts'
import { evaluationRows } from './matrix/evaluation.ts'
import { fundsRows } from './matrix/funds.ts'
import { identityRows } from './matrix/identity.ts'
import { incentiveRows } from './matrix/incentives.ts'
import { leadsRows } from './matrix/leads.ts'
import { progressRows } from './matrix/progress.ts'
import { projectsRows } from './matrix/projects.ts'
import { roundRows } from './matrix/rounds.ts'
import type { Row } from './matrix/row.ts'
import { surveyRows } from './matrix/surveys.ts'

export { roles, type Row } from './matrix/row.ts'

/** Anyone may call these, signed in or not. */
export const open: Operation[] = [
  'signIn',
  'readInvitation',
  'acceptInvitation',
  'listDemoAccounts',
  'openSurvey',
  'answerSurvey',
]

/** Every operation with who may call it; the rows stand in `matrix/`, one file for each part of the house. */
export const matrix: Partial<Record<Operation, Row>> = {
  ...identityRows,
  ...projectsRows,
  ...progressRows,
  ...fundsRows,
  ...leadsRows,
  ...creditRows,
  ...incentiveRows,
  ...evaluationRows,
  ...roundRows,
  ...surveyRows,
}
