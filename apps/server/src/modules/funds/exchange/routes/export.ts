import { Readable } from 'node:stream'
import { Type } from 'typebox'
import { AppError } from '../../../../platform/errors.ts'
import { readerLocale, type App } from '../../../../platform/http/app.ts'
import { problems } from '../../../../platform/http/problem.ts'
import { DayShape } from '../../../projects/index.ts'
import { Id } from '../../../identity/index.ts'
import { oneOf } from '../../../../platform/http/shapes.ts'
import { writeXlsx } from '../../../../platform/spreadsheet/xlsx-out.ts'
import { groupings } from '../../execution/schema.ts'
import { movementKinds, sources } from '../../schema.ts'
import type { Funds } from '../../service.ts'
import { bookTable, contractTable, executionTable, reconciliationTable } from '../export-tables.ts'
import { fundExports } from '../schema.ts'
import type { Exchange } from '../service.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const file = { schema: Type.Unsafe<unknown>({ type: 'string', format: 'binary' }) }

const What = Type.Object({ what: oneOf(fundExports) })
const ExportQuery = Type.Object({
  projectId: Type.Optional(Id),
  kind: Type.Optional(oneOf(movementKinds)),
  contractId: Type.Optional(Id),
  year: Type.Optional(Type.Integer({ minimum: 1990, maximum: 2100 })),
  asOf: Type.Optional(DayShape),
  cut: Type.Optional(oneOf(['jan_jul'])),
  by: Type.Optional(oneOf(groupings)),
  source: Type.Optional(Type.Array(oneOf(sources))),
  departmentId: Type.Optional(Id),
  regionCode: Type.Optional(Type.String({ pattern: '^[0-9]{2,9}$' })),
  onlyDifferent: Type.Optional(Type.Boolean()),
})

/** Every page of a list, one after another. */
async function* pages<T>(
  read: (cursor?: string) => Promise<{ rows: T[]; nextCursor: string | null }>,
): AsyncGenerator<T> {
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await read(cursor)
    yield* page.rows
    cursor = page.nextCursor
  }
}

export function exportRoutes(app: App, exchange: Exchange, funds: Funds): void {
  app.get(
    '/api/v1/fund-exports/:what',
    {
      schema: {
        operationId: 'exportFunds',
        tags: ['funds'],
        summary: 'The book or contracts of a project, the execution or the reconciliation as seen, as .xlsx',
        params: What,
        querystring: ExportQuery,
        response: { 200: { content: { [XLSX]: file } }, ...problems(404) },
      },
    },
    async (request, reply) => {
      const { actor, query, params } = request
      const { projectId, kind, contractId, onlyDifferent, ...table } = query
      const locale = readerLocale(request)
      const ofProject = (): string => {
        if (projectId !== undefined) return projectId
        throw new AppError('invalid_input', 'invalid_input', {}, [{ field: 'projectId', reason: 'field.required' }])
      }
      const { asOf } = await exchange.noteExport(actor, params.what, query)
      const tables = {
        book: async () => {
          const id = ofProject()
          const told = { ...(kind && { kind }), ...(contractId !== undefined && { contractId }), limit: 500 }
          const read = (cursor?: string) =>
            funds.listMovements(actor, id, { ...told, ...(cursor !== undefined && { cursor }) })
          await funds.listMovements(actor, id, { limit: 1 })
          return bookTable(locale, pages(read))
        },
        contracts: async () => contractTable(locale, (await funds.listContracts(actor, ofProject())).rows),
        execution: async () => {
          const told = { ...table, ...(projectId !== undefined && { projectId }), limit: 500 }
          const read = (cursor?: string) =>
            funds.getExecution(actor, { ...told, ...(cursor !== undefined && { cursor }) })
          const { by } = await read()
          return executionTable(locale, by, pages(read))
        },
        reconciliation: async () => {
          const { year } = table
          const asked = {
            ...(year !== undefined && { year }),
            asOf: table.asOf ?? asOf,
            ...(onlyDifferent && { onlyDifferent }),
          }
          const { rows } = await exchange.reconcile(actor, { ...asked, ...(projectId !== undefined && { projectId }) })
          return reconciliationTable(locale, rows)
        },
      }
      const made = await tables[params.what]()
      const name = `${made.name} ${table.asOf ?? asOf}.xlsx`
      reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`).type(XLSX)
      return reply.send(Readable.from(writeXlsx(made), { objectMode: false }))
    },
  )
}
