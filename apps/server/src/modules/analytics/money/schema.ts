import { Type, type Static } from 'typebox'
import { Cursor, DecimalShape, ExplanationShape, Limit, oneOf, orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'
import { DayShape } from '../../projects/index.ts'

export const quadrants = ['both_on_track', 'money_behind', 'work_behind', 'both_behind'] as const
export type Quadrant = (typeof quadrants)[number]

const selection = {
  asOf: Type.Optional(DayShape),
  projectId: Type.Optional(Id),
  departmentId: Type.Optional(Id),
  regionCode: Type.Optional(Type.String({ pattern: '^[0-9]{2,9}$', description: 'Region and everything below it' })),
}
const Count = Type.Integer({ minimum: 0 })
const Sum = Type.Integer({ description: 'Amount in fen' })
const Year = Type.Integer({ minimum: 1990, maximum: 2100 })

export const QuadrantQuery = Type.Object({
  ...selection,
  year: Type.Optional(Year),
  cut: Type.Optional(oneOf(['jan_jul'])),
  quadrant: Type.Optional(Type.Array(oneOf(quadrants))),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type QuadrantQuery = Static<typeof QuadrantQuery>

export const FundQuadrants = Type.Object(
  {
    year: Year,
    asOf: DayShape,
    timePercent: DecimalShape,
    tolerancePoints: DecimalShape,
    quadrants: Type.Array(Type.Object({ quadrant: oneOf(quadrants), projects: Count, fullYearFen: Sum })),
    /** Projects that cannot be placed: no budget of the year, or no progress known by the day. */
    unplaced: Type.Object({ withoutBudget: Count, withoutProgress: Count }),
    items: Type.Array(
      Type.Object({
        project: Type.Object({ id: Id, name: Type.String(), code: orNull(Type.String()) }),
        quadrant: oneOf(quadrants),
        goalBasis: oneOf(['goals', 'progress']),
        goalPercent: DecimalShape,
        expectedGoalPercent: DecimalShape,
        goalDeviationPoints: DecimalShape,
        executedFen: Sum,
        fullYearFen: Sum,
        ratePercent: DecimalShape,
        moneyDeviationPoints: DecimalShape,
        /** Money ahead of the goal, in points of deviation. */
        gapPoints: DecimalShape,
        explanation: ExplanationShape,
      }),
      { description: 'The widest gap first' },
    ),
    nextCursor: orNull(Type.String()),
  },
  { $id: 'FundQuadrants' },
)
export type FundQuadrants = Static<typeof FundQuadrants>

const Month = Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' })
export const FundCurveQuery = Type.Object({ ...selection, from: Type.Optional(Month) })
export type FundCurveQuery = Static<typeof FundCurveQuery>

const Figure = Type.Object({ amountFen: Sum, explanation: ExplanationShape })

export const FundCurve = Type.Object(
  {
    asOf: DayShape,
    projects: Count,
    /** How many projects are planned and earned by their progress; the others by budget and accepted amounts. */
    byProgress: Count,
    points: Type.Array(
      Type.Object({
        day: DayShape,
        plannedFen: orNull(Sum),
        allocatedFen: Sum,
        paidFen: Sum,
        earnedFen: orNull(Sum),
      }),
      {
        description:
          'Sums up to the end of each month and to the day asked for; null before it was kept where projects stand',
      },
    ),
    planned: Figure,
    allocated: Figure,
    paid: Figure,
    earned: Figure,
  },
  { $id: 'FundCurve' },
)
export type FundCurve = Static<typeof FundCurve>
