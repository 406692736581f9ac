import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'

const programme = join(import.meta.dirname, '../src/main/all.ts')

test('start: an unknown system language is no obstacle; what stands in the way is told in one sentence, and the exit code is 1', async (t) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'jiheng-start-'))
  t.after(() => rmSync(dataDir, { recursive: true, force: true }))
  const [port, otherPort] = [await freePort(), await freePort()]
  const first = await started(
    t,
    { DATA_DIR: dataDir, PORT: String(port), LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
    port,
  )

  assert.match(await refused({ DATA_DIR: dataDir, PORT: String(otherPort) }), /已有一个服务正在使用/)
  const elsewhere = mkdtempSync(join(tmpdir(), 'jiheng-start-'))
  t.after(() => rmSync(elsewhere, { recursive: true, force: true }))
  assert.match(await refused({ DATA_DIR: elsewhere, PORT: String(port) }), new RegExp(`端口 ${port} 已被占用`))
  assert.match(await refused({ DATA_DIR: elsewhere, PORT: 'eighty' }), /PORT 应为 0 至 65535 的整数/)

  const owner = new Client({
    connectionString: `postgresql://jiheng_owner@/jiheng?host=${encodeURIComponent(join(dataDir, 'run'))}`,
  })
  await owner.connect()
  await owner.query(`insert into platform.migration (number, name, checksum) values (9999, 'tomorrow', '')`)
  await owner.end()
  first.kill('SIGKILL')
  await once(first, 'exit')
  assert.match(await refused({ DATA_DIR: dataDir, PORT: String(otherPort) }), /数据库来自更新的版本/)
})

async function started(t: TestContext, env: Record<string, string>, port: number) {
  const child = launch(env)
  t.after(() => child.kill('SIGKILL'))
  const isReady = () =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
  while (!(await isReady())) {
    assert.equal(child.exitCode, null, 'the server is running')
    await sleep(100)
  }
  return child
}

/** The sentence a start that is refused leaves. */
async function refused(env: Record<string, string>): Promise<string> {
  const child = launch(env)
  let told = ''
  child.stderr.on('data', (chunk: Buffer) => {
    told += chunk.toString()
  })
  const [code] = (await once(child, 'close')) as [number]
  assert.equal(code, 1, told)
  assert.equal(told.trim().split('\n').length, 1, told)
  return told
}

const launch = (env: Record<string, string>) =>
  spawn(process.execPath, [programme], {
    env: { ...process.env, DEMO: '0', LOG_LEVEL: 'error', LANG: 'zh_CN', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '0.0.0.0')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  return port
}
