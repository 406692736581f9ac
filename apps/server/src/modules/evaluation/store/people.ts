import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'

/** The name people know somebody by. */
export async function nameOfAccount(db: Db, id: string): Promise<string> {
  const { rows } = await sql<{
    name: string
  }>`select display_name as name from identity.v_account where id = ${id}`.execute(db)
  return rows[0]?.name ?? ''
}
