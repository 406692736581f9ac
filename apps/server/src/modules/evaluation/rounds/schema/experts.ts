import { Type, type Static } from 'typebox'
import { GENERAL_FIELD } from '@jiheng/kernel/evaluation-round'
import { industries } from '@jiheng/kernel/project'
import { oneOf } from '../../../../platform/http/shapes.ts'
import { Id } from '../../../identity/index.ts'
import { Count, text } from './shapes.ts'

const Field = oneOf([...industries, GENERAL_FIELD])
const Named = Type.Object({ id: Id, name: Type.String() })

export const Expert = Type.Object({
  id: Id,
  accountId: Id,
  name: Type.String(),
  fields: Type.Array(Type.String()),
  employer: Named,
  isActive: Type.Boolean(),
  open: Count,
})
export const ExpertList = Type.Object({ items: Type.Array(Expert) }, { $id: 'ExpertList' })
export type ExpertList = Static<typeof ExpertList>

export const ExpertForm = Type.Object(
  {
    organisationId: Type.Optional(Id),
    fields: Type.Array(Field, { minItems: 1 }),
    employerId: Type.Optional(Id),
    isActive: Type.Boolean(),
  },
  { additionalProperties: false },
)
export type ExpertForm = Static<typeof ExpertForm>

export const DeclarationForm = Type.Object(
  {
    interests: Type.Array(Type.Object({ projectId: Id, why: text(500) }, { additionalProperties: false }), {
      maxItems: 500,
      description: 'Projects of the round in which there is an interest; none is an answer too',
    }),
  },
  { additionalProperties: false },
)
export type DeclarationForm = Static<typeof DeclarationForm>
