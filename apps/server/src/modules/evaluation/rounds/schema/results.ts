import { Type, type Static } from 'typebox'
import { DecimalShape, ExplanationShape, oneOf, orNull } from '../../../../platform/http/shapes.ts'
import { Id } from '../../../identity/index.ts'
import { DayShape } from '../../../projects/index.ts'
import { roundKinds, roundStates } from '../states.ts'
import { Code, Count, EvidenceShape, Grade, Instant, PointsShape, Size, text, Year } from './shapes.ts'

const Item = Type.Object({
  code: Type.String(),
  level1: Type.String(),
  level2: Type.String(),
  name: Type.String(),
  weight: DecimalShape,
  score: DecimalShape,
  least: orNull(DecimalShape),
  most: orNull(DecimalShape),
  evidenceLevel: EvidenceShape,
})

const Version = Type.Object({
  id: Id,
  version: Type.Integer(),
  isCurrent: Type.Boolean(),
  total: DecimalShape,
  grade: Grade,
  spread: DecimalShape,
  evidenceLevel: EvidenceShape,
  coveredWeight: DecimalShape,
  sampleSize: Count,
  items: Type.Array(Item),
  explanation: ExplanationShape,
  remarks: Type.Array(Type.Object({ letter: Type.String(), text: Type.String() })),
  why: Type.String(),
  computedAt: Instant,
})

const Correction = Type.Object({ code: Code, score: PointsShape, why: text(500) }, { additionalProperties: false })

export const RoundResult = Type.Object(
  {
    roundProjectId: Id,
    roundId: Id,
    roundName: Type.String(),
    kind: oneOf(roundKinds),
    year: Year,
    state: oneOf(roundStates),
    projectId: Id,
    projectName: Type.String(),
    projectKind: Type.String(),
    size: Size,
    announcedOn: orNull(DayShape),
    appealUntil: orNull(DayShape),
    versions: Type.Array(Version),
    /** What must never be missing beside a score. */
    context: Type.Object({
      previous: orNull(DecimalShape),
      trend: orNull(DecimalShape),
      peers: Count,
      peersMean: orNull(DecimalShape),
      isWide: Type.Boolean({ description: 'The experts lay so far apart that it was discussed' }),
      isWeaklyFounded: Type.Boolean({ description: '优 on statements or nothing' }),
      selfTotal: orNull(DecimalShape),
    }),
    appeal: orNull(
      Type.Object({
        id: Id,
        resultId: Id,
        text: Type.String(),
        items: Type.Array(Type.String()),
        documents: Type.Array(Type.Object({ id: Id, title: Type.String() })),
        submittedBy: Type.String(),
        submittedAt: Instant,
        answerUntil: orNull(DayShape),
        outcome: orNull(oneOf(['kept', 'changed'])),
        reason: orNull(Type.String()),
        corrections: Type.Array(Correction),
        decidedBy: orNull(Type.String()),
        decidedAt: orNull(Instant),
      }),
    ),
    isSamePerson: Type.Boolean({
      description: 'The reader scored, told, appealed or works at the unit: somebody else answers',
    }),
    allowed: Type.Array(oneOf(['appeal', 'decide'])),
  },
  { $id: 'RoundResult' },
)
export type RoundResult = Static<typeof RoundResult>

export const AppealForm = Type.Object(
  {
    text: text(5_000),
    items: Type.Optional(Type.Array(Code, { maxItems: 100, description: 'The items it speaks of' })),
    documents: Type.Optional(Type.Array(Id, { maxItems: 20, description: 'Documents kept with the project' })),
  },
  { additionalProperties: false },
)
export type AppealForm = Static<typeof AppealForm>

export const AppealDecisionForm = Type.Object(
  {
    outcome: oneOf(['kept', 'changed']),
    reason: text(2_000),
    corrections: Type.Optional(Type.Array(Correction, { maxItems: 100 })),
  },
  { additionalProperties: false },
)
export type AppealDecisionForm = Static<typeof AppealDecisionForm>
