import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** Where a project stood at the end of a month, or as of the last computation in it. `month` is its first day. */
export type MonthPosition = {
  projectId: string
  month: string
  asOf: string
  plannedPercent: string
  actualPercent: string
  deviationPoints: string
  dataAgeDays: number | null
  isRetold: boolean
}

const inColumns = (row: MonthPosition) => ({
  project_id: row.projectId,
  month: row.month,
  as_of: row.asOf,
  planned_percent: row.plannedPercent,
  actual_percent: row.actualPercent,
  deviation_points: row.deviationPoints,
  data_age_days: row.dataAgeDays,
  is_retold: row.isRetold,
})

const insert = (rows: readonly MonthPosition[]) => sql`insert into progress.month_position as kept
  select * from json_populate_recordset(null::progress.month_position, ${JSON.stringify(rows.map(inColumns))})`

/** Keeps positions of the month that runs; an earlier day never replaces a later one. */
export async function keepMonths(tx: Tx, rows: readonly MonthPosition[]): Promise<void> {
  if (rows.length === 0) return
  await sql`${insert(rows)} on conflict (project_id, month) do update set as_of = excluded.as_of, planned_percent = excluded.planned_percent,
      actual_percent = excluded.actual_percent, deviation_points = excluded.deviation_points, data_age_days = excluded.data_age_days, is_retold = false
    where kept.as_of <= excluded.as_of or kept.is_retold`.execute(tx)
}

/** Adds months nobody kept; what was kept at the time stays. */
export async function addRetoldMonths(tx: Tx, rows: readonly MonthPosition[]): Promise<void> {
  if (rows.length === 0) return
  await sql`${insert(rows)} on conflict (project_id, month) do nothing`.execute(tx)
}

/** Positions of these projects in the months from one first day to another, by project. */
export async function monthsOf(
  db: Db,
  projectIds: readonly string[],
  { from, to }: { from: string; to: string },
): Promise<Map<string, MonthPosition[]>> {
  const { rows } = await sql<MonthPosition>`
    select project_id as "projectId", month, as_of as "asOf", planned_percent as "plannedPercent", actual_percent as "actualPercent",
      deviation_points as "deviationPoints", data_age_days as "dataAgeDays", is_retold as "isRetold"
    from progress.month_position where project_id = any (${projectIds}::uuid[]) and month between ${from}::date and ${to}::date`.execute(
    db,
  )
  return Map.groupBy(rows, (row) => row.projectId)
}
