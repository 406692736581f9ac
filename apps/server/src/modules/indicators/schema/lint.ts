import { Type, type Static } from 'typebox'
import { DecimalShape, oneOf, orNull } from '../../../platform/http/shapes.ts'
import { FenShape } from '../../projects/index.ts'

const cell = Type.String({ maxLength: 2_000 })
const Row = Type.Object(
  {
    id: Type.Optional(Type.String({ maxLength: 100 })),
    ...{ level1: cell, level2: cell, name: cell, sign: cell, target: cell, unit: cell, weight: cell },
    ...{ lastYear: Type.Optional(cell), actual: Type.Optional(cell), evidence: Type.Optional(cell) },
    ...{ scoring: Type.Optional(cell), reason: Type.Optional(cell), score: Type.Optional(cell) },
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
        {
          total: FundsLine,
          parts: Type.Array(FundsLine, { maxItems: 20 }),
          printed: Type.Optional(Type.Object({ rate: cell, score: cell }, { additionalProperties: false })),
        },
        { additionalProperties: false },
      ),
    ),
    printedTotal: Type.Optional(cell),
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

const Address = Type.String({ maxLength: 100 })
const Origin = Type.Object(
  {
    prefix: Address,
    columns: Type.Record(Type.String({ maxLength: 20 }), Type.String({ maxLength: 3 })),
    funds: orNull(Address),
  },
  {
    additionalProperties: false,
    description:
      'How cells are called in the file: what stands before, the letters of columns; rows carry their number as id',
  },
)

export const FormBook = Type.Object({
  forms: Type.Array(Type.Object({ sheet: Type.String(), form: LintForm, origin: Origin })),
})
export type FormBook = Static<typeof FormBook>

export const FindingsForm = Type.Object(
  { form: LintForm, origin: Type.Optional(Origin) },
  { additionalProperties: false },
)
export type FindingsForm = Static<typeof FindingsForm>
