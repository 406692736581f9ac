import { addDays, daysBetween, isFen } from '../base/index.ts'
import type { Day, Fen } from '../base/index.ts'
import { amountsUntil, reachedOn, sumUntil } from './facts.ts'
import type { DatedAmount } from './facts.ts'
import { figuresOf } from './figures.ts'
import type { Figure } from './figures.ts'
import { definitions } from './measures.ts'
import type { EarnedValueMeasure, EstimateBasis, Quantities } from './measures.ts'
import { curveOf, earnedScheduleAt, plannedValueAt } from './plan.ts'
import type { Curve, ValuePlan, ValuePlanProblem } from './plan.ts'

export type EarnedValueQuestion = {
  plan: ValuePlan
  /** Work accepted, valued at its budget. */
  earned: readonly DatedAmount[]
  /** What was paid or owed for it; null where cost is not recorded, which is not the same as no cost. */
  costs: readonly DatedAmount[] | null
  /** Any day, also a past one: amounts dated later are not seen. */
  asOf: Day
  /** Which estimate ETC, VAC and TCPI are told against; by the cost index unless said otherwise. */
  estimateBasis?: EstimateBasis
}

export type EarnedValue = {
  ok: true
  asOf: Day
  figures: Record<EarnedValueMeasure, Figure>
  /** The day the work was worth its whole budget; time stops there. */
  finishedOn: Day | null
  /** The day the work is finished at the pace of earned schedule; null where that says nothing, or lies beyond a hundred years. */
  forecastFinish: Day | null
  warnings: ('earned_beyond_budget' | 'earned_before_start')[]
}

export type EarnedValueProblem = ValuePlanProblem | { ok: false; problem: 'amount_not_fen'; amountId: string }

/** Where the work stands against its baseline in money and time at the end of a day, every figure explained. */
export function earnedValueAt(question: EarnedValueQuestion): EarnedValue | EarnedValueProblem {
  const curve = curveOf(question.plan)
  if (!curve.ok) return curve
  const wrong = [...question.earned, ...(question.costs ?? [])].find(({ amountFen }) => !isFen(amountFen))
  if (wrong) return { ok: false, problem: 'amount_not_fen', amountId: wrong.id }
  const { asOf } = question
  const earned = amountsUntil(question.earned, asOf)
  const costs = question.costs && amountsUntil(question.costs, asOf)
  const evFen = sumUntil(earned, asOf)
  const finishedOn = reachedOn(earned, curve.bacFen)
  const time = daysBetween(curve.eve, finishedOn ?? asOf)
  const quantities: Quantities = {
    bac: BigInt(curve.bacFen),
    pv: BigInt(plannedValueAt(curve, daysBetween(curve.eve, asOf))),
    ev: BigInt(evFen),
    ac: costs && BigInt(sumUntil(costs, asOf)),
    duration: BigInt(curve.duration),
    time: BigInt(time),
    es: earnedScheduleAt(curve, evFen, time),
    basis: question.estimateBasis ?? 'by_cost',
  }
  return {
    ok: true,
    asOf,
    figures: figuresOf(quantities, { plan: question.plan, curve, earned, costs, asOf }),
    finishedOn,
    forecastFinish: finishedOn ?? forecastFinishOf(quantities, curve),
    warnings: [
      ...(evFen > curve.bacFen ? (['earned_beyond_budget'] as const) : []),
      ...(earned.some(({ day }) => day <= curve.eve) ? (['earned_before_start'] as const) : []),
    ],
  }
}

/** Planned value, earned value and cost at the end of each day, for an S-curve; nothing happened yet after `asOf`. */
export function earnedValueCurve(
  { plan, earned, costs, asOf }: EarnedValueQuestion,
  days: readonly Day[],
): { ok: true; points: { day: Day; pvFen: Fen; evFen: Fen | null; acFen: Fen | null }[] } | EarnedValueProblem {
  const curve = curveOf(plan)
  if (!curve.ok) return curve
  const points = days.map((day) => ({
    day,
    pvFen: plannedValueAt(curve, daysBetween(curve.eve, day)),
    evFen: day > asOf ? null : sumUntil(earned, day),
    acFen: day > asOf || costs === null ? null : sumUntil(costs, day),
  }))
  return { ok: true, points }
}

/** Forecasts further away than this many days say nothing any more. */
const FAR_AWAY = 36_525n

function forecastFinishOf(quantities: Quantities, { eve }: Curve): Day | null {
  const duration = definitions.ieac_time.value(quantities)
  if (typeof duration === 'string') return null
  const days = (duration.numerator + duration.denominator - 1n) / duration.denominator
  return days > FAR_AWAY ? null : addDays(eve, Number(days))
}
