import type { Day } from '@jiheng/kernel/base'
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

/** The planner learns what was written so far; ANALYZE of the whole demo takes about a second. */
export async function countAnew(tx: Tx): Promise<void> {
  await sql`select platform.count_anew()`.execute(tx)
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

/** Organisation path of each project. */
export async function placesOf(db: Db, projectIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; orgPath: string }>`
    select id, org_path::text as "orgPath" from projects.v_project where id = any (${[...projectIds]}::uuid[])`.execute(
    db,
  )
  return new Map(rows.map(({ id, orgPath }) => [id, orgPath]))
}

/** The unit an account belongs to. */
export async function officeOf(db: Db, accountId: string): Promise<{ id: string; path: string }> {
  const { rows } = await sql<{ id: string; path: string }>`
    select o.id, o.path::text as path from identity.v_account a join identity.v_organisation o on o.id = a.organisation_id where a.id = ${accountId}`.execute(
    db,
  )
  return rows[0] ?? { id: '', path: '' }
}

export type DemoPayment = {
  projectName: string
  year: number
  source: 'fiscal_current' | 'carried_over' | 'special_bond' | 'own' | 'other'
  day: Day
  amountFen: number
  referenceNo: string
  payeeName: string
}

/** Payments of a year that stand and have a number, of the first projects that have some, in the order of their days. */
export async function paymentsOf(
  db: Db,
  projectIds: readonly string[],
  year: number,
  projects: number,
): Promise<DemoPayment[]> {
  const { rows } = await sql<DemoPayment>`
    with paid as (
      select m.*, p.name as project_name, dense_rank() over (order by m.project_id) as at from funds.v_movement m join projects.v_project p on p.id = m.project_id
      where m.kind = 'payment' and m.year = ${year} and m.reverses_id is null and m.reversed_on is null and m.reference_no is not null
        and coalesce(m.payee_name, m.counterparty_name) is not null and m.project_id = any (${projectIds}))
    select project_name as "projectName", year, source, day, amount_fen as "amountFen", reference_no as "referenceNo",
      coalesce(payee_name, counterparty_name) as "payeeName"
    from paid where at <= ${projects} order by day, id`.execute(db)
  return rows
}
