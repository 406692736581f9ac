import { Type, type Static } from 'typebox'
import { oneOf, orNull } from '../../../../platform/http/shapes.ts'
import { Id } from '../../../identity/index.ts'
import { DayShape, FenShape } from '../../../projects/index.ts'
import { leadOutcomes } from '../states.ts'
import { channels, severities, type LeadDetail } from './leads.ts'

const Instant = Type.String({ format: 'date-time' })

/** What a unit is asked, as the unit sees it: nothing of rules, of leads, or of what others were asked. */
export const FundQuestion = Type.Object(
  {
    id: Id,
    projectId: Id,
    projectName: Type.String(),
    question: Type.String(),
    records: Type.Array(Type.Object({ kind: Type.String(), id: Type.String(), label: orNull(Type.String()) })),
    askedBy: Type.String({ description: 'The unit that asks' }),
    askedAt: Instant,
    dueOn: DayShape,
    isOverdue: Type.Boolean(),
    answer: orNull(Type.String()),
    answeredBy: orNull(Type.String()),
    answeredAt: orNull(Instant),
    allowed: Type.Array(Type.String()),
  },
  { $id: 'FundQuestion' },
)
export type FundQuestion = Static<typeof FundQuestion>
export const FundQuestionList = Type.Object({ items: Type.Array(Type.Ref('FundQuestion')) })
export const AnswerForm = Type.Object(
  { answer: Type.String({ minLength: 1, maxLength: 5_000 }) },
  { additionalProperties: false },
)

const caseFile = {
  id: Id,
  number: Type.String(),
  leadId: Id,
  projectId: Id,
  projectName: Type.String(),
  ruleId: Type.String(),
  severity: oneOf(severities),
  amountFen: orNull(FenShape),
  openedBy: Type.String(),
  openedAt: Instant,
  outcome: orNull(oneOf(leadOutcomes)),
  closedAt: orNull(Instant),
}
export const CaseFile = Type.Object(caseFile)
export type CaseFile = Static<typeof CaseFile>
export const CaseFileList = Type.Object({ items: Type.Array(CaseFile) }, { $id: 'CaseFileList' })

export const CaseFileDetail = Type.Object(
  {
    ...caseFile,
    summary: Type.String(),
    conclusion: orNull(Type.String()),
    closedBy: orNull(Type.String()),
    teller: orNull(Type.Object({ name: Type.String(), channel: oneOf(channels) })),
    lead: Type.Unsafe<LeadDetail>(Type.Ref('LeadDetail')),
    allowed: Type.Array(Type.String()),
  },
  { $id: 'CaseFileDetail' },
)
export type CaseFileDetail = Static<typeof CaseFileDetail>

export const ConclusionForm = Type.Object(
  { outcome: oneOf(leadOutcomes), conclusion: Type.String({ minLength: 1, maxLength: 5_000 }) },
  { additionalProperties: false },
)
export type ConclusionForm = Static<typeof ConclusionForm>
