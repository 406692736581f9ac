import { Type } from 'typebox'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { Id } from '../../identity/index.ts'
import {
  AnswerForm,
  EnteredForm,
  Opening,
  OpeningForm,
  type AnswerForm as Answer,
  type EnteredForm as Entered,
} from '../schema.ts'
import type { Surveys } from '../service.ts'

const Made = Type.Object({ id: Id })
const tags = ['surveys']
/** Anybody may try; codes are not found by trying. */
const guessed = { open: true, rateLimit: { max: 30, timeWindow: 60_000 } }

export function answerRoutes(app: App, surveys: Surveys): void {
  app.post(
    '/api/v1/survey-openings',
    {
      config: guessed,
      schema: {
        ...{ operationId: 'openSurvey', tags },
        summary: 'What the code of a letter opens; sent in the body, so that no log of addresses holds it',
        body: OpeningForm,
        response: { 200: Opening, ...problems(404, 422) },
      },
    },
    async ({ body }) => {
      const { survey, state } = await surveys.openSurvey(body.code)
      const { title, closesOn, questions } = survey
      return { title, closesOn, state, questions: state === 'open' ? questions : [] }
    },
  )

  app.post(
    '/api/v1/survey-answers',
    {
      config: guessed,
      schema: {
        ...{ operationId: 'answerSurvey', tags },
        summary: 'The answer of a household, once; sending the same again is harmless',
        body: AnswerForm,
        response: { 201: Made, ...problems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { ip, userAgent } = request.info
      const sender = { actor: request.actor as typeof request.actor | undefined, ip, userAgent }
      return reply.code(201).send(await surveys.answerSurvey(sender, request.body as Answer))
    },
  )

  app.post(
    '/api/v1/surveys/:id/answers',
    {
      schema: {
        ...{ operationId: 'enterSurveyAnswer', tags },
        summary: 'What a household said at the door, entered by who asked',
        ...{ params: Type.Object({ id: Id }), body: EnteredForm },
        response: { 201: Made, ...problems(404, 409, 422) },
      },
    },
    async ({ actor, params, body }, reply) =>
      reply.code(201).send(await surveys.enterAnswer(actor, params.id, body as Entered)),
  )
}
