import { Type } from 'typebox'
import { readerLocale, type App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { expectedVersion, tellVersion } from '../../../platform/http/version.ts'
import { Id } from '../../identity/index.ts'
import { presentSchedule } from '../present.ts'
import { ActivityEdit, ActivityOutcome, NewSchedule, ScheduleOutcome } from '../schema/changes.ts'
import { ScheduleShape } from '../schema/picture.ts'
import type { Scheduling } from '../service.ts'

export const ById = Type.Object({ id: Id })
const tags = ['schedule']

export function networkRoutes(app: App, schedules: Scheduling): void {
  app.get(
    '/api/v1/projects/:id/schedule',
    {
      schema: {
        operationId: 'getSchedule',
        tags,
        summary: 'The network of a project with its dates, floats, baselines and calendar',
        params: ById,
        response: { 200: ScheduleShape, ...problems(404) },
      },
    },
    async (request, reply) => {
      const picture = await schedules.getSchedule(request.actor, request.params.id)
      tellVersion(reply, picture.plan.version)
      const shown = presentSchedule(picture, request.actor, readerLocale(request))
      // Thousands of activities: writing them by the schema takes longer than reading them.
      return reply.type('application/json; charset=utf-8').send(JSON.stringify(shown) as never)
    },
  )

  app.post(
    '/api/v1/projects/:id/schedule',
    {
      schema: {
        operationId: 'createSchedule',
        tags,
        summary: 'Schedule the nodes of a tree where they stand',
        params: ById,
        body: NewSchedule,
        response: { 201: ScheduleOutcome, ...problems(404, 409, 422) },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await schedules.createSchedule(request.actor, request.params.id, request.body)),
  )

  app.patch(
    '/api/v1/projects/:id/schedule/activities/:nodeId',
    {
      schema: {
        operationId: 'changeActivity',
        tags,
        summary: 'Move or change an activity or its links; the network follows. Needs If-Match of the schedule',
        params: Type.Object({ id: Id, nodeId: Id }),
        body: ActivityEdit,
        response: { 200: ActivityOutcome, ...problems(404, 412, 422, 428) },
      },
    },
    async (request, reply) => {
      const { id, nodeId } = request.params
      const outcome = await schedules.changeActivity(request.actor, id, nodeId, expectedVersion(request), request.body)
      tellVersion(reply, outcome.version)
      return outcome
    },
  )
}
