import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { AppError } from '../../../../platform/errors.ts'
import { readerLocale, type App } from '../../../../platform/http/app.ts'
import { problems } from '../../../../platform/http/problem.ts'
import { expectedVersion, tellVersion } from '../../../../platform/http/version.ts'
import { ID_PATTERN } from '../../../../platform/ids.ts'
import { Id } from '../../../identity/index.ts'
import { presentList, presentRow } from '../present.ts'
import { financeKinds, type FinanceKind } from '../reader/index.ts'
import * as schema from '../schema.ts'
import type { Exchange } from '../service.ts'
import type { IncomingFinanceList } from '../service/lists.ts'

const ById = Type.Object({ id: Id })

export function financeListRoutes(app: App, exchange: Exchange): void {
  const answer = async (request: FastifyRequest, id: string): Promise<schema.FinanceListShape> =>
    presentList(await exchange.getFinanceList(request.actor, id), readerLocale(request))

  app.post(
    '/api/v1/finance-lists',
    {
      schema: {
        operationId: 'createFinanceList',
        tags: ['funds'],
        summary:
          'Hand in a list of the finance system or a bank statement (.xlsx, .xls, .csv); it is read, nothing is booked',
        consumes: ['multipart/form-data'],
        body: schema.FinanceListForm,
        response: { 201: schema.FinanceListShape, ...problems(404, 413, 415) },
      },
    },
    async (request, reply) => {
      const { id } = await exchange.receiveFinanceList(request.actor, await incoming(request))
      const list = await answer(request, id)
      tellVersion(reply, list.version)
      return reply.code(201).send(list)
    },
  )

  app.get(
    '/api/v1/finance-lists',
    {
      schema: {
        operationId: 'listFinanceLists',
        tags: ['funds'],
        summary: 'Lists handed in, newest first',
        querystring: schema.FinanceListQuery,
        response: { 200: schema.FinanceListPage, ...problems() },
      },
    },
    async (request) => {
      const { items, nextCursor } = await exchange.listFinanceLists(request.actor, request.query)
      return { items: items.map((list) => presentList(list, readerLocale(request))), nextCursor }
    },
  )

  app.get(
    '/api/v1/finance-lists/:id',
    {
      schema: {
        operationId: 'getFinanceList',
        tags: ['funds'],
        summary: 'One list: how it is read and what would become, or became, of its rows',
        params: ById,
        response: { 200: schema.FinanceListShape, ...problems(404) },
      },
    },
    async (request, reply) => {
      const list = await answer(request, request.params.id)
      tellVersion(reply, list.version)
      return list
    },
  )

  app.get(
    '/api/v1/finance-lists/:id/rows',
    {
      schema: {
        operationId: 'listFinanceRows',
        tags: ['funds'],
        summary: 'The rows of a list with their problems, in the order of the file',
        params: ById,
        querystring: schema.FinanceRowQuery,
        response: { 200: schema.FinanceRowPage, ...problems(404) },
      },
    },
    async (request) => {
      const { items, nextCursor } = await exchange.listFinanceRows(request.actor, request.params.id, request.query)
      return { items: items.map((row) => presentRow(row, readerLocale(request))), nextCursor }
    },
  )
  decisionRoutes(app, exchange, answer)
}

function decisionRoutes(
  app: App,
  exchange: Exchange,
  answer: (request: FastifyRequest, id: string) => Promise<schema.FinanceListShape>,
): void {
  app.patch(
    '/api/v1/finance-lists/:id',
    {
      schema: {
        operationId: 'settleFinanceList',
        tags: ['funds'],
        summary: 'Settle sheet, header or columns by hand; the list is read again. Needs If-Match',
        params: ById,
        body: schema.FinanceListSettings,
        response: { 200: schema.FinanceListShape, ...problems(404, 409, 412, 413, 428) },
      },
    },
    async (request, reply) => {
      const { columns, ...rest } = request.body
      const byColumn = columns && {
        columns: Object.fromEntries(columns.map(({ column, ...choice }) => [column, choice])),
      }
      const { id } = request.params
      await exchange.settleFinanceList(request.actor, id, expectedVersion(request), { ...rest, ...byColumn })
      const list = await answer(request, id)
      tellVersion(reply, list.version)
      return list
    },
  )

  app.post(
    '/api/v1/finance-lists/:id/confirmation',
    {
      schema: {
        operationId: 'confirmFinanceList',
        tags: ['funds'],
        summary: 'Book what is new in the list the caller saw, or keep it for comparing only. Needs If-Match',
        params: ById,
        body: schema.FinanceConfirmation,
        response: { 200: schema.FinanceListShape, ...problems(404, 409, 412, 422, 428) },
      },
    },
    async (request) => {
      const { id } = request.params
      await exchange.confirmFinanceList(request.actor, id, expectedVersion(request), request.body)
      return answer(request, id)
    },
  )
}

/** The one file of a multipart body, with the fields that came before it. Throws `file_missing_in_form`, `invalid_input`. */
async function incoming(request: FastifyRequest): Promise<IncomingFinanceList> {
  const part = request.isMultipart() ? await request.file() : undefined
  if (!part) throw new AppError('invalid_input', 'file_missing_in_form')
  const told = (field: string, suits: (text: string) => boolean): string | undefined => {
    const value = part.fields[field]
    const text = value && 'value' in value ? String(value.value) : undefined
    if (text === undefined || suits(text)) return text
    throw new AppError('invalid_input', 'invalid_input', {}, [{ field, reason: 'field.unsuitable' }])
  }
  const kind = told('kind', (text) => (financeKinds as readonly string[]).includes(text))
  if (kind === undefined)
    throw new AppError('invalid_input', 'invalid_input', {}, [{ field: 'kind', reason: 'field.required' }])
  const organisationId = told('organisationId', (text) => new RegExp(ID_PATTERN).test(text))
  return {
    kind: kind as FinanceKind,
    fileName: (part.filename || 'list').slice(-300),
    content: part.file,
    isWhole: () => !part.file.truncated,
    ...(organisationId !== undefined && { organisationId }),
  }
}
