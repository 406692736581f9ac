import { Type, type Static } from 'typebox'
import { DecimalShape, oneOf, orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'
import { DayShape } from '../../projects/index.ts'
import { MaterialOrderQuery, Text } from './progress.ts'

const weathers = ['sunny', 'cloudy', 'rain', 'heavy_rain', 'wind', 'heat', 'cold'] as const

/** What the system already knows of a day; nobody types it again. */
export const DayEvent = Type.Object({
  kind: oneOf([
    'quantity',
    'progress',
    'arrival',
    'test_passed',
    'test_failed',
    'photo',
    'obstacle',
    'obstacle_cleared',
  ]),
  name: Type.String({ description: 'Of the item, material, node or obstacle' }),
  quantity: orNull(DecimalShape),
  unit: orNull(Type.String()),
  count: Type.Integer(),
  isAccepted: orNull(Type.Boolean({ description: 'Of quantities and percentages: accepted, or still a claim' })),
})
export type DayEvent = Static<typeof DayEvent>

export const DailyReport = Type.Object(
  {
    id: Id,
    projectId: Id,
    day: DayShape,
    revision: Type.Integer(),
    authorName: orNull(Type.String()),
    weather: oneOf(weathers),
    people: Type.Integer(),
    workDone: Type.String(),
    problems: Type.String(),
    events: Type.Array(DayEvent),
    submittedAt: Type.String(),
    receipt: Type.String({
      description:
        'SHA-256 over the lines jiheng-daily-1, id, project id, day, revision, author id, weather, people, work done and problems as JSON, submittedAt',
    }),
  },
  { $id: 'DailyReport' },
)
export type DailyReport = Static<typeof DailyReport>

export const DailyReportPage = Type.Object(
  { items: Type.Array(DailyReport), nextCursor: orNull(Type.String()), allowed: Type.Array(Type.String()) },
  { $id: 'DailyReportPage' },
)
export const DailyReportQuery = MaterialOrderQuery

const Required = Type.Object({
  field: oneOf(['weather', 'people', 'workDone']),
  usedBy: Type.String({ description: 'Phrase key: who consumes it' }),
})

export const DailyDraft = Type.Object(
  {
    day: DayShape,
    events: Type.Array(DayEvent),
    workDone: Type.String({ description: 'Drafted from the events, to be corrected' }),
    yesterday: orNull(
      Type.Object({ day: DayShape, weather: oneOf(weathers), people: Type.Integer(), problems: Type.String() }),
    ),
    submitted: orNull(DailyReport),
    required: Type.Array(Required),
  },
  { $id: 'DailyDraft' },
)
export type DailyDraft = Static<typeof DailyDraft>

export const DailyDraftQuery = Type.Object({ day: Type.Optional(DayShape) })

export const NewDailyReport = Type.Object(
  {
    day: DayShape,
    weather: oneOf(weathers),
    people: Type.Integer({ minimum: 0, maximum: 20_000 }),
    workDone: Type.String({ minLength: 1, maxLength: 2_000 }),
    problems: Type.Optional(Text),
  },
  { additionalProperties: false },
)
export type NewDailyReport = Static<typeof NewDailyReport>
