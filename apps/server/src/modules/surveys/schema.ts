import { Type, type Static } from 'typebox'
import { surveyDoubts, surveyMeasures } from '@jiheng/kernel/survey'
import { Cursor, DecimalShape, ExplanationShape, Limit, oneOf, orNull } from '../../platform/http/shapes.ts'
import { Id } from '../identity/index.ts'
import { DayShape } from '../projects/index.ts'

const Instant = Type.String({ format: 'date-time' })
const Count = Type.Integer({ minimum: 0 })
const Year = Type.Integer({ minimum: 2000, maximum: 2100 })
const Measure = oneOf(surveyMeasures)
const State = oneOf(['draft', 'running', 'closed'])
const Question = Type.Object({ key: Type.String(), text: Type.String() })
const Points = Type.String({ pattern: '^(20|1[0-9]|[1-9])(\\.[0-9])?$', description: 'Percentage points, 1 to 20' })
const Percent = Type.String({ pattern: '^(100|[1-9][0-9]|[5-9])(\\.[0-9])?$', description: 'Percent, 5 to 100' })
export const Code = Type.String({
  minLength: 8,
  maxLength: 40,
  description: 'As printed on the letter; dashes and case do not matter',
})
const Step = orNull(Type.Integer({ minimum: 1, maximum: 5 }))
const Steps = Type.Record(Type.String({ maxLength: 40 }), Step, {
  maxProperties: 30,
  description: '5 very satisfied to 1 very dissatisfied by question; null where one cannot say',
})

export const PlanForm = Type.Object({
  title: Type.String({ minLength: 1, maxLength: 100 }),
  measure: Measure,
  margin: Points,
  responsePercent: Percent,
  opensOn: DayShape,
  closesOn: DayShape,
  contact: Type.String({ minLength: 1, maxLength: 100, description: 'Whom a household asks; printed in its letter' }),
  ownQuestions: Type.Optional(Type.Array(Type.String({ minLength: 4, maxLength: 100 }), { maxItems: 3 })),
  buildings: Type.Array(
    Type.Object({
      name: Type.String({ minLength: 1, maxLength: 60 }),
      households: Type.Integer({ minimum: 1, maximum: 5_000 }),
    }),
    { minItems: 1, maxItems: 300 },
  ),
})
export type PlanForm = Static<typeof PlanForm>
export const NewSurveyForm = Type.Object({ year: Year, ...PlanForm.properties })
export type NewSurveyForm = Static<typeof NewSurveyForm>

export const SurveyQuery = Type.Object({
  year: Type.Optional(Year),
  state: Type.Optional(State),
  projectId: Type.Optional(Id),
  q: Type.Optional(Type.String({ maxLength: 100 })),
  cursor: Type.Optional(Cursor),
  limit: Type.Optional(Limit),
})
export type SurveyQuery = Static<typeof SurveyQuery>

const Project = Type.Object({ id: Id, name: Type.String() })
const Problem = orNull(oneOf(['too_few_answers']))
const core = {
  id: Id,
  project: Project,
  year: Year,
  title: Type.String(),
  measure: Measure,
  state: State,
  opensOn: DayShape,
  closesOn: DayShape,
}

export const SurveyPage = Type.Object({
  items: Type.Array(
    Type.Object({
      ...core,
      ...{ households: Count, letters: Count, answers: Count },
      percent: orNull(DecimalShape),
      margin: orNull(DecimalShape),
      problem: Problem,
    }),
  ),
  nextCursor: orNull(Type.String()),
})
export type SurveyPage = Static<typeof SurveyPage>

const Together = Type.Object({
  buildings: Count,
  households: Count,
  letters: Count,
  answers: Count,
  good: orNull(Count),
})
const ByBuilding = Type.Object({
  alone: Type.Array(
    Type.Object({ name: Type.String(), households: Count, letters: Count, answers: Count, good: orNull(Count) }),
  ),
  together: orNull(Together),
})
export type ByBuilding = Static<typeof ByBuilding>

export const SurveyResult = Type.Object(
  {
    surveyId: Id,
    year: Year,
    title: Type.String(),
    measure: Measure,
    opensOn: orNull(DayShape),
    closesOn: orNull(DayShape),
    prolonged: Count,
    percent: orNull(DecimalShape),
    low: orNull(DecimalShape),
    high: orNull(DecimalShape),
    margin: orNull(DecimalShape),
    percentOfAll: orNull(DecimalShape),
    problem: Problem,
    sampleSize: Count,
    setAside: Count,
    households: Count,
    letters: Count,
    responsePercent: orNull(DecimalShape),
    evidenceLevel: Type.Integer({ minimum: 1, maximum: 4 }),
    byBuilding: ByBuilding,
    byQuestion: Type.Array(Type.Object({ ...Question.properties, steps: Type.Array(Count), none: Count })),
    explanation: ExplanationShape,
    closedAt: Instant,
  },
  { $id: 'SurveyResult' },
)
export type SurveyResult = Static<typeof SurveyResult>
export const ResultList = Type.Object({
  items: Type.Array(Type.Unsafe<SurveyResult>({ $ref: 'SurveyResult#' })),
})

export const Survey = Type.Object({
  ...core,
  margin: DecimalShape,
  responsePercent: DecimalShape,
  contact: Type.String(),
  rule: Type.Object(
    { id: Type.String(), version: Type.String(), z: DecimalShape, leastSample: Count, leastShown: Count },
    { description: 'What the sample was planned by, so that anybody can draw it again' },
  ),
  questions: Type.Array(Question),
  buildings: Type.Array(
    Type.Object({ name: Type.String(), households: Count, letters: Count, drawn: Type.Array(Type.Integer()) }),
  ),
  plan: Type.Object({ households: Count, needed: Count, letters: Count }),
  lot: Type.Object({ commitment: Type.String(), seed: orNull(Type.String()), drawnAt: orNull(Instant) }),
  progress: Type.Object({ answers: Count, entered: Count }),
  prolongings: Type.Array(
    Type.Object({ closedOn: DayShape, closesOn: DayShape, why: Type.String(), by: Type.String(), at: Instant }),
  ),
  doubts: Type.Object({ all: Count, open: Count, setAside: Count }),
  result: orNull(Type.Unsafe<SurveyResult>({ $ref: 'SurveyResult#' })),
  version: Type.Integer(),
  allowed: Type.Array(Type.String()),
})
export type Survey = Static<typeof Survey>

export const DoubtList = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      answeredAt: Instant,
      building: Type.String(),
      doubts: Type.Array(oneOf(surveyDoubts)),
      seconds: orNull(Count),
      deviceNo: orNull(Count),
      outcome: orNull(oneOf(['counted', 'set_aside'])),
      reason: Type.String(),
      decidedBy: Type.String(),
      decidedAt: orNull(Instant),
    }),
  ),
})
export type DoubtList = Static<typeof DoubtList>

export const DoubtDecisionForm = Type.Object({
  answers: Type.Array(Id, { minItems: 1, maxItems: 2_000 }),
  outcome: oneOf(['counted', 'set_aside']),
  reason: Type.String({ minLength: 1, maxLength: 500 }),
})
export type DoubtDecisionForm = Static<typeof DoubtDecisionForm>

export const LettersForm = Type.Object({ why: Type.String({ minLength: 1, maxLength: 500 }) })
/** A sheet for each household to print, or their list. */
export const lettersFormats = ['docx', 'pdf', 'xlsx'] as const
export type LettersFormat = (typeof lettersFormats)[number]
export const LettersQuery = Type.Object({ format: Type.Optional(oneOf(lettersFormats)) })

export const ProlongForm = Type.Object({
  closesOn: DayShape,
  why: Type.String({ minLength: 1, maxLength: 500 }),
})
export type ProlongForm = Static<typeof ProlongForm>

export const EnteredForm = Type.Object({ code: Code, id: Id, steps: Steps })
export type EnteredForm = Omit<Static<typeof EnteredForm>, 'steps'> & {
  steps: Record<string, 1 | 2 | 3 | 4 | 5 | null>
}

export const AnswerForm = Type.Object({
  ...EnteredForm.properties,
  seconds: Type.Integer({ minimum: 0, maximum: 86_400 }),
  device: Type.String({ minLength: 8, maxLength: 100, description: 'A random id kept in the browser' }),
})
export type AnswerForm = EnteredForm & { seconds: number; device: string }

export const OpeningForm = Type.Object({ code: Code })
export const Opening = Type.Object({
  title: Type.String(),
  closesOn: DayShape,
  state: oneOf(['open', 'used']),
  questions: Type.Array(Question),
})
