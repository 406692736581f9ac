import { addDays, daysBetween, decimal, earlierDay, laterDay, workdaysBetween } from '../base/index.ts'
import type { Day, Decimal, WorkCalendar } from '../base/index.ts'

/** A part of the work with its share and its planned time, both days included. */
export type PlanNode = { id: string; label?: string; weight: Decimal; plannedStart: Day; plannedFinish: Day }

/** What the work of a node spreads over evenly. Plans that reach into years without a working-day calendar need calendar days. */
export type PlanBasis = { by: 'calendar_days' } | { by: 'workdays'; calendar: WorkCalendar }

export type PlanProblem =
  | { ok: false; problem: 'no_nodes' | 'no_weight' }
  | { ok: false; problem: 'negative_weight' | 'finish_before_start'; nodeId: string }
  | { ok: false; problem: 'calendar_year_unknown'; year: number }

/** Enough places that rounding each node cannot move the second decimal of the whole. */
const INNER_SCALE = 12

/**
 * Planned percent of the whole at the end of a day, half up to 2 decimals: Σ weight × elapsed ÷ duration over Σ weight.
 * Weights need not sum to 100. A node without a single working day is done on its last day.
 */
export function plannedPercent(
  nodes: readonly PlanNode[],
  day: Day,
  basis: PlanBasis,
): { ok: true; percent: Decimal } | PlanProblem {
  const problem = planProblem(nodes)
  if (problem) return problem
  const shares: { weight: Decimal; percent: Decimal }[] = []
  for (const node of nodes) {
    const planned = plannedPercentOf(node, day, basis)
    if (!planned.ok) return planned
    shares.push({ weight: node.weight, percent: planned.percent })
  }
  return { ok: true, percent: weightedPercent(shares) }
}

/** The plan curve at the given days, for drawing; between two node dates it is straight. */
export function planCurve(
  nodes: readonly PlanNode[],
  days: readonly Day[],
  basis: PlanBasis,
): { ok: true; points: { day: Day; percent: Decimal }[] } | PlanProblem {
  const points: { day: Day; percent: Decimal }[] = []
  for (const day of days) {
    const planned = plannedPercent(nodes, day, basis)
    if (!planned.ok) return planned
    points.push({ day, percent: planned.percent })
  }
  return { ok: true, points }
}

/** Planned percent of one node at the end of a day, unrounded to 12 places: 0 before its start, 100 from its finish. */
export function plannedPercentOf(
  node: PlanNode,
  day: Day,
  basis: PlanBasis,
): { ok: true; percent: Decimal } | PlanProblem {
  if (day < node.plannedStart) return { ok: true, percent: '0' }
  if (day >= node.plannedFinish) return { ok: true, percent: '100' }
  const eve = addDays(node.plannedStart, -1)
  if (basis.by === 'calendar_days') {
    return { ok: true, percent: percent(daysBetween(eve, day), daysBetween(eve, node.plannedFinish)) }
  }
  const elapsed = workdaysBetween(basis.calendar, eve, day)
  if (!elapsed.ok) return elapsed
  const duration = workdaysBetween(basis.calendar, eve, node.plannedFinish)
  return duration.ok ? { ok: true, percent: percent(elapsed.workdays, duration.workdays) } : duration
}

/** Σ weight × percent over Σ weight, half up to 2 decimals. The sum of weights must not be zero. */
export function weightedPercent(shares: readonly { weight: Decimal; percent: Decimal }[]): Decimal {
  const done = decimal.add(...shares.map(({ weight, percent: part }) => decimal.multiply(weight, part)))
  return decimal.divide(done, decimal.add(...shares.map(({ weight }) => weight)), 2)
}

/** First start and last finish of the nodes, of which there is at least one. */
export function spanOf(nodes: readonly [PlanNode, ...PlanNode[]]): { start: Day; finish: Day } {
  const [{ plannedStart, plannedFinish }] = nodes
  return {
    start: nodes.map((node) => node.plannedStart).reduce(earlierDay, plannedStart),
    finish: nodes.map((node) => node.plannedFinish).reduce(laterDay, plannedFinish),
  }
}

/** What makes a plan impossible to compute, or null. */
export function planProblem(nodes: readonly PlanNode[]): PlanProblem | null {
  if (nodes.length === 0) return { ok: false, problem: 'no_nodes' }
  const negative = nodes.find((node) => decimal.isNegative(node.weight))
  if (negative) return { ok: false, problem: 'negative_weight', nodeId: negative.id }
  if (nodes.every((node) => decimal.isZero(node.weight))) return { ok: false, problem: 'no_weight' }
  const backwards = nodes.find((node) => node.plannedFinish < node.plannedStart)
  return backwards ? { ok: false, problem: 'finish_before_start', nodeId: backwards.id } : null
}

function percent(elapsed: number, duration: number): Decimal {
  return decimal.percentOf(String(elapsed), String(duration), INNER_SCALE) ?? '0'
}
