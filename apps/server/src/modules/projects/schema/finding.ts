import { Type, type Static } from 'typebox'
import { ExplanationShape } from '../../../platform/http/explanation.ts'
import { Id } from '../../identity/index.ts'
import { attentions, classes, DayShape, FenShape, kinds, oneOf, orNull, stages } from './project.ts'

export const sorts = ['planned_finish', 'name', 'total_investment', 'updated_at', 'attention'] as const

const filters = {
  q: Type.Optional(Type.String({ maxLength: 100, description: 'Part of the name, the code, or pinyin initials' })),
  kind: Type.Optional(Type.Array(oneOf(kinds))),
  class: Type.Optional(Type.Array(oneOf(classes))),
  stage: Type.Optional(Type.Array(oneOf(stages))),
  attention: Type.Optional(Type.Array(oneOf(attentions))),
  regionCode: Type.Optional(Type.String({ pattern: '^[0-9]{2,9}$', description: 'Region and everything below it' })),
  departmentId: Type.Optional(Id),
  ownerId: Type.Optional(Id),
}

/** What a list, a map, an export and the counts beside the filters are narrowed by. */
export const ProjectFilters = Type.Object(filters)
export type ProjectFilters = Static<typeof ProjectFilters>

const order = { sort: Type.Optional(oneOf(sorts)), descending: Type.Optional(Type.Boolean()) }

export const ProjectQuery = Type.Object({
  ...filters,
  ...order,
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
  cursor: Type.Optional(Type.String({ maxLength: 1_000 })),
})
export type ProjectQuery = Static<typeof ProjectQuery>

const Counts = Type.Array(Type.Object({ value: Type.String(), count: Type.Integer() }))

export const ProjectFacets = Type.Object(
  {
    kind: Counts,
    class: Counts,
    stage: Counts,
    attention: Counts,
    region: Type.Array(
      Type.Object({
        value: Type.String({ description: 'County-level code' }),
        name: Type.String(),
        count: Type.Integer(),
      }),
    ),
  },
  {
    $id: 'ProjectFacets',
    description: 'For each filter, what each choice would show with the other filters as they are',
  },
)
export type ProjectFacets = Static<typeof ProjectFacets>

export const ProjectPlaces = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        id: Id,
        name: Type.String(),
        longitude: Type.Number(),
        latitude: Type.Number(),
        attention: oneOf(attentions),
      }),
    ),
    unplaced: Type.Integer({ description: 'Projects under the same filters without a location' }),
  },
  { $id: 'ProjectPlaces' },
)

export const SearchQuery = Type.Object({ q: Type.String({ minLength: 1, maxLength: 100 }) })
export const SearchResults = Type.Object(
  {
    projects: Type.Array(
      Type.Object({
        id: Id,
        code: orNull(Type.String()),
        name: Type.String(),
        kind: oneOf(kinds),
        stage: oneOf(stages),
        regionName: Type.String(),
        attention: oneOf(attentions),
      }),
    ),
  },
  { $id: 'SearchResults' },
)

/** What is told of a project to who may give roles on it, and no more. */
export const GrantableProjects = Type.Object({
  items: Type.Array(Type.Object({ id: Id, code: orNull(Type.String()), name: Type.String() })),
})

export const SlippedQuery = Type.Object({
  since: Type.Optional(DayShape),
  until: Type.Optional(DayShape),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
  cursor: Type.Optional(Type.String({ maxLength: 1_000 })),
})
export type SlippedQuery = Static<typeof SlippedQuery>

const Told = Type.Object({
  asOf: DayShape,
  plannedFinish: orNull(DayShape),
  totalInvestmentFen: orNull(FenShape),
  rating: orNull(Type.String()),
  source: Type.String(),
})

export const SlippedProjects = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        id: Id,
        code: orNull(Type.String()),
        name: Type.String(),
        currency: Type.String(),
        before: Told,
        after: Told,
        daysLater: orNull(
          Type.Integer({ description: 'Calendar days between the two finishes; null when one is not told' }),
        ),
        explanation: orNull(ExplanationShape),
        costUpFen: orNull(
          Type.Integer({ description: 'Difference of the totals; null when one is not told or the currencies differ' }),
        ),
      }),
    ),
    total: Type.Integer(),
    nextCursor: orNull(Type.String()),
  },
  { $id: 'SlippedProjects' },
)

export const exportColumns = [
  ...[
    'code',
    'name',
    'kind',
    'industry',
    'region',
    'class',
    'stage',
    'owner',
    'department',
    'total_amount',
    'currency',
    'planned_start',
    'planned_finish',
    'approved_finish',
  ],
  ...['state', 'open_alerts', 'planned_percent', 'actual_percent', 'score', 'longitude', 'latitude'],
] as const
export type ExportColumn = (typeof exportColumns)[number]

export const ExportQuery = Type.Object({
  ...filters,
  ...order,
  format: oneOf(['xlsx', 'csv']),
  columns: Type.Optional(
    Type.Array(oneOf(exportColumns), { description: 'Which columns, in this order; all when left out' }),
  ),
})
export type ExportQuery = Static<typeof ExportQuery>

export const SavedView = Type.Object(
  {
    id: Id,
    name: Type.String(),
    filters: Type.Record(Type.String(), Type.Array(Type.String()), {
      description: 'Chosen values by filter; a text filter has one',
    }),
    columns: Type.Array(Type.String()),
  },
  { $id: 'SavedView' },
)
export type SavedView = Static<typeof SavedView>

export const NewSavedView = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 100 }),
    filters: Type.Record(
      Type.String({ maxLength: 50 }),
      Type.Array(Type.String({ maxLength: 200 }), { maxItems: 100 }),
      { maxProperties: 30 },
    ),
    columns: Type.Array(Type.String({ maxLength: 50 }), { maxItems: 60 }),
  },
  { additionalProperties: false },
)
export type NewSavedView = Static<typeof NewSavedView>
