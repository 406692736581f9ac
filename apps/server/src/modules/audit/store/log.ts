import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/paging.ts'

export type EntryQuery = {
  projectId?: string
  subjectKind?: string
  subjectId?: string
  accountId?: string
  action?: string
  from?: string
  to?: string
  cursor?: string
  limit?: number
}

export type EntryRow = { number: number; lane: number; position: number; body: string; leaf: Buffer; chain: Buffer }

const columns = sql`number, lane, position, body, leaf, chain`

/** Records of actions beginning so are left out, except those of places below `exceptIn`. */
export type Withheld = { actions: string; exceptIn: readonly string[] }

const shown = (withheld: readonly Withheld[]) =>
  withheld.map(
    ({ actions, exceptIn }) => sql`(action not like ${`${actions}%`} or org_path <@ any (${[...exceptIn]}::ltree[]))`,
  )

/** Records in reach, the newest first. `action` is a whole action or the beginning of one up to a dot. */
export async function listEntries(
  db: Db,
  query: EntryQuery,
  withheld: readonly Withheld[],
): Promise<{ rows: EntryRow[]; nextCursor: string | null }> {
  const limit = query.limit ?? 50
  const conditions = [sql`true`, ...shown(withheld)]
  if (query.projectId !== undefined) conditions.push(sql`project_id = ${query.projectId}`)
  if (query.subjectKind !== undefined) conditions.push(sql`subject_kind = ${query.subjectKind}`)
  if (query.subjectId !== undefined) conditions.push(sql`subject_id = ${query.subjectId}`)
  if (query.accountId !== undefined) conditions.push(sql`account_id = ${query.accountId}`)
  if (query.action !== undefined) {
    conditions.push(
      query.action.endsWith('.')
        ? sql`action like ${`${query.action.replaceAll(/[\\%_]/g, '\\$&')}%`}`
        : sql`action = ${query.action}`,
    )
  }
  if (query.from !== undefined) conditions.push(sql`at >= ${query.from}`)
  if (query.to !== undefined) conditions.push(sql`at < ${query.to}`)
  if (query.cursor !== undefined) conditions.push(sql`number < ${decodeCursor(query.cursor, 1)[0]}`)
  const { rows } =
    await sql<EntryRow>`select ${columns} from audit.entry where ${sql.join(conditions, sql` and `)} order by number desc limit ${limit + 1}`.execute(
      db,
    )
  const page = rows.slice(0, limit)
  return { rows: page, nextCursor: rows.length > limit ? encodeCursor([page.at(-1)!.number]) : null }
}

export async function findEntry(db: Db, number: number, withheld: readonly Withheld[]): Promise<EntryRow | undefined> {
  const conditions = [sql`number = ${number}`, ...shown(withheld)]
  const { rows } =
    await sql<EntryRow>`select ${columns} from audit.entry where ${sql.join(conditions, sql` and `)}`.execute(db)
  return rows[0]
}

/** How far each lane reaches at one moment. */
export type Lengths = Record<string, number>
export type Checkpoint = {
  number: number
  at: string
  covers: Lengths
  size: number
  root: Buffer
  previous: Buffer
  hash: Buffer
}

const checkpointColumns = sql`number, at, covers, size, root, previous, hash`

export async function lastCheckpoint(db: Db): Promise<Checkpoint | undefined> {
  const { rows } =
    await sql<Checkpoint>`select ${checkpointColumns} from audit.checkpoint order by number desc limit 1`.execute(db)
  return rows[0]
}

/** The first checkpoint that covers a place of the log, and the one before it. */
export async function checkpointsAround(
  db: Db,
  lane: number,
  position: number,
): Promise<{ checkpoint: Checkpoint; before: Checkpoint | undefined } | undefined> {
  const { rows } = await sql<Checkpoint>`select ${checkpointColumns} from audit.checkpoint
    where (covers ->> ${String(lane)})::bigint >= ${position} order by number limit 1`.execute(db)
  const checkpoint = rows[0]
  if (!checkpoint) return undefined
  const earlier =
    await sql<Checkpoint>`select ${checkpointColumns} from audit.checkpoint where number = ${checkpoint.number - 1}`.execute(
      db,
    )
  return { checkpoint, before: earlier.rows[0] }
}

export async function laneLengths(db: Db): Promise<Lengths> {
  const { rows } = await sql<{
    lane: number
    length: number
  }>`select lane, length from audit.lane order by lane`.execute(db)
  return Object.fromEntries(rows.map(({ lane, length }) => [String(lane), length]))
}

/** The leaves of lanes between two states of the log, by lane and position: the order a checkpoint's tree has. */
export async function leavesBetween(
  db: Db,
  before: Lengths,
  after: Lengths,
): Promise<{ lane: number; position: number; leaf: Buffer }[]> {
  const { rows } = await sql<{ lane: number; position: number; leaf: Buffer }>`
    select e.lane, e.position, e.leaf from jsonb_each_text(${JSON.stringify(after)}::jsonb) as a (lane, length)
    join audit.entry e on e.lane = a.lane::smallint and e.position <= a.length::bigint
      and e.position > coalesce((${JSON.stringify(before)}::jsonb ->> a.lane)::bigint, 0)
    order by e.lane, e.position`.execute(db)
  return rows
}

/** Adds a checkpoint; false when another server was quicker. */
export async function addCheckpoint(
  tx: Tx,
  { number, at, covers, size, root, previous, hash }: Checkpoint,
): Promise<boolean> {
  const { rows } = await sql<{
    added: boolean
  }>`select audit.add_checkpoint(row(${number}::bigint, ${at}::timestamptz, ${JSON.stringify(covers)}::jsonb,
    ${size}::bigint, ${root}::bytea, ${previous}::bytea, ${hash}::bytea)::audit.checkpoint) as added`.execute(tx)
  return rows[0]!.added
}
