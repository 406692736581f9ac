import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld, problem } from '../../../test/world.ts'
import { dailyReceiptOf } from './service/daily.ts'

test('a day is drafted from what the system knows, takes yesterday’s values, and is handed in for a receipt', async (t) => {
  const world = await openWorld(t, { now: '2026-03-02T09:00:00Z' })
  const project = await world.given.project()
  const [crew, manager] = [
    await world.signIn('crew', { projects: [project.id] }),
    await world.signIn('project_manager'),
  ]
  const path = { id: project.id }
  await crew.call('submitDailyReport', {
    path,
    body: { day: '2026-03-01', weather: 'rain', people: 41, workDone: '停工', problems: '积水' },
  })
  const item = await manager.call('addWorkItem', {
    path,
    body: { name: '土方', unit: 'm³', plannedQuantity: '1000', weight: '1' },
  })
  const quantities = [{ itemId: item.id, quantity: '120.5' }]
  await crew.call('reportProgress', { path, body: { asOf: '2026-03-02', quantities } })
  const order = await crew.call('addMaterialOrder', {
    path,
    body: { name: '钢筋', quantity: '10', unit: 't', promisedOn: '2026-03-02', suppliedBy: 'contractor' },
  })
  await crew.call('recordArrival', { path: { id: order.id }, body: { day: '2026-03-02', quantity: '4', batch: 'A1' } })
  await crew.call('recordMaterialTest', {
    path: { id: order.id },
    body: { batch: 'A1', number: '7', lab: '检测中心', day: '2026-03-02', result: 'failed' },
  })
  await crew.call('addObstacle', { path, body: { cause: 'land', since: '2026-03-02' } })

  const draft = await crew.call('draftDailyReport', { path })
  assert.deepEqual(
    draft.events.map(({ kind, name, quantity, unit, isAccepted }) => [kind, name, quantity, unit, isAccepted]),
    [
      ['quantity', '土方', '120.5', 'm³', false],
      ['arrival', '钢筋', '4', 't', null],
      ['test_failed', '钢筋 A1', null, null, null],
      ['obstacle', 'land', null, null, null],
    ],
  )
  assert.equal(draft.workDone, '土方完成 120.5 m³。\n钢筋到货 4 t。\n钢筋 A1 检测不合格。')
  assert.deepEqual(draft.yesterday, { day: '2026-03-01', weather: 'rain', people: 41, problems: '积水' })
  assert.equal(draft.submitted, null)
  assert.ok(draft.required.length <= 3)

  const body = { day: '2026-03-02', weather: 'cloudy', people: 38, workDone: draft.workDone } as const
  const report = await crew.call('submitDailyReport', { path, body })
  assert.equal(report.receipt, dailyReceiptOf({ ...report, authorId: crew.accountId }))
  assert.equal(report.events.length, 4)
  const corrected = await crew.call('submitDailyReport', { path, body: { ...body, people: 40 } })
  assert.deepEqual([corrected.revision, report.revision], [2, 1])
  const page = await manager.call('listDailyReports', { path })
  assert.deepEqual(
    page.items.map(({ day, people, revision }) => [day, people, revision]),
    [
      ['2026-03-02', 40, 2],
      ['2026-03-01', 41, 1],
    ],
  )
  assert.equal((await crew.call('draftDailyReport', { path })).submitted?.id, corrected.id)
  await assert.rejects(
    crew.call('submitDailyReport', { path, body: { ...body, day: '2026-03-03' } }),
    problem(400, 'day_not_come'),
  )
  const finance = await world.signIn('finance')
  await assert.rejects(finance.call('submitDailyReport', { path, body }), problem(403))
})
