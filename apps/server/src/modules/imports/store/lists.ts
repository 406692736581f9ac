import { sql } from 'kysely'
import type { Day } from '@jiheng/kernel/base'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Authority } from '../authority.ts'
import type { FileProblem, ListChoice, ListSummary } from '../reader/index.ts'

export type ListState = 'reading' | 'checked' | 'refused' | 'importing' | 'done'

export type ListRow = {
  id: string
  organisation_id: string
  org_path: string
  file_name: string
  file_hash: string
  file_size: number
  as_of: Day | null
  state: ListState
  choice: ListChoice
  summary: ListSummary | null
  problem: FileProblem | null
  to_import: number
  imported: number
  created_by: string
  authority: Authority
  version: number
  created_at: string
  updated_at: string
}

export type ListedImport = ListRow & { created_by_name: string; organisation_name: string; counts: EntryCounts }
export type EntryCounts = Record<
  'created' | 'updated' | 'unchanged' | 'older' | 'failed' | 'later' | 'dearer' | 'noticed',
  number
>

const selected = sql`l.id, l.organisation_id, l.org_path::text as org_path, l.file_name, l.file_hash, l.file_size, l.as_of, l.state, l.choice, l.summary,
  l.problem, l.to_import, l.imported, l.created_by, l.authority, l.version, l.created_at, l.updated_at`

const withNamesAndCounts = sql`select ${selected}, a.display_name as created_by_name, o.name as organisation_name,
    (select json_build_object(
      'created', count(*) filter (where e.outcome = 'created'), 'updated', count(*) filter (where e.outcome = 'updated'),
      'unchanged', count(*) filter (where e.outcome = 'unchanged'), 'older', count(*) filter (where e.outcome = 'older'),
      'failed', count(*) filter (where e.outcome = 'failed'), 'later', count(*) filter (where e.days_later > 0),
      'dearer', count(*) filter (where e.more_fen > 0),
      'noticed', count(*) filter (where e.outcome <> 'failed' and e.problems <> '[]')) from imports.entry e where e.list_id = l.id) as counts
  from imports.list l join identity.v_account a on a.id = l.created_by join identity.v_organisation o on o.id = l.organisation_id`

/** Keeps a list that just came in. */
export async function insertList(
  tx: Tx,
  list: Omit<ListRow, 'state' | 'summary' | 'problem' | 'to_import' | 'imported' | 'version' | 'choice' | 'updated_at'>,
): Promise<void> {
  await sql`insert into imports.list (id, organisation_id, org_path, file_name, file_hash, file_size, as_of, state, created_by, authority, created_at, updated_at)
    values (${list.id}, ${list.organisation_id}, ${list.org_path}::ltree, ${list.file_name}, ${list.file_hash}, ${list.file_size}, ${list.as_of}, 'reading',
      ${list.created_by}, ${JSON.stringify(list.authority)}, ${list.created_at}, ${list.created_at})`.execute(tx)
}

export async function findList(db: Db, id: string): Promise<ListRow | undefined> {
  const { rows } = await sql<ListRow>`select ${selected} from imports.list l where l.id = ${id}`.execute(db)
  return rows[0]
}

/** Locks a list until commit. */
export async function lockList(tx: Tx, id: string): Promise<ListRow | undefined> {
  const { rows } = await sql<ListRow>`select ${selected} from imports.list l where l.id = ${id} for update`.execute(tx)
  return rows[0]
}

export async function findImport(db: Db, id: string): Promise<ListedImport | undefined> {
  const { rows } = await sql<ListedImport>`${withNamesAndCounts} where l.id = ${id}`.execute(db)
  return rows[0]
}

/** The newest first, after the place `(created_at, id)` when told. */
export async function listImports(
  db: Db,
  limit: number,
  after: readonly [string, string] | undefined,
): Promise<ListedImport[]> {
  const { rows } = await sql<ListedImport>`${withNamesAndCounts}
    ${after === undefined ? sql`` : sql`where (l.created_at, l.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
    order by l.created_at desc, l.id desc limit ${limit}`.execute(db)
  return rows
}

export type ListChange = Partial<
  Pick<ListRow, 'state' | 'as_of' | 'choice' | 'summary' | 'problem' | 'to_import' | 'imported' | 'authority'>
>

/** Writes the told columns and counts the version up. */
export async function updateList(tx: Tx, id: string, change: ListChange, now: Date): Promise<void> {
  const set = Object.entries(change).map(([column, value]) => sql`${sql.ref(column)} = ${storable(value)}`)
  await sql`update imports.list set ${sql.join([...set, sql`version = version + 1`, sql`updated_at = ${now.toISOString()}`])} where id = ${id}`.execute(
    tx,
  )
}

const storable = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : value
