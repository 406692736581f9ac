import { Readable } from 'node:stream'
import { Type } from 'typebox'
import { readerLocale, type App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { writeCsv } from '../../../platform/spreadsheet/csv-out.ts'
import { writeXlsx } from '../../../platform/spreadsheet/xlsx-out.ts'
import { exportLayout } from '../export-columns.ts'
import { exportColumns, ExportQuery } from '../schema/finding.ts'
import type { Projects } from '../service.ts'
import type { ListedRow } from '../store/list.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const CSV = 'text/csv; charset=utf-8'
const file = { schema: Type.Unsafe<unknown>({ type: 'string', format: 'binary' }) }

export function exportRoutes(app: App, projects: Projects): void {
  app.get(
    '/api/v1/projects/export',
    {
      schema: {
        operationId: 'exportProjects',
        tags: ['projects'],
        summary: 'The filtered list as a file',
        querystring: ExportQuery,
        response: { 200: { content: { [XLSX]: file, 'text/csv': file } }, ...problems() },
      },
    },
    async (request, reply) => {
      const { format, columns } = request.query
      const layout = exportLayout(columns ?? exportColumns, readerLocale(request))
      const { rows, asOf } = await projects.exportList(request.actor, request.query)
      const table = { name: layout.name, columns: layout.columns, rows: cellsOf(rows, layout.cells) }
      const name = `${layout.name} ${asOf}.${format}`
      reply
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .type(format === 'xlsx' ? XLSX : CSV)
      return reply.send(Readable.from(format === 'xlsx' ? writeXlsx(table) : writeCsv(table), { objectMode: false }))
    },
  )
}

async function* cellsOf<Cells>(
  rows: AsyncIterable<ListedRow>,
  cells: (row: ListedRow) => Cells,
): AsyncGenerator<Cells> {
  for await (const row of rows) yield cells(row)
}
