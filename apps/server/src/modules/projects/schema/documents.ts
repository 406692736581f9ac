import { Type, type Static } from 'typebox'
import { uploadForm } from '../../../platform/http/upload.ts'
import { Id } from '../../identity/index.ts'
import { Named, oneOf, orNull } from './project.ts'

export const documentKinds = [
  'approval',
  'design',
  'contract',
  'permit',
  'drawing',
  'acceptance',
  'settlement',
  'photo',
  'other',
] as const
export type DocumentKind = (typeof documentKinds)[number]

export const Document = Type.Object(
  {
    id: Id,
    projectId: Id,
    nodeId: orNull(Id),
    kind: oneOf(documentKinds),
    title: Type.String(),
    mediaType: Type.String({ description: 'Told by the content, not by the name' }),
    size: Type.Integer({ description: 'Bytes' }),
    fileHash: Type.String({ description: 'SHA-256 of the content' }),
    uploadedBy: Named,
    createdAt: Type.String(),
    allowed: Type.Array(Type.String()),
  },
  { $id: 'Document' },
)
export type Document = Static<typeof Document>

export const Documents = Type.Object({ items: Type.Array(Document) }, { $id: 'Documents' })

export const DocumentForm = uploadForm({
  kind: { type: 'string', enum: [...documentKinds] },
  nodeId: { type: 'string', description: 'The node it belongs to; the project as a whole when left out' },
  title: { type: 'string', description: 'The name of the file when left out' },
})
