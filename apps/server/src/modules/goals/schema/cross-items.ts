import { Type, type Static } from 'typebox'
import { oneOf, orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'
import { DayShape } from '../../projects/index.ts'
import { Person } from './goals.ts'

const Note = Type.String({ maxLength: 2_000 })
export const crossStates = ['locked', 'handing_over', 'reported_done', 'closed'] as const
export const crossEvents = [
  'hand_over',
  'accept',
  'decline',
  'withdraw',
  'report_done',
  'confirm',
  'send_back',
] as const

export const CrossItem = Type.Object(
  {
    id: Id,
    title: Type.String(),
    detail: Type.String(),
    project: orNull(Type.Object({ id: Id, name: Type.String() })),
    state: oneOf(crossStates),
    holder: Person,
    dueOn: DayShape,
    offer: orNull(Type.Object({ person: Person, dueOn: DayShape })),
    reportedOn: orNull(DayShape),
    closedOn: orNull(DayShape),
    daysLate: Type.Integer({
      description: 'Past the day it was due; told by the day it was reported done, else by today',
    }),
    raisedBy: Person,
    raisedAt: Type.String(),
    move: Type.Array(Person, { description: 'Whose move it is; whoever raised it, where it waits to be confirmed' }),
    isMine: Type.Boolean({ description: "The move is the reader's" }),
    allowed: Type.Array(Type.String()),
  },
  { $id: 'CrossItem' },
)
export type CrossItem = Static<typeof CrossItem>

export const CrossItemDetail = Type.Object(
  {
    item: CrossItem,
    steps: Type.Array(
      Type.Object({
        id: Id,
        event: oneOf(['lock', ...crossEvents]),
        by: Type.String(),
        at: Type.String(),
        to: orNull(Type.String()),
        dueOn: orNull(DayShape),
        note: Type.String(),
      }),
    ),
  },
  { $id: 'CrossItemDetail' },
)
export type CrossItemDetail = Static<typeof CrossItemDetail>

export const CrossItemQuery = Type.Object({
  state: Type.Optional(oneOf(['open', 'closed'])),
  mine: Type.Optional(Type.Boolean()),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
  cursor: Type.Optional(Type.String({ maxLength: 1_000 })),
})
export type CrossItemQuery = Static<typeof CrossItemQuery>
export const CrossItemPage = Type.Object({
  items: Type.Array(CrossItem),
  nextCursor: orNull(Type.String()),
  overdue: Type.Integer(),
  allowed: Type.Array(Type.String()),
})

export const NewCrossItem = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 200 }),
    detail: Type.Optional(Note),
    projectId: Type.Optional(Id),
    holderId: Id,
    dueOn: DayShape,
  },
  { additionalProperties: false },
)
export type NewCrossItem = Static<typeof NewCrossItem>

export const CrossStepForm = Type.Object(
  { event: oneOf(crossEvents), toId: Type.Optional(Id), dueOn: Type.Optional(DayShape), note: Type.Optional(Note) },
  { additionalProperties: false },
)
export type CrossStepForm = Static<typeof CrossStepForm>
