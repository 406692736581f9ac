import type { Explanation, Input, Source } from '@jiheng/kernel/base'
import type { LeadDetailRow, RecordOfLead, StepOfLead } from './store/leads.ts'
import type { QuestionRow } from './store/questions.ts'

export type SeenRecord = {
  kind: string
  id: string | null
  label: string | null
  /** Null where it belongs to none, or to one out of reach. */
  projectId: string | null
  isHidden: boolean
}

export type LeadFile = {
  lead: LeadDetailRow
  records: SeenRecord[]
  steps: StepOfLead[]
  questions: QuestionRow[]
  mayReadCases: boolean
}

type Whole = { lead: LeadDetailRow; records: RecordOfLead[]; steps: StepOfLead[]; questions: QuestionRow[] }

/** What may be told of a lead without its file. */
type Told = Pick<LeadDetailRow, 'messageKey' | 'params' | 'amountFen'>

/** Of a lead with a record out of reach neither the sentence nor the amount is told: both speak of all its records. */
export const tellPartly = <T extends Told>(lead: T): T => ({
  ...lead,
  messageKey: 'leads.messages.partly_hidden',
  params: {},
  amountFen: null,
})

/**
 * Leaves of records that are not `seen` only that there are some: no id, name or figure. Where one is not seen, parties are not
 * told either and nothing that was worked out from all. With `mayReadCases` all are told.
 */
export function hide(
  { lead, records, ...rest }: Whole,
  seen: ReadonlyMap<string, string | null>,
  mayReadCases: boolean,
): LeadFile {
  const isOut = ({ id }: { id: string }): boolean => !mayReadCases && !seen.has(id)
  const isPartly = records.some(isOut)
  const isHidden = (of: { kind: string; id: string }): boolean => isOut(of) || (isPartly && of.kind === 'party')
  const explanation = lead.explanation && (isPartly ? partOf : without)(lead.explanation, isHidden)
  return {
    ...rest,
    mayReadCases,
    lead: { ...(isPartly ? tellPartly(lead) : lead), explanation },
    records: records.map((record) =>
      isHidden(record)
        ? { kind: record.kind, id: null, label: null, projectId: null, isHidden: true }
        : {
            ...{ kind: record.kind, id: record.id, label: record.label },
            projectId: seen.get(record.id) ?? null,
            isHidden: false,
          },
    ),
  }
}

type Hidden = (source: Source) => boolean

const without = (explanation: Explanation, isHidden: Hidden): Explanation => ({
  ...explanation,
  inputs: explanation.inputs.map((input): Input => {
    const { measure, unit, source } = input
    return source && isHidden(source) ? { measure, value: null, unit } : input
  }),
})

/** No result, and of the inputs those read from one record in sight. */
const partOf = (explanation: Explanation, isHidden: Hidden): Explanation => ({
  ...explanation,
  value: null,
  inputs: explanation.inputs.filter(({ source, because }) => source && !because && !isHidden(source)),
})
