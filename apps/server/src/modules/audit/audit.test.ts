import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openDatabase } from '../../platform/db/database.ts'
import { systemReach } from '../../platform/actor.ts'
import { openWorld, problem, type World } from '../../../test/world.ts'
import { record, verifyAuditAt, type Finding } from './index.ts'
import { rootFromPath } from './merkle.ts'

/** Writes `count` records; all of them onto lane 7 when asked, so that a test knows where they are. */
async function write(world: World, count: number, lane?: number): Promise<void> {
  const reach = systemReach('test')
  const held =
    lane === undefined
      ? []
      : await world.sql<{ lane: number; length: number; head: Buffer }>('select * from audit.lane where lane <> $1', [
          lane,
        ])
  if (lane !== undefined) await world.sql('delete from audit.lane where lane <> $1', [lane])
  for (let n = 0; n < count; n++) {
    await world.house.database.write(reach, (tx) =>
      record(tx, reach.actor, world.clock.now(), {
        action: `test.step_${n}`,
        subject: { kind: 'test', id: String(n) },
      }),
    )
  }
  for (const { lane: number, length, head } of held)
    await world.sql('insert into audit.lane values ($1, $2, $3)', [number, length, head])
}

/** What an intruder with the database's own superuser does: triggers off, then as they like. */
const tamper = (world: World, ...statements: string[]) =>
  world.sql(`begin; set local session_replication_role = replica; ${statements.join('; ')}; commit`)

const named = (findings: Finding[]) =>
  findings.map(({ kind, lane, position, action }) => [kind, lane, position, action])

test('an untouched log of several lanes and checkpoints is whole', async (t) => {
  const world = await openWorld(t)
  await write(world, 30)
  assert.equal(await world.house.audit.makeCheckpoint(), 1)
  assert.equal(await world.house.audit.makeCheckpoint(), undefined)
  await write(world, 20)
  assert.equal(await world.house.audit.makeCheckpoint(), 2)
  await write(world, 3)
  assert.deepEqual(await verifyAuditAt(world.ownerUrl), {
    entries: 53,
    checkpoints: 2,
    sealed: 50,
    findings: [],
    isTruncated: false,
  })
})

const place = (position: number) => `lane = 7 and position = ${position}`
const attacks: {
  name: string
  statements: string[]
  expected: [string, number | null, number | null, string | null][]
}[] = [
  {
    name: 'a body is altered',
    statements: [`update audit.entry set body = replace(body, '"id":"4"', '"id":"9"') where ${place(5)}`],
    expected: [['altered', 7, 5, 'test.step_4']],
  },
  {
    name: 'a body and its leaf hash are altered',
    statements: [
      `update audit.entry set body = replace(body, 'step_4', 'step_x') where ${place(5)}`,
      `update audit.entry set action = 'test.step_x', leaf = sha256('\\x00'::bytea || int8send(number) || convert_to(body, 'UTF8')) where ${place(5)}`,
    ],
    expected: [['unlinked', 7, 5, 'test.step_x']],
  },
  {
    name: 'a record is removed',
    statements: [`delete from audit.entry where ${place(5)}`],
    expected: [['removed', 7, 5, null]],
  },
  {
    name: 'a record is removed and those after it move up',
    statements: [
      `delete from audit.entry where ${place(5)}`,
      'update audit.entry set position = position - 1 where lane = 7 and position > 5',
    ],
    expected: [
      ['unlinked', 7, 5, 'test.step_5'],
      ['removed', 7, 10, null],
    ],
  },
  {
    name: 'the last two records are removed',
    statements: ['delete from audit.entry where lane = 7 and position > 8'],
    expected: [
      ['removed', 7, 9, null],
      ['removed', 7, 10, null],
    ],
  },
  {
    name: 'the last record is removed and the lane’s head set back',
    statements: [
      `delete from audit.entry where ${place(10)}`,
      'update audit.lane set length = 9, head = (select chain from audit.entry where lane = 7 and position = 9) where lane = 7',
    ],
    expected: [
      ['removed', 7, 10, null],
      ['checkpoint', null, null, null],
    ],
  },
  {
    name: 'two records change places',
    statements: [
      `update audit.entry set position = 99 where ${place(4)}`,
      `update audit.entry set position = 4 where ${place(7)}`,
      `update audit.entry set position = 7 where ${place(99)}`,
    ],
    expected: [
      ['reordered', 7, 7, 'test.step_3'],
      ['reordered', 7, 4, 'test.step_6'],
      ['checkpoint', null, null, null],
    ],
  },
  {
    name: 'two bodies change places',
    statements: [
      `update audit.entry a set body = b.body from audit.entry b where a.lane = 7 and b.lane = 7 and (a.position, b.position) in ((4, 7), (7, 4))`,
    ],
    expected: [
      ['altered', 7, 4, 'test.step_6'],
      ['altered', 7, 7, 'test.step_3'],
    ],
  },
  {
    name: 'only a search column is changed',
    statements: [`update audit.entry set action = 'test.harmless' where ${place(3)}`],
    expected: [['columns_differ', 7, 3, 'test.step_2']],
  },
  {
    name: 'a record is moved out of everybody’s reach',
    statements: [`update audit.entry set org_path = 'nowhere' where ${place(3)}`],
    expected: [['columns_differ', 7, 3, 'test.step_2']],
  },
  {
    name: 'a time is changed beyond reason',
    statements: [`update audit.entry set at = 'infinity' where ${place(3)}`],
    expected: [['columns_differ', 7, 3, 'test.step_2']],
  },
  {
    name: 'a body is no longer readable',
    statements: [`update audit.entry set body = 'x' where ${place(3)}`],
    expected: [['altered', 7, 3, '']],
  },
  {
    name: 'a lane’s head is replaced',
    statements: [`update audit.lane set head = sha256('x') where lane = 7`],
    expected: [['head_replaced', 7, null, null]],
  },
  {
    name: 'a record is added at the end behind the server’s back',
    statements: [
      `insert into audit.entry select lane, 11, 9000, at, account_id, action, subject_kind, subject_id, project_id, org_path, body,
        sha256('\\x00'::bytea || int8send(9000) || convert_to(body, 'UTF8')), sha256('x') from audit.entry where ${place(10)}`,
    ],
    expected: [
      ['unlinked', 7, 11, 'test.step_9'],
      ['inserted', 7, 11, 'test.step_9'],
    ],
  },
  {
    name: 'a record is put into a lane the log does not have',
    statements: [
      `insert into audit.entry select 99, 1, 9000, at, account_id, action, subject_kind, subject_id, project_id, org_path, body, leaf, chain from audit.entry where ${place(10)}`,
    ],
    expected: [['inserted', 99, 1, 'test.step_9']],
  },
  {
    name: 'a checkpoint is altered',
    statements: ['update audit.checkpoint set size = 9'],
    expected: [['checkpoint', null, null, null]],
  },
]

test('whatever an intruder does to a record is found and the record named', async (t) => {
  const world = await openWorld(t)
  await write(world, 10, 7)
  await world.house.audit.makeCheckpoint()
  const tables = ['entry', 'lane', 'checkpoint']
  for (const table of tables) await world.sql(`create table public.kept_${table} as table audit.${table}`)
  for (const { name, statements, expected } of attacks) {
    await t.test(name, async () => {
      await tamper(
        world,
        ...tables.flatMap((table) => [
          `delete from audit.${table}`,
          `insert into audit.${table} select * from public.kept_${table}`,
        ]),
      )
      await tamper(world, ...statements)
      const { findings } = await verifyAuditAt(world.ownerUrl)
      const isTold = (finding: Finding) =>
        finding.kind !== 'checkpoint' || expected.some(([kind]) => kind === 'checkpoint')
      assert.deepEqual(named(findings.filter(isTold)), expected)
    })
  }
})

test('a whole lane rewritten with right chains is still found by the checkpoint', async (t) => {
  const world = await openWorld(t)
  await write(world, 10, 7)
  await world.house.audit.makeCheckpoint()
  await tamper(
    world,
    `create temporary table old on commit drop as select body from audit.entry where lane = 7 order by position`,
    `delete from audit.entry where lane = 7`,
    `update audit.lane set length = 0, head = sha256(convert_to('jiheng audit lane 7', 'UTF8')) where lane = 7`,
    `delete from audit.lane where lane <> 7`,
    `alter sequence audit.entry_number restart`,
    `select audit.append(array(select replace(body, 'step_4', 'step_x') from old))`,
    `insert into audit.lane select n, 0, sha256(convert_to('jiheng audit lane ' || n, 'UTF8')) from generate_series(0, 63) as n where n <> 7`,
  )
  const { findings } = await verifyAuditAt(world.ownerUrl)
  assert.deepEqual(named(findings), [['checkpoint', null, null, null]])
})

test('the application’s own role can neither change, remove, empty nor write the log by hand', async (t) => {
  const world = await openWorld(t)
  await write(world, 3)
  await world.house.audit.makeCheckpoint()
  for (const statement of [
    `update audit.entry set action = 'x'`,
    'delete from audit.entry',
    'truncate audit.entry',
    `insert into audit.entry select 1, 99, 99, at, account_id, action, subject_kind, subject_id, project_id, org_path, body, leaf, chain from audit.entry limit 1`,
    `update audit.lane set length = 0`,
    'delete from audit.checkpoint',
    `update audit.checkpoint set size = 0`,
    'drop table audit.entry',
    'alter table audit.entry disable trigger all',
  ]) {
    await assert.rejects(
      world.sql(`begin; set local role jiheng_app; select set_config('app.scopes', 'r', true); ${statement}`),
      { code: '42501' },
      statement,
    )
  }
  await assert.rejects(
    world.sql('delete from audit.entry'),
    { code: '42501' },
    'not even its owner, while the trigger is on',
  )
})

test('the log is read by its filters and inside the reader’s scope, with what changed, and an auditor’s reading is on record', async (t) => {
  const world = await openWorld(t)
  const [qinzhou, qixia] = [
    await world.given.organisation({ name: '钦州市' }),
    await world.given.organisation({ name: '栖霞区' }),
  ]
  const [ours, theirs] = [
    await world.given.project({ organisationId: qinzhou.id }),
    await world.given.project({ organisationId: qixia.id }),
  ]
  const office = await world.signIn('project_office')
  await office.call('updateProject', { path: { id: ours.id }, body: { stage: 'acceptance', why: '竣工' }, ifMatch: 1 })
  const auditor = await world.signIn('external_auditor', { organisationId: qinzhou.id })
  const list = await auditor.call('listAuditEntries', { query: { action: 'projects.' } })
  assert.deepEqual(
    list.items.map((item) => [item.action, item.projectId, item.why]),
    [
      ['projects.updated', ours.id, '竣工'],
      ['projects.created', ours.id, null],
    ],
  )
  assert.equal((await auditor.call('listAuditEntries', { query: { projectId: theirs.id } })).items.length, 0)
  const entry = await auditor.call('getAuditEntry', { path: { number: list.items[0]!.number } })
  assert.deepEqual(entry.changes, [{ field: 'stage', old: 'construction', now: 'acceptance' }])
  const [foreign] = await world.sql<{ number: number }>('select number::int from audit.entry where project_id = $1', [
    theirs.id,
  ])
  await assert.rejects(
    auditor.call('getAuditEntry', { path: { number: foreign!.number } }),
    problem(404, 'audit_entry_not_found'),
  )
  const chief = await world.signIn('audit_administrator')
  const readings = await chief.call('listAuditEntries', {
    query: { action: 'audit.read', accountId: auditor.accountId },
  })
  assert.deepEqual(
    readings.items.map((item) => item.subject.kind),
    ['audit_entry', 'audit_list', 'audit_list'],
  )
  const page = await chief.call('listAuditEntries', { query: { limit: 2 } })
  const next = await chief.call('listAuditEntries', { query: { limit: 2, cursor: page.nextCursor! } })
  assert.ok(page.items[1]!.number > next.items[0]!.number)
})

test('a record is proved to be under its checkpoint with hashes alone, and the log is verified through the API', async (t) => {
  const world = await openWorld(t)
  const project = await world.given.project()
  await write(world, 40)
  const auditor = await world.signIn('audit_administrator')
  const [created] = (await auditor.call('listAuditEntries', { query: { projectId: project.id } })).items
  await assert.rejects(
    auditor.call('getAuditProof', { path: { number: created!.number } }),
    problem(409, 'audit_entry_unsealed'),
  )
  await world.house.audit.makeCheckpoint()
  const proof = await auditor.call('getAuditProof', { path: { number: created!.number } })
  const bytes = (hex: string) => Buffer.from(hex, 'hex')
  assert.equal(
    rootFromPath(bytes(proof.leaf), proof.index, proof.size, proof.path.map(bytes))?.toString('hex'),
    proof.root,
  )
  const verification = await auditor.call('verifyAudit', {})
  assert.deepEqual([verification.findings, verification.checkpoints], [[], 1])
  const again = await auditor.call('listAuditEntries', { query: { action: 'audit.verified' } })
  assert.equal(again.items[0]?.who.accountId, auditor.accountId)
})

test('fifty writers at once: every record is chained, and the log is not what they wait for', async (t) => {
  const world = await openWorld(t)
  await world.sql(
    'create table public.work (id int primary key, n int not null); insert into public.work select g, 0 from generate_series(1, 50) g; grant all on public.work to jiheng_app',
  )
  const database = openDatabase(world.ownerUrl, 50)
  t.after(() => database.close())
  const reach = systemReach('writer')
  const { sql } = await import('kysely')
  const rounds = 20
  const run = async (isAudited: boolean): Promise<number> => {
    const began = performance.now()
    await Promise.all(
      Array.from({ length: 50 }, async (_, writer) => {
        for (let round = 0; round < rounds; round++) {
          await database.write(reach, async (tx) => {
            await sql`select n from public.work where id = ${writer + 1} for update`.execute(tx)
            await sql`update public.work set n = n + 1 where id = ${writer + 1}`.execute(tx)
            for (let n = 0; isAudited && n < 2; n++) {
              record(tx, reach.actor, world.clock.now(), {
                action: 'test.worked',
                subject: { kind: 'work', id: String(writer) },
                changes: { n: [round, round + 1] },
              })
            }
          })
        }
      }),
    )
    return (50 * rounds * 1000) / (performance.now() - began)
  }
  await run(false)
  const [bare, audited] = [await run(false), await run(true)]
  t.diagnostic(
    `50 writers: ${bare.toFixed(0)} commits/s bare, ${audited.toFixed(0)} with two records each, ratio ${(audited / bare).toFixed(2)}`,
  )
  const verification = await verifyAuditAt(world.ownerUrl)
  assert.deepEqual([verification.entries, verification.findings], [2 * 50 * rounds, []])
})
