import { Type, type Static } from 'typebox'
import { Cursor, DecimalShape, ExplanationShape, Limit, oneOf, orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'
import { DayShape, FenShape } from '../../projects/index.ts'

export const ForecastQuery = Type.Object({
  departmentId: Type.Optional(Id),
  regionCode: Type.Optional(Type.String({ pattern: '^[0-9]{2,9}$', description: 'Region and everything below it' })),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type ForecastQuery = Static<typeof ForecastQuery>

const Sum = Type.Integer({ description: 'Amount in fen' })
const Count = Type.Integer({ minimum: 0 })

const Skill = {
  cases: Count,
  ours: orNull(DecimalShape),
  naive: orNull(DecimalShape),
  betterPercent: orNull(DecimalShape),
  isShown: Type.Boolean({ description: 'Enough cases, and enough better than the naive rate' }),
}

export const ForecastAccuracy = Type.Object(
  {
    asOf: DayShape,
    runAt: Type.String(),
    organisation: Type.Object({ id: Id, name: Type.String() }),
    projects: Count,
    leastCases: Count,
    leastBetterPercent: Type.Number(),
    gap: Type.Object({ ...Skill, happened: Count, foretold: Count }, { description: 'Brier score, 0 is perfect' }),
    payments: Type.Object(Skill, { description: 'Mean absolute error in fen of what is paid in three months' }),
  },
  { $id: 'ForecastAccuracy' },
)
export type ForecastAccuracy = Static<typeof ForecastAccuracy>

const Reason = Type.Object({
  kind: oneOf(['overdue', 'falls_due', 'withheld', 'work', 'budget_spent']),
  amountFen: FenShape,
})
const Gap = orNull(Type.Object({ month: Type.String(), amountFen: FenShape }))

const Forecast = Type.Object({
  months: Type.Array(
    Type.Object({
      month: Type.String(),
      to: DayShape,
      openingFen: Sum,
      arrivingFen: Sum,
      issuedFen: Sum,
      acceptedFen: Sum,
      withheldFen: Sum,
      workFen: Sum,
      closingFen: Sum,
    }),
    { description: 'closing = opening + arriving + issued − accepted − withheld − work' },
  ),
  lowestFen: Sum,
  lowestMonth: Type.String(),
  gap: Gap,
  reasons: Type.Array(Reason, { description: 'What weighs most up to the lowest month' }),
  explanation: ExplanationShape,
})

export const FundForecast = Type.Object(
  {
    asOf: DayShape,
    state: oneOf(['shown', 'no_book', 'not_tried', 'not_good_enough']),
    accuracy: orNull(Type.Ref('ForecastAccuracy')),
    forecast: orNull(Forecast),
    paidInThreeMonthsFen: orNull(
      Type.Integer({ description: 'Payments expected, in fen; shown where their own trial is good enough' }),
    ),
    allowed: Type.Array(Type.String()),
  },
  { $id: 'FundForecast' },
)
export type FundForecast = Static<typeof FundForecast>

export const FundForecasts = Type.Object(
  {
    asOf: DayShape,
    state: oneOf(['shown', 'not_tried', 'not_good_enough']),
    accuracy: orNull(Type.Ref('ForecastAccuracy')),
    projects: Type.Integer({ description: 'Looked at' }),
    gaps: Type.Integer({ description: 'Of these, where money will not last' }),
    missingFen: Sum,
    items: Type.Array(
      Type.Object({
        project: Type.Object({ id: Id, name: Type.String(), code: orNull(Type.String()) }),
        gap: Type.Object({ month: Type.String(), amountFen: FenShape }),
        lowestMonth: Type.String(),
        reasons: Type.Array(Reason),
        explanation: ExplanationShape,
      }),
      { description: 'The soonest gap first, then the largest' },
    ),
    nextCursor: orNull(Type.String()),
    allowed: Type.Array(Type.String()),
  },
  { $id: 'FundForecasts' },
)
export type FundForecasts = Static<typeof FundForecasts>
