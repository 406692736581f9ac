import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/paging.ts'

export type AccountRow = {
  id: string
  name: string
  displayName: string
  organisationId: string
  organisationName: string
  organisationPath: string
  status: 'invited' | 'active' | 'disabled'
  lockedUntil: string | null
  hasPassword: boolean
  hasTotp: boolean
  clearance: number
  locale: string
  lastSignInAt: string | null
  roles: string[]
  version: number
}

export type AccountQuery = {
  q?: string
  organisationId?: string
  role?: string
  status?: AccountRow['status']
  cursor?: string
  limit?: number
}

const isInForce = (now: Date) =>
  sql`g.valid_from <= ${now.toISOString()} and (g.valid_until is null or g.valid_until > ${now.toISOString()})`

const columns = (
  now: Date,
) => sql`a.id, a.name, a.display_name as "displayName", a.organisation_id as "organisationId", o.name as "organisationName",
  o.path::text as "organisationPath", a.status, case when a.locked_until > ${now.toISOString()} then a.locked_until end as "lockedUntil",
  a.password_hash is not null as "hasPassword", a.totp_secret is not null as "hasTotp", a.clearance, a.locale, a.last_sign_in_at as "lastSignInAt", a.version,
  array(select distinct g.role_code from identity.role_grant g where g.account_id = a.id and ${isInForce(now)} order by 1) as roles`

/** Accounts in reach by sign-in name; the programme's own account is not one of them. */
export async function listAccounts(
  db: Db,
  query: AccountQuery,
  now: Date,
): Promise<{ rows: AccountRow[]; nextCursor: string | null }> {
  const limit = query.limit ?? 50
  const conditions = [sql`a.name <> 'system'`]
  if (query.q) {
    const part = `%${query.q.trim().replaceAll(/[\\%_]/g, '\\$&')}%`
    conditions.push(sql`(a.name ilike ${part} or a.display_name ilike ${part})`)
  }
  if (query.organisationId !== undefined) {
    conditions.push(sql`o.path <@ (select path from identity.organisation where id = ${query.organisationId})`)
  }
  if (query.status !== undefined) conditions.push(sql`a.status = ${query.status}`)
  if (query.role !== undefined) {
    conditions.push(
      sql`exists (select from identity.role_grant g where g.account_id = a.id and g.role_code = ${query.role} and ${isInForce(now)})`,
    )
  }
  if (query.cursor !== undefined) conditions.push(sql`lower(a.name) > ${decodeCursor(query.cursor, 1)[0]}`)
  const { rows } = await sql<AccountRow>`select ${columns(now)}
    from identity.account a join identity.organisation o on o.id = a.organisation_id
    where ${sql.join(conditions, sql` and `)} order by lower(a.name) limit ${limit + 1}`.execute(db)
  const page = rows.slice(0, limit)
  return { rows: page, nextCursor: rows.length > limit ? encodeCursor([page.at(-1)!.name.toLowerCase()]) : null }
}

export async function findAccount(db: Db, id: string, now: Date): Promise<AccountRow | undefined> {
  const { rows } = await sql<AccountRow>`select ${columns(now)}
    from identity.account a join identity.organisation o on o.id = a.organisation_id where a.id = ${id} and a.name <> 'system'`.execute(
    db,
  )
  return rows[0]
}

/** An account in reach, locked until commit so that decisions about it are made one after another. */
export async function lockAccount(tx: Tx, id: string, now: Date): Promise<AccountRow | undefined> {
  await sql`select from identity.account where id = ${id} for update`.execute(tx)
  return findAccount(tx, id, now)
}

export type NewAccountRow = { id: string; name: string; displayName: string; organisationId: string; locale: string }

export async function insertAccount(tx: Tx, row: NewAccountRow): Promise<void> {
  await tx
    .insertInto('identity.account')
    .values({
      id: row.id,
      name: row.name,
      display_name: row.displayName,
      organisation_id: row.organisationId,
      locale: row.locale,
      status: 'invited',
    })
    .execute()
}

export type AccountFields = {
  display_name?: string
  organisation_id?: string
  status?: AccountRow['status']
  clearance?: number
  locale?: string
  failed_attempts?: number
  locked_until?: null
}

export async function updateAccount(tx: Tx, id: string, fields: AccountFields): Promise<void> {
  await tx
    .updateTable('identity.account')
    .set((eb) => ({ ...fields, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function replaceInvitation(
  tx: Tx,
  invitation: { tokenHash: Buffer; accountId: string; expiresAt: Date },
): Promise<void> {
  await tx
    .deleteFrom('identity.invitation')
    .where('account_id', '=', invitation.accountId)
    .where('used_at', 'is', null)
    .execute()
  await tx
    .insertInto('identity.invitation')
    .values({
      token_hash: invitation.tokenHash,
      account_id: invitation.accountId,
      expires_at: invitation.expiresAt.toISOString(),
    })
    .execute()
}

/** The account an unused, unexpired invitation is for; locked when a transaction asks. */
export async function findInvited(
  db: Db,
  tokenHash: Buffer,
  now: Date,
): Promise<{ accountId: string; expiresAt: string } | undefined> {
  const { rows } = await sql<{
    accountId: string
    expiresAt: string
  }>`select account_id as "accountId", expires_at as "expiresAt"
    from identity.invitation where token_hash = ${tokenHash} and used_at is null and expires_at > ${now.toISOString()}
    ${db.isTransaction ? sql`for update` : sql``}`.execute(db)
  return rows[0]
}

export async function markInvitationUsed(tx: Tx, tokenHash: Buffer, now: Date): Promise<void> {
  await tx
    .updateTable('identity.invitation')
    .set({ used_at: now.toISOString() })
    .where('token_hash', '=', tokenHash)
    .execute()
}
