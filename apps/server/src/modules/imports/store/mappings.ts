import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { RememberedColumns } from '../remembered.ts'

/** What was settled for an organisation's lists with these headers. */
export async function findMapping(
  db: Db,
  organisationId: string,
  signature: string,
): Promise<RememberedColumns | undefined> {
  const { rows } = await sql<{ columns: RememberedColumns }>`select columns from imports.mapping
    where organisation_id = ${organisationId} and signature = ${signature}`.execute(db)
  return rows[0]?.columns
}

export type Mapping = {
  organisationId: string
  orgPath: string
  signature: string
  columns: RememberedColumns
  by: string
  at: Date
}

/** Remembers a mapping, in place of an earlier one. */
export async function keepMapping(
  tx: Tx,
  { organisationId, orgPath, signature, columns, by, at }: Mapping,
): Promise<void> {
  await sql`insert into imports.mapping (organisation_id, org_path, signature, columns, remembered_by, remembered_at)
    values (${organisationId}, ${orgPath}::ltree, ${signature}, ${JSON.stringify(columns)}, ${by}, ${at.toISOString()})
    on conflict on constraint mapping_pkey do update set columns = excluded.columns, remembered_by = excluded.remembered_by, remembered_at = excluded.remembered_at`.execute(
    tx,
  )
}
