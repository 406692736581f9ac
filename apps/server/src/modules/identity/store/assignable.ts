import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/paging.ts'

export type AssignableRow = { id: string; displayName: string; organisationId: string; organisationName: string }
export type AssignableQuery = { q?: string; cursor?: string; limit?: number }

/** People who may be made responsible for something in reach, by name; `q` is part of their name or of their unit's. */
export async function listAssignable(
  db: Db,
  query: AssignableQuery,
): Promise<{ rows: AssignableRow[]; nextCursor: string | null }> {
  const limit = query.limit ?? 50
  const conditions = [sql`true`]
  if (query.q?.trim()) {
    const part = `%${query.q.trim().replaceAll(/[\\%_]/g, '\\$&')}%`
    conditions.push(sql`(display_name ilike ${part} or organisation_name ilike ${part})`)
  }
  if (query.cursor !== undefined) {
    const [name, id] = decodeCursor(query.cursor, 2)
    conditions.push(sql`(display_name, id) > (${name}, ${id}::uuid)`)
  }
  const { rows } = await sql<AssignableRow>`
    select id, display_name as "displayName", organisation_id as "organisationId", organisation_name as "organisationName"
    from identity.assignable() where ${sql.join(conditions, sql` and `)} order by display_name, id limit ${limit + 1}`.execute(
    db,
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, nextCursor: rows.length > limit && last ? encodeCursor([last.displayName, last.id]) : null }
}
