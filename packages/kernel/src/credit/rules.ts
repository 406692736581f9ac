import type { Decimal, Rule } from '../base/index.ts'
import type { CreditAspect } from './fact.ts'

/** Points are rounded half up to this many decimals, each aspect once; the total once more. */
export const SCALE = 2

export type CreditParameters = {
  /** What each aspect weighs; together 100. */
  weights: Record<CreditAspect, Decimal>
  /** A node finished so many days after it was due still counts as on time: work is reported every week or ten days. */
  graceDays: number
  /** Fewer facts than these are no sample: of one aspect, and of all together. */
  leastPerAspect: number
  leastFacts: number
  /** Less than this covered is no score: what is missing is missing, not zero. */
  leastCovered: Decimal
  /** Lower bounds, belonging to the grade. */
  grades: { excellent: Decimal; good: Decimal; fair: Decimal }
}

export type CreditRule = Rule<CreditParameters>

/** A default nobody has decided yet; an office sets its own. */
export const defaultCreditRule: CreditRule = {
  id: 'contractor_credit',
  version: '1',
  mark: 'U',
  parameters: {
    weights: {
      timeliness: '40',
      materials: '15',
      acceptance: '15',
      safety: '15',
      evidence: '5',
      rectification: '5',
      wages: '5',
    },
    graceDays: 10,
    leastPerAspect: 3,
    leastFacts: 10,
    leastCovered: '50',
    grades: { excellent: '90', good: '80', fair: '60' },
  },
}
