import { Type, type Static } from 'typebox'
import { orNull } from '../../platform/http/shapes.ts'

const Instant = Type.String({ description: 'UTC, ISO 8601' })
const Hash = Type.String({ description: 'SHA-256, hexadecimal' })
const Number = Type.Integer({ minimum: 1 })

export const AuditEntrySummary = Type.Object({
  number: Number,
  at: Instant,
  who: Type.Object({ accountId: Type.String(), name: Type.String() }),
  ip: Type.String(),
  action: Type.String({ description: 'module.verb_in_past' }),
  subject: Type.Object({ kind: Type.String(), id: Type.String(), label: Type.Optional(Type.String()) }),
  projectId: orNull(Type.String()),
  why: orNull(Type.String()),
  changed: Type.Array(Type.String(), { description: 'Names of the changed fields' }),
})
export type AuditEntrySummary = Static<typeof AuditEntrySummary>

export const AuditEntry = Type.Object({
  ...AuditEntrySummary.properties,
  userAgent: Type.String(),
  requestId: Type.String(),
  changes: Type.Array(Type.Object({ field: Type.String(), old: Type.Unknown(), now: Type.Unknown() })),
  names: Type.Record(Type.String(), Type.String(), {
    description: 'The names that units and people in `changes` have now, by id',
  }),
  lane: Type.Integer(),
  position: Type.Integer(),
  body: Type.String({ description: 'The record as it was hashed' }),
  leaf: Hash,
  chain: Hash,
})
export type AuditEntry = Static<typeof AuditEntry>

export const AuditPage = Type.Object({ items: Type.Array(AuditEntrySummary), nextCursor: orNull(Type.String()) })

export const AuditQuery = Type.Object({
  projectId: Type.Optional(Type.String({ format: 'uuid' })),
  subjectKind: Type.Optional(Type.String({ maxLength: 100 })),
  subjectId: Type.Optional(Type.String({ maxLength: 100 })),
  accountId: Type.Optional(Type.String({ format: 'uuid' })),
  action: Type.Optional(
    Type.String({ maxLength: 100, description: 'A whole action, or its beginning up to a dot: identity.' }),
  ),
  from: Type.Optional(Type.String({ format: 'date-time' })),
  to: Type.Optional(Type.String({ format: 'date-time' })),
  cursor: Type.Optional(Type.String()),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
})

export const Proof = Type.Object({
  leaf: Hash,
  index: Type.Integer({ minimum: 0 }),
  size: Type.Integer(),
  path: Type.Array(Hash, { description: 'RFC 9162 inclusion proof, from the leaf upwards' }),
  root: Hash,
  checkpoint: Type.Object({ number: Number, at: Instant, hash: Hash, previous: Hash }),
})
export type Proof = Static<typeof Proof>

export const Verification = Type.Object(
  {
    entries: Type.Integer(),
    checkpoints: Type.Integer(),
    sealed: Type.Integer({ description: 'Entries under a checkpoint' }),
    findings: Type.Array(
      Type.Object({
        kind: Type.Enum([
          'altered',
          'columns_differ',
          'removed',
          'reordered',
          'inserted',
          'unlinked',
          'head_replaced',
          'checkpoint',
        ]),
        lane: orNull(Type.Integer()),
        position: orNull(Type.Integer()),
        number: orNull(Type.Integer()),
        action: orNull(Type.String()),
        at: orNull(Instant),
      }),
    ),
    isTruncated: Type.Boolean(),
    seconds: Type.Number(),
  },
  { $id: 'Verification' },
)
