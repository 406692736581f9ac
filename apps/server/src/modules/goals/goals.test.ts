import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addGoal, editGoal, goalScene, loadLargePlan } from '../../../test/goal-scene.ts'
import { openWorld, problem } from '../../../test/world.ts'
import { systemReach } from '../../platform/actor.ts'
import { newId } from '../../platform/ids.ts'

test('a draft may be incomplete and says what is missing; issued it is frozen, and a change needs a reason and a version', async (t) => {
  const world = await openWorld(t)
  const { office, plan, annual, q2, month } = await goalScene(world)
  const path = { id: plan.id }
  await editGoal(office, q2, { weight: '55', ownerId: null })
  const draft = await office.call('getGoalTree', { path })
  const told = Object.fromEntries(
    draft.items.map((goal) => [goal.title, goal.problems.map(({ problem: name }) => name)]),
  )
  assert.deepEqual(told, { 完成道路改造: [], 一季度: ['weights_do_not_sum'], 二季度: ['no_owner'], 三月: [] })
  assert.deepEqual(
    draft.items.map((goal) => goal.title),
    ['完成道路改造', '一季度', '三月', '二季度'],
    'depth first',
  )
  await assert.rejects(office.call('issueGoalPlan', { path, body: {} }), problem(422, 'goals_not_issuable'))

  await editGoal(office, q2, { weight: '60', ownerId: office.accountId })
  const issued = await office.call('issueGoalPlan', { path, body: {} })
  assert.deepEqual([issued.issuedVersion, issued.isChanged, issued.allowed], [1, false, ['add_goal']])
  await assert.rejects(office.call('issueGoalPlan', { path, body: {} }), problem(409, 'goal_plan_unchanged'))

  await editGoal(office, month, { target: '250' })
  await assert.rejects(office.call('issueGoalPlan', { path, body: {} }), problem(400, 'issue_needs_reason'))
  await office.call('issueGoalPlan', { path, body: { why: '增加工程量' } })
  const versions = await office.call('listGoalIssues', { path })
  assert.deepEqual(
    versions.items.map(({ version, why }) => [version, why]),
    [
      [2, '增加工程量'],
      [1, ''],
    ],
  )
  const frozen = await world.sql<{ version: number; target: string }>(
    'select version, target::float8::text as target from goals.issued_goal where goal_id = $1 order by version',
    [month],
  )
  assert.deepEqual(frozen, [
    { version: 1, target: '200' },
    { version: 2, target: '250' },
  ])

  await office.call('removeGoal', { path: { id: annual } })
  await assert.rejects(office.call('issueGoalPlan', { path, body: { why: '清空' } }), problem(422, 'goal_plan_empty'))
})

test('the database itself refuses an issued set that does not sum to 100, reaches out of its parent, or grows later', async (t) => {
  const world = await openWorld(t)
  const { office, plan, q1 } = await goalScene(world)
  await office.call('issueGoalPlan', { path: { id: plan.id }, body: {} })
  const copy = (changes: string): Promise<unknown> =>
    world.sql(`do $do$ begin
      insert into goals.issue select plan_id, 2, org_path, 'x', goals, issued_by, issued_at from goals.issue where plan_id = '${plan.id}';
      create temp table next on commit drop as select * from goals.issued_goal where plan_id = '${plan.id}' and version = 1;
      update next set version = 2; ${changes};
      insert into goals.issued_goal select * from next; end $do$`)
  await assert.rejects(copy(`update next set weight = 39 where goal_id = '${q1}'`), {
    constraint: 'issued_weights_sum',
  })
  await assert.rejects(copy(`update next set starts_on = '2025-12-31' where goal_id = '${q1}'`), {
    constraint: 'issued_within_parent',
  })
  await assert.rejects(copy(`delete from next where goal_id = '${q1}'`), { constraint: 'issued_goal_parent_fkey' })
  await copy('null')
  await assert.rejects(
    world.sql(`insert into goals.issued_goal select plan_id, 2, gen_random_uuid(), org_path, parent_id, level, level_rank, parent_rank, position, title, owner_id, owner_kind,
      starts_on, ends_on, weight, target, unit, met_by, project_id, node_id from goals.issued_goal where goal_id = '${q1}' and version = 1`),
    { code: '23503' },
  )
})

test('siblings edited and issued at the same time never become an issued set of another sum than 100', async (t) => {
  const world = await openWorld(t)
  const { office, plan, q1, q2 } = await goalScene(world)
  const weigh = (id: string, weight: string) => editGoal(office, id, { weight }).catch(() => {})
  for (let round = 0; round < 6; round++) {
    const [a, b] = round % 2 === 0 ? ['50', '50'] : ['40', '60']
    await Promise.all([
      weigh(q1, a!),
      weigh(q2, b!),
      office.call('issueGoalPlan', { path: { id: plan.id }, body: { why: '调整' } }).catch(() => {}),
      office.call('issueGoalPlan', { path: { id: plan.id }, body: { why: '调整' } }).catch(() => {}),
    ])
  }
  const sums = await world.sql<{ sum: string }>(
    `select distinct sum(weight)::float8::text as sum from goals.issued_goal where goal_id in ($1, $2) group by version`,
    [q1, q2],
  )
  assert.deepEqual(sums, [{ sum: '100' }])
})

test('a goal is met by accepted facts from below and by nothing else, explained down to the fact', async (t) => {
  const world = await openWorld(t, { now: '2026-03-20T01:00:00Z' })
  const { office, site, plan, annual, q1, month } = await goalScene(world)
  await office.call('issueGoalPlan', { path: { id: plan.id }, body: {} })
  await world.runJobs()
  const reached = async (who = office) => {
    const { items } = await who.call('getGoalTree', { path: { id: plan.id } })
    return Object.fromEntries(
      items.map((goal) => [
        goal.title,
        [goal.attainment?.percent, goal.attainment?.claimedPercent, goal.attainment?.state],
      ]),
    )
  }
  assert.deepEqual(await reached(), {
    完成道路改造: ['0', '0', 'under_way'],
    一季度: ['0', '0', 'under_way'],
    三月: ['0', '0', 'under_way'],
    二季度: ['0', '0', 'not_due'],
  })
  await assert.rejects(
    office.call('reportGoal', { path: { id: q1 }, body: { amount: '1' } }),
    problem(422, 'goal_met_by_below'),
  )
  await assert.rejects(
    site.call('reportGoal', { path: { id: month }, body: { amount: '1', day: '2026-03-21' } }),
    problem(400, 'day_not_come'),
  )
  const { reports } = await site.call('reportGoal', {
    path: { id: month },
    body: { amount: '150', note: '路基 150 m' },
  })
  assert.deepEqual(reports[0]?.allowed, [], 'nobody accepts their own')
  await world.runJobs()
  assert.deepEqual((await reached())['三月'], ['0', '75', 'under_way'], 'a report is a claim')
  await assert.rejects(
    site.call('decideGoalReport', { path: { id: reports[0]!.id }, body: { decision: 'accept' } }),
    problem(422, 'report_decided_by_another'),
  )
  await office.call('decideGoalReport', { path: { id: reports[0]!.id }, body: { decision: 'accept' } })
  await world.runJobs()
  assert.deepEqual(await reached(), {
    完成道路改造: ['30', '30', 'under_way'],
    一季度: ['75', '75', 'under_way'],
    三月: ['75', '75', 'under_way'],
    二季度: ['0', '0', 'not_due'],
  })
  const { explanation } = await office.call('getGoal', { path: { id: annual } })
  type Told = { value: string; inputs: { source?: { kind: string; id: string }; because?: Told }[] }
  const below = (told: Told | undefined, id: string) =>
    told?.inputs.find((input) => input.source?.id === id && input.because)?.because
  const leaf = below(below(explanation as Told, q1), month)
  assert.equal(leaf?.value, '75')
  assert.ok(leaf?.inputs.some(({ source }) => source?.kind === 'goal_report' && source.id === reports[0]!.id))

  world.clock.set('2026-04-01T01:00:00Z')
  await world.house.goals.rollUpPlans(null)
  assert.equal((await reached(await world.signInAs(office)))['三月']?.[2], 'missed')
})

test('from an annual goal on a project the quarters and months follow its tree, and accepted progress meets them', async (t) => {
  const world = await openWorld(t, { now: '2026-02-10T01:00:00Z' })
  const { bureau, office, leader, site, plan, annual: other } = await goalScene(world)
  const project = await world.given.project({ organisationId: bureau.id })
  const add = async (
    title: string,
    startsOn: string,
    dueOn: string,
    weight: number,
    kind = 'task',
  ): Promise<string> => {
    const id = newId()
    await world.sql(
      `insert into projects.node (id, project_id, position, title, kind, weight, starts_on, due_on, responsible_id, budget_fen, standard, state, created_at, updated_at)
       select $1, $2, count(*), $3, $4, $5, $6, $7, $8, 100, '合格', 'active', now(), now() from projects.node where project_id = $2`,
      [id, project.id, title, kind, weight, startsOn, dueOn, site.accountId],
    )
    return id
  }
  const base = await add('路基', '2026-01-01', '2026-02-28', 1)
  await add('路面', '2026-03-01', '2026-04-30', 2)
  const opening = await add('通车', '2026-05-10', '2026-05-10', 1, 'milestone')
  await office.call('removeGoal', { path: { id: other } })
  const annual = await addGoal(office, plan.id, { title: '道路通车', ownerId: leader.accountId, projectId: project.id })
  const tree = await office.call('cascadeGoal', { path: { id: annual }, body: { quarterlyOwnerId: office.accountId } })
  assert.deepEqual(
    tree.items
      .slice(1)
      .map(({ level, title, startsOn, endsOn, weight, target, metBy }) => [
        level,
        title,
        startsOn,
        endsOn,
        weight,
        target,
        metBy,
      ]),
    [
      ['quarterly', '路面、路基', '2026-01-01', '2026-03-31', '50.41', '100', 'reports'],
      ['monthly', '路基', '2026-01-01', '2026-01-31', '26.06', '53', 'node'],
      ['monthly', '路基', '2026-02-01', '2026-02-28', '23.53', '100', 'node'],
      ['monthly', '路面', '2026-03-01', '2026-03-31', '50.41', '51', 'node'],
      ['quarterly', '通车、路面', '2026-04-01', '2026-06-30', '49.59', '100', 'reports'],
      ['monthly', '路面', '2026-04-01', '2026-04-30', '49.59', '100', 'node'],
      ['monthly', '通车', '2026-05-10', '2026-05-10', '50.41', '1', 'milestone'],
    ],
  )
  assert.equal(tree.problems, 0)
  await assert.rejects(
    office.call('cascadeGoal', { path: { id: annual }, body: {} }),
    problem(409, 'goal_has_goals_below'),
  )
  await office.call('issueGoalPlan', { path: { id: plan.id }, body: {} })
  const worker = await world.signIn('contractor', { projects: [project.id] })
  const report = await worker.call('reportProgress', {
    path: { id: project.id },
    body: { nodeId: base, asOf: '2026-02-09', donePercent: '53' },
  })
  await world.runJobs()
  const first = async () =>
    (await office.call('getGoalTree', { path: { id: plan.id } })).items.find((goal) => goal.title === '路基')
      ?.attainment
  assert.deepEqual([(await first())?.percent, (await first())?.claimedPercent], ['0', '100'])
  await office.call('decideProgressReport', { path: { id: report.id }, body: { decision: 'accept' } })
  await office.call('completeNode', { path: { id: opening }, body: { doneOn: '2026-02-10' } })
  await world.runJobs()
  assert.equal((await first())?.state, 'met')
  const opened = (await office.call('getGoalTree', { path: { id: plan.id } })).items.find(
    (goal) => goal.title === '通车',
  )
  assert.equal(opened?.attainment?.percent, '100')
})

test('a goal on measured work is met by its accepted quantities: claims and failed material stand beside and count nowhere', async (t) => {
  const world = await openWorld(t, { now: '2026-03-20T01:00:00Z' })
  const { bureau, office, site, plan, q1, month: march } = await goalScene(world)
  const project = await world.given.project({ organisationId: bureau.id })
  const node = newId()
  await world.sql(
    `insert into projects.node (id, project_id, position, title, kind, weight, starts_on, due_on, responsible_id, budget_fen, standard, state, created_at, updated_at)
     values ($1, $2, 0, '桥墩', 'task', 1, '2026-03-01', '2026-03-31', $3, 100, '合格', 'active', now(), now())`,
    [node, project.id, site.accountId],
  )
  const [builder, manager] = [
    await world.signIn('contractor', { projects: [project.id] }),
    await world.signIn('project_manager', { projects: [project.id] }),
  ]
  const path = { id: project.id }
  const item = (name: string, unit: string, plannedQuantity: string) =>
    manager.call('addWorkItem', { path, body: { nodeId: node, name, unit, plannedQuantity, weight: '1' } })
  const [pour, tie] = [await item('混凝土', 'm³', '200'), await item('钢筋', 't', '50')]
  await office.call('removeGoal', { path: { id: march } })
  const on = { parentId: q1, ownerId: site.accountId, startsOn: '2026-03-01', endsOn: '2026-03-31', weight: '50' }
  const bound = { ...on, projectId: project.id, nodeId: node, metBy: 'node' }
  const volume = await addGoal(office, plan.id, { ...bound, title: '浇筑 160 方', target: '160', unit: 'm³' })
  const share = await addGoal(office, plan.id, { ...bound, title: '完成一半', target: '50', unit: '%' })
  await office.call('issueGoalPlan', { path: { id: plan.id }, body: {} })
  const order = await builder.call('addMaterialOrder', {
    path,
    body: { name: '商品混凝土', quantity: '200', unit: 'm³', promisedOn: '2026-03-01', suppliedBy: 'contractor' },
  })
  const arrived = await builder.call('recordArrival', {
    path: { id: order.id },
    body: { day: '2026-03-01', quantity: '60', batch: 'C30-01' },
  })
  const say = (asOf: string, quantities: { itemId: string; quantity: string; batchId?: string }[]) =>
    builder.call('reportProgress', { path, body: { nodeId: node, asOf, quantities } })
  const accept = (id: string) => manager.call('decideProgressReport', { path: { id }, body: { decision: 'accept' } })
  const reached = async () => {
    await world.runJobs()
    const { items } = await office.call('getGoalTree', { path: { id: plan.id } })
    return [volume, share].map((id) => {
      const found = items.find((goal) => goal.id === id)?.attainment
      return [found?.percent, found?.claimedPercent]
    })
  }
  const first = await say('2026-03-05', [
    { itemId: pour.id, quantity: '80' },
    { itemId: pour.id, quantity: '40', batchId: arrived.batches[0]!.id },
  ])
  assert.deepEqual(await reached(), [
    ['0', '75'],
    ['0', '60'],
  ])
  await accept(first.id)
  await say('2026-03-10', [{ itemId: tie.id, quantity: '10' }])
  // 120 of 160; 30 of 50 per cent, and half of a fifth more is said.
  assert.deepEqual(await reached(), [
    ['75', '75'],
    ['60', '80'],
  ])
  await builder.call('recordMaterialTest', {
    path: { id: order.id },
    body: { batch: 'C30-01', number: 'T-1', lab: '市检测中心', day: '2026-03-12', result: 'failed' },
  })
  assert.deepEqual(await reached(), [
    ['50', '50'],
    ['40', '80'],
  ])
  const { explanation } = await office.call('getGoal', { path: { id: volume } })
  const inputs = (
    explanation as { inputs: { measure: string; value: string; source?: { kind: string; label?: string } }[] }
  ).inputs
  assert.deepEqual(
    inputs
      .slice(1)
      .map(({ measure, value, source }) => [measure, value, source?.kind, source?.label])
      .toSorted(),
    [
      ['measures.accepted_quantity', '80 m³', 'quantity', '混凝土'],
      ['measures.blocked_quantity', '40 m³', 'quantity', '混凝土'],
    ],
  )
})

test('ten thousand goals roll up at once, and what did not change is not written again', async (t) => {
  const world = await openWorld(t)
  const { plan, leader } = await goalScene(world)
  await world.sql('update goals.goal set is_removed = true where plan_id = $1', [plan.id])
  await loadLargePlan(world.sql, plan.id, leader.accountId)
  const before = performance.now()
  await world.house.database.write(systemReach('test'), (tx) => world.house.goals.rollUp(tx, plan.id))
  const took = performance.now() - before
  world.clock.set('2026-03-02T02:00:00Z')
  const again = performance.now()
  await world.house.database.write(systemReach('test'), (tx) => world.house.goals.rollUp(tx, plan.id))
  t.diagnostic(`10,111 goals: ${took.toFixed(0)} ms, again ${(performance.now() - again).toFixed(0)} ms`)
  const [kept] = await world.sql<{ count: number; percent: string }>(
    `select (select count(*)::int from goals.attainment) as count, percent::text from goals.attainment a join goals.goal g on g.id = a.goal_id where g.level = 'annual'`,
  )
  assert.deepEqual(kept, { count: 10_111, percent: '50.00' })
  const moments = await world.sql('select distinct computed_at from goals.attainment')
  assert.equal(moments.length, 1)
})
