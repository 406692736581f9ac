import { decimal } from '../base/index.ts'
import type { Decimal, EvidenceLevel } from '../base/index.ts'
import type { ComponentScore } from './indicator.ts'
import type { ScoringRules } from './rules.ts'
import { sumOf } from './whole.ts'

/** What a total rests on, so that nobody reads the points alone. */
export type ScoreContext = {
  /** Points earned by the evidence behind them: 1 measured by the system, 2 document, 3 statement, 4 nothing. */
  pointsByEvidence: Record<EvidenceLevel, Decimal>
  /** The smallest sample among the components that asked people. */
  smallestSample: number | null
  /** A total of 优 of which points have no evidence, or most no more than a statement: 100 分、四级证据. */
  isWeaklyFounded: boolean
}

export function contextOf(components: readonly ComponentScore[], total: Decimal, rules: ScoringRules): ScoreContext {
  const byLevel: Record<EvidenceLevel, Decimal[]> = { 1: [], 2: [], 3: [], 4: [] }
  let smallestSample: number | null = null
  for (const { score, explanation } of components) {
    if (score === null) continue
    byLevel[explanation.evidenceLevel].push(score)
    const { sampleSize } = explanation
    if (sampleSize !== undefined) smallestSample = Math.min(smallestSample ?? sampleSize, sampleSize)
  }
  const { places } = rules.total.parameters
  const points = {
    ...{ 1: sumOf(byLevel[1], places), 2: sumOf(byLevel[2], places) },
    ...{ 3: sumOf(byLevel[3], places), 4: sumOf(byLevel[4], places) },
  }
  const isHigh = decimal.compare(total, rules.grade.parameters.excellent) >= 0
  const stated = decimal.add(points[3], points[4])
  const isMostlyStated = decimal.compare(decimal.multiply(stated, '2'), total) > 0
  return {
    pointsByEvidence: points,
    smallestSample,
    isWeaklyFounded: isHigh && (!decimal.isZero(points[4]) || isMostlyStated),
  }
}
