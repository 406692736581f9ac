import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld, problem } from '../../../test/world.ts'
import { chain, handIn, importPlan, mspdi, road, scheduleOf } from './samples/scene.ts'

test('a plan of Project is tried, applied, and becomes the tree with its dates, floats and critical path', async (t) => {
  const world = await openWorld(t)
  const manager = await world.signIn('project_manager')
  const project = await world.given.project()
  const path = { id: project.id }
  await assert.rejects(manager.call('getSchedule', { path }), problem(404, 'no_schedule'))
  const tried = await handIn(manager, project.id, '道路.xml', mspdi(road))
  assert.equal(tried.state, 'checked', JSON.stringify(tried.problem))
  assert.deepEqual(
    [tried.summary?.activities, tried.summary?.links, tried.summary?.added, tried.summary?.matched],
    [8, 6, 8, 0],
  )
  assert.equal((await manager.call('getProjectTree', { path })).items.length, 0, 'a dry run writes nothing')

  await manager.call('applyScheduleImport', { path: { ...path, importId: tried.id }, ifMatch: 0, body: {} })
  const schedule = await scheduleOf(manager, project.id)
  assert.equal(schedule.version, 1)
  assert.deepEqual(
    schedule.activities.map(({ title, start, finish, totalFloatDays, critical }) => [
      title,
      start.slice(0, 10),
      finish.slice(0, 10),
      totalFloatDays,
      critical,
    ]),
    [
      ['路基工程', '2026-03-02', '2026-03-20', 0, true],
      ['清表', '2026-03-02', '2026-03-06', 0, true],
      ['填筑', '2026-03-09', '2026-03-20', 0, true],
      ['排水', '2026-03-09', '2026-03-12', 6, false],
      ['路面工程', '2026-03-23', '2026-04-14', 0, true],
      ['基层', '2026-03-23', '2026-04-01', 0, true],
      ['面层', '2026-04-07', '2026-04-14', 0, true],
      ['通车', '2026-04-14', '2026-04-14', 0, true],
    ],
  )
  const tree = (await manager.call('getProjectTree', { path })).items
  const node = tree.find(({ title }) => title === '填筑')
  assert.deepEqual([node?.startsOn, node?.dueOn, node?.weight, node?.kind], ['2026-03-09', '2026-03-20', '10', 'task'])
  assert.deepEqual((await world.audit(project.id)).slice(-2), ['schedule.file_received', 'schedule.imported'])
  await assert.rejects(
    manager.call('applyScheduleImport', { path: { ...path, importId: tried.id }, ifMatch: 1, body: {} }),
    problem(409, 'schedule_import_not_ready'),
  )
  await assert.rejects(
    manager.call('editNode', { path: { id: node!.id }, ifMatch: node!.version, body: { dueOn: '2026-12-01' } }),
    problem(409, 'node_dates_from_schedule'),
  )
})

test('moving an activity moves what follows; two moves at once leave one of them stale', async (t) => {
  const world = await openWorld(t)
  const manager = await world.signIn('project_manager')
  const project = await world.given.project()
  await importPlan(manager, project.id, mspdi(road))
  const before = await scheduleOf(manager, project.id)
  const move = (title: string, body: object, ifMatch: number) =>
    manager.call('changeActivity', { path: { id: project.id, nodeId: before.at(title).nodeId }, ifMatch, body })
  const outcome = await move('清表', { startsOn: '2026-03-04' }, 1)
  assert.deepEqual(outcome, { version: 2, moved: 8, undo: { constraints: [] } })
  const after = await scheduleOf(manager, project.id)
  assert.equal(after.at('通车').finish.slice(0, 10), '2026-04-16')
  const tree = (await manager.call('getProjectTree', { path: { id: project.id } })).items
  assert.equal(tree.find(({ title }) => title === '通车')?.dueOn, '2026-04-16')

  const both = await Promise.allSettled([move('排水', { durationDays: 20 }, 2), move('排水', { durationDays: 12 }, 2)])
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  const refused = both.find((each) => each.status === 'rejected')
  problem(412, 'stale_version')(refused?.reason)

  await assert.rejects(move('填筑', { startsOn: '2026-03-04' }, 3), problem(422, 'schedule_bound_by_predecessor'))
  await assert.rejects(move('清表', { startsOn: '2026-02-02' }, 3), problem(422, 'schedule_before_start'))
  const ring = { links: { added: [{ from: before.at('面层').nodeId, to: before.at('清表').nodeId }] } }
  await assert.rejects(move('清表', ring, 3), problem(422, 'schedule_cycle'))
  assert.equal((await scheduleOf(manager, project.id)).version, 3, 'a refused change leaves no trace')
})

test('the first of a chain of 200 moves all of it', async (t) => {
  const world = await openWorld(t)
  const manager = await world.signIn('project_manager')
  const project = await world.given.project()
  await importPlan(manager, project.id, mspdi(chain(200)))
  const { at } = await scheduleOf(manager, project.id)
  const times: number[] = []
  for (let n = 0; n < 12; n++) {
    const began = performance.now()
    const { moved } = await manager.call('changeActivity', {
      path: { id: project.id, nodeId: at('工序1').nodeId },
      ifMatch: n + 1,
      body: { startsOn: n % 2 === 0 ? '2026-03-03' : '2026-03-02' },
    })
    times.push(performance.now() - began)
    assert.equal(moved, 204)
  }
  t.diagnostic(`p50 ${times.toSorted((a, b) => a - b)[6]!.toFixed(0)} ms`)
})

test('a plan of 5,000 activities is read, and moved whole', async (t) => {
  const world = await openWorld(t)
  const manager = await world.signIn('project_manager')
  const project = await world.given.project()
  await importPlan(manager, project.id, mspdi(chain(5_000)))
  await world.sql('analyze')
  const { at, activities } = await scheduleOf(manager, project.id)
  assert.equal(activities.length, 5_100)
  const timed = async (work: () => Promise<unknown>): Promise<string> => {
    const began = performance.now()
    await work()
    return (performance.now() - began).toFixed(0)
  }
  const path = `/api/v1/projects/${project.id}/schedule`
  const reads: string[] = []
  for (let n = 0; n < 7; n++) reads.push(await timed(async () => (await manager.send(path)).arrayBuffer()))
  const move = (startsOn: string, ifMatch: number) =>
    manager.call('changeActivity', {
      path: { id: project.id, nodeId: at('工序1').nodeId },
      ifMatch,
      body: { startsOn },
    })
  const first = await timed(async () => assert.equal((await move('2026-03-03', 1)).moved, 5_100))
  const second = await timed(() => move('2026-03-02', 2))
  t.diagnostic(`read in ${reads.join(', ')} ms; all 5,100 moved in ${first} and ${second} ms`)
})
