import { Type } from 'typebox'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { incomingUpload, uploadForm, type Upload } from '../../../platform/http/upload.ts'
import { Id } from '../../identity/index.ts'
import { presentOnWall } from '../present-evidence.ts'
import {
  EvidenceForm,
  EvidenceFromUpload,
  EvidencePage,
  EvidencePicture,
  EvidenceQuery,
  EvidenceReceipt,
  PictureQuery,
} from '../schema/evidence.ts'
import type { IncomingEvidence } from '../service/evidence.ts'
import type { Progress } from '../service.ts'
import { fileAnswer, sendFile } from './files.ts'

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

  app.post(
    '/api/v1/progress-reports/:id/uploaded-evidence',
    {
      schema: {
        operationId: 'addUploadedEvidence',
        tags: ['progress'],
        summary: 'Add a file that was sent in parts to a waiting report; answers its receipt',
        params: ById,
        body: EvidenceFromUpload,
        response: { 201: EvidenceReceipt, ...problems(404, 409, 422) },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await progress.addUploadedEvidence(request.actor, request.params.id, request.body)),
  )

  app.get(
    '/api/v1/evidence',
    {
      schema: {
        operationId: 'listEvidence',
        tags: ['progress'],
        summary: 'Evidence in reach with its doubts, newest first',
        querystring: EvidenceQuery,
        response: { 200: EvidencePage, ...problems() },
      },
    },
    async (request) => {
      const { rows, nextCursor } = await progress.listEvidence(request.actor, request.query)
      return { items: rows.map(presentOnWall), nextCursor }
    },
  )

  app.get(
    '/api/v1/evidence/:id/picture',
    {
      schema: {
        operationId: 'getEvidencePicture',
        tags: ['progress'],
        summary: 'A derivative to look at, without the picture’s own data',
        params: ById,
        querystring: PictureQuery,
        response: fileAnswer,
      },
    },
    async (request, reply) => {
      const content = await progress.openPicture(request.actor, request.params.id, request.query.size ?? 'large')
      // Derivatives never change; they are the reader's alone.
      return reply.header('cache-control', 'private, max-age=604800, immutable').type('image/jpeg').send(content)
    },
  )

  app.post(
    '/api/v1/evidence/:id/picture',
    {
      schema: {
        operationId: 'addEvidencePicture',
        tags: ['progress'],
        summary: 'Add the JPEG a device made of a HEIC original, to look at and to compare',
        consumes: ['multipart/form-data'],
        params: ById,
        body: uploadForm(),
        response: { 201: EvidencePicture, ...problems(404, 409, 413, 415, 422) },
      },
    },
    async (request, reply) => {
      const { content } = await incomingUpload(request)
      return reply.code(201).send(await progress.addPicture(request.actor, request.params.id, content))
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
        response: fileAnswer,
      },
    },
    async (request, reply) => sendFile(reply, await progress.openEvidence(request.actor, request.params.id)),
  )
}

/** What the device says of its file. A place needs both degrees. */
function toldOf({ name, content, isWhole, told }: Upload): IncomingEvidence {
  const sha256 = told('sha256', (text) => /^[0-9a-f]{64}$/.test(text))
  const sentAt = told('sentAt', (text) => !Number.isNaN(Date.parse(text)))
  const takenAt = told('takenAt', (text) => !Number.isNaN(Date.parse(text)))
  const longitude = told('longitude', (text) => Math.abs(Number(text)) <= 180)
  const latitude = told('latitude', (text) => Math.abs(Number(text)) <= 90)
  return {
    name,
    content,
    isWhole,
    ...(sha256 !== undefined && { sha256 }),
    ...(sentAt !== undefined && { sentAt: new Date(sentAt).toISOString() }),
    ...(takenAt !== undefined && { takenAt: new Date(takenAt).toISOString() }),
    ...(longitude !== undefined &&
      latitude !== undefined && { longitude: Number(longitude), latitude: Number(latitude) }),
  }
}
