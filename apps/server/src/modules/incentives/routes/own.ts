import { Type } from 'typebox'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { Id } from '../../identity/index.ts'
import { presentOwn } from '../present.ts'
import { AppealForm, OwnPage } from '../schema.ts'
import type { Incentives } from '../service.ts'

export function ownRoutes(app: App, incentives: Incentives): void {
  app.get(
    '/api/v1/own-incentives',
    {
      schema: {
        operationId: 'listOwnIncentives',
        tags: ['incentives'],
        summary: "The reader's own standings that were told, with their reasons",
        response: { 200: OwnPage, ...problems() },
      },
    },
    async ({ actor }) => presentOwn(await incentives.listOwn(actor), incentives.today()),
  )

  app.post(
    '/api/v1/incentive-standings/:id/appeals',
    {
      schema: {
        operationId: 'appealIncentive',
        tags: ['incentives'],
        summary: 'Say what one sees otherwise about oneself, within the term and once for each list',
        params: Type.Object({ id: Id }),
        body: AppealForm,
        response: { 201: Type.Object({ id: Id }), ...problems(404, 409, 422) },
      },
    },
    async ({ actor, params, body }, reply) =>
      reply.code(201).send(await incentives.appeal(actor, params.id, body.text)),
  )
}
