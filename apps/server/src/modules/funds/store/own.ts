import { sql } from 'kysely'

/** Condition of a list: rows whose contractor, joined as `o`, is the asker's organisation or one above it; null asks for all. */
export const ownCondition = (ownPath: string | null) =>
  ownPath === null ? sql`true` : sql`coalesce(o.path @> ${ownPath}::ltree, false)`
