import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

export type GrantRow = {
  id: string
  roleCode: string
  roleName: string | null
  organisationId: string | null
  organisationName: string | null
  projectId: string | null
  projectName: string | null
  orgPath: string | null
  validFrom: string
  validUntil: string | null
  grantedBy: string
}

/** All grants of an account, also past ones. A project the reader may not see has an id but no name. */
export async function listGrants(db: Db, accountId: string): Promise<GrantRow[]> {
  const { rows } = await sql<GrantRow>`
    select g.id, g.role_code as "roleCode", r.name as "roleName", g.organisation_id as "organisationId", o.name as "organisationName",
      g.project_id as "projectId", p.name as "projectName", coalesce(o.path, p.org_path)::text as "orgPath",
      g.valid_from as "validFrom", g.valid_until as "validUntil", coalesce(b.display_name, '') as "grantedBy"
    from identity.role_grant g
    join identity.role r on r.code = g.role_code
    left join identity.organisation o on o.id = g.organisation_id
    left join projects.v_project p on p.id = g.project_id
    left join identity.v_account b on b.id = g.granted_by
    where g.account_id = ${accountId}
    order by g.created_at, g.id`.execute(db)
  return rows
}

/** Where a project lies in the organisation tree, when it is in reach. */
export async function findProjectPath(db: Db, projectId: string): Promise<{ path: string; name: string } | undefined> {
  const { rows } = await sql<{
    path: string
    name: string
  }>`select org_path::text as path, name from projects.v_project where id = ${projectId}`.execute(db)
  return rows[0]
}

export type NewGrantRow = {
  id: string
  accountId: string
  roleCode: string
  organisationId: string | null
  projectId: string | null
  validFrom: Date
  validUntil: Date | null
  grantedBy: string
}

/** Adds a grant; one of the same role at the same place that has run out makes room for it. */
export async function insertGrant(tx: Tx, row: NewGrantRow): Promise<void> {
  await sql`delete from identity.role_grant where account_id = ${row.accountId} and role_code = ${row.roleCode}
    and organisation_id is not distinct from ${row.organisationId} and project_id is not distinct from ${row.projectId}
    and valid_until <= ${row.validFrom.toISOString()}`.execute(tx)
  await tx
    .insertInto('identity.role_grant')
    .values({
      id: row.id,
      account_id: row.accountId,
      role_code: row.roleCode,
      organisation_id: row.organisationId,
      project_id: row.projectId,
      valid_from: row.validFrom.toISOString(),
      valid_until: row.validUntil?.toISOString() ?? null,
      granted_by: row.grantedBy,
    })
    .execute()
}

export async function deleteGrant(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('identity.role_grant').where('id', '=', id).execute()
}

/** Codes of the roles of an apart-group that an account holds now or will hold. */
export async function heldOfGroup(tx: Tx, accountId: string, group: string, now: Date): Promise<string[]> {
  const { rows } = await sql<{
    code: string
  }>`select distinct g.role_code as code from identity.role_grant g join identity.role r on r.code = g.role_code
    where g.account_id = ${accountId} and r.apart_group = ${group} and (g.valid_until is null or g.valid_until > ${now.toISOString()})`.execute(
    tx,
  )
  return rows.map((row) => row.code)
}

export type RoleRow = {
  code: string
  name: string | null
  permissions: string[]
  isBuiltin: boolean
  apartGroup: string | null
  maxDays: number | null
  version: number
}

const roleColumns = sql`code, name, permissions, is_builtin as "isBuiltin", apart_group as "apartGroup", max_days as "maxDays", version`

export async function listRoles(db: Db): Promise<RoleRow[]> {
  const { rows } =
    await sql<RoleRow>`select ${roleColumns} from identity.role order by is_builtin desc, name, code`.execute(db)
  return rows
}

export async function findRole(db: Db, code: string): Promise<RoleRow | undefined> {
  const { rows } =
    await sql<RoleRow>`select ${roleColumns} from identity.role where code = ${code} ${db.isTransaction ? sql`for update` : sql``}`.execute(
      db,
    )
  return rows[0]
}

export async function insertRole(
  tx: Tx,
  role: { code: string; name: string; permissions: string[]; maxDays: number | null },
): Promise<void> {
  await tx
    .insertInto('identity.role')
    .values({ code: role.code, name: role.name, permissions: role.permissions, max_days: role.maxDays })
    .execute()
}

export async function updateRole(
  tx: Tx,
  code: string,
  fields: { name?: string; permissions?: string[]; max_days?: number | null },
): Promise<void> {
  await tx
    .updateTable('identity.role')
    .set((eb) => ({ ...fields, version: eb('version', '+', 1) }))
    .where('code', '=', code)
    .execute()
}
