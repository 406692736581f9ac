import { Type } from 'typebox'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { expectedVersion } from '../../../platform/http/version.ts'
import { Id } from '../../identity/index.ts'
import { presentDoubts, presentPage, presentResult, presentSurvey } from '../present.ts'
import {
  DoubtDecisionForm,
  DoubtList,
  NewSurveyForm,
  PlanForm,
  ProlongForm,
  ResultList,
  Survey,
  SurveyPage,
  SurveyQuery,
  SurveyResult,
} from '../schema.ts'
import type { Surveys } from '../service.ts'

const ById = Type.Object({ id: Id })
const Made = Type.Object({ id: Id })
const tags = ['surveys']

export function surveyDeskRoutes(app: App, surveys: Surveys): void {
  app.addSchema(SurveyResult)

  app.get(
    '/api/v1/surveys',
    {
      schema: {
        ...{ operationId: 'listSurveys', tags, summary: 'Satisfaction surveys, those that end last first' },
        querystring: SurveyQuery,
        response: { 200: SurveyPage, ...problems() },
      },
    },
    async ({ actor, query }) => presentPage(await surveys.listSurveys(actor, query)),
  )

  app.post(
    '/api/v1/projects/:id/surveys',
    {
      schema: {
        ...{ operationId: 'createSurvey', tags },
        summary: 'Plan a survey; the hash of the seed it will be drawn with is told from now on',
        ...{ params: ById, body: NewSurveyForm },
        response: { 201: Made, ...problems(404, 409) },
      },
    },
    async ({ actor, params, body }, reply) => reply.code(201).send(await surveys.createSurvey(actor, params.id, body)),
  )

  app.get(
    '/api/v1/surveys/:id',
    {
      schema: {
        ...{ operationId: 'getSurvey', tags },
        summary: 'A survey: plan, lot, how many answered by building; what they said only once it is closed',
        params: ById,
        response: { 200: Survey, ...problems(404) },
      },
    },
    async ({ actor, params }) => presentSurvey(await surveys.getSurvey(actor, params.id)),
  )

  app.put(
    '/api/v1/surveys/:id/plan',
    {
      schema: {
        ...{ operationId: 'planSurvey', tags, summary: 'Change the plan of a survey that is not drawn yet' },
        ...{ params: ById, body: PlanForm },
        response: { 200: Made, ...problems(404, 409, 412, 428) },
      },
    },
    (request) => surveys.planSurvey(request.actor, request.params.id, request.body, expectedVersion(request)),
  )

  app.post(
    '/api/v1/surveys/:id/prolonging',
    {
      schema: {
        ...{ operationId: 'prolongSurvey', tags },
        summary: 'Let a running survey end later, with a reason; it never ends sooner than letters tell',
        ...{ params: ById, body: ProlongForm },
        response: { 200: Made, ...problems(404, 409, 422) },
      },
    },
    ({ actor, params, body }) => surveys.prolongSurvey(actor, params.id, body),
  )

  app.get(
    '/api/v1/surveys/:id/doubts',
    {
      schema: {
        ...{ operationId: 'listSurveyDoubts', tags },
        summary: 'Answers with doubts, without what they say',
        params: ById,
        response: { 200: DoubtList, ...problems(404) },
      },
    },
    async ({ actor, params }) => presentDoubts(await surveys.listDoubts(actor, params.id)),
  )

  app.post(
    '/api/v1/surveys/:id/doubt-decisions',
    {
      schema: {
        ...{ operationId: 'decideSurveyDoubts', tags },
        summary: 'Count doubted answers or set them aside, with a reason',
        ...{ params: ById, body: DoubtDecisionForm },
        response: { 200: Made, ...problems(404, 409, 422) },
      },
    },
    ({ actor, params, body }) => surveys.decideDoubts(actor, params.id, body),
  )

  app.post(
    '/api/v1/surveys/:id/closing',
    {
      schema: {
        ...{ operationId: 'closeSurvey', tags },
        summary: 'Close a survey whose period is over: the result is counted once and never changed',
        params: ById,
        response: { 200: Made, ...problems(404, 409, 422) },
      },
    },
    ({ actor, params }) => surveys.closeSurvey(actor, params.id),
  )

  app.get(
    '/api/v1/projects/:id/survey-results',
    {
      schema: {
        ...{ operationId: 'listSurveyResults', tags },
        summary: 'Results of the surveys of a project, for everybody who may read it',
        params: ById,
        response: { 200: ResultList, ...problems(404) },
      },
    },
    async ({ actor, params }) => ({ items: (await surveys.listProjectResults(actor, params.id)).map(presentResult) }),
  )
}
