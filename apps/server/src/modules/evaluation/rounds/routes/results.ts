import { Type } from 'typebox'
import type { Actor } from '../../../../platform/actor.ts'
import type { App } from '../../../../platform/http/app.ts'
import { problems } from '../../../../platform/http/problem.ts'
import { Id } from '../../../identity/index.ts'
import { presentResult } from '../present-results.ts'
import { AppealDecisionForm, AppealForm, RoundResult } from '../schema/results.ts'
import type { Rounds } from '../service.ts'

const tags = ['rounds']
const ById = Type.Object({ id: Id })

/** Results as units read them, and appeals. */
export function resultRoutes(app: App, rounds: Rounds): void {
  app.addSchema(RoundResult)
  const opened = async (actor: Actor, { id }: { id: string }): Promise<RoundResult> =>
    presentResult(await rounds.getResult(actor, id))
  app.get(
    '/api/v1/round-projects/:id/result',
    {
      schema: {
        operationId: 'getRoundResult',
        tags,
        summary: "A project's result with its explanation, context and every version",
        params: ById,
        response: { 200: RoundResult, ...problems(404) },
      },
    },
    ({ actor, params }) => opened(actor, params),
  )

  app.post(
    '/api/v1/round-projects/:id/appeals',
    {
      schema: {
        operationId: 'appealResult',
        tags,
        summary: 'Appeal against a result, by the scored unit within the term and once',
        params: ById,
        body: AppealForm,
        response: { 201: RoundResult, ...problems(404, 409, 422) },
      },
    },
    async ({ actor, params, body }, reply) =>
      reply.code(201).send(await opened(actor, await rounds.appeal(actor, params.id, body))),
  )

  app.post(
    '/api/v1/round-appeals/:id/decisions',
    {
      schema: {
        operationId: 'decideAppeal',
        tags,
        summary: 'Answer an appeal: the result stands, or a new version takes its place; not by who scored or told it',
        params: ById,
        body: AppealDecisionForm,
        response: { 200: RoundResult, ...problems(404, 409, 422) },
      },
    },
    async ({ actor, params, body }) => opened(actor, await rounds.decideAppeal(actor, params.id, body)),
  )
}
