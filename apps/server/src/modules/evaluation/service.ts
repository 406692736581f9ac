import { evaluating } from './service/evaluating.ts'
import type { EvaluationParts } from './service/parts.ts'
import { scoring } from './service/scoring.ts'
import { setKeeping } from './service/sets.ts'
import { listen } from './subscribers.ts'

export type Evaluations = ReturnType<typeof createEvaluation>

/** Sets of indicators, what was achieved, and scores that explain themselves. */
export function createEvaluation(parts: EvaluationParts) {
  const { scoreIn, ...rounds } = scoring(parts)
  listen(parts.facts, rounds)
  return { ...setKeeping(parts), ...evaluating(parts, { scoreIn }), ...rounds }
}
