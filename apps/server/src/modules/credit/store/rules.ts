import { sql } from 'kysely'
import type { CreditParameters, Quarter } from '@jiheng/kernel/credit'
import type { Db, Tx } from '../../../platform/db/database.ts'

export type RuleRow = {
  version: number
  orgPath: string
  parameters: CreditParameters
  effectiveFrom: Quarter
  why: string
  createdBy: string
  createdAt: string
}

/** Versions that hold at a place, the newest first: set there or above. */
export async function listRules(db: Db, orgPath: string): Promise<RuleRow[]> {
  const { rows } = await sql<RuleRow>`
    select version, org_path::text as "orgPath", parameters, effective_from as "effectiveFrom", why, created_by as "createdBy", created_at as "createdAt"
    from credit.rule where org_path @> ${orgPath}::ltree order by version desc`.execute(db)
  return rows
}

/** Adds a version; its number is the next of all places. */
export async function insertRule(tx: Tx, rule: Omit<RuleRow, 'version'>): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    insert into credit.rule (version, org_path, parameters, effective_from, why, created_by, created_at)
    values (credit.next_version(), ${rule.orgPath}, ${JSON.stringify(rule.parameters)}, ${rule.effectiveFrom}, ${rule.why}, ${rule.createdBy}, ${rule.createdAt})
    returning version`.execute(tx)
  return rows[0]!.version
}
