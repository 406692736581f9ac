import { Type, type Static } from 'typebox'
import { DecimalShape, ExplanationShape, oneOf, orNull } from '../../platform/http/shapes.ts'
import { BUNDLE_FORMAT, type ScoreBundle } from '@jiheng/kernel/scoring'
import { Id } from '../identity/index.ts'
import { DayShape } from '../projects/index.ts'
import { measures } from './measures.ts'
import { levels1 } from './question.ts'
import { Note, RuleInForce } from './schema/packs.ts'

const Instant = Type.String({ format: 'date-time' })
const Year = Type.Integer({ minimum: 1990, maximum: 2100 })
const mark = oneOf(['V', 'P', 'U'])
const Grade = oneOf(['excellent', 'good', 'fair', 'poor'])
const Band = oneOf(['met', 'partly_met', 'not_met'])
const Kind = oneOf(['quantitative', 'qualitative'])
const Sign = oneOf(['≥', '>', '=', '<', '≤'])
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength })

const Library = Type.Object(
  { code: Type.String({ pattern: '^[A-Z]{2}-[A-Z]{2}-[0-9]{3}$' }), version: Type.Integer({ minimum: 1 }) },
  { additionalProperties: false, description: 'The version of the indicator in the library' },
)

const Indicator = Type.Object({
  code: Type.String(),
  level1: oneOf(levels1),
  level2: Type.String(),
  name: Type.String(),
  weight: DecimalShape,
  kind: Kind,
  sign: orNull(Sign),
  target: orNull(DecimalShape),
  unit: orNull(Type.String()),
  targetText: orNull(Type.String()),
  measuredBy: orNull(oneOf(measures)),
  library: orNull(Library),
})

export const IndicatorSet = Type.Object(
  {
    id: Id,
    name: Type.String(),
    version: Type.Integer(),
    kinds: Type.Array(Type.String(), {
      description: 'Kinds of projects it is made for; empty: every kind without a set of its own',
    }),
    executionWeight: DecimalShape,
    reverseVariant: oneOf(['A', 'B']),
    mark,
    source: orNull(Type.String()),
    why: Type.String(),
    fromYear: Type.Integer({ description: 'The first year it is given to projects for' }),
    indicators: Type.Array(Indicator),
  },
  { $id: 'IndicatorSet' },
)
export type IndicatorSet = Static<typeof IndicatorSet>
export const IndicatorSetList = Type.Object({ items: Type.Array(Type.Ref('IndicatorSet')) })

/** Fields that belong to the other kind of indicator are left out. */
const NewIndicator = Type.Object(
  {
    code: Type.String({ pattern: '^[a-z][a-z0-9_]{1,59}$' }),
    level1: oneOf(levels1),
    level2: text(50),
    name: text(200),
    weight: DecimalShape,
    kind: Kind,
    sign: Type.Optional(Sign),
    target: Type.Optional(DecimalShape),
    unit: Type.Optional(text(20)),
    targetText: Type.Optional(text(500)),
    measuredBy: Type.Optional(oneOf(measures)),
    library: Type.Optional(Library),
  },
  { additionalProperties: false },
)
const version = {
  executionWeight: DecimalShape,
  reverseVariant: oneOf(['A', 'B']),
  mark: Type.Optional(mark),
  source: Type.Optional(text(300)),
  why: text(500),
  indicators: Type.Array(NewIndicator, { minItems: 1, maxItems: 200 }),
}
export const VersionForm = Type.Object(version, { additionalProperties: false })
export type VersionForm = Static<typeof VersionForm>
export const SetForm = Type.Object(
  { name: text(100), kinds: Type.Array(text(50), { maxItems: 50 }), organisationId: Type.Optional(Id), ...version },
  { additionalProperties: false },
)
export type SetForm = Static<typeof SetForm>

const Advice = Type.Object({
  kind: oneOf(['weights', 'missing', 'improve']),
  code: orNull(Type.String()),
  name: orNull(Type.String()),
  points: orNull(Type.String({ description: 'Points that could still be earned' })),
  note: Note,
  rule: Type.Object({ id: Type.String(), version: Type.String(), mark: orNull(mark), pack: orNull(Type.String()) }),
})
export type Advice = Static<typeof Advice>

const Component = {
  score: orNull(DecimalShape),
  state: oneOf(['scored', 'no_data', 'invalid']),
  explanation: ExplanationShape,
}

export const Evaluation = Type.Object(
  {
    projectId: Id,
    year: Year,
    years: Type.Array(Year, { description: 'Years the project has a set for, newest first' }),
    set: orNull(Type.Object({ id: Id, name: Type.String(), version: Type.Integer() })),
    rows: Type.Array(
      Type.Object({
        indicator: Indicator,
        actual: orNull(
          Type.Object({
            id: Type.String(),
            by: oneOf(['system', 'person']),
            value: orNull(DecimalShape),
            band: orNull(Band),
            percent: orNull(DecimalShape),
            reason: orNull(Type.String()),
            evidence: orNull(Type.String()),
            evidenceLevel: Type.Integer({ minimum: 1, maximum: 4 }),
            sampleSize: orNull(Type.Integer()),
            asOf: orNull(DayShape),
            recordedBy: orNull(Type.String()),
          }),
        ),
        remarks: Type.Array(Type.String(), { description: 'Phrase keys below `notes.`' }),
        ...Component,
      }),
    ),
    execution: orNull(Type.Object({ weight: DecimalShape, ...Component })),
    total: orNull(DecimalShape),
    coveredWeight: orNull(Type.String({ description: 'How much of 100 the total speaks of' })),
    grade: orNull(Grade),
    explanation: orNull(ExplanationShape),
    asOf: orNull(DayShape),
    computedAt: orNull(Instant),
    choice: orNull(
      Type.Object({
        by: Type.String(),
        on: DayShape,
        executionWeight: DecimalShape,
        isApplied: Type.Boolean({ description: 'False where its weights do not sum to what the set says' }),
      }),
    ),
    rules: Type.Array(RuleInForce, { description: 'The rules in force for the project and year' }),
    advice: Type.Array(Advice, {
      description: 'What is worth saying of weights, of data that is missing, and of what would raise the score',
    }),
    allowed: Type.Array(Type.String(), { description: 'What the reader may do: assign, record_actual, compute' }),
  },
  { $id: 'Evaluation' },
)
export type Evaluation = Static<typeof Evaluation>

export const YearQuery = Type.Object({ year: Type.Optional(Year) })
export const ProjectYearPath = Type.Object({ id: Id, year: Year })

export const AssignmentForm = Type.Object(
  {
    setId: Id,
    version: Type.Optional(Type.Integer({ minimum: 1 })),
    targets: Type.Optional(
      Type.Record(Type.String({ maxLength: 60 }), DecimalShape, {
        description: "Targets of this project instead of the set's, by indicator code",
      }),
    ),
    why: Type.Optional(text(500)),
  },
  { additionalProperties: false },
)
export type AssignmentForm = Static<typeof AssignmentForm>

export const ActualForm = Type.Object(
  {
    code: text(60),
    value: Type.Optional(DecimalShape),
    band: Type.Optional(Band),
    percent: Type.Optional(DecimalShape),
    reason: Type.Optional(text(1_000)),
    evidenceLevel: Type.Integer({
      minimum: 2,
      maximum: 4,
      description: '2 a document shows it, 3 stated, 4 estimated',
    }),
    evidence: Type.Optional(text(500)),
    sampleSize: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 10_000_000, description: 'How many were asked, where people were' }),
    ),
    asOf: Type.Optional(DayShape),
  },
  { additionalProperties: false },
)
export type ActualForm = Static<typeof ActualForm>

export const ScoreList = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        id: Id,
        year: Year,
        asOf: DayShape,
        confirmedOn: DayShape,
        total: DecimalShape,
        coveredWeight: DecimalShape,
        grade: orNull(Grade),
        set: Type.Object({ id: Id, name: Type.String(), version: Type.Integer() }),
        isCurrent: Type.Boolean(),
        computedAt: Instant,
        explanation: ExplanationShape,
      }),
    ),
  },
  { $id: 'ScoreList' },
)

/** A document to be kept and recomputed byte by byte (docs/integration/score-bundle.md): it leaves as it is, in canonical JSON. */
export const ScoreBundleShape = Type.Unsafe<ScoreBundle>({
  type: 'object',
  additionalProperties: true,
  required: ['format', 'project', 'year', 'computedAt', 'question', 'packs', 'result', 'explanation'],
  properties: { format: { const: BUNDLE_FORMAT } },
})
