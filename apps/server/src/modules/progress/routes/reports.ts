import { Type } from 'typebox'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { Id, may } from '../../identity/index.ts'
import { presentPicture, presentReport } from '../present.ts'
import {
  NewProgressReport,
  ProgressPicture,
  ProgressQuery,
  ProgressReport,
  ReportDecisionForm,
  ReportPage,
  ReportQuery,
} from '../schema/progress.ts'
import type { Progress } from '../service.ts'

const ById = Type.Object({ id: Id })

export function reportRoutes(app: App, progress: Progress): void {
  app.get(
    '/api/v1/projects/:id/progress',
    {
      schema: {
        operationId: 'getProgress',
        tags: ['progress'],
        summary: 'Plan curve, work done, and the deviation with its explanation',
        params: ById,
        querystring: ProgressQuery,
        response: { 200: ProgressPicture, ...problems(404) },
      },
    },
    async (request) => {
      const { asOf, place, picture } = await progress.getProgress(request.actor, request.params.id, request.query)
      const allowed = [
        ...(may(request.actor, 'progress:report', place) ? ['report'] : []),
        ...(may(request.actor, 'progress:accept', place) ? ['commence'] : []),
      ]
      return presentPicture({ asOf, ...picture }, allowed)
    },
  )

  app.get(
    '/api/v1/projects/:id/progress-reports',
    {
      schema: {
        operationId: 'listProgressReports',
        tags: ['progress'],
        summary: 'Reports of a project, newest day first',
        params: ById,
        querystring: ReportQuery,
        response: { 200: ReportPage, ...problems(404) },
      },
    },
    async (request) => {
      const { rows, nextCursor } = await progress.listReports(request.actor, request.params.id, request.query)
      return { items: rows.map((row) => presentReport(row, request.actor)), nextCursor }
    },
  )

  app.post(
    '/api/v1/projects/:id/progress-reports',
    {
      schema: {
        operationId: 'reportProgress',
        tags: ['progress'],
        summary: 'Report what is done; it counts once somebody else accepts it',
        params: ById,
        body: NewProgressReport,
        response: { 201: ProgressReport, ...problems(404, 422) },
      },
    },
    async (request, reply) => {
      const { id } = await progress.report(request.actor, request.params.id, request.body)
      return reply.code(201).send(presentReport(await progress.getReport(request.actor, id), request.actor))
    },
  )

  app.post(
    '/api/v1/progress-reports/:id/withdrawal',
    {
      schema: {
        operationId: 'withdrawProgressReport',
        tags: ['progress'],
        summary: 'Take one’s own report back while it waits, with the reason',
        params: ById,
        body: Type.Object({ why: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }) }),
        response: { 201: ProgressReport, ...problems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { id } = await progress.withdraw(request.actor, request.params.id, request.body.why)
      return reply.code(201).send(presentReport(await progress.getReport(request.actor, id), request.actor))
    },
  )

  app.post(
    '/api/v1/progress-reports/:id/decisions',
    {
      schema: {
        operationId: 'decideProgressReport',
        tags: ['progress'],
        summary: 'Accept or return a report of somebody else',
        params: ById,
        body: ReportDecisionForm,
        response: { 201: ProgressReport, ...problems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { id } = await progress.decide(request.actor, request.params.id, request.body)
      return reply.code(201).send(presentReport(await progress.getReport(request.actor, id), request.actor))
    },
  )
}
