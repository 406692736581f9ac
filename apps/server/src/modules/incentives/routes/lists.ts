import { Type } from 'typebox'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { ExplanationShape } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'
import { presentList } from '../present.ts'
import { AnswerForm, DecisionForm, IncentiveList, ListForm } from '../schema.ts'
import type { Incentives } from '../service.ts'

const ById = Type.Object({ id: Id })
const Made = Type.Object({ id: Id })
const tags = ['incentives']

export function listRoutes(app: App, incentives: Incentives): void {
  app.addSchema(IncentiveList)
  app.post(
    '/api/v1/incentive-lists',
    {
      schema: {
        operationId: 'simulateIncentiveList',
        tags,
        summary: 'Simulate the list of a period that is over, for somebody to decide; an undecided one is replaced',
        body: ListForm,
        response: { 201: Made, ...problems(404, 409, 422) },
      },
    },
    async ({ actor, body }, reply) => reply.code(201).send(await incentives.simulate(actor, body)),
  )

  app.get(
    '/api/v1/incentive-lists/:id',
    {
      schema: {
        operationId: 'getIncentiveList',
        tags,
        summary: 'One list: who is advised for what and why, what was decided, appeals',
        params: ById,
        response: { 200: Type.Unsafe<IncentiveList>({ $ref: 'IncentiveList#' }), ...problems(404) },
      },
    },
    async ({ actor, params }) => presentList(await incentives.getList(actor, params.id), actor, incentives.today()),
  )

  app.get(
    '/api/v1/incentive-standings/:id/explanation',
    {
      schema: {
        operationId: 'explainIncentiveStanding',
        tags,
        summary: 'How it came about that somebody is on a list or not',
        params: ById,
        response: { 200: ExplanationShape, ...problems(404) },
      },
    },
    ({ actor, params }) => incentives.explainStanding(actor, params.id),
  )

  stepRoutes(app, incentives)
}

function stepRoutes(app: App, incentives: Incentives): void {
  app.post(
    '/api/v1/incentive-lists/:id/decisions',
    {
      schema: {
        operationId: 'decideIncentiveList',
        tags,
        summary: 'Decide name by name; not by who stands in the group',
        params: ById,
        body: DecisionForm,
        response: { 200: Made, ...problems(404, 409, 422) },
      },
    },
    ({ actor, params, body }) => incentives.decideList(actor, params.id, body),
  )

  app.post(
    '/api/v1/incentive-lists/:id/publication',
    {
      schema: {
        operationId: 'publishIncentiveList',
        tags,
        summary: 'Tell everybody of the group their own standing; they may appeal for five working days',
        params: ById,
        response: { 200: Made, ...problems(404, 409, 422) },
      },
    },
    ({ actor, params }) => incentives.publishList(actor, params.id),
  )

  app.post(
    '/api/v1/incentive-lists/:id/settlement',
    {
      schema: {
        operationId: 'settleIncentiveList',
        tags,
        summary: 'Settle a list nobody may appeal against any more, and make its batch for payroll',
        params: ById,
        response: { 200: Made, ...problems(404, 409, 422) },
      },
    },
    ({ actor, params }) => incentives.settleList(actor, params.id),
  )

  app.post(
    '/api/v1/incentive-appeals/:id/decisions',
    {
      schema: {
        operationId: 'answerIncentiveAppeal',
        tags,
        summary: 'Answer an appeal: the decision stands, or the name goes on or off the list; not by who decided',
        params: ById,
        body: AnswerForm,
        response: { 200: Made, ...problems(404, 409, 422) },
      },
    },
    ({ actor, params, body }) => incentives.answerAppeal(actor, params.id, body),
  )
}
