import { Type, type Static } from 'typebox'
import { subjectMeasures } from '@jiheng/kernel/evaluation-round'
import { DecimalShape, oneOf, orNull } from '../../../../platform/http/shapes.ts'
import { Id } from '../../../identity/index.ts'
import { subjectKinds } from '../states.ts'
import { Code, Count, Instant, Mark, templateLine, text } from './shapes.ts'

const Measure = oneOf(subjectMeasures)
const Library = Type.Object(
  { code: Type.String({ maxLength: 20 }), version: Type.Integer({ minimum: 1 }) },
  {
    additionalProperties: false,
    description: 'The indicator of the library a line was taken from, in its version then',
  },
)

const items = Type.Array(
  Type.Object({
    ...templateLine,
    measure: orNull(Measure),
    library: orNull(Library),
  }),
)

export const RoundTemplate = Type.Object(
  {
    id: Id,
    subjectKind: oneOf(subjectKinds),
    name: Type.String(),
    version: Type.Integer({ minimum: 1 }),
    items,
    mark: Mark,
    source: orNull(Type.String()),
    why: Type.String(),
    unit: Type.String({ description: 'The unit it belongs to' }),
    createdAt: Instant,
    allowed: Type.Array(oneOf(['revise'])),
  },
  { $id: 'RoundTemplate' },
)
export type RoundTemplate = Static<typeof RoundTemplate>
export const RoundTemplateDetail = Type.Object(
  {
    template: Type.Ref('RoundTemplate'),
    versions: Type.Array(
      Type.Object({
        ...{ version: Type.Integer(), items, mark: Mark, source: orNull(Type.String()), why: Type.String() },
        ...{ createdAt: Instant, createdBy: Type.String(), rounds: Count, scores: Count },
      }),
      { description: 'The newest first, with the rounds and scores in reach that rest on it; none is ever changed' },
    ),
  },
  { $id: 'RoundTemplateDetail' },
)
export type RoundTemplateDetail = Static<typeof RoundTemplateDetail>
export const RoundTemplateList = Type.Object({
  items: Type.Array(Type.Ref('RoundTemplate')),
  allowed: Type.Array(oneOf(['create'])),
})

const NewItem = Type.Object(
  {
    code: Code,
    level1: text(50),
    level2: text(50),
    name: text(100),
    weight: DecimalShape,
    standard: Type.Optional(Type.String({ maxLength: 500 })),
    measure: Type.Optional(Measure),
    library: Type.Optional(Library),
  },
  { additionalProperties: false },
)

const version = {
  items: Type.Array(NewItem, { minItems: 1, maxItems: 100 }),
  mark: Type.Optional(Mark),
  source: Type.Optional(text(200)),
  why: text(500),
}
export const TemplateVersionForm = Type.Object(version, { additionalProperties: false })
export type TemplateVersionForm = Static<typeof TemplateVersionForm>

export const TemplateForm = Type.Object(
  { organisationId: Type.Optional(Id), subjectKind: oneOf(subjectKinds), name: text(100), ...version },
  { additionalProperties: false },
)
export type TemplateForm = Static<typeof TemplateForm>
