import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'

export type LoadedOrganisation = {
  id: string
  parentId: string
  kind: string
  name: string
  creditCode: string | null
  regionCode: string | null
}

export type LoadedAccount = {
  id: string
  name: string
  displayName: string
  organisationId: string
  clearance: number
  /** Null: the account signs what is loaded, and nobody signs in to it. */
  passwordHash: string | null
}

export type LoadedGrant = {
  id: string
  accountId: string
  roleCode: string
  organisationId: string | null
  projectId: string | null
  validFrom: string
  validUntil: string | null
}

/** Inserts accounts in one statement. */
export async function insertAccounts(tx: Tx, accounts: readonly LoadedAccount[]): Promise<void> {
  await sql`insert into identity.account (id, name, display_name, organisation_id, clearance, password_hash, status)
    select id, name, "displayName", "organisationId", clearance, "passwordHash", 'active'
    from json_to_recordset(${JSON.stringify(accounts)}) as a (id uuid, name text, "displayName" text, "organisationId" uuid, clearance smallint, "passwordHash" text)`.execute(
    tx,
  )
}

/** Inserts grants in one statement. */
export async function insertGrants(tx: Tx, grants: readonly LoadedGrant[], grantedBy: string): Promise<void> {
  await sql`insert into identity.role_grant (id, account_id, role_code, organisation_id, project_id, valid_from, valid_until, granted_by)
    select id, "accountId", "roleCode", "organisationId", "projectId", "validFrom", "validUntil", ${grantedBy}
    from json_to_recordset(${JSON.stringify(grants)}) as g (id uuid, "accountId" uuid, "roleCode" text, "organisationId" uuid, "projectId" uuid,
      "validFrom" timestamptz, "validUntil" timestamptz)`.execute(tx)
}
