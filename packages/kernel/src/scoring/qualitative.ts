import { decimal } from '../base/index.ts'
import type { Decimal } from '../base/index.ts'
import type { Band } from './indicator.ts'
import type { ScoringRules } from './rules.ts'

/** The band a judged percent (0–100) lies in, or null outside 0–100. */
export function bandOf(percent: Decimal, { qualitative: { parameters } }: ScoringRules): Band | null {
  if (decimal.isNegative(percent) || decimal.compare(percent, '100') > 0) return null
  if (decimal.compare(percent, parameters.met) >= 0) return 'met'
  return decimal.compare(percent, parameters.partly_met) >= 0 ? 'partly_met' : 'not_met'
}

/** weight × percent, half up, once; refused when the percent does not lie in the judged band. */
export function scoreQualitative(
  { band, percent, weight }: { band: Band; percent: Decimal; weight: Decimal },
  rules: ScoringRules,
): { ok: true; score: Decimal } | { ok: false; problem: 'outside_band' } {
  if (bandOf(percent, rules) !== band) return { ok: false, problem: 'outside_band' }
  return { ok: true, score: decimal.round(decimal.shareOf(weight, percent), rules.total.parameters.places) }
}
