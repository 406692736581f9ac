import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { readingTold, tellPolicies } from '../../../platform/db/telling.ts'
import type { NewSavedView, SavedView } from '../schema/finding.ts'

/** Views are guarded by their owner: told who asks, the database shows this person's and no other's. */
export async function listViews(db: Db, accountId: string): Promise<SavedView[]> {
  return readingTold(db, { account: accountId }, async (tx) => {
    const { rows } =
      await sql<SavedView>`select id, name, filters, columns from projects.saved_view where account_id = ${accountId} order by name`.execute(
        tx,
      )
    return rows
  })
}

/** Keeps a view; one of the same name is replaced. Returns it as it is kept. */
export async function keepView(
  tx: Tx,
  accountId: string,
  id: string,
  { name, filters, columns }: NewSavedView,
  now: Date,
): Promise<SavedView> {
  await tellPolicies(tx, { account: accountId })
  const { rows } = await sql<SavedView>`
    insert into projects.saved_view (id, account_id, name, filters, columns, created_at)
    values (${id}, ${accountId}, ${name.trim()}, ${JSON.stringify(filters)}, ${columns}, ${now.toISOString()})
    on conflict on constraint saved_view_name_key do update set filters = excluded.filters, columns = excluded.columns
    returning id, name, filters, columns`.execute(tx)
  return rows[0]!
}

/** Removes a person's own view; returns its name, or nothing when there is none. */
export async function dropView(tx: Tx, accountId: string, id: string): Promise<string | undefined> {
  await tellPolicies(tx, { account: accountId })
  const { rows } = await sql<{
    name: string
  }>`delete from projects.saved_view where id = ${id} and account_id = ${accountId} returning name`.execute(tx)
  return rows[0]?.name
}
