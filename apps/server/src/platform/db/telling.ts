import { sql } from 'kysely'
import type { Db, Tx } from './database.ts'

/** What row-level security asks about beside reach, by its name below `app.`: who asks, and as what. */
export type Told = Readonly<Record<string, string>>

/** Tells the policies of the database, until the transaction ends. */
export async function tellPolicies(tx: Tx, told: Told): Promise<void> {
  const settings = Object.entries(told).map(([name, value]) => sql`set_config(${`app.${name}`}, ${value}, true)`)
  await sql`select ${sql.join(settings)}`.execute(tx)
}

/** Reads with this told, in a transaction of its own unless the caller has one. */
export async function readingTold<T>(db: Db, told: Told, work: (tx: Tx) => Promise<T>): Promise<T> {
  const reading = async (tx: Tx): Promise<T> => {
    await tellPolicies(tx, told)
    return work(tx)
  }
  return db.isTransaction ? reading(db as Tx) : db.transaction().execute(reading)
}
