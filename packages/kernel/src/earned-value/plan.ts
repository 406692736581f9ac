import { addDays, checkedFen, daysBetween, earlierDay, isFen, scaled } from '../base/index.ts'
import type { Day, Fen } from '../base/index.ts'

/** What the work planned up to the end of a day is worth, from the start of the plan. Between two points the plan is straight. */
export type PlanPoint = { day: Day; plannedFen: Fen }

/** The planned value of a baseline. It is 0 on the eve of `start`; its last point is the budget at completion. */
export type ValuePlan = { baselineId: string; label?: string; start: Day; points: readonly PlanPoint[] }

/** A piece of work whose budget spreads evenly over its calendar days, both included. */
export type BudgetedWork = { id: string; budgetFen: Fen; start: Day; finish: Day }

export type ValuePlanProblem =
  | { ok: false; problem: 'no_plan' | 'no_budget' }
  | { ok: false; problem: 'plan_not_ordered' | 'plan_falls' | 'not_fen'; day: Day }
  | { ok: false; problem: 'finish_before_start' | 'budget_not_fen'; workId: string }

/** A point of the curve: days from the eve of the start, and what is planned by then. */
export type Corner = readonly [t: number, valueFen: Fen]

/** The curve as corners in days from the eve of the start; the first is (0, 0). */
export type Curve = {
  eve: Day
  corners: readonly Corner[]
  /** Budget at completion. */
  bacFen: Fen
  /** Days from the eve of the start to the day the plan first reaches its budget. */
  duration: number
}

/** An exact quotient; the denominator is positive. */
export type Fraction = { numerator: bigint; denominator: bigint }

/** The planned value of a baseline's work: at each day on which a piece starts or ends, half up to the fen. */
export function valuePlanOf(
  baseline: Pick<ValuePlan, 'baselineId' | 'label'>,
  work: readonly BudgetedWork[],
): ({ ok: true } & ValuePlan) | ValuePlanProblem {
  const [first] = work
  if (!first) return { ok: false, problem: 'no_plan' }
  const wrong = work.find(({ budgetFen }) => !isFen(budgetFen) || budgetFen < 0)
  if (wrong) return { ok: false, problem: 'budget_not_fen', workId: wrong.id }
  const backwards = work.find(({ start, finish }) => finish < start)
  if (backwards) return { ok: false, problem: 'finish_before_start', workId: backwards.id }
  const start = work.map((piece) => piece.start).reduce(earlierDay, first.start)
  return { ok: true, ...baseline, start, points: pointsOf(work, addDays(start, -1)) }
}

/** The curve of a plan, or what keeps it from being one. */
export function curveOf({ start, points }: ValuePlan): ({ ok: true } & Curve) | ValuePlanProblem {
  const eve = addDays(start, -1)
  const corners: [number, number][] = [[0, 0]]
  for (const { day, plannedFen } of points) {
    const [t, value] = corners.at(-1) ?? [0, 0]
    const at = daysBetween(eve, day)
    if (at <= t) return { ok: false, problem: 'plan_not_ordered', day }
    if (!isFen(plannedFen)) return { ok: false, problem: 'not_fen', day }
    if (plannedFen < value) return { ok: false, problem: 'plan_falls', day }
    corners.push([at, plannedFen])
  }
  const bacFen = corners.at(-1)?.[1] ?? 0
  if (corners.length === 1) return { ok: false, problem: 'no_plan' }
  if (bacFen === 0) return { ok: false, problem: 'no_budget' }
  const duration = corners.find(([, value]) => value === bacFen)?.[0] ?? 0
  return { ok: true, eve, corners, bacFen, duration }
}

/** Planned value `t` days after the eve of the start, half up to the fen: 0 before it, the budget after the end. */
export function plannedValueAt({ corners, bacFen }: Curve, t: number): Fen {
  const next = corners.findIndex(([at]) => at >= t)
  const [after, before] = [corners[next], corners[next - 1]]
  if (!after) return bacFen
  if (!before) return 0
  const share = scaled.dividedHalfUp(BigInt(after[1] - before[1]) * BigInt(t - before[0]), BigInt(after[0] - before[0]))
  return before[1] + Number(share)
}

/**
 * Earned schedule: the time, in days from the eve of the start, at which the plan should have earned what is earned, at most
 * `duration` (Lipke 2003, here continuous instead of by whole periods). Where the plan stands still at that value, of all these
 * times the one nearest to `t`, so that work exactly on plan is exactly on time.
 */
export function earnedScheduleAt({ corners, bacFen, duration }: Curve, earnedFen: Fen, t: number): Fraction {
  if (earnedFen >= bacFen) return { numerator: BigInt(duration), denominator: 1n }
  const above = corners.findIndex(([, value]) => value > Math.max(earnedFen, 0))
  const [last, after] = [corners[above - 1] ?? [0, 0], corners[above] ?? [duration, bacFen]]
  const first = corners.find(([, value]) => value === last[1]) ?? last
  if (earnedFen <= last[1]) return { numerator: BigInt(Math.min(Math.max(t, first[0]), last[0])), denominator: 1n }
  const [rise, run] = [BigInt(after[1] - last[1]), BigInt(after[0] - last[0])]
  return { numerator: BigInt(last[0]) * rise + BigInt(earnedFen - last[1]) * run, denominator: rise }
}

/** Decimals of a fen kept of a piece's worth per day: rounding it cannot move a fen within millions of pieces and days. */
const RATE_SCALE = 18

/** Goes through the days on which a piece starts (its eve) or ends, keeping what is finished and what is under way. */
function pointsOf(work: readonly BudgetedWork[], eve: Day): PlanPoint[] {
  const turns = new Map<number, { doneFen: Fen; rate: bigint; offset: bigint }>()
  const turn = (t: number, doneFen: Fen, rate: bigint, offset: bigint): void => {
    const known = turns.get(t) ?? { doneFen: 0, rate: 0n, offset: 0n }
    turns.set(t, { doneFen: known.doneFen + doneFen, rate: known.rate + rate, offset: known.offset + offset })
  }
  for (const { budgetFen, start, finish } of work) {
    const [from, until] = [daysBetween(eve, start) - 1, daysBetween(eve, finish)]
    const rate = scaled.dividedHalfUp(BigInt(budgetFen) * scaled.tenTo(RATE_SCALE), BigInt(until - from))
    turn(from, 0, rate, rate * BigInt(from))
    turn(until, budgetFen, -rate, -rate * BigInt(from))
  }
  let [done, rate, offset] = [0, 0n, 0n]
  return [...turns]
    .toSorted(([a], [b]) => a - b)
    .map(([t, change]) => {
      done = checkedFen(done + change.doneFen)
      rate += change.rate
      offset += change.offset
      const underWay = scaled.dividedHalfUp(rate * BigInt(t) - offset, scaled.tenTo(RATE_SCALE))
      return { day: addDays(eve, t), plannedFen: done + Number(underWay) }
    })
    .filter(({ day }) => day > eve)
}
