import { Type, type Static } from 'typebox'
import { oneOf, orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'
import { DayShape } from '../../projects/index.ts'

export const linkTypes = ['FS', 'SS', 'FF', 'SF'] as const
export const activityKinds = ['task', 'milestone', 'hammock', 'summary'] as const
const durations = ['working', 'elapsed'] as const

export const MomentShape = Type.String({
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2})?$',
  description: 'Day, or local time to the minute',
})
export const DaysShape = Type.Number({ description: 'Working days' })
const Duration = Type.Number({ minimum: 0, maximum: 36_525, description: 'Working days' })
const Lag = Type.Number({ minimum: -36_525, maximum: 36_525, description: 'Working days, negative for a lead' })
export const Why = Type.Optional(Type.String({ maxLength: 500 }))

export const ConstraintShape = Type.Union([
  Type.Object(
    { type: oneOf(['SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO']), at: MomentShape },
    { additionalProperties: false },
  ),
  Type.Object({ type: oneOf(['ALAP']) }, { additionalProperties: false }),
])

const Ends = { from: Id, to: Id }
export const LagCalendarShape = oneOf(['predecessor', 'successor', 'project', 'elapsed'])

export const ActivityEdit = Type.Object(
  {
    startsOn: Type.Optional(Type.String({ format: 'date', description: 'Moves it: it starts not before this day' })),
    durationDays: Type.Optional(Duration),
    durationIs: Type.Optional(oneOf(durations)),
    kind: Type.Optional(oneOf(['task', 'milestone', 'hammock'])),
    calendar: Type.Optional(orNull(Type.String({ minLength: 1, maxLength: 100 }))),
    constraints: Type.Optional(Type.Array(ConstraintShape, { maxItems: 4 })),
    deadline: Type.Optional(orNull(MomentShape)),
    actualStart: Type.Optional(orNull(MomentShape)),
    actualFinish: Type.Optional(orNull(MomentShape)),
    remainingDays: Type.Optional(orNull(Duration)),
    needs: Type.Optional(
      Type.Array(
        Type.Object({ id: Type.String({ minLength: 1, maxLength: 100 }), units: Type.Number({ minimum: 0 }) }),
        {
          maxItems: 50,
        },
      ),
    ),
    links: Type.Optional(
      Type.Object(
        {
          added: Type.Optional(
            Type.Array(
              Type.Object(
                {
                  ...Ends,
                  type: Type.Optional(oneOf(linkTypes)),
                  lagDays: Type.Optional(Lag),
                  lagCalendar: Type.Optional(LagCalendarShape),
                },
                { additionalProperties: false },
              ),
              { maxItems: 200 },
            ),
          ),
          removed: Type.Optional(
            Type.Array(
              Type.Object({ ...Ends, type: Type.Optional(oneOf(linkTypes)) }, { additionalProperties: false }),
              {
                maxItems: 200,
              },
            ),
          ),
        },
        {
          additionalProperties: false,
          description: 'Links of this activity; one that is there already gets the new lag',
        },
      ),
    ),
    why: Why,
  },
  { additionalProperties: false, minProperties: 1 },
)
export type ActivityEdit = Static<typeof ActivityEdit>

export const ScheduleOutcome = Type.Object(
  {
    version: Type.Integer(),
    moved: Type.Integer({ description: 'Nodes whose dates changed' }),
  },
  { $id: 'ScheduleOutcome' },
)

const undoOf = { description: 'The edit that brings back what this one changed' }

export const ActivityOutcome = Type.Object(
  { ...ScheduleOutcome.properties, undo: Type.Unsafe<ActivityEdit>({ ...ActivityEdit, ...undoOf }) },
  { $id: 'ActivityOutcome' },
)
export type ActivityOutcome = Static<typeof ActivityOutcome>

export const NewSchedule = Type.Object(
  {
    startsOn: Type.Optional(DayShape),
    isLinked: Type.Optional(
      Type.Boolean({ description: 'Siblings whose dates follow each other are linked; without it none are' }),
    ),
  },
  { additionalProperties: false, description: 'Starts on the planned start of the project where no day is told' },
)
export type NewSchedule = Static<typeof NewSchedule>

export const ScheduleEdit = Type.Object(
  {
    startsOn: Type.Optional(MomentShape),
    dataDate: Type.Optional(orNull(MomentShape)),
    mustFinishBy: Type.Optional(orNull(MomentShape)),
    progressMode: Type.Optional(orNull(oneOf(['retained_logic', 'progress_override', 'actual_dates']))),
    calendar: Type.Optional(
      Type.String({ minLength: 1, maxLength: 100, description: 'Of what names none of its own' }),
    ),
    criticalFloatDays: Type.Optional(Type.Number({ minimum: 0, maximum: 1_000 })),
    exceptions: Type.Optional(
      Type.Array(
        Type.Object(
          { day: DayShape, until: Type.Optional(DayShape), isWorkday: Type.Boolean() },
          { additionalProperties: false },
        ),
        { maxItems: 2_000, description: 'All days on which the project’s calendar departs from its week' },
      ),
    ),
    resources: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: Type.String({ minLength: 1, maxLength: 100 }),
            name: Type.Optional(Type.String({ maxLength: 200 })),
            capacity: Type.Number({ minimum: 0 }),
          },
          { additionalProperties: false },
        ),
        { maxItems: 1_000 },
      ),
    ),
    why: Why,
  },
  { additionalProperties: false, minProperties: 1 },
)
export type ScheduleEdit = Static<typeof ScheduleEdit>

export const SettingsOutcome = Type.Object(
  { ...ScheduleOutcome.properties, undo: Type.Unsafe<ScheduleEdit>({ ...ScheduleEdit, ...undoOf }) },
  { $id: 'ScheduleSettingsOutcome' },
)
export type SettingsOutcome = Static<typeof SettingsOutcome>

export const LevelForm = Type.Object(
  {
    rule: Type.Optional(oneOf(['latest_finish', 'latest_start', 'least_float', 'shortest', 'longest', 'given_order'])),
    isApplied: Type.Optional(Type.Boolean({ description: 'Keeps the levelled dates; needs If-Match' })),
    why: Why,
  },
  { additionalProperties: false },
)
export type LevelForm = Static<typeof LevelForm>

export const Levelling = Type.Object(
  {
    startsOn: DayShape,
    finishesOn: DayShape,
    finishedWithout: Type.String({ format: 'date', description: 'Finish without heed of resources' }),
    activities: Type.Array(Type.Object({ nodeId: Id, start: MomentShape, finish: MomentShape, delayDays: DaysShape }), {
      description: 'Those that start later than without levelling',
    }),
    warnings: Type.Array(Type.Object({ code: Type.String(), message: Type.String(), nodeId: orNull(Id) })),
    isApplied: Type.Boolean(),
    version: Type.Integer(),
  },
  { $id: 'Levelling' },
)
export type Levelling = Static<typeof Levelling>
