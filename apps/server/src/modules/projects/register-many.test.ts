import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { makeProjectCode } from '@jiheng/kernel/codes'
import { systemReach } from '../../platform/actor.ts'
import { openWorld, type World } from '../../../test/world.ts'
import type { Batch, RowOutcome } from './index.ts'

const reach = systemReach('list')

/** Brings a list in as one transaction. */
const bring = (world: World, batch: Partial<Batch> & Pick<Batch, 'rows'>): Promise<RowOutcome[]> =>
  world.house.database.write(reach, (tx) =>
    world.house.projects.registerMany(tx, reach, { source: '重点项目清单.xlsx', ...batch }),
  )

const wordsOf = (outcomes: RowOutcome[]) =>
  outcomes.map((one) => (one.outcome === 'refused' ? one.reason : one.outcome))

async function reported(world: World, id: string) {
  return world.sql<{
    as_of: string
    planned_finish: string | null
    total_investment_fen: number | null
    rating: string | null
  }>(
    'select as_of, planned_finish, total_investment_fen, rating from projects.reported where project_id = $1 order by as_of',
    [id],
  )
}

test('a list registers projects, the same list again changes nothing, and the next year updates and keeps what was said', async (t: TestContext) => {
  const world = await openWorld(t)
  const code = makeProjectCode({ year: 2025, region: '450702', serial: 1 })
  const rows = [
    {
      name: '平陆运河配套码头',
      code,
      ownerName: '某港务公司',
      plannedFinish: '2026-12-31',
      totalInvestmentFen: 500_00,
      report: { asOf: '2025-12-31', rating: 'green' as const },
    },
    { name: '滨海公路(二期)', plannedFinish: '2027-06-30', report: { asOf: '2025-12-31' } },
  ]
  const [first, second] = await bring(world, { rows })
  assert.ok(first?.outcome === 'created' && second?.outcome === 'created')
  assert.deepEqual(first.changes.plannedFinish, [null, '2026-12-31'])
  assert.deepEqual(wordsOf(await bring(world, { rows })), ['unchanged', 'unchanged'])
  assert.deepEqual(await world.audit(first.id), ['projects.created'])

  const nextYear = [
    {
      name: '平陆运河配套码头工程',
      code,
      plannedFinish: '2027-08-31',
      totalInvestmentFen: 650_00,
      report: { asOf: '2026-12-31', rating: 'amber' as const },
    },
    { name: '滨海公路 (二期)', plannedFinish: '2027-06-30', report: { asOf: '2026-12-31' } },
  ]
  const [slipped, same] = await bring(world, { rows: nextYear })
  assert.ok(slipped?.outcome === 'updated' && same?.outcome === 'updated')
  assert.deepEqual([slipped.id, same.id], [first.id, second.id])
  assert.deepEqual(slipped.changes, {
    name: ['平陆运河配套码头', '平陆运河配套码头工程'],
    plannedFinish: ['2026-12-31', '2027-08-31'],
    totalInvestmentFen: [500_00, 650_00],
  })
  assert.deepEqual(await world.audit(first.id), ['projects.created', 'projects.updated'])
  assert.deepEqual(await reported(world, first.id), [
    { as_of: '2025-12-31', planned_finish: '2026-12-31', total_investment_fen: 500_00, rating: 'green' },
    { as_of: '2026-12-31', planned_finish: '2027-08-31', total_investment_fen: 650_00, rating: 'amber' },
  ])
})

test('an older list only adds to the history', async (t) => {
  const world = await openWorld(t)
  const [now] = await bring(world, {
    rows: [{ name: '智慧社区平台', plannedFinish: '2027-01-01', report: { asOf: '2026-01-01' } }],
  })
  assert.ok(now?.outcome === 'created')
  const before = await bring(world, {
    rows: [
      {
        name: '智慧社区平台',
        plannedFinish: '2026-01-01',
        report: { asOf: '2025-01-01' },
        earlier: [{ asOf: '2024-01-01', plannedFinish: '2025-06-01' }],
      },
    ],
  })
  assert.deepEqual(wordsOf(before), ['older'])
  assert.deepEqual(
    (await reported(world, now.id)).map((one) => one.planned_finish),
    ['2025-06-01', '2026-01-01', '2027-01-01'],
  )
  const office = await world.signIn('project_office')
  assert.equal((await office.call('getProject', { path: { id: now.id } })).plannedFinish, '2027-01-01')
})

test('rows that cannot go in are named and stop nobody else', async (t) => {
  const world = await openWorld(t)
  const [here, there] = [await world.given.organisation(), await world.given.organisation()]
  const taken = makeProjectCode({ year: 2025, region: '450702', serial: 9 })
  await world.given.project({ organisationId: there.id, code: taken })
  const office = await world.signIn('project_office', { organisationId: here.id })
  const actor = await world.house.identity.authenticate(office.token, { id: 'test', ip: '', userAgent: '' })
  assert.ok(actor)
  const rows = [
    { name: '好的一行' },
    { name: '代码被占用', code: taken },
    { name: '代码不对', code: '2025-450702' },
    { name: '别处的单位', organisationId: there.id },
    { name: '工期倒置', plannedStart: '2026-05-01', plannedFinish: '2026-04-01' },
    { name: '好的 一行' },
    { name: ' ' },
  ]
  const mine = { actor, scopes: [here.path], projects: [] }
  const preview = await world.house.projects.previewMany(actor, { source: 'list.csv', rows })
  assert.deepEqual(preview[0], {
    outcome: 'created',
    id: '',
    changes: (preview[0] as { changes: unknown }).changes,
    kept: [],
  })
  const outcomes = await world.house.database.write(mine, (tx) =>
    world.house.projects.registerMany(tx, mine, { source: 'list.csv', rows }),
  )
  assert.deepEqual(wordsOf(outcomes), [
    'created',
    'project_code_taken',
    'project_code.shape',
    'organisation_not_found',
    'start_after_finish',
    'project_listed_twice',
    'field.required',
  ])
  assert.equal((await office.call('listProjects', {})).total, 1)
})

test('approved originals are kept, and units the directory knows are linked', async (t) => {
  const world = await openWorld(t)
  const unit = await world.given.organisation({ name: '钦州市交通运输局' })
  const [first] = await bring(world, {
    rows: [
      {
        name: '疏港大道',
        departmentName: '钦州市交通运输局',
        ownerName: '没有登记的公司',
        approvedFinish: '2026-12-31',
      },
    ],
  })
  assert.ok(first?.outcome === 'created')
  const [again] = await bring(world, { rows: [{ name: '疏港大道', approvedFinish: '2027-12-31', address: '钦南区' }] })
  assert.ok(again?.outcome === 'updated')
  assert.deepEqual(again.kept, ['approvedFinish'])
  assert.deepEqual(again.changes, { address: [null, '钦南区'] })
  const office = await world.signIn('project_office')
  const project = await office.call('getProject', { path: { id: first.id } })
  assert.deepEqual(project.department, { id: unit.id, name: '钦州市交通运输局' })
  assert.deepEqual(project.owner, { id: null, name: '没有登记的公司' })
  assert.equal(project.approvedFinish, '2026-12-31')
})

test('10,000 rows go in within seconds, and again without a change', async (t) => {
  const world = await openWorld(t)
  const rows = Array.from({ length: 10_000 }, (_, at) => ({
    name: `第${at}号老旧小区改造工程`,
    externalId: `R${at}`,
    plannedFinish: '2027-01-01',
    totalInvestmentFen: at * 100,
  }))
  const inBatches = async () => {
    const outcomes: RowOutcome[] = []
    for (let at = 0; at < rows.length; at += 1_000)
      outcomes.push(...(await bring(world, { rows: rows.slice(at, at + 1_000) })))
    return outcomes
  }
  const started = performance.now()
  const outcomes = await inBatches()
  const seconds = (performance.now() - started) / 1000
  t.diagnostic(`10,000 rows registered in ${seconds.toFixed(1)} s`)
  assert.ok(outcomes.every((one) => one.outcome === 'created'))
  assert.ok(seconds < 30, `${seconds} s`)
  const again = performance.now()
  assert.ok((await inBatches()).every((one) => one.outcome === 'unchanged'))
  t.diagnostic(`and compared again in ${((performance.now() - again) / 1000).toFixed(1)} s`)
})
