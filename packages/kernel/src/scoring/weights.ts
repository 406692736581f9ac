import { decimal } from '../base/index.ts'
import type { Decimal } from '../base/index.ts'
import type { IndicatorSet } from './indicator.ts'

export type WeightProblem =
  | { ok: false; problem: 'weights_do_not_sum'; sum: Decimal; expected: Decimal }
  | { ok: false; problem: 'weight_not_positive' | 'duplicate_indicator'; indicatorId: string }
  | { ok: false; problem: 'execution_weight_range' }

/** Third-level weights are positive and sum to exactly 100 less the execution weight; no indicator occurs twice. */
export function checkWeights({ indicators, executionWeight }: IndicatorSet): { ok: true } | WeightProblem {
  if (decimal.isNegative(executionWeight) || decimal.compare(executionWeight, '100') > 0)
    return { ok: false, problem: 'execution_weight_range' }
  const seen = new Set<string>()
  for (const { id, weight } of indicators) {
    if (seen.has(id)) return { ok: false, problem: 'duplicate_indicator', indicatorId: id }
    if (decimal.compare(weight, '0') <= 0) return { ok: false, problem: 'weight_not_positive', indicatorId: id }
    seen.add(id)
  }
  const sum = decimal.add(...indicators.map((indicator) => indicator.weight))
  const expected = decimal.subtract('100', executionWeight)
  return decimal.compare(sum, expected) === 0
    ? { ok: true }
    : { ok: false, problem: 'weights_do_not_sum', sum, expected }
}
