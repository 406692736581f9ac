import type { Readable } from 'node:stream'
import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { receiveFile } from '../../../platform/files/receive.ts'
import { newId } from '../../../platform/ids.ts'
import { record } from '../../audit/index.ts'
import { permit } from '../../identity/index.ts'
import type { DocumentKind } from '../schema/documents.ts'
import { deleteDocument, findDocument, insertDocument, listDocuments } from '../store/documents.ts'
import { findPlace } from '../store/place.ts'
import { lock, publishChange } from './lock.ts'
import type { Means } from './means.ts'

export type IncomingDocument = {
  title: string
  kind: DocumentKind
  nodeId: string | null
  content: Readable
  isWhole(): boolean
}

export function documentUseCases({ database, clock, facts, files }: Means) {
  return {
    async documents(actor: Actor, projectId: string, nodeId?: string) {
      return database.read(permit(actor, 'documents:read'), async (db) => {
        const place = await findPlace(db, projectId)
        if (!place) throw new AppError('not_found', 'project_not_found')
        return { place, rows: await listDocuments(db, projectId, nodeId) }
      })
    },

    async document(actor: Actor, id: string) {
      return database.read(permit(actor, 'documents:read'), async (db) => {
        const document = await findDocument(db, id)
        const place = document && (await findPlace(db, document.projectId))
        if (!document || !place) throw new AppError('not_found', 'document_not_found')
        return { place, document }
      })
    },

    /** Stores a file with a project or one of its nodes. Throws `unsupported_file` for a program, `too_large` above the limit. */
    async addDocument(
      actor: Actor,
      projectId: string,
      { title, kind, nodeId, content, isWhole }: IncomingDocument,
    ): Promise<{ id: string }> {
      const reach = permit(actor, 'documents:write')
      const place = await database.read(reach, (db) => findPlace(db, projectId))
      if (!place) throw new AppError('not_found', 'project_not_found')
      const { hash, size, mediaType } = await receiveFile(files, content)
      if (!isWhole()) throw new AppError('too_large', 'too_large', { limit: '64 MB' })
      return explainingConflicts({ document_node_fkey: 'node_not_found' }, () =>
        database.write(reach, async (tx) => {
          const project = await lock(tx, projectId)
          const id = newId()
          const about = { title, kind, nodeId, mediaType, size, fileHash: hash }
          await insertDocument(tx, {
            ...about,
            id,
            projectId,
            uploadedById: actor.accountId,
            createdAt: clock.now().toISOString(),
          })
          const changes = Object.fromEntries(
            Object.entries(about).map(([field, value]) => [field, [null, value] as [unknown, unknown]]),
          )
          record(tx, actor, clock.now(), {
            action: 'projects.document_added',
            subject: { kind: 'document', id, label: title },
            projectId,
            orgPath: project.org_path,
            changes,
          })
          publishChange(facts, tx, 'projects.document_added', project, { documentId: id })
          return { id }
        }),
      )
    },

    /** The bytes of a document the reader may see. */
    async openDocument(actor: Actor, id: string) {
      const document = await database.read(permit(actor, 'documents:read'), (db) => findDocument(db, id))
      if (!document) throw new AppError('not_found', 'document_not_found')
      return { document, content: await files.get(document.fileHash) }
    },

    /** Takes a document off its project; that it was there, and its content's hash, stays in the log. */
    async removeDocument(actor: Actor, id: string): Promise<void> {
      await database.write(permit(actor, 'documents:write'), async (tx) => {
        const document = await findDocument(tx, id)
        if (!document) throw new AppError('not_found', 'document_not_found')
        const project = await lock(tx, document.projectId)
        await deleteDocument(tx, id)
        const { title, kind, nodeId, fileHash } = document
        const changes = {
          title: [title, null],
          kind: [kind, null],
          nodeId: [nodeId, null],
          fileHash: [fileHash, null],
        } satisfies Record<string, [unknown, unknown]>
        record(tx, actor, clock.now(), {
          action: 'projects.document_removed',
          subject: { kind: 'document', id, label: title },
          projectId: project.id,
          orgPath: project.org_path,
          changes,
        })
        publishChange(facts, tx, 'projects.document_removed', project, { documentId: id })
      })
    },
  }
}
