import { Type } from 'typebox'
import { readerLocale, type App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { Id, may } from '../../identity/index.ts'
import { presentDaily, presentDraft } from '../present-daily.ts'
import {
  DailyDraft,
  DailyDraftQuery,
  DailyReport,
  DailyReportPage,
  DailyReportQuery,
  NewDailyReport,
} from '../schema/daily.ts'
import type { Progress } from '../service.ts'

const ById = Type.Object({ id: Id })

export function dailyRoutes(app: App, progress: Progress): void {
  app.get(
    '/api/v1/projects/:id/daily-report-draft',
    {
      schema: {
        operationId: 'draftDailyReport',
        tags: ['progress'],
        summary: 'A day as the system knows it, with yesterday’s values',
        params: ById,
        querystring: DailyDraftQuery,
        response: { 200: DailyDraft, ...problems(404) },
      },
    },
    async (request) =>
      presentDraft(
        await progress.draftDailyReport(request.actor, request.params.id, request.query),
        readerLocale(request),
      ),
  )

  app.get(
    '/api/v1/projects/:id/daily-reports',
    {
      schema: {
        operationId: 'listDailyReports',
        tags: ['progress'],
        summary: 'Daily reports, newest day first, the latest revision of each',
        params: ById,
        querystring: DailyReportQuery,
        response: { 200: DailyReportPage, ...problems(404) },
      },
    },
    async (request) => {
      const found = await progress.listDailyReports(request.actor, request.params.id, request.query)
      const allowed = may(request.actor, 'progress:report', found.place) ? ['submit'] : []
      return { items: found.rows.map(presentDaily), nextCursor: found.nextCursor, allowed }
    },
  )

  app.post(
    '/api/v1/projects/:id/daily-reports',
    {
      schema: {
        operationId: 'submitDailyReport',
        tags: ['progress'],
        summary: 'Hand in a day, or a correction of it; answers a receipt',
        params: ById,
        body: NewDailyReport,
        response: { 201: DailyReport, ...problems(404, 409) },
      },
    },
    async (request, reply) => {
      const { id } = await progress.submitDailyReport(request.actor, request.params.id, request.body)
      return reply.code(201).send(presentDaily(await progress.getDailyReport(request.actor, id)))
    },
  )
}
