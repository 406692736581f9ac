import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** Who asks; `keeps` when as somebody who keeps lists of a place rather than about themselves. */
export type Asker = { accountId: string; keeps: boolean }

/** Tells the database who asks, until the transaction ends. */
export async function tellAsker(tx: Tx, { accountId, keeps }: Asker): Promise<void> {
  await sql`select set_config('app.account', ${accountId}, true), set_config('app.incentives', ${keeps ? 'keep' : ''}, true)`.execute(
    tx,
  )
}

/** Reads as this person, in a transaction of its own unless the caller has one. */
export async function askingAs<T>(db: Db, asker: Asker, work: (tx: Tx) => Promise<T>): Promise<T> {
  const asked = async (tx: Tx): Promise<T> => {
    await tellAsker(tx, asker)
    return work(tx)
  }
  return db.isTransaction ? asked(db as Tx) : db.transaction().execute(asked)
}
