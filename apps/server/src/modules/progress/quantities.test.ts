import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sendInParts, sha256 } from '../../../test/send-in-parts.ts'
import { openWorld, problem } from '../../../test/world.ts'

const year2026 = { plannedStart: '2026-01-01', plannedFinish: '2026-12-31' }

test('a measured project is as far as its accepted quantities, a failed batch takes its part out, and a retest puts it back', async (t) => {
  const world = await openWorld(t, { now: '2026-03-10T01:00:00Z' })
  const project = await world.given.project(year2026)
  const [crew, manager] = [
    await world.signIn('crew', { projects: [project.id] }),
    await world.signIn('project_manager'),
  ]
  const path = { id: project.id }
  const item = (name: string, unit: string, plannedQuantity: string, weight: string) =>
    manager.call('addWorkItem', { path, body: { name, unit, plannedQuantity, weight } })
  // A percentage accepted before anything was measured stays valid until the first accepted quantity.
  const typed = await crew.call('reportProgress', { path, body: { asOf: '2026-02-01', donePercent: '7' } })
  await manager.call('decideProgressReport', { path: { id: typed.id }, body: { decision: 'accept' } })
  const [dig, pour] = [await item('土方', 'm³', '1000', '1'), await item('混凝土', 'm³', '200', '3')]
  const actual = async (who = manager) => (await who.call('getProgress', { path })).position
  assert.equal((await actual())?.actualPercent, '7')
  await assert.rejects(item('土方', 'm³', '1', '1'), problem(409, 'work_item_name_taken'))
  await assert.rejects(
    crew.call('reportProgress', { path, body: { asOf: '2026-03-09', donePercent: '9' } }),
    problem(422, 'node_measured_by_quantities'),
  )

  const order = await crew.call('addMaterialOrder', {
    path,
    body: { name: '商品混凝土', quantity: '200', unit: 'm³', promisedOn: '2026-03-01', suppliedBy: 'contractor' },
  })
  const arrived = await crew.call('recordArrival', {
    path: { id: order.id },
    body: { day: '2026-03-01', quantity: '60', batch: 'C30-01' },
  })
  const batchId = arrived.batches[0]!.id
  assert.deepEqual(
    arrived.batches.map(({ number, result }) => [number, result]),
    [['C30-01', null]],
  )
  const report = await crew.call('reportProgress', {
    path,
    body: {
      asOf: '2026-03-05',
      quantities: [
        { itemId: dig.id, quantity: '400' },
        { itemId: pour.id, quantity: '50', batchId },
      ],
    },
  })
  assert.equal(report.donePercent, '28.75') // (0.4 × 1 + 0.25 × 3) ÷ 4
  const waiting = await actual()
  assert.deepEqual([waiting?.actualPercent, waiting?.claimedPercent], ['7', '28.75'])
  await manager.call('decideProgressReport', { path: { id: report.id }, body: { decision: 'accept' } })
  await world.runJobs()
  const accepted = await actual()
  assert.equal(accepted?.actualPercent, '28.75')
  const text = JSON.stringify(accepted?.explanation)
  for (const part of ['measures.progress_by_quantities', 'measures.accepted_quantity', '400 m³'])
    assert.ok(text.includes(part), part)

  const tested = (number: string, day: string, result: 'passed' | 'failed', uploadId?: string) =>
    crew.call('recordMaterialTest', {
      path: { id: order.id },
      body: { batch: 'C30-01', number, lab: '市检测中心', day, result, ...(uploadId && { uploadId }) },
    })
  const paper = Buffer.from('%PDF-1.7 检测报告')
  const upload = await sendInParts(crew, project.id, paper, '抗压强度.pdf')
  const failed = await tested('T-1', '2026-03-08', 'failed', upload.id)
  assert.deepEqual(failed.blocked, [{ item: '混凝土', unit: 'm³', quantity: '50' }])
  assert.deepEqual(failed.file, { name: '抗压强度.pdf', hash: sha256(paper) })
  const file = await manager.send(`/api/v1/material-tests/${failed.id}/file`)
  assert.equal(sha256(Buffer.from(await file.arrayBuffer())), sha256(paper))
  await world.runJobs()
  assert.equal((await actual())?.actualPercent, '10') // 0.4 × 1 ÷ 4
  const work = await crew.call('listWorkItems', { path })
  const poured = work.items.find(({ id }) => id === pour.id)
  assert.deepEqual(
    [poured?.blockedQuantity, poured?.countedQuantity, poured?.blockedBy.map(({ number }) => number)],
    ['50', '0', ['T-1']],
  )
  const [listed] = (await crew.call('listProgressReports', { path })).items
  assert.deepEqual(
    listed?.quantities.map(({ item: name, failedTest }) => [name, failedTest?.number ?? null]),
    [
      ['土方', null],
      ['混凝土', 'T-1'],
    ],
  )
  const latest = () =>
    world.sql<{ percent: string }>(
      'select done_percent::text as percent from progress.v_latest where project_id = $1',
      [project.id],
    )
  assert.deepEqual(await latest(), [{ percent: '10.00' }])

  await assert.rejects(tested('T-1', '2026-03-09', 'passed'), problem(409, 'material_test_already_recorded'))
  await tested('T-2', '2026-03-10', 'passed')
  await world.runJobs()
  assert.equal((await actual())?.actualPercent, '28.75')
  assert.deepEqual(await latest(), [{ percent: '28.75' }])
  const { points } = await manager.call('getProgress', { path, query: { asOf: '2026-03-09' } })
  assert.equal(points.find(({ day }) => day === '2026-03-09')?.actualPercent, '10', 'the curve keeps what was known')
})

test('quantities are checked against the items and the batches of their node', async (t) => {
  const world = await openWorld(t)
  const [ours, theirs] = [await world.given.project(year2026), await world.given.project(year2026)]
  const [crew, manager] = [await world.signIn('crew', { projects: [ours.id] }), await world.signIn('project_manager')]
  const body = { name: '管道', unit: 'm', plannedQuantity: '100', weight: '1' }
  const item = await manager.call('addWorkItem', { path: { id: ours.id }, body })
  const other = await manager.call('addWorkItem', { path: { id: theirs.id }, body })
  const report = (quantities: { itemId: string; quantity: string; batchId?: string }[], more = {}) =>
    crew.call('reportProgress', { path: { id: ours.id }, body: { asOf: '2026-03-01', quantities, ...more } })
  await assert.rejects(report([{ itemId: other.id, quantity: '1' }]), problem(404, 'work_item_not_in_node'))
  await assert.rejects(report([{ itemId: item.id, quantity: '1', batchId: item.id }]), problem(404, 'batch_not_found'))
  await assert.rejects(
    report([
      { itemId: item.id, quantity: '1' },
      { itemId: item.id, quantity: '2' },
    ]),
    problem(400, 'quantity_twice'),
  )
  await assert.rejects(report([{ itemId: item.id, quantity: '-1' }]), problem(422, 'quantity_over_taken'))
  await assert.rejects(
    report([{ itemId: item.id, quantity: '1' }], { donePercent: '5' }),
    problem(400, 'quantities_say_percent'),
  )
  await assert.rejects(crew.call('addWorkItem', { path: { id: ours.id }, body }), problem(403))

  const first = await report([{ itemId: item.id, quantity: '80' }])
  await manager.call('decideProgressReport', { path: { id: first.id }, body: { decision: 'accept' } })
  const back = await report([{ itemId: item.id, quantity: '-30.5' }])
  await manager.call('decideProgressReport', { path: { id: back.id }, body: { decision: 'accept' } })
  assert.equal((await crew.call('getProgress', { path: { id: ours.id } })).position?.actualPercent, '49.5')

  const edit = { plannedQuantity: '99', why: '设计变更' }
  await assert.rejects(
    manager.call('editWorkItem', { path: { id: item.id }, body: edit, ifMatch: 7 }),
    problem(412, 'stale_version'),
  )
  const edited = await manager.call('editWorkItem', { path: { id: item.id }, body: edit, ifMatch: item.version })
  assert.deepEqual([edited.plannedQuantity, edited.version], ['99', 2])
  assert.equal((await crew.call('getProgress', { path: { id: ours.id } })).position?.actualPercent, '50')
})
