import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { phraseOf } from '@jiheng/phrases'
import { writePdf } from '../../../platform/documents/pdf/write.ts'
import { writeWord } from '../../../platform/documents/word.ts'
import { readerLocale, type App } from '../../../platform/http/app.ts'
import { attachment } from '../../../platform/http/attachment.ts'
import { problems } from '../../../platform/http/problem.ts'
import { writeXlsx } from '../../../platform/spreadsheet/xlsx-out.ts'
import { Id } from '../../identity/index.ts'
import { invitations } from '../invitation.ts'
import { lettersTable } from '../letters.ts'
import { LettersForm, LettersQuery, type LettersFormat } from '../schema.ts'
import type { Surveys } from '../service.ts'
import type { Letters } from '../service/drawing.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const types: Record<LettersFormat, string> = { xlsx: XLSX, docx: DOCX, pdf: 'application/pdf' }
const bytes = { schema: Type.Unsafe<unknown>({ type: 'string', format: 'binary' }) }
const file = { content: Object.fromEntries(Object.values(types).map((type) => [type, bytes])) }
const ById = Type.Object({ id: Id })
const tags = ['surveys']

export function letterRoutes(app: App, surveys: Surveys): void {
  app.post(
    '/api/v1/surveys/:id/draw',
    {
      schema: {
        ...{ operationId: 'drawSurvey', tags },
        summary: 'Draw the households; answers with the letters, which are told this once',
        ...{ params: ById, querystring: LettersQuery },
        response: { 200: file, ...problems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { format = 'xlsx' } = request.query
      return send(request, reply, format, await surveys.drawSurvey(request.actor, request.params.id, format))
    },
  )

  app.post(
    '/api/v1/surveys/:id/letters',
    {
      schema: {
        ...{ operationId: 'rewriteSurveyLetters', tags },
        summary: 'New letters to the same households, as long as nobody answered; those before open nothing any more',
        ...{ params: ById, querystring: LettersQuery, body: LettersForm },
        response: { 200: file, ...problems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { actor, params, body, query } = request
      const { format = 'xlsx' } = query
      return send(request, reply, format, await surveys.rewriteLetters(actor, params.id, body.why, format))
    },
  )
}

/** A sheet for each household as Word or PDF, or a list of them as Excel. */
async function send(request: FastifyRequest, reply: FastifyReply, format: LettersFormat, letters: Letters) {
  const locale = readerLocale(request)
  const origin = `${request.protocol}://${request.host}`
  const name = phraseOf(locale, format === 'xlsx' ? 'surveys.letter.name' : 'surveys.invitation.title')
  reply.header('content-disposition', attachment(`${name} ${letters.survey.title}.${format}`))
  reply.header('cache-control', 'no-store')
  reply.type(types[format])
  if (format === 'xlsx')
    return reply.send(Readable.from(writeXlsx(lettersTable(locale, letters, origin)), { objectMode: false }))
  const paper = invitations(letters, origin)
  return reply.send(format === 'pdf' ? writePdf(paper) : await writeWord(paper))
}
