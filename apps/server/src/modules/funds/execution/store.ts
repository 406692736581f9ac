import { sql } from 'kysely'
import type { Day } from '@jiheng/kernel/base'
import type { Db } from '../../../platform/db/database.ts'
import type { BudgetSource } from '../schema.ts'
import { inPlace } from '../store/place.ts'
import type { ExecutionQuery } from './schema.ts'

/** What a project has of one source in a year, as of a day; of money kept in yuan. */
export type ExecutionLine = {
  lineId: string
  projectId: string
  projectName: string
  source: BudgetSource
  departmentId: string | null
  departmentName: string | null
  regionCode: string
  initialFen: number
  fullYearFen: number
  allocatedFen: number
  arrivedFen: number
  executedFen: number
  entries: number
  lastDay: Day | null
}

const scoped = ({ source, ...place }: ExecutionQuery) =>
  sql.join(
    [sql`p.currency = 'CNY'`, ...(source ? [sql`l.source = any (${source})`] : []), ...inPlace(place)],
    sql` and `,
  )

/** Executed is what was paid less what came back; an entry that undoes another counts against it. */
const EXECUTED = sql`case kind when 'payment' then 1 when 'refund' then -1 else 0 end * case when reverses_id is null then amount_fen else -amount_fen end`

/** The budget lines of a year with what had happened on each by a day. */
export async function executionLines(db: Db, year: number, asOf: Day, query: ExecutionQuery): Promise<ExecutionLine[]> {
  const { rows } = await sql<ExecutionLine>`
    with line as materialized (
      select l.id, l.project_id, p.name, l.source, p.department_id, coalesce(o.name, p.department_name) as department_name, p.region_code, l.initial_fen
      from funds.budget_line l join projects.v_project p on p.id = l.project_id left join identity.v_organisation o on o.id = p.department_id
      where l.year = ${year} and ${scoped(query)}
    ), changed as (
      select budget_line_id, sum(amount_fen) as amount_fen, max(day) as last_day from funds.budget_adjustment
      where day <= ${asOf} and budget_line_id in (select id from line) group by budget_line_id
    ), moved as (
      select budget_line_id, sum(counts) filter (where kind = 'allocation') as allocated, sum(counts) filter (where kind = 'cash_arrival') as arrived,
        sum(executed) as executed, count(*) as entries, max(day) as last_day
      from (select budget_line_id, kind, day, case when reverses_id is null then amount_fen else -amount_fen end as counts, ${EXECUTED} as executed
        from funds.movement where day <= ${asOf} and budget_line_id in (select id from line)) entry
      group by budget_line_id
    )
    select l.id as "lineId", l.project_id as "projectId", l.name as "projectName", l.source, l.department_id as "departmentId", l.department_name as "departmentName",
      l.region_code as "regionCode", l.initial_fen as "initialFen", (l.initial_fen + coalesce(c.amount_fen, 0))::bigint as "fullYearFen",
      coalesce(m.allocated, 0)::bigint as "allocatedFen", coalesce(m.arrived, 0)::bigint as "arrivedFen", coalesce(m.executed, 0)::bigint as "executedFen",
      coalesce(m.entries, 0) as entries, greatest(c.last_day, m.last_day) as "lastDay"
    from line l left join changed c on c.budget_line_id = l.id left join moved m on m.budget_line_id = l.id
    order by l.project_id, l.source`.execute(db)
  return rows
}

/** Sums of a month: what changed the budget, was allocated, arrived and was executed in it. */
export type MonthSums = {
  month: string
  changedFen: number
  allocatedFen: number
  arrivedFen: number
  executedFen: number
  lastDay: Day
}

/** The months of lines in which something happened up to a day, in order; what happened before the year counts in its first month. */
export async function monthSums(db: Db, year: number, asOf: Day, query: ExecutionQuery): Promise<MonthSums[]> {
  const { rows } = await sql<MonthSums>`
    with line as materialized (
      select l.id from funds.budget_line l join projects.v_project p on p.id = l.project_id where l.year = ${year} and ${scoped(query)}
    ), entry as (
      select day, amount_fen as changed, 0::bigint as allocated, 0::bigint as arrived, 0::bigint as executed from funds.budget_adjustment
      where day <= ${asOf} and budget_line_id in (select id from line)
      union all
      select day, 0, case when kind = 'allocation' then counts else 0 end, case when kind = 'cash_arrival' then counts else 0 end, executed
      from (select day, kind, case when reverses_id is null then amount_fen else -amount_fen end as counts, ${EXECUTED} as executed
        from funds.movement where day <= ${asOf} and budget_line_id in (select id from line)) moved
    )
    select to_char(greatest(day, make_date(${year}, 1, 1)), 'YYYY-MM') as month, sum(changed)::bigint as "changedFen", sum(allocated)::bigint as "allocatedFen",
      sum(arrived)::bigint as "arrivedFen", sum(executed)::bigint as "executedFen", max(day) as "lastDay"
    from entry group by 1 order by 1`.execute(db)
  return rows
}
