import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createClient, fetchSend } from '@jiheng/api'
import { Client as Pg } from 'pg'
import { compose } from '../src/compose.ts'
import { standingClock } from '../src/platform/clock.ts'
import { readConfig } from '../src/platform/config.ts'
import { createLog } from '../src/platform/log.ts'
import { openWorld, problem } from './world.ts'

test('a withdrawn role and an ended session take effect on another server within five seconds', async (t) => {
  const world = await openWorld(t)
  const config = readConfig({ DATA_DIR: world.dataDir, DEMO: '0', DATABASE_POOL: '4' })
  const second = await compose({
    config,
    appUrl: world.appUrl,
    clock: standingClock('2026-03-02T01:00:00Z'),
    log: createLog('silent'),
  })
  t.after(() => second.close())
  const baseUrl = await second.app.listen({ host: '127.0.0.1', port: 0 })
  const security = await world.signIn('security_administrator')
  const finance = await world.signIn('finance')
  const there = createClient(fetchSend(baseUrl, { authorization: `Bearer ${finance.token}` }))
  await there.call('listProjects', {})

  const untilRefused = async (status: number): Promise<number> => {
    const began = performance.now()
    for (;;) {
      const refusal = await there.call('listProjects', {}).then(
        () => undefined,
        (error: unknown) => error,
      )
      if (refusal !== undefined) {
        problem(status)(refusal)
        return performance.now() - began
      }
      assert.ok(performance.now() - began < 5_000, 'still let in after five seconds')
      await sleep(20)
    }
  }
  const { grants } = await security.call('getAccount', { path: { id: finance.accountId } })
  await security.call('withdrawRole', { path: { id: finance.accountId, grantId: grants[0]!.id } })
  const roleMs = await untilRefused(403)
  await security.call('giveRole', {
    path: { id: finance.accountId },
    body: { role: 'finance', organisationId: grants[0]!.organisation!.id, why: '恢复' },
  })
  await sleep(2_100)
  await there.call('listProjects', {})
  await security.call('revokeSessions', { path: { id: finance.accountId } })
  const sessionMs = await untilRefused(401)
  t.diagnostic(
    `elsewhere the role was gone after ${roleMs.toFixed(0)} ms, the session after ${sessionMs.toFixed(0)} ms`,
  )
})

test('a forgotten where leaks nothing: the application role sees exactly what its connection was told', async (t) => {
  const world = await openWorld(t)
  const [qinzhou, qixia] = [
    await world.given.organisation({ name: '钦州市' }),
    await world.given.organisation({ name: '栖霞区' }),
  ]
  const ours = await world.given.project({ organisationId: qinzhou.id })
  const theirs = await world.given.project({ organisationId: qixia.id })
  const secret = await world.given.project({ organisationId: qinzhou.id, secrecy: 2 })
  await world.given.account({ name: 'theirs', organisationId: qixia.id })
  const client = new Pg({ connectionString: world.appUrl, options: '-c role=jiheng_app' })
  await client.connect()
  const seen = async (scopes: string, clearance: number, text: string) => {
    await client.query(
      `select set_config('app.scopes', $1, false), set_config('app.projects', '', false), set_config('app.clearance', $2, false)`,
      [scopes, String(clearance)],
    )
    return (await client.query<{ it: string }>(text)).rows.map((row) => row.it)
  }
  const projects = 'select id::text as it from projects.project order by created_at, id'
  assert.deepEqual(await seen(qinzhou.path, 1, projects), [ours.id])
  assert.deepEqual(await seen(qinzhou.path, 2, projects), [ours.id, secret.id])
  assert.deepEqual(await seen(qixia.path, 2, projects), [theirs.id])
  assert.deepEqual(await seen('', 2, projects), [], 'told nothing, a connection sees nothing')
  assert.deepEqual(await seen(qinzhou.path, 1, `select name as it from identity.account where name = 'theirs'`), [])
  assert.deepEqual(
    await seen(qinzhou.path, 1, `select project_id::text as it from audit.entry where project_id = '${theirs.id}'`),
    [],
  )
  await assert.rejects(
    seen(
      qinzhou.path,
      1,
      `update projects.project set org_path = '${qixia.path}' where id = '${ours.id}' returning name as it`,
    ),
    { code: '42501' },
    'nor moves a project out of its reach',
  )
  await client.end()
})

test('rules and indicator sets are seen where they hold, and a saved view by its owner alone', async (t) => {
  const world = await openWorld(t)
  const city = await world.given.organisation({ name: '钦州市' })
  const bureau = await world.given.organisation({ name: '钦州市住建局', parentId: city.id })
  const qixia = await world.given.organisation({ name: '栖霞区' })
  const project = await world.given.project({ organisationId: bureau.id })
  const { accountId: owner } = await world.given.account({ name: 'owner', organisationId: city.id })
  for (const { path } of [city, bureau, qixia]) {
    await world.sql(`insert into evaluation.indicator_set (id, name, kinds, org_path, created_by, created_at)
      select gen_random_uuid(), '${path}', '{}', '${path}', '${owner}', now()`)
    await world.sql(`insert into evaluation.set_version (set_id, version, execution_weight, reverse_variant, mark, why, created_by, created_at)
      select id, 1, 10, 'A', 'U', '试', '${owner}', now() from evaluation.indicator_set where name = '${path}'`)
    await world.sql(`insert into alerts.rule (rule_id, version, org_path, parameters, effective_from, mark, why, created_by, created_at)
      select 'material_late', alerts.next_version('material_late'), '${path}', '{}', '2030-01-01', 'U', '试', '${owner}', now()`)
  }
  await world.sql(`insert into projects.saved_view (id, account_id, name, filters, columns, created_at)
    values (gen_random_uuid(), '${owner}', '我的', '{}', '{}', now())`)
  const client = new Pg({ connectionString: world.appUrl, options: '-c role=jiheng_app' })
  await client.connect()
  const seen = async (settings: Record<string, string>, text: string): Promise<string[]> => {
    for (const name of ['scopes', 'projects', 'clearance', 'account'])
      await client.query('select set_config($1, $2, false)', [`app.${name}`, settings[name] ?? ''])
    return (await client.query<{ it: string }>(text)).rows.map((row) => row.it)
  }
  const made = `('${[city, bureau, qixia].map(({ path }) => path).join("', '")}')`
  const rules = `select org_path::text as it from alerts.rule where org_path::text in ${made} order by org_path`
  const sets = `select s.name as it from evaluation.set_version v join evaluation.indicator_set s on s.id = v.set_id where s.name in ${made} order by s.org_path`
  for (const text of [rules, sets]) {
    assert.deepEqual(await seen({ scopes: city.path }, text), [city.path, bureau.path], 'above and below')
    assert.deepEqual(await seen({ scopes: bureau.path }, text), [city.path, bureau.path])
    assert.deepEqual(await seen({ scopes: qixia.path }, text), [qixia.path])
    assert.deepEqual(await seen({ projects: project.id, clearance: '1' }, text), [city.path, bureau.path], 'by project')
    assert.deepEqual(await seen({}, text), [])
  }
  await assert.rejects(
    seen(
      { scopes: bureau.path },
      `insert into alerts.rule (rule_id, version, org_path, parameters, effective_from, mark, why, created_by, created_at)
       select 'material_late', 99, '${city.path}', '{}', '2030-01-01', 'U', '试', '${owner}', now()`,
    ),
    { code: '42501' },
    'nor sets a rule for those above',
  )
  const views = 'select name as it from projects.saved_view'
  assert.deepEqual(await seen({ scopes: city.path, account: owner }, views), ['我的'])
  assert.deepEqual(await seen({ scopes: city.path, account: project.id }, views), [])
  assert.deepEqual(await seen({ scopes: 'r' }, views), [])
  await client.end()
})

/** Tables the application reads whole: directories, standards of the whole installation, and what holds nothing of a project. */
const unguarded = new Set([
  'identity.organisation',
  'identity.role',
  'audit.lane',
  'audit.checkpoint',
  'platform.idempotency',
  'platform.migration',
])

test('every table the application may read is guarded by row-level security, or listed here as common', async (t) => {
  const world = await openWorld(t)
  const rows = await world.sql<{
    name: string
  }>(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relrowsecurity and has_table_privilege('jiheng_app', c.oid, 'select') and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker')
    order by 1`)
  assert.deepEqual(
    rows.map((row) => row.name).filter((name) => !unguarded.has(name)),
    [],
  )
})
