import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** Tells the database who reads, until the transaction ends: what stands with a person is seen by them wherever it hangs. */
export async function tellReader(tx: Tx, accountId: string): Promise<void> {
  await sql`select set_config('app.account', ${accountId}, true)`.execute(tx)
}

/** Reads as this person. */
export async function readingAs<T>(db: Db, accountId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await tellReader(tx, accountId)
    return work(tx)
  })
}
