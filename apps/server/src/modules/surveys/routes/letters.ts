import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { writePdf } from '../../../platform/documents/pdf/write.ts'
import { readerLocale, type App } from '../../../platform/http/app.ts'
import { attachment } from '../../../platform/http/attachment.ts'
import { problems } from '../../../platform/http/problem.ts'
import { writeXlsx } from '../../../platform/spreadsheet/xlsx-out.ts'
import { Id } from '../../identity/index.ts'
import { lettersPaper, lettersTable } from '../letters.ts'
import { LettersForm, LettersFormat } from '../schema.ts'
import type { Surveys } from '../service.ts'
import type { Letters } from '../service/drawing.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const PDF = 'application/pdf'
const bytes = { schema: Type.Unsafe<unknown>({ type: 'string', format: 'binary' }) }
const file = { content: { [XLSX]: bytes, [PDF]: bytes } }
const ById = Type.Object({ id: Id })
const tags = ['surveys']

export function letterRoutes(app: App, surveys: Surveys): void {
  app.post(
    '/api/v1/surveys/:id/draw',
    {
      schema: {
        ...{ operationId: 'drawSurvey', tags },
        summary: 'Draw the households; answers with the list of letters, which is told this once',
        ...{ params: ById, querystring: LettersFormat },
        response: { 200: file, ...problems(404, 409, 422) },
      },
    },
    async (request, reply) => send(request, reply, await surveys.drawSurvey(request.actor, request.params.id)),
  )

  app.post(
    '/api/v1/surveys/:id/letters',
    {
      schema: {
        ...{ operationId: 'rewriteSurveyLetters', tags },
        summary: 'New letters to the same households, as long as nobody answered; those before open nothing any more',
        ...{ params: ById, querystring: LettersFormat, body: LettersForm },
        response: { 200: file, ...problems(404, 409) },
      },
    },
    async (request, reply) =>
      send(request, reply, await surveys.rewriteLetters(request.actor, request.params.id, request.body.why)),
  )
}

function send(request: FastifyRequest, reply: FastifyReply, letters: Letters) {
  const locale = readerLocale(request)
  const origin = `${request.protocol}://${request.host}`
  const isPdf = (request.query as { format?: string }).format === 'pdf'
  const table = lettersTable(locale, letters, origin)
  reply.header('content-disposition', attachment(`${table.name} ${letters.survey.title}.${isPdf ? 'pdf' : 'xlsx'}`))
  reply.header('cache-control', 'no-store')
  if (isPdf) return reply.type(PDF).send(writePdf(lettersPaper(locale, letters, origin)))
  return reply.type(XLSX).send(Readable.from(writeXlsx(table), { objectMode: false }))
}
