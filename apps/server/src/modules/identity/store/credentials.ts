import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

export type CredentialsRow = {
  name: string
  displayName: string
  passwordHash: string | null
  formerPasswordHashes: string[]
  totpSecret: string | null
  totpPending: string | null
}

/** What an account proves itself with; locked when a transaction asks. */
export async function findCredentials(db: Db, accountId: string): Promise<CredentialsRow | undefined> {
  const { rows } =
    await sql<CredentialsRow>`select name, display_name as "displayName", password_hash as "passwordHash",
      former_password_hashes as "formerPasswordHashes", totp_secret as "totpSecret", totp_pending as "totpPending"
    from identity.account where id = ${accountId} ${db.isTransaction ? sql`for update` : sql``}`.execute(db)
  return rows[0]
}

const FORMER_KEPT = 4

/** Sets a password and remembers the ones before it; an invited account becomes active, a lock is lifted. */
export async function setPassword(tx: Tx, accountId: string, hash: string, now: Date): Promise<void> {
  await sql`update identity.account set
      former_password_hashes = (array_remove(password_hash || former_password_hashes, null))[1:${sql.lit(FORMER_KEPT)}],
      password_hash = ${hash}, password_changed_at = ${now.toISOString()}, status = 'active', failed_attempts = 0, locked_until = null, version = version + 1
    where id = ${accountId}`.execute(tx)
}

export async function setTotp(
  tx: Tx,
  accountId: string,
  totp: { secret?: string | null; pending: string | null; lastStep?: number | null },
): Promise<void> {
  await tx
    .updateTable('identity.account')
    .set({
      totp_pending: totp.pending,
      ...(totp.secret !== undefined && { totp_secret: totp.secret }),
      ...(totp.lastStep !== undefined && { totp_last_step: totp.lastStep }),
    })
    .where('id', '=', accountId)
    .execute()
}
