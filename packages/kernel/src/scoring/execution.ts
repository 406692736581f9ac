import { decimal, explain } from '../base/index.ts'
import type { Day, Decimal, EvidenceLevel, Fen, Source } from '../base/index.ts'
import type { ComponentScore } from './indicator.ts'
import type { PreparedSet } from './prepare.ts'
import { canonicalText, halfUp, textOf, wholeAt } from './whole.ts'

/** 全年预算数 (after adjustment) and 全年执行数 of the year; null where nobody has said. */
export type ExecutionFacts = {
  source: Source
  budgetFen: Fen | null
  executedFen: Fen | null
  asOf?: Day
  evidenceLevel?: EvidenceLevel
}

/** weight × executed ÷ budget, half up, at least 0 and at most the weight; 0 without a budget. */
export function scoreExecution(
  { budgetFen, executedFen, weight }: { budgetFen: Fen; executedFen: Fen; weight: Decimal },
  places = 2,
): Decimal {
  if (budgetFen <= 0 || executedFen <= 0) return '0'
  if (executedFen >= budgetFen) return canonicalText(weight)
  const points = halfUp(executedFen * wholeAt(weight, places), budgetFen)
  if (!Number.isNaN(points)) return textOf(points, places)
  return decimal.min(weight, decimal.divide(decimal.multiply(String(executedFen), weight), String(budgetFen), places))
}

/** The execution component of a project's score. A blank budget or execution is no data; a budget of zero scores 0. */
export function executionScore(
  facts: ExecutionFacts,
  { set, rules, references }: PreparedSet,
  today: Day,
): ComponentScore {
  const { budgetFen, executedFen, source } = facts
  const weight = canonicalText(set.executionWeight)
  const hasData = budgetFen !== null && executedFen !== null
  const score = hasData ? scoreExecution({ budgetFen, executedFen, weight }, rules.total.parameters.places) : null
  const dated = {
    source,
    ...(facts.asOf !== undefined && { asOf: facts.asOf }),
    ...(facts.evidenceLevel && { evidenceLevel: facts.evidenceLevel }),
  }
  const written = (amountFen: Fen | null): string | null => (amountFen === null ? null : String(amountFen))
  const note = budgetFen === 0 ? { note: { key: 'notes.no_budget', params: {} } } : {}
  return {
    subject: source,
    weight,
    value: null,
    score,
    state: hasData ? 'scored' : 'no_data',
    remarks: [],
    explanation: explain({
      measure: 'measures.execution_score',
      value: score,
      unit: 'score',
      rule: references.execution,
      formula: 'min(w, w × E ÷ B)',
      inputs: [
        { measure: 'measures.executed_amount', value: written(executedFen), unit: 'fen', ...dated },
        { measure: 'measures.budget_amount', value: written(budgetFen), unit: 'fen', ...dated },
        {
          ...{ measure: 'measures.execution_weight', value: weight, unit: 'score' },
          source: { kind: 'rule', id: rules.execution.id },
        },
      ],
      asOf: today,
      ...(hasData ? note : { note: { key: 'notes.no_data', params: {} } }),
    }),
  }
}
