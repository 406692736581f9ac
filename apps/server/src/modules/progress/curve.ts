import { addDays, daysBetween, earlierDay, endOfMonth, laterDay, type Day, type Decimal } from '@jiheng/kernel/base'
import {
  actualCurve,
  planCurve,
  progressAt,
  type PlanNode,
  type Progress,
  type ProgressClaim,
} from '@jiheng/kernel/progress'

export type CurveStep = 'month' | 'week'

export type CurvePoint = {
  day: Day
  plannedPercent: Decimal
  /** By accepted reports; nothing after today. */
  actualPercent: Decimal | null
  /** As it would be if every waiting claim were accepted; drawn differently. */
  claimedPercent: Decimal | null
}

export type ProgressPicture =
  | { problem: string; position: null; points: [] }
  | { problem: null; position: Omit<Progress, 'ok'> & { claimedPercent: Decimal }; points: CurvePoint[] }

/** Plans reach into years whose working days are not announced yet, so work spreads evenly over calendar days. */
export const planBasis = { by: 'calendar_days' } as const

/** Longest curve drawn by weeks; beyond it by months, and beyond that many months the far end is left out. */
const MOST_POINTS = 400

/** Where the work stands on `today`, and the plan curve beside the curve of what was done up to then. */
export function pictureOf(
  nodes: readonly PlanNode[],
  claims: readonly ProgressClaim[],
  today: Day,
  step: CurveStep,
): ProgressPicture {
  const position = progressAt({ nodes, claims, today, basis: planBasis })
  if (!position.ok) return { problem: position.problem, position: null, points: [] }
  const days = curveDays(nodes, today, step)
  const past = days.filter((day) => day <= today)
  const everyClaim = claims.map((claim) => ({ ...claim, isAccepted: true }))
  const planned = planCurve(nodes, days, planBasis)
  const actual = actualCurve(nodes, claims, past)
  const claimed = actualCurve(nodes, everyClaim, past)
  if (!planned.ok || !actual.ok || !claimed.ok) throw new RangeError('a plan with a position has its curves')
  const points = planned.points.map(({ day, percent }, at) => ({
    day,
    plannedPercent: percent,
    actualPercent: actual.points[at]?.percent ?? null,
    claimedPercent: claimed.points[at]?.percent ?? null,
  }))
  const { ok: _, ...found } = position
  const atToday = points.find((point) => point.day === today)
  return {
    problem: null,
    position: { ...found, claimedPercent: atToday?.claimedPercent ?? found.actualPercent },
    points,
  }
}

/** Ends of months (or weeks from the start) over the whole plan, with its first and last day and today. */
export function curveDays(nodes: readonly PlanNode[], today: Day, step: CurveStep): Day[] {
  const [first, ...rest] = nodes
  if (!first) return []
  const start = rest.map((node) => node.plannedStart).reduce(earlierDay, first.plannedStart)
  const finish = laterDay(rest.map((node) => node.plannedFinish).reduce(laterDay, first.plannedFinish), today)
  const eve = addDays(start, -1)
  const isByWeek = step === 'week' && daysBetween(eve, finish) / 7 <= MOST_POINTS
  const days = new Set<Day>([eve, finish])
  if (eve <= today) days.add(today)
  for (
    let day = isByWeek ? addDays(eve, 7) : endOfMonth(start);
    day < finish && days.size < MOST_POINTS;
    day = isByWeek ? addDays(day, 7) : endOfMonth(addDays(day, 1))
  ) {
    days.add(day)
  }
  return [...days].toSorted()
}
