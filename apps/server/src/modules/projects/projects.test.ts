import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeProjectCode } from '@jiheng/kernel/codes'
import { openWorld, problem } from '../../../test/world.ts'

test('a project is registered, found by its pinyin initials, changed once, and each step is in the log', async (t) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  const created = await office.call('createProject', {
    body: {
      name: '钦州港东站扩建工程',
      kind: 'port',
      industry: 'transport',
      regionCode: '450702',
      class: 'new',
      stage: 'approval',
      totalInvestmentFen: 1_280_000_000_00,
    },
  })
  assert.equal(created.regionName, '钦南区')
  const found = await office.call('listProjects', { query: { q: 'qzgdz' } })
  assert.deepEqual(
    found.items.map((item) => item.name),
    ['钦州港东站扩建工程'],
  )
  assert.equal(found.total, 1)
  const changed = await office.call('updateProject', {
    path: { id: created.id },
    body: {
      code: makeProjectCode({ year: 2026, region: '450702', serial: 17 }),
      stage: 'budgeting',
      why: '立项批复',
      waiver: '市政府专题会议同意先行安排预算',
    },
    ifMatch: created.version,
  })
  assert.equal(changed.version, created.version + 1)
  await assert.rejects(
    office.call('updateProject', {
      path: { id: created.id },
      body: { stage: 'procurement' },
      ifMatch: created.version,
    }),
    problem(412, 'stale_version'),
  )
  assert.deepEqual(await world.audit(created.id), [
    'projects.created',
    'projects.updated',
    'projects.stage_condition_waived',
  ])
})

test('of edits of one version made at once one is kept, and an edit that changes nothing leaves no trace', async (t) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  const project = await world.given.project({ name: '三娘湾旅游公路' })
  const edit = (description: string, ifMatch: number) =>
    office.call('updateProject', { path: { id: project.id }, body: { description }, ifMatch })
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, (_, n) => edit(`第 ${n} 人的修改`, 1)))
  const kept = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
  assert.deepEqual(
    kept.map(({ version }) => version),
    [2],
  )
  for (const outcome of outcomes) if (outcome.status === 'rejected') problem(412, 'stale_version')(outcome.reason)
  const same = await edit(kept[0]!.description!, 2)
  assert.deepEqual([same.version, same.description], [2, kept[0]!.description])
  assert.deepEqual((await world.audit(project.id)).filter((action) => action === 'projects.updated').length, 1)
})

test('a person of one district neither sees nor changes a project of the other', async (t) => {
  const world = await openWorld(t)
  const [qinzhou, qixia] = [
    await world.given.organisation({ name: '钦州市' }),
    await world.given.organisation({ name: '栖霞区' }),
  ]
  const theirs = await world.given.project({ organisationId: qixia.id })
  const ours = await world.given.project({ organisationId: qinzhou.id })
  const office = await world.signIn('project_office', { organisationId: qinzhou.id })
  const list = await office.call('listProjects', {})
  assert.deepEqual(
    list.items.map((item) => item.id),
    [ours.id],
  )
  assert.equal(list.total, 1)
  await assert.rejects(office.call('getProject', { path: { id: theirs.id } }), problem(404, 'project_not_found'))
  await assert.rejects(
    office.call('updateProject', { path: { id: theirs.id }, body: { stage: 'budgeting' }, ifMatch: 1 }),
    problem(404, 'project_not_found'),
  )
})

test('the same Idempotency-Key registers one project, also from many requests at once', async (t) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  const body = {
    name: '子材大街改造',
    kind: 'road',
    industry: 'transport',
    regionCode: '450702',
    class: 'reserve',
    stage: 'application',
  } as const
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => office.call('createProject', { body, idempotencyKey: 'import-row-000017' })),
  )
  assert.equal(new Set(answers.map((answer) => answer.id)).size, 1)
  assert.equal((await office.call('listProjects', {})).total, 1)
  await assert.rejects(
    office.call('createProject', { body: { ...body, name: '另一个' }, idempotencyKey: 'import-row-000017' }),
    problem(422, 'idempotency_key_reused'),
  )
})

test('null in a body clears a field; it is not read as an empty text or zero', async (t) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  const { id } = await world.given.project({ address: '子材大街 1 号', yearPlanFen: 5_000_000_00 })
  const cleared = await office.call('updateProject', {
    path: { id },
    body: { address: null, yearPlanFen: null },
    ifMatch: 1,
  })
  assert.equal(cleared.address, null)
  assert.equal(cleared.yearPlanFen, null)
  await assert.rejects(
    office.call('updateProject', { path: { id }, body: { yearPlanFen: '12' as never }, ifMatch: 2 }),
    problem(400, 'invalid_input'),
  )
})
