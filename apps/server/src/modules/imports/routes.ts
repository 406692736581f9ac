import { isDay } from '@jiheng/kernel/base'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { AppError } from '../../platform/errors.ts'
import { readerLocale, type App } from '../../platform/http/app.ts'
import { problems } from '../../platform/http/problem.ts'
import { expectedVersion, tellVersion } from '../../platform/http/version.ts'
import { ID_PATTERN } from '../../platform/ids.ts'
import { Id } from '../identity/index.ts'
import { presentEntry, presentImport } from './present.ts'
import {
  ImportEntryPage,
  ImportEntryQuery,
  ImportForm,
  ImportPage,
  ImportQuery,
  ImportSettings,
  ImportShape,
} from './schema.ts'
import type { IncomingList } from './service/receive.ts'
import type { Imports } from './service.ts'

const ById = Type.Object({ id: Id })
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export function importRoutes(app: App, imports: Imports): void {
  const answer = async (request: FastifyRequest, id: string): Promise<ImportShape> =>
    presentImport(await imports.get(request.actor, id), readerLocale(request))

  app.post(
    '/api/v1/imports',
    {
      schema: {
        operationId: 'createImport',
        tags: ['imports'],
        summary: 'Hand in a list (.xlsx, .xls, .csv); it is read and checked, nothing is imported yet',
        consumes: ['multipart/form-data'],
        body: ImportForm,
        response: { 201: ImportShape, ...problems(404, 413, 415) },
      },
    },
    async (request, reply) => {
      const { id } = await imports.receive(request.actor, await incomingList(request))
      const list = await answer(request, id)
      tellVersion(reply, list.version)
      return reply.code(201).send(list)
    },
  )

  app.get(
    '/api/v1/imports',
    {
      schema: {
        operationId: 'listImports',
        tags: ['imports'],
        summary: 'Lists handed in, newest first',
        querystring: ImportQuery,
        response: { 200: ImportPage, ...problems() },
      },
    },
    async (request) => {
      const { items, nextCursor } = await imports.list(request.actor, request.query)
      return { items: items.map((list) => presentImport(list, readerLocale(request))), nextCursor }
    },
  )

  app.get(
    '/api/v1/imports/:id',
    {
      schema: {
        operationId: 'getImport',
        tags: ['imports'],
        summary: 'One list: state, columns, counts, progress',
        params: ById,
        response: { 200: ImportShape, ...problems(404) },
      },
    },
    async (request, reply) => {
      const list = await answer(request, request.params.id)
      tellVersion(reply, list.version)
      return list
    },
  )

  app.patch(
    '/api/v1/imports/:id',
    {
      schema: {
        operationId: 'settleImport',
        tags: ['imports'],
        summary: 'Settle sheet, header, columns or day by hand; the list is checked again. Needs If-Match',
        params: ById,
        body: ImportSettings,
        response: { 200: ImportShape, ...problems(404, 409, 412, 428) },
      },
    },
    async (request, reply) => {
      const { columns, ...rest } = request.body
      const byColumn = columns && {
        columns: Object.fromEntries(columns.map(({ column, ...choice }) => [column, choice])),
      }
      await imports.settle(request.actor, request.params.id, expectedVersion(request), { ...rest, ...byColumn })
      const list = await answer(request, request.params.id)
      tellVersion(reply, list.version)
      return list
    },
  )

  app.post(
    '/api/v1/imports/:id/confirmation',
    {
      schema: {
        operationId: 'confirmImport',
        tags: ['imports'],
        summary: 'Import the good rows of the check the caller saw. Needs If-Match',
        params: ById,
        response: { 202: ImportShape, ...problems(404, 409, 412, 422, 428) },
      },
    },
    async (request, reply) => {
      await imports.confirm(request.actor, request.params.id, expectedVersion(request))
      return reply.code(202).send(await answer(request, request.params.id))
    },
  )
  entryRoutes(app, imports)
}

function entryRoutes(app: App, imports: Imports): void {
  app.get(
    '/api/v1/imports/:id/entries',
    {
      schema: {
        operationId: 'listImportEntries',
        tags: ['imports'],
        summary: 'What would become, or became, of each project of a list',
        params: ById,
        querystring: ImportEntryQuery,
        response: { 200: ImportEntryPage, ...problems(404) },
      },
    },
    async (request) => {
      const { items, nextCursor } = await imports.entries(request.actor, request.params.id, request.query)
      return { items: items.map((entry) => presentEntry(entry, readerLocale(request))), nextCursor }
    },
  )

  app.get(
    '/api/v1/imports/:id/errors',
    {
      schema: {
        operationId: 'getImportErrors',
        tags: ['imports'],
        summary: 'A workbook of the rows that did not go in, with comments',
        params: ById,
        response: {
          200: { content: { [XLSX]: { schema: Type.Unsafe<unknown>({ type: 'string', format: 'binary' }) } } },
          ...problems(404),
        },
      },
    },
    async (request, reply) => {
      const { fileName, content } = await imports.errorWorkbook(request.actor, request.params.id, readerLocale(request))
      reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`).type(XLSX)
      return reply.send(Buffer.from(content))
    },
  )
}

/** The one file of a multipart body, with the fields that came before it. Throws `file_missing_in_form`, `invalid_input`. */
async function incomingList(request: FastifyRequest): Promise<IncomingList> {
  const part = request.isMultipart() ? await request.file() : undefined
  if (!part) throw new AppError('invalid_input', 'file_missing_in_form')
  const told = (field: string, suits: (text: string) => boolean): string | undefined => {
    const value = part.fields[field]
    const text = value && 'value' in value ? String(value.value) : undefined
    if (text !== undefined && !suits(text))
      throw new AppError('invalid_input', 'invalid_input', {}, [{ field, reason: 'field.unsuitable' }])
    return text
  }
  const organisationId = told('organisationId', (text) => new RegExp(ID_PATTERN).test(text))
  const asOf = told('asOf', isDay)
  return {
    fileName: (part.filename || 'list').slice(-300),
    content: part.file,
    isWhole: () => !part.file.truncated,
    ...(organisationId !== undefined && { organisationId }),
    ...(asOf !== undefined && { asOf }),
  }
}
