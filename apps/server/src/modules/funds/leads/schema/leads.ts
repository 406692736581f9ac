import { Type, type Static } from 'typebox'
import { leadRules } from '@jiheng/kernel/lead'
import { Cursor, ExplanationShape, Limit, oneOf, orNull } from '../../../../platform/http/shapes.ts'
import { Id } from '../../../identity/index.ts'
import { DayShape, FenShape } from '../../../projects/index.ts'
import { leadOutcomes, leadStates } from '../states.ts'

export const ruleIds = leadRules.map(({ id }) => id)
export const severities = ['red', 'orange', 'yellow'] as const
const Severity = oneOf(severities)
const Instant = Type.String({ format: 'date-time' })
export const Text = Type.String({ minLength: 1, maxLength: 2_000 })
const Params = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))

const lead = {
  id: Id,
  projectId: Id,
  projectName: Type.String(),
  origin: oneOf(['rule', 'tip']),
  ruleId: Type.String({ description: 'Of the rule that saw it; `tip` when somebody told it' }),
  severity: Severity,
  day: DayShape,
  ageDays: Type.Integer({ minimum: 0, description: 'Days since it was found, or opened again' }),
  amountFen: orNull(FenShape),
  messageKey: Type.String({ description: 'Phrase key of one sentence, filled with `params`' }),
  params: Params,
  state: oneOf(leadStates),
  outcome: orNull(oneOf(leadOutcomes)),
  foundAt: Instant,
  reopenedAt: orNull(Instant),
  movedAt: Instant,
  records: Type.Integer({ minimum: 0 }),
}
export const Lead = Type.Object(lead)
export type Lead = Static<typeof Lead>

export const LeadPage = Type.Object(
  {
    items: Type.Array(Lead),
    total: Type.Integer({ description: 'Leads the filters leave' }),
    nextCursor: orNull(Type.String()),
    counts: Type.Record(Type.String(), Type.Integer(), {
      description: 'Leads in each state, whatever state is asked for',
    }),
    searched: orNull(Type.Object({ asOf: DayShape, at: Instant, projects: Type.Integer() })),
  },
  { $id: 'LeadPage' },
)
export type LeadPage = Static<typeof LeadPage>

const RecordOf = Type.Object({
  kind: Type.String(),
  id: orNull(Type.String()),
  label: orNull(Type.String()),
  projectId: orNull(Id),
  isHidden: Type.Boolean({ description: 'Out of reach: only that there is one' }),
})

const Question = Type.Object({
  id: Id,
  organisation: Type.Object({ id: Id, name: Type.String() }),
  question: Type.String(),
  dueOn: DayShape,
  isOverdue: Type.Boolean(),
  askedAt: Instant,
  answer: orNull(Type.String()),
  answeredBy: orNull(Type.String()),
  answeredAt: orNull(Instant),
})

export const LeadDetail = Type.Object(
  {
    ...lead,
    explanation: orNull(ExplanationShape),
    ruleVersion: orNull(Type.Integer()),
    recordsSeen: Type.Array(RecordOf),
    steps: Type.Array(Type.Object({ action: Type.String(), note: Type.String(), by: Type.String(), at: Instant })),
    questions: Type.Array(Question),
    owner: orNull(Type.Object({ id: Id, name: Type.String() }, { description: 'The unit that would be asked' })),
    isTellerKept: Type.Boolean({ description: 'Somebody told it; who is in the case file alone' }),
    caseFileId: orNull(Id),
    allowed: Type.Array(Type.String(), { description: 'keep, dismiss, ask, close, hand_over' }),
  },
  { $id: 'LeadDetail' },
)
export type LeadDetail = Static<typeof LeadDetail>

export const LeadQuery = Type.Object({
  state: Type.Optional(Type.Array(oneOf(leadStates))),
  severity: Type.Optional(Type.Array(Severity)),
  ruleId: Type.Optional(Type.Array(oneOf([...ruleIds, 'tip']))),
  projectId: Type.Optional(Id),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type LeadQuery = Static<typeof LeadQuery>

export const channels = ['letter', 'visit', 'telephone', 'online', 'audit', 'other'] as const
export const TipForm = Type.Object(
  {
    projectId: Id,
    severity: Severity,
    text: Text,
    teller: Type.String({ minLength: 1, maxLength: 300 }),
    channel: oneOf(channels),
  },
  { additionalProperties: false },
)
export type TipForm = Static<typeof TipForm>

export const TriageForm = Type.Object(
  { decision: oneOf(['keep', 'dismiss']), why: Text },
  { additionalProperties: false },
)
export type TriageForm = Static<typeof TriageForm>

export const QuestionForm = Type.Object(
  {
    organisationId: Type.Optional(Id),
    question: Text,
    dueOn: DayShape,
    records: Type.Array(Type.Object({ kind: Type.String({ maxLength: 60 }), id: Type.String({ maxLength: 100 }) }), {
      maxItems: 50,
    }),
  },
  { additionalProperties: false },
)
export type QuestionForm = Static<typeof QuestionForm>

export const ClosureForm = Type.Object({ outcome: oneOf(leadOutcomes), why: Text }, { additionalProperties: false })
export type ClosureForm = Static<typeof ClosureForm>

export const HandOverForm = Type.Object(
  { summary: Type.String({ minLength: 1, maxLength: 5_000 }) },
  { additionalProperties: false },
)

export const SearchOutcome = Type.Object({
  asOf: DayShape,
  projects: Type.Integer(),
  found: Type.Integer(),
  opened: Type.Integer(),
  reopened: Type.Integer(),
})
export type SearchOutcome = Static<typeof SearchOutcome>
