import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** As whom the tables of surveys are read: the desk of an office, or a household with the code of its letter. */
export type Asker = { desk: true } | { code: string; answerId?: string }

/** Tells the database who asks, until the transaction ends. */
export async function tellAsker(tx: Tx, asker: Asker): Promise<void> {
  const [desk, code, answer] = 'desk' in asker ? ['desk', '', ''] : ['', asker.code, asker.answerId ?? '']
  await sql`select set_config('app.surveys', ${desk}, true), set_config('app.survey_code', ${code}, true),
    set_config('app.survey_answer', ${answer}, true)`.execute(tx)
}

/** Reads as this asker, in a transaction of its own unless the caller has one. */
export async function askingAs<T>(db: Db, asker: Asker, work: (tx: Tx) => Promise<T>): Promise<T> {
  const asked = async (tx: Tx): Promise<T> => {
    await tellAsker(tx, asker)
    return work(tx)
  }
  return db.isTransaction ? asked(db as Tx) : db.transaction().execute(asked)
}
