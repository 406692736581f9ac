import { Type, type Static } from 'typebox'
import { Cursor, ExplanationShape, Limit, oneOf, orNull } from '../../platform/http/shapes.ts'
import { Id } from '../identity/index.ts'
import { DayShape, FenShape } from '../projects/index.ts'
import { ruleIds } from './rules-in-force.ts'

export const levels = ['red', 'orange', 'yellow'] as const
export const holderKinds = ['contractor', 'owner_unit', 'finance', 'department', 'project_office'] as const
const Level = oneOf(levels)
const Person = Type.Object({ id: Id, name: Type.String() })
const Instant = Type.String({ format: 'date-time' })

export const Holder = Type.Object({
  kind: oneOf(holderKinds),
  organisation: orNull(Type.Object({ id: orNull(Id), name: Type.String() })),
  account: orNull(Person),
})

const alert = {
  id: Id,
  projectId: Id,
  projectName: Type.String(),
  ruleId: oneOf(ruleIds),
  level: Level,
  subject: Type.Object({ kind: Type.String(), id: Type.String(), label: orNull(Type.String()) }),
  since: DayShape,
  days: Type.Integer({ minimum: 0, description: 'Days since `since`, until today or until it closed' }),
  holder: Holder,
  isMine: Type.Boolean({ description: "Whether the next move is the reader's" }),
  messageKey: Type.String({ description: 'Phrase key of one sentence, filled with `params`' }),
  params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
  stakeFen: orNull(FenShape),
  state: oneOf(['open', 'closed']),
  openedAt: Instant,
  raisedAt: Instant,
  closedAt: orNull(Instant),
  closedBecause: orNull(oneOf(['resolved', 'rule_changed', 'project_over'])),
  acknowledgement: orNull(
    Type.Object({ by: Person, at: Instant, promisedOn: orNull(DayShape), isOverdue: Type.Boolean() }),
  ),
}
export const Alert = Type.Object(alert)
export type Alert = Static<typeof Alert>
export const AlertPage = Type.Object(
  { items: Type.Array(Alert), total: Type.Integer(), nextCursor: orNull(Type.String()) },
  { $id: 'AlertPage' },
)

const mark = oneOf(['V', 'P', 'U'])

export const AlertDetail = Type.Object(
  {
    ...alert,
    explanation: ExplanationShape,
    rule: Type.Object({ version: Type.Integer(), mark, source: orNull(Type.String()), why: Type.String() }),
    history: Type.Array(Type.Object({ at: Instant, from: orNull(Level), to: orNull(Level) }), {
      description: 'From nothing: opened; to nothing: closed',
    }),
    notes: Type.Array(
      Type.Object({
        id: Id,
        kind: oneOf(['acknowledgement', 'comment']),
        text: Type.String(),
        promisedOn: orNull(DayShape),
        author: Person,
        writtenAt: Instant,
      }),
    ),
    allowed: Type.Array(Type.String(), { description: 'What the reader may do: acknowledge, comment' }),
  },
  { $id: 'AlertDetail' },
)
export type AlertDetail = Static<typeof AlertDetail>

export const AlertQuery = Type.Object({
  projectId: Type.Optional(Id),
  level: Type.Optional(Type.Array(Level)),
  ruleId: Type.Optional(Type.Array(oneOf(ruleIds))),
  holderKind: Type.Optional(Type.Array(oneOf(holderKinds))),
  mine: Type.Optional(Type.Boolean()),
  acknowledged: Type.Optional(Type.Boolean()),
  state: Type.Optional(oneOf(['open', 'closed'])),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type AlertQuery = Static<typeof AlertQuery>

const text = Type.String({ minLength: 1, maxLength: 2_000 })
export const AcknowledgementForm = Type.Object(
  { text, promisedOn: Type.Optional(DayShape) },
  { additionalProperties: false },
)
export type AcknowledgementForm = Static<typeof AcknowledgementForm>
export const CommentForm = Type.Object({ text }, { additionalProperties: false })

// One type with two names: a union would have null coerced to 0.
const Step = Type.Unsafe<number | null>({ type: ['number', 'null'], minimum: 0, maximum: 3_650 })
const Parameters = Type.Record(Type.String({ maxLength: 60 }), Step)

export const AlertRule = Type.Object(
  {
    ruleId: oneOf(ruleIds),
    version: Type.Integer(),
    organisation: Person,
    parameters: Parameters,
    effectiveFrom: DayShape,
    mark,
    source: orNull(Type.String()),
    why: Type.String(),
    isInForce: Type.Boolean({ description: "Whether it holds today at the reader's own place" }),
    createdBy: Type.String(),
    createdAt: Instant,
  },
  { $id: 'AlertRule' },
)
export type AlertRule = Static<typeof AlertRule>
export const AlertRuleList = Type.Object({ items: Type.Array(Type.Ref('AlertRule')) })

export const RuleId = Type.Object({ ruleId: oneOf(ruleIds) })
export const RuleForm = Type.Object(
  {
    parameters: Parameters,
    effectiveFrom: Type.Optional(DayShape),
    mark: Type.Optional(mark),
    source: Type.Optional(Type.String({ maxLength: 300 })),
    why: Type.String({ minLength: 1, maxLength: 500 }),
    organisationId: Type.Optional(Id),
  },
  { additionalProperties: false },
)
export type RuleForm = Static<typeof RuleForm>
