import { Type, type Static } from 'typebox'
import { evidenceDoubts } from '@jiheng/kernel/evidence'
import { Cursor, Limit, oneOf, orNull } from '../../../platform/http/shapes.ts'
import { uploadForm } from '../../../platform/http/upload.ts'
import { Id } from '../../identity/index.ts'
import { DayShape } from '../../projects/index.ts'

const Doubt = Type.Object({
  doubt: oneOf(evidenceDoubts),
  params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
  other: orNull(
    Type.Object(
      { evidenceId: Id, projectId: Id, projectName: Type.String() },
      { description: 'Where the reader may see it' },
    ),
  ),
})

const Findings = Type.Object({
  kind: oneOf(['photo', 'document']),
  takenAt: orNull(Type.String()),
  place: orNull(
    Type.Object({ longitude: Type.Number(), latitude: Type.Number(), accuracyMetres: orNull(Type.Number()) }),
  ),
  software: orNull(Type.String()),
  width: orNull(Type.Integer()),
  height: orNull(Type.Integer()),
  distanceMetres: orNull(Type.Integer({ description: 'From the place of taking to the work' })),
})

export const Evidence = Type.Object(
  {
    id: Id,
    reportId: Id,
    name: Type.String(),
    mediaType: Type.String(),
    fileHash: Type.String({ description: 'SHA-256 of the original bytes' }),
    size: Type.Integer(),
    takenAt: orNull(Type.String({ description: 'Told by the device' })),
    longitude: orNull(Type.Number()),
    latitude: orNull(Type.Number()),
    uploadedBy: Id,
    receivedAt: Type.String(),
    receipt: Type.String({
      description:
        'SHA-256 over the lines jiheng-receipt-1, evidence id, report id, file hash, size, uploader id, receivedAt',
    }),
    findings: orNull(Findings),
    doubts: orNull(Type.Array(Doubt, { description: 'Empty: every check passed; null: nobody looked' })),
    pictureBy: Type.Union([oneOf(['server', 'device']), Type.Null()], {
      description:
        'Who made the derivative to look at: the server from the original, or a device where the server cannot',
    }),
  },
  { $id: 'Evidence' },
)
export type Evidence = Static<typeof Evidence>

export const EvidenceOnWall = Type.Object(
  {
    ...Evidence.properties,
    projectId: Id,
    projectName: Type.String(),
    nodeTitle: orNull(Type.String()),
    asOf: DayShape,
    reportState: oneOf(['claimed', 'accepted', 'returned']),
    uploaderName: orNull(Type.String()),
  },
  { $id: 'EvidenceOnWall' },
)
export type EvidenceOnWall = Static<typeof EvidenceOnWall>

export const EvidencePage = Type.Object(
  { items: Type.Array(EvidenceOnWall), nextCursor: orNull(Type.String()) },
  { $id: 'EvidencePage' },
)

export const EvidenceQuery = Type.Object({
  projectId: Type.Optional(Id),
  show: Type.Optional(oneOf(['doubted', 'sound', 'unexamined'])),
  doubt: Type.Optional(oneOf(evidenceDoubts)),
  reportState: Type.Optional(oneOf(['claimed', 'accepted', 'returned'])),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type EvidenceQuery = Static<typeof EvidenceQuery>

export const PictureQuery = Type.Object({ size: Type.Optional(oneOf(['small', 'large'])) })

export const EvidenceReceipt = Type.Object(
  {
    id: Id,
    fileHash: Type.String(),
    receipt: Type.String(),
    receivedAt: Type.String(),
    doubts: Type.Array(oneOf(evidenceDoubts), {
      description: 'What whoever accepts will look at; nothing is refused for it',
    }),
  },
  { $id: 'EvidenceReceipt' },
)
export type EvidenceReceipt = Static<typeof EvidenceReceipt>

export const EvidencePicture = Type.Object(
  { id: Id, pictureBy: Type.Literal('device'), doubts: EvidenceReceipt.properties.doubts },
  { $id: 'EvidencePicture' },
)
export type EvidencePicture = Static<typeof EvidencePicture>

/** The told fields come before the file. */
export const EvidenceForm = uploadForm({
  sha256: { type: 'string', description: 'SHA-256 of the file as the device computed it; a difference is refused' },
  sentAt: { type: 'string', format: 'date-time', description: 'The device’s clock when it sent' },
  takenAt: { type: 'string', format: 'date-time' },
  longitude: { type: 'string' },
  latitude: { type: 'string' },
})

export const EvidenceFromUpload = Type.Object(
  {
    uploadId: Id,
    sentAt: Type.Optional(Type.String({ format: 'date-time', description: 'The device’s clock when it sent' })),
  },
  { additionalProperties: false },
)
export type EvidenceFromUpload = Static<typeof EvidenceFromUpload>
