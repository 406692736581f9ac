import { Type } from 'typebox'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { Id } from '../../identity/index.ts'
import { presentSchemes, presentTried } from '../present.ts'
import { SchemeForm, SchemePage, SchemeVersionForm, Simulation, SimulationForm } from '../schema.ts'
import type { Incentives } from '../service.ts'

export function schemeRoutes(app: App, incentives: Incentives): void {
  app.get(
    '/api/v1/incentive-schemes',
    {
      schema: {
        operationId: 'listIncentiveSchemes',
        tags: ['incentives'],
        summary: 'Schemes in reach with their lists, the newest period first',
        response: { 200: SchemePage, ...problems() },
      },
    },
    async ({ actor }) => presentSchemes(await incentives.listSchemes(actor), incentives.mayCreate(actor)),
  )

  app.post(
    '/api/v1/incentive-schemes',
    {
      schema: {
        operationId: 'createIncentiveScheme',
        tags: ['incentives'],
        summary: 'Make a scheme by evaluated results; one by what people do all day is refused with the reason',
        body: SchemeForm,
        response: { 201: Type.Object({ id: Id }), ...problems(404, 409, 422) },
      },
    },
    async ({ actor, body }, reply) => reply.code(201).send(await incentives.createScheme(actor, body)),
  )

  app.post(
    '/api/v1/incentive-schemes/:id/versions',
    {
      schema: {
        operationId: 'reviseIncentiveScheme',
        tags: ['incentives'],
        summary: 'Set other parameters for the lists to come',
        params: Type.Object({ id: Id }),
        body: SchemeVersionForm,
        response: { 201: Type.Object({ version: Type.Integer() }), ...problems(404, 409, 422) },
      },
    },
    async ({ actor, params, body }, reply) =>
      reply.code(201).send(await incentives.reviseScheme(actor, params.id, body)),
  )

  app.post(
    '/api/v1/incentive-simulations',
    {
      schema: {
        operationId: 'tryIncentiveScheme',
        tags: ['incentives'],
        summary: 'Who would be on a list and how firm it is at its edge; nothing is kept',
        body: SimulationForm,
        response: { 200: Simulation, ...problems(404, 422) },
      },
    },
    async ({ actor, body }) => presentTried(await incentives.tryScheme(actor, body), body.pool ?? null),
  )
}
