import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CallInput } from '@jiheng/api'
import { openWorld, problem, type World } from '../../../test/world.ts'
import { handIn, importPlan, mspdi, road, scheduleOf } from './samples/scene.ts'

type Edit = NonNullable<CallInput<'changeActivity'>['body']>

/** The imported road with what is asked of its activities by title. */
async function openRoad(world: World) {
  const manager = await world.signIn('project_manager')
  const { id } = await world.given.project()
  await importPlan(manager, id, mspdi(road))
  const { at } = await scheduleOf(manager, id)
  const pathOf = (title: string) => ({ id, nodeId: at(title).nodeId })
  return {
    ...{ id, manager, at },
    detailsOf: (title: string) => manager.call('getActivity', { path: pathOf(title) }),
    change: (title: string, body: Edit, ifMatch: number) =>
      manager.call('changeActivity', { path: pathOf(title), ifMatch, body }),
    fieldsOf: async (work: Promise<unknown>) => {
      const thrown = await work.then(
        () => undefined,
        (cause: { errors?: { field: string; message: string }[] }) => cause,
      )
      return thrown?.errors?.map(({ field }) => field)
    },
  }
}

test('an opened activity tells what it waits for, what waits for it and which of these decides', async (t) => {
  const { detailsOf } = await openRoad(await openWorld(t))
  const base = await detailsOf('基层')
  assert.deepEqual(
    base.predecessors.map(({ title, type, lagDays, isDriving }) => [title, type, lagDays, isDriving]),
    [
      ['填筑', 'FS', 0, true],
      ['排水', 'FS', 0, false],
    ],
  )
  assert.deepEqual(
    base.successors.map(({ title, lagDays }) => [title, lagDays]),
    [['面层', 2]],
  )
  assert.ok(base.calendars.some(({ id }) => id === 'china'))
  assert.equal((await detailsOf('路基工程')).isSummary, true)
})

test('every change comes with the edit that undoes it: dates, links and lags are as before', async (t) => {
  const { id, manager, change, detailsOf, at } = await openRoad(await openWorld(t))
  const before = (await scheduleOf(manager, id)).activities
  const told = await detailsOf('基层')
  const { undo, version } = await change(
    '基层',
    {
      ...{ startsOn: '2026-04-08', durationDays: 3, calendar: 'every_day', why: '试一试' },
      links: {
        added: [
          { from: at('填筑').nodeId, to: at('基层').nodeId, type: 'FS', lagDays: 5 },
          { from: at('清表').nodeId, to: at('基层').nodeId, type: 'SS', lagDays: 2 },
        ],
        removed: [{ from: at('排水').nodeId, to: at('基层').nodeId }],
      },
    },
    1,
  )
  const changed = await detailsOf('基层')
  assert.deepEqual(
    changed.predecessors.map(({ title, type, lagDays }) => [title, type, lagDays]).toSorted(),
    [
      ['填筑', 'FS', 5],
      ['清表', 'SS', 2],
    ].toSorted(),
  )
  await change('基层', undo, version)
  const after = await detailsOf('基层')
  assert.deepEqual(
    { ...after, version: 0, predecessors: after.predecessors.toSorted((a, b) => (a.code < b.code ? -1 : 1)) },
    { ...told, version: 0 },
  )
  assert.deepEqual((await scheduleOf(manager, id)).activities, before)
})

test('settings are undone too, and the calendar of the whole can be another', async (t) => {
  const { id, manager } = await openRoad(await openWorld(t))
  const path = { id }
  const change = (body: NonNullable<CallInput<'changeSchedule'>['body']>, ifMatch: number) =>
    manager.call('changeSchedule', { path, ifMatch, body })
  const finish = async () => (await manager.call('getSchedule', { path })).finish.slice(0, 10)
  const first = await finish()
  const { undo } = await change({ calendar: 'every_day', dataDate: '2026-03-09', progressMode: 'retained_logic' }, 1)
  assert.ok((await finish()) < first, 'weekends are worked')
  await change(undo, 2)
  assert.equal(await finish(), first)
})

test('the calendars of the file can be chosen beside the built-in ones', async (t) => {
  const world = await openWorld(t)
  const manager = await world.signIn('project_manager')
  const { id } = await world.given.project()
  const path = { id }
  const network = {
    ...{ start: '2026-03-02', calendar: 'monday_to_friday', activities: [{ id: 'a', name: '清表', duration: 10 }] },
    calendars: [{ id: 'site', name: '工地六天', weekdays: [1, 2, 3, 4, 5, 6] }],
  }
  const tried = await handIn(manager, id, '计划.json', JSON.stringify(network))
  await manager.call('applyScheduleImport', { path: { id, importId: tried.id }, ifMatch: 0, body: {} })
  const before = await manager.call('getSchedule', { path })
  assert.deepEqual(
    before.calendars.map(({ id: calendar, name }) => [calendar, name]),
    [
      ['china', null],
      ['monday_to_friday', null],
      ['every_day', null],
      ['site', '工地六天'],
    ],
  )
  await manager.call('changeSchedule', { path, ifMatch: before.version, body: { calendar: 'site' } })
  const after = await manager.call('getSchedule', { path })
  assert.deepEqual(
    [before.finish, after.finish, after.calendar.name],
    ['2026-03-13', '2026-03-12', '工地六天'],
    'Saturday the 7th is worked',
  )
})

test('a refusal stands beside the field it is about, and leaves the plan as it was', async (t) => {
  const { id, manager, change, fieldsOf, at } = await openRoad(await openWorld(t))
  const link = (from: string, to: string) => ({ links: { added: [{ from: at(from).nodeId, to: at(to).nodeId }] } })
  const nobody = '00000000-0000-7000-8000-000000000000'
  assert.deepEqual(await fieldsOf(change('清表', link('面层', '清表'), 1)), ['links'])
  assert.deepEqual(await fieldsOf(change('清表', link('清表', '清表'), 1)), ['links'])
  await manager.call('changeActivity', {
    path: { id, nodeId: at('清表').nodeId },
    ifMatch: 1,
    body: { actualStart: '2026-03-02' },
  })
  assert.deepEqual(await fieldsOf(change('清表', link('面层', '清表'), 2)), ['links'], 'although it has begun')
  const dangling = { links: { added: [{ from: nobody, to: at('清表').nodeId }] } }
  await assert.rejects(change('清表', dangling, 2), problem(404, 'activity_not_found'))
  assert.deepEqual(await fieldsOf(change('清表', { calendar: '夜班' }, 2)), ['calendar'])
  assert.deepEqual(await fieldsOf(change('填筑', { startsOn: '2026-03-04' }, 2)), ['startsOn'])
  const tooEarly = { constraints: [{ type: 'MSO' as const, at: '2026-03-04' }] }
  assert.deepEqual(await fieldsOf(change('填筑', tooEarly, 2)), ['constraints'])
  assert.equal((await manager.call('getSchedule', { path: { id } })).version, 2)
})

test('finish, duration and critical count are explained down to the activities that decide them', async (t) => {
  const { id, manager, at } = await openRoad(await openWorld(t, { now: '2026-03-12T01:00:00Z' }))
  const path = { id }
  await manager.call('changeSchedule', { path, ifMatch: 1, body: { dataDate: '2026-03-02' } })
  const { finish, duration, critical } = await manager.call('explainSchedule', { path })
  assert.deepEqual([finish.value, finish.unit, finish.dataAgeDays], ['2026-04-14', 'day', 10])
  const driving = finish.inputs.find(({ measure }) => measure === 'measures.schedule.driving_path')?.because
  assert.deepEqual(
    driving?.inputs.map(({ source }) => source?.label),
    ['清表', '填筑', '基层', '面层', '通车'],
  )
  assert.deepEqual(driving?.inputs[0]?.source, { kind: 'activity', id: at('清表').nodeId, label: '清表' })
  assert.deepEqual([duration.value, duration.unit], ['31', 'workdays'])
  const listed = critical.inputs.find(({ because }) => because)?.because
  assert.deepEqual([critical.value, listed?.inputs.length], ['5', 5])
})
