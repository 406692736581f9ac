import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { RuleVersion } from '../rules-in-force.ts'

export type RuleRow = RuleVersion & { organisation: { id: string; name: string }; createdBy: string; createdAt: string }

/** All versions of all rules, newest first. */
export async function listRules(db: Db): Promise<RuleRow[]> {
  const { rows } = await sql<RuleRow>`
    select r.rule_id as "ruleId", r.version, r.org_path::text as "orgPath", r.parameters, r.effective_from as "effectiveFrom", r.mark, r.source, r.why,
      json_build_object('id', o.id, 'name', o.name) as organisation, coalesce(a.display_name, '') as "createdBy", r.created_at as "createdAt"
    from alerts.rule r
    join identity.v_organisation o on o.path = r.org_path
    left join identity.v_account a on a.id = r.created_by
    order by r.rule_id, r.version desc`.execute(db)
  return rows
}

export type NewRule = RuleVersion & { createdBy: string; createdAt: string }

/** Adds the next version of a rule and returns its number; versions of one rule are numbered one after another. */
export async function insertRule(tx: Tx, rule: Omit<NewRule, 'version'>): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext(${`alerts.rule ${rule.ruleId}`}))`.execute(tx)
  const { rows } = await sql<{ version: number }>`
    insert into alerts.rule (rule_id, version, org_path, parameters, effective_from, mark, source, why, created_by, created_at)
    select ${rule.ruleId}, alerts.next_version(${rule.ruleId}), ${rule.orgPath}::ltree, ${JSON.stringify(rule.parameters)}::jsonb, ${rule.effectiveFrom}, ${rule.mark}, ${rule.source},
      ${rule.why}, ${rule.createdBy}, ${rule.createdAt} returning version`.execute(tx)
  return rows[0]?.version ?? 0
}
