import { Type } from 'typebox'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { Id } from '../../identity/index.ts'
import { presentOwn } from '../present.ts'
import { DecisionForm, OwnRecord, ReplyForm } from '../schema.ts'
import type { Credit } from '../service.ts'

const ById = Type.Object({ id: Id })
const Made = Type.Object({ id: Id })

export function replyRoutes(app: App, credit: Credit): void {
  app.get(
    '/api/v1/own-credit-record',
    {
      schema: {
        operationId: 'getOwnCreditRecord',
        tags: ['credit'],
        summary: "The record of the reader's own contractor, wherever it is kept",
        response: { 200: OwnRecord, ...problems() },
      },
    },
    async ({ actor }) => presentOwn(await credit.getOwnRecord(actor), actor, credit.today()),
  )

  app.post(
    '/api/v1/credit-scores/:id/replies',
    {
      schema: {
        operationId: 'replyToCredit',
        tags: ['credit'],
        summary: 'Say what one sees otherwise, within the term and once for each quarter',
        params: ById,
        body: ReplyForm,
        response: { 201: Made, ...problems(404, 409, 422) },
      },
    },
    async ({ actor, params, body }, reply) => reply.code(201).send(await credit.replyToScore(actor, params.id, body)),
  )

  app.post(
    '/api/v1/credit-replies/:id/decisions',
    {
      schema: {
        operationId: 'decideCreditReply',
        tags: ['credit'],
        summary:
          'Decide a reply: the record stands, or a new version takes its place; not by who computed or published it',
        params: ById,
        body: DecisionForm,
        response: { 200: Made, ...problems(404, 409, 422) },
      },
    },
    ({ actor, params, body }) => credit.decideReply(actor, params.id, body),
  )
}
