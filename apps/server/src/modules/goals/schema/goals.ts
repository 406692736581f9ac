import { Type, type Static } from 'typebox'
import { goalLevels } from '@jiheng/kernel/goal'
import { DecimalShape, ExplanationShape, oneOf, orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'
import { DayShape } from '../../projects/index.ts'

/** What goals are met by when none are below them. */
export const meetings = ['node', 'milestone', 'reports'] as const
export type Meeting = (typeof meetings)[number]

const Title = Type.String({ minLength: 1, maxLength: 200 })
const Weight = Type.String({
  pattern: '^[0-9]{1,3}(\\.[0-9]{1,4})?$',
  description: 'Share among the siblings, who weigh 100 together when issued; exact decimal above 0',
})
const Amount = Type.String({ pattern: '^[0-9]{1,14}(\\.[0-9]{1,4})?$', description: 'Exact decimal above 0' })
const Unit = Type.String({ maxLength: 20 })
const MetBy = Type.Enum([...meetings], {
  description:
    'node: accepted progress of its node; milestone: the day its node was done; reports: accepted reports of its owner',
})
const Why = Type.String({ minLength: 1, maxLength: 500 })

const Named = Type.Object({ id: Id, name: Type.String() })
export const Person = Type.Object({ id: Id, name: Type.String(), organisation: Type.String() })
export type Person = Static<typeof Person>
export const People = Type.Object({ items: Type.Array(Person) })
export const PeopleQuery = Type.Object({ q: Type.String({ minLength: 1, maxLength: 50 }) })

export const GoalPlan = Type.Object(
  {
    id: Id,
    organisation: Named,
    year: Type.Integer(),
    name: Type.String(),
    issuedVersion: Type.Integer({ description: '0 before it is issued for the first time' }),
    isChanged: Type.Boolean({ description: 'Edited since it was issued last' }),
    goals: Type.Integer(),
    percent: orNull(DecimalShape),
    allowed: Type.Array(Type.String()),
  },
  { $id: 'GoalPlan' },
)
export type GoalPlan = Static<typeof GoalPlan>
export const GoalPlanList = Type.Object({
  items: Type.Array(GoalPlan),
  allowed: Type.Array(Type.String()),
})

export const NewGoalPlan = Type.Object(
  {
    organisationId: Type.Optional(Id),
    year: Type.Integer({ minimum: 1990, maximum: 2100 }),
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
  },
  { additionalProperties: false },
)
export type NewGoalPlan = Static<typeof NewGoalPlan>

const Attainment = Type.Object({
  percent: DecimalShape,
  claimedPercent: DecimalShape,
  state: oneOf(['met', 'under_way', 'missed', 'not_due']),
  asOf: DayShape,
})

export const Goal = Type.Object(
  {
    id: Id,
    planId: Id,
    parentId: orNull(Id),
    level: oneOf(goalLevels),
    title: Type.String(),
    owner: orNull(Person),
    startsOn: DayShape,
    endsOn: DayShape,
    weight: DecimalShape,
    target: DecimalShape,
    unit: Type.String(),
    metBy: oneOf(meetings),
    project: orNull(Named),
    nodeId: orNull(Id),
    isIssued: Type.Boolean({ description: 'Stands in the version issued last' }),
    attainment: orNull(Attainment),
    problems: Type.Array(
      Type.Object(
        { problem: Type.String(), sum: Type.Optional(DecimalShape) },
        { description: 'What keeps it from being issued' },
      ),
    ),
    allowed: Type.Array(Type.String()),
    version: Type.Integer(),
  },
  { $id: 'Goal' },
)
export type Goal = Static<typeof Goal>

export const GoalTree = Type.Object(
  {
    plan: GoalPlan,
    explanation: orNull(ExplanationShape),
    items: Type.Array(Goal, { description: 'Depth first: each goal before those below it, siblings in their order' }),
    problems: Type.Integer({ description: 'How many problems keep the plan from being issued' }),
  },
  { $id: 'GoalTree' },
)
export type GoalTree = Static<typeof GoalTree>

export const GoalReport = Type.Object(
  {
    id: Id,
    goalId: Id,
    amount: DecimalShape,
    day: DayShape,
    note: Type.String(),
    reporter: Named,
    reportedAt: Type.String(),
    state: oneOf(['claimed', 'accepted', 'returned']),
    decider: orNull(Named),
    decidedAt: orNull(Type.String()),
    returnReason: orNull(Type.String()),
    allowed: Type.Array(Type.String()),
  },
  { $id: 'GoalReport' },
)
export type GoalReport = Static<typeof GoalReport>

export const GoalDetail = Type.Object(
  {
    goal: Goal,
    explanation: orNull(ExplanationShape),
    reports: Type.Array(GoalReport),
  },
  { $id: 'GoalDetail' },
)
export type GoalDetail = Static<typeof GoalDetail>

const told = {
  title: Title,
  ownerId: orNull(Id),
  startsOn: DayShape,
  endsOn: DayShape,
  weight: Weight,
  target: Amount,
  unit: Unit,
  metBy: MetBy,
  projectId: orNull(Id),
  nodeId: orNull(Id),
}
export const NewGoal = Type.Object(
  { parentId: Type.Optional(Id), ...Type.Partial(Type.Object(told)).properties, title: Title },
  { additionalProperties: false },
)
export type NewGoal = Static<typeof NewGoal>
export const GoalEdit = Type.Partial(Type.Object(told), { additionalProperties: false })
export type GoalEdit = Static<typeof GoalEdit>

export const CascadeForm = Type.Object(
  { quarterlyOwnerId: Type.Optional(Id), monthlyOwnerId: Type.Optional(Id) },
  { additionalProperties: false, description: 'Who answers where neither the project nor its nodes name anybody' },
)
export type CascadeForm = Static<typeof CascadeForm>

export const IssueForm = Type.Object({ why: Type.Optional(Why) }, { additionalProperties: false })
export const GoalIssues = Type.Object({
  items: Type.Array(
    Type.Object({
      version: Type.Integer(),
      why: Type.String(),
      goals: Type.Integer(),
      issuedBy: Type.String(),
      issuedAt: Type.String(),
    }),
  ),
})

export const NewGoalReport = Type.Object(
  { amount: Amount, day: Type.Optional(DayShape), note: Type.Optional(Type.String({ maxLength: 2_000 })) },
  { additionalProperties: false },
)
export type NewGoalReport = Static<typeof NewGoalReport>
export const GoalDecision = Type.Object(
  { decision: oneOf(['accept', 'return']), why: Type.Optional(Why) },
  { additionalProperties: false },
)
export type GoalDecision = Static<typeof GoalDecision>
