import { decimal } from '../base/index.ts'
import { creditAspects } from './fact.ts'
import type { CreditParameters } from './rules.ts'

export type ParameterProblem = 'credit_weights_not_100' | 'credit_bounds_out_of_order' | 'credit_limits_unsuitable'

/** What is wrong with parameters somebody wants to set, or null. */
export function parameterProblem({
  weights,
  graceDays,
  leastPerAspect,
  leastFacts,
  leastCovered,
  grades,
}: CreditParameters): ParameterProblem | null {
  const all = creditAspects.map((aspect) => weights[aspect])
  if (all.some(decimal.isNegative) || decimal.compare(decimal.add(...all), '100') !== 0) return 'credit_weights_not_100'
  const bounds = ['100', grades.excellent, grades.good, grades.fair, '0']
  if (bounds.some((bound, at) => at > 0 && decimal.compare(bound, bounds[at - 1] ?? '100') >= 0))
    return 'credit_bounds_out_of_order'
  const isSuitable =
    graceDays >= 0 &&
    leastPerAspect >= 1 &&
    leastFacts >= leastPerAspect &&
    decimal.compare(leastCovered, '0') > 0 &&
    decimal.compare(leastCovered, '100') <= 0
  return isSuitable ? null : 'credit_limits_unsuitable'
}
