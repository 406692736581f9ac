import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/paging.ts'

export type OrganisationRow = {
  id: string
  parentId: string | null
  parentName: string | null
  path: string
  kind: string
  name: string
  creditCode: string | null
  regionCode: string | null
  closedOn: string | null
  version: number
}

export type OrganisationQuery = { q?: string; kind?: string[]; under?: string; cursor?: string; limit?: number }

const columns = sql`o.id, o.parent_id as "parentId", o.path::text, o.kind, o.name, o.credit_code as "creditCode", o.region_code as "regionCode",
  o.closed_on as "closedOn", o.version,
  (select p.name from identity.organisation p where p.id = o.parent_id and p.parent_id is not null) as "parentName"`

/** Organisations in tree order: a parent comes before its children. */
export async function listOrganisations(
  db: Db,
  query: OrganisationQuery,
): Promise<{ rows: OrganisationRow[]; nextCursor: string | null }> {
  const limit = query.limit ?? 500
  const conditions = [sql`true`]
  if (query.q) {
    const part = `%${query.q.trim().replaceAll(/[\\%_]/g, '\\$&')}%`
    conditions.push(sql`(o.name ilike ${part} or o.credit_code ilike ${part})`)
  }
  if (query.kind) conditions.push(sql`o.kind = any (${query.kind})`)
  if (query.under !== undefined)
    conditions.push(sql`o.path <@ (select path from identity.organisation where id = ${query.under})`)
  if (query.cursor !== undefined) conditions.push(sql`o.path > ${decodeCursor(query.cursor, 1)[0]}::ltree`)
  const { rows } = await sql<OrganisationRow>`select ${columns} from identity.organisation o
    where ${sql.join(conditions, sql` and `)} order by o.path limit ${limit + 1}`.execute(db)
  const page = rows.slice(0, limit)
  return { rows: page, nextCursor: rows.length > limit ? encodeCursor([page.at(-1)!.path]) : null }
}

export async function findOrganisation(db: Db, id: string): Promise<OrganisationRow | undefined> {
  const { rows } =
    await sql<OrganisationRow>`select ${columns} from identity.organisation o where o.id = ${id}`.execute(db)
  return rows[0]
}

/** An organisation that stays where and as it is until commit. */
export async function lockOrganisation(tx: Tx, id: string): Promise<OrganisationRow | undefined> {
  const { rows } =
    await sql<OrganisationRow>`select ${columns} from identity.organisation o where o.id = ${id} for update`.execute(tx)
  return rows[0]
}

/** Changes of the tree's shape are made one after another, so that none is based on a place that just moved. */
export async function lockTree(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('identity.organisation', 0))`.execute(tx)
}

export type NewOrganisationRow = {
  id: string
  parentId: string
  parentPath: string
  kind: string
  name: string
  creditCode: string | null
  regionCode: string | null
}

export async function insertOrganisation(tx: Tx, row: NewOrganisationRow): Promise<{ path: string }> {
  const { rows } = await sql<{ path: string }>`
    insert into identity.organisation (id, parent_id, path, kind, name, credit_code, region_code)
    values (${row.id}, ${row.parentId}, ${row.parentPath}::ltree || ('o' || nextval('identity.organisation_label'))::ltree, ${row.kind}, ${row.name},
      ${row.creditCode}, ${row.regionCode})
    returning path::text`.execute(tx)
  return rows[0]!
}

export type OrganisationFields = {
  name?: string
  kind?: string
  credit_code?: string | null
  region_code?: string | null
  closed_on?: string | null
}

export async function updateOrganisation(tx: Tx, id: string, fields: OrganisationFields): Promise<void> {
  await tx
    .updateTable('identity.organisation')
    .set((eb) => ({ ...fields, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Puts a subtree below another parent; everything that tells places by path follows. Returns the new path. */
export async function moveSubtree(tx: Tx, organisation: OrganisationRow, parent: OrganisationRow): Promise<string> {
  const { rows } = await sql<{ path: string }>`
    with moved as (
      update identity.organisation
      set path = ${parent.path}::ltree || subpath(path, nlevel(${organisation.path}::ltree) - 1),
        parent_id = case when id = ${organisation.id} then ${parent.id}::uuid else parent_id end,
        version = version + 1
      where path <@ ${organisation.path}::ltree
      returning id, path)
    select path::text from moved where id = ${organisation.id}`.execute(tx)
  const { path } = rows[0]!
  await sql`select identity.repath(${organisation.path}::ltree, ${path}::ltree)`.execute(tx)
  return path
}

/** What still lives in an organisation and keeps it from being closed. */
export async function countInUse(tx: Tx, id: string): Promise<{ openChildren: number; accounts: number }> {
  const { rows } = await sql<{ openChildren: number; accounts: number }>`select
    (select count(*) from identity.organisation where parent_id = ${id} and closed_on is null) as "openChildren",
    (select count(*) from identity.account where organisation_id = ${id} and status <> 'disabled') as accounts`.execute(
    tx,
  )
  return rows[0]!
}

/** An organisation with its place in the tree. */
export type Unit = { id: string; name: string; path: string }

/** The organisation at a place. */
export const findUnit = (db: Db, path: string): Promise<Unit | undefined> =>
  db.selectFrom('identity.organisation').select(['id', 'name', 'path']).where('path', '=', path).executeTakeFirst()

export async function findOrganisationPath(db: Db, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('identity.organisation').select('path').where('id', '=', id).executeTakeFirst()
  return row?.path
}
