import { Type } from 'typebox'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { Id } from '../../identity/index.ts'
import { presentObstacle } from '../present.ts'
import { Commencement, NewObstacleForm, Obstacle, ObstacleClearance, ObstacleList } from '../schema/progress.ts'
import type { Progress } from '../service.ts'

const ById = Type.Object({ id: Id })

export function obstacleRoutes(app: App, progress: Progress): void {
  app.get(
    '/api/v1/projects/:id/obstacles',
    {
      schema: {
        operationId: 'listObstacles',
        tags: ['progress'],
        summary: 'What keeps a project from going on',
        params: ById,
        response: { 200: ObstacleList, ...problems(404) },
      },
    },
    async (request) => {
      const rows = await progress.listObstacles(request.actor, request.params.id)
      return { items: rows.map((row) => presentObstacle(row, request.actor)) }
    },
  )

  app.post(
    '/api/v1/projects/:id/obstacles',
    {
      schema: {
        operationId: 'addObstacle',
        tags: ['progress'],
        summary: 'Note an obstacle: permit, land, money or contractor',
        params: ById,
        body: NewObstacleForm,
        response: { 201: Obstacle, ...problems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { id } = await progress.addObstacle(request.actor, request.params.id, request.body)
      return reply.code(201).send(presentObstacle(await progress.getObstacle(request.actor, id), request.actor))
    },
  )

  app.post(
    '/api/v1/obstacles/:id/clearances',
    {
      schema: {
        operationId: 'clearObstacle',
        tags: ['progress'],
        summary: 'Note that an obstacle is gone',
        params: ById,
        body: ObstacleClearance,
        response: { 201: Obstacle, ...problems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { id } = await progress.clearObstacle(request.actor, request.params.id, request.body.clearedOn)
      return reply.code(201).send(presentObstacle(await progress.getObstacle(request.actor, id), request.actor))
    },
  )

  app.post(
    '/api/v1/projects/:id/commencements',
    {
      schema: {
        operationId: 'recordCommencement',
        tags: ['progress'],
        summary: 'Note the day work began, once',
        params: ById,
        body: Commencement,
        response: { 201: Type.Object({ startedOn: Type.String() }), ...problems(404, 409, 422) },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await progress.recordCommencement(request.actor, request.params.id, request.body)),
  )
}
