import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { createClient, fetchSend, Problem, type Client } from '@jiheng/api'
import { Logger, runOnce, type TaskList } from 'graphile-worker'
import { Client as Pg } from 'pg'
import { compose, type House } from '../src/compose.ts'
import { standingClock } from '../src/platform/clock.ts'
import { readConfig } from '../src/platform/config.ts'
import { createLog } from '../src/platform/log.ts'
import { builders, type Builders } from './builders.ts'
import { TEMPLATE, testCluster } from './test-cluster.ts'

export type World = {
  house: House
  baseUrl: string
  ownerUrl: string
  appUrl: string
  dataDir: string
  clock: ReturnType<typeof standingClock>
  given: Builders
  /** A client of the API that is not signed in. */
  stranger: Client
  /** A new person with one role at an organisation (the root when not told) or on projects, signed in. */
  signIn(role: string, where?: { organisationId?: string; projects?: string[] }): Promise<Person>
  /** Somebody who is known already, signed in anew: sessions end after some hours. */
  signInAs(account: { accountId: string; name: string }): Promise<Person>
  /** The actions recorded about a project, oldest first. */
  audit(projectId: string): Promise<string[]>
  /** Runs every job that waits, until none is left. */
  runJobs(): Promise<void>
  /** SQL as the owner of the database, for what no API shows. */
  sql<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>
}

export type Person = Client & {
  accountId: string
  name: string
  token: string
  send(path: string, init?: RequestInit): Promise<Response>
}

export const PASSWORD = 'Jiheng#2026'

/** The product on a fresh database with a clock that stands still, listening on a port of its own. */
export async function openWorld(
  t: TestContext,
  options: { now?: string; requestsPerMinute?: number } = {},
): Promise<World> {
  const cluster = await testCluster()
  const database = `test_${randomBytes(6).toString('hex')}`
  const ownerUrl = cluster.ownerUrl(database)
  await sqlAt(cluster.ownerUrl('postgres'), `create database ${database} template ${TEMPLATE} strategy file_copy`)
  const dataDir = mkdtempSync(join(tmpdir(), 'jiheng-world-'))
  const clock = standingClock(options.now ?? '2026-03-02T01:00:00Z')
  const config = { ...readConfig({ DATA_DIR: dataDir, DEMO: '0', DATABASE_POOL: '8' }) }
  const house = await compose({
    config,
    appUrl: cluster.appUrl(database),
    clock,
    log: createLog('silent'),
    requestsPerMinute: options.requestsPerMinute ?? 100_000,
  })
  await house.identity.prepare()
  const baseUrl = await house.app.listen({ host: '127.0.0.1', port: 0 })
  t.after(async () => {
    await house.close()
    await sqlAt(cluster.ownerUrl('postgres'), `drop database ${database} with (force)`)
    rmSync(dataDir, { recursive: true, force: true })
  })
  const sql = <Row extends object>(text: string, values?: unknown[]) => sqlAt<Row>(ownerUrl, text, values)
  const given = builders({ house, clock, sql })
  const signInAs: World['signInAs'] = async ({ accountId, name }) => {
    const { token } = await house.identity.signIn(
      { name, password: PASSWORD },
      { id: 'test', ip: '127.0.0.1', userAgent: 'test' },
    )
    const headers = { authorization: `Bearer ${token}` }
    return {
      ...createClient(fetchSend(baseUrl, headers)),
      accountId,
      name,
      token,
      send: (path, init = {}) => fetch(`${baseUrl}${path}`, { ...init, headers: { ...headers, ...init.headers } }),
    }
  }
  return {
    house,
    baseUrl,
    ownerUrl,
    appUrl: cluster.appUrl(database),
    dataDir,
    clock,
    given,
    sql,
    stranger: createClient(fetchSend(baseUrl)),
    signInAs,
    signIn: async (role, where = {}) => signInAs(await given.account({ role, ...where })),
    async audit(projectId) {
      const rows = await sql<{ action: string }>(
        'select action from audit.entry where project_id = $1 order by number',
        [projectId],
      )
      return rows.map((row) => row.action)
    },
    async runJobs() {
      const taskList: TaskList = {}
      for (const { task, handle } of house.facts.subscriptions())
        taskList[task] = (payload) => handle(payload as Parameters<typeof handle>[0])
      // A job may leave facts behind that are handed over while the queue already looks empty.
      const waiting = `select 1 from platform.outbox union all select 1 from graphile_worker._private_jobs where run_at <= now() and last_error is null limit 1`
      do {
        await house.facts.handOver()
        await runOnce({
          connectionString: ownerUrl,
          taskList,
          logger: new Logger(() => () => {}),
          noHandleSignals: true,
        })
      } while ((await sql(waiting)).length > 0)
      const failed = await sql<{ task: string; error: string }>(
        `select t.identifier as task, j.last_error as error from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where j.last_error is not null`,
      )
      assert.deepEqual(failed, [], 'no job failed')
    },
  }
}

/** Matches a rejected call: its HTTP status, and its reason when one is told. */
export function problem(status: number, reason?: string): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof Problem, String(error))
    assert.equal(error.status, status, `${error.status} ${error.reason}: ${error.detail}`)
    if (reason !== undefined) assert.equal(error.reason, reason)
    return true
  }
}

async function sqlAt<Row extends object>(url: string, text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Pg({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Row>(text, values)
    return rows
  } finally {
    await client.end()
  }
}
