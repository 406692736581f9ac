import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import type { Checkpoint } from './log.ts'

/** One record as it is stored; `told` are the search columns that repeat parts of the body, `atMs` the instant column. */
export type StoredEntry = {
  position: number
  number: number
  atMs: number
  told: string
  body: string
  leaf: Buffer
  chain: Buffer
}
export type Lane = { lane: number; length: number; head: Buffer }

const BATCH = 5_000
export const SEPARATOR = '\u001f'

/** Runs `work` on one unmoving picture of the log. */
export function onSnapshot<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work)
}

export async function readLanes(db: Db): Promise<Lane[]> {
  const { rows } = await sql<Lane>`select lane, length, head from audit.lane order by lane`.execute(db)
  return rows
}

/** A number as it is while it is one a program can count with; what an intruder put beyond is told as the greatest. */
const counted = (column: string) =>
  sql`greatest(least(${sql.ref(column)}, ${sql.lit(Number.MAX_SAFE_INTEGER)}), ${sql.lit(Number.MIN_SAFE_INTEGER)})`

/** The records of a lane in one order, in batches; the next batch is fetched while one is worked on. */
export async function* readLane(db: Db, lane: number, order: 'position' | 'number'): AsyncGenerator<StoredEntry[]> {
  const key = sql.ref(order)
  const fetch = async (after: number) => {
    const { rows } = await sql<StoredEntry>`
      select ${counted('position')} as position, ${counted('number')} as number, (extract(epoch from at) * 1000)::float8 as "atMs",
        concat_ws(${SEPARATOR}::text, account_id, action, subject_kind, subject_id, coalesce(project_id::text, ''), org_path::text) as told, body, leaf, chain
      from audit.entry where lane = ${lane} and ${key} > ${after} and ${key} < ${sql.lit(Number.MAX_SAFE_INTEGER)} order by ${key} limit ${sql.lit(BATCH)}`.execute(
      db,
    )
    return rows
  }
  let batch = await fetch(Number.MIN_SAFE_INTEGER)
  while (batch.length > 0) {
    const next = batch.length < BATCH ? Promise.resolve([]) : fetch(batch.at(-1)![order])
    yield batch
    batch = await next
  }
}

/** Records in a lane the log does not have. */
export async function readStrays(
  db: Db,
): Promise<{ lane: number; position: number; number: number; action: string }[]> {
  const { rows } = await sql<{ lane: number; position: number; number: number; action: string }>`
    select lane, ${counted('position')} as position, ${counted('number')} as number, action
    from audit.entry where lane not in (select lane from audit.lane) order by entry.number limit 1000`.execute(db)
  return rows
}

export async function readCheckpoints(db: Db): Promise<Checkpoint[]> {
  const { rows } =
    await sql<Checkpoint>`select number, at, covers, size, root, previous, hash from audit.checkpoint order by number`.execute(
      db,
    )
  return rows
}
