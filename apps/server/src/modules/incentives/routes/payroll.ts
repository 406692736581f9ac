import { Readable } from 'node:stream'
import { Type } from 'typebox'
import { readerLocale, type App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { oneOf } from '../../../platform/http/shapes.ts'
import { writeXlsx } from '../../../platform/spreadsheet/xlsx-out.ts'
import { Id } from '../../identity/index.ts'
import { payrollTable } from '../payroll-table.ts'
import { presentBatch } from '../present.ts'
import { PayrollBatch } from '../schema/payroll.ts'
import type { Incentives } from '../service.ts'

const JSON_TYPE = 'application/json'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const file = { schema: Type.Unsafe<unknown>({ type: 'string', format: 'binary' }) }

export function payrollRoutes(app: App, incentives: Incentives): void {
  app.addSchema(PayrollBatch)
  app.get(
    '/api/v1/incentive-lists/:id/payroll-batch',
    {
      schema: {
        operationId: 'exportPayrollBatch',
        tags: ['incentives'],
        summary:
          'A final list for payroll, or what a correcting one changes; the same each time: JSON, or .xlsx. Nothing is paid by it',
        params: Type.Object({ id: Id }),
        querystring: Type.Object({ format: Type.Optional(oneOf(['json', 'xlsx'])) }),
        response: {
          200: {
            content: { [JSON_TYPE]: { schema: Type.Unsafe<PayrollBatch>({ $ref: 'PayrollBatch#' }) }, [XLSX]: file },
          },
          ...problems(404, 422),
        },
      },
    },
    async (request, reply) => {
      const { actor, params, query } = request
      const batch = presentBatch(await incentives.exportBatch(actor, params.id))
      const isSheet = query.format === 'xlsx'
      const table = payrollTable(readerLocale(request), batch)
      const name = encodeURIComponent(`${table.name}.${isSheet ? 'xlsx' : 'json'}`)
      reply.header('content-disposition', `attachment; filename*=UTF-8''${name}`)
      if (!isSheet) return reply.type(JSON_TYPE).send(batch)
      reply.type(XLSX)
      return reply.send(Readable.from(writeXlsx(table), { objectMode: false }))
    },
  )
}
