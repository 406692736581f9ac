import { Type, type Static } from 'typebox'
import { DecimalShape, orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'
import { DayShape } from '../../projects/index.ts'

const Amount = Type.String({ pattern: '^[0-9]{1,14}(\\.[0-9]{1,6})?$', description: 'Exact, not negative' })
const Currency = Type.String({ pattern: '^[A-Z]{3}$' })
const evidenceLevel = Type.Integer({ minimum: 2, maximum: 3, description: '2 a document shows it, 3 stated' })

export const FigureForm = Type.Object(
  {
    name: Type.String({ maxLength: 60 }),
    day: DayShape,
    value: Amount,
    currency: Type.Optional(Currency),
    reference: Type.Optional(
      Type.String({ maxLength: 100, description: 'Tells amounts of one day apart: a voucher number' }),
    ),
    evidenceLevel,
    evidence: Type.Optional(Type.String({ maxLength: 500 })),
  },
  { additionalProperties: false },
)
export type FigureForm = Static<typeof FigureForm>

export const FigureList = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      name: Type.String(),
      zh: Type.String(),
      en: Type.String(),
      unit: Type.String(),
      day: DayShape,
      value: DecimalShape,
      currency: orNull(Currency),
      reference: Type.String(),
      evidenceLevel,
      evidence: Type.String(),
      recordedBy: Type.String(),
      recordedAt: Type.String({ format: 'date-time' }),
    }),
  ),
})

const Rate = Type.Object(
  {
    currency: Currency,
    day: DayShape,
    per: Type.Integer({ description: 'How many units of the currency the amount is for: 1, 100, 1000, 10000' }),
    yuan: Type.String({ pattern: '^[0-9]{1,10}(\\.[0-9]{1,10})?$' }),
    source: Type.String({ minLength: 1, maxLength: 200 }),
  },
  { additionalProperties: false },
)
export const RateList = Type.Object({ items: Type.Array(Rate) })
export const RateForm = Type.Object(
  { rates: Type.Array(Rate, { minItems: 1, maxItems: 500 }) },
  { additionalProperties: false },
)
export type RateForm = Static<typeof RateForm>
export const RateQuery = Type.Object({ currency: Type.Optional(Currency), until: Type.Optional(DayShape) })
