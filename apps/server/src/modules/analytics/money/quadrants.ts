import {
  dayOf,
  decimal,
  earlierDay,
  explain,
  yearOf,
  yearProgress,
  type Day,
  type Decimal,
  type Explanation,
  type Input,
} from '@jiheng/kernel/base'
import type { Actor } from '../../../platform/actor.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/db/database.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/paging.ts'
import { refuseFuture } from '../../../platform/past-day.ts'
import { permit } from '../../identity/index.ts'
import { dualRows, type DualRow } from '../store/fund-quadrants.ts'
import { quadrants, type FundQuadrants, type Quadrant, type QuadrantQuery } from './schema.ts'

type Item = FundQuadrants['items'][number]

/** 双监控: behind is more than five points, the step of 进度偏差超过5%; both sides against their own plan. */
const rule = { id: 'dual_monitoring', version: '1', mark: 'P' } as const
const TOLERANCE = '5'
const PAGE = 100

/** Goal progress against money progress of each project. */
export function fundQuadrants({ database, clock }: { database: Database; clock: Clock }) {
  return {
    /**
     * Places projects by whether goal and money keep up with their plans as of a day: goals with attainment of the year's goals
     * (today) or with progress against the plan curve, money with execution against the time passed. Throws `day_not_come`.
     */
    async getFundQuadrants(actor: Actor, query: QuadrantQuery): Promise<FundQuadrants> {
      const today = clock.today()
      const { asOf: asked = today, year = yearOf(asked), cut, quadrant: wanted } = query
      refuseFuture(asked, today, 'asOf')
      const asOf = cut === 'jan_jul' ? earlierDay(asked, dayOf(year, 7, 31) ?? asked) : asked
      const rows = await database.read(permit(actor, 'analytics:read'), (db) =>
        dualRows(db, query, { year, asOf, withGoals: asOf === today }),
      )
      const time = yearProgress(year, asOf)
      const placed = rows.flatMap((row) => placeOf(row, time) ?? [])
      const shown = placed.filter(({ quadrant }) => !wanted || wanted.includes(quadrant)).sort(widestFirst)
      return {
        year,
        asOf,
        timePercent: time,
        tolerancePoints: TOLERANCE,
        quadrants: quadrants.map((quadrant) => sumOf(quadrant, placed)),
        unplaced: {
          withoutBudget: rows.filter(({ fullYearFen }) => !fullYearFen).length,
          withoutProgress: rows.filter((row) => row.fullYearFen && goalOf(row, time) === null).length,
        },
        ...page(shown, query, asOf),
      }
    },
  }
}

type Goal = { basis: Item['goalBasis']; percent: Decimal; expected: Decimal; asOf: Day | null }
type Placed = {
  row: DualRow
  quadrant: Quadrant
  goal: Goal
  fullYearFen: number
  ratePercent: Decimal
  time: Decimal
  goalDeviation: Decimal
  moneyDeviation: Decimal
  gap: Decimal
}

function goalOf(
  { goalPercent, goalDay, actualPercent, plannedPercent, progressDay }: DualRow,
  time: Decimal,
): Goal | null {
  if (goalPercent !== null)
    return { basis: 'goals', percent: decimal.canonical(goalPercent), expected: time, asOf: goalDay }
  if (actualPercent === null || plannedPercent === null) return null
  const [percent, expected] = [decimal.canonical(actualPercent), decimal.canonical(plannedPercent)]
  return { basis: 'progress', percent, expected, asOf: progressDay }
}

function placeOf(row: DualRow, time: Decimal): Placed | undefined {
  const goal = goalOf(row, time)
  const ratePercent = decimal.percentOf(String(row.executedFen), String(row.fullYearFen ?? 0))
  if (goal === null || ratePercent === null || row.fullYearFen === null) return undefined
  const goalDeviation = decimal.subtract(goal.percent, goal.expected)
  const moneyDeviation = decimal.subtract(ratePercent, time)
  const keepsUp = (points: Decimal): boolean => decimal.compare(points, `-${TOLERANCE}`) >= 0
  const quadrant = keepsUp(goalDeviation)
    ? keepsUp(moneyDeviation)
      ? 'both_on_track'
      : 'money_behind'
    : keepsUp(moneyDeviation)
      ? 'work_behind'
      : 'both_behind'
  const gap = decimal.subtract(moneyDeviation, goalDeviation)
  return { row, quadrant, goal, fullYearFen: row.fullYearFen, ratePercent, time, goalDeviation, moneyDeviation, gap }
}

const widthOf = ({ gap }: Placed): number => Math.abs(decimal.toNumber(gap))
const widestFirst = (a: Placed, b: Placed): number => widthOf(b) - widthOf(a) || (a.row.id < b.row.id ? -1 : 1)

function sumOf(quadrant: Quadrant, placed: readonly Placed[]): FundQuadrants['quadrants'][number] {
  const own = placed.filter((one) => one.quadrant === quadrant)
  return { quadrant, projects: own.length, fullYearFen: own.reduce((sum, { fullYearFen }) => sum + fullYearFen, 0) }
}

function page(placed: readonly Placed[], { limit = PAGE, cursor }: QuadrantQuery, asOf: Day) {
  const [width, id] = cursor === undefined ? [Infinity, ''] : decodeCursor(cursor, 2)
  const from = placed.findIndex(
    (one) => widthOf(one) < Number(width) || (widthOf(one) === Number(width) && one.row.id > String(id)),
  )
  const shown = from < 0 ? [] : placed.slice(from, from + limit)
  const last = shown.at(-1)
  return {
    items: shown.map((one) => present(one, asOf)),
    nextCursor: last && from + limit < placed.length ? encodeCursor([widthOf(last), last.row.id]) : null,
  }
}

const present = (one: Placed, asOf: Day): Item => ({
  project: { id: one.row.id, name: one.row.name, code: one.row.code },
  quadrant: one.quadrant,
  goalBasis: one.goal.basis,
  goalPercent: one.goal.percent,
  expectedGoalPercent: one.goal.expected,
  goalDeviationPoints: one.goalDeviation,
  executedFen: one.row.executedFen,
  fullYearFen: one.fullYearFen,
  ratePercent: one.ratePercent,
  moneyDeviationPoints: one.moneyDeviation,
  gapPoints: one.gap,
  explanation: explanationOf(one, asOf),
})

function explanationOf(
  { row, goal, fullYearFen, ratePercent, time, goalDeviation, moneyDeviation, gap }: Placed,
  asOf: Day,
): Explanation {
  const source = { kind: 'project', id: row.id, label: row.name } as const
  const known = (measure: string, value: string, unit: Input['unit'], day: Day | null): Input => ({
    ...{ measure: `measures.${measure}`, value, unit, source, evidenceLevel: 2 },
    ...(day !== null && { asOf: day }),
  })
  const timed: Input = {
    measure: 'measures.time_progress',
    value: time,
    unit: 'percent',
    source: { kind: 'rule', id: rule.id },
  }
  const points = (measure: string, value: Decimal, formula: string, inputs: Input[]): Input => {
    const because = explain({ measure: `measures.${measure}`, value, unit: 'points', rule, formula, inputs, asOf })
    return { measure: because.measure, value, unit: 'points', because }
  }
  const rate = explain({
    ...{ measure: 'measures.execution_rate', value: ratePercent, unit: 'percent', formula: 'E ÷ B × 100', asOf },
    rule: { id: 'budget_execution', version: '1', mark: 'P' },
    inputs: [
      known('executed_amount', String(row.executedFen), 'fen', row.moneyDay),
      known('budget_amount', String(fullYearFen), 'fen', null),
    ],
  })
  const goalInputs =
    goal.basis === 'goals'
      ? [known('goal_attainment', goal.percent, 'percent', goal.asOf), timed]
      : [
          known('actual_progress', goal.percent, 'percent', goal.asOf),
          known('planned_progress', goal.expected, 'percent', goal.asOf),
        ]
  return explain({
    ...{ measure: 'measures.dual_gap', value: gap, unit: 'points', rule, formula: 'm − g', asOf },
    inputs: [
      points('money_deviation', moneyDeviation, 'r − t', [
        { measure: rate.measure, value: rate.value, unit: 'percent', because: rate },
        timed,
      ]),
      points('goal_deviation', goalDeviation, 'a − p', goalInputs),
    ],
  })
}
