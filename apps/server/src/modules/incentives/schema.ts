import { Type, type Static } from 'typebox'
import { incentiveKinds, incentiveSources, poolRules, standingReasons } from '@jiheng/kernel/incentive'
import { DecimalShape, ExplanationShape, oneOf, orNull } from '../../platform/http/shapes.ts'
import { Id } from '../identity/index.ts'
import { DayShape } from '../projects/index.ts'
import { Count, decision, Moved, Version } from './schema/moving.ts'
import { Batch } from './schema/payroll.ts'
import { proposalStates } from './store/proposals.ts'

const Instant = Type.String({ format: 'date-time' })
const Percent = Type.String({ pattern: '^(100|[0-9]{1,2}(\\.[0-9]{1,2})?)$', description: 'Of 100, exact decimal' })
const Kind = oneOf(incentiveKinds)
const Mark = oneOf(['V', 'P', 'U'])
const Unit = Type.Object({ id: Id, name: Type.String() })
export const PeriodShape = Type.String({
  pattern: '^[0-9]{4}(-[0-9]{2}|Q[1-4])?$',
  description: '2026-10, 2026Q3 or 2026, by the kind',
})

export const Parameters = Type.Object(
  {
    ranking: orNull(
      Type.Object(
        { sharePercent: Percent, leastGroup: Type.Integer({ minimum: 1, maximum: 10_000 }) },
        { additionalProperties: false },
      ),
    ),
    bound: Percent,
    scoredWithinDays: Type.Integer({ minimum: 0, maximum: 366 }),
  },
  { additionalProperties: false },
)

export const PoolShape = Type.Object(
  {
    amountFen: Type.Integer({ minimum: 1, maximum: 9_000_000_000_000 }),
    by: oneOf(poolRules),
  },
  { additionalProperties: false },
)

const version = {
  parameters: Parameters,
  mark: Type.Optional(Mark),
  source: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'The text it follows' })),
  why: Type.String({ minLength: 1, maxLength: 500 }),
}
export const SchemeVersionForm = Type.Object(version)
export type SchemeVersionForm = Static<typeof SchemeVersionForm>

export const SchemeForm = Type.Object({
  organisationId: Type.Optional(Id),
  kind: Kind,
  name: Type.String({ minLength: 1, maxLength: 100 }),
  basis: Type.Enum([...incentiveSources], {
    description: 'What people are listed by: evaluated results. Anything they do all day is refused with the reason',
  }),
  templateId: Id,
  ...version,
})
export type SchemeForm = Static<typeof SchemeForm>

const outcome = {
  counted: Count,
  places: orNull(Count),
  problem: orNull(oneOf(['group_too_small'])),
  suggested: Count,
}

const ListedList = Type.Object({
  id: Id,
  period: PeriodShape,
  state: oneOf(proposalStates),
  ...outcome,
  listed: Count,
  waiting: Type.Integer({ minimum: 0, description: 'Appeals nobody has answered yet' }),
  appealUntil: orNull(DayShape),
  version: Version,
  isCorrected: Type.Boolean({ description: 'A correcting version was opened; this one stays as it is' }),
})

export const SchemePage = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      kind: Kind,
      name: Type.String(),
      unit: Unit,
      template: Unit,
      version: Type.Integer({ minimum: 1 }),
      parameters: Parameters,
      mark: Mark,
      source: orNull(Type.String()),
      why: Type.String(),
      lists: Type.Array(ListedList),
      periods: Type.Array(PeriodShape),
      allowed: Type.Array(oneOf(['simulate', 'revise'])),
    }),
  ),
  allowed: Type.Array(oneOf(['create'])),
})
export type SchemePage = Static<typeof SchemePage>

export const Edge = Type.Object({
  lastIn: orNull(DecimalShape),
  firstOut: orNull(DecimalShape),
  sharing: Count,
  beyondPlaces: Count,
  oneFewer: orNull(Count),
  oneMore: orNull(Count),
  missing: Count,
  near: Type.Array(Id, { description: 'Accounts within a point of the edge' }),
})

export const SimulationForm = Type.Object({
  schemeId: Id,
  period: PeriodShape,
  pool: Type.Optional(PoolShape),
  parameters: Type.Optional(Parameters),
})
export const ListForm = Type.Object({ schemeId: Id, period: PeriodShape, pool: Type.Optional(PoolShape) })

const person = {
  accountId: Id,
  name: Type.String(),
  total: orNull(DecimalShape),
  place: orNull(Count),
  isShared: Type.Boolean(),
  isSuggested: Type.Boolean(),
  reason: oneOf(standingReasons),
  amountFen: orNull(Count),
}

export const Simulation = Type.Object({
  ...outcome,
  edge: Edge,
  pool: orNull(Type.Object({ amountFen: Count, by: oneOf(poolRules), leftFen: Count })),
  items: Type.Array(Type.Object(person)),
})
export type Simulation = Static<typeof Simulation>

const Appeal = Type.Object({
  id: Id,
  text: Type.String(),
  submittedAt: Instant,
  answerUntil: orNull(DayShape),
  outcome: orNull(oneOf(['kept', 'changed'])),
  reason: orNull(Type.String()),
  decidedBy: orNull(Type.String()),
  decidedAt: orNull(Instant),
  mayDecide: Type.Boolean(),
})

const Done = orNull(Type.Object({ by: Type.String(), at: Instant }))
export const IncentiveList = Type.Object(
  {
    id: Id,
    scheme: Type.Object({ id: Id, name: Type.String(), kind: Kind, version: Type.Integer() }),
    unit: Unit,
    period: PeriodShape,
    state: oneOf(proposalStates),
    parameters: Parameters,
    mark: Mark,
    source: orNull(Type.String()),
    ...outcome,
    edge: Edge,
    pool: orNull(Type.Object({ amountFen: Count, by: oneOf(poolRules), leftFen: Count })),
    asOf: DayShape,
    simulated: Done,
    decided: Done,
    published: Done,
    settled: Done,
    appealUntil: orNull(DayShape),
    version: Version,
    corrects: orNull(
      Type.Object({ id: Id, ...decision }, { description: 'The list before, who opened this version and why' }),
    ),
    corrected: orNull(Type.Object({ id: Id, version: Version, state: oneOf(proposalStates) })),
    moved: orNull(Moved),
    standings: Type.Array(
      Type.Object({
        id: Id,
        ...person,
        unit: Type.String(),
        decision: orNull(oneOf(['keep', 'remove'])),
        decisionWhy: orNull(Type.String()),
        isListed: orNull(Type.Boolean()),
        appeal: orNull(Appeal),
      }),
    ),
    batch: orNull(Batch),
    batchBefore: orNull(Batch),
    isConcerned: Type.Boolean({ description: 'The reader stands in the group: somebody else decides' }),
    openScores: Type.Array(
      Type.Object({ name: Type.String(), isUnderAppeal: Type.Boolean(), appealUntil: orNull(DayShape) }),
      {
        description:
          'Scores it rests on that are under appeal or may still be appealed against: until then it is not published',
      },
    ),
    allowed: Type.Array(oneOf(['simulate', 'decide', 'publish', 'settle', 'export', 'correct', 'uphold'])),
  },
  { $id: 'IncentiveList' },
)
export type IncentiveList = Static<typeof IncentiveList>

export const DecisionForm = Type.Object({
  names: Type.Array(
    Type.Object({
      standingId: Id,
      outcome: oneOf(['keep', 'remove']),
      why: Type.Optional(Type.String({ maxLength: 1_000 })),
    }),
    { maxItems: 2_000, description: 'Every name that is suggested, once' },
  ),
  why: Type.Optional(Type.String({ minLength: 1, maxLength: 1_000 })),
})
export type DecisionForm = Static<typeof DecisionForm>

export const AppealForm = Type.Object({ text: Type.String({ minLength: 1, maxLength: 5_000 }) })
export const AnswerForm = Type.Object({
  outcome: oneOf(['kept', 'changed']),
  reason: Type.String({ minLength: 1, maxLength: 2_000 }),
})
export type AnswerForm = Static<typeof AnswerForm>

export const OwnPage = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      kind: Kind,
      name: Type.String(),
      unit: Type.String(),
      period: PeriodShape,
      state: oneOf(['published', 'final']),
      version: Version,
      isCorrected: Type.Boolean({ description: 'A correcting version was told since: this one holds no more' }),
      total: orNull(DecimalShape),
      place: orNull(Count),
      isSuggested: Type.Boolean(),
      isListed: Type.Boolean(),
      reason: oneOf(standingReasons),
      decisionWhy: orNull(Type.String()),
      publishedAt: Instant,
      appealUntil: DayShape,
      appeal: orNull(
        Type.Object({
          text: Type.String(),
          submittedAt: Instant,
          outcome: orNull(oneOf(['kept', 'changed'])),
          reason: orNull(Type.String()),
          decidedAt: orNull(Instant),
        }),
      ),
      explanation: ExplanationShape,
      allowed: Type.Array(oneOf(['appeal'])),
    }),
  ),
})
export type OwnPage = Static<typeof OwnPage>
