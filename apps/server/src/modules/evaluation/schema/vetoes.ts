import { vetoEvents } from '@jiheng/kernel/rule-pack'
import { Type, type Static } from 'typebox'
import { oneOf, orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'
import { DayShape } from '../../projects/index.ts'

const text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })

export const VetoForm = Type.Object(
  {
    event: oneOf(vetoEvents),
    happenedOn: DayShape,
    reason: text(1_000),
    document: text(200),
    documentId: Type.Optional(Id),
    codes: Type.Optional(
      Type.Array(Type.String({ maxLength: 60 }), {
        maxItems: 200,
        uniqueItems: true,
        description: 'The indicators it concerns, where the rules take only those',
      }),
    ),
  },
  { additionalProperties: false },
)
export type VetoForm = Static<typeof VetoForm>

export const VetoDecision = Type.Object(
  { decision: oneOf(['confirm', 'refuse', 'withdraw']), why: Type.Optional(text(1_000)) },
  { additionalProperties: false },
)
export type VetoDecision = Static<typeof VetoDecision>

export const VetoLifting = Type.Object({ why: text(1_000) }, { additionalProperties: false })

const Deed = Type.Object({
  by: Type.Object({ id: Id, name: Type.String() }),
  at: Type.String({ format: 'date-time' }),
  why: orNull(Type.String()),
})

export const Veto = Type.Object(
  {
    id: Id,
    event: oneOf(vetoEvents),
    happenedOn: DayShape,
    reason: Type.String(),
    document: Type.String(),
    documentId: orNull(Id),
    codes: Type.Array(Type.String()),
    state: oneOf(['raised', 'confirmed', 'refused', 'withdrawn', 'lifted']),
    raised: Deed,
    decided: orNull(Deed),
    lifted: orNull(Deed),
    allowed: Type.Array(Type.String(), { description: 'confirm, refuse, withdraw, lift' }),
  },
  { $id: 'Veto' },
)
export type Veto = Static<typeof Veto>
export const VetoList = Type.Object({ items: Type.Array(Type.Ref('Veto')), allowed: Type.Array(Type.String()) })
