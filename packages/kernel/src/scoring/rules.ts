import type { Decimal, Rule } from '../base/index.ts'
import type { Band } from './indicator.ts'

/** All scores are rounded half up to this many decimals, each component once; totals add the rounded components. */
export const SCORE_SCALE = 2

export type ScoringRules = {
  execution: Rule<Record<never, never>>
  /** Percent of target from which a reason is asked; for a zero target the actual value from which it is. */
  quantitative: Rule<{ overAchievementPercent: Decimal; overAchievementOfZero: Decimal }>
  /** Lower bounds in percent, belonging to the band; each band ends below the one above it, the highest at 100. */
  qualitative: Rule<Record<Band, Decimal>>
  total: Rule<Record<never, never>>
  /** Lower bounds, belonging to the grade. */
  grade: Rule<{ excellent: Decimal; good: Decimal; fair: Decimal }>
}

/** National practice as seen in filled forms and local rules; a rule pack may replace each part. */
export const defaultScoringRules: ScoringRules = {
  execution: { id: 'score_execution', version: '1', mark: 'P', parameters: {} },
  quantitative: {
    id: 'score_quantitative',
    version: '1',
    mark: 'P',
    parameters: { overAchievementPercent: '130', overAchievementOfZero: '30' },
  },
  qualitative: {
    id: 'score_qualitative',
    version: '1',
    mark: 'P',
    parameters: { met: '80', partly_met: '60', not_met: '0' },
  },
  total: { id: 'score_total', version: '1', mark: 'P', parameters: {} },
  grade: {
    id: 'score_grade',
    version: '1',
    mark: 'V',
    source: '财预〔2020〕10号',
    parameters: { excellent: '90', good: '80', fair: '60' },
  },
}
