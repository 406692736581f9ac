import { sql } from 'kysely'
import type { Day } from '@jiheng/kernel/base'
import type { ForecastRule, Trial } from '@jiheng/kernel/fund-forecast'
import type { Db, Tx } from '../../../../platform/db/database.ts'

export type TrialRow = Trial & {
  id: string
  asOf: Day
  ruleVersion: string
  parameters: ForecastRule['parameters']
  projects: number
  runAt: string
  organisation: { id: string; name: string }
}

export type NewTrial = Omit<TrialRow, 'organisation'> & { orgPath: string; runBy: string }

export async function insertTrial(tx: Tx, row: NewTrial): Promise<void> {
  await sql`
    insert into funds.forecast_trial (id, org_path, as_of, rule_version, parameters, projects, gap, payments, run_by, run_at)
    values (${row.id}, ${row.orgPath}::ltree, ${row.asOf}, ${row.ruleVersion}, ${JSON.stringify(row.parameters)}::jsonb, ${row.projects},
      ${JSON.stringify(row.gap)}::jsonb, ${JSON.stringify(row.payments)}::jsonb, ${row.runBy}, ${row.runAt})`.execute(
    tx,
  )
}

/** The newest trial of the nearest place at or above a path, by the rule in force. */
export async function trialAt(db: Db, orgPath: string, ruleVersion: string): Promise<TrialRow | undefined> {
  const { rows } = await sql<TrialRow>`
    select t.id, t.as_of as "asOf", t.rule_version as "ruleVersion", t.parameters, t.projects, t.gap, t.payments, t.run_at as "runAt",
      json_build_object('id', o.id, 'name', o.name) as organisation
    from funds.forecast_trial t join identity.v_organisation o on o.path = t.org_path
    where t.org_path @> ${orgPath}::ltree and t.rule_version = ${ruleVersion} order by nlevel(t.org_path) desc, t.run_at desc limit 1`.execute(
    db,
  )
  return rows[0]
}
