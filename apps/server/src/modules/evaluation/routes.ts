import { Type } from 'typebox'
import type { App } from '../../platform/http/app.ts'
import { problems } from '../../platform/http/problem.ts'
import { Id } from '../identity/index.ts'
import { presentEvaluation, presentScore, presentSet } from './present.ts'
import {
  ActualForm,
  AssignmentForm,
  Evaluation,
  IndicatorSet,
  IndicatorSetList,
  ProjectYearPath,
  ScoreList,
  SetForm,
  VersionForm,
  YearQuery,
} from './schema.ts'
import { exAnteRoutes } from './routes/ex-ante.ts'
import { formRoutes } from './routes/forms.ts'
import { packRoutes } from './routes/packs.ts'
import { vetoRoutes } from './routes/vetoes.ts'
import type { Evaluations } from './service.ts'

const ById = Type.Object({ id: Id })
const tags = ['evaluation']

export function evaluationRoutes(app: App, evaluation: Evaluations): void {
  app.addSchema(IndicatorSet)
  packRoutes(app, evaluation)
  setRoutes(app, evaluation)
  projectRoutes(app, evaluation)
  formRoutes(app, evaluation)
  exAnteRoutes(app, evaluation)
  vetoRoutes(app, evaluation)
}

function setRoutes(app: App, evaluation: Evaluations): void {
  app.get(
    '/api/v1/indicator-sets',
    {
      schema: {
        operationId: 'listIndicatorSets',
        tags,
        summary: 'The newest version of each set of indicators',
        response: { 200: IndicatorSetList, ...problems() },
      },
    },
    async (request) => ({ items: (await evaluation.listSets(request.actor)).map(presentSet) }),
  )

  app.post(
    '/api/v1/indicator-sets',
    {
      schema: {
        operationId: 'createIndicatorSet',
        tags,
        summary: 'Make a set of indicators',
        body: SetForm,
        response: { 201: IndicatorSet, ...problems(409) },
      },
    },
    async (request, reply) => {
      const { id, version } = await evaluation.createSet(request.actor, request.body)
      return reply.code(201).send(presentSet(await evaluation.getSet(request.actor, id, version)))
    },
  )

  app.post(
    '/api/v1/indicator-sets/:id/versions',
    {
      schema: {
        operationId: 'reviseIndicatorSet',
        tags,
        summary: 'Add a version of a set',
        params: ById,
        body: VersionForm,
        response: { 201: IndicatorSet, ...problems(404) },
      },
    },
    async (request, reply) => {
      const { id, version } = await evaluation.reviseSet(request.actor, request.params.id, request.body)
      return reply.code(201).send(presentSet(await evaluation.getSet(request.actor, id, version)))
    },
  )
}

function projectRoutes(app: App, evaluation: Evaluations): void {
  app.get(
    '/api/v1/projects/:id/evaluation',
    {
      schema: {
        operationId: 'getEvaluation',
        tags,
        summary: 'Indicators, what was achieved, and the score of a year',
        params: ById,
        querystring: YearQuery,
        response: { 200: Evaluation, ...problems(404) },
      },
    },
    async (request) =>
      presentEvaluation(await evaluation.get(request.actor, request.params.id, request.query.year), request.actor),
  )

  app.put(
    '/api/v1/projects/:id/evaluation/:year/set',
    {
      schema: {
        operationId: 'assignIndicatorSet',
        tags,
        summary: 'Choose the indicators of a project for a year',
        params: ProjectYearPath,
        body: AssignmentForm,
        response: { 200: Evaluation, ...problems(404) },
      },
    },
    async (request) => {
      const { id, year } = request.params
      await evaluation.assignSet(request.actor, id, year, request.body)
      return presentEvaluation(await evaluation.get(request.actor, id, year), request.actor)
    },
  )

  app.post(
    '/api/v1/projects/:id/evaluation/:year/actuals',
    {
      schema: {
        operationId: 'recordActual',
        tags,
        summary: 'Report what was achieved for an indicator',
        params: ProjectYearPath,
        body: ActualForm,
        response: { 201: Evaluation, ...problems(404, 422) },
      },
    },
    async (request, reply) => {
      const { id, year } = request.params
      await evaluation.recordActual(request.actor, id, year, request.body)
      return reply.code(201).send(presentEvaluation(await evaluation.get(request.actor, id, year), request.actor))
    },
  )

  app.post(
    '/api/v1/projects/:id/evaluation/:year/scores',
    {
      schema: {
        operationId: 'computeScore',
        tags,
        summary: 'Score a project now',
        params: ProjectYearPath,
        response: { 201: Evaluation, ...problems(404) },
      },
    },
    async (request, reply) => {
      const { id, year } = request.params
      await evaluation.computeScore(request.actor, id, year)
      return reply.code(201).send(presentEvaluation(await evaluation.get(request.actor, id, year), request.actor))
    },
  )

  app.get(
    '/api/v1/projects/:id/evaluation/scores',
    {
      schema: {
        operationId: 'listScores',
        tags,
        summary: 'Every score a project had, newest first',
        params: ById,
        querystring: YearQuery,
        response: { 200: ScoreList, ...problems(404) },
      },
    },
    async (request) => ({
      items: (await evaluation.listScores(request.actor, request.params.id, request.query.year)).map(presentScore),
    }),
  )
}
