import assert from 'node:assert/strict'
import { test } from 'node:test'
import flat from '../../../../../fixtures/schedule/flat-plan.json' with { type: 'json' }
import { openWorld, type Person } from '../../../test/world.ts'
import { handIn, scheduleOf } from './samples/scene.ts'

const total = 1_000_000_00

async function treeOfTwo(manager: Person, id: string) {
  const add = (body: { title: string; parentId?: string; budgetFen: number; startsOn?: string; dueOn?: string }) =>
    manager.call('addNode', { path: { id }, body })
  const dates = { startsOn: '2026-03-02', dueOn: '2026-10-30' }
  const main = await add({ title: '主体阶段', budgetFen: 700_000_00 })
  await add({ title: '码头主体', parentId: main.id, budgetFen: 700_000_00, ...dates })
  const end = await add({ title: '收尾阶段', budgetFen: 300_000_00 })
  const closing = { startsOn: '2026-11-02', dueOn: '2026-11-06' }
  const known = await add({ title: '交工验收', parentId: end.id, budgetFen: 200_000_00, ...closing })
  return { end, known }
}

test('a flat table moves no node to another place: what has a known title stays there with its budget', async (t) => {
  const world = await openWorld(t)
  const manager = await world.signIn('project_manager')
  const project = await world.given.project({ totalInvestmentFen: total })
  const path = { id: project.id }
  const { end, known } = await treeOfTwo(manager, project.id)
  const tried = await handIn(manager, project.id, '计划.csv', flat.table)
  assert.equal(tried.state, 'checked', JSON.stringify(tried.problem))
  const { summary } = tried
  assert.deepEqual(summary?.named, { matched: ['交工验收'], missing: ['主体阶段', '码头主体', '收尾阶段'] })
  assert.deepEqual(
    summary?.notices.map(({ code }) => code).filter((code) => flat.notices.includes(code)),
    flat.notices,
  )
  await manager.call('applyScheduleImport', { path: { ...path, importId: tried.id }, ifMatch: 0, body: {} })
  const { items } = await manager.call('getProjectTree', { path })
  const node = items.find(({ id }) => id === known.id)
  assert.deepEqual([node?.parentId, node?.budgetFen], [end.id, 200_000_00])
  const top = items.filter(({ parentId }) => parentId === null).toSorted((a, b) => a.position - b.position)
  assert.deepEqual(
    top.map(({ title }) => title),
    flat.top,
    'new rows come last',
  )
  const { at } = await scheduleOf(manager, project.id)
  for (const [title, start] of Object.entries(flat.starts)) assert.equal(at(title).start.slice(0, 10), start, title)

  await manager.call('changeSchedule', { path, ifMatch: 1, body: { dataDate: '2026-11-30' } })
  const later = await handIn(manager, project.id, '再补.csv', flat.unstated.replace('疏浚补挖', '清淤'))
  assert.equal(later.summary?.version, 2)
  await manager.call('applyScheduleImport', { path: { ...path, importId: later.id }, ifMatch: 2, body: {} })
  const after = await scheduleOf(manager, project.id)
  assert.deepEqual([after.dataDate, after.at('清淤').start.slice(0, 10)], ['2026-11-30', '2026-11-30'])
})

test('levels of a file that take a budget where it has no room are refused by the name of the node', async (t) => {
  const world = await openWorld(t)
  const manager = await world.signIn('project_manager')
  const project = await world.given.project({ totalInvestmentFen: total })
  await treeOfTwo(manager, project.id)
  const tried = await handIn(manager, project.id, '分级.csv', flat.levels)
  assert.deepEqual([tried.state, tried.problem?.reason], ['refused', 'schedule_file_moves_budget'])
  assert.match(tried.problem?.message ?? '', /“交工验收”（预算 20\.00万元|“交工验收”（预算 20\.00 万元/)
  assert.match(tried.problem?.message ?? '', /“新阶段”/)
})

test('a tree that is scheduled with its links has a critical path, and nothing before what it follows', async (t) => {
  const world = await openWorld(t)
  const manager = await world.signIn('project_manager')
  const project = await world.given.project({ totalInvestmentFen: total })
  const path = { id: project.id }
  await treeOfTwo(manager, project.id)
  assert.equal((await manager.call('getProject', { path })).isScheduled, false)
  await manager.call('createSchedule', { path, body: { isLinked: true } })
  assert.equal((await manager.call('getProject', { path })).isScheduled, true)
  const { at, links } = await scheduleOf(manager, project.id)
  assert.equal(links.length, 1)
  assert.deepEqual(
    ['码头主体', '交工验收'].map((title) => [at(title).start.slice(0, 10), at(title).critical]),
    [
      ['2026-03-02', true],
      ['2026-11-02', true],
    ],
  )
})
