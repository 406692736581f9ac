import { Type, type Static } from 'typebox'
import { DecimalShape, ExplanationShape, oneOf, orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'
import { DayShape } from '../../projects/index.ts'
import { Why } from './changes.ts'
import { BaselineShape } from './picture.ts'

export const NewBaselineForm = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 100 }), why: Why },
  { additionalProperties: false },
)
export type NewBaselineForm = Static<typeof NewBaselineForm>

export const BaselineDates = Type.Object(
  {
    id: Id,
    name: Type.String(),
    isOriginal: Type.Boolean(),
    dates: Type.Object(
      { nodeId: Type.Array(Id), start: Type.Array(DayShape), finish: Type.Array(DayShape) },
      { description: 'One array for each field, of the nodes that had both dates' },
    ),
  },
  { $id: 'BaselineDates' },
)

export const Baselines = Type.Object({ items: Type.Array(BaselineShape) }, { $id: 'ScheduleBaselines' })
export const NewBaseline = Type.Object({ id: Id }, { $id: 'NewScheduleBaseline' })

export const CompareQuery = Type.Object({
  a: Type.String({ minLength: 1, description: 'Id of a baseline, or `original`, `latest`, `current`' }),
  b: Type.String({ minLength: 1 }),
})

const Sum = Type.Integer({ description: 'Amount in fen' })
const Shift = Type.Object({
  before: DayShape,
  after: DayShape,
  days: Type.Integer({ description: 'Positive is later' }),
  workdays: orNull(Type.Integer()),
})
const Budget = Type.Object({ beforeFen: Sum, afterFen: Sum, changeFen: Sum })
const Item = {
  nodeId: Id,
  title: Type.String(),
  isSummary: Type.Boolean(),
}
const Change = Type.Object({
  ...Item,
  start: orNull(Shift),
  finish: orNull(Shift),
  budget: orNull(Budget),
  percent: orNull(Type.Object({ before: DecimalShape, after: DecimalShape, points: DecimalShape })),
})
const Standing = Type.Object({ ...Item, start: orNull(DayShape), finish: orNull(DayShape), budgetFen: Sum })
const Side = Type.Object({ id: Type.String(), name: orNull(Type.String()), takenOn: DayShape })

export const BaselineComparison = Type.Object(
  {
    from: Side,
    to: Side,
    added: Type.Array(Standing),
    removed: Type.Array(Standing),
    changed: Type.Array(Change, { description: 'Dates moved, budget or progress changed' }),
    finish: orNull(Shift),
    budget: Budget,
    unknownYears: Type.Array(Type.Integer(), { description: 'Years whose working days are not announced' }),
  },
  { $id: 'BaselineComparison' },
)
export type BaselineComparison = Static<typeof BaselineComparison>

const Kept = Type.Object({
  state: oneOf(['on_time', 'late', 'overdue', 'not_due', 'unplanned', 'dropped']),
  dueOn: orNull(DayShape),
  daysLate: Type.Integer(),
  workdaysLate: orNull(Type.Integer()),
})
const Rate = Type.Object({
  percent: orNull(DecimalShape),
  onTime: Type.Integer(),
  due: Type.Integer(),
  explanation: ExplanationShape,
})
export const PunctualityShape = Type.Object(
  {
    original: Rate,
    current: Rate,
    items: Type.Array(
      Type.Object({ nodeId: Id, title: Type.String(), finishedOn: orNull(DayShape), original: Kept, current: Kept }),
    ),
  },
  { $id: 'Punctuality' },
)
export type PunctualityShape = Static<typeof PunctualityShape>

export const ValueQueryShape = Type.Object({
  asOf: Type.Optional(DayShape),
  baseline: Type.Optional(
    Type.String({ description: 'Id of a baseline, or `original`, `latest`; the latest when not told' }),
  ),
  estimate: Type.Optional(oneOf(['as_planned', 'by_cost', 'by_cost_and_schedule'])),
})

const BaselineName = Type.Object({ id: Id, name: Type.String(), isOriginal: Type.Boolean() })

export const EarnedValueShape = Type.Object(
  {
    asOf: DayShape,
    baseline: BaselineName,
    figures: Type.Array(
      Type.Object({
        measure: Type.String(),
        value: orNull(DecimalShape),
        unit: Type.String(),
        reason: orNull(Type.String({ description: 'Why there is no value' })),
        explanation: ExplanationShape,
      }),
    ),
    finishedOn: orNull(DayShape),
    forecastFinish: orNull(DayShape),
    warnings: Type.Array(oneOf(['earned_beyond_budget', 'earned_before_start'])),
  },
  { $id: 'EarnedValue' },
)
export type EarnedValueShape = Static<typeof EarnedValueShape>

export const EarnedValueCurveShape = Type.Object(
  {
    asOf: DayShape,
    baseline: BaselineName,
    points: Type.Array(Type.Object({ day: DayShape, pvFen: Sum, evFen: orNull(Sum), acFen: orNull(Sum) })),
  },
  { $id: 'EarnedValueCurve' },
)
