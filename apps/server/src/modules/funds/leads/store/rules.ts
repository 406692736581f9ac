import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/db/database.ts'

export type RuleVersionRow = {
  ruleId: string
  version: number
  parameters: Record<string, number>
  why: string
  dryRun: object
  createdBy: string
  createdAt: string
}

/** Every version somebody set, newest first. */
export async function ruleVersions(db: Db): Promise<RuleVersionRow[]> {
  const { rows } = await sql<RuleVersionRow>`
    select r.rule_id as "ruleId", r.version, r.parameters, r.why, r.dry_run as "dryRun", coalesce(a.display_name, '') as "createdBy", r.created_at as "createdAt"
    from funds.lead_rule r left join identity.v_account a on a.id = r.created_by order by r.rule_id, r.version desc`.execute(
    db,
  )
  return rows
}

/** Adds the next version of a rule; answers its number. */
export async function insertRuleVersion(tx: Tx, row: Omit<RuleVersionRow, 'version'>): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext(${`funds.lead_rule ${row.ruleId}`}))`.execute(tx)
  const { rows } = await sql<{ version: number }>`
    insert into funds.lead_rule (rule_id, version, parameters, why, dry_run, created_by, created_at)
    select ${row.ruleId}, coalesce(max(version), 1) + 1, ${JSON.stringify(row.parameters)}::jsonb, ${row.why}, ${JSON.stringify(row.dryRun)}::jsonb, ${row.createdBy}, ${row.createdAt}
    from funds.lead_rule where rule_id = ${row.ruleId} returning version`.execute(tx)
  return rows[0]?.version ?? 0
}

/** How the leads of each rule in reach came out: decided ones, confirmed ones, and all. */
export async function outcomesByRule(
  db: Db,
): Promise<Map<string, { leads: number; decided: number; confirmed: number }>> {
  const { rows } = await sql<{ ruleId: string; leads: number; decided: number; confirmed: number }>`
    select rule_id as "ruleId", count(*) as leads, count(outcome) as decided, count(*) filter (where outcome = 'confirmed') as confirmed
    from funds.lead group by rule_id`.execute(db)
  return new Map(rows.map(({ ruleId, ...counts }) => [ruleId, counts]))
}

/** Fingerprints of a rule's leads in reach whose latest record is not older than a day. */
export async function leadsSince(db: Db, ruleId: string, day: string): Promise<string[]> {
  const { rows } = await sql<{ fingerprint: string }>`
    select fingerprint from funds.lead where rule_id = ${ruleId} and day >= ${day}`.execute(db)
  return rows.map(({ fingerprint }) => fingerprint)
}
