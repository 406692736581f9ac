import { sql } from 'kysely'
import type { Db, Tx } from '../platform/db/database.ts'

/** What marks the projects of the demo in the registry. */
export const DEMO_SOURCE = 'demo'

/** Nobody works here yet: no project, and no unit besides the root. */
export async function isEmpty(db: Db): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`
    select not exists (select from projects.v_project) and not exists (select from identity.v_organisation where parent_id is not null) as empty`.execute(
    db,
  )
  return rows[0]?.empty ?? false
}

export async function hasDemo(db: Db): Promise<boolean> {
  const { rows } = await sql<{
    demo: boolean
  }>`select exists (select from projects.v_project where source = ${DEMO_SOURCE} and is_synthetic) as demo`.execute(db)
  return rows[0]?.demo ?? false
}

/** Servers that start at the same moment seed one after another, and all but the first find it done; they wait longer than requests may. */
export async function lockSeeding(tx: Tx): Promise<void> {
  await sql`select set_config('statement_timeout', '5min', true)`.execute(tx)
  await sql`select pg_advisory_xact_lock(hashtextextended('demo', 0))`.execute(tx)
}

/** Alerts that were open before a moment and still are. */
export async function findOpenAlerts(
  db: Db,
  before: string,
): Promise<{ id: string; projectId: string; ruleId: string }[]> {
  const { rows } = await sql<{ id: string; projectId: string; ruleId: string }>`
    select id, project_id as "projectId", rule_id as "ruleId" from alerts.v_alert where state = 'open' and opened_at < ${before} order by id`.execute(
    db,
  )
  return rows
}

export type ToldAccount = { name: string; displayName: string; organisation: string }

/** Accounts by sign-in name, with the unit they belong to. */
export async function findAccounts(db: Db, names: readonly string[]): Promise<ToldAccount[]> {
  const { rows } = await sql<ToldAccount>`select a.name, a.display_name as "displayName", o.name as organisation
    from identity.v_account a join identity.v_organisation o on o.id = a.organisation_id
    where a.name = any (${names}) and a.status = 'active'`.execute(db)
  return rows
}
