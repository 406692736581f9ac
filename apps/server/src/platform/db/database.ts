import { Kysely, PostgresDialect, sql, type DatabaseConnection, type Transaction } from 'kysely'
import { Pool, types, type PoolConfig } from 'pg'
import type { Tables } from '../../db.gen.ts'
import type { Reach } from '../actor.ts'
import { AppError } from '../errors.ts'
import { closingOf } from './closing.ts'
import { enduring } from './enduring.ts'
import { rememberResult } from './idempotency.ts'
import { PipelinedDriver } from './pipelined-driver.ts'
import { PlanningClient } from './planning-client.ts'

/** Reads. A function that takes `Db` may be called inside or outside a transaction. */
export type Db = Kysely<Tables>
/** Writes. A function that takes `Tx` cannot be called outside a transaction. */
export type Tx = Transaction<Tables>

export type Database = {
  /** Runs `work` on one connection that sees exactly what `reach` covers. */
  read<T>(reach: Reach, work: (db: Db) => Promise<T>): Promise<T>
  /**
   * Runs `work` in one transaction under `reach`. When the request carries an Idempotency-Key, the result is kept in the
   * same commit and a repeated request gets it back without running `work` again; results are therefore plain JSON.
   */
  write<T>(reach: Reach, work: (tx: Tx) => T | Promise<T>): Promise<T>
  /** Calls `listener` with the transaction of each write of this process, once it is committed. */
  afterWrite(listener: (tx: Tx) => void): void
  /** Calls a function of the database that needs no reach since it works as its owner, such as `platform.hand_over`; returns its answer. */
  call<T>(name: string): Promise<T>
  ping(): Promise<void>
  /** Connections of this server: all, idle ones, and callers waiting for one. */
  connections(): { total: number; idle: number; waiting: number }
  close(): Promise<void>
}

// Days stay `YYYY-MM-DD` strings, instants ISO strings, money and counts numbers while they are safe integers.
types.setTypeParser(types.builtins.DATE, (text) => text)
types.setTypeParser(types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString())
types.setTypeParser(types.builtins.INT8, (text) => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond the safe integers`)
  return value
})

export function openDatabase(appUrl: string, size: number): Database {
  const pool = openPool(appUrl, size)
  const driver = new PipelinedDriver({ pool })
  const dialect = Object.assign(new PostgresDialect({ pool }), { createDriver: () => driver })
  const kysely = new Kysely<Tables>({ dialect })
  const told = new WeakMap<object, string>()
  const listeners: ((tx: Tx) => void)[] = []

  /** Tells the connection what it may see, unless it was told the same last time. */
  const tell = async (connection: Kysely<Tables>, reach: Reach): Promise<DatabaseConnection> => {
    const { scopes, projects, actor } = reach
    const message = `${scopes.join(',')}|${projects.join(',')}|${actor.clearance}`
    return connection.getExecutor().provideConnection(async (raw) => {
      if (told.get(raw) === message) return raw
      told.delete(raw)
      await sql`select set_config('app.scopes', ${scopes.join(',')}, false), set_config('app.projects', ${projects.join(',')}, false),
        set_config('app.clearance', ${String(actor.clearance)}, false)`.execute(connection)
      told.set(raw, message)
      return raw
    })
  }

  return {
    read: (reach, work) =>
      kysely.connection().execute(async (connection) => {
        await tell(connection, reach)
        return work(connection)
      }),
    write: async (reach, work) => {
      const done: Tx[] = []
      const result = await kysely.connection().execute(async (connection) => {
        const raw = await tell(connection, reach)
        return connection.transaction().execute(async (tx) => {
          done.push(tx)
          const answer = await rememberResult(tx, reach.actor, () => work(tx))
          const closing = closingOf(tx)
          if (closing) driver.closeWith(raw, closing.compile(tx))
          return answer
        })
      })
      for (const tx of done) for (const listener of listeners) listener(tx)
      return result
    },
    afterWrite: (listener) => {
      listeners.push(listener)
    },
    call: async <T>(name: string) => {
      const { rows } = await sql<{ answer: T }>`select ${sql.ref(name)}() as answer`.execute(kysely)
      return rows[0]!.answer
    },
    ping: async () => {
      await sql`select 1`.execute(kysely)
    },
    connections: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => kysely.destroy(),
  }
}

function openPool(appUrl: string, size: number): Pool {
  const config: PoolConfig & { pipeline: boolean } = {
    Client: PlanningClient,
    connectionString: appUrl,
    max: size,
    pipeline: true,
    connectionTimeoutMillis: 10_000,
    options: '-c role=jiheng_app -c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000',
  }
  return enduring(new Pool(config))
}

/**
 * Turns violated database rules into errors people understand, by constraint name; anything else is passed on.
 * `reasons` maps a constraint name to the phrase key below `errors.`.
 */
export async function explainingConflicts<T>(reasons: Record<string, string>, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    const { code, constraint } = cause as { code?: string; constraint?: string }
    const reason = constraint === undefined ? undefined : reasons[constraint]
    if (reason === undefined) throw cause
    throw new AppError(code === '23505' || code === '23P01' ? 'conflict' : 'rule_violated', reason)
  }
}
