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
    replaces: Type.Optional(Id),
    why: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 500,
        description: 'Why the figure it replaces was wrong; needed with one',
      }),
    ),
  },
  { additionalProperties: false },
)
export type FigureForm = Static<typeof FigureForm>

const rate = {
  currency: Currency,
  day: DayShape,
  per: Type.Integer({ description: 'How many units of the currency the amount is for: 1, 100, 1000, 10000' }),
  yuan: Type.String({ pattern: '^[0-9]{1,10}(\\.[0-9]{1,10})?$' }),
  source: Type.String({ minLength: 1, maxLength: 200 }),
}
const stamp = { recordedBy: Type.String(), recordedAt: Type.String({ format: 'date-time' }) }
const told = {
  id: Id,
  day: DayShape,
  value: DecimalShape,
  currency: orNull(Currency),
  reference: Type.String(),
  evidenceLevel,
  evidence: Type.String(),
  why: orNull(Type.String()),
  ...stamp,
}

export const FigureList = Type.Object({
  items: Type.Array(
    Type.Object({
      ...told,
      name: Type.String(),
      zh: Type.String(),
      en: Type.String(),
      unit: Type.String(),
      yuan: orNull(DecimalShape),
      rate: orNull(
        Type.Object(rate, { description: 'Foreign money counts at the rate of its day, else the last one before' }),
      ),
      earlier: Type.Array(Type.Object(told), { description: 'What it replaced, the newest first' }),
    }),
  ),
  needed: Type.Array(
    Type.Object({
      name: Type.String(),
      zh: Type.String(),
      en: Type.String(),
      unit: Type.String(),
      isMoney: Type.Boolean(),
      usedBy: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
      value: orNull(
        Type.String({ description: 'What it comes to in the year, money in yuan; null when nobody told it' }),
      ),
    }),
    { description: 'Figures only people can tell that formulas of the chosen indicators of the year use' },
  ),
  year: Type.Integer(),
  allowed: Type.Array(Type.String(), { description: 'What the reader may do: record' }),
})
export type FigureList = Static<typeof FigureList>

const Rate = Type.Object(rate, { additionalProperties: false })
export const RateList = Type.Object({
  items: Type.Array(
    Type.Object({
      ...rate,
      ...stamp,
      version: Type.Integer(),
      why: orNull(Type.String()),
      earlier: Type.Array(Type.Object({ ...rate, ...stamp, version: Type.Integer(), why: orNull(Type.String()) }), {
        description: 'Versions before it, the newest first',
      }),
    }),
  ),
  allowed: Type.Array(Type.String(), { description: 'What the reader may do: record' }),
})
export const RateForm = Type.Object(
  {
    rates: Type.Array(Rate, { minItems: 1, maxItems: 500 }),
    why: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 500,
        description: 'Given, days that have a rate get a new version of it',
      }),
    ),
  },
  { additionalProperties: false },
)
export type RateForm = Static<typeof RateForm>
export const RateQuery = Type.Object({ currency: Type.Optional(Currency), until: Type.Optional(DayShape) })
