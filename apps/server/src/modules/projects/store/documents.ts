import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { DocumentKind } from '../schema/documents.ts'

export type DocumentRow = {
  id: string
  projectId: string
  nodeId: string | null
  kind: DocumentKind
  title: string
  mediaType: string
  size: number
  fileHash: string
  uploadedById: string
  uploadedByName: string
  createdAt: string
}

const selection = sql`select d.id, d.project_id as "projectId", d.node_id as "nodeId", d.kind, d.title, d.media_type as "mediaType", d.size, d.file_hash as "fileHash",
  d.uploaded_by as "uploadedById", a.display_name as "uploadedByName", d.created_at as "createdAt"
  from projects.document d join identity.v_account a on a.id = d.uploaded_by`

/** The documents of a project, or of one of its nodes, newest first. */
export async function listDocuments(db: Db, projectId: string, nodeId?: string): Promise<DocumentRow[]> {
  const { rows } = await sql<DocumentRow>`${selection} where d.project_id = ${projectId}
    ${nodeId === undefined ? sql`` : sql`and d.node_id = ${nodeId}`} order by d.created_at desc, d.id desc`.execute(db)
  return rows
}

export async function findDocument(db: Db, id: string): Promise<DocumentRow | undefined> {
  const { rows } = await sql<DocumentRow>`${selection} where d.id = ${id}`.execute(db)
  return rows[0]
}

export type NewDocument = Omit<DocumentRow, 'uploadedByName'>

export async function insertDocument(tx: Tx, document: NewDocument): Promise<void> {
  await tx
    .insertInto('projects.document')
    .values({
      id: document.id,
      project_id: document.projectId,
      node_id: document.nodeId,
      kind: document.kind,
      title: document.title,
      file_hash: document.fileHash,
      size: document.size,
      media_type: document.mediaType,
      uploaded_by: document.uploadedById,
      created_at: document.createdAt,
    })
    .execute()
}

export async function deleteDocument(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('projects.document').where('id', '=', id).execute()
}
