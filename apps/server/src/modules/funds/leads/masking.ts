import type { Explanation, Input } from '@jiheng/kernel/base'
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

/** Leaves of records that are not `seen` only that there are some: no id, name or figure. With `mayReadCases` all are told. */
export function hide(
  { lead, records, ...rest }: Whole,
  seen: ReadonlyMap<string, string | null>,
  mayReadCases: boolean,
): LeadFile {
  const isHidden = (id: string): boolean => !mayReadCases && !seen.has(id)
  return {
    ...rest,
    mayReadCases,
    lead: { ...lead, explanation: lead.explanation && without(lead.explanation, isHidden) },
    records: records.map(({ kind, id, label }) =>
      isHidden(id)
        ? { kind, id: null, label: null, projectId: null, isHidden: true }
        : { kind, id, label, projectId: seen.get(id) ?? null, isHidden: false },
    ),
  }
}

const without = (explanation: Explanation, isHidden: (id: string) => boolean): Explanation => ({
  ...explanation,
  inputs: explanation.inputs.map((input): Input => {
    const { measure, unit, source } = input
    return source && isHidden(source.id) ? { measure, value: null, unit } : input
  }),
})
