import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { RegisterRow } from '../../projects/index.ts'
import type { Entry, EntryProblem, Outcome } from '../entry.ts'
import type { Cell } from '../reader/index.ts'

export type EntryRow = {
  row_number: number
  name: string
  outcome: Outcome
  is_imported: boolean
  project_id: string | null
  changes: Entry['changes']
  problems: EntryProblem[]
  withheld: Record<string, string>
  days_later: number | null
  more_fen: number | null
}

/** Puts the entries of a list in place of those of an earlier reading. */
export async function replaceEntries(tx: Tx, listId: string, entries: readonly Entry[]): Promise<void> {
  await sql`delete from imports.entry where list_id = ${listId}`.execute(tx)
  const rows = entries.map((entry) => ({
    ...{
      list_id: listId,
      row_number: entry.rowNumber,
      name: entry.name,
      outcome: entry.outcome,
      is_imported: false,
      project_id: entry.projectId,
    },
    ...{
      register: entry.register,
      funding: entry.funding,
      changes: entry.changes,
      problems: entry.problems,
      withheld: entry.withheld,
    },
    ...{ original: entry.original, days_later: entry.daysLater, more_fen: entry.moreFen },
  }))
  for (let at = 0; at < rows.length; at += 2_000) {
    await sql`insert into imports.entry select * from json_populate_recordset(null::imports.entry, ${storableJson(rows.slice(at, at + 2_000))})`.execute(
      tx,
    )
  }
}

/** PostgreSQL's jsonb cannot keep the character zero. */
const storableJson = (value: unknown): string => JSON.stringify(value).replaceAll(String.raw`\u0000`, '')

export type EntryQuery = {
  outcome?: Outcome | undefined
  isLater?: boolean | undefined
  hasNotice?: boolean | undefined
  after?: number | undefined
  limit: number
}

/** Entries in the order of the file. */
export async function listEntries(
  db: Db,
  listId: string,
  { outcome, isLater, hasNotice, after = 0, limit }: EntryQuery,
): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select row_number, name, outcome, is_imported, project_id, changes, problems, withheld, days_later, more_fen from imports.entry
    where list_id = ${listId} and row_number > ${after} ${outcome === undefined ? sql`` : sql`and outcome = ${outcome}`} ${isLater ? sql`and days_later > 0` : sql``}
      ${hasNotice ? sql`and outcome <> 'failed' and problems <> '[]'` : sql``}
    order by row_number limit ${limit}`.execute(db)
  return rows
}

export type WaitingEntry = { row_number: number; register: RegisterRow; problems: EntryProblem[] }

/** The next entries that are to go in and have not. */
export async function waitingEntries(db: Db, listId: string, limit: number): Promise<WaitingEntry[]> {
  const { rows } = await sql<WaitingEntry>`select row_number, register, problems from imports.entry
    where list_id = ${listId} and register is not null and not is_imported and outcome <> 'failed' order by row_number limit ${limit}`.execute(
    db,
  )
  return rows
}

export async function countWaiting(db: Db, listId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from imports.entry
    where list_id = ${listId} and register is not null and not is_imported and outcome <> 'failed'`.execute(db)
  return rows[0]?.n ?? 0
}

export type Settled = {
  row_number: number
  outcome: Outcome
  is_imported: boolean
  project_id: string | null
  changes: Entry['changes']
  problems: EntryProblem[]
  days_later: number | null
  more_fen: number | null
}

/** Writes what became of entries. */
export async function settleEntries(tx: Tx, listId: string, settled: readonly Settled[]): Promise<void> {
  await sql`update imports.entry e set outcome = n.outcome, is_imported = n.is_imported, project_id = n.project_id, changes = n.changes,
      problems = n.problems, days_later = n.days_later, more_fen = n.more_fen
    from json_populate_recordset(null::imports.entry, ${storableJson(settled)}) n where e.list_id = ${listId} and e.row_number = n.row_number`.execute(
    tx,
  )
}

export type FailedEntry = { row_number: number; name: string; problems: EntryProblem[]; original: Cell[] | null }

/** Every row that did not go in, with its cells. */
export async function failedEntries(db: Db, listId: string): Promise<FailedEntry[]> {
  const { rows } = await sql<FailedEntry>`select row_number, name, problems, original from imports.entry
    where list_id = ${listId} and outcome = 'failed' order by row_number`.execute(db)
  return rows
}

/** The projects an organisation's list may mean by another spelling. */
export async function projectNames(db: Db, orgPath: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`select id, name from projects.v_project
    where org_path = ${orgPath}::ltree`.execute(db)
  return rows
}
