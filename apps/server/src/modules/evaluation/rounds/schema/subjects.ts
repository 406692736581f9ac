import { Type, type Static } from 'typebox'
import { subjectMeasures } from '@jiheng/kernel/evaluation-round'
import { DecimalShape, ExplanationShape, oneOf, orNull } from '../../../../platform/http/shapes.ts'
import { Id } from '../../../identity/index.ts'
import { DayShape } from '../../../projects/index.ts'
import { subjectKinds } from '../states.ts'
import { EvidenceShape, Grade, Instant, text, Year } from './shapes.ts'

export const SubjectQuery = Type.Object({ templateId: Id, year: Year })
export const SubjectForm = Type.Object(
  { templateId: Id, year: Year, organisationId: Type.Optional(Id) },
  { additionalProperties: false },
)
export type SubjectForm = Static<typeof SubjectForm>

const LeftOut = Type.Object(
  { id: Type.String({ maxLength: 100 }), why: text(500) },
  {
    additionalProperties: false,
    description: 'A result that is not theirs and is counted no more, by the id of its source',
  },
)

export const SubjectScore = Type.Object(
  {
    id: Id,
    template: Type.String(),
    templateVersion: Type.Integer(),
    year: Year,
    subjectKind: oneOf(subjectKinds),
    name: Type.String(),
    unit: Type.String(),
    version: Type.Integer(),
    total: orNull(DecimalShape),
    grade: orNull(Grade),
    coveredWeight: DecimalShape,
    evidenceLevel: EvidenceShape,
    explanation: ExplanationShape,
    computedAt: Instant,
    toldOn: DayShape,
    appealUntil: orNull(DayShape),
    results: Type.Array(
      Type.Object({
        id: Type.String(),
        label: Type.String(),
        measure: oneOf(subjectMeasures),
        percent: DecimalShape,
        isLeftOut: Type.Boolean(),
      }),
      { description: 'Every evaluated result it is worked out from' },
    ),
    appeal: orNull(
      Type.Object({
        id: Id,
        text: Type.String(),
        submittedBy: Type.String(),
        submittedAt: Instant,
        answerUntil: DayShape,
        outcome: orNull(oneOf(['kept', 'changed'])),
        reason: orNull(Type.String()),
        leftOut: Type.Array(LeftOut),
        decidedBy: orNull(Type.String()),
        decidedAt: orNull(Instant),
      }),
    ),
    isSamePerson: Type.Boolean({
      description: 'The reader worked it out, appealed, or it is theirs: somebody else answers',
    }),
    allowed: Type.Array(oneOf(['appeal', 'decide'])),
  },
  { $id: 'SubjectScore' },
)
export type SubjectScore = Static<typeof SubjectScore>
export const SubjectScoreList = Type.Object(
  { items: Type.Array(Type.Ref('SubjectScore')) },
  { $id: 'SubjectScoreList' },
)

export const SubjectAppealForm = Type.Object({ text: text(5_000) }, { additionalProperties: false })
export const SubjectAppealDecisionForm = Type.Object(
  {
    outcome: oneOf(['kept', 'changed']),
    reason: text(2_000),
    leftOut: Type.Optional(Type.Array(LeftOut, { maxItems: 200 })),
  },
  { additionalProperties: false },
)
export type SubjectAppealDecisionForm = Static<typeof SubjectAppealDecisionForm>
