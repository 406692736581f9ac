import { Type, type Static } from 'typebox'
import { DecimalShape, oneOf, orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'
import { attentions, DayShape, ProjectQuery } from '../../projects/index.ts'

const Month = Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' })

export const HeatMapQuery = Type.Object({
  ...ProjectQuery.properties,
  from: Type.Optional(Month),
  to: Type.Optional(Month),
})
export type HeatMapQuery = Static<typeof HeatMapQuery>

const Cell = Type.Object({
  asOf: DayShape,
  plannedPercent: DecimalShape,
  actualPercent: DecimalShape,
  deviationPoints: DecimalShape,
  dataAgeDays: orNull(Type.Integer()),
  isRetold: Type.Boolean({ description: 'Told later from plan and reports, not kept at the time' }),
})

export const HeatMap = Type.Object(
  {
    months: Type.Array(Month),
    items: Type.Array(
      Type.Object({
        projectId: Id,
        name: Type.String(),
        code: orNull(Type.String()),
        attention: oneOf(attentions),
        cells: Type.Array(orNull(Cell), { description: 'One for each month; null where nothing is known' }),
      }),
    ),
    total: Type.Integer(),
    nextCursor: orNull(Type.String()),
  },
  { $id: 'ProgressHeatMap' },
)
export type HeatMap = Static<typeof HeatMap>
