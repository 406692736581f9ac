import { Type } from 'typebox'
import type { App } from '../../platform/http/app.ts'
import { problems } from '../../platform/http/problem.ts'
import { Id } from '../identity/index.ts'
import { clockRoutes } from './clocks/routes.ts'
import { clockVersionRoutes } from './clocks/versions-routes.ts'
import { executionRoutes } from './execution/routes.ts'
import { forecastRoutes } from './forecast/routes.ts'
import { presentFunds, presentMovement } from './present.ts'
import {
  BudgetLine,
  BudgetLineForm,
  BudgetLinePath,
  ExclusionEnd,
  FundMovement,
  FundMovementPage,
  Funds as FundsShape,
  FundsQuery,
  MovementQuery,
  NewExclusion,
  NewMovement,
  Reversal,
} from './schema.ts'
import { contractRoutes } from './routes/contracts.ts'
import { ledgerRoutes } from './routes/ledger.ts'
import { requestRoutes } from './routes/requests.ts'
import type { Funds } from './service.ts'

const ById = Type.Object({ id: Id })

export function fundRoutes(app: App, funds: Funds): void {
  overviewRoutes(app, funds)
  movementRoutes(app, funds)
  exclusionRoutes(app, funds)
  contractRoutes(app, funds)
  requestRoutes(app, funds)
  ledgerRoutes(app, funds)
  clockRoutes(app, funds)
  clockVersionRoutes(app, funds)
  executionRoutes(app, funds)
  forecastRoutes(app, funds)
}

function overviewRoutes(app: App, funds: Funds): void {
  app.get(
    '/api/v1/projects/:id/funds',
    {
      schema: {
        operationId: 'getFunds',
        tags: ['funds'],
        summary: 'Budget and execution by source, money standing still, and the curves',
        params: ById,
        querystring: FundsQuery,
        response: { 200: FundsShape, ...problems(404) },
      },
    },
    async (request) => {
      const { place, picture } = await funds.getFunds(request.actor, request.params.id, request.query)
      return presentFunds(picture, request.actor, place)
    },
  )

  app.put(
    '/api/v1/projects/:id/budget-lines/:year/:source',
    {
      schema: {
        operationId: 'setBudgetLine',
        tags: ['funds'],
        summary: 'Set the original budget once, later the full-year budget',
        params: BudgetLinePath,
        body: BudgetLineForm,
        response: { 200: BudgetLine, ...problems(404, 409, 422) },
      },
    },
    async (request) => {
      const { id: projectId, year, source } = request.params
      await funds.setBudgetLine(request.actor, { projectId, year, source }, request.body)
      const { projectId: _, ...line } = await funds.getBudgetLine(request.actor, { projectId, year, source })
      return line
    },
  )
}

function movementRoutes(app: App, funds: Funds): void {
  app.get(
    '/api/v1/projects/:id/fund-movements',
    {
      schema: {
        operationId: 'listFundMovements',
        tags: ['funds'],
        summary: 'The book of a project, newest day first',
        params: ById,
        querystring: MovementQuery,
        response: { 200: FundMovementPage, ...problems(404) },
      },
    },
    async (request) => {
      const { rows, nextCursor } = await funds.listMovements(request.actor, request.params.id, request.query)
      return { items: rows.map((row) => presentMovement(row, request.actor)), nextCursor }
    },
  )

  app.post(
    '/api/v1/projects/:id/fund-movements',
    {
      schema: {
        operationId: 'recordFundMovement',
        tags: ['funds'],
        summary: 'Enter an allocation, arrival of cash, payment, refund, return or deposit',
        params: ById,
        body: NewMovement,
        response: { 201: FundMovement, ...problems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { id } = await funds.recordMovement(request.actor, request.params.id, request.body)
      return reply.code(201).send(presentMovement(await funds.getMovement(request.actor, id), request.actor))
    },
  )

  app.post(
    '/api/v1/fund-movements/:id/reversals',
    {
      schema: {
        operationId: 'reverseFundMovement',
        tags: ['funds'],
        summary: 'Undo an entry by a second one',
        params: ById,
        body: Reversal,
        response: { 201: FundMovement, ...problems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { id } = await funds.reverseMovement(request.actor, request.params.id, request.body)
      return reply.code(201).send(presentMovement(await funds.getMovement(request.actor, id), request.actor))
    },
  )
}

function exclusionRoutes(app: App, funds: Funds): void {
  app.post(
    '/api/v1/fund-movements/:id/exclusions',
    {
      schema: {
        operationId: 'excludeAmount',
        tags: ['funds'],
        summary: 'Take a part of an inflow out of its clock, with the reason',
        params: ById,
        body: NewExclusion,
        response: { 201: FundMovement, ...problems(404, 422) },
      },
    },
    async (request, reply) => {
      const { id } = await funds.exclude(request.actor, request.params.id, request.body)
      return reply.code(201).send(presentMovement(await funds.getMovement(request.actor, id), request.actor))
    },
  )

  app.post(
    '/api/v1/fund-exclusions/:id/ends',
    {
      schema: {
        operationId: 'endExclusion',
        tags: ['funds'],
        summary: 'Say when an excluded amount falls due',
        params: ById,
        body: ExclusionEnd,
        response: { 201: FundMovement, ...problems(404, 409) },
      },
    },
    async (request, reply) => {
      const { id } = await funds.endExclusion(request.actor, request.params.id, request.body)
      return reply.code(201).send(presentMovement(await funds.getMovement(request.actor, id), request.actor))
    },
  )
}
