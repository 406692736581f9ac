import { Type } from 'typebox'
import type { Actor } from '../../../platform/actor.ts'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { Id } from '../../identity/index.ts'
import { presentCrossDetail, presentCrossItem } from '../present.ts'
import { CrossItemDetail, CrossItemPage, CrossItemQuery, CrossStepForm, NewCrossItem } from '../schema/cross-items.ts'
import type { Goals } from '../service.ts'

const ById = Type.Object({ id: Id })
const tags = ['cross-department items']

export function crossItemRoutes(app: App, goals: Goals): void {
  const answer = async (actor: Actor, id: string): Promise<CrossItemDetail> => {
    const { row, steps } = await goals.getCrossItem(actor, id)
    return presentCrossDetail(row, steps, actor, goals.today())
  }

  app.get(
    '/api/v1/cross-items',
    {
      schema: {
        operationId: 'listCrossItems',
        tags,
        summary: 'Items between departments: open ones by due day, closed ones newest first',
        querystring: CrossItemQuery,
        response: { 200: CrossItemPage, ...problems() },
      },
    },
    async ({ actor, query }) => {
      const { rows, nextCursor, overdue } = await goals.listCrossItems(actor, query)
      const allowed = actor.grants.some((grant) => grant.permissions.has('goals:sign')) ? ['add'] : []
      return { items: rows.map((row) => presentCrossItem(row, actor, goals.today())), nextCursor, overdue, allowed }
    },
  )

  app.post(
    '/api/v1/cross-items',
    {
      schema: {
        operationId: 'addCrossItem',
        tags,
        summary: 'Lock an item to exactly one person and one day',
        body: NewCrossItem,
        response: { 201: CrossItemDetail, ...problems(404, 422) },
      },
    },
    async ({ actor, body }, reply) => {
      const { id } = await goals.addCrossItem(actor, body)
      return reply.code(201).send(await answer(actor, id))
    },
  )

  app.get(
    '/api/v1/cross-items/:id',
    {
      schema: {
        operationId: 'getCrossItem',
        tags,
        summary: 'An item and every step it took',
        params: ById,
        response: { 200: CrossItemDetail, ...problems(404) },
      },
    },
    async ({ actor, params }) => answer(actor, params.id),
  )

  app.post(
    '/api/v1/cross-items/:id/steps',
    {
      schema: {
        operationId: 'advanceCrossItem',
        tags,
        summary: 'Hand over, accept, decline, withdraw, report done, confirm or send back',
        params: ById,
        body: CrossStepForm,
        response: { 201: CrossItemDetail, ...problems(404, 422) },
      },
    },
    async ({ actor, params, body }, reply) => {
      const { id } = await goals.advance(actor, params.id, body)
      return reply.code(201).send(await answer(actor, id))
    },
  )
}
