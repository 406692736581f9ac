import { sql } from 'kysely'
import type { Day, Decimal } from '@jiheng/kernel/base'
import type { Db } from '../../../platform/db/database.ts'
import { selected, type Selection } from './fund-selection.ts'

/** What a month added, by projects measured by their progress and by the others. */
export type CurveMonth = {
  /** Its first day. */
  month: Day
  planned: Decimal
  earned: Decimal
  acceptedFen: number
  allocatedFen: number
  paidFen: number
}
/** Full-year budgets of the projects without progress, by year, as of a day. */
export type CurveYear = { year: number; fullYearFen: number }
export type CurveCounts = { projects: number; byProgress: number }

/**
 * A project whose progress was kept month by month is planned and earned by it, as a share of its total investment; another is
 * planned by its budget and earned by what was accepted.
 */
const chosen = (selection: Selection, asOf: Day) => sql`
  chosen as materialized (
    select p.id, p.total_investment_fen, p.total_investment_fen is not null and exists (
      select from progress.v_month_position k where k.project_id = p.id and k.as_of <= ${asOf}) as by_progress
    from projects.v_project p where ${selected(selection)}
  )`

/**
 * Entries of the projects chosen. Of all in reach those left out are few and are hashed: a join would check each of half a million
 * entries against the project it belongs to once more.
 */
const ofChosen = ({ projectId, departmentId, regionCode }: Selection) =>
  (projectId ?? departmentId ?? regionCode)
    ? sql`m.project_id in (select id from chosen)`
    : sql`m.project_id not in (select id from projects.v_project where currency <> 'CNY')`

/** The months in which anything was planned, earned, allocated or paid up to a day, in order. */
export async function curveMonths(db: Db, selection: Selection, asOf: Day): Promise<CurveMonth[]> {
  const { rows } = await sql<CurveMonth>`
    with ${chosen(selection, asOf)}, step as (
      select k.month, c.total_investment_fen * (k.planned_percent - lag(k.planned_percent, 1, 0::numeric) over w) / 100 as planned,
        c.total_investment_fen * (k.actual_percent - lag(k.actual_percent, 1, 0::numeric) over w) / 100 as earned
      from progress.v_month_position k join chosen c on c.id = k.project_id and c.by_progress
      where k.as_of <= ${asOf} window w as (partition by k.project_id order by k.month)
    ), money as (
      select m.day, sum(case when m.kind = 'acceptance' and m.project_id not in (select id from chosen where by_progress) then m.counts_fen end) as accepted,
        sum(case when m.kind = 'allocation' then m.counts_fen end) as allocated, sum(m.paid_fen) as paid
      from funds.v_movement m where m.day <= ${asOf} and ${ofChosen(selection)} group by m.day
    ), added as (
      select month, planned, earned, 0::numeric as accepted, 0::numeric as allocated, 0::numeric as paid from step
      union all
      select date_trunc('month', day)::date, 0, 0, coalesce(accepted, 0), coalesce(allocated, 0), coalesce(paid, 0) from money
    )
    select month, sum(planned)::text as planned, sum(earned)::text as earned, sum(accepted)::bigint as "acceptedFen", sum(allocated)::bigint as "allocatedFen",
      sum(paid)::bigint as "paidFen"
    from added group by month order by month`.execute(db)
  return rows
}

export async function curveYears(db: Db, selection: Selection, asOf: Day): Promise<CurveYear[]> {
  const { rows } = await sql<CurveYear>`
    with ${chosen(selection, asOf)}
    select b.year, sum(b.amount_fen)::bigint as "fullYearFen" from funds.v_budget_entry b join chosen c on c.id = b.project_id and not c.by_progress
    where b.day is null or b.day <= ${asOf} group by b.year order by b.year`.execute(db)
  return rows
}

export async function curveCounts(db: Db, selection: Selection, asOf: Day): Promise<CurveCounts> {
  const { rows } = await sql<CurveCounts>`
    with ${chosen(selection, asOf)} select count(*) as projects, count(*) filter (where by_progress) as "byProgress" from chosen`.execute(
    db,
  )
  return rows[0] ?? { projects: 0, byProgress: 0 }
}
