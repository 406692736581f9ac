import { earlierDay, laterDay, scaled } from '../base/index.ts'
import type { Day, Decimal } from '../base/index.ts'
import { numberOf, PERCENT_SCALE, plannedShares, prepare, weightedHundredths } from './prepared.ts'
import type { PlanBasis, PlanNode, PlanProblem, PreparedPlan } from './prepared.ts'

/**
 * Planned percent of the whole at the end of a day, half up to 2 decimals: Σ weight × elapsed ÷ duration over Σ weight.
 * Weights need not sum to 100. A node without a single working day is done on its last day.
 */
export function plannedPercent(
  nodes: readonly PlanNode[],
  day: Day,
  basis: PlanBasis,
): { ok: true; percent: Decimal } | PlanProblem {
  const plan = prepare(nodes)
  if (!plan.ok) return plan
  const planned = plannedHundredths(plan, numberOf(day), basis)
  return planned.ok ? { ok: true, percent: scaled.unscaled(planned.hundredths, 2) } : planned
}

/** The plan curve at the given days, for drawing; between two node dates it is straight. */
export function planCurve(
  nodes: readonly PlanNode[],
  days: readonly Day[],
  basis: PlanBasis,
): { ok: true; points: { day: Day; percent: Decimal }[] } | PlanProblem {
  const points: { day: Day; percent: Decimal }[] = []
  if (days.length === 0) return { ok: true, points }
  const plan = prepare(nodes)
  if (!plan.ok) return plan
  for (const day of days) {
    const planned = plannedHundredths(plan, numberOf(day), basis)
    if (!planned.ok) return planned
    points.push({ day, percent: scaled.unscaled(planned.hundredths, 2) })
  }
  return { ok: true, points }
}

/** `plannedPercent` of a plan made ready, at the end of the day of a number, in hundredths of a percent. */
export function plannedHundredths(
  plan: PreparedPlan,
  day: number,
  basis: PlanBasis,
): { ok: true; hundredths: bigint } | PlanProblem {
  const shares = plannedShares(plan, day, basis)
  return shares.ok ? { ok: true, hundredths: weightedHundredths(plan, shares.percents, PERCENT_SCALE) } : shares
}

/** First start and last finish of the nodes, of which there is at least one. */
export function spanOf(nodes: readonly [PlanNode, ...PlanNode[]]): { start: Day; finish: Day } {
  const [{ plannedStart, plannedFinish }] = nodes
  return {
    start: nodes.map((node) => node.plannedStart).reduce(earlierDay, plannedStart),
    finish: nodes.map((node) => node.plannedFinish).reduce(laterDay, plannedFinish),
  }
}
