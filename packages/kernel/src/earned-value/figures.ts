import { addDays, daysBetween, explain, scaled } from '../base/index.ts'
import type { Day, Decimal, Explanation, Input, RuleReference, Unit } from '../base/index.ts'
import { amountInputs, sumUntil } from './facts.ts'
import type { DatedAmount } from './facts.ts'
import { definitions, earnedValueMeasures, estimateMeasure } from './measures.ts'
import type { EarnedValueMeasure, NoValueReason, Quantities } from './measures.ts'
import type { Corner, Curve, ValuePlan } from './plan.ts'

/** Fen are whole, indices have 4 decimals and days 2, each rounded once, half up, from exact values. Without a value there is a reason. */
export type Figure = { value: Decimal | null; unit: Unit; reason?: NoValueReason; explanation: Explanation }

/** The records the figures rest on; the amounts in order of days up to `asOf`. */
export type Records = {
  plan: ValuePlan
  curve: Curve
  earned: readonly DatedAmount[]
  costs: readonly DatedAmount[] | null
  asOf: Day
}

/** The standard figures of earned value and earned schedule; a method seen in practice. */
export const earnedValueRule: RuleReference = {
  id: 'earned_value',
  version: '1',
  mark: 'P',
  source: 'ANSI/EIA-748; Lipke 2003',
}

/** Every figure, each explained by those it was computed from and at last by records. */
export function figuresOf(quantities: Quantities, records: Records): Record<EarnedValueMeasure, Figure> {
  const figures: Partial<Record<EarnedValueMeasure, Figure>> = {}
  for (const name of earnedValueMeasures) {
    const { unit, formula, of, value } = definitions[name]
    const computed = value(quantities)
    const reason = typeof computed === 'string' ? computed : null
    const found =
      typeof computed === 'string' ? null : scaled.quotient(computed.numerator, computed.denominator, scaleOf(unit))
    const used = of.map((each) => (each === 'eac' ? estimateMeasure[quantities.basis] : each))
    const explanation = explain({
      measure: measureOf(name),
      value: found,
      unit,
      rule: earnedValueRule,
      ...(formula !== undefined && { formula }),
      inputs: [...used.flatMap((each) => figureInput(each, figures[each])), ...recordInputs(name, records)],
      asOf: records.asOf,
      ...ageOf(name, records),
      ...(reason && { note: { key: `notes.earned_value.${reason}`, params: {} } }),
    })
    figures[name] = { value: found, unit, ...(reason && { reason }), explanation }
  }
  return figures as Record<EarnedValueMeasure, Figure>
}

function scaleOf(unit: Unit): number {
  return unit === 'ratio' ? 4 : unit === 'days' ? 2 : 0
}

function measureOf(name: EarnedValueMeasure): string {
  return `measures.earned_value.${name}`
}

function figureInput(name: EarnedValueMeasure, figure: Figure | undefined): Input[] {
  return figure
    ? [{ measure: measureOf(name), value: figure.value, unit: figure.unit, because: figure.explanation }]
    : []
}

/** What a figure reads from records itself: the baseline, work accepted, cost. */
function recordInputs(name: EarnedValueMeasure, { plan, curve, earned, costs, asOf }: Records): Input[] {
  const label = plan.label === undefined ? {} : { label: plan.label }
  const fromPlan = { source: { kind: 'baseline', id: plan.baselineId, ...label }, evidenceLevel: 2 } as const
  switch (name) {
    case 'bac':
      return [{ measure: 'measures.plan_finish', value: addDays(curve.eve, curve.duration), unit: 'day', ...fromPlan }]
    case 'planned_duration':
    case 'actual_time':
      return [{ measure: 'measures.plan_start', value: plan.start, unit: 'day', ...fromPlan }]
    case 'pv': {
      const today = daysBetween(curve.eve, asOf)
      return pointInputs(plan, curve, ([t]) => t >= today)
    }
    case 'es': {
      const evFen = sumUntil(earned, asOf)
      return pointInputs(plan, curve, ([, value]) => value > evFen)
    }
    case 'ev':
      return amountInputs('measures.earned_amount', earned)
    case 'ac':
      return costs ? amountInputs('measures.cost_amount', costs) : []
    default:
      return []
  }
}

/** The two points of the plan between which a value was read: the first that is beyond it, and the one before. */
function pointInputs(
  { baselineId }: ValuePlan,
  { eve, corners }: Curve,
  isBeyond: (corner: Corner) => boolean,
): Input[] {
  const beyond = corners.findIndex(isBeyond)
  const [from, to] = beyond < 0 ? [corners.length - 1, corners.length] : [Math.max(beyond - 1, 0), beyond + 1]
  return corners.slice(from, to).map(([t, value]) => ({
    measure: 'measures.plan_point',
    value: String(value),
    unit: 'fen',
    source: { kind: 'baseline', id: baselineId, label: addDays(eve, t) },
    evidenceLevel: 2,
  }))
}

/** Sums are as old as their newest amount: that nothing came since is what they say. */
function ageOf(name: EarnedValueMeasure, { earned, costs, asOf }: Records): { dataAgeDays?: number } {
  const last = name === 'ev' ? earned.at(-1) : name === 'ac' ? costs?.at(-1) : undefined
  return last ? { dataAgeDays: daysBetween(last.day, asOf) } : {}
}
