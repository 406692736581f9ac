import { Type, type Static } from 'typebox'
import { ExplanationShape, oneOf, orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'
import { ConstraintShape, DaysShape, LagCalendarShape, linkTypes, MomentShape } from './changes.ts'
import { CalendarChoice } from './picture.ts'

const LinkEnd = Type.Object({
  nodeId: Id,
  code: Type.String(),
  title: Type.String(),
  type: oneOf(linkTypes),
  lagDays: DaysShape,
  lagCalendar: orNull(LagCalendarShape),
  isDriving: Type.Boolean({ description: 'It decides when the later of the two can start' }),
})

export const ActivityDetails = Type.Object(
  {
    version: Type.Integer({ description: 'Of the schedule, for If-Match' }),
    nodeId: Id,
    isSummary: Type.Boolean(),
    lateStart: MomentShape,
    lateFinish: MomentShape,
    freeFloatDays: DaysShape,
    durationIs: oneOf(['working', 'elapsed']),
    calendar: orNull(Type.String({ description: 'Null goes by the calendar of the schedule' })),
    calendars: Type.Array(CalendarChoice),
    constraints: Type.Array(ConstraintShape),
    deadline: orNull(MomentShape),
    actualStart: orNull(MomentShape),
    actualFinish: orNull(MomentShape),
    remainingDays: orNull(DaysShape),
    needs: Type.Array(Type.Object({ id: Type.String(), units: Type.Number() })),
    predecessors: Type.Array(LinkEnd),
    successors: Type.Array(LinkEnd),
    budgetFen: orNull(Type.Integer({ description: 'Amount in fen' })),
    responsible: orNull(Type.Object({ id: Id, name: Type.String() })),
  },
  { $id: 'ActivityDetails' },
)
export type ActivityDetails = Static<typeof ActivityDetails>

export const ScheduleExplained = Type.Object(
  { finish: ExplanationShape, duration: ExplanationShape, critical: ExplanationShape },
  { $id: 'ScheduleExplained' },
)
