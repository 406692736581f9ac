import { addDays, daysBetween, scaled, workdaysBetween } from '../base/index.ts'
import type { CalendarYearUnknown, Day, Decimal, WorkCalendar } from '../base/index.ts'

/** A part of the work with its share and its planned time, both days included. */
export type PlanNode = { id: string; label?: string; weight: Decimal; plannedStart: Day; plannedFinish: Day }

/** What the work of a node spreads over evenly. Plans that reach into years without a working-day calendar need calendar days. */
export type PlanBasis = { by: 'calendar_days' } | { by: 'workdays'; calendar: WorkCalendar }

export type PlanProblem =
  | { ok: false; problem: 'no_nodes' | 'no_weight' }
  | { ok: false; problem: 'negative_weight' | 'finish_before_start'; nodeId: string }
  | { ok: false; problem: 'calendar_year_unknown'; year: number }

/** A plan made ready for many questions: weights as whole numbers of one scale, days as numbers since an epoch. */
export type PreparedPlan = {
  ok: true
  nodes: readonly [PlanNode, ...PlanNode[]]
  weights: readonly bigint[]
  wholeWeight: bigint
  /** Of each node, the numbers of the eve of its start and of its finish. */
  eves: readonly number[]
  finishes: readonly number[]
}

/** Decimals kept of a node's percentage: enough that rounding each node cannot move the second decimal of the whole. */
export const PERCENT_SCALE = 12

const EPOCH = '1970-01-01'

/** A day as days since an epoch, and back. */
export const numberOf = (day: Day): number => daysBetween(EPOCH, day)
export const dayOfNumber = (number: number): Day => addDays(EPOCH, number)

/** The plan as whole numbers, or what makes it impossible to compute. */
export function prepare(nodes: readonly PlanNode[]): PreparedPlan | PlanProblem {
  const [first, ...rest] = nodes
  if (!first) return { ok: false, problem: 'no_nodes' }
  const scale = scaled.mostPlaces(nodes.map((node) => node.weight))
  const weights = nodes.map((node) => scaled.scaled(node.weight, scale))
  const negative = nodes.find((_, n) => (weights[n] ?? 0n) < 0n)
  if (negative) return { ok: false, problem: 'negative_weight', nodeId: negative.id }
  const wholeWeight = weights.reduce((sum, weight) => sum + weight, 0n)
  if (wholeWeight === 0n) return { ok: false, problem: 'no_weight' }
  const backwards = nodes.find((node) => node.plannedFinish < node.plannedStart)
  if (backwards) return { ok: false, problem: 'finish_before_start', nodeId: backwards.id }
  const eves = nodes.map((node) => numberOf(node.plannedStart) - 1)
  const finishes = nodes.map((node) => numberOf(node.plannedFinish))
  return { ok: true, nodes: [first, ...rest], weights, wholeWeight, eves, finishes }
}

/** Planned percent of each node at the end of the day of a number, at PERCENT_SCALE: 0 before its start, 100 from its finish. */
export function plannedShares(
  plan: PreparedPlan,
  day: number,
  basis: PlanBasis,
): { ok: true; percents: bigint[] } | CalendarYearUnknown {
  const percents: bigint[] = []
  for (const [n, node] of plan.nodes.entries()) {
    const elapsed = day - (plan.eves[n] ?? 0)
    const duration = (plan.finishes[n] ?? 0) - (plan.eves[n] ?? 0)
    if (elapsed <= 0) percents.push(0n)
    else if (elapsed >= duration) percents.push(100n * scaled.tenTo(PERCENT_SCALE))
    else if (basis.by === 'calendar_days') percents.push(percentOf(elapsed, duration))
    else {
      const worked = workedPercent(node, dayOfNumber(day), basis.calendar)
      if (!worked.ok) return worked
      percents.push(worked.percent)
    }
  }
  return { ok: true, percents }
}

/** Σ weight × percent over Σ weight in hundredths of a percent, half up; the percents of all nodes are at one scale. */
export function weightedHundredths(
  { weights, wholeWeight }: PreparedPlan,
  percents: readonly bigint[],
  scale: number,
): bigint {
  let done = 0n
  for (const [n, percent] of percents.entries()) {
    if (percent !== 0n) done += (weights[n] ?? 0n) * percent
  }
  return scaled.dividedHalfUp(done, wholeWeight * scaled.tenTo(scale - 2))
}

/** A node without a single working day is done on its last day. */
function workedPercent(
  { plannedStart, plannedFinish }: PlanNode,
  day: Day,
  calendar: WorkCalendar,
): { ok: true; percent: bigint } | CalendarYearUnknown {
  const eve = addDays(plannedStart, -1)
  const elapsed = workdaysBetween(calendar, eve, day)
  if (!elapsed.ok) return elapsed
  const duration = workdaysBetween(calendar, eve, plannedFinish)
  if (!duration.ok) return duration
  return { ok: true, percent: duration.workdays === 0 ? 0n : percentOf(elapsed.workdays, duration.workdays) }
}

function percentOf(elapsed: number, duration: number): bigint {
  return scaled.dividedHalfUp(BigInt(elapsed) * 100n * scaled.tenTo(PERCENT_SCALE), BigInt(duration))
}
