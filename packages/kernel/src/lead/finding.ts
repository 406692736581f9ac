import {
  explain,
  type AttentionLevel,
  type Day,
  type Explanation,
  type Fen,
  type Input,
  type RuleReference,
  type Source,
} from '../base/index.ts'
import type { Found, LeadRule } from './rule.ts'

/** A lead: something worth asking about, with the records it rests on. It says nothing about anybody's guilt. */
export type LeadFinding = {
  ruleId: string
  /** The same for the same matter at every run: rule and matter. */
  fingerprint: string
  severity: AttentionLevel
  records: Source[]
  projectIds: string[]
  day: Day
  amountFen: Fen | null
  messageKey: string
  params: Record<string, string | number>
  explanation: Explanation
}

/** What a rule saw, with the rule's version and parameters written under it. */
export function findingOf(
  rule: LeadRule,
  reference: RuleReference,
  parameters: Record<string, number>,
  found: Found,
  asOf: Day,
): LeadFinding {
  const { key, severity, records, projectIds, day, amountFen, value, inputs, params } = found
  return {
    ruleId: rule.id,
    fingerprint: `${rule.id}:${key}`,
    severity,
    records: [...records],
    projectIds: [...new Set(projectIds)],
    day,
    amountFen,
    messageKey: `leads.messages.${rule.id}`,
    params,
    explanation: explain({
      ...value,
      rule: reference,
      asOf,
      inputs: [...inputs, ...parameterInputs(rule, parameters)],
      note: { key: 'notes.lead_is_no_conclusion', params: {} },
    }),
  }
}

function parameterInputs(rule: LeadRule, parameters: Record<string, number>): Input[] {
  return Object.entries(rule.parameters).map(([name, { unit, standard }]) => ({
    measure: `leads.parameter.${name}`,
    value: String(parameters[name] ?? standard),
    unit,
    source: { kind: 'rule', id: rule.id },
  }))
}
