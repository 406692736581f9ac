import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld, problem, type Person, type World } from '../../../test/world.ts'
import { importPlan, mspdi, road, scheduleOf } from './samples/scene.ts'

const YUAN = 100

/** A scheduled road whose leaves have budgets and are active, so that work on them can be reported. */
async function budgetedRoad(world: World, manager: Person) {
  const project = await world.given.project()
  await importPlan(manager, project.id, mspdi(road))
  const { at } = await scheduleOf(manager, project.id)
  const budgets = {
    路基工程: 190_000,
    清表: 50_000,
    填筑: 100_000,
    排水: 40_000,
    路面工程: 140_000,
    基层: 80_000,
    面层: 60_000,
    通车: 0,
  }
  for (const [title, yuan] of Object.entries(budgets)) {
    const { nodeId: id } = at(title)
    const { version } = await manager.call('getNode', { path: { id } })
    const body = { budgetFen: yuan * YUAN, responsibleId: manager.accountId, standard: '验收规范' }
    await manager.call('editNode', { path: { id }, ifMatch: version, body })
  }
  for (const title of ['路基工程', '路面工程', '通车'])
    await manager.call('activateNode', { path: { id: at(title).nodeId }, body: { withBelow: true } })
  await world.runJobs()
  return { id: project.id, at }
}

/** Work reported by one person and accepted by another. */
async function accept(
  world: World,
  people: { office: Person; manager: Person },
  projectId: string,
  nodeId: string,
  asOf: string,
  donePercent: string,
) {
  const body = { nodeId, asOf, donePercent }
  const { id } = await people.office.call('reportProgress', { path: { id: projectId }, body })
  await people.manager.call('decideProgressReport', { path: { id }, body: { decision: 'accept' } })
  await world.runJobs()
}

test('a baseline holds what stood and never changes; a second one and the plan as it is are told from it', async (t) => {
  const world = await openWorld(t)
  const manager = await world.signIn('project_manager')
  const { id, at } = await budgetedRoad(world, manager)
  const path = { id }
  const first = await manager.call('takeBaseline', { path, body: { name: '批复计划', why: '批复' } })
  await assert.rejects(
    manager.call('takeBaseline', { path, body: { name: '批复计划' } }),
    problem(409, 'baseline_name_taken'),
  )
  const { version } = await manager.call('getSchedule', { path })
  await manager.call('changeActivity', {
    path: { id, nodeId: at('填筑').nodeId },
    ifMatch: version,
    body: { durationDays: 13, why: '雨季' },
  })
  const second = await manager.call('takeBaseline', { path, body: { name: '调整计划' } })
  const { items } = await manager.call('listBaselines', { path })
  assert.deepEqual(
    items.map(({ name, isOriginal }) => [name, isOriginal]),
    [
      ['批复计划', true],
      ['调整计划', false],
    ],
  )

  const compared = await manager.call('compareBaselines', { path, query: { a: first.id, b: second.id } })
  assert.deepEqual(compared.finish, { before: '2026-04-14', after: '2026-04-17', days: 3, workdays: 3 })
  assert.deepEqual(
    compared.changed.filter(({ isSummary }) => !isSummary).map(({ title, finish }) => [title, finish?.workdays]),
    [
      ['填筑', 3],
      ['基层', 3],
      ['面层', 3],
      ['通车', 3],
    ],
  )
  assert.equal(compared.budget.changeFen, 0)
  assert.equal(compared.budget.afterFen, 330_000 * YUAN, 'the first level, not the sum of all levels')
  const unchanged = await manager.call('compareBaselines', { path, query: { a: 'latest', b: 'current' } })
  assert.deepEqual([unchanged.changed, unchanged.added, unchanged.removed], [[], [], []])
  const { dates } = await manager.call('getBaselineDates', { path: { id, baselineId: 'original' } })
  const opening = (await scheduleOf(manager, id)).at('通车')
  assert.deepEqual(
    [dates.finish[dates.nodeId.indexOf(opening.nodeId)], opening.finish.slice(0, 10)],
    ['2026-04-14', '2026-04-17'],
  )

  const never = (text: string) => assert.rejects(world.sql(text), { constraint: 'baseline_never_changes' })
  await never(`update schedule.baseline_item set finish = '2030-01-01'`)
  await never(`delete from schedule.baseline_item`)
  await never(`update schedule.baseline set name = 'x'`)
  await never(`insert into schedule.baseline_item (baseline_id, node_id, project_id, position, title, kind, weight, percent)
    values ('${first.id}', gen_random_uuid(), '${id}', 0, '后补', 'task', 1, 0)`)
  assert.ok((await world.audit(id)).includes('schedule.baseline_taken'))
})

test('accepted work moves the schedule and is told against both baselines', async (t) => {
  const world = await openWorld(t, { now: '2026-03-12T01:00:00Z' })
  const people = { office: await world.signIn('project_office'), manager: await world.signIn('project_manager') }
  const { id, at } = await budgetedRoad(world, people.manager)
  const path = { id }
  await people.manager.call('takeBaseline', { path, body: { name: '批复计划' } })
  await accept(world, people, id, at('清表').nodeId, '2026-03-05', '60')
  await accept(world, people, id, at('清表').nodeId, '2026-03-10', '100')
  const schedule = await scheduleOf(people.manager, id)
  assert.deepEqual([schedule.at('清表').percent, schedule.at('清表').actualFinish], ['100.00', '2026-03-10'])
  assert.equal(schedule.at('填筑').start.slice(0, 10), '2026-03-11', 'what follows moves with it')
  assert.equal(schedule.at('通车').finish.slice(0, 10), '2026-04-16')
  const kept = await people.manager.call('getPunctuality', { path })
  assert.deepEqual([kept.original.due, kept.original.onTime, kept.original.percent], [1, 0, '0'])
  assert.deepEqual(kept.items.find(({ title }) => title === '清表')?.original, {
    ...{ state: 'late', dueOn: '2026-03-06', daysLate: 4, workdaysLate: 2 },
  })
})

test('earned value of any past day comes from dated facts, each figure with where it comes from', async (t) => {
  const world = await openWorld(t, { now: '2026-03-20T01:00:00Z' })
  const people = { office: await world.signIn('project_office'), manager: await world.signIn('project_manager') }
  const finance = await world.signIn('finance')
  const { id, at } = await budgetedRoad(world, people.manager)
  const path = { id }
  await assert.rejects(people.manager.call('getEarnedValue', { path }), problem(404, 'no_baseline'))
  await people.manager.call('takeBaseline', { path, body: { name: '批复计划' } })
  await accept(world, people, id, at('清表').nodeId, '2026-03-06', '100')
  await accept(world, people, id, at('填筑').nodeId, '2026-03-18', '50')
  await finance.call('setBudgetLine', {
    path: { ...path, year: 2026, source: 'own' },
    body: { initialFen: 400_000 * YUAN },
  })
  await finance.call('recordFundMovement', {
    path,
    body: { kind: 'allocation', day: '2026-03-10', amountFen: 90_000 * YUAN, year: 2026, source: 'own' },
  })
  for (const [day, yuan] of [
    ['2026-03-10', 60_000],
    ['2026-03-19', 30_000],
  ] as const)
    await finance.call('recordFundMovement', {
      path,
      body: { kind: 'payment', day, amountFen: yuan * YUAN, year: 2026, source: 'own' },
    })

  const figuresAt = async (asOf: string) => {
    const value = await people.manager.call('getEarnedValue', { path, query: { asOf } })
    return Object.fromEntries(value.figures.map(({ measure, value: found }) => [measure, found]))
  }
  const today = await figuresAt('2026-03-20')
  // 清表 5, 填筑 10 and 排水 4 万 are planned to be done; 清表 and half of 填筑 are.
  assert.deepEqual(
    [today['bac'], today['pv'], today['ev'], today['ac'], today['spi'], today['cpi']],
    ['33000000', '19000000', '10000000', '9000000', '0.5263', '1.1111'],
  )
  const past = await figuresAt('2026-03-12')
  assert.deepEqual([past['ev'], past['ac']], ['5000000', '6000000'], 'what came later is not seen')
  const value = await people.manager.call('getEarnedValue', { path })
  const ev = value.figures.find(({ measure }) => measure === 'ev')
  assert.deepEqual(
    ev?.explanation.inputs.map(({ source, value: amount }) => [source?.kind, amount]),
    [
      ['progress_report', '5000000'],
      ['progress_report', '5000000'],
    ],
  )
  const curve = await people.manager.call('getEarnedValueCurve', { path })
  const last = curve.points.at(-1)
  assert.deepEqual([last?.pvFen, last?.evFen, last?.acFen], [33_000_000, null, null], 'nothing happened yet')
  assert.equal(curve.points.find(({ day }) => day === '2026-03-20')?.evFen, 10_000_000)
  await assert.rejects(
    people.manager.call('getEarnedValue', { path, query: { asOf: '2026-03-21' } }),
    problem(400, 'day_not_come'),
  )
})

test('an imported plan that work stays behind is warned about as its days pass', async (t) => {
  const world = await openWorld(t, { now: '2026-03-02T01:00:00Z' })
  const { id, at } = await budgetedRoad(world, await world.signIn('project_manager'))
  world.clock.set('2026-03-25T01:00:00Z')
  const people = { office: await world.signIn('project_office'), manager: await world.signIn('project_manager') }
  await accept(world, people, id, at('清表').nodeId, '2026-03-24', '40')
  await world.house.progress.refreshAll()
  await world.runJobs()
  await world.house.alerts.evaluateAll()
  const { items } = await people.manager.call('listAlerts', { query: { projectId: id } })
  assert.deepEqual(
    items.map(({ ruleId, level }) => [ruleId, level]),
    [['progress_behind', 'red']],
  )
})
