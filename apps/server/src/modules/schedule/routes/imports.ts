import { Type } from 'typebox'
import { readerLocale, type App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { incomingUpload } from '../../../platform/http/upload.ts'
import { expectedVersion, tellVersion } from '../../../platform/http/version.ts'
import { Id } from '../../identity/index.ts'
import { presentImport } from '../present-import.ts'
import { ScheduleOutcome } from '../schema/changes.ts'
import { ImportApplication, ScheduleFileForm, ScheduleImport, ScheduleImports } from '../schema/imports.ts'
import type { Scheduling } from '../service.ts'
import { ById } from './schedule.ts'

const ByImport = Type.Object({ id: Id, importId: Id })
const tags = ['schedule']

export function scheduleImportRoutes(app: App, schedules: Scheduling): void {
  app.post(
    '/api/v1/projects/:id/schedule/imports',
    {
      schema: {
        operationId: 'createScheduleImport',
        tags,
        summary: 'Hand in a plan (Project XML, XER, table, JSON); it is read and tried, nothing is changed yet',
        consumes: ['multipart/form-data'],
        params: ById,
        body: ScheduleFileForm,
        response: { 201: ScheduleImport, ...problems(404, 413, 415) },
      },
    },
    async (request, reply) => {
      const { id: projectId } = request.params
      const { id } = await schedules.receiveImport(request.actor, projectId, await incomingUpload(request))
      const row = await schedules.getImport(request.actor, projectId, id)
      return reply.code(201).send(presentImport(row, readerLocale(request)))
    },
  )

  app.get(
    '/api/v1/projects/:id/schedule/imports',
    {
      schema: {
        operationId: 'listScheduleImports',
        tags,
        summary: 'Plans handed in, newest first',
        params: ById,
        response: { 200: ScheduleImports, ...problems(404) },
      },
    },
    async (request) => {
      const rows = await schedules.listImports(request.actor, request.params.id)
      return { items: rows.map((row) => presentImport(row, readerLocale(request))) }
    },
  )

  app.get(
    '/api/v1/projects/:id/schedule/imports/:importId',
    {
      schema: {
        operationId: 'getScheduleImport',
        tags,
        summary: 'What a plan would make of the schedule',
        params: ByImport,
        response: { 200: ScheduleImport, ...problems(404) },
      },
    },
    async (request) => {
      const row = await schedules.getImport(request.actor, request.params.id, request.params.importId)
      return presentImport(row, readerLocale(request))
    },
  )

  app.post(
    '/api/v1/projects/:id/schedule/imports/:importId/application',
    {
      schema: {
        operationId: 'applyScheduleImport',
        tags,
        summary: 'Lay a plan that was tried over the schedule. Needs If-Match of the schedule, "0" when there is none',
        params: ByImport,
        body: ImportApplication,
        response: { 200: ScheduleOutcome, ...problems(404, 409, 412, 422, 428) },
      },
    },
    async (request, reply) => {
      const { id, importId } = request.params
      const version = expectedVersion(request)
      const outcome = await schedules.applyImport(request.actor, id, importId, version, request.body)
      tellVersion(reply, outcome.version)
      return outcome
    },
  )
}
