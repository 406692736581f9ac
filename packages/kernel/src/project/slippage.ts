import { daysBetween, explain } from '../base/index.ts'
import type { Day, Explanation, Input, RuleReference } from '../base/index.ts'

/** What a list brought in from an office said of a project's finish on its day. */
export type ReportedFinish = { asOf: Day; plannedFinish: Day | null; list: string }

/** The plain difference of two statements; nothing is read from a text, so nothing needs a mark. */
const slippageRule: RuleReference = { id: 'reported_slippage', version: '1' }

/**
 * How many calendar days later (negative: earlier) the newer list puts the finish than the older one; nothing when one of them
 * tells no finish.
 */
export function explainSlippage(before: ReportedFinish, after: ReportedFinish): Explanation | undefined {
  if (before.plannedFinish === null || after.plannedFinish === null) return undefined
  return explain({
    measure: 'measures.days_later',
    value: String(daysBetween(before.plannedFinish, after.plannedFinish)),
    unit: 'days',
    rule: slippageRule,
    formula: 'b − a',
    inputs: [said('a', before), said('b', after)],
    asOf: after.asOf,
  })
}

function said(place: 'a' | 'b', { asOf, plannedFinish, list }: ReportedFinish): Input {
  const measure = `measures.reported_finish.${place === 'a' ? 'before' : 'after'}`
  return { measure, value: plannedFinish, unit: 'day', source: { kind: 'import', id: list, label: list }, asOf }
}
