import type { Unit } from '../base/index.ts'
import type { Fraction } from './plan.ts'

/** The figures of earned value, in the order they are computed: each uses only earlier ones. */
export const earnedValueMeasures = [
  'bac',
  'pv',
  'ev',
  'ac',
  'sv',
  'cv',
  'spi',
  'cpi',
  'eac_as_planned',
  'eac_by_cost',
  'eac_by_cost_and_schedule',
  'etc',
  'vac',
  'tcpi_of_budget',
  'tcpi_of_estimate',
  'planned_duration',
  'actual_time',
  'es',
  'sv_time',
  'spi_time',
  'ieac_time',
] as const

export type EarnedValueMeasure = (typeof earnedValueMeasures)[number]

/** The three ways to estimate the cost at completion: the rest as planned, at the cost index, or at both indices. */
export type EstimateBasis = 'as_planned' | 'by_cost' | 'by_cost_and_schedule'

/** Why there is no value. Nothing is ever divided by zero or guessed. */
export type NoValueReason =
  | 'not_started'
  | 'nothing_planned'
  | 'nothing_earned'
  | 'cost_unknown'
  | 'no_cost'
  | 'budget_spent'
  | 'work_complete'
  | 'earned_beyond_budget'

/** What all figures are computed from: fen, days from the eve of the start. `ac` is null where nobody records cost. */
export type Quantities = {
  bac: bigint
  pv: bigint
  ev: bigint
  ac: bigint | null
  duration: bigint
  /** Days at work: up to the day of the question or the day the work was finished. */
  time: bigint
  es: Fraction
  basis: EstimateBasis
}

type Computed = Fraction | NoValueReason

/** `of` names what the formula uses; 'eac' stands for the estimate the question asked for. */
type Definition = {
  unit: Unit
  formula?: string
  of: readonly (EarnedValueMeasure | 'eac')[]
  value: (quantities: Quantities) => Computed
}

const whole = (value: bigint): Fraction => ({ numerator: value, denominator: 1n })
const over = (numerator: bigint, denominator: bigint): Fraction => ({ numerator, denominator })
const less = (a: Fraction, b: bigint): Fraction => over(a.numerator - b * a.denominator, a.denominator)

const money = (formula: string, of: Definition['of'], value: Definition['value']): Definition => ({
  unit: 'fen',
  formula,
  of,
  value,
})
const index = (formula: string, of: Definition['of'], value: Definition['value']): Definition => ({
  unit: 'ratio',
  formula,
  of,
  value,
})
const days = (formula: string, of: Definition['of'], value: Definition['value']): Definition => ({
  unit: 'days',
  formula,
  of,
  value,
})

/** PMBOK and ANSI/EIA-748 for value and cost, Lipke's earned schedule for time. */
export const definitions: Record<EarnedValueMeasure, Definition> = {
  bac: { unit: 'fen', of: [], value: ({ bac }) => whole(bac) },
  pv: { unit: 'fen', of: [], value: ({ pv }) => whole(pv) },
  ev: { unit: 'fen', of: [], value: ({ ev }) => whole(ev) },
  ac: { unit: 'fen', of: [], value: ({ ac }) => (ac === null ? 'cost_unknown' : whole(ac)) },
  sv: money('EV − PV', ['ev', 'pv'], ({ ev, pv }) => whole(ev - pv)),
  cv: money('EV − AC', ['ev', 'ac'], ({ ev, ac }) => (ac === null ? 'cost_unknown' : whole(ev - ac))),
  spi: index('EV ÷ PV', ['ev', 'pv'], ({ ev, pv }) => (pv === 0n ? 'nothing_planned' : over(ev, pv))),
  cpi: index('EV ÷ AC', ['ev', 'ac'], ({ ev, ac }) => spentOr(ac, (spent) => over(ev, spent))),
  eac_as_planned: money('AC + (BAC − EV)', ['ac', 'bac', 'ev'], asPlanned),
  eac_by_cost: money('BAC ÷ CPI', ['bac', 'cpi'], byCost),
  eac_by_cost_and_schedule: money(
    'AC + (BAC − EV) ÷ (CPI × SPI)',
    ['ac', 'bac', 'ev', 'cpi', 'spi'],
    byCostAndSchedule,
  ),
  etc: money('EAC − AC', ['eac', 'ac'], (of) => from(estimate(of), (eac) => less(eac, of.ac ?? 0n))),
  vac: money('BAC − EAC', ['bac', 'eac'], (of) =>
    from(estimate(of), ({ numerator, denominator }) => over(of.bac * denominator - numerator, denominator)),
  ),
  tcpi_of_budget: index('(BAC − EV) ÷ (BAC − AC)', ['bac', 'ev', 'ac'], tcpiOfBudget),
  tcpi_of_estimate: index('(BAC − EV) ÷ (EAC − AC)', ['bac', 'ev', 'eac', 'ac'], tcpiOfEstimate),
  planned_duration: { unit: 'days', of: [], value: ({ duration }) => whole(duration) },
  actual_time: { unit: 'days', of: [], value: ({ time }) => (time <= 0n ? 'not_started' : whole(time)) },
  es: days('PV(ES) = EV', ['ev'], ({ es }) => es),
  sv_time: days('ES − AT', ['es', 'actual_time'], ({ es, time }) => (time <= 0n ? 'not_started' : less(es, time))),
  spi_time: index('ES ÷ AT', ['es', 'actual_time'], ({ es, time }) =>
    time <= 0n ? 'not_started' : over(es.numerator, es.denominator * time),
  ),
  ieac_time: days('PD ÷ SPI(t)', ['planned_duration', 'spi_time'], forecastDuration),
}

function forecastDuration({ es, time, duration }: Quantities): Computed {
  if (time <= 0n) return 'not_started'
  return es.numerator === 0n ? 'nothing_earned' : over(duration * time * es.denominator, es.numerator)
}

/** The estimate at completion the other figures are told against. */
export const estimateMeasure = {
  as_planned: 'eac_as_planned',
  by_cost: 'eac_by_cost',
  by_cost_and_schedule: 'eac_by_cost_and_schedule',
} as const satisfies Record<EstimateBasis, EarnedValueMeasure>

function estimate(of: Quantities): Computed {
  return definitions[estimateMeasure[of.basis]].value(of)
}

function asPlanned({ bac, ev, ac }: Quantities): Computed {
  if (ac === null) return 'cost_unknown'
  return ev > bac ? 'earned_beyond_budget' : whole(ac + bac - ev)
}

function byCost({ bac, ev, ac }: Quantities): Computed {
  if (ev > bac) return 'earned_beyond_budget'
  return spentOr(ac, (spent) => (ev <= 0n ? 'nothing_earned' : over(bac * spent, ev)))
}

function byCostAndSchedule({ bac, pv, ev, ac }: Quantities): Computed {
  if (ev > bac) return 'earned_beyond_budget'
  return spentOr(ac, (spent) => {
    if (pv === 0n) return 'nothing_planned'
    return ev <= 0n ? 'nothing_earned' : over(spent * ev * ev + (bac - ev) * spent * pv, ev * ev)
  })
}

function tcpiOfBudget({ bac, ev, ac }: Quantities): Computed {
  if (ac === null) return 'cost_unknown'
  if (ev >= bac) return ev === bac ? 'work_complete' : 'earned_beyond_budget'
  return ac >= bac ? 'budget_spent' : over(bac - ev, bac - ac)
}

function tcpiOfEstimate(of: Quantities): Computed {
  if (of.ac !== null && of.ev === of.bac) return 'work_complete'
  return from(estimate(of), (eac) => {
    const left = less(eac, of.ac ?? 0n)
    return left.numerator <= 0n ? 'budget_spent' : over((of.bac - of.ev) * left.denominator, left.numerator)
  })
}

function spentOr(ac: bigint | null, value: (spent: bigint) => Computed): Computed {
  if (ac === null) return 'cost_unknown'
  return ac <= 0n ? 'no_cost' : value(ac)
}

function from(computed: Computed, value: (fraction: Fraction) => Computed): Computed {
  return typeof computed === 'string' ? computed : value(computed)
}
