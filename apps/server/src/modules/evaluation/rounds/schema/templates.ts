import { Type, type Static } from 'typebox'
import { subjectMeasures } from '@jiheng/kernel/evaluation-round'
import { DecimalShape, oneOf, orNull } from '../../../../platform/http/shapes.ts'
import { Id } from '../../../identity/index.ts'
import { subjectKinds } from '../states.ts'
import { Code, Instant, Mark, text } from './shapes.ts'

const Measure = oneOf(subjectMeasures)

export const RoundTemplate = Type.Object(
  {
    id: Id,
    subjectKind: oneOf(subjectKinds),
    name: Type.String(),
    version: Type.Integer({ minimum: 1 }),
    items: Type.Array(
      Type.Object({
        code: Type.String(),
        level1: Type.String(),
        level2: Type.String(),
        name: Type.String(),
        weight: DecimalShape,
        standard: Type.String(),
        measure: orNull(Measure),
      }),
    ),
    mark: Mark,
    source: orNull(Type.String()),
    why: Type.String(),
    createdAt: Instant,
    allowed: Type.Array(oneOf(['revise'])),
  },
  { $id: 'RoundTemplate' },
)
export type RoundTemplate = Static<typeof RoundTemplate>
export const RoundTemplateList = Type.Object({ items: Type.Array(Type.Ref('RoundTemplate')) })

const NewItem = Type.Object(
  {
    code: Code,
    level1: text(50),
    level2: text(50),
    name: text(100),
    weight: DecimalShape,
    standard: Type.Optional(Type.String({ maxLength: 500 })),
    measure: Type.Optional(Measure),
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
