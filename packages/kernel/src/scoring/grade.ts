import { decimal } from '../base/index.ts'
import type { Decimal } from '../base/index.ts'
import { defaultScoringRules } from './rules.ts'
import type { ScoringRules } from './rules.ts'

/** 优, 良, 中, 差. */
export type Grade = 'excellent' | 'good' | 'fair' | 'poor'

/**
 * The grade of a total of 0–100 by half-open bands: 优 [90,100] · 良 [80,90) · 中 [60,80) · 差 [0,60). The total is first rounded
 * half up to 2 decimals and the printed number is graded, so that 89.995 is 90.00 and 优, 89.994 is 89.99 and 良.
 */
export function gradeOf(
  total: Decimal,
  rules: ScoringRules = defaultScoringRules,
): { ok: true; grade: Grade; total: Decimal } | { ok: false; problem: 'out_of_range' } {
  const printed = decimal.round(total, rules.total.parameters.places)
  if (decimal.isNegative(printed) || decimal.compare(printed, '100') > 0) return { ok: false, problem: 'out_of_range' }
  const { excellent, good, fair } = rules.grade.parameters
  const reaches = (bound: Decimal): boolean => decimal.compare(printed, bound) >= 0
  const grade = reaches(excellent) ? 'excellent' : reaches(good) ? 'good' : reaches(fair) ? 'fair' : 'poor'
  return { ok: true, grade, total: printed }
}
