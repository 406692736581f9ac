import { Type, type Static } from 'typebox'
import { allExAnteItems, exAnteDimensions, exAnteMarks, type ExAnteItem } from '@jiheng/kernel/ex-ante'
import { DecimalShape, ExplanationShape, oneOf, orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'

const Instant = Type.String({ format: 'date-time' })
const Mark = oneOf(exAnteMarks)
const Dimension = oneOf(exAnteDimensions)
const Marks = Type.Partial(
  Type.Object(Object.fromEntries(allExAnteItems.map((item) => [item, Mark])) as Record<ExAnteItem, typeof Mark>),
)

const Evidence = Type.Object(
  { dimension: Dimension, title: Type.String({ minLength: 1, maxLength: 300 }), documentId: Type.Optional(Id) },
  { additionalProperties: false },
)

export const ExAnte = Type.Object(
  {
    projectId: Id,
    state: oneOf(['none', 'open', 'passed', 'failed']),
    dimensions: Type.Array(
      Type.Object({ key: Dimension, items: Type.Array(Type.String()), points: orNull(DecimalShape) }),
    ),
    evidence: Type.Array(Evidence),
    sheets: Type.Array(
      Type.Object({
        assessor: Type.String(),
        isMine: Type.Boolean(),
        marks: Marks,
        opinion: orNull(Type.String()),
        updatedAt: Instant,
      }),
    ),
    total: orNull(DecimalShape),
    passFrom: DecimalShape,
    explanation: orNull(ExplanationShape),
    openedBy: orNull(Type.String()),
    openedAt: orNull(Instant),
    concludedAt: orNull(Instant),
    allowed: Type.Array(Type.String(), { description: 'set_evidence, assess, conclude' }),
  },
  { $id: 'ExAnte' },
)
export type ExAnte = Static<typeof ExAnte>

export const EvidenceForm = Type.Object(
  {
    evidence: Type.Array(Type.Object({ dimension: Dimension, documentId: Id }, { additionalProperties: false }), {
      maxItems: 100,
      description: 'Documents of the project, by what they speak for',
    }),
  },
  { additionalProperties: false },
)
export const SheetForm = Type.Object(
  { marks: Marks, opinion: Type.Optional(Type.String({ maxLength: 2_000 })) },
  { additionalProperties: false },
)
