import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../db.gen.ts'
import type { Actor } from '../actor.ts'
import { AppError } from '../errors.ts'

/**
 * Runs `work` once per account and Idempotency-Key. A second request with the key waits for the first one's commit and
 * gets its result; the same key on another request is refused. Without a key `work` simply runs.
 */
export async function rememberResult<T>(tx: Transaction<Tables>, actor: Actor, work: () => T | Promise<T>): Promise<T> {
  const asked = actor.request.idempotency
  if (!asked) return work()
  const place = await sql`insert into platform.idempotency (account_id, key, fingerprint)
    values (${actor.accountId}, ${asked.key}, ${asked.fingerprint}) on conflict do nothing returning key`.execute(tx)
  if (place.rows.length === 0) return firstResult<T>(tx, actor, asked)
  const result = await work()
  await sql`update platform.idempotency set result = ${JSON.stringify(result ?? null)}
    where account_id = ${actor.accountId} and key = ${asked.key}`.execute(tx)
  return result
}

async function firstResult<T>(
  tx: Transaction<Tables>,
  actor: Actor,
  asked: { key: string; fingerprint: string },
): Promise<T> {
  const { rows } = await sql<{ fingerprint: string; result: T }>`select fingerprint, result from platform.idempotency
    where account_id = ${actor.accountId} and key = ${asked.key}`.execute(tx)
  const first = rows[0]
  if (!first || first.fingerprint !== asked.fingerprint) throw new AppError('idempotency_key_reused')
  return first.result
}

const KEPT_DAYS = 7

/** Forgets results nobody repeats a request for any more. */
export async function forgetOldResults(tx: Transaction<Tables>, now: Date): Promise<void> {
  await sql`delete from platform.idempotency where created_at < ${now.toISOString()}::timestamptz - make_interval(days => ${KEPT_DAYS})`.execute(
    tx,
  )
}
