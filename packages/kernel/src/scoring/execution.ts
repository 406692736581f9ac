import { decimal, explain, referenceTo } from '../base/index.ts'
import type { Day, Decimal, EvidenceLevel, Fen, Source } from '../base/index.ts'
import type { ComponentScore } from './indicator.ts'
import { SCORE_SCALE } from './rules.ts'
import type { ScoringRules } from './rules.ts'

/** 全年预算数 (after adjustment) and 全年执行数 of the year; null where nobody has said. */
export type ExecutionFacts = {
  source: Source
  budgetFen: Fen | null
  executedFen: Fen | null
  asOf?: Day
  evidenceLevel?: EvidenceLevel
}

/** weight × executed ÷ budget, half up to 2 decimals, at least 0 and at most the weight; 0 without a budget. */
export function scoreExecution({
  budgetFen,
  executedFen,
  weight,
}: {
  budgetFen: Fen
  executedFen: Fen
  weight: Decimal
}): Decimal {
  if (budgetFen <= 0 || executedFen <= 0) return '0'
  return decimal.min(
    weight,
    decimal.divide(decimal.multiply(String(executedFen), weight), String(budgetFen), SCORE_SCALE),
  )
}

/** The execution component of a project's score. A blank budget or execution is no data; a budget of zero scores 0. */
export function executionScore(
  facts: ExecutionFacts,
  weight: Decimal,
  today: Day,
  rules: ScoringRules,
): ComponentScore {
  const { budgetFen, executedFen, source } = facts
  const hasData = budgetFen !== null && executedFen !== null
  const score = hasData ? scoreExecution({ budgetFen, executedFen, weight }) : null
  const dated = {
    source,
    ...(facts.asOf !== undefined && { asOf: facts.asOf }),
    ...(facts.evidenceLevel && { evidenceLevel: facts.evidenceLevel }),
  }
  const written = (amountFen: Fen | null): string | null => (amountFen === null ? null : String(amountFen))
  const note = budgetFen === 0 ? { note: { key: 'notes.no_budget', params: {} } } : {}
  return {
    subject: source,
    weight: decimal.canonical(weight),
    score,
    state: hasData ? 'scored' : 'no_data',
    remarks: [],
    explanation: explain({
      measure: 'measures.execution_score',
      value: score,
      unit: 'score',
      rule: referenceTo(rules.execution),
      formula: 'min(w, w × E ÷ B)',
      inputs: [
        { measure: 'measures.executed_amount', value: written(executedFen), unit: 'fen', ...dated },
        { measure: 'measures.budget_amount', value: written(budgetFen), unit: 'fen', ...dated },
        {
          measure: 'measures.execution_weight',
          value: decimal.canonical(weight),
          unit: 'score',
          source: { kind: 'rule', id: rules.execution.id },
        },
      ],
      asOf: today,
      ...(hasData ? note : { note: { key: 'notes.no_data', params: {} } }),
    }),
  }
}
