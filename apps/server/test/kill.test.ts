import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createClient, fetchSend } from '@jiheng/api'
import { Client as Pg } from 'pg'
import { verifyAuditAt } from '../src/modules/audit/index.ts'
import { sendInParts, sendPart, sha256 } from './send-in-parts.ts'
import { openWorld, PASSWORD } from './world.ts'

const entry = new URL('../src/main/all.ts', import.meta.url).pathname

/** The whole server as its own process on a database that stays when it is killed. */
async function startServer(url: string, dataDir: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [entry], {
    env: { ...process.env, DATABASE_URL: url, DATA_DIR: dataDir, PORT: String(port), DEMO: '0', LOG_LEVEL: 'silent' },
    stdio: 'ignore',
  })
  const deadline = performance.now() + 60_000
  while (performance.now() < deadline && child.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined)
    if (answer?.status === 200) return child
    await sleep(100)
  }
  throw new Error(`the server did not get ready (exit ${child.exitCode})`)
}

/** The session cookie of a person who signs in there. */
async function cookieOf(base: string, name: string): Promise<string> {
  const signedIn = await fetch(`${base}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password: PASSWORD }),
  })
  return signedIn.headers.get('set-cookie')!.split(';')[0]!
}

test('a server killed in the middle of work loses nothing it acknowledged, and a repeat with the same key does nothing twice', async (t) => {
  const world = await openWorld(t)
  const dataDir = mkdtempSync(join(tmpdir(), 'jiheng-kill-'))
  const { name } = await world.given.account({ role: 'project_office' })
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  let server = await startServer(world.ownerUrl, dataDir, port)
  t.after(async () => {
    server.kill('SIGKILL')
    rmSync(dataDir, { recursive: true, force: true })
  })
  const base = `http://127.0.0.1:${port}`
  const office = createClient(fetchSend(base, { cookie: await cookieOf(base, name) }))
  const create = (n: number) =>
    office.call('createProject', {
      body: {
        name: `项目${n}`,
        kind: 'road',
        industry: 'transport',
        regionCode: '450702',
        class: 'reserve',
        stage: 'application',
      },
      idempotencyKey: `kill-test-${n}`,
    })

  const acknowledged = new Map<number, string>()
  let next = 0
  const writers = Array.from({ length: 8 }, async () => {
    for (;;) {
      const n = next++
      try {
        acknowledged.set(n, (await create(n)).id)
      } catch {
        return
      }
    }
  })
  while (acknowledged.size < 40) await sleep(10)
  server.kill('SIGKILL')
  await Promise.all(writers)
  server = await startServer(world.ownerUrl, dataDir, port)

  const client = new Pg({ connectionString: world.ownerUrl })
  await client.connect()
  const names = async () =>
    new Map(
      (await client.query<{ name: string; id: string }>('select name, id from projects.project')).rows.map((row) => [
        row.name,
        row.id,
      ]),
    )
  const kept = await names()
  for (const [n, id] of acknowledged) assert.equal(kept.get(`项目${n}`), id, `项目${n} was acknowledged`)
  for (let n = 0; n < next; n++) {
    const { id } = await create(n)
    assert.equal(id, acknowledged.get(n) ?? kept.get(`项目${n}`) ?? id)
  }
  assert.equal((await names()).size, next)
  const { rows } = await client.query<{ count: string }>(
    `select count(*) from audit.entry where action = 'projects.created'`,
  )
  await client.end()
  assert.equal(Number(rows[0]!.count), next)
  assert.deepEqual((await verifyAuditAt(world.ownerUrl)).findings, [])
  t.diagnostic(`${acknowledged.size} of ${next} projects were acknowledged before the kill`)
})

test('a file that was being sent when the server was killed goes on with the next part', async (t) => {
  const world = await openWorld(t)
  const project = await world.given.project()
  const { accountId, name } = await world.given.account({ role: 'crew', projects: [project.id] })
  const dataDir = mkdtempSync(join(tmpdir(), 'jiheng-kill-'))
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const base = `http://127.0.0.1:${port}`
  let server = await startServer(world.ownerUrl, dataDir, port)
  t.after(() => {
    server.kill('SIGKILL')
    rmSync(dataDir, { recursive: true, force: true })
  })
  const headers = { cookie: await cookieOf(base, name) }
  const there = {
    ...{ accountId, name, token: '' },
    ...createClient(fetchSend(base, headers)),
    send: (path: string, init: RequestInit = {}) =>
      fetch(`${base}${path}`, { ...init, headers: { ...init.headers, ...headers } }),
  }
  const bytes = randomBytes(2_000_000)
  const told = { path: { id: project.id }, body: { name: '现场.bin', size: bytes.length, sha256: sha256(bytes) } }
  const { id, partSize } = await there.call('startUpload', told)
  await sendPart(there, id, 0, bytes.subarray(0, partSize))
  const lost = sendPart(there, id, partSize, bytes.subarray(partSize, 2 * partSize)).catch(() => undefined)
  server.kill('SIGKILL')
  await lost
  server = await startServer(world.ownerUrl, dataDir, port)
  const { offset } = await there.call('startUpload', told)
  assert.ok([partSize, 2 * partSize].includes(offset), `what was acknowledged is there: ${offset}`)
  const done = await sendInParts(there, project.id, bytes, '现场.bin')
  assert.deepEqual([done.id, done.fileHash], [id, sha256(bytes)])
})
