import { Type, type Static } from 'typebox'
import { kinds } from '@jiheng/kernel/project'
import { directions, levels, natures, scoringRules, signs, trees } from '@jiheng/kernel/indicator'
import { Cursor, DecimalShape, Limit, oneOf, orNull } from '../../../platform/http/shapes.ts'
import { DayShape } from '../../projects/index.ts'

const text = (maxLength: number) => Type.String({ minLength: 1, maxLength })
const mark = oneOf(['V', 'P', 'U'])
const source = oneOf(['formula', 'manual'])
const evidenceLevel = Type.Integer({
  minimum: 1,
  maximum: 3,
  description: '1 measured by the system, 2 a document, 3 a statement',
})
const Bands = Type.Object(
  { met: text(300), partlyMet: text(300), notMet: text(300) },
  { additionalProperties: false, description: 'What stands for 达成, 部分达成, 未达成' },
)

export const Code = Type.String({
  pattern: '^[A-Z]{2}-[A-Z]{2}-[0-9]{3}$',
  description: 'Field, branch, number: LJ-SL-001',
})
export const ByCode = Type.Object({ code: Code })

const about = {
  name: text(100),
  tree: oneOf(trees),
  level1: oneOf(levels),
  level2: text(50),
  kinds: Type.Array(oneOf(kinds), {
    uniqueItems: true,
    description: 'Kinds of projects it is made for; none: every kind',
  }),
  nature: oneOf(natures),
  direction: oneOf(directions),
  weight: DecimalShape,
  weightMin: DecimalShape,
  weightMax: DecimalShape,
  source,
  evidenceLevel,
  evidence: text(300),
  rule: oneOf(scoringRules),
  rules: Type.Array(oneOf(scoringRules), {
    minItems: 1,
    uniqueItems: true,
    description: 'Rules a project may choose, the usual one first',
  }),
  basis: text(300),
  explanation: text(1_000),
  standard: text(1_000),
}

/** What an indicator is to mean; fields of the other nature or source are left out. */
export const DefinitionForm = Type.Object(
  {
    ...about,
    nameEn: Type.Optional(text(200)),
    sign: Type.Optional(oneOf(signs)),
    target: Type.Optional(DecimalShape),
    unit: Type.Optional(Type.String({ maxLength: 20 })),
    targetText: Type.Optional(text(300)),
    formula: Type.Optional(text(2_000)),
    reportedBy: Type.Optional(text(100)),
    bands: Type.Optional(Bands),
    mark: Type.Optional(mark),
    note: Type.Optional(text(1_000)),
  },
  { additionalProperties: false },
)
export type DefinitionForm = Static<typeof DefinitionForm>

export const definition = {
  ...about,
  nameEn: Type.String(),
  sign: orNull(oneOf(signs)),
  target: orNull(DecimalShape),
  unit: orNull(Type.String()),
  targetText: orNull(Type.String()),
  formula: orNull(Type.String({ description: "In the reader's language" })),
  reportedBy: orNull(Type.String()),
  bands: orNull(Bands),
  mark,
  note: orNull(Type.String()),
}

export const LibraryIndicator = Type.Object(
  {
    code: Code,
    version: Type.Integer(),
    effectiveFrom: DayShape,
    effectiveTo: orNull(DayShape),
    ...definition,
    why: Type.String(),
  },
  { $id: 'LibraryIndicator' },
)
export type LibraryIndicator = Static<typeof LibraryIndicator>

export const IndicatorPage = Type.Object({
  items: Type.Array(Type.Ref('LibraryIndicator')),
  total: Type.Integer(),
  nextCursor: orNull(Type.String()),
})

export const IndicatorHistory = Type.Object({
  code: Code,
  versions: Type.Array(Type.Ref('LibraryIndicator'), { description: 'The newest first' }),
  allowed: Type.Array(Type.String(), { description: 'What the reader may do: propose' }),
})

export const IndicatorUse = Type.Object({
  sets: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      setVersion: Type.Integer(),
      version: Type.Integer({ description: 'Of the indicator, as the set took it' }),
      year: orNull(Type.Integer({ description: 'Null: given to no project yet' })),
      projects: Type.Integer({ description: 'In reach of the reader' }),
      scores: Type.Integer({ description: 'Current scores computed by the set' }),
    }),
  ),
  templates: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      templateVersion: Type.Integer(),
      version: Type.Integer({ description: 'Of the indicator, as the template took it' }),
      rounds: Type.Integer(),
    }),
    { description: 'Of evaluation rounds' },
  ),
  choices: Type.Array(
    Type.Object({ version: Type.Integer(), year: Type.Integer(), projects: Type.Integer(), adjusted: Type.Integer() }),
    { description: 'Projects that chose it themselves, by version and year' },
  ),
  chosenBy: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), year: Type.Integer() }), {
    description: 'The newest of them',
  }),
})
export type IndicatorUse = Static<typeof IndicatorUse>

export const IndicatorQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 100 })),
  kind: Type.Optional(oneOf(kinds)),
  tree: Type.Optional(oneOf(trees)),
  level1: Type.Optional(oneOf(levels)),
  level2: Type.Optional(Type.String({ maxLength: 50 })),
  nature: Type.Optional(oneOf(natures)),
  source: Type.Optional(source),
  mark: Type.Optional(mark),
  day: Type.Optional(DayShape),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type IndicatorQuery = Static<typeof IndicatorQuery>
