import { Type } from 'typebox'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { incomingUpload, type Upload } from '../../../platform/http/upload.ts'
import { Id } from '../../identity/index.ts'
import { EvidenceForm, EvidenceReceipt } from '../schema.ts'
import type { IncomingEvidence } from '../service/evidence.ts'
import type { Progress } from '../service.ts'

const ById = Type.Object({ id: Id })

export function evidenceRoutes(app: App, progress: Progress): void {
  app.post(
    '/api/v1/progress-reports/:id/evidence',
    {
      schema: {
        operationId: 'addEvidence',
        tags: ['progress'],
        summary: 'Add a file to a waiting report; answers its receipt',
        consumes: ['multipart/form-data'],
        params: ById,
        body: EvidenceForm,
        response: { 201: EvidenceReceipt, ...problems(404, 409, 413, 415, 422) },
      },
    },
    async (request, reply) => {
      const evidence = toldOf(await incomingUpload(request))
      return reply.code(201).send(await progress.addEvidence(request.actor, request.params.id, evidence))
    },
  )

  app.get(
    '/api/v1/evidence/:id/file',
    {
      schema: {
        operationId: 'getEvidenceFile',
        tags: ['progress'],
        summary: 'The original file',
        params: ById,
        response: {
          200: {
            content: {
              'application/octet-stream': { schema: Type.Unsafe<unknown>({ type: 'string', format: 'binary' }) },
            },
          },
          ...problems(404),
        },
      },
    },
    async (request, reply) => {
      const { name, mediaType, size, content } = await progress.openEvidence(request.actor, request.params.id)
      reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      reply.header('content-length', size).type(mediaType)
      return reply.send(content)
    },
  )
}

/** What the device says of its file. A place needs both degrees. */
function toldOf({ name, content, isWhole, told }: Upload): IncomingEvidence {
  const sha256 = told('sha256', (text) => /^[0-9a-f]{64}$/.test(text))
  const takenAt = told('takenAt', (text) => !Number.isNaN(Date.parse(text)))
  const longitude = told('longitude', (text) => Math.abs(Number(text)) <= 180)
  const latitude = told('latitude', (text) => Math.abs(Number(text)) <= 90)
  return {
    name,
    content,
    isWhole,
    ...(sha256 !== undefined && { sha256 }),
    ...(takenAt !== undefined && { takenAt: new Date(takenAt).toISOString() }),
    ...(longitude !== undefined &&
      latitude !== undefined && { longitude: Number(longitude), latitude: Number(latitude) }),
  }
}
