import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld, problem, type World } from '../../../test/world.ts'
import { systemReach } from '../../platform/actor.ts'
import { newId } from '../../platform/ids.ts'

const year2026 = { plannedStart: '2026-01-01', plannedFinish: '2026-12-31' }

/** A tree of two active leaves of weights 1 and 3, the first half of the year and the second. */
async function treeOf(world: World, projectId: string): Promise<{ first: string; second: string }> {
  const [owner] = await world.sql<{ id: string }>(`select id from identity.account where name = 'system'`)
  const add = async (title: string, weight: number, startsOn: string, dueOn: string) => {
    const id = newId()
    await world.sql(
      `insert into projects.node (id, project_id, title, weight, starts_on, due_on, responsible_id, budget_fen, standard, state, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, 100, '合格', 'active', now(), now())`,
      [id, projectId, title, weight, startsOn, dueOn, owner!.id],
    )
    return id
  }
  return {
    first: await add('路基', 1, '2026-01-01', '2026-06-30'),
    second: await add('路面', 3, '2026-07-01', '2026-12-31'),
  }
}

test('a report is a claim until another person accepts it; then the position follows with its explanation', async (t) => {
  const world = await openWorld(t, { now: '2026-03-02T01:00:00Z' })
  const project = await world.given.project(year2026)
  const contractor = await world.signIn('contractor', { projects: [project.id] })
  const manager = await world.signIn('project_manager')

  const report = await contractor.call('reportProgress', {
    path: { id: project.id },
    body: { asOf: '2026-03-01', donePercent: '8', note: '路基完成' },
  })
  assert.equal(report.state, 'claimed')
  assert.deepEqual(report.allowed, ['add_evidence', 'withdraw'])
  const before = await manager.call('getProgress', { path: { id: project.id } })
  assert.equal(before.position?.actualPercent, '0')
  assert.equal(before.position?.claimedPercent, '8')

  const accepted = await manager.call('decideProgressReport', { path: { id: report.id }, body: { decision: 'accept' } })
  assert.equal(accepted.state, 'accepted')
  await world.runJobs()

  const after = await contractor.call('getProgress', { path: { id: project.id } })
  assert.equal(after.position?.actualPercent, '8')
  assert.equal(after.position?.plannedPercent, '16.71') // 61 of 365 days
  assert.equal(after.position?.deviationPoints, '-8.71')
  const explanation = after.position?.explanation as {
    value: string
    inputs: { because: { inputs: { source?: { kind: string; id: string } }[] } }[]
  }
  assert.equal(explanation.value, '-8.71')
  assert.ok(
    explanation.inputs[0]?.because.inputs.some(
      (input) => input.source?.kind === 'progress_report' && input.source.id === report.id,
    ),
  )

  const listed = await manager.call('getProject', { path: { id: project.id } })
  assert.deepEqual(
    [listed.standing.plannedPercent, listed.standing.actualPercent, listed.standing.progressAsOf],
    ['16.71', '8.00', '2026-03-01'],
  )
  const [kept] = await world.sql<{ deviation: string; explanation: { value: string } }>(
    `select deviation_points as deviation, explanation from progress.v_position where project_id = $1`,
    [project.id],
  )
  assert.equal(kept?.deviation, '-8.71')
  assert.equal(kept?.explanation.value, '-8.71')
  assert.deepEqual((await world.audit(project.id)).slice(0, 3), [
    'projects.created',
    'progress.reported',
    'progress.accepted',
  ])
})

test('nobody accepts their own report, and a decided report stays decided', async (t) => {
  const world = await openWorld(t)
  const project = await world.given.project(year2026)
  const [manager, office] = [await world.signIn('project_manager'), await world.signIn('project_office')]
  const { id } = await manager.call('reportProgress', {
    path: { id: project.id },
    body: { asOf: '2026-02-28', donePercent: '20' },
  })
  await assert.rejects(
    manager.call('decideProgressReport', { path: { id }, body: { decision: 'accept' } }),
    problem(422, 'report_decided_by_another'),
  )
  await assert.rejects(
    office.call('decideProgressReport', { path: { id }, body: { decision: 'return' } }),
    problem(400, 'return_needs_reason'),
  )
  const returned = await office.call('decideProgressReport', {
    path: { id },
    body: { decision: 'return', why: '缺少影像' },
  })
  assert.deepEqual([returned.state, returned.returnReason, returned.allowed], ['returned', '缺少影像', []])
  await assert.rejects(
    office.call('decideProgressReport', { path: { id }, body: { decision: 'accept' } }),
    problem(409, 'report_already_decided'),
  )
  const picture = await office.call('getProgress', { path: { id: project.id } })
  assert.equal(picture.position?.claimedPercent, '0', 'a returned claim is drawn nowhere')
})

test('who reported takes a waiting report back with a reason; nobody else does, and nothing decided is', async (t) => {
  const world = await openWorld(t)
  const project = await world.given.project(year2026)
  const [manager, office] = [await world.signIn('project_manager'), await world.signIn('project_office')]
  const report = (donePercent: string, more: object = {}) =>
    manager.call('reportProgress', {
      path: { id: project.id },
      body: { asOf: '2026-02-28', donePercent, ...more },
    })
  const mistaken = await report('90')
  assert.ok(mistaken.allowed.includes('withdraw'))
  const path = { id: mistaken.id }
  const body = { why: '小数点填错' }
  await assert.rejects(
    office.call('withdrawProgressReport', { path, body }),
    problem(422, 'report_withdrawn_by_another'),
  )
  const back = await manager.call('withdrawProgressReport', { path, body })
  assert.deepEqual(
    [back.state, back.isWithdrawn, back.returnReason, back.allowed],
    ['returned', true, '小数点填错', []],
  )
  await assert.rejects(manager.call('withdrawProgressReport', { path, body }), problem(409, 'report_already_decided'))
  const picture = await office.call('getProgress', { path: { id: project.id } })
  assert.equal(picture.position?.claimedPercent, '0')
})

test('progress that falls below what was accepted needs the reason in its note', async (t) => {
  const world = await openWorld(t)
  const project = await world.given.project(year2026)
  const [manager, office] = [await world.signIn('project_manager'), await world.signIn('project_office')]
  const report = (asOf: string, donePercent: string, more: object = {}) =>
    manager.call('reportProgress', { path: { id: project.id }, body: { asOf, donePercent, ...more } })
  const first = await report('2026-02-20', '20')
  await office.call('decideProgressReport', { path: { id: first.id }, body: { decision: 'accept' } })
  await assert.rejects(report('2026-02-28', '15'), problem(400, 'progress_falls'))
  assert.equal((await report('2026-02-10', '15')).state, 'claimed', 'an earlier day may well be lower')
  assert.equal((await report('2026-02-28', '15', { note: '台风冲毁围堰' })).state, 'claimed')
})

test('crew and contractors report on their own projects only, and accept nothing', async (t) => {
  const world = await openWorld(t)
  const [ours, theirs] = [await world.given.project(year2026), await world.given.project(year2026)]
  const crew = await world.signIn('crew', { projects: [ours.id] })
  const body = { asOf: '2026-02-01', donePercent: '5' }
  const { id } = await crew.call('reportProgress', { path: { id: ours.id }, body })
  await assert.rejects(
    crew.call('reportProgress', { path: { id: theirs.id }, body }),
    problem(404, 'project_not_found'),
  )
  await assert.rejects(crew.call('listProgressReports', { path: { id: theirs.id } }), problem(404, 'project_not_found'))
  await assert.rejects(crew.call('getProgress', { path: { id: theirs.id } }), problem(404, 'project_not_found'))
  await assert.rejects(crew.call('decideProgressReport', { path: { id }, body: { decision: 'accept' } }), problem(403))
  await assert.rejects(
    crew.call('reportProgress', { path: { id: ours.id }, body: { ...body, asOf: '2026-03-03' } }),
    problem(400, 'day_not_come'),
  )
})

test('where a project has a tree, reports speak of its leaves and quantities say the percentage', async (t) => {
  const world = await openWorld(t, { now: '2026-06-30T04:00:00Z' })
  const project = await world.given.project(year2026)
  const { first, second } = await treeOf(world, project.id)
  const [crew, manager] = [
    await world.signIn('crew', { projects: [project.id] }),
    await world.signIn('project_manager'),
  ]
  const path = { id: project.id }
  await assert.rejects(
    crew.call('reportProgress', { path, body: { asOf: '2026-06-30', donePercent: '5' } }),
    problem(422, 'report_needs_node'),
  )
  await assert.rejects(
    crew.call('reportProgress', { path, body: { nodeId: newId(), asOf: '2026-06-30', donePercent: '5' } }),
    problem(404, 'node_not_in_project'),
  )
  await assert.rejects(
    crew.call('reportProgress', { path, body: { nodeId: first, asOf: '2026-06-30' } }),
    problem(400, 'progress_says_nothing'),
  )

  const measured = { nodeId: first, asOf: '2026-06-30', doneQuantity: '900', plannedQuantity: '1200', unit: 'm' }
  const report = await crew.call('reportProgress', { path, body: measured })
  assert.equal(report.donePercent, '75')
  assert.equal(report.node?.title, '路基')
  await manager.call('decideProgressReport', { path: { id: report.id }, body: { decision: 'accept' } })
  const { position } = await manager.call('getProgress', { path })
  assert.deepEqual(
    [position?.plannedPercent, position?.actualPercent, position?.deviationPoints],
    ['25', '18.75', '-6.25'],
  )
  assert.deepEqual(
    position?.causes.map((cause) => [cause.label, cause.behindPoints]),
    [['路基', '6.25']],
  )

  await world.sql(`update projects.node set state = 'draft' where id = $1`, [second])
  await assert.rejects(
    crew.call('reportProgress', { path, body: { nodeId: second, asOf: '2026-06-30', donePercent: '1' } }),
    problem(422, 'node_not_active'),
  )
  const page = await crew.call('listProgressReports', { path, query: { state: 'accepted', nodeId: first } })
  assert.deepEqual(
    page.items.map((item) => item.id),
    [report.id],
  )
})

test('reports are paged by day, newest first, without gaps or repeats', async (t) => {
  const world = await openWorld(t)
  const project = await world.given.project(year2026)
  const contractor = await world.signIn('contractor', { projects: [project.id] })
  for (const day of ['01', '03', '02', '03', '05'])
    await contractor.call('reportProgress', {
      path: { id: project.id },
      body: { asOf: `2026-02-${day}`, donePercent: '1' },
    })
  const days: string[] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await contractor.call('listProgressReports', {
      path: { id: project.id },
      query: { limit: 2, ...(cursor && { cursor }) },
    })
    days.push(...page.items.map((item) => item.asOf))
    cursor = page.nextCursor
  }
  assert.deepEqual(days, ['2026-02-05', '2026-02-03', '2026-02-03', '2026-02-02', '2026-02-01'])
})

test('the night run moves every plan on by the day, and history is loaded in one go', async (t) => {
  const world = await openWorld(t, { now: '2026-03-02T01:00:00Z' })
  const project = await world.given.project(year2026)
  const undated = await world.given.project({ plannedStart: null, plannedFinish: null })
  const [reporter, decider] = [await world.given.account(), await world.given.account()]
  const reach = systemReach('test')
  const report = (asOf: string, donePercent: string) => ({
    ...{
      id: newId(),
      projectId: project.id,
      nodeId: null,
      asOf,
      donePercent,
      doneQuantity: null,
      plannedQuantity: null,
      unit: null,
      note: '',
      problems: '',
    },
    ...{
      reporterId: reporter.accountId,
      reportedAt: `${asOf}T10:00:00Z`,
      state: 'accepted' as const,
      decidedBy: decider.accountId,
      decidedAt: `${asOf}T12:00:00Z`,
      returnReason: null,
    },
  })
  const order = {
    id: newId(),
    projectId: project.id,
    nodeId: null,
    name: '沥青',
    quantity: '300',
    unit: 't',
    promisedOn: '2026-02-20',
    suppliedBy: 'contractor' as const,
  }
  await world.house.database.write(reach, async (tx) => {
    await world.house.progress.loadHistory(tx, reach.actor, {
      reports: [report('2026-01-31', '9'), report('2026-02-28', '15.5')],
      materialOrders: [
        {
          ...order,
          supplier: null,
          orderedOn: null,
          recordedBy: reporter.accountId,
          recordedAt: '2026-02-01T00:00:00Z',
        },
      ],
    })
    await world.house.progress.refreshPositions(tx, [project.id, undated.id])
  })
  const position = async (id: string) =>
    (
      await world.sql<Record<string, string | null>>(
        'select as_of::text, problem, planned_percent, actual_percent, data_age_days from progress.position where project_id = $1',
        [id],
      )
    )[0]
  assert.deepEqual(await position(project.id), {
    as_of: '2026-03-02',
    problem: null,
    planned_percent: '16.71',
    actual_percent: '15.50',
    data_age_days: 2,
  })
  assert.equal((await position(undated.id))?.problem, 'no_nodes')
  assert.deepEqual((await world.audit(project.id)).slice(1), [
    'progress.report_loaded',
    'progress.report_loaded',
    'progress.material_order_loaded',
  ])

  world.clock.set('2026-03-12T16:10:00Z')
  await world.house.progress.refreshAll()
  const moved = await position(project.id)
  assert.deepEqual([moved?.as_of, moved?.planned_percent, moved?.data_age_days], ['2026-03-13', '19.73', 13])
})

test('another plan moves the position too, whether somebody edits it or a list brings it in', async (t) => {
  const world = await openWorld(t, { now: '2026-03-02T01:00:00Z' })
  const office = await world.signIn('project_office')
  const project = await world.given.project(year2026)
  await world.runJobs()
  const planned = async (id: string) => (await office.call('getProject', { path: { id } })).standing.plannedPercent
  assert.equal(await planned(project.id), '16.71')
  const { version } = await office.call('getProject', { path: { id: project.id } })
  await office.call('updateProject', {
    path: { id: project.id },
    body: { plannedFinish: '2027-12-31' },
    ifMatch: version,
  })
  await world.runJobs()
  assert.equal(await planned(project.id), '8.36')

  const reach = systemReach('test')
  const batch = { source: '项目清单.xlsx', rows: [{ name: '清单里的项目', ...year2026 }] }
  const [listed] = await world.house.database.write(reach, (tx) => world.house.projects.registerMany(tx, reach, batch))
  assert.ok(listed?.outcome === 'created')
  await world.runJobs()
  assert.equal(await planned(listed.id), '16.71')
})
