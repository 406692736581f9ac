import { Readable } from 'node:stream'
import { Type } from 'typebox'
import { readerLocale, type App } from '../../../../platform/http/app.ts'
import { problems } from '../../../../platform/http/problem.ts'
import { writeXlsx } from '../../../../platform/spreadsheet/xlsx-out.ts'
import { Id } from '../../../identity/index.ts'
import { presentPublication } from '../present.ts'
import { rankingTable } from '../ranking-table.ts'
import type { Rounds } from '../service.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const file = { schema: Type.Unsafe<unknown>({ type: 'string', format: 'binary' }) }

/** The results of a round to take along. */
export function exportRoutes(app: App, rounds: Rounds): void {
  app.get(
    '/api/v1/evaluation-rounds/:id/publication/file',
    {
      schema: {
        operationId: 'exportRoundPublication',
        tags: ['rounds'],
        summary: 'What is published of a round, or would be, as .xlsx: places with what they rest on',
        params: Type.Object({ id: Id }),
        response: { 200: { content: { [XLSX]: file } }, ...problems(404, 409) },
      },
    },
    async (request, reply) => {
      const found = presentPublication(await rounds.getPublication(request.actor, request.params.id), request.actor)
      const table = rankingTable(readerLocale(request), found)
      const name = `${table.name} ${rounds.today()}.xlsx`
      reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`).type(XLSX)
      return reply.send(Readable.from(writeXlsx({ ...table, name: sheetName(table.name) }), { objectMode: false }))
    },
  )
}

/** As a sheet may be called: without its own marks, up to 31 characters. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)
