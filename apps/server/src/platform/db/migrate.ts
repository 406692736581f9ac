import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { runMigrations } from 'graphile-worker'
import { sql } from 'kysely'
import { Client } from 'pg'
import { systemReach } from '../actor.ts'
import { StartRefused } from '../errors.ts'
import type { Database } from './database.ts'

const folder = new URL('../../../migrations/', import.meta.url)

type Migration = { number: number; name: string; sql: string; checksum: string }

/** The migrations of this version, in order. */
export function listMigrations(): Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .toSorted()
    .map((file) => {
      const sql = readFileSync(new URL(file, folder), 'utf8')
      return {
        number: Number(file.slice(0, 4)),
        name: file.slice(5, -4),
        sql,
        checksum: createHash('sha256').update(sql).digest('hex'),
      }
    })
}

/**
 * Brings the database to this version, each file in its own transaction; servers starting together take turns.
 * Returns the number of files applied. Throws `StartRefused` when the database is newer than the code, its version is
 * below 15, or a landed file was edited.
 */
export async function migrate(ownerUrl: string): Promise<number> {
  await refuseOldServer(ownerUrl)
  await runMigrations({ connectionString: ownerUrl })
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(4005820)')
    await client.query(`create schema if not exists platform`)
    await client.query(`create table if not exists platform.migration (
      number int primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`)
    const applied = await client.query<{ number: number; checksum: string }>(
      'select number, checksum from platform.migration order by number',
    )
    const pending = pendingAfter(applied.rows)
    for (const migration of pending) await apply(client, migration)
    await client.query('grant select on platform.migration to jiheng_app')
    return pending.length
  } finally {
    await client.end()
  }
}

/** Why the database is not the one this version works with, or nothing: for a server that started before others migrated it. */
export async function whyNotReady(database: Database): Promise<string | undefined> {
  try {
    return await database.read(systemReach('ready'), async (db) => {
      const { rows } = await sql<{ number: number }>`select number from platform.migration`.execute(db)
      const applied = new Set(rows.map((row) => row.number))
      const missing = listMigrations().find(({ number }) => !applied.has(number))
      return missing && `migration ${missing.number} is missing`
    })
  } catch {
    return 'the database does not answer'
  }
}

function pendingAfter(applied: { number: number; checksum: string }[]): Migration[] {
  const known = new Map(listMigrations().map((migration) => [migration.number, migration]))
  for (const { number, checksum } of applied) {
    const migration = known.get(number)
    if (!migration) throw new StartRefused('database_is_newer', { number })
    if (migration.checksum !== checksum)
      throw new StartRefused('migration_was_edited', { file: `${migration.number} ${migration.name}` })
    known.delete(number)
  }
  return [...known.values()]
}

async function apply(client: Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query('insert into platform.migration (number, name, checksum) values ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.checksum,
    ])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new Error(`migration ${migration.number} ${migration.name} failed`, { cause })
  }
}

async function refuseOldServer(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  try {
    await client.connect()
  } catch (cause) {
    throw new StartRefused('database_unreachable', { cause: (cause as Error).message })
  }
  try {
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num')
    const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000)
    if (major < 15) throw new StartRefused('database_too_old', { major })
  } finally {
    await client.end()
  }
}
