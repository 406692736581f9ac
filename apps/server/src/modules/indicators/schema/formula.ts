import { Type, type Static } from 'typebox'
import { DecimalShape, ExplanationShape, oneOf, orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'
import { DayShape } from '../../projects/index.ts'

const source = Type.String({ maxLength: 4_000 })
const yields = Type.String({
  maxLength: 30,
  description: "The unit the result must have; 'condition' for true or false",
})
const Span = { start: Type.Integer(), end: Type.Integer() }

export const FormulaForm = Type.Object(
  {
    formula: source,
    yields: Type.Optional(yields),
    position: Type.Optional(
      Type.Integer({ minimum: 0, description: 'Where the cursor stands, to be told what may follow' }),
    ),
  },
  { additionalProperties: false },
)

export type FormulaForm = Static<typeof FormulaForm>

const Fault = Type.Object({
  ...Span,
  reason: Type.String(),
  message: Type.String(),
  suggestion: orNull(
    Type.Object({ message: Type.String(), replacement: orNull(Type.Object({ ...Span, text: Type.String() })) }),
  ),
})

export const FormulaCheck = Type.Object({
  faults: Type.Array(Fault),
  notices: Type.Array(Type.String(), { description: 'What a formula was read as' }),
  formula: orNull(
    Type.Object({
      text: Type.String({ description: "Its normal form in the reader's language" }),
      stored: Type.String({ description: 'Written by ids' }),
      spoken: Type.String(),
      yields: Type.String(),
      places: Type.Integer(),
      needs: Type.Array(
        Type.Object({
          id: Type.String(),
          name: Type.String(),
          unit: Type.String(),
          over: orNull(Type.String({ description: 'children, or a period' })),
          from: oneOf(['system', 'reported']),
        }),
      ),
    }),
  ),
  completions: Type.Array(
    Type.Object({
      kind: oneOf(['name', 'function', 'children', 'period', 'unit', 'operator']),
      text: Type.String(),
      ...Span,
      back: Type.Integer({ description: 'The cursor goes this far before the end' }),
      unit: orNull(Type.String()),
      hint: orNull(Type.String()),
    }),
  ),
})

export const TrialForm = Type.Object(
  {
    formula: source,
    projectId: Id,
    asOf: Type.Optional(DayShape),
    yields: Type.Optional(yields),
    vary: Type.Optional(
      Type.Object(
        {
          name: Type.String({ maxLength: 60, description: 'Id of the figure to move' }),
          from: DecimalShape,
          to: DecimalShape,
          steps: Type.Integer({ minimum: 1, maximum: 200 }),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
)
export type TrialForm = Static<typeof TrialForm>

const Result = {
  value: orNull(Type.String({ description: "A number, or 'true' or 'false'; null without a result" })),
  problem: orNull(Type.String({ description: 'Why there is no result, in words' })),
}

export const FormulaTrial = Type.Object({
  asOf: DayShape,
  yields: Type.String(),
  ...Result,
  inputs: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      unit: Type.String(),
      over: orNull(Type.String()),
      values: Type.Array(orNull(Type.String()), {
        description: 'One; of periods one for each month, of children one each',
      }),
      labels: Type.Array(Type.String(), { description: 'Of several values, what each is of: a day, a part' }),
      asOf: orNull(DayShape),
      evidenceLevel: orNull(Type.Integer()),
    }),
  ),
  explanation: ExplanationShape,
  sensitivity: orNull(
    Type.Object({
      direction: oneOf(['rises', 'falls', 'flat', 'turns', 'unknown']),
      least: orNull(Type.String()),
      most: orNull(Type.String()),
      points: Type.Array(Type.Object({ at: Type.String(), ...Result })),
    }),
  ),
})

export const FactList = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      zh: Type.String(),
      en: Type.String(),
      unit: Type.String(),
      from: oneOf(['system', 'reported']),
      isPeriodic: Type.Boolean(),
      isOfParts: Type.Boolean({ description: 'Known of each part the tree of a project begins with: children.name' }),
      isMoney: Type.Boolean(),
    }),
  ),
})
