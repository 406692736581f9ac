import { Type } from 'typebox'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { Id } from '../../identity/index.ts'
import { presentHead, presentLetter } from '../present-letter.ts'
import { Letter, LetterFileQuery, LetterList, LetterQuery, SignatureForm } from '../schema/letters.ts'
import type { Goals } from '../service.ts'

const ById = Type.Object({ id: Id })
const tags = ['goals']
const kinds = {
  word: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ending: 'docx' },
  pdf: { type: 'application/pdf', ending: 'pdf' },
}

export function letterRoutes(app: App, goals: Goals): void {
  app.get(
    '/api/v1/responsibility-letters',
    {
      schema: {
        operationId: 'listLetters',
        tags,
        summary: 'The newest letter of responsibility of each person',
        querystring: LetterQuery,
        response: { 200: LetterList, ...problems() },
      },
    },
    async ({ actor, query }) => ({
      items: (await goals.listLetters(actor, query)).map((head) => presentHead(head, actor)),
    }),
  )

  app.get(
    '/api/v1/responsibility-letters/:id',
    {
      schema: {
        operationId: 'getLetter',
        tags,
        summary: 'A letter, its signature, and what it changes against the one before',
        params: ById,
        response: { 200: Letter, ...problems(404) },
      },
    },
    async ({ actor, params }) => presentLetter(await goals.getLetter(actor, params.id), actor),
  )

  app.get(
    '/api/v1/responsibility-letters/:id/file',
    {
      schema: {
        operationId: 'getLetterFile',
        tags,
        summary: 'The letter as a Word file, as signed where it is, or the same paper as a PDF',
        params: ById,
        querystring: LetterFileQuery,
        response: { 200: Type.Unsafe<unknown>({ type: 'string', format: 'binary' }), ...problems(404) },
      },
    },
    async ({ actor, params, query: { format = 'word' } }, reply) => {
      const { letter, content } = await goals.openLetter(actor, params.id, format)
      const { type, ending } = kinds[format]
      const name = encodeURIComponent(`${letter.year}-${letter.number}-${letter.name}.${ending}`)
      return reply.header('content-disposition', `attachment; filename*=UTF-8''${name}`).type(type).send(content)
    },
  )

  app.post(
    '/api/v1/responsibility-letters/:id/signatures',
    {
      schema: {
        operationId: 'signLetter',
        tags,
        summary: "Sign one's own letter by proving the password anew",
        params: ById,
        body: SignatureForm,
        response: { 201: Letter, ...problems(404, 409, 422) },
      },
    },
    async ({ actor, params, body }, reply) => {
      const { id } = await goals.signLetter(actor, params.id, body)
      return reply.code(201).send(presentLetter(await goals.getLetter(actor, id), actor))
    },
  )
}
