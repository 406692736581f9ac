import { Type } from 'typebox'
import { readerLocale, type App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { expectedVersion, tellVersion } from '../../../platform/http/version.ts'
import { oneOf } from '../../../platform/http/shapes.ts'
import { daysOf } from '../days.ts'
import { toldWarning } from '../present.ts'
import { LevelForm, Levelling, ScheduleEdit, SettingsOutcome } from '../schema/changes.ts'
import type { Scheduling } from '../service.ts'
import { ById } from './schedule.ts'

const tags = ['schedule']
const Binary = { schema: Type.Unsafe<unknown>({ type: 'string', format: 'binary' }) }

/** What concerns a schedule as a whole: its settings, levelling, files of other tools. */
export function wholeRoutes(app: App, schedules: Scheduling): void {
  app.patch(
    '/api/v1/projects/:id/schedule',
    {
      schema: {
        operationId: 'changeSchedule',
        tags,
        summary: 'Change start, data date, calendar exceptions or resources; all dates follow. Needs If-Match',
        params: ById,
        body: ScheduleEdit,
        response: { 200: SettingsOutcome, ...problems(404, 412, 422, 428) },
      },
    },
    async (request, reply) => {
      const version = expectedVersion(request)
      const outcome = await schedules.changeSchedule(request.actor, request.params.id, version, request.body)
      tellVersion(reply, outcome.version)
      return outcome
    },
  )

  app.post(
    '/api/v1/projects/:id/schedule/levellings',
    {
      schema: {
        operationId: 'levelSchedule',
        tags,
        summary:
          'Dates at which no resource is used beyond its capacity: a proposal, or kept with isApplied and If-Match',
        params: ById,
        body: LevelForm,
        response: { 200: Levelling, ...problems(404, 412, 422, 428) },
      },
    },
    async (request) => {
      const { actor, body, params } = request
      const { plan, delayed, warnings, ...found } = await (body.isApplied === true
        ? schedules.applyLevelling(actor, params.id, expectedVersion(request), body)
        : schedules.proposeLevelling(actor, params.id, body))
      return {
        ...found,
        activities: delayed.map(({ id, start, finish, delay }) => ({
          ...{ nodeId: id, start: String(start), finish: String(finish), delayDays: daysOf(plan, delay) },
        })),
        warnings: warnings.map((warning) => toldWarning(warning, readerLocale(request))),
      }
    },
  )

  app.get(
    '/api/v1/projects/:id/schedule/export',
    {
      schema: {
        operationId: 'exportSchedule',
        tags,
        summary: 'The schedule as a file of Project or P6',
        params: ById,
        querystring: Type.Object({ format: oneOf(['mspdi', 'xer']) }),
        response: {
          200: { content: { 'application/xml': Binary, 'text/plain': Binary } },
          ...problems(404, 422),
        },
      },
    },
    async (request, reply) => {
      const { actor, params, query } = request
      const { fileName, mediaType, content } = await schedules.exportSchedule(actor, params.id, query.format)
      reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
      return reply.type(mediaType).send(content)
    },
  )
}
