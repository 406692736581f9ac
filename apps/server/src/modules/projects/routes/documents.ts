import { Type } from 'typebox'
import type { Actor } from '../../../platform/actor.ts'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { incomingUpload, type Upload } from '../../../platform/http/upload.ts'
import { ID_PATTERN } from '../../../platform/ids.ts'
import { Id, may } from '../../identity/index.ts'
import { Document, DocumentForm, documentKinds, Documents, type DocumentKind } from '../schema/documents.ts'
import type { Projects } from '../service.ts'
import type { IncomingDocument } from '../service/documents.ts'
import type { DocumentRow } from '../store/documents.ts'
import type { ProjectPlace } from '../store/place.ts'

const ById = Type.Object({ id: Id })
const tags = ['documents']

export function documentRoutes(app: App, projects: Projects): void {
  app.get(
    '/api/v1/projects/:id/documents',
    {
      schema: {
        operationId: 'listDocuments',
        tags,
        summary: 'Documents of a project or one of its nodes',
        params: ById,
        querystring: Type.Object({ nodeId: Type.Optional(Id) }),
        response: { 200: Documents, ...problems(404) },
      },
    },
    async (request) => {
      const { place, rows } = await projects.documents(request.actor, request.params.id, request.query.nodeId)
      return { items: rows.map((row) => present(row, request.actor, place)) }
    },
  )

  app.post(
    '/api/v1/projects/:id/documents',
    {
      schema: {
        operationId: 'addDocument',
        tags,
        summary: 'Add a document, up to 64 MB; programs are refused',
        consumes: ['multipart/form-data'],
        params: ById,
        body: DocumentForm,
        response: { 201: Document, ...problems(404, 413, 415, 422) },
      },
    },
    async (request, reply) => {
      const { id } = await projects.addDocument(request.actor, request.params.id, toldOf(await incomingUpload(request)))
      const { place, document } = await projects.document(request.actor, id)
      return reply.code(201).send(present(document, request.actor, place))
    },
  )

  app.get(
    '/api/v1/documents/:id/file',
    {
      schema: {
        operationId: 'getDocumentFile',
        tags,
        summary: 'The content of a document',
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
      const { document, content } = await projects.openDocument(request.actor, request.params.id)
      reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(document.title)}`)
      reply
        .header('content-length', document.size)
        .header('cache-control', 'private, no-cache')
        .type(document.mediaType)
      return reply.send(content)
    },
  )

  app.delete(
    '/api/v1/documents/:id',
    {
      schema: {
        operationId: 'removeDocument',
        tags,
        summary: 'Take a document off its project; the log keeps that it was there',
        params: ById,
        response: { 204: Type.Null(), ...problems(404) },
      },
    },
    async (request, reply) => {
      await projects.removeDocument(request.actor, request.params.id)
      return reply.code(204).send(null)
    },
  )
}

function toldOf({ name, content, isWhole, told }: Upload): IncomingDocument {
  const kind = told('kind', (text) => (documentKinds as readonly string[]).includes(text)) as DocumentKind | undefined
  const nodeId = told('nodeId', (text) => new RegExp(ID_PATTERN).test(text))
  const title = told('title', (text) => text.trim().length > 0 && text.length <= 300)
  return { title: title?.trim() ?? name, kind: kind ?? 'other', nodeId: nodeId ?? null, content, isWhole }
}

const present = (row: DocumentRow, actor: Actor, place: ProjectPlace): Document => ({
  id: row.id,
  projectId: row.projectId,
  nodeId: row.nodeId,
  kind: row.kind,
  title: row.title,
  mediaType: row.mediaType,
  size: row.size,
  fileHash: row.fileHash,
  uploadedBy: { id: row.uploadedById, name: row.uploadedByName },
  createdAt: row.createdAt,
  allowed: may(actor, 'documents:write', place) ? ['remove'] : [],
})
