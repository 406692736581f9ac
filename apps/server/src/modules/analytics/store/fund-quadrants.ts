import { sql } from 'kysely'
import type { Day } from '@jiheng/kernel/base'
import type { Db } from '../../../platform/db/database.ts'
import { selected, type Selection } from './fund-selection.ts'

/** Money and progress of one project as of a day; null where nothing is known. */
export type DualRow = {
  id: string
  name: string
  code: string | null
  fullYearFen: number | null
  executedFen: number
  moneyDay: Day | null
  actualPercent: string | null
  plannedPercent: string | null
  progressDay: Day | null
  /** Weighted attainment of the goals of the year put on the project; only told of today. */
  goalPercent: string | null
  goalDay: Day | null
}

/** What 双监控 compares: execution of the year's budget, and the progress last known by the day. */
export async function dualRows(
  db: Db,
  selection: Selection,
  { year, asOf, withGoals }: { year: number; asOf: Day; withGoals: boolean },
): Promise<DualRow[]> {
  const { rows } = await sql<DualRow>`
    with budget as (
      select project_id, sum(amount_fen)::bigint as full_year_fen from funds.v_budget_entry
      where year = ${year} and (day is null or day <= ${asOf}) group by project_id
    ), paid as (
      select m.project_id, sum(m.paid_fen)::bigint as executed_fen, max(m.day) as last_day
      from funds.v_movement m where m.year = ${year} and m.day <= ${asOf} and m.kind in ('payment', 'refund') group by m.project_id
    ), known as (
      select distinct on (project_id) project_id, as_of, planned_percent, actual_percent from progress.v_month_position
      where as_of <= ${asOf} order by project_id, month desc
    ), goal as (
      select project_id, (sum(weight * percent) / nullif(sum(weight), 0))::numeric(6, 2)::text as percent, min(as_of) as as_of
      from goals.v_goal where ${withGoals} and project_id is not null and level = 'annual' and percent is not null
        and extract(year from ends_on) = ${year} group by project_id
    )
    select p.id, p.name, p.code, b.full_year_fen as "fullYearFen", coalesce(x.executed_fen, 0) as "executedFen", x.last_day as "moneyDay",
      k.actual_percent::text as "actualPercent", k.planned_percent::text as "plannedPercent", k.as_of as "progressDay", g.percent as "goalPercent", g.as_of as "goalDay"
    from projects.v_project p left join budget b on b.project_id = p.id left join paid x on x.project_id = p.id
    left join known k on k.project_id = p.id left join goal g on g.project_id = p.id
    where ${selected(selection)} order by p.id`.execute(db)
  return rows
}
