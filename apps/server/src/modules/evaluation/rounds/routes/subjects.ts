import { Type } from 'typebox'
import type { App } from '../../../../platform/http/app.ts'
import { problems } from '../../../../platform/http/problem.ts'
import { Id } from '../../../identity/index.ts'
import { presentSubject } from '../present-subjects.ts'
import { Count } from '../schema/shapes.ts'
import {
  SubjectAppealDecisionForm,
  SubjectAppealForm,
  SubjectForm,
  SubjectQuery,
  SubjectScore,
  SubjectScoreList,
} from '../schema/subjects.ts'
import type { Rounds } from '../service.ts'

const tags = ['rounds']
const ById = Type.Object({ id: Id })

/** Scores of persons, teams and departments: worked out, read by whom they are about, appealed against and answered. */
export function subjectRoutes(app: App, rounds: Rounds): void {
  app.addSchema(SubjectScore)
  app.get(
    '/api/v1/subject-scores',
    {
      schema: {
        operationId: 'listSubjectScores',
        tags,
        summary: 'Scores of persons, teams or departments from evaluated results, by name',
        querystring: SubjectQuery,
        response: { 200: SubjectScoreList, ...problems() },
      },
    },
    async ({ actor, query }) => ({ items: (await rounds.listSubjects(actor, query)).map(presentSubject) }),
  )

  app.post(
    '/api/v1/subject-scores',
    {
      schema: {
        operationId: 'computeSubjectScores',
        tags,
        summary: 'Work out the scores of everybody a template is for; those with an open appeal wait',
        body: SubjectForm,
        response: {
          201: Type.Object({ scored: Count, uncovered: Count, unchanged: Count, waiting: Count }),
          ...problems(404, 422),
        },
      },
    },
    async ({ actor, body }, reply) => reply.code(201).send(await rounds.computeSubjects(actor, body)),
  )

  app.get(
    '/api/v1/own-subject-scores',
    {
      schema: {
        operationId: 'listOwnSubjectScores',
        tags,
        summary: "The reader's own scores, and of the unit they may speak for, with everything they rest on",
        response: { 200: SubjectScoreList, ...problems() },
      },
    },
    async ({ actor }) => ({ items: (await rounds.listOwnSubjects(actor)).map(presentSubject) }),
  )

  app.post(
    '/api/v1/subject-scores/:id/appeals',
    {
      schema: {
        operationId: 'appealSubjectScore',
        tags,
        summary: 'Appeal against a score, by the person or by who speaks for the unit, within the term',
        params: ById,
        body: SubjectAppealForm,
        response: { 201: SubjectScore, ...problems(404, 409, 422) },
      },
    },
    async ({ actor, params, body }, reply) =>
      reply.code(201).send(presentSubject(await rounds.appealSubject(actor, params.id, body.text))),
  )

  app.post(
    '/api/v1/subject-appeals/:id/decisions',
    {
      schema: {
        operationId: 'decideSubjectAppeal',
        tags,
        summary:
          'Answer: the score stands, or is worked out anew without results that are not theirs; by another person',
        params: ById,
        body: SubjectAppealDecisionForm,
        response: { 200: SubjectScore, ...problems(404, 409, 422) },
      },
    },
    async ({ actor, params, body }) => presentSubject(await rounds.decideSubjectAppeal(actor, params.id, body)),
  )
}
