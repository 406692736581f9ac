import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld, problem } from '../../../test/world.ts'
import { systemReach } from '../../platform/actor.ts'

test('each month keeps where a project stood at its end, and months before are told from plan and reports', async (t) => {
  const world = await openWorld(t, { now: '2026-01-31T01:00:00Z' })
  const project = await world.given.project({ name: '海港路', plannedStart: '2026-01-01', plannedFinish: '2026-12-31' })
  const undated = await world.given.project({ plannedStart: null, plannedFinish: null })
  let [crew, manager] = [await world.signIn('crew', { projects: [project.id] }), await world.signIn('project_manager')]
  const report = await crew.call('reportProgress', {
    path: { id: project.id },
    body: { asOf: '2026-01-20', donePercent: '5' },
  })
  await manager.call('decideProgressReport', { path: { id: report.id }, body: { decision: 'accept' } })
  await world.runJobs()
  world.clock.set('2026-03-10T01:00:00Z')
  await world.house.progress.refreshAll()
  ;[crew, manager] = [await world.signInAs(crew), await world.signInAs(manager)]

  const map = async (query: object = {}) =>
    manager.call('getProgressHeatMap', { query: { from: '2026-01', to: '2026-04', ...query } })
  const rowOf = async (id: string) => (await map()).items.find((item) => item.projectId === id)
  const january = { asOf: '2026-01-31', deviationPoints: '-3.49', isRetold: false }
  const told = ({ asOf, deviationPoints, isRetold }: typeof january) => ({ asOf, deviationPoints, isRetold })
  const march = { asOf: '2026-03-10', deviationPoints: '-13.9', isRetold: false }
  assert.deepEqual(
    (await rowOf(project.id))?.cells.map((cell) => cell && told(cell)),
    [january, null, march, null],
  )

  await world.house.database.write(systemReach('test'), (tx) =>
    world.house.progress.retellMonths(tx, [project.id, undated.id], 6),
  )
  const february = { asOf: '2026-02-28', deviationPoints: '-11.16', isRetold: true }
  assert.deepEqual(
    (await rowOf(project.id))?.cells.map((cell) => cell && told(cell)),
    [january, february, march, null],
  )
  assert.deepEqual((await rowOf(undated.id))?.cells, [null, null, null, null])

  assert.equal((await manager.call('getProgressHeatMap', {})).months.length, 12)
  const first = await map({ limit: 1, q: '海港' })
  assert.deepEqual([first.total, first.items.map(({ name }) => name), first.nextCursor], [1, ['海港路'], null])
  const seen = await crew.call('getProgressHeatMap', {})
  assert.deepEqual(
    seen.items.map(({ projectId }) => projectId),
    [project.id],
    'only what is in reach',
  )
  await assert.rejects(map({ from: '2020-01' }), problem(400, 'month_range_unsuitable'))
  await assert.rejects(map({ from: '2026-05' }), problem(400, 'month_range_unsuitable'))
})
