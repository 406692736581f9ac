import { Readable } from 'node:stream'
import { Type } from 'typebox'
import { readerLocale, type App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { oneOf } from '../../../platform/http/shapes.ts'
import { writeXlsx } from '../../../platform/spreadsheet/xlsx-out.ts'
import { Id } from '../../identity/index.ts'
import { creditTable } from '../export-table.ts'
import { presentExport } from '../present.ts'
import { CreditExport, QuarterShape } from '../schema.ts'
import type { Credit } from '../service.ts'

const JSON_TYPE = 'application/json'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const file = { schema: Type.Unsafe<unknown>({ type: 'string', format: 'binary' }) }

export function exportRoutes(app: App, credit: Credit): void {
  app.addSchema(CreditExport)
  app.get(
    '/api/v1/credit-exports/:period',
    {
      schema: {
        operationId: 'exportCredit',
        tags: ['credit'],
        summary: 'Published records that are no longer open to reply, for the credit platform: JSON, or .xlsx',
        params: Type.Object({ period: QuarterShape }),
        querystring: Type.Object({
          organisationId: Type.Optional(Id),
          format: Type.Optional(oneOf(['json', 'xlsx'])),
        }),
        response: {
          200: {
            content: { [JSON_TYPE]: { schema: Type.Unsafe<CreditExport>({ $ref: 'CreditExport#' }) }, [XLSX]: file },
          },
          ...problems(404, 422),
        },
      },
    },
    async (request, reply) => {
      const { actor, params, query } = request
      const made = presentExport(await credit.exportRecords(actor, params.period, query.organisationId))
      const isSheet = query.format === 'xlsx'
      const table = creditTable(readerLocale(request), made)
      const name = encodeURIComponent(`${table.name}.${isSheet ? 'xlsx' : 'json'}`)
      reply.header('content-disposition', `attachment; filename*=UTF-8''${name}`)
      if (!isSheet) return reply.type(JSON_TYPE).send(made)
      reply.type(XLSX)
      return reply.send(Readable.from(writeXlsx(table), { objectMode: false }))
    },
  )
}
