import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { operationTable } from '@jiheng/api'
import { openWorld, PASSWORD, problem } from '../../../test/world.ts'
import { createLog } from '../log.ts'
import { createHttp, SESSION_COOKIE } from './app.ts'
import { consoleRoutes } from './console.ts'

test('the edges for operators answer without a session', async (t) => {
  const world = await openWorld(t)
  const ask = async (path: string, init?: RequestInit) => {
    const answer = await fetch(`${world.baseUrl}${path}`, init)
    return { status: answer.status, text: await answer.text(), headers: answer.headers }
  }
  assert.equal((await ask('/healthz')).text, '{"status":"ok"}')
  assert.equal((await ask('/readyz')).text, '{"status":"ready"}')
  await world.stranger.call('signIn', { body: { name: 'nobody', password: 'x' } }).catch(() => {})
  const metrics = (await ask('/metrics')).text
  assert.match(metrics, /jiheng_http_request_seconds_count\{operation="signIn",status="401"\} 1/)
  assert.match(metrics, /jiheng_database_connections\{state="total"\} \d/)
  assert.match(metrics, /process_cpu_seconds_total/)
  const document = JSON.parse((await ask('/api/openapi.json')).text) as {
    paths: Record<string, Record<string, { operationId: string }>>
  }
  const told = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).map((operation) => operation.operationId),
  )
  assert.deepEqual(told.toSorted(), Object.keys(operationTable).toSorted())
  const reference = await ask('/api/reference')
  for (const operationId of told) assert.ok(reference.text.includes(`id="${operationId}"`), operationId)
  assert.ok(!/<script|https?:\/\//.test(reference.text), 'the page loads nothing')
  await world.sql('delete from platform.migration where number = 5')
  const late = await ask('/readyz')
  assert.deepEqual([late.status, late.text], [503, '{"status":"not_ready","why":"migration 5 is missing"}'])
})

test('every answer carries the security headers, and a page may load nothing from elsewhere', async (t) => {
  const world = await openWorld(t)
  for (const path of ['/api/v1/session', '/healthz', '/nowhere']) {
    const { headers } = await fetch(`${world.baseUrl}${path}`)
    const policy = headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'none'/)
    assert.match(policy, /script-src 'self'(;|$)/)
    assert.match(policy, /frame-ancestors 'none'/)
    assert.doesNotMatch(policy, /https?:|\*/)
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.equal(headers.get('x-powered-by'), null)
  }
})

test('a write with the session cookie from another site is refused and recorded; from our own page it is done', async (t) => {
  const world = await openWorld(t)
  const { accountId, name } = await world.given.account({ role: 'finance' })
  const signedIn = await fetch(`${world.baseUrl}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password: PASSWORD }),
  })
  const cookie = signedIn.headers.get('set-cookie')!
  for (const part of [`${SESSION_COOKIE}=`, 'HttpOnly', 'SameSite=Lax', 'Path=/'])
    assert.ok(cookie.includes(part), cookie)
  const write = (origin: string) =>
    fetch(`${world.baseUrl}/api/v1/own-account/locale`, {
      method: 'PUT',
      headers: { cookie: cookie.split(';')[0]!, origin, 'content-type': 'application/json' },
      body: '{"locale":"en"}',
    })
  const refused = await write('https://evil.example')
  assert.equal(refused.status, 403)
  assert.equal(((await refused.json()) as { reason: string }).reason, 'foreign_origin')
  const [recorded] = await world.sql<{ why: string }>(
    `select body::jsonb ->> 'why' as why from audit.entry where action = 'identity.refused' and account_id = $1`,
    [accountId],
  )
  assert.equal(recorded?.why, 'foreign_origin')
  assert.equal((await write(world.baseUrl)).status, 204)
  const [account] = await world.sql<{ locale: string }>('select locale from identity.account where id = $1', [
    accountId,
  ])
  assert.equal(account?.locale, 'en')
})

test('problems are told in the reader’s language: the browser’s before sign-in, the account’s after', async (t) => {
  const world = await openWorld(t)
  const title = async (language: string) => {
    const answer = await fetch(`${world.baseUrl}/api/v1/session`, { headers: { 'accept-language': language } })
    assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/)
    return ((await answer.json()) as { title: string }).title
  }
  assert.match(await title('zh-CN,zh;q=0.9'), /登录已失效/)
  assert.match(await title('en-GB,en;q=0.8'), /not signed in/)
  const crew = await world.signIn('crew')
  await crew.call('setLocale', { body: { locale: 'en' } })
  const refused = await crew.send('/api/v1/accounts', { headers: { 'accept-language': 'zh-CN' } })
  assert.match(((await refused.json()) as { detail: string }).detail, /Your role does not permit this/)
})

test('too many requests, too large a body and unreadable input are refused with a sentence', async (t) => {
  const world = await openWorld(t, { requestsPerMinute: 5 })
  const office = await world.signIn('project_office')
  const large = await office.send('/api/v1/projects', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'x'.repeat(1_100_000) }),
  })
  assert.equal(large.status, 413)
  const unreadable = await office.send('/api/v1/projects', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"name":',
  })
  assert.equal(unreadable.status, 400)
  const wrong = (await (
    await office.send('/api/v1/own-account/locale', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{"locale":7}',
    })
  ).json()) as {
    errors: { field: string }[]
  }
  assert.equal(wrong.errors[0]?.field, 'locale')
  const other = await world.signIn('finance')
  for (let n = 0; n < 5; n++) await other.call('getSession', {})
  const answer = await other.send('/api/v1/session')
  assert.equal(answer.status, 429)
  assert.ok(Number(answer.headers.get('retry-after')) > 0)
  await assert.rejects(other.call('listProjects', {}), problem(429, 'rate_limited'))
})

test('the console is served compressed, its named files for good, any other address as its page, and nothing outside its folder', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'jiheng-console-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>绩衡</title>')
  writeFileSync(join(folder, 'assets', 'app-1a2b3c.js'), 'console.log(1);'.repeat(500))
  writeFileSync(join(folder, 'assets', 'built-4d5e6f.css'), 'the file')
  writeFileSync(join(folder, 'assets', 'built-4d5e6f.css.br'), brotliCompressSync('what the build compressed'))
  const app = await createHttp({
    config: { trustProxy: false, tianditu: undefined },
    log: createLog('silent'),
    authenticate: async () => undefined,
    onRefusal: async () => {},
  })
  await consoleRoutes(app, folder)
  t.after(async () => {
    await app.close()
    rmSync(folder, { recursive: true })
  })
  const base = await app.listen({ host: '127.0.0.1', port: 0 })
  const script = await fetch(`${base}/assets/app-1a2b3c.js`, { headers: { 'accept-encoding': 'br' } })
  assert.equal(script.headers.get('cache-control'), 'public, max-age=31536000, immutable')
  assert.equal(script.headers.get('content-encoding'), 'br')
  assert.equal((await script.text()).length, 7_500)
  const built = await fetch(`${base}/assets/built-4d5e6f.css`, { headers: { 'accept-encoding': 'br' } })
  assert.equal(await built.text(), 'what the build compressed')
  assert.equal((await fetch(`${base}/assets/built-4d5e6f.css.br`)).status, 404)
  const page = await fetch(`${base}/projects/42?tab=funds`, { headers: { accept: 'text/html' } })
  assert.deepEqual(
    [page.status, page.headers.get('cache-control'), await page.text()],
    [200, 'no-cache', '<!doctype html><title>绩衡</title>'],
  )
  const again = await fetch(`${base}/`, { headers: { 'if-none-match': page.headers.get('etag')! } })
  assert.equal(again.status, 304)
  assert.equal((await fetch(`${base}/assets/gone.js`)).status, 404)
  assert.equal((await fetch(`${base}/api/v1/nothing`)).status, 404)
  for (const path of ['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json', '/%E0%A4%A']) {
    const status = await new Promise<number>((resolve) =>
      get(`${base}`, { path }, (answer) => resolve(answer.statusCode ?? 0)),
    )
    assert.ok(status === 404 || status === 400, `${path}: ${status}`)
  }
})
