import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld, problem, type Person } from '../../../test/world.ts'
import { handIn, scheduleOf } from './samples/scene.ts'

/** Two tasks under a summary, a week later than baseline 0 had them; the first alone is in baseline 3. */
const file = `<?xml version="1.0" encoding="UTF-8"?><Project xmlns="http://schemas.microsoft.com/project">
<StartDate>2026-03-02T08:00:00</StartDate><Tasks>
<Task><UID>1</UID><ID>1</ID><Name>路基工程</Name><OutlineLevel>1</OutlineLevel><Summary>1</Summary><Duration>PT80H0M0S</Duration></Task>
<Task><UID>2</UID><ID>2</ID><Name>清表</Name><OutlineLevel>2</OutlineLevel><Duration>PT40H0M0S</Duration>
<Baseline><Number>0</Number><Start>2026-02-23T08:00:00</Start><Finish>2026-02-27T17:00:00</Finish><Cost>1000000</Cost></Baseline>
<Baseline><Number>3</Number><Start>2026-02-24T08:00:00</Start><Finish>2026-02-28T00:00:00</Finish></Baseline></Task>
<Task><UID>3</UID><ID>3</ID><Name>填筑</Name><OutlineLevel>2</OutlineLevel><Duration>PT40H0M0S</Duration>
<PredecessorLink><PredecessorUID>2</PredecessorUID><Type>1</Type></PredecessorLink>
<Baseline><Number>0</Number><Start>2026-03-02T08:00:00</Start><Finish>2026-03-06T17:00:00</Finish></Baseline></Task>
</Tasks></Project>`

const apply = (person: Person, id: string, importId: string, version: number, baselines: number[]) =>
  person.call('applyScheduleImport', { path: { id, importId }, ifMatch: version, body: { baselines } })

test('baselines of a file are offered, and those chosen are kept, the least as the original', async (t) => {
  const world = await openWorld(t)
  const manager = await world.signIn('project_manager')
  const { id } = await world.given.project()
  const tried = await handIn(manager, id, '计划.xml', file)
  assert.deepEqual(tried.summary?.baselines, [
    { number: 0, activities: 2, start: '2026-02-23', finish: '2026-03-06' },
    { number: 3, activities: 1, start: '2026-02-24', finish: '2026-02-27' },
  ])
  await assert.rejects(apply(manager, id, tried.id, 0, [4]), problem(422, 'schedule_file_baseline_unknown'))
  await apply(manager, id, tried.id, 0, [3, 0])
  const { baselines, at } = await scheduleOf(manager, id)
  assert.deepEqual(
    baselines.map(({ name, isOriginal, why }) => [name, isOriginal, why]),
    [
      ['文件所带基线 0', true, '计划.xml'],
      ['文件所带基线 3', false, '计划.xml'],
    ],
  )
  assert.equal(at('路基工程').kind, 'summary')
  const { dates } = await manager.call('getBaselineDates', { path: { id, baselineId: baselines[0]?.id ?? '' } })
  const kept = dates.nodeId.map((nodeId, n) => [nodeId, dates.start[n], dates.finish[n]] as const)
  assert.deepEqual(
    new Map(kept.map(([nodeId, ...span]) => [nodeId, span])),
    new Map([
      [at('路基工程').nodeId, ['2026-02-23', '2026-03-06']],
      [at('清表').nodeId, ['2026-02-23', '2026-02-27']],
      [at('填筑').nodeId, ['2026-03-02', '2026-03-06']],
    ]),
  )
  const compared = await manager.call('compareBaselines', { path: { id }, query: { a: 'original', b: 'current' } })
  assert.equal(compared.changed.find(({ title }) => title === '清表')?.finish?.days, 7)
})

test('an original that is there stays the only one, and the file says what was left', async (t) => {
  const world = await openWorld(t)
  const manager = await world.signIn('project_manager')
  const { id } = await world.given.project()
  const first = await handIn(manager, id, '计划.xml', file)
  await apply(manager, id, first.id, 0, [])
  assert.deepEqual((await scheduleOf(manager, id)).baselines, [])
  await manager.call('takeBaseline', { path: { id }, body: { name: '批复计划' } })
  const again = await handIn(manager, id, '计划.xml', file)
  assert.deepEqual(again.summary?.baselines, [])
  assert.ok(again.summary?.notices.some(({ code }) => code === 'baselines_left'))
  await assert.rejects(apply(manager, id, again.id, 1, [0]), problem(422, 'schedule_original_exists'))
  await apply(manager, id, again.id, 1, [])
  assert.deepEqual(
    (await scheduleOf(manager, id)).baselines.map(({ name }) => name),
    ['批复计划'],
  )
})

test('a milestone has no duration: in a file it becomes a task, in the plan it is refused', async (t) => {
  const world = await openWorld(t)
  const manager = await world.signIn('project_manager')
  const { id } = await world.given.project()
  const network = {
    start: '2026-03-02',
    activities: [
      { id: 'a', name: '验收', kind: 'milestone', duration: 3 },
      { id: 'b', name: '通车', kind: 'milestone', duration: 0 },
    ],
    links: [{ from: 'a', to: 'b' }],
  }
  const tried = await handIn(manager, id, '网络.json', JSON.stringify(network))
  assert.deepEqual(
    tried.summary?.notices.map(({ code }) => code),
    ['milestone_with_duration'],
  )
  await apply(manager, id, tried.id, 0, [])
  const { at } = await scheduleOf(manager, id)
  assert.deepEqual([at('验收').kind, at('验收').durationDays, at('通车').kind], ['task', 3, 'milestone'])
  const change = (title: string, ifMatch: number, body: object) =>
    manager.call('changeActivity', { path: { id, nodeId: at(title).nodeId }, ifMatch, body })
  await assert.rejects(change('通车', 1, { durationDays: 2 }), problem(422, 'schedule_milestone_has_no_duration'))
  const { undo, version } = await change('验收', 1, { kind: 'milestone' })
  assert.equal((await scheduleOf(manager, id)).at('验收').durationDays, 0)
  await change('验收', version, undo)
  assert.deepEqual((await scheduleOf(manager, id)).at('验收').durationDays, 3)
})
