import { Type } from 'typebox'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { Id } from '../../identity/index.ts'
import { presentUpload } from '../present-quantities.ts'
import { CompletedUpload, NewUpload, PartQuery, Upload } from '../schema/uploads.ts'
import type { Progress } from '../service.ts'

const ById = Type.Object({ id: Id })

export function uploadRoutes(app: App, progress: Progress): void {
  app.post(
    '/api/v1/projects/:id/uploads',
    {
      schema: {
        operationId: 'startUpload',
        tags: ['uploads'],
        summary: 'Begin a file that is sent in parts, or find the one begun before with the same bytes',
        params: ById,
        body: NewUpload,
        response: { 201: Upload, ...problems(404) },
      },
    },
    async (request, reply) =>
      reply.code(201).send(presentUpload(await progress.startUpload(request.actor, request.params.id, request.body))),
  )

  app.get(
    '/api/v1/uploads/:id',
    {
      schema: {
        operationId: 'getUpload',
        tags: ['uploads'],
        summary: 'How much of a file the server has',
        params: ById,
        response: { 200: Upload, ...problems(404) },
      },
    },
    async (request) => presentUpload(await progress.getUpload(request.actor, request.params.id)),
  )

  app.post(
    '/api/v1/uploads/:id/completions',
    {
      schema: {
        operationId: 'completeUpload',
        tags: ['uploads'],
        summary: 'Put the parts together and hash the file again',
        params: ById,
        response: { 201: CompletedUpload, ...problems(404, 409, 415, 422) },
      },
    },
    async (request, reply) => reply.code(201).send(await progress.completeUpload(request.actor, request.params.id)),
  )

  // Only this route takes bare bytes.
  void app.register(async (scope) => {
    scope.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    )
    partRoute(scope as unknown as App, progress)
  })
}

function partRoute(app: App, progress: Progress): void {
  app.patch(
    '/api/v1/uploads/:id',
    {
      schema: {
        operationId: 'addUploadPart',
        tags: ['uploads'],
        summary: 'Add the next part; answers how much the server has now',
        params: ById,
        querystring: PartQuery,
        consumes: ['application/octet-stream'],
        body: {
          content: {
            'application/octet-stream': { schema: Type.Unsafe<Buffer>({ description: 'The bytes of the part' }) },
          },
        },
        response: { 200: Upload, ...problems(404, 409, 422) },
      },
    },
    async (request) => {
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      return presentUpload(await progress.addPart(request.actor, request.params.id, request.query, bytes))
    },
  )
}
