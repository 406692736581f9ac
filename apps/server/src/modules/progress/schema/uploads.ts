import { Type, type Static } from 'typebox'
import { orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'

const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' })

export const NewUpload = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 300 }),
    size: Type.Integer({ minimum: 1, maximum: 268_435_456 }),
    sha256: Type.String({
      pattern: '^[0-9a-f]{64}$',
      description: 'SHA-256 of the whole file, as the device computed it',
    }),
  },
  { additionalProperties: false },
)
export type NewUpload = Static<typeof NewUpload>

export const Upload = Type.Object(
  {
    id: Id,
    projectId: Id,
    name: Type.String(),
    size: Type.Integer(),
    sha256: Hash,
    offset: Type.Integer({ description: 'Bytes the server has; the next part begins here' }),
    partSize: Type.Integer({ description: 'The largest part that is taken' }),
    expiresAt: Type.String(),
    completedAt: orNull(Type.String()),
  },
  { $id: 'Upload' },
)
export type Upload = Static<typeof Upload>

export const PartQuery = Type.Object({
  offset: Type.Integer({ minimum: 0, description: 'Where the part begins' }),
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the part' }),
})

export const CompletedUpload = Type.Object(
  { id: Id, fileHash: Hash, size: Type.Integer(), mediaType: Type.String(), completedAt: Type.String() },
  { $id: 'CompletedUpload' },
)
export type CompletedUpload = Static<typeof CompletedUpload>
