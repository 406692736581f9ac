import { Type, type Static } from 'typebox'
import { scoringRules } from '@jiheng/kernel/indicator'
import { DecimalShape, ExplanationShape, oneOf, orNull } from '../../../platform/http/shapes.ts'
import { Id } from '../../identity/index.ts'
import { DayShape } from '../../projects/index.ts'
import { Code } from './indicator.ts'

const Year = Type.Integer({ minimum: 1990, maximum: 2100 })
const rule = oneOf(scoringRules)
const reason = Type.String({ minLength: 1, maxLength: 500 })

export const ProjectYear = Type.Object({ id: Id, year: Year })

export const ChoiceForm = Type.Object(
  {
    executionWeight: Type.Optional(DecimalShape),
    rows: Type.Array(
      Type.Object(
        {
          code: Code,
          version: Type.Integer({ minimum: 1 }),
          weight: Type.Optional(DecimalShape),
          target: Type.Optional(DecimalShape),
          rule: Type.Optional(rule),
          reason: Type.Optional(reason),
        },
        { additionalProperties: false },
      ),
      {
        minItems: 1,
        maxItems: 100,
        description: 'What is left out is as the library has it; what is not needs a reason',
      },
    ),
    why: Type.Optional(Type.String({ maxLength: 500 })),
    basedOn: Type.Optional(
      orNull(
        Type.String({
          format: 'date-time',
          description: '`chosenAt` of the choice that was edited, null for none: a newer one is not overwritten',
        }),
      ),
    ),
  },
  { additionalProperties: false },
)
export type ChoiceForm = Static<typeof ChoiceForm>

export const IndicatorChoice = Type.Object({
  projectId: Id,
  year: Year,
  executionWeight: orNull(DecimalShape),
  chosenBy: orNull(Type.String()),
  chosenAt: orNull(Type.String({ format: 'date-time' })),
  rows: Type.Array(
    Type.Object({
      indicator: Type.Ref('LibraryIndicator'),
      weight: DecimalShape,
      target: orNull(DecimalShape),
      rule,
      reason: orNull(reason),
      isAdjusted: Type.Boolean({ description: 'Anything otherwise than in the library' }),
      computed: orNull(
        Type.Object(
          { value: orNull(Type.String()), asOf: DayShape, explanation: ExplanationShape },
          {
            description:
              'Of indicators with a formula: what it gives; without a value the explanation says what is missing',
          },
        ),
      ),
    }),
  ),
  allowed: Type.Array(Type.String(), { description: 'What the reader may do: choose' }),
})
export type IndicatorChoice = Static<typeof IndicatorChoice>

export const ChoiceList = Type.Object({
  items: Type.Array(
    Type.Object({
      executionWeight: DecimalShape,
      chosenBy: Type.String(),
      chosenAt: Type.String({ format: 'date-time' }),
      why: orNull(Type.String()),
      rows: Type.Array(
        Type.Object({
          code: Code,
          version: Type.Integer(),
          name: Type.String(),
          weight: DecimalShape,
          target: orNull(DecimalShape),
          rule,
          reason: orNull(Type.String()),
        }),
      ),
    }),
    { description: 'The newest first' },
  ),
})
export type ChoiceList = Static<typeof ChoiceList>
