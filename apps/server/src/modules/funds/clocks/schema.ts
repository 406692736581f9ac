import { Type, type Static } from 'typebox'
import { Cursor, ExplanationShape, Limit, oneOf, orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'
import { DayShape, FenShape } from '../../projects/index.ts'

export const holders = ['contractor', 'owner_unit', 'finance', 'department', 'project_office'] as const
const clocks = ['allocation_to_use', 'acceptance_to_payment', 'cash_to_transfer'] as const
const levels = ['none', 'yellow', 'orange', 'red'] as const
const Count = Type.Integer({ minimum: 0 })
const InterestFen = orNull(
  Type.Integer({
    description: 'Late interest so far, in fen; null where none is due by law or a year’s holidays are unknown',
  }),
)

export const FundClockQuery = Type.Object({
  asOf: Type.Optional(DayShape),
  holder: Type.Optional(Type.Array(oneOf(holders))),
  clock: Type.Optional(Type.Array(oneOf(clocks))),
  level: Type.Optional(Type.Array(oneOf(levels))),
  projectId: Type.Optional(Id),
  contractId: Type.Optional(Id),
  departmentId: Type.Optional(Id),
  regionCode: Type.Optional(Type.String({ pattern: '^[0-9]{2,9}$', description: 'Region and everything below it' })),
  sort: Type.Optional(oneOf(['holder', 'days', 'amount'])),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type FundClockQuery = Static<typeof FundClockQuery>

const StandingEntry = Type.Object({
  project: Type.Object({ id: Id, name: Type.String(), code: orNull(Type.String()) }),
  regionName: Type.String(),
  departmentName: orNull(Type.String()),
  contract: orNull(Type.Object({ id: Id, number: Type.String(), name: Type.String(), contractorName: Type.String() })),
  clock: oneOf(clocks),
  basis: Type.Object(
    { source: Type.String(), mark: oneOf(['V', 'P', 'U']) },
    { description: 'The text the clock rests on' },
  ),
  movementId: Id,
  movementKind: oneOf(['allocation', 'acceptance', 'cash_arrival']),
  label: orNull(Type.String()),
  amountFen: FenShape,
  since: DayShape,
  daysStanding: Count,
  countIn: oneOf(['days', 'workdays']),
  graceDays: Type.Integer({ description: 'Days of the contract’s term beyond the rule’s own' }),
  level: oneOf(levels),
  dueOn: orNull(DayShape),
  daysLate: Count,
  interestFen: InterestFen,
  isPaused: Type.Boolean(),
  holder: oneOf(holders),
  heldSince: DayShape,
  heldDays: Count,
  unknownYear: orNull(Type.Integer({ description: 'A year whose holidays are not announced yet' })),
  explanation: ExplanationShape,
})

export const FundClocks = Type.Object(
  {
    asOf: DayShape,
    items: Type.Array(StandingEntry),
    nextCursor: orNull(Type.String()),
    holders: Type.Array(
      Type.Object({
        holder: oneOf(holders),
        count: Count,
        amountFen: FenShape,
        red: Count,
        interestFen: FenShape,
      }),
      { description: 'Under the same filters but that of the holder' },
    ),
  },
  { $id: 'FundClocks' },
)
export type FundClocks = Static<typeof FundClocks>

export const NewSuspension = Type.Object(
  {
    contractId: Type.Optional(Id),
    movementId: Type.Optional(Id),
    reason: oneOf(['force_majeure']),
    startsOn: DayShape,
    endsOn: Type.Optional(DayShape),
    documentNo: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    why: Type.String({ minLength: 1, maxLength: 500 }),
  },
  {
    additionalProperties: false,
    description: 'Days that do not count, first and last included, for the project, one contract or one inflow',
  },
)
export type NewSuspension = Static<typeof NewSuspension>

export const SuspensionEnd = Type.Object(
  { endsOn: DayShape, why: Type.String({ minLength: 1, maxLength: 500 }) },
  { additionalProperties: false },
)
export type SuspensionEnd = Static<typeof SuspensionEnd>

export const Suspension = Type.Object(
  {
    id: Id,
    projectId: Id,
    contract: orNull(Type.Object({ id: Id, name: Type.String() })),
    movement: orNull(Type.Object({ id: Id, label: Type.String() })),
    reason: oneOf(['force_majeure']),
    startsOn: DayShape,
    endsOn: orNull(DayShape),
    documentNo: orNull(Type.String()),
    why: Type.String(),
    recordedAt: Type.String(),
    allowed: Type.Array(Type.String()),
  },
  { $id: 'FundSuspension' },
)
export const SuspensionList = Type.Object(
  { items: Type.Array(Type.Ref('FundSuspension')) },
  { $id: 'FundSuspensionList' },
)
