import { addDays, decimal, endOfMonth, type Day } from '@jiheng/kernel/base'
import { actualCurve, planCurve } from '@jiheng/kernel/progress'
import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { permit } from '../../identity/index.ts'
import { claimsOf } from '../claims.ts'
import { planBasis } from '../curve.ts'
import type { HeatMapQuery } from '../schema/heat-map.ts'
import { loadMeasured } from '../store/measured.ts'
import { addRetoldMonths, monthsOf, type MonthPosition } from '../store/months.ts'
import { loadPlans } from '../store/plan.ts'
import { claimsOfMany } from '../store/reports.ts'
import type { ProgressParts } from './parts.ts'

const MOST_MONTHS = 36
/** Months shown when none are asked for, the one that runs included. */
const USUAL_MONTHS = 12
const unmeasured = { items: [], records: [], tests: [] }

/** Projects by months: how far each was from its plan. */
export function heatMap({ database, clock, projects }: ProgressParts) {
  return {
    /** One page of the registry, with what is kept of each project's months. Throws `month_range_unsuitable`. */
    async getHeatMap(actor: Actor, { from, to, ...query }: HeatMapQuery) {
      const reach = permit(actor, 'progress:read')
      const months = monthsBetween(from, to ?? clock.today().slice(0, 7))
      const page = await projects.list(actor, query)
      const ids = page.rows.map((row) => row.id)
      const span = { from: `${months[0]}-01`, to: `${months.at(-1)}-01` }
      const known = await database.read(reach, (db) => monthsOf(db, ids, span))
      return { months, page, known }
    },

    /** Tells months before anybody kept positions from plan and reports as they are now; months that were kept stay. */
    async retellMonths(
      tx: Tx,
      projectIds: readonly string[],
      count: number,
      today: Day = clock.today(),
    ): Promise<void> {
      const ends = monthsBetween(undefined, today.slice(0, 7), count + 1)
        .slice(0, -1)
        .map((month) => endOfMonth(`${month}-01`))
      const [plans, typed, measured] = [
        await loadPlans(tx, projectIds),
        await claimsOfMany(tx, projectIds),
        await loadMeasured(tx, projectIds),
      ]
      const rows = [...plans].flatMap(([projectId, nodes]): MonthPosition[] => {
        const claims = claimsOf(typed.get(projectId) ?? [], measured.get(projectId) ?? unmeasured, today, true)
        const begins = nodes.map((node) => node.plannedStart).toSorted()[0] ?? today
        const days = ends.filter((day) => day >= begins)
        const [planned, actual] = [planCurve(nodes, days, planBasis), actualCurve(nodes, claims, days)]
        if (!planned.ok || !actual.ok) return []
        return planned.points.map(({ day, percent }, at) => {
          const done = actual.points[at]?.percent ?? '0'
          return {
            projectId,
            month: `${day.slice(0, 7)}-01`,
            asOf: day,
            plannedPercent: percent,
            actualPercent: done,
            deviationPoints: decimal.subtract(done, percent),
            dataAgeDays: null,
            isRetold: true,
          }
        })
      })
      await addRetoldMonths(tx, rows)
    },
  }
}

/** Months as `YYYY-MM`, in order, up to `to`. */
function monthsBetween(from: string | undefined, to: string, count = USUAL_MONTHS): string[] {
  const months = [to]
  for (;;) {
    const first = months[0] ?? to
    if (from === undefined ? months.length >= count : first <= from) break
    if (months.length > MOST_MONTHS) break
    months.unshift(addDays(`${first}-01`, -1).slice(0, 7))
  }
  if (months.length > MOST_MONTHS || (from !== undefined && from > to))
    throw new AppError('invalid_input', 'month_range_unsuitable')
  return months
}
