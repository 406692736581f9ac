import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { CallOutput } from '@jiheng/api'
import { formKinds, type FormKind } from '@jiheng/kernel/official-form'
import { openWorld, PASSWORD, type Person, type World } from '../../test/world.ts'
import { plantedCases } from './planted-cases.ts'

const NOW = '2026-11-22T01:00:00Z'
/** Per cent of the values of each form that nobody has to write, of those that can be known in November. */
const least = { application: 90, monitoring: 90, self_evaluation: 90, evaluation_system: 90 }
/** More of the clean projects than this must not be flagged. */
const MOST_FLAGGED_PERCENT = 10
const info = { id: 'test', ip: '127.0.0.1', userAgent: 'test' }

/** What a contradiction of a file is called on the page, where it has another name there. */
const onPage: Record<string, string> = { doubt_without_reason: 'cause_missing', score_outside: 'points_unsuitable' }
const rowOf = (key: string | null | undefined): string => key?.split('.').slice(0, 2).join('.') ?? ''

async function comesBack(office: Person, path: { id: string; year: number; kind: FormKind }): Promise<void> {
  const { findings, projectName } = await office.call('getForm', { path })
  const url = `/api/v1/projects/${path.id}/forms/${path.year}/${path.kind}`
  const body = new FormData()
  body.set('file', new File([await (await office.send(`${url}/file?format=xlsx`)).arrayBuffer()], '表.xlsx'))
  const answer = await office.send(`${url}/comparisons`, { method: 'POST', body })
  const back = (await answer.json()) as CallOutput<'compareForm'>
  assert.deepEqual([answer.status, back.differences], [200, []], `${path.kind} ${projectName}`)
  for (const { id, key, message } of back.contradictions) {
    const isShown = findings.some((shown) => shown.id === (onPage[id] ?? id) && rowOf(shown.keys[0]) === rowOf(key))
    assert.ok(isShown, `${path.kind} ${projectName}: ${message}`)
  }
  for (const { id, message } of back.findings)
    assert.ok(
      findings.some((shown) => shown.id === id && shown.message === message),
      `${path.kind} ${projectName}: ${message}`,
    )
}

test('an empty database becomes the demo municipality, once, and everybody finds what is theirs', async (t) => {
  const world = await openWorld(t, { now: NOW })
  const { demo } = world.house
  assert.deepEqual((await demo.accounts()).items, [], 'nothing is told on another database')

  await t.test('a seeding that is killed leaves nothing', async () => {
    await killedWhileSeeding(t, world)
    const [left] = await world.sql<{
      units: number
      projects: number
      entries: number
    }>(`select (select count(*)::int from identity.organisation where parent_id is not null) as units,
      (select count(*)::int from projects.project) as projects, (select count(*)::int from audit.entry) as entries`)
    assert.deepEqual(left, { units: 0, projects: 0, entries: 0 })
    await takenForEmpty(world)
  })

  await t.test('two at once make one', async () => {
    const started = performance.now()
    const both = await Promise.all([demo.seed(), demo.seed()])
    t.diagnostic(`seeded in ${Math.round(performance.now() - started)} ms`)
    assert.deepEqual(both.map(({ outcome, projects }) => `${outcome} ${projects}`).toSorted(), [
      'already_seeded 0',
      'seeded 300',
    ])
  })

  await t.test('the system fills nine tenths of the official tables, and some are handed in', async () => {
    const office = await world.signInAs({ accountId: '', name: 'office' })
    for (const kind of formKinds) {
      const { items } = await office.call('listForms', { query: { year: 2026, kind, status: 'none', limit: 24 } })
      const forms = await Promise.all(
        items.map(({ project: { id } }) => office.call('getForm', { path: { id, year: 2026, kind } })),
      )
      const mean = forms.reduce((sum, { prefilled }) => sum + Number(prefilled.percent), 0) / forms.length
      t.diagnostic(`${kind}: ${forms.length} projects, ${mean.toFixed(1)} % of the values by the system`)
      assert.ok(mean >= least[kind], `${kind} ${mean}`)
    }
    const states = await world.sql<{ status: string }>('select distinct status from evaluation.form order by status')
    assert.deepEqual(
      states.map(({ status }) => status),
      ['accepted', 'draft', 'returned', 'submitted'],
    )
  })

  await t.test(
    'an exported table comes back without a difference, and contradicts itself only where the page says so',
    async () => {
      const office = await world.signInAs({ accountId: '', name: 'office' })
      for (const kind of formKinds) {
        const { items } = await office.call('listForms', { query: { year: 2026, kind, limit: 6 } })
        for (const { project } of items) await comesBack(office, { id: project.id, year: 2026, kind })
      }
    },
  )

  await t.test('accounts are told on the sign-in page and open', async () => {
    const { password, items } = await world.stranger.call('listDemoAccounts', {})
    assert.equal(password, PASSWORD)
    assert.deepEqual(
      items.map(({ name }) => name),
      [
        'admin',
        'security',
        'auditadmin',
        'office',
        'finance',
        'department',
        'pm',
        'contractor',
        'crew',
        'expert',
        'auditor',
        'inspector',
        'resident',
        'qixia_office',
      ],
    )
    for (const { name } of items) await world.house.identity.signIn({ name, password }, info)
  })

  await t.test('each sees the projects of his scope', async () => {
    const seen = async (name: string): Promise<number> => {
      const { token } = await world.house.identity.signIn({ name, password: PASSWORD }, info)
      const actor = await world.house.identity.authenticate(token, info)
      const response = await fetch(`${world.baseUrl}/api/v1/projects?limit=1`, {
        headers: { authorization: `Bearer ${token}` },
      })
      assert.ok(actor)
      return response.ok ? ((await response.json()) as { total: number }).total : response.status
    }
    assert.equal(await seen('office'), 179, 'all of 钦州 but the secret one')
    assert.equal(await seen('inspector'), 180)
    assert.equal(await seen('qixia_office'), 120)
    assert.ok((await seen('department')) > 10 && (await seen('pm')) >= 10)
    assert.ok((await seen('contractor')) > 2)
    assert.equal(await seen('crew'), 3)
    assert.equal(await seen('resident'), 403)
  })

  await t.test('all of it is synthetic, and every state of attention and every open rule is there', async () => {
    const [marked] = await world.sql<{ all: boolean }>('select bool_and(is_synthetic) as all from projects.project')
    assert.equal(marked?.all, true)
    const attention = new Map(
      (
        await world.sql<{ attention: string; projects: number }>(
          'select attention, count(*)::int as projects from projects.standing group by 1',
        )
      ).map((row) => [row.attention, row.projects]),
    )
    assert.deepEqual([...attention.keys()].toSorted(), ['green', 'grey', 'orange', 'red', 'yellow'])
    assert.ok(Math.abs((attention.get('green') ?? 0) / 300 - 0.6) < 0.03 && (attention.get('red') ?? 0) <= 36)
    const rules = await world.sql<{ rule: string }>(
      "select distinct rule_id as rule from alerts.alert where state = 'open' order by 1",
    )
    assert.deepEqual(
      rules.map(({ rule }) => rule),
      ['material_late', 'money_standing', 'not_commenced', 'progress_behind', 'progress_stale'],
    )
    const [history] = await world.sql<{ raised: number; closed: number; answered: number }>(`select
      (select count(*)::int from alerts.level_change where from_level is not null and to_level is not null) as raised,
      (select count(*)::int from alerts.alert where state = 'closed') as closed,
      (select count(*)::int from alerts.alert where acknowledged_at is not null) as answered`)
    assert.ok(history && history.raised > 0 && history.closed > 0 && history.answered > 10, JSON.stringify(history))
    const grades = await world.sql<{ grade: string }>(
      'select distinct grade from projects.standing where grade is not null',
    )
    assert.ok(grades.length >= 3, grades.map(({ grade }) => grade).join())
  })

  await t.test('what the finance system says differs from the book by the three planted differences', async () => {
    const { token } = await world.house.identity.signIn({ name: 'finance', password: PASSWORD }, info)
    const read = async <T>(path: string): Promise<T> => {
      const response = await fetch(`${world.baseUrl}${path}`, { headers: { authorization: `Bearer ${token}` } })
      return (await response.json()) as T
    }
    const report = await read<{ rows: { differenceFen: number }[]; differing: number }>('/api/v1/fund-reconciliation')
    // One amount, one payment our book has not, and one told for another month, which shows in both months.
    assert.equal(report.differing, 4)
    const differences = report.rows.map(({ differenceFen }) => differenceFen).filter((fen) => fen !== 0)
    assert.ok(differences.includes(10_000) && differences.includes(1_234_567), differences.join())
    assert.equal(
      differences.reduce((sum, fen) => sum + fen, 0),
      1_244_567,
    )
    const { counts, rows } = await read<{ counts: { sure: number; none: number }; rows: object[] }>(
      '/api/v1/bank-statements',
    )
    assert.deepEqual([counts.sure, counts.none], [rows.length - 1, 1], 'all but the fee')
  })

  await t.test('every planted irregularity is found, and few of the clean projects are flagged', (told) =>
    findsPlanted(told, world),
  )

  await t.test('what happened is in the log under its own day and place, and nothing after now', async () => {
    const [log] = await world.sql<{ days: number; first: string; late: number; placed: boolean }>(
      `select count(distinct at::date)::int as days, min(at)::date as first,
      (count(*) filter (where at > $1))::int as late, bool_and(org_path <> 'r' or project_id is null) as placed from audit.entry`,
      [NOW],
    )
    assert.ok(log && log.days > 120 && log.first === '2025-05-23', JSON.stringify(log))
    assert.equal(log.late, 0)
    assert.equal(log.placed, true, 'every record about a project stands where the project does')
  })

  await t.test('pictures can be opened and say that they are synthetic', async () => {
    const files = await world.sql<{ name: string; hash: string; type: string }>(
      'select name, file_hash as hash, media_type as type from progress.evidence',
    )
    assert.ok(files.length >= 24)
    for (const { name, hash, type } of files) {
      assert.match(name, /^合成演示/)
      assert.equal(type, 'image/png')
      assert.ok(await world.house.files.has(hash))
    }
    const doubts = await world.sql<{ doubt: string; files: number }>(
      `select d ->> 'doubt' as doubt, count(distinct e.id)::int as files from progress.evidence e, jsonb_array_elements(e.doubts) d
       where d ->> 'doubt' <> 'work_place_unknown' group by 1 order by 1`,
    )
    const [marked] = await world.sql<{ all: boolean }>(
      `select bool_and(findings ->> 'software' = 'Jiheng synthetic demo') as all from progress.evidence where doubts @> '[]' and findings ->> 'takenAt' is not null`,
    )
    assert.equal(marked?.all, true)
    assert.deepEqual(
      doubts.map(({ doubt, files: count }) => [doubt, count]),
      [
        ['location_missing', 3],
        ['looks_like', 1],
        ['no_exif', 3],
        ['reused', 1],
        ['taken_elsewhere', 1],
        ['time_long_ago', 1],
        ['time_missing', 3],
      ],
      'only those planted, the picture used twice for a lead among them',
    )
  })

  await t.test('positions and clocks are of today, so the night run finds nothing to change', async () => {
    const standing = () =>
      world.sql(
        'select project_id, attention, open_alerts, planned_percent, actual_percent from projects.standing order by 1',
      )
    const before = await standing()
    await world.house.progress.refreshAll()
    await world.house.alerts.evaluateAll()
    assert.deepEqual(await standing(), before)
  })
})

test('a database in which somebody works is left alone', async (t) => {
  const world = await openWorld(t, { now: NOW })
  await world.given.project({ name: '自己的项目' })
  assert.deepEqual(await world.house.demo.seed(), { outcome: 'not_empty', projects: 0 })
  const [found] = await world.sql<{ projects: number }>('select count(*)::int as projects from projects.project')
  assert.equal(found?.projects, 1)
})

/** What a vacuum leaves that comes upon the tables of a cut-off load while the next one is filling them: pages, and not a row. */
async function takenForEmpty({ sql }: World): Promise<void> {
  await sql(`update pg_class set relpages = 50, reltuples = 0
    where relkind = 'r' and reltuples <= 0 and relnamespace::regnamespace::text not like 'pg\\_%'`)
}

/** Runs `jiheng seed` on the world's database and kills it while it writes. */
async function killedWhileSeeding(t: TestContext, world: World): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'jiheng-seed-'))
  t.after(() => rmSync(dataDir, { recursive: true, force: true }))
  const programme = fileURLToPath(new URL('../main/seed.ts', import.meta.url))
  const child = spawn(process.execPath, [programme], {
    env: { ...process.env, DATABASE_URL: world.ownerUrl, DATA_DIR: dataDir },
    stdio: 'ignore',
  })
  const ended = once(child, 'exit')
  const isWriting = async (): Promise<boolean> =>
    (
      await world.sql(
        `select from pg_stat_activity where datname = current_database() and query like '%"progress"."report"%' and pid <> pg_backend_pid()`,
      )
    ).length > 0
  while (child.exitCode === null && !(await isWriting())) await sleep(20)
  assert.equal(child.exitCode, null, 'it was cut off in the middle')
  child.kill('SIGKILL')
  await ended
}

async function findsPlanted(t: TestContext, world: World): Promise<void> {
  const leads = await world.sql<{ rule: string; planted: boolean; project: string }>(`
    select l.rule_id as rule, l.project_id as project, exists (select from funds.lead_record r
        left join funds.contract c on r.kind in ('contract', 'party') and c.id::text = r.record_id
        left join funds.movement m on r.kind = 'payment' and m.id::text = r.record_id
        left join funds.contract mc on mc.id = m.contract_id
        left join funds.invoice i on r.kind = 'invoice' and i.id::text = r.record_id left join funds.contract ic on ic.id = i.contract_id
        left join funds.contract_item x on r.kind = 'contract_item' and x.id::text = r.record_id left join funds.contract xc on xc.id = x.contract_id
        left join funds.contract_change g on r.kind = 'contract_change' and g.id::text = r.record_id left join funds.contract gc on gc.id = g.contract_id
        left join progress.evidence e on r.kind = 'evidence' and e.id::text = r.record_id
        where r.lead_id = l.id and (coalesce(c.number, mc.number, ic.number, xc.number, gc.number) like '合成异常-%' or e.name like '合成演示-异常示意-%')) as planted
    from funds.lead l`)
  const rules = [...plantedCases.map(({ rule }) => rule), 'evidence_reused']
  const found = rules.filter((rule) => leads.some((lead) => lead.rule === rule && lead.planted))
  const [{ projects } = { projects: 0 }] = await world.sql<{ projects: number }>(`
    select count(distinct project_id)::int as projects from funds.v_budget_line where project_id not in
      (select project_id from funds.contract where number like '合成异常-%')`)
  const clean = new Set(leads.filter(({ planted }) => !planted).map(({ project }) => project))
  const flaggedPercent = (clean.size * 100) / projects
  const byRule = Map.groupBy(
    leads.filter(({ planted }) => !planted),
    ({ rule }) => rule,
  )
  t.diagnostic(`by rule: ${[...byRule].map(([rule, own]) => `${rule} ${own.length}`).join(', ') || 'none'}`)
  t.diagnostic(
    `planted ${rules.length}, found ${found.length}; clean projects with money ${projects}, flagged ${clean.size} (${flaggedPercent.toFixed(1)} %)`,
  )
  assert.deepEqual(found, rules)
  assert.ok(flaggedPercent <= MOST_FLAGGED_PERCENT, `${flaggedPercent} %`)
}
