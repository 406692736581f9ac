import {
  addDays,
  dayOf,
  dayOfYear,
  daysBetween,
  decimal,
  earlierDay,
  endOfMonth,
  explain,
  type Day,
  type Decimal,
  type Fen,
  type Input,
} from '@jiheng/kernel/base'
import type { Actor } from '../../../platform/actor.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { refuseFuture } from '../../../platform/past-day.ts'
import { permit } from '../../identity/index.ts'
import {
  curveCounts,
  curveMonths,
  curveYears,
  type CurveCounts,
  type CurveMonth,
  type CurveYear,
} from '../store/fund-curve.ts'
import type { FundCurve, FundCurveQuery } from './schema.ts'

const rule = { id: 'fund_curve', version: '1', mark: 'P' } as const
/** Months shown where none are asked for, the one that runs included. */
const USUAL_MONTHS = 24
const MOST_MONTHS = 120

type Point = FundCurve['points'][number]

/** Planned, allocated, paid and earned on one axis. */
export function fundCurves({ database, clock }: { database: Database; clock: Clock }) {
  return {
    /** Sums since the beginning at the end of each month, up to a day. Throws `day_not_come`, `month_range_unsuitable`. */
    async getFundCurve(actor: Actor, { asOf = clock.today(), from, ...selection }: FundCurveQuery): Promise<FundCurve> {
      refuseFuture(asOf, clock.today(), 'asOf')
      const days = monthEnds(from ?? monthsBack(asOf, USUAL_MONTHS - 1), asOf)
      return database.read(permit(actor, 'contracts:read'), async (db) => {
        const months = await curveMonths(db, selection, asOf)
        const years = await curveYears(db, selection, asOf)
        const counts = await curveCounts(db, selection, asOf)
        const points = pointsOf(days, months, years)
        const last = points.at(-1)!
        return { asOf, ...counts, points, ...figuresOf(last, { counts, months, asOf }) }
      })
    },
  }
}

function monthsBack(day: Day, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - count
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** The ends of months from one up to a day, which comes last. */
function monthEnds(from: string, asOf: Day): Day[] {
  const days: Day[] = []
  for (let day = `${from}-01`; day <= asOf && days.length <= MOST_MONTHS; day = addDays(endOfMonth(day), 1))
    days.push(earlierDay(endOfMonth(day), asOf))
  if (days.length === 0 || days.length > MOST_MONTHS) throw new AppError('invalid_input', 'month_range_unsuitable')
  return days
}

function pointsOf(days: readonly Day[], months: readonly CurveMonth[], years: readonly CurveYear[]): Point[] {
  let at = 0
  // Where each project stood is kept from some month on; before it neither plan nor earned value is known, which is not 0.
  const knownFrom = months.find((month) => Number(month.planned) !== 0 || Number(month.earned) !== 0)?.month ?? ''
  let [planned, earned]: Decimal[] = ['0', '0']
  let [allocatedFen, paidFen, acceptedFen] = [0, 0, 0]
  return days.map((day): Point => {
    for (let month = months[at]; month !== undefined && month.month <= day; month = months[++at]) {
      planned = decimal.add(planned ?? '0', month.planned)
      earned = decimal.add(earned ?? '0', month.earned)
      allocatedFen += month.allocatedFen
      paidFen += month.paidFen
      acceptedFen += month.acceptedFen
    }
    const isKnown = day >= knownFrom
    return {
      day,
      plannedFen: isKnown ? wholeFen(planned ?? '0') + spread(years, day) : null,
      allocatedFen,
      paidFen,
      earnedFen: isKnown ? wholeFen(earned ?? '0') + acceptedFen : null,
    }
  })
}

const wholeFen = (exact: Decimal): Fen => decimal.toNumber(decimal.round(exact, 0))

/** Budgets spread evenly over the days of their years (序时), up to a day. */
function spread(years: readonly CurveYear[], day: Day): Fen {
  return years.reduce((sum, { year, fullYearFen }) => {
    const first = dayOf(year, 1, 1) ?? day
    const last = addDays(dayOf(year + 1, 1, 1) ?? day, -1)
    if (day < first) return sum
    if (day >= last) return sum + fullYearFen
    const share = decimal.multiply(String(fullYearFen), String(daysBetween(first, day) + 1))
    return sum + wholeFen(decimal.divide(share, String(dayOfYear(last) + 1), 0))
  }, 0)
}

type Grounds = { counts: CurveCounts; months: readonly CurveMonth[]; asOf: Day }

function figuresOf(
  { plannedFen, allocatedFen, paidFen, earnedFen }: Point,
  { counts: { projects, byProgress }, months, asOf }: Grounds,
): Pick<FundCurve, 'planned' | 'allocated' | 'paid' | 'earned'> {
  const counted = (measure: string, count: number): Input => ({
    ...{ measure: `measures.${measure}`, value: String(count), unit: 'count', evidenceLevel: 2 },
  })
  const bases = [counted('projects_by_progress', byProgress), counted('projects_by_accounts', projects - byProgress)]
  const entries = [counted('projects_telling', projects), counted('months_with_entries', months.length)]
  const figure = (name: string, amountFen: Fen, formula: string, inputs: Input[]) => ({
    amountFen,
    explanation: explain({
      ...{ measure: `measures.${name}`, value: String(amountFen), unit: 'fen', rule, formula, inputs, asOf },
      sampleSize: projects,
    }),
  })
  return {
    planned: figure('planned_amount', plannedFen ?? 0, 'Σ I × p ÷ 100 + Σ B × t', bases),
    allocated: figure('allocated_amount', allocatedFen, 'Σ', entries),
    paid: figure('paid_total', paidFen, 'Σ', entries),
    earned: figure('earned_total', earnedFen ?? 0, 'Σ I × a ÷ 100 + Σ', bases),
  }
}
