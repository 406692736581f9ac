import { sql } from 'kysely'
import type { Warning } from '@jiheng/kernel/schedule'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { inColumns, insertRows } from '../../../platform/db/many-rows.ts'
import type { PlanSettings } from '../network.ts'

export type PlanRow = PlanSettings & {
  projectId: string
  version: number
  source: string | null
  beginsAt: string
  endsAt: string
  duration: number
  warnings: Warning[]
  computedAt: string
}

/** The plan of a project; without one it has no schedule. */
export async function findPlan(db: Db, projectId: string): Promise<PlanRow | undefined> {
  const { rows } = await sql<PlanRow>`
    select project_id as "projectId", version, unit, minutes_per_day as "minutesPerDay", starts_at as "startsAt", data_date as "dataDate",
      must_finish_by as "mustFinishBy", progress_mode as "progressMode", critical_float as "criticalFloat", calendar, calendars, resources, source,
      begins_at as "beginsAt", ends_at as "endsAt", duration, warnings, computed_at as "computedAt"
    from schedule.plan where project_id = ${projectId}`.execute(db)
  return rows[0]
}

export async function findVersion(db: Db, projectId: string): Promise<number | undefined> {
  const { rows } = await sql<{
    version: number
  }>`select version from schedule.plan where project_id = ${projectId}`.execute(db)
  return rows[0]?.version
}

export const insertPlan = (tx: Tx, plan: PlanRow): Promise<void> => insertRows(tx, 'schedule.plan', [plan])

const json = new Set(['calendars', 'resources', 'warnings'])

/** Writes told fields of a plan under its next version. */
export async function updatePlan(tx: Tx, projectId: string, fields: Partial<PlanRow>): Promise<void> {
  const told = Object.entries(inColumns(fields)).map(
    ([column, value]) => sql`${sql.ref(column)} = ${json.has(column) ? JSON.stringify(value) : value}`,
  )
  await sql`update schedule.plan set version = version + 1, ${sql.join(told)} where project_id = ${projectId}`.execute(
    tx,
  )
}
