import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeXer, encodeXer } from '@jiheng/exchange'
import { openWorld, problem, type Person } from '../../../test/world.ts'
import { chain, handIn, importPlan, mspdi, road, scheduleOf } from './samples/scene.ts'

const exported = async (person: Person, projectId: string, format: string): Promise<Uint8Array> => {
  const answer = await person.send(`/api/v1/projects/${projectId}/schedule/export?format=${format}`)
  assert.equal(answer.status, 200)
  return new Uint8Array(await answer.arrayBuffer())
}

test('a bad file gives a sentence and leaves the plan as it was', async (t) => {
  const world = await openWorld(t)
  const manager = await world.signIn('project_manager')
  const project = await world.given.project()
  await importPlan(manager, project.id, mspdi(road))
  const before = await scheduleOf(manager, project.id)
  const json = (network: object): string => JSON.stringify(network)
  const activity = (id: string, duration = 1) => ({ id, name: id, duration })
  const ring = {
    start: '2026-03-02',
    activities: [activity('甲'), activity('乙')],
    links: [
      { from: '甲', to: '乙' },
      { from: '乙', to: '甲' },
    ],
  }
  const bad: [name: string, content: string, reason: string][] = [
    ['空.xml', ' ', 'empty'],
    ['照片.xml', '<html><body>不是计划</body></html>', ''],
    ['环.json', json(ring), 'schedule_cycle'],
    [
      '远.json',
      json({ start: '9999-12-01', activities: [activity('甲', 400)], links: [] }),
      'schedule_beyond_calendar',
    ],
    ['断.xml', mspdi(road).slice(0, 3_000), ''],
    ['多.json', json(chain(20_001)), 'schedule_too_large'],
  ]
  for (const [name, content, reason] of bad) {
    const tried = await handIn(manager, project.id, name, content)
    assert.equal(tried.state, 'refused', name)
    assert.ok((tried.problem?.message.length ?? 0) > 5, name)
    if (reason !== '' && reason !== 'empty') assert.equal(tried.problem?.reason, reason, name)
    await assert.rejects(
      manager.call('applyScheduleImport', { path: { id: project.id, importId: tried.id }, ifMatch: 1, body: {} }),
      problem(409, 'schedule_import_not_ready'),
    )
  }
  const cycle = await handIn(manager, project.id, '环.json', json(ring))
  assert.match(cycle.problem?.message ?? '', /甲 → 乙 → 甲|乙 → 甲 → 乙/)
  const after = await scheduleOf(manager, project.id)
  assert.deepEqual([after.version, after.activities], [before.version, before.activities])
})

test('a network written by hand may say anything; what is understood is taken', async (t) => {
  const world = await openWorld(t)
  const manager = await world.signIn('project_manager')
  const project = await world.given.project()
  const odd = {
    unit: 'week',
    start: '2026-03-02',
    dataDate: 'soon',
    progressMode: 'fast',
    criticalFloat: 'none',
    calendar: 7,
    activities: [
      {
        id: 'a\u0000b',
        name: '坏\u0000字\ud800',
        duration: 3,
        durationIs: 'long',
        deadline: '2026-02-31',
        calendar: 9,
      },
      { id: 2, name: '', duration: -5, constraint: { type: 'NEVER', at: 'x' }, parent: '没有' },
      { id: 3, duration: 'x', progress: { percent: 250, actualStart: 'y' }, resources: [{ id: 'r', units: 'z' }] },
    ],
    links: [
      { from: 'a\u0000b', to: '2', type: 'XX', lag: 'y', lagCalendar: 'moon' },
      { from: 2, to: 2 },
      { from: 2, to: 99 },
    ],
  }
  const tried = await handIn(manager, project.id, '手写.json', JSON.stringify(odd))
  assert.equal(tried.state, 'checked', JSON.stringify(tried.problem))
  assert.deepEqual([...new Set(tried.summary?.notices.map(({ code }) => code))].toSorted(), [
    'constraint_not_understood',
    'dangling_link',
    'duration_not_understood',
    'lag_not_understood',
    'link_type_unknown',
    'not_a_date',
  ])
  await manager.call('applyScheduleImport', { path: { id: project.id, importId: tried.id }, ifMatch: 0, body: {} })
  const { activities, at } = await scheduleOf(manager, project.id)
  assert.equal(activities.length, 3)
  assert.equal(at('2').start, '2026-03-04', 'of no length, at the end of what it follows')
})

test('what is exported comes back the same, from Project and from P6, and knows its nodes again', async (t) => {
  const world = await openWorld(t)
  const manager = await world.signIn('project_manager')
  const project = await world.given.project()
  await importPlan(manager, project.id, mspdi(road))
  const first = await scheduleOf(manager, project.id)
  const dates = (schedule: typeof first) =>
    schedule.activities.map(({ nodeId, title, start, finish }) => [
      nodeId,
      title,
      start.slice(0, 10),
      finish.slice(0, 10),
    ])
  await importPlan(manager, project.id, await exported(manager, project.id, 'mspdi'), 1)
  const second = await scheduleOf(manager, project.id)
  assert.deepEqual(dates(second), dates(first))
  assert.deepEqual(second.links.length, first.links.length)
  const xer = await exported(manager, project.id, 'xer')
  assert.equal(Buffer.from(xer.subarray(0, 6)).toString(), 'ERMHDR')
  const tried = await handIn(manager, project.id, '计划.xer', xer)
  assert.deepEqual([tried.state, tried.summary?.matched, tried.summary?.added], ['checked', 8, 0])
  await manager.call('applyScheduleImport', { path: { id: project.id, importId: tried.id }, ifMatch: 2, body: {} })
  assert.deepEqual(dates(await scheduleOf(manager, project.id)), dates(first))
})

test('a new edition of a plan updates what it names; replacing takes drafts away, never what is under way', async (t) => {
  const world = await openWorld(t)
  const manager = await world.signIn('project_manager')
  const project = await world.given.project()
  await importPlan(manager, project.id, mspdi(road))
  const first = await scheduleOf(manager, project.id)
  const drainage = first.at('排水').nodeId
  const { version } = await manager.call('getNode', { path: { id: drainage } })
  await manager.call('editNode', {
    path: { id: drainage },
    ifMatch: version,
    body: { budgetFen: 0, responsibleId: manager.accountId, standard: '规范' },
  })
  await manager.call('activateNode', { path: { id: drainage }, body: {} }).catch(() => {})
  await world.runJobs()
  const edition = {
    ...road,
    activities: [
      ...road.activities
        .filter(({ id }) => id !== '4' && id !== '7')
        .map((each) => (each.id === '6' ? { ...each, name: '水稳基层' } : each)),
      { id: '9', name: '标线', parent: '5', duration: 3 },
    ],
    links: [
      { from: '2', to: '3' },
      { from: '3', to: '6' },
      { from: '6', to: '9' },
      { from: '9', to: '8' },
    ],
  }
  const tried = await handIn(manager, project.id, '二版.xml', mspdi(edition))
  assert.deepEqual([tried.summary?.matched, tried.summary?.added, tried.summary?.missing], [6, 1, 2])
  const current = await scheduleOf(manager, project.id)
  await manager.call('applyScheduleImport', {
    path: { id: project.id, importId: tried.id },
    ifMatch: current.version,
    body: { mode: 'replace' },
  })
  const after = await scheduleOf(manager, project.id)
  assert.equal(after.at('水稳基层').nodeId, first.at('基层').nodeId, 'a renamed task keeps its node')
  assert.ok(after.activities.some(({ title }) => title === '标线'))
  assert.ok(!after.activities.some(({ title }) => title === '面层'), 'a draft the file does not name is gone')
  const tree = (await manager.call('getProjectTree', { path: { id: project.id } })).items
  assert.equal(
    tree.some(({ title }) => title === '排水'),
    tree.find(({ id }) => id === drainage)?.state === 'active',
  )
})

test('P6 work breakdown becomes the upper levels of the tree', async (t) => {
  const world = await openWorld(t)
  const manager = await world.signIn('project_manager')
  const project = await world.given.project()
  const written = writeXer(road, { title: '道路' })
  assert.ok(written.ok)
  const tried = await handIn(manager, project.id, '道路.xer', encodeXer(written.text))
  assert.equal(tried.state, 'checked', JSON.stringify(tried.problem))
  await manager.call('applyScheduleImport', { path: { id: project.id, importId: tried.id }, ifMatch: 0, body: {} })
  const { at } = await scheduleOf(manager, project.id)
  assert.equal(at('填筑').parentId, at('路基工程').nodeId)
})
