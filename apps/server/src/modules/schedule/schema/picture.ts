import { Type, type Static } from 'typebox'
import { DecimalShape, oneOf, orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'
import { DayShape } from '../../projects/index.ts'
import { activityKinds, ConstraintShape, DaysShape, linkTypes, MomentShape } from './changes.ts'

const Fen = Type.Integer({ description: 'Amount in fen' })
export const Told = Type.Object({ code: Type.String(), message: Type.String(), nodeId: orNull(Id) })

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

const Activity = Type.Object({
  nodeId: Id,
  parentId: orNull(Id),
  code: Type.String(),
  wbs: orNull(Type.String()),
  title: Type.String(),
  kind: oneOf(activityKinds),
  state: oneOf(['draft', 'active', 'done']),
  start: MomentShape,
  finish: MomentShape,
  lateStart: MomentShape,
  lateFinish: MomentShape,
  durationDays: DaysShape,
  durationIs: oneOf(['working', 'elapsed']),
  totalFloatDays: DaysShape,
  freeFloatDays: DaysShape,
  critical: Type.Boolean(),
  onLongestPath: Type.Boolean(),
  constraints: Type.Array(ConstraintShape),
  deadline: orNull(MomentShape),
  actualStart: orNull(MomentShape),
  actualFinish: orNull(MomentShape),
  percent: orNull(DecimalShape),
  claimedPercent: orNull(DecimalShape),
  budgetFen: orNull(Fen),
  responsible: orNull(Type.Object({ id: Id, name: Type.String() })),
  baselineStart: Type.Optional(orNull(DayShape)),
  baselineFinish: Type.Optional(orNull(DayShape)),
})

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
    resources: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), capacity: Type.Number() })),
    activities: Type.Array(Activity, { description: 'Each followed by its parts, siblings in their order' }),
    links: Type.Array(Type.Object({ from: Id, to: Id, type: oneOf(linkTypes), lagDays: DaysShape })),
    baselines: Type.Array(BaselineShape),
    warnings: Type.Array(Told),
    allowed: Type.Array(Type.String()),
  },
  { $id: 'Schedule' },
)
export type ScheduleShape = Static<typeof ScheduleShape>

export const PictureQuery = Type.Object({
  baseline: Type.Optional(
    Type.String({ description: 'Id of a baseline, or `original`, `latest`: its dates come along' }),
  ),
})
export type PictureQuery = Static<typeof PictureQuery>
