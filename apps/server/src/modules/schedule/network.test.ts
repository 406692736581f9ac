import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld, problem } from '../../../test/world.ts'
import { handIn, importPlan, mspdi, road, scheduleOf } from './samples/scene.ts'

test('nodes that come and go in the tree are followed, and the links of the others stay', async (t) => {
  const world = await openWorld(t)
  const manager = await world.signIn('project_manager')
  const project = await world.given.project()
  const path = { id: project.id }
  await importPlan(manager, project.id, mspdi(road))
  await world.runJobs()
  const before = await scheduleOf(manager, project.id)
  await manager.call('addNode', {
    path,
    body: { parentId: before.at('路面工程').nodeId, title: '交安设施', startsOn: '2026-04-20', dueOn: '2026-04-24' },
  })
  await world.runJobs()
  const added = await scheduleOf(manager, project.id)
  assert.deepEqual(
    [added.at('交安设施').start, added.at('交安设施').durationDays, added.at('路面工程').finish.slice(0, 10)],
    ['2026-04-20T08:00', 5, '2026-04-24'],
  )
  assert.equal(added.links.length, 6)
  const { nodeId: id } = added.at('面层')
  const { version } = await manager.call('getNode', { path: { id } })
  await manager.call('deleteNode', { path: { id }, ifMatch: version })
  await world.runJobs()
  const after = await scheduleOf(manager, project.id)
  assert.equal(after.links.length, 4, 'two links hung on the deleted node')
  assert.equal(after.at('基层').finish, before.at('基层').finish)
  assert.equal(after.version, added.version + 1, 'following ends')
})

test('a schedule is made of a tree; its own exceptions and start move all dates; the data date holds work back', async (t) => {
  const world = await openWorld(t)
  const manager = await world.signIn('project_manager')
  const project = await world.given.project()
  const path = { id: project.id }
  await assert.rejects(manager.call('createSchedule', { path, body: {} }), problem(422, 'schedule_needs_tree'))
  const add = (title: string, startsOn: string, dueOn: string) =>
    manager.call('addNode', { path, body: { title, startsOn, dueOn } })
  const first = await add('勘察', '2026-03-02', '2026-03-06')
  const second = await add('设计', '2026-03-09', '2026-03-13')
  await manager.call('createSchedule', { path, body: {} })
  await assert.rejects(manager.call('createSchedule', { path, body: {} }), problem(409, 'schedule_exists'))
  await manager.call('changeActivity', {
    path: { ...path, nodeId: second.id },
    ifMatch: 1,
    body: { links: { added: [{ from: first.id, to: second.id, type: 'FS', lagDays: 1 }] } },
  })
  const linked = await scheduleOf(manager, project.id)
  assert.deepEqual([linked.at('设计').start, linked.at('设计').finish], ['2026-03-10', '2026-03-16'])
  await manager.call('changeSchedule', {
    path,
    ifMatch: 2,
    body: { exceptions: [{ day: '2026-03-04', until: '2026-03-05', isWorkday: false }], why: '防汛演练' },
  })
  const flooded = await scheduleOf(manager, project.id)
  assert.deepEqual([flooded.at('勘察').finish, flooded.at('设计').finish], ['2026-03-10', '2026-03-18'])
  assert.deepEqual(flooded.calendar.exceptions, [{ day: '2026-03-04', until: '2026-03-05', isWorkday: false }])
  assert.equal(flooded.calendar.isChina, true)
  await manager.call('changeSchedule', { path, ifMatch: 3, body: { dataDate: '2026-03-16' } })
  assert.equal((await scheduleOf(manager, project.id)).at('勘察').start, '2026-03-16')
})

test('levelling proposes dates within capacity and keeps them only when asked', async (t) => {
  const world = await openWorld(t)
  const manager = await world.signIn('project_manager')
  const project = await world.given.project()
  const path = { id: project.id }
  const crane = [{ id: '塔吊', units: 1 }]
  const network = {
    start: '2026-03-02',
    resources: [{ id: '塔吊', capacity: 1 }],
    activities: [
      { id: '甲', name: '甲栋', duration: 5, resources: crane },
      { id: '乙', name: '乙栋', duration: 5, resources: crane },
    ],
    links: [],
  }
  const tried = await handIn(manager, project.id, '两栋.json', JSON.stringify(network))
  await manager.call('applyScheduleImport', { path: { ...path, importId: tried.id }, ifMatch: 0, body: {} })
  const proposed = await manager.call('levelSchedule', { path, body: {} })
  assert.deepEqual(
    [
      proposed.finishedWithout,
      proposed.finishesOn,
      proposed.activities.map(({ delayDays }) => delayDays),
      proposed.isApplied,
    ],
    ['2026-03-06', '2026-03-13', [5], false],
  )
  assert.equal((await scheduleOf(manager, project.id)).finish, '2026-03-06')
  await manager.call('levelSchedule', { path, ifMatch: 1, body: { isApplied: true } })
  assert.equal((await scheduleOf(manager, project.id)).finish, '2026-03-13')
  await manager.call('changeSchedule', { path, ifMatch: 2, body: { resources: [{ id: '塔吊', capacity: 0.5 }] } })
  await assert.rejects(manager.call('levelSchedule', { path, body: {} }), problem(422, 'schedule_cannot_level'))
})

test('a date that must hold refuses what would break it', async (t) => {
  const world = await openWorld(t)
  const manager = await world.signIn('project_manager')
  const project = await world.given.project()
  await importPlan(manager, project.id, mspdi(road))
  const { at } = await scheduleOf(manager, project.id)
  const change = (title: string, ifMatch: number, body: object) =>
    manager.call('changeActivity', { path: { id: project.id, nodeId: at(title).nodeId }, ifMatch, body })
  await change('面层', 1, { constraints: [{ type: 'FNLT', at: '2026-04-15' }], why: '汛期前' })
  await change('清表', 2, { startsOn: '2026-03-03' })
  await assert.rejects(change('清表', 3, { startsOn: '2026-03-04' }), problem(422, 'schedule_date_must_hold'))
  await change('清表', 3, { actualStart: '2026-03-03' })
  await assert.rejects(change('清表', 4, { startsOn: '2026-03-02' }), problem(422, 'schedule_activity_begun'))
  const begun = (await scheduleOf(manager, project.id)).at('清表')
  assert.deepEqual([begun.actualStart?.slice(0, 10), begun.remainingDays], ['2026-03-03', null])
  await assert.rejects(change('路基工程', 4, { durationDays: 3 }), problem(422, 'schedule_summary_has_no_duration'))
})

test('a project out of reach has no schedule; readers read and do not write', async (t) => {
  const world = await openWorld(t)
  const [ours, theirs] = [await world.given.organisation(), await world.given.organisation()]
  const manager = await world.signIn('project_manager', { organisationId: ours.id })
  const stranger = await world.signIn('project_manager', { organisationId: theirs.id })
  const crew = await world.signIn('crew', { organisationId: ours.id })
  const project = await world.given.project({ organisationId: ours.id })
  const path = { id: project.id }
  await importPlan(manager, project.id, mspdi(road))
  const { at } = await scheduleOf(crew, project.id)
  const change = { path: { ...path, nodeId: at('清表').nodeId }, ifMatch: 1, body: { durationDays: 6 } }
  await assert.rejects(crew.call('changeActivity', change), problem(403))
  await assert.rejects(stranger.call('changeActivity', change), problem(404))
  await assert.rejects(stranger.call('getSchedule', { path }), problem(404, 'project_not_found'))
  await assert.rejects(stranger.call('takeBaseline', { path, body: { name: '甲' } }), problem(404))
  await assert.rejects(crew.call('getEarnedValue', { path }), problem(403))
})
