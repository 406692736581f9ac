import { Type, type Static } from 'typebox'
import { DecimalShape, oneOf, orNull } from '../../../platform/http/shapes.ts'
import { FenShape } from '../../projects/index.ts'

const cell = Type.String({ maxLength: 2_000 })
const Row = Type.Object(
  {
    id: Type.Optional(Type.String({ maxLength: 100 })),
    ...{ level1: cell, level2: cell, name: cell, sign: cell, target: cell, unit: cell, weight: cell },
    ...{ lastYear: Type.Optional(cell), actual: Type.Optional(cell), evidence: Type.Optional(cell) },
    ...{ scoring: Type.Optional(cell), reason: Type.Optional(cell) },
  },
  { additionalProperties: false },
)
const Fen = orNull(FenShape)
const FundsLine = Type.Object({ initialFen: Fen, fullYearFen: Fen, executedFen: Fen }, { additionalProperties: false })

/** A form as it stands in the cells, each a text; an empty one is ''. */
export const LintForm = Type.Object(
  {
    project: Type.String({ maxLength: 300 }),
    kind: Type.Optional(Type.String({ maxLength: 100 })),
    year: Type.Optional(Type.Integer({ minimum: 1990, maximum: 2100 })),
    totalBudgetFen: Type.Optional(FenShape),
    funds: Type.Optional(
      Type.Object(
        { total: FundsLine, parts: Type.Array(FundsLine, { maxItems: 20 }) },
        { additionalProperties: false },
      ),
    ),
    executionWeight: Type.Optional(DecimalShape),
    exAnte: Type.Optional(oneOf(['passed', 'failed', 'none'])),
    indicators: Type.Array(Row, { maxItems: 300 }),
  },
  { additionalProperties: false },
)
export type LintForm = Static<typeof LintForm>

const Fields = Type.Record(Type.String(), Type.String())

export const Finding = Type.Object({
  rule: Type.String(),
  severity: oneOf(['must', 'should', 'consider']),
  mark: orNull(oneOf(['V', 'P', 'U'])),
  source: orNull(Type.String()),
  name: Type.String(),
  message: Type.String(),
  why: Type.String(),
  cells: Type.Array(
    Type.Object({
      indicator: orNull(Type.Integer({ description: 'Position in the form; null: the form itself' })),
      field: Type.String(),
    }),
  ),
  example: Type.Array(Type.String(), { description: 'A corrected example, line by line' }),
  corrections: Type.Array(
    Type.Object({
      indicator: orNull(Type.Integer({ description: 'Null: a row to add' })),
      fields: Fields,
      isRemoved: Type.Boolean(),
    }),
    { description: 'The example as cells to take over' },
  ),
})
export type Finding = Static<typeof Finding>

export const FindingList = Type.Object({
  findings: Type.Array(Finding),
  counts: Type.Object({ must: Type.Integer(), should: Type.Integer(), consider: Type.Integer() }),
})
