import { Type, type Static } from 'typebox'
import { usesOfResults } from '@jiheng/kernel/evaluation-round'
import { DecimalShape, oneOf, orNull } from '../../../../platform/http/shapes.ts'
import { Id } from '../../../identity/index.ts'
import { DayShape } from '../../../projects/index.ts'
import { publishable, remindedKinds, roundKinds, roundStates, roundSteps } from '../states.ts'
import { Count, EvidenceShape, Grade, Instant, Size, text, Year } from './shapes.ts'

const round = {
  id: Id,
  kind: oneOf(roundKinds),
  year: Year,
  name: Type.String(),
  unit: Type.String({ description: 'The unit that holds it' }),
  state: oneOf(roundStates),
  projects: Count,
  declareUntil: orNull(DayShape),
  scoreUntil: orNull(DayShape),
  announcedOn: orNull(DayShape),
  appealUntil: orNull(DayShape),
  publishedAt: orNull(Instant),
}
export const Round = Type.Object(round)
export type Round = Static<typeof Round>
export const RoundList = Type.Object(
  { items: Type.Array(Round), allowed: Type.Array(oneOf(['create'])) },
  { $id: 'RoundList' },
)

/** Whose move it is: of so many so many are done. */
const Move = Type.Object({
  who: oneOf(['office', 'experts', 'units', 'nobody']),
  what: oneOf([
    'choose_projects',
    'declare',
    'draw',
    'score',
    'discuss',
    'announce',
    'appeal',
    'answer_appeals',
    'publish',
    'nothing',
  ]),
  due: orNull(DayShape),
  isOverdue: Type.Boolean(),
  done: Count,
  of: Count,
})

const TaskState = oneOf(['open', 'submitted', 'withdrawn'])

const RoundProject = Type.Object({
  id: Id,
  projectId: Id,
  name: Type.String(),
  kind: Type.String(),
  size: Size,
  sheets: orNull(Type.Object({ in: Count, of: Count })),
  experts: Type.Array(
    Type.Object({
      taskId: Id,
      name: Type.String(),
      state: TaskState,
      submittedAt: orNull(Instant),
      withdrawnWhy: orNull(Type.String()),
    }),
    { description: 'For who runs the round: who scores and who has handed in, never how' },
  ),
  discussion: orNull(Type.Object({ spread: DecimalShape, isOpen: Type.Boolean() })),
  result: orNull(
    Type.Object({
      total: DecimalShape,
      grade: Grade,
      version: Type.Integer(),
      evidenceLevel: EvidenceShape,
      coveredWeight: DecimalShape,
      sampleSize: Count,
      trend: orNull(DecimalShape),
    }),
  ),
  appeal: oneOf(['none', 'waiting', 'kept', 'changed']),
})

export const RoundDetail = Type.Object(
  {
    ...round,
    organisationId: Id,
    template: orNull(Type.Object({ id: Id, name: Type.String(), version: Type.Integer() })),
    rules: Type.Object({
      expertsPerProject: Type.Integer(),
      yearsApart: Type.Integer(),
      trimFrom: Type.Integer(),
      spreadPoints: DecimalShape,
      appealWorkdays: Type.Integer(),
      rankLeast: Type.Integer(),
    }),
    move: Move,
    projectList: Type.Array(RoundProject),
    experts: Type.Array(
      Type.Object({
        id: Id,
        name: Type.String(),
        employer: Type.String(),
        declaredAt: orNull(Instant),
        interests: Count,
      }),
      { description: 'While experts declare: who has' },
    ),
    commitment: orNull(Type.String({ description: 'SHA-256 of the seed of the lot, told before experts declare' })),
    isDrawn: Type.Boolean(),
    steps: Type.Array(Type.Object({ state: oneOf(roundStates), why: Type.String(), by: Type.String(), at: Instant })),
    reminders: Type.Array(
      Type.Object({
        ...{ kind: oneOf(remindedKinds), standing: oneOf(['soon', 'today', 'late']), dueOn: DayShape, at: Instant },
        people: Count,
      }),
      { description: 'For who runs the round: how many were reminded of what, the newest first' },
    ),
    runs: Type.Boolean(),
    allowed: Type.Array(oneOf(roundSteps)),
  },
  { $id: 'RoundDetail' },
)
export type RoundDetail = Static<typeof RoundDetail>

const ProjectIds = Type.Array(Id, { maxItems: 500 })

export const RoundForm = Type.Object(
  {
    organisationId: Type.Optional(Id),
    kind: oneOf(roundKinds),
    year: Year,
    name: text(100),
    templateId: Type.Optional(Id),
    templateVersion: Type.Optional(Type.Integer({ minimum: 1 })),
    declareUntil: Type.Optional(DayShape),
    scoreUntil: Type.Optional(DayShape),
    expertsPerProject: Type.Optional(Type.Integer({ minimum: 1, maximum: 15 })),
    projectIds: ProjectIds,
  },
  { additionalProperties: false },
)
export type RoundForm = Static<typeof RoundForm>

export const ProjectsForm = Type.Object({ projectIds: ProjectIds }, { additionalProperties: false })
export const DrawForm = Type.Object(
  { spoken: Type.Optional(text(100)), why: Type.Optional(text(500)) },
  {
    additionalProperties: false,
    description: 'What a witness says aloud is added to the seed; why fewer experts than wanted will do',
  },
)
export type DrawForm = Static<typeof DrawForm>
export const CancelForm = Type.Object({ why: text(500) }, { additionalProperties: false })
export const PublicationForm = Type.Object(
  { publishes: Type.Array(oneOf(publishable), { maxItems: publishable.length }), note: Type.Optional(text(1_000)) },
  { additionalProperties: false },
)
export type PublicationForm = Static<typeof PublicationForm>

const Named = Type.Object({ id: Id, name: Type.String() })
export const RoundDraw = Type.Object(
  {
    commitment: Type.String(),
    committedAt: Instant,
    seed: orNull(
      Type.String({ description: 'Its SHA-256, without what a witness added after `|`, is the commitment' }),
    ),
    spoken: orNull(Type.String()),
    drawnAt: orNull(Instant),
    drawnBy: orNull(Type.String()),
    question: Type.Unsafe<object | null>(
      orNull(Type.Object({}, { additionalProperties: true, description: 'Everything the lot was drawn from' })),
    ),
    drawn: Type.Array(Type.Object({ projectId: Id, experts: Type.Array(Id), reserves: Type.Array(Id) })),
    leftOut: Type.Array(Type.Object({ projectId: Id, expertId: Id, reason: Type.String() })),
    short: Type.Array(Type.Object({ projectId: Id, eligible: Count })),
    experts: Type.Array(Named),
    projects: Type.Array(Named),
  },
  { $id: 'RoundDraw' },
)
export type RoundDraw = Static<typeof RoundDraw>

const Group = Type.Object({
  kind: Type.String(),
  size: Size,
  count: Count,
  place: orNull(Type.Integer()),
  mean: DecimalShape,
})

export const RoundPublication = Type.Object(
  {
    roundId: Id,
    name: Type.String(),
    isPublished: Type.Boolean(),
    publishedAt: orNull(Instant),
    publishes: Type.Array(oneOf(publishable)),
    note: orNull(Type.String()),
    withoutResult: Count,
    ranking: orNull(
      Type.Object({ isOn: Type.Boolean(), count: Count, least: Count }, { description: 'Off where there are too few' }),
    ),
    items: Type.Array(
      Type.Object({
        roundProjectId: Id,
        projectId: Id,
        name: Type.String(),
        kind: Type.String(),
        size: Size,
        total: orNull(DecimalShape),
        grade: orNull(Grade),
        use: orNull(oneOf(usesOfResults)),
        useMark: orNull(oneOf(['V', 'P', 'U'])),
        evidenceLevel: EvidenceShape,
        coveredWeight: DecimalShape,
        sampleSize: Count,
        trend: orNull(DecimalShape),
        place: orNull(Type.Integer()),
        isShared: Type.Boolean(),
        group: orNull(Group),
        lines: Type.Array(Type.Object({ name: Type.String(), score: DecimalShape, weight: DecimalShape })),
      }),
    ),
    allowed: Type.Array(oneOf(['publish'])),
  },
  { $id: 'RoundPublication' },
)
export type RoundPublication = Static<typeof RoundPublication>
