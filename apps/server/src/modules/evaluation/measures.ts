import {
  decimal,
  explain,
  type Day,
  type Decimal,
  type Explanation,
  type Input,
  type Source,
} from '@jiheng/kernel/base'

/** What the system takes from its own records instead of asking for it. */
export const measures = [
  'investment_completion',
  'work_completion',
  'node_timeliness',
  'cost_control',
  'funds_arrival',
] as const
export type Measure = (typeof measures)[number]

/** What is known of one project in one year; amounts in fen. */
export type ProjectYear = {
  projectId: string
  regionCode: string
  totalInvestmentFen: number | null
  approvedAmountFen: number | null
  yearPlanFen: number | null
  /** Budget of the year, null without one. */
  budget: { fullYearFen: number; arrivedFen: number; executedFen: number; lastDay: Day | null } | null
  /** Where the work stands now; null when nobody reported, or when the year is over. */
  position: { plannedPercent: Decimal; actualPercent: Decimal; reportedOn: Day; explanation: Explanation } | null
  /** Nodes due in the year so far, and those done by their day. */
  nodesDue: number
  nodesOnTime: number
}

export type Measured = { value: Decimal; explanation: Explanation }

/** Percentages are rounded half up to this many decimals before they are scored. */
const SCALE = 2

/** The value of a measure with where it comes from, or null where something it needs is not known. */
export function measure(kind: Measure, facts: ProjectYear, asOf: Day): Measured | null {
  const parts = partsOf(kind, facts)
  if (!parts) return null
  const value = decimal.percentOf(parts.part.value, parts.whole.value, SCALE)
  if (value === null) return null
  const explanation = explain({
    measure: `measures.${kind}`,
    value,
    unit: 'percent',
    rule: { id: `measure_${kind}`, version: '1', mark: 'P' },
    formula: parts.formula,
    inputs: [parts.part, parts.whole],
    asOf,
  })
  return { value, explanation }
}

type Known = Input & { value: string }
type Parts = { part: Known; whole: Known; formula: string }

function partsOf(kind: Measure, facts: ProjectYear): Parts | null {
  const { budget, position, yearPlanFen, totalInvestmentFen, approvedAmountFen } = facts
  const source: Source = { kind: 'project', id: facts.projectId }
  const fen = (name: string, amountFen: number, asOf: Day | null = null): Known => ({
    measure: `measures.${name}`,
    value: String(amountFen),
    unit: 'fen',
    source,
    evidenceLevel: 2,
    ...(asOf !== null && { asOf }),
  })
  const count = (name: string, number: number): Known => ({
    measure: `measures.${name}`,
    value: String(number),
    unit: 'count',
    source,
    evidenceLevel: 2,
  })
  switch (kind) {
    case 'investment_completion':
      return budget && yearPlanFen
        ? {
            part: fen('executed_amount', budget.executedFen, budget.lastDay),
            whole: fen('year_plan', yearPlanFen),
            formula: 'E ÷ P × 100%',
          }
        : null
    case 'funds_arrival':
      return budget
        ? {
            part: fen('funds_arrived', budget.arrivedFen, budget.lastDay),
            whole: fen('budget_amount', budget.fullYearFen),
            formula: 'F ÷ B × 100%',
          }
        : null
    case 'cost_control':
      return totalInvestmentFen !== null && approvedAmountFen
        ? {
            part: fen('total_investment', totalInvestmentFen),
            whole: fen('approved_amount', approvedAmountFen),
            formula: 'I ÷ A × 100%',
          }
        : null
    case 'node_timeliness':
      return {
        part: count('nodes_on_time', facts.nodesOnTime),
        whole: count('nodes_due', facts.nodesDue),
        formula: 'N ÷ D × 100%',
      }
    case 'work_completion':
      return position && { part: doneShare(position), whole: plannedShare(position), formula: 'd ÷ p × 100%' }
  }
}

type Position = NonNullable<ProjectYear['position']>

/** The done share of the work opens the position it was read from; the planned share is told by the same one. */
const doneShare = ({ actualPercent, reportedOn, explanation }: Position): Known => ({
  measure: 'measures.actual_progress',
  value: actualPercent,
  unit: 'percent',
  asOf: reportedOn,
  evidenceLevel: explanation.evidenceLevel,
  because: explanation,
})
const plannedShare = ({ plannedPercent }: Position): Known => ({
  measure: 'measures.planned_progress',
  value: plannedPercent,
  unit: 'percent',
  evidenceLevel: 2,
})
