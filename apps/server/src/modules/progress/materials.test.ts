import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld, problem } from '../../../test/world.ts'

test('an order arrives in parts and tells what is missing', async (t) => {
  const world = await openWorld(t)
  const project = await world.given.project()
  const contractor = await world.signIn('contractor', { projects: [project.id] })
  const path = { id: project.id }
  const body = {
    name: '钢筋 HRB400',
    quantity: '120.5',
    unit: 't',
    promisedOn: '2026-02-25',
    suppliedBy: 'contractor',
    supplier: '测试钢材行',
  } as const
  const order = await contractor.call('addMaterialOrder', { path, body: { ...body, orderedOn: '2026-02-01' } })
  assert.equal(order.missingQuantity, '120.5')
  await contractor.call('recordArrival', { path: { id: order.id }, body: { day: '2026-02-24', quantity: '80' } })
  const later = await contractor.call('recordArrival', {
    path: { id: order.id },
    body: { day: '2026-03-01', quantity: '20.25' },
  })
  assert.deepEqual([later.arrivedQuantity, later.missingQuantity], ['100.25', '20.25'])
  assert.deepEqual(
    later.arrivals.map((arrival) => [arrival.day, arrival.quantity]),
    [
      ['2026-02-24', '80'],
      ['2026-03-01', '20.25'],
    ],
  )

  await assert.rejects(
    contractor.call('recordArrival', { path: { id: order.id }, body: { day: '2026-03-03', quantity: '1' } }),
    problem(400, 'day_not_come'),
  )
  await assert.rejects(
    contractor.call('addMaterialOrder', { path, body: { ...body, orderedOn: '2026-02-26' } }),
    problem(422, 'promised_before_ordered'),
  )
  await contractor.call('addMaterialOrder', { path, body: { ...body, name: '水泥', promisedOn: '2026-02-10' } })
  const first = await contractor.call('listMaterialOrders', { path, query: { limit: 1 } })
  const second = await contractor.call('listMaterialOrders', { path, query: { limit: 1, cursor: first.nextCursor! } })
  assert.deepEqual(
    [...first.items, ...second.items].map((item) => item.name),
    ['水泥', '钢筋 HRB400'],
  )
  assert.equal(second.nextCursor, null)
  const [view] = await world.sql<{ arrived: string }>(
    'select arrived_quantity as arrived from progress.v_material_order where id = $1',
    [order.id],
  )
  assert.equal(Number(view?.arrived), 100.25)

  const stranger = await world.signIn('contractor', { projects: [(await world.given.project()).id] })
  await assert.rejects(
    stranger.call('recordArrival', { path: { id: order.id }, body: { day: '2026-03-01', quantity: '1' } }),
    problem(404, 'material_order_not_found'),
  )
})

test('one obstacle of each cause is open at a time, and is cleared once', async (t) => {
  const world = await openWorld(t)
  const project = await world.given.project()
  const office = await world.signIn('project_office')
  const path = { id: project.id }
  const land = await office.call('addObstacle', {
    path,
    body: { cause: 'land', since: '2026-01-10', note: '征地未完成' },
  })
  await assert.rejects(
    office.call('addObstacle', { path, body: { cause: 'land', since: '2026-02-10' } }),
    problem(409, 'obstacle_already_open'),
  )
  await office.call('addObstacle', { path, body: { cause: 'permit', since: '2026-02-10' } })
  await assert.rejects(
    office.call('clearObstacle', { path: { id: land.id }, body: { clearedOn: '2026-01-09' } }),
    problem(422, 'cleared_before_it_was'),
  )
  const cleared = await office.call('clearObstacle', { path: { id: land.id }, body: { clearedOn: '2026-02-20' } })
  assert.deepEqual([cleared.clearedOn, cleared.allowed], ['2026-02-20', []])
  await assert.rejects(
    office.call('clearObstacle', { path: { id: land.id }, body: { clearedOn: '2026-02-21' } }),
    problem(409, 'obstacle_already_cleared'),
  )
  await office.call('addObstacle', { path, body: { cause: 'land', since: '2026-02-25' } })
  const { items } = await office.call('listObstacles', { path })
  assert.deepEqual(
    items.map((item) => [item.cause, item.clearedOn]),
    [
      ['land', null],
      ['permit', null],
      ['land', '2026-02-20'],
    ],
  )
})

test('work begins once, and the project says so', async (t) => {
  const world = await openWorld(t)
  const project = await world.given.project()
  const [office, contractor] = [
    await world.signIn('project_office'),
    await world.signIn('contractor', { projects: [project.id] }),
  ]
  const path = { id: project.id }
  await assert.rejects(contractor.call('recordCommencement', { path, body: { startedOn: '2026-02-01' } }), problem(403))
  await assert.rejects(
    office.call('recordCommencement', { path, body: { startedOn: '2026-03-03' } }),
    problem(400, 'day_not_come'),
  )
  await office.call('recordCommencement', { path, body: { startedOn: '2026-02-01', why: '开工令' } })
  assert.equal((await office.call('getProject', { path })).actualStart, '2026-02-01')
  await assert.rejects(
    office.call('recordCommencement', { path, body: { startedOn: '2026-02-02' } }),
    problem(409, 'already_commenced'),
  )
  assert.deepEqual((await world.audit(project.id)).slice(1), ['progress.commenced'])
})
