import { Type, type Static } from 'typebox'
import { Cursor, Limit, oneOf, orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'
import { DayShape } from '../../projects/index.ts'
import { Finding } from './lint.ts'
import { Code, definition, DefinitionForm } from './indicator.ts'

const text = (maxLength: number) => Type.String({ minLength: 1, maxLength })
const Instant = Type.String({ format: 'date-time' })
const state = oneOf(['proposed', 'adopted', 'refused'])
const verdict = oneOf(['agree', 'refuse'])

export const Revision = Type.Object(
  {
    id: Id,
    code: Code,
    baseVersion: orNull(Type.Integer({ description: 'Null: a new indicator' })),
    definition: Type.Object(definition),
    findings: Type.Array(Finding),
    why: Type.String(),
    state,
    standing: oneOf(['waiting', 'agreed', 'disputed']),
    proposedBy: Type.String(),
    proposedAt: Instant,
    decidedBy: orNull(Type.String()),
    decidedAt: orNull(Instant),
    decidedWhy: orNull(Type.String()),
    adoptedVersion: orNull(Type.Integer()),
    effectiveFrom: orNull(DayShape),
    reviews: Type.Array(
      Type.Object({
        reviewer: Type.String(),
        verdict,
        opinion: Type.String(),
        reviewedAt: Instant,
        isOwn: Type.Boolean(),
      }),
    ),
    allowed: Type.Array(Type.String(), { description: 'What the reader may do: review, adopt, refuse' }),
  },
  { $id: 'IndicatorRevision' },
)
export type Revision = Static<typeof Revision>

export const RevisionPage = Type.Object({
  items: Type.Array(Type.Ref('IndicatorRevision')),
  nextCursor: orNull(Type.String()),
})

export const RevisionQuery = Type.Object({
  state: Type.Optional(state),
  code: Type.Optional(Code),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type RevisionQuery = Static<typeof RevisionQuery>

export const ProposalForm = Type.Object(
  { code: Code, organisationId: Type.Optional(Id), definition: DefinitionForm, why: text(1_000) },
  { additionalProperties: false },
)
export type ProposalForm = Static<typeof ProposalForm>

export const ReviewForm = Type.Object({ verdict, opinion: text(2_000) }, { additionalProperties: false })
export type ReviewForm = Static<typeof ReviewForm>

export const AdoptionForm = Type.Object({ effectiveFrom: DayShape, why: text(1_000) }, { additionalProperties: false })
export type AdoptionForm = Static<typeof AdoptionForm>

export const RefusalForm = Type.Object({ why: text(1_000) }, { additionalProperties: false })
