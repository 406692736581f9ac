import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/db/database.ts'

/** Who asks; `runs` when as somebody who may run the round in question, `speaks` when for the unit they work at. */
export type Asker = { accountId: string; runs: boolean; speaks?: boolean }

/** Tells the database who asks, until the transaction ends: experts see their own, and who runs rounds what is theirs to see. */
export async function tellAsker(tx: Tx, { accountId, runs, speaks = false }: Asker): Promise<void> {
  const as = runs ? 'run' : speaks ? 'speak' : ''
  await sql`select set_config('app.account', ${accountId}, true), set_config('app.rounds', ${as}, true)`.execute(tx)
}

/** Reads as this person, in a transaction of its own unless the caller has one. */
export async function askingAs<T>(db: Db, asker: Asker, work: (tx: Tx) => Promise<T>): Promise<T> {
  const asked = async (tx: Tx): Promise<T> => {
    await tellAsker(tx, asker)
    return work(tx)
  }
  return db.isTransaction ? asked(db as Tx) : db.transaction().execute(asked)
}
