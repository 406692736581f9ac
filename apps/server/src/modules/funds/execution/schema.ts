import { Type, type Static } from 'typebox'
import { Cursor, DecimalShape, ExplanationShape, Limit, oneOf, orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'
import { DayShape } from '../../projects/index.ts'
import { sources } from '../schema.ts'

export const groupings = ['source', 'project', 'department', 'region', 'month'] as const
export type Grouping = (typeof groupings)[number]

const Year = Type.Integer({ minimum: 1990, maximum: 2100 })
const Sum = Type.Integer({ description: 'Amount in fen' })

export const ExecutionQuery = Type.Object({
  year: Type.Optional(Year),
  asOf: Type.Optional(DayShape),
  cut: Type.Optional(oneOf(['jan_jul'])),
  by: Type.Optional(oneOf(groupings)),
  source: Type.Optional(Type.Array(oneOf(sources))),
  projectId: Type.Optional(Id),
  departmentId: Type.Optional(Id),
  regionCode: Type.Optional(Type.String({ pattern: '^[0-9]{2,9}$', description: 'Region and everything below it' })),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type ExecutionQuery = Static<typeof ExecutionQuery>

const figures = {
  projects: Type.Integer({ minimum: 0 }),
  initialFen: Sum,
  fullYearFen: Sum,
  allocatedFen: Sum,
  arrivedFen: Sum,
  executedFen: Sum,
  ratePercent: orNull(DecimalShape),
  /** Of the rate. */
  explanation: ExplanationShape,
}

export const FundExecution = Type.Object(
  {
    year: Year,
    asOf: DayShape,
    by: oneOf(groupings),
    /** 序时进度: the share of the year that has passed. */
    timePercent: DecimalShape,
    total: Type.Object(figures),
    rows: Type.Array(
      Type.Object({
        key: Type.String({ description: 'A source, an id, a region’s code, or a month; empty where none is told' }),
        name: orNull(Type.String({ description: 'Where the key is no phrase' })),
        ...figures,
        executedInMonthFen: orNull(Sum),
      }),
      { description: 'Of a month: everything up to its end, and what was executed in it' },
    ),
    nextCursor: orNull(Type.String()),
  },
  { $id: 'FundExecution' },
)
export type FundExecution = Static<typeof FundExecution>
