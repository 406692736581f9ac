import { Type, type Static } from 'typebox'
import { creditAspects } from '@jiheng/kernel/credit'
import { Cursor, DecimalShape, ExplanationShape, Limit, oneOf, orNull } from '../../platform/http/shapes.ts'
import { Id } from '../identity/index.ts'
import { DayShape } from '../projects/index.ts'

const Instant = Type.String({ format: 'date-time' })
const Count = Type.Integer({ minimum: 0 })
const Bound = Type.String({ pattern: '^(100|[0-9]{1,2}(\\.[0-9]{1,2})?)$', description: 'Of 100, exact decimal' })
export const QuarterShape = Type.String({ pattern: '^[0-9]{4}Q[1-4]$', description: 'Such as 2026Q3' })
export const CodeShape = Type.String({ minLength: 18, maxLength: 18, description: '统一社会信用代码, GB 32100-2015' })
const Grade = oneOf(['excellent', 'good', 'fair', 'poor'])
const Aspect = oneOf(creditAspects)
const Unit = Type.Object({ id: Id, name: Type.String() })

export const Parameters = Type.Object({
  weights: Type.Object(
    Object.fromEntries(creditAspects.map((aspect) => [aspect, Bound])) as Record<
      (typeof creditAspects)[number],
      typeof Bound
    >,
    { additionalProperties: false },
  ),
  graceDays: Type.Integer({ minimum: 0, maximum: 60 }),
  leastPerAspect: Type.Integer({ minimum: 1, maximum: 100 }),
  leastFacts: Type.Integer({ minimum: 1, maximum: 1_000 }),
  leastCovered: Bound,
  grades: Type.Object({ excellent: Bound, good: Bound, fair: Bound }),
})

const Rule = Type.Object({
  version: Type.String(),
  mark: oneOf(['V', 'P', 'U']),
  parameters: Parameters,
})

/** `open`: the term runs and nothing was said; `over`: it ran out; `waiting`: nobody has decided yet. */
export const replyStates = ['none', 'open', 'over', 'waiting', 'kept', 'changed'] as const

const score = {
  id: Id,
  period: QuarterShape,
  version: Type.Integer({ minimum: 1 }),
  isCurrent: Type.Boolean(),
  total: orNull(DecimalShape),
  grade: orNull(Grade),
  coveredWeight: DecimalShape,
  facts: Count,
  projects: Count,
  problem: orNull(oneOf(['too_few_facts', 'not_covered'])),
  ruleVersion: Type.String(),
  why: Type.String(),
  computedAt: Instant,
  publishedAt: orNull(Instant),
  replyUntil: orNull(DayShape),
  replyState: oneOf(replyStates),
}

export const RecordQuery = Type.Object({
  organisationId: Type.Optional(Id),
  period: Type.Optional(QuarterShape),
  q: Type.Optional(Type.String({ maxLength: 100 })),
  onlyWaiting: Type.Optional(Type.Boolean()),
  cursor: Type.Optional(Cursor),
  limit: Type.Optional(Limit),
})
export type RecordQuery = Static<typeof RecordQuery>

const Listed = Type.Object({
  ...score,
  creditCode: CodeShape,
  name: Type.String(),
  evidenceLevel: Type.Integer({ minimum: 1, maximum: 4 }),
  trend: Type.Array(Type.Object({ period: QuarterShape, total: orNull(DecimalShape) })),
})

export const RecordPage = Type.Object(
  {
    unit: Unit,
    period: QuarterShape,
    periods: Type.Array(QuarterShape),
    round: orNull(
      Type.Object({
        id: Id,
        computedAt: Instant,
        publishedAt: orNull(Instant),
        replyUntil: orNull(DayShape),
        withoutCode: Type.Array(Type.Object({ name: Type.String(), problem: Type.String(), projects: Count })),
      }),
    ),
    counts: orNull(
      Type.Object({ contractors: Count, scored: Count, unscored: Count, waiting: Count, answered: Count }),
    ),
    rule: Rule,
    items: Type.Array(Listed),
    nextCursor: orNull(Type.String()),
    allowed: Type.Array(oneOf(['compute', 'publish', 'export', 'inspect', 'set_rule'])),
  },
  { $id: 'CreditRecordPage' },
)
export type RecordPage = Static<typeof RecordPage>

const Fact = Type.Object({
  id: Id,
  aspect: Aspect,
  project: Unit,
  source: Type.String(),
  label: Type.String(),
  day: DayShape,
  isGood: Type.Boolean(),
  byOriginal: orNull(Type.Boolean()),
  setAside: orNull(oneOf(['obstacle', 'reply'])),
})

const AspectLine = Type.Object({
  aspect: Aspect,
  weight: DecimalShape,
  points: orNull(DecimalShape),
  state: oneOf(['scored', 'too_few', 'no_data']),
  counted: Count,
  good: Count,
  setAside: Count,
})

const Version = Type.Object({
  ...score,
  unit: Type.String(),
  explanation: ExplanationShape,
  aspects: Type.Array(AspectLine),
  factList: Type.Array(Fact),
  allowed: Type.Array(oneOf(['reply'])),
})

const Reply = Type.Object({
  id: Id,
  scoreId: Id,
  period: QuarterShape,
  text: Type.String(),
  facts: Type.Array(Id),
  documents: Type.Array(Type.Object({ id: Id, projectId: Id, title: Type.String() })),
  submittedBy: Type.String(),
  submittedAt: Instant,
  outcome: orNull(oneOf(['kept', 'changed'])),
  reason: orNull(Type.String()),
  setAside: Type.Array(Id),
  newScoreId: orNull(Id),
  decidedBy: orNull(Type.String()),
  decidedAt: orNull(Instant),
  mayDecide: Type.Boolean(),
  sameOfficer: Type.Boolean({ description: 'The reader computed or published the record: somebody else decides' }),
})

const Contractor = Type.Object({ id: orNull(Id), name: Type.String(), code: CodeShape })

export const ContractorRecord = Type.Object(
  { contractor: Contractor, unit: orNull(Unit), history: Type.Array(Version), replies: Type.Array(Reply) },
  { $id: 'ContractorRecord' },
)
export type ContractorRecord = Static<typeof ContractorRecord>

export const OwnRecord = Type.Object({
  isContractor: Type.Boolean({ description: 'Whether the reader belongs to a contractor at all' }),
  name: orNull(Type.String()),
  codeProblem: orNull(
    Type.String({ description: 'Why there is no record: `missing`, or what is wrong with the code' }),
  ),
  record: orNull(Type.Unsafe<ContractorRecord>({ $ref: 'ContractorRecord#' })),
})

export const ComputeForm = Type.Object({ period: QuarterShape, organisationId: Type.Optional(Id) })

export const ReplyForm = Type.Object({
  text: Type.String({ minLength: 1, maxLength: 5_000 }),
  facts: Type.Optional(Type.Array(Id, { maxItems: 200, description: 'The facts it speaks of' })),
  documents: Type.Optional(Type.Array(Id, { maxItems: 20, description: 'Documents kept with the projects concerned' })),
})
export type ReplyForm = Static<typeof ReplyForm>

export const DecisionForm = Type.Object({
  outcome: oneOf(['kept', 'changed']),
  reason: Type.String({ minLength: 1, maxLength: 2_000 }),
  setAside: Type.Optional(Type.Array(Id, { maxItems: 200, description: 'Facts that do not count from now on' })),
})
export type DecisionForm = Static<typeof DecisionForm>

export const InspectionForm = Type.Object({
  aspect: oneOf(['safety', 'evidence', 'rectification', 'wages']),
  day: DayShape,
  isGood: Type.Boolean(),
  title: Type.String({ minLength: 1, maxLength: 200 }),
  documentNo: Type.String({ minLength: 1, maxLength: 100 }),
})
export type InspectionForm = Static<typeof InspectionForm>

export const SimulationForm = Type.Object({
  period: QuarterShape,
  organisationId: Type.Optional(Id),
  parameters: Parameters,
})
export type SimulationForm = Static<typeof SimulationForm>
export const Simulation = Type.Object({
  items: Type.Array(
    Type.Object({
      creditCode: CodeShape,
      name: Type.String(),
      before: orNull(DecimalShape),
      after: orNull(DecimalShape),
    }),
  ),
})

export const RuleForm = Type.Object({
  organisationId: Type.Optional(Id),
  parameters: Parameters,
  effectiveFrom: QuarterShape,
  why: Type.String({ minLength: 1, maxLength: 500 }),
})
export type RuleForm = Static<typeof RuleForm>

/** What the credit platform is handed: nothing personal, each record with its rule, evidence and where it can be looked up. */
export const CreditExport = Type.Object(
  {
    v: Type.Literal(1),
    period: QuarterShape,
    unit: Type.String(),
    generatedOn: DayShape,
    items: Type.Array(
      Type.Object({
        creditCode: CodeShape,
        name: Type.String(),
        period: QuarterShape,
        score: DecimalShape,
        grade: Grade,
        coveredWeight: DecimalShape,
        evidenceLevel: Type.Integer({ minimum: 1, maximum: 4 }),
        facts: Count,
        projects: Count,
        replyState: oneOf(['over', 'kept', 'changed']),
        recordVersion: Type.Integer({ minimum: 1 }),
        ruleVersion: Type.String({ description: 'Of the rule `contractor_credit`' }),
        publishedOn: DayShape,
        source: Type.String({ description: 'Path of the record in this installation' }),
      }),
    ),
    withheld: Type.Object({ under_reply: Count, term_running: Count, no_score: Count }),
  },
  { $id: 'CreditExport' },
)
export type CreditExport = Static<typeof CreditExport>
