import { Type, type Static } from 'typebox'
import { DecimalShape, oneOf, orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'
import { DayShape } from '../../projects/index.ts'
import { activityKinds, DaysShape, linkTypes, MomentShape } from './changes.ts'

export const Told = Type.Object({ code: Type.String(), message: Type.String(), nodeId: orNull(Id) })

/** A calendar to choose; a built-in one is named by the reader’s language. */
export const CalendarChoice = Type.Object({ id: Type.String(), name: orNull(Type.String()) })

export const BaselineShape = Type.Object({
  id: Id,
  number: Type.Integer(),
  name: Type.String(),
  why: Type.String(),
  takenOn: DayShape,
  takenAt: Type.String(),
  takenBy: orNull(Type.String()),
  isOriginal: Type.Boolean({ description: 'The first one approved; nobody can replace it' }),
})
export type BaselineShape = Static<typeof BaselineShape>

/** Thousands of activities: told field by field they take a quarter of the room that records would take. */
const Activities = Type.Object(
  {
    nodeId: Type.Array(Id),
    parent: Type.Array(orNull(Type.Integer({ minimum: 0 })), { description: 'Place of what it is a part of' }),
    code: Type.Array(Type.String()),
    wbs: Type.Array(orNull(Type.String())),
    title: Type.Array(Type.String()),
    kind: Type.Array(oneOf(activityKinds)),
    state: Type.Array(oneOf(['draft', 'active', 'done'])),
    start: Type.Array(MomentShape),
    finish: Type.Array(MomentShape),
    durationDays: Type.Array(DaysShape),
    totalFloatDays: Type.Array(DaysShape),
    critical: Type.Array(Type.Boolean()),
    percent: Type.Array(orNull(DecimalShape), { description: 'Accepted' }),
    claimedPercent: Type.Array(orNull(DecimalShape), { description: 'Beyond what is accepted' }),
    actualStart: Type.Array(orNull(MomentShape)),
    actualFinish: Type.Array(orNull(MomentShape)),
    remainingDays: Type.Array(orNull(DaysShape), { description: 'What is left of it, where that was told' }),
  },
  {
    description:
      'One array for each field, the n-th entry of each is about the activity at place n, counted from 0. Each is followed by its parts, siblings in their order',
  },
)

const Links = Type.Object(
  {
    from: Type.Array(Type.Integer({ minimum: 0 }), { description: 'Place of the predecessor among the activities' }),
    to: Type.Array(Type.Integer({ minimum: 0 })),
    type: Type.Array(oneOf(linkTypes)),
    lagDays: Type.Array(DaysShape),
  },
  { description: 'One array for each field' },
)

export const ScheduleShape = Type.Object(
  {
    version: Type.Integer(),
    unit: oneOf(['day', 'minute']),
    startsOn: MomentShape,
    start: MomentShape,
    finish: MomentShape,
    durationDays: DaysShape,
    dataDate: orNull(MomentShape),
    mustFinishBy: orNull(MomentShape),
    progressMode: orNull(oneOf(['retained_logic', 'progress_override', 'actual_dates'])),
    criticalFloatDays: DaysShape,
    source: orNull(Type.String({ description: 'Name of the file it came from' })),
    computedAt: Type.String(),
    calendar: Type.Object(
      {
        id: Type.String(),
        name: orNull(Type.String()),
        isChina: Type.Boolean({ description: 'Holidays and make-up days as announced by the State Council' }),
        weekdays: Type.Array(Type.Integer(), { description: '1 Monday … 7 Sunday' }),
        exceptions: Type.Array(Type.Object({ day: DayShape, until: orNull(DayShape), isWorkday: Type.Boolean() }), {
          description: 'Days of the project’s own that depart from the week',
        }),
      },
      { description: 'Calendar of the project, for shading' },
    ),
    calendars: Type.Array(CalendarChoice, { description: 'What the schedule or an activity of it can go by' }),
    resources: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), capacity: Type.Number() })),
    activities: Activities,
    links: Links,
    baselines: Type.Array(BaselineShape),
    warnings: Type.Array(Told),
    allowed: Type.Array(Type.String()),
  },
  { $id: 'Schedule' },
)
export type ScheduleShape = Static<typeof ScheduleShape>
