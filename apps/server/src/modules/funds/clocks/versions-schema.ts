import { Type, type Static } from 'typebox'
import { oneOf, orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'
import { DayShape } from '../../projects/index.ts'

const Days = Type.Integer({ minimum: 0, maximum: 3650 })
const Rate = Type.String({
  pattern: '^[0-9]{1,2}(\\.[0-9]{1,6})?$',
  description: 'Percent per day on what is paid late, where the contract says nothing',
})
const Clock = Type.Object(
  { termDays: Days, longestTermDays: Days, countIn: oneOf(['days', 'workdays']) },
  { additionalProperties: false },
)
const Rules = Type.Object(
  {
    levels: Type.Object(
      { yellowFromDay: Days, orangeFromDay: Days, redFromDay: Days },
      { additionalProperties: false },
    ),
    clocks: Type.Object(
      { allocation_to_use: Clock, acceptance_to_payment: Clock, cash_to_transfer: Clock },
      { additionalProperties: false },
    ),
    percentPerDay: Rate,
  },
  { additionalProperties: false },
)

export const ClockTrialForm = Type.Object(
  { rules: Rules, organisationId: Type.Optional(Id) },
  { additionalProperties: false },
)
export type ClockTrialForm = Static<typeof ClockTrialForm>

export const ClockVersionForm = Type.Object(
  {
    rules: Rules,
    organisationId: Type.Optional(Id),
    effectiveFrom: DayShape,
    mark: oneOf(['V', 'P', 'U']),
    source: Type.String({ minLength: 1, maxLength: 200 }),
    why: Type.String({ minLength: 1, maxLength: 500 }),
  },
  { additionalProperties: false },
)
export type ClockVersionForm = Static<typeof ClockVersionForm>

export const ClockDecision = Type.Object(
  {
    decision: oneOf(['confirm', 'refuse', 'withdraw']),
    why: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
  },
  { additionalProperties: false },
)
export type ClockDecision = Static<typeof ClockDecision>

const levels = oneOf(['none', 'yellow', 'orange', 'red'])
const DryRun = Type.Object(
  {
    amounts: Type.Integer({ minimum: 0 }),
    changed: Type.Array(
      Type.Object({ from: levels, to: levels, count: Type.Integer({ minimum: 1 }), amountFen: Type.Integer() }),
    ),
  },
  { description: 'Amounts standing on the day of the proposal, and how many of them another level would have' },
)
const Laxer = Type.Object({
  what: oneOf(['term', 'count', 'interest']),
  own: Type.String(),
  law: Type.String(),
})

export const ClockTrial = Type.Object(
  { ...DryRun.properties, laxer: Type.Array(Laxer, { description: 'Where less is asked than the law’s own figure' }) },
  { $id: 'ClockTrial' },
)

const Person = Type.Object({ id: Id, name: Type.String() })

export const ClockVersion = Type.Object(
  {
    id: orNull(Id),
    version: Type.String({ description: 'A year for a national one, L and a number for one of an office' }),
    organisation: orNull(Person),
    state: oneOf(['national', 'proposed', 'confirmed', 'refused', 'withdrawn']),
    effectiveFrom: DayShape,
    isInForce: Type.Boolean({ description: 'At the place of who asks, today' }),
    rules: Rules,
    mark: oneOf(['V', 'P', 'U']),
    source: Type.String({ description: 'The text it rests on' }),
    interestSource: Type.String(),
    laxer: Type.Array(Laxer),
    why: orNull(Type.String()),
    dryRun: orNull(DryRun),
    proposedBy: orNull(Person),
    proposedAt: orNull(Type.String()),
    decidedBy: orNull(Person),
    decidedAt: orNull(Type.String()),
    decidedWhy: orNull(Type.String()),
    allowed: Type.Array(Type.String()),
  },
  { $id: 'ClockVersion' },
)
export type ClockVersion = Static<typeof ClockVersion>

export const ClockVersionList = Type.Object({
  items: Type.Array(Type.Ref('ClockVersion')),
  allowed: Type.Array(Type.String()),
})
