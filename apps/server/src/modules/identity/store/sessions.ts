import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

export type OpenSession = {
  id: string
  accountId: string
  createdAt: string
  expiresAt: string
  ip: string
  userAgent: string
  isCurrent: boolean
}

/** The sessions of an account that have not run out, newest first; the one of `currentHash` is marked. */
export async function listSessions(
  db: Db,
  accountId: string,
  currentHash: Buffer | null,
  now: Date,
): Promise<OpenSession[]> {
  const { rows } =
    await sql<OpenSession>`select id, account_id as "accountId", created_at as "createdAt", expires_at as "expiresAt", ip, user_agent as "userAgent",
      token_hash is not distinct from ${currentHash}::bytea as "isCurrent"
    from identity.session where account_id = ${accountId} and expires_at > ${now.toISOString()} order by created_at desc, id`.execute(
      db,
    )
  return rows
}

export async function deleteSessionById(tx: Tx, accountId: string, id: string): Promise<boolean> {
  const result = await tx
    .deleteFrom('identity.session')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}

/** Ends the sessions of an account, all of them or all but one. Returns how many there were. */
export async function deleteSessionsOf(tx: Tx, accountId: string, exceptHash?: Buffer): Promise<number> {
  const { rows } = await sql`delete from identity.session where account_id = ${accountId}
    and token_hash is distinct from ${exceptHash ?? null}::bytea returning id`.execute(tx)
  return rows.length
}

/** Addresses people at or below a unit are or were lately signed in from. */
export async function addressesOf(db: Db, orgPath: string): Promise<string[]> {
  const { rows } = await sql<{
    ip: string
  }>`select distinct s.ip from identity.session s join identity.account a on a.id = s.account_id
    join identity.organisation o on o.id = a.organisation_id where o.path <@ ${orgPath}::ltree`.execute(db)
  return rows.map(({ ip }) => ip)
}

/** Forgets what has run out: sessions a day after, invitations a month after. */
export async function forgetExpired(tx: Tx, now: Date): Promise<void> {
  await sql`delete from identity.session where expires_at < ${now.toISOString()}::timestamptz - interval '1 day'`.execute(
    tx,
  )
  await sql`delete from identity.invitation where expires_at < ${now.toISOString()}::timestamptz - interval '30 days'`.execute(
    tx,
  )
}
