import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld, problem, type World } from '../../../test/world.ts'

// Sessions end within the days these tests run through, so whoever looks signs in anew.
const openOf = async (world: World, projectId: string) =>
  (await (await world.signIn('project_office')).call('listAlerts', { query: { projectId } })).items
const attentionOf = async (world: World, projectId: string) =>
  (await (await world.signIn('project_office')).call('getProject', { path: { id: projectId } })).standing

/** Moves the clock to noon of a day in Shanghai and runs the night's work of that day. */
async function nightBefore(world: World, day: string): Promise<void> {
  world.clock.set(`${day}T04:00:00Z`)
  await world.house.progress.refreshAll()
  await world.house.funds.refreshAll()
  await world.house.alerts.evaluateAll()
}

test('material three working days late is yellow, four days red; its arrival closes the alert by itself', async (t) => {
  const world = await openWorld(t, { now: '2026-03-09T01:00:00Z' })
  const contractorUnit = await world.given.organisation({ name: '测试建设公司', kind: 'contractor' })
  const project = await world.given.project({ contractorId: contractorUnit.id })
  let contractor = await world.signIn('contractor', { projects: [project.id] })
  const body = {
    name: '螺纹钢',
    quantity: '100',
    unit: 't',
    promisedOn: '2026-03-04',
    suppliedBy: 'contractor',
  } as const
  const order = await contractor.call('addMaterialOrder', { path: { id: project.id }, body })
  await world.runJobs()

  const [third] = await openOf(world, project.id)
  assert.deepEqual(
    [third?.level, third?.params['workdaysLate'], third?.since, third?.days],
    ['yellow', 3, '2026-03-05', 4],
  )
  assert.deepEqual(third?.holder, {
    kind: 'contractor',
    organisation: { id: contractorUnit.id, name: '测试建设公司' },
    account: null,
  })

  await nightBefore(world, '2026-03-10')
  const [fourth] = await openOf(world, project.id)
  assert.deepEqual([fourth?.id, fourth?.level], [third?.id, 'red'])
  assert.deepEqual(await attentionOf(world, project.id).then(({ attention, openAlerts }) => [attention, openAlerts]), [
    'red',
    1,
  ])

  contractor = await world.signIn('contractor', { projects: [project.id] })
  await contractor.call('recordArrival', { path: { id: order.id }, body: { day: '2026-03-10', quantity: '60' } })
  await world.runJobs()
  assert.equal((await openOf(world, project.id))[0]?.params['missing'], '40')
  await contractor.call('recordArrival', { path: { id: order.id }, body: { day: '2026-03-10', quantity: '40' } })
  await world.runJobs()
  assert.deepEqual(await openOf(world, project.id), [])
  const closed = await (await world.signIn('project_office')).call('getAlert', { path: { id: fourth!.id } })
  assert.deepEqual([closed.state, closed.closedBecause, closed.allowed], ['closed', 'resolved', ['comment']])
  assert.deepEqual(
    closed.history.map(({ from, to }) => [from, to]),
    [
      [null, 'yellow'],
      ['yellow', 'red'],
      ['red', null],
    ],
  )
  assert.equal((await attentionOf(world, project.id)).attention, 'green')
  const trail = await world.audit(project.id)
  assert.deepEqual(
    trail.filter((action) => action.startsWith('alerts.')),
    ['alerts.opened', 'alerts.level_changed', 'alerts.closed'],
  )
})

test('a cross-department item of a project is an alert with its person the day after it is due, worse with the days, and gone once confirmed', async (t) => {
  const world = await openWorld(t, { now: '2026-03-10T01:00:00Z' })
  const land = await world.given.organisation({ name: '自然资源局' })
  const project = await world.given.project()
  const raiser = await world.signIn('project_office')
  const li = await world.given.account({ name: '李科', role: 'department', organisationId: land.id })
  const item = (body: object) =>
    raiser.call('addCrossItem', { body: { title: '取水口迁改', holderId: li.accountId, dueOn: '2026-03-12', ...body } })
  const { item: ours } = await item({ projectId: project.id })
  await item({ title: '与项目无关' })
  await nightBefore(world, '2026-03-12')
  assert.deepEqual(await openOf(world, project.id), [])
  await nightBefore(world, '2026-03-13')
  const [first] = await openOf(world, project.id)
  assert.deepEqual(
    [first?.ruleId, first?.level, first?.since, first?.subject, first?.holder],
    [
      'cross_item_overdue',
      'yellow',
      '2026-03-13',
      { kind: 'cross_item', id: ours.id, label: '取水口迁改' },
      {
        kind: 'department',
        organisation: { id: null, name: '自然资源局' },
        account: { id: li.accountId, name: li.name },
      },
    ],
  )
  await nightBefore(world, '2026-03-17')
  const [later] = await openOf(world, project.id)
  assert.deepEqual([later?.id, later?.level, later?.params['daysLate']], [first?.id, 'orange', 5])

  const step = async (account: { accountId: string; name: string }, event: 'report_done' | 'confirm') => {
    const person = await world.signInAs(account)
    await person.call('advanceCrossItem', { path: { id: ours.id }, body: { event } })
    await world.runJobs()
  }
  await step(li, 'report_done')
  const [waiting] = await openOf(world, project.id)
  assert.deepEqual(
    [waiting?.messageKey, waiting?.holder.account?.id],
    ['alerts.messages.cross_item_unconfirmed', raiser.accountId],
  )
  const told = await (await world.signInAs(raiser)).call('getAlert', { path: { id: first!.id } })
  assert.deepEqual([told.explanation.measure, told.explanation.value], ['measures.days_overdue', '5'])
  await step(raiser, 'confirm')
  assert.deepEqual(await openOf(world, project.id), [])
  const closed = await (await world.signInAs(raiser)).call('getAlert', { path: { id: first!.id } })
  assert.deepEqual([closed.state, closed.closedBecause], ['closed', 'resolved'])
})

test('money accepted and not paid is red on day 31 and not on day 30; paying it closes the alert', async (t) => {
  const world = await openWorld(t, { now: '2026-03-02T01:00:00Z' })
  const project = await world.given.project()
  const finance = await world.signIn('finance')
  const path = { id: project.id }
  await finance.call('setBudgetLine', {
    path: { ...path, year: 2026, source: 'own' },
    body: { initialFen: 900_000_00 },
  })
  await finance.call('recordFundMovement', {
    path,
    body: { kind: 'acceptance', day: '2026-03-02', amountFen: 500_000_00, label: '一期验收' },
  })
  await world.runJobs()
  const levelOn = async (day: string) => {
    await nightBefore(world, day)
    return (await openOf(world, project.id)).map(({ ruleId, level }) => `${ruleId} ${level}`)
  }
  assert.deepEqual(await levelOn('2026-03-21'), [])
  assert.deepEqual(await levelOn('2026-03-22'), ['money_standing yellow'])
  assert.deepEqual(await levelOn('2026-04-01'), ['money_standing orange'])
  assert.deepEqual(await levelOn('2026-04-02'), ['money_standing red'])
  const [alert] = await openOf(world, project.id)
  assert.deepEqual(
    [alert?.stakeFen, alert?.messageKey, alert?.holder.kind],
    [500_000_00, 'alerts.messages.money_standing.acceptance_to_payment', 'owner_unit'],
  )
  const payer = await world.signIn('finance')
  for (const kind of ['allocation', 'payment'] as const)
    await payer.call('recordFundMovement', {
      path,
      body: { kind, day: '2026-04-02', amountFen: 500_000_00, year: 2026, source: 'own' },
    })
  await world.runJobs()
  assert.deepEqual(await openOf(world, project.id), [])
})

test('work is behind on fresh reports only, then its data is stale; a project nobody reported on is unknown, not red', async (t) => {
  const world = await openWorld(t, { now: '2026-03-02T01:00:00Z' })
  const project = await world.given.project({ plannedStart: '2026-01-01', plannedFinish: '2026-04-10' })
  const silent = await world.given.project({ plannedStart: '2025-01-01', plannedFinish: '2025-12-31' })
  const [office, contractor] = [
    await world.signIn('project_office'),
    await world.signIn('contractor', { projects: [project.id] }),
  ]
  await world.runJobs()
  assert.equal((await attentionOf(world, silent.id)).attention, 'grey')
  assert.equal((await attentionOf(world, project.id)).attention, 'grey')

  const report = await contractor.call('reportProgress', {
    path: { id: project.id },
    body: { asOf: '2026-03-02', donePercent: '56' },
  })
  await office.call('decideProgressReport', { path: { id: report.id }, body: { decision: 'accept' } })
  await world.runJobs()
  // 61 of 100 days planned, 56 done: exactly five points behind is not yet a warning.
  assert.deepEqual(await openOf(world, project.id), [])
  assert.equal((await attentionOf(world, project.id)).attention, 'green')
  await nightBefore(world, '2026-03-03')
  const [behind] = await openOf(world, project.id)
  assert.deepEqual(
    [behind?.ruleId, behind?.level, behind?.params['behindPoints'], behind?.stakeFen],
    ['progress_behind', 'yellow', '6', 6_000_000_00],
  )
  await nightBefore(world, '2026-03-06')
  assert.deepEqual(
    (await openOf(world, project.id)).map(({ ruleId }) => ruleId),
    ['progress_stale'],
  )
})

test('a new project not begun names what keeps it; one already under way is not asked', async (t) => {
  const world = await openWorld(t, { now: '2026-03-02T01:00:00Z' })
  const bureau = await world.given.organisation({ name: '自然资源局' })
  const project = await world.given.project({
    class: 'new',
    plannedStart: '2026-02-14',
    departmentId: bureau.id,
    yearPlanFen: 30_000_000_00,
  })
  const underWay = await world.given.project({ class: 'continued', plannedStart: '2026-02-14' })
  const office = await world.signIn('project_office')
  const mover = await world.signIn('department', { organisationId: bureau.id })
  await office.call('addObstacle', { path: { id: project.id }, body: { cause: 'land', since: '2026-01-20' } })
  await world.runJobs()
  const [alert] = await openOf(world, project.id)
  assert.deepEqual(
    [alert?.level, alert?.messageKey, alert?.stakeFen, alert?.isMine],
    ['orange', 'alerts.messages.not_commenced.land', 30_000_000_00, false],
  )
  assert.equal(alert?.holder.organisation?.name, '自然资源局')
  assert.deepEqual(
    (await mover.call('listAlerts', {})).items,
    [],
    'the project lies outside the scope of the department',
  )
  assert.deepEqual(await openOf(world, underWay.id), [])
  await office.call('recordCommencement', { path: { id: project.id }, body: { startedOn: '2026-03-01' } })
  await world.runJobs()
  assert.deepEqual(await openOf(world, project.id), [])
})

test('whoever handles alerts answers with a day, everybody in reach reads it, and nobody else does', async (t) => {
  const world = await openWorld(t, { now: '2026-03-10T01:00:00Z' })
  const contractorUnit = await world.given.organisation({ kind: 'contractor' })
  const project = await world.given.project({ contractorId: contractorUnit.id })
  const elsewhere = await world.given.organisation()
  const office = await world.signIn('project_office')
  const boss = await world.given.account({ role: 'contractor', organisationId: contractorUnit.id })
  await world.given.grant(boss.accountId, 'contractor', { projectId: project.id })
  const contractor = await world.signIn('contractor', { projects: [project.id] })
  await contractor.call('addMaterialOrder', {
    path: { id: project.id },
    body: { name: '水泥', quantity: '10', unit: 't', promisedOn: '2026-03-04', suppliedBy: 'contractor' },
  })
  await world.runJobs()
  const [alert] = await openOf(world, project.id)
  const path = { id: alert!.id }

  await assert.rejects(
    contractor.call('acknowledgeAlert', { path, body: { text: '已催', promisedOn: '2026-03-09' } }),
    problem(400, 'promise_in_past'),
  )
  await assert.rejects(
    contractor.call('acknowledgeAlert', { path, body: { text: '已催', promisedOn: '2026-07-01' } }),
    problem(400, 'promise_too_far'),
  )
  const answered = await contractor.call('acknowledgeAlert', {
    path,
    body: { text: '厂家 12 日发货', promisedOn: '2026-03-13' },
  })
  assert.deepEqual(
    [answered.acknowledgement?.by.id, answered.acknowledgement?.promisedOn, answered.acknowledgement?.isOverdue],
    [contractor.accountId, '2026-03-13', false],
  )
  const seen = await office.call('addAlertNote', { path, body: { text: '请 13 日报到货照片' } })
  assert.deepEqual(
    seen.notes.map((note) => [note.kind, note.text]),
    [
      ['acknowledgement', '厂家 12 日发货'],
      ['comment', '请 13 日报到货照片'],
    ],
  )
  assert.equal((await office.call('listAlerts', { query: { acknowledged: false } })).total, 0)
  await nightBefore(world, '2026-03-16')
  assert.equal((await openOf(world, project.id))[0]?.acknowledgement?.isOverdue, true)

  const stranger = await world.signIn('project_office', { organisationId: elsewhere.id })
  await assert.rejects(stranger.call('getAlert', { path }), problem(404, 'alert_not_found'))
  await assert.rejects(
    stranger.call('acknowledgeAlert', { path, body: { text: '看看' } }),
    problem(404, 'alert_not_found'),
  )
  assert.equal((await stranger.call('listAlerts', {})).total, 0)
  const auditor = await world.signIn('external_auditor')
  assert.deepEqual((await auditor.call('getAlert', { path })).allowed, [])
  await assert.rejects(auditor.call('acknowledgeAlert', { path, body: { text: '看看' } }), problem(403))
  const crew = await world.signIn('crew', { projects: [project.id] })
  await assert.rejects(crew.call('listAlerts', {}), problem(403))
})

test('alerts come worst first through the pages, and what is mine is told', async (t) => {
  const world = await openWorld(t, { now: '2026-03-10T01:00:00Z' })
  const unit = await world.given.organisation({ kind: 'contractor' })
  const office = await world.signIn('project_office')
  for (const [at, promisedOn] of ['2026-03-09', '2026-03-04', '2026-03-06'].entries()) {
    const project = await world.given.project(at === 1 ? { contractorId: unit.id } : {})
    await office
      .call('addMaterialOrder', {
        path: { id: project.id },
        body: { name: '砂', quantity: '1', unit: 't', promisedOn, suppliedBy: 'contractor' },
      })
      .catch(() => undefined)
    await world.sql(
      `insert into progress.material_order (id, project_id, name, quantity, unit, promised_on, supplied_by, recorded_by, recorded_at)
       select gen_random_uuid(), $1, '砂', 1, 't', $2, 'contractor', $3, now() where not exists (select from progress.material_order where project_id = $1)`,
      [project.id, promisedOn, office.accountId],
    )
  }
  const tally = await world.house.alerts.evaluateAll()
  assert.equal(tally.projects, 3)
  const first = await office.call('listAlerts', { query: { limit: 2 } })
  const second = await office.call('listAlerts', { query: { limit: 2, cursor: first.nextCursor! } })
  assert.deepEqual(
    [...first.items, ...second.items].map(({ level, since }) => [level, since]),
    [
      ['red', '2026-03-05'],
      ['yellow', '2026-03-07'],
      ['yellow', '2026-03-10'],
    ],
  )
  assert.deepEqual([first.total, second.nextCursor], [3, null])
  const member = await world.given.account({ organisationId: unit.id })
  await world.given.grant(member.accountId, 'contractor', {
    organisationId: (await world.sql<{ id: string }>(`select id from identity.organisation where kind = 'root'`))[0]!
      .id,
  })
  const { token } = await world.house.identity.signIn(
    { name: member.name, password: 'Jiheng#2026' },
    { id: 'test', ip: '127.0.0.1', userAgent: 'test' },
  )
  const answer = await fetch(`${world.baseUrl}/api/v1/alerts?mine=true`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const mine = (await answer.json()) as { items: { level: string; isMine: boolean }[] }
  assert.deepEqual(
    mine.items.map(({ level, isMine }) => [level, isMine]),
    [['red', true]],
  )
})
