import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { compose } from '../src/compose.ts'
import { openOrStartDatabase } from '../src/open-database.ts'
import { systemClock } from '../src/platform/clock.ts'
import { readConfig } from '../src/platform/config.ts'
import { chooseRunAs } from '../src/platform/db/run-as.ts'
import { createLog } from '../src/platform/log.ts'

// An office that keeps its own PostgreSQL gives us a database and a role that is no superuser.
const bin = '/usr/lib/postgresql/15/bin'
const skip = existsSync(join(bin, 'postgres')) ? false : 'PostgreSQL 15 is not installed here (Debian: postgresql-15)'

test('the product runs on an office’s own PostgreSQL 15, as a role that is no superuser', { skip }, async (t) => {
  // Closed in the opposite order of opening.
  const closing: (() => Promise<unknown>)[] = []
  t.after(async () => {
    for (const close of closing.toReversed()) await close()
  })
  const { url, dir, stop } = await startPostgres15()
  closing.push(stop)
  const config = readConfig({ DATABASE_URL: url, DATA_DIR: join(dir, 'data'), DEMO: '1' })
  const opened = await openOrStartDatabase(config)
  assert.ok(opened.applied > 0)
  const house = await compose({ config, appUrl: opened.appUrl, clock: systemClock, log: createLog('silent') })
  closing.push(() => house.close())
  await house.identity.prepare()
  assert.equal((await house.demo.seed()).outcome, 'seeded')

  const address = await house.app.listen({ host: '127.0.0.1', port: 0 })
  const signedIn = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'office', password: 'Jiheng#2026' }),
  })
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const list = (await (await fetch(`${address}/api/v1/projects?limit=5`, { headers: { cookie } })).json()) as {
    total: number
  }
  assert.ok(list.total > 100 && list.total < 300, `one jurisdiction of the two is seen, not ${list.total} projects`)
  assert.equal((await openOrStartDatabase(config)).applied, 0, 'a second start changes nothing')

  const asApp = new Client({ connectionString: opened.appUrl, options: '-c role=jiheng_app' })
  await asApp.connect()
  closing.push(() => asApp.end())
  const unseen = await asApp.query('select count(*)::int as rows from projects.project')
  assert.deepEqual(unseen.rows, [{ rows: 0 }], 'a connection that was told no scope sees nothing')
  await assert.rejects(asApp.query('delete from audit.entry'), /permission denied/)
})

async function startPostgres15(): Promise<{ url: string; dir: string; stop(): Promise<void> }> {
  const dir = mkdtempSync(join(tmpdir(), 'jiheng-pg15-'))
  const cluster = join(dir, 'cluster')
  mkdirSync(cluster, { mode: 0o700 })
  if (process.getuid?.() === 0) execFileSync('chmod', ['755', dir])
  const runAs = chooseRunAs(cluster, bin)
  const init = runAs.wrap(join(bin, 'initdb'), [
    '-D',
    cluster,
    '-U',
    'postgres',
    '--auth=trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
  ])
  execFileSync(init.command, init.args, { ...who(init), cwd: '/', stdio: 'ignore' })
  const run = runAs.wrap(join(bin, 'postgres'), [
    '-D',
    cluster,
    '-c',
    'listen_addresses=',
    '-c',
    `unix_socket_directories=${cluster}`,
    '-c',
    'fsync=off',
  ])
  const server = spawn(run.command, run.args, { ...who(run), cwd: '/', stdio: 'ignore' })
  const address = (user: string, database: string) =>
    `postgresql://${user}@/${database}?host=${encodeURIComponent(cluster)}`
  const admin = await connected(address('postgres', 'postgres'))
  await admin.query('create role office_dba login createrole')
  await admin.query('create database office owner office_dba')
  await admin.end()
  const stop = async () => {
    server.kill('SIGINT')
    await once(server, 'exit')
    rmSync(dir, { recursive: true, force: true })
  }
  return { url: address('office_dba', 'office'), dir, stop }
}

const who = ({ uid, gid }: { uid?: number; gid?: number }) => ({
  ...(uid !== undefined && { uid }),
  ...(gid !== undefined && { gid }),
})

async function connected(url: string): Promise<Client> {
  for (const deadline = performance.now() + 30_000; ; await sleep(50)) {
    const client = new Client({ connectionString: url })
    try {
      await client.connect()
      return client
    } catch (cause) {
      if (performance.now() > deadline) throw cause
    }
  }
}
