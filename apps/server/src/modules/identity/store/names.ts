import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'

/** The names that units and people of these ids have now; other ids are left out. */
export async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from identity.v_organisation where id = any (${ids}::uuid[])
    union all select id, display_name from identity.v_account where id = any (${ids}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
