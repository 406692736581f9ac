import { Type } from 'typebox'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { tellVersion } from '../../../platform/http/version.ts'
import { Id } from '../../identity/index.ts'
import { presentActivityDetails } from '../present-activity.ts'
import { ActivityDetails, ScheduleExplained } from '../schema/details.ts'
import type { Scheduling } from '../service.ts'
import { ById } from './schedule.ts'

const tags = ['schedule']

/** What is asked one thing at a time, so that reading a whole schedule stays light. */
export function detailRoutes(app: App, schedules: Scheduling): void {
  app.get(
    '/api/v1/projects/:id/schedule/activities/:nodeId',
    {
      schema: {
        operationId: 'getActivity',
        tags,
        summary: 'An activity with its links, constraints, calendar, resources and what drives it',
        params: Type.Object({ id: Id, nodeId: Id }),
        response: { 200: ActivityDetails, ...problems(404) },
      },
    },
    async (request, reply) => {
      const { id, nodeId } = request.params
      const detail = await schedules.getActivity(request.actor, id, nodeId)
      tellVersion(reply, detail.plan.version)
      return presentActivityDetails(detail)
    },
  )

  app.get(
    '/api/v1/projects/:id/schedule/explanation',
    {
      schema: {
        operationId: 'explainSchedule',
        tags,
        summary: 'Where the finish, the duration and the number of critical activities come from',
        params: ById,
        response: { 200: ScheduleExplained, ...problems(404) },
      },
    },
    async (request) => schedules.explainSchedule(request.actor, request.params.id),
  )
}
