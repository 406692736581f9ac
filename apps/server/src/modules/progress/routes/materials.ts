import { Type } from 'typebox'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { Id } from '../../identity/index.ts'
import { presentMaterialOrder } from '../present.ts'
import {
  MaterialOrder,
  MaterialOrderPage,
  MaterialOrderQuery,
  NewArrivalForm,
  NewMaterialOrderForm,
} from '../schema/progress.ts'
import type { Progress } from '../service.ts'

const ById = Type.Object({ id: Id })

export function materialRoutes(app: App, progress: Progress): void {
  app.get(
    '/api/v1/projects/:id/material-orders',
    {
      schema: {
        operationId: 'listMaterialOrders',
        tags: ['progress'],
        summary: 'Material on order with its arrivals, by promised day',
        params: ById,
        querystring: MaterialOrderQuery,
        response: { 200: MaterialOrderPage, ...problems(404) },
      },
    },
    async (request) => {
      const { rows, nextCursor } = await progress.listMaterialOrders(request.actor, request.params.id, request.query)
      return { items: rows.map((row) => presentMaterialOrder(row, request.actor)), nextCursor }
    },
  )

  app.post(
    '/api/v1/projects/:id/material-orders',
    {
      schema: {
        operationId: 'addMaterialOrder',
        tags: ['progress'],
        summary: 'Note an order and the promised day',
        params: ById,
        body: NewMaterialOrderForm,
        response: { 201: MaterialOrder, ...problems(404, 422) },
      },
    },
    async (request, reply) => {
      const { id } = await progress.addMaterialOrder(request.actor, request.params.id, request.body)
      return reply
        .code(201)
        .send(presentMaterialOrder(await progress.getMaterialOrder(request.actor, id), request.actor))
    },
  )

  app.post(
    '/api/v1/material-orders/:id/arrivals',
    {
      schema: {
        operationId: 'recordArrival',
        tags: ['progress'],
        summary: 'Note a delivery, whole or in part',
        params: ById,
        body: NewArrivalForm,
        response: { 201: MaterialOrder, ...problems(404, 422) },
      },
    },
    async (request, reply) => {
      await progress.recordArrival(request.actor, request.params.id, request.body)
      return reply
        .code(201)
        .send(presentMaterialOrder(await progress.getMaterialOrder(request.actor, request.params.id), request.actor))
    },
  )
}
