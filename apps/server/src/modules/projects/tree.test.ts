import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '@jiheng/api'
import { Client } from 'pg'
import { openWorld, problem, type Person, type World } from '../../../test/world.ts'

const TOTAL = 1_000_000_00

async function opened(world: World): Promise<{ manager: Person; projectId: string }> {
  const manager = await world.signIn('project_office')
  const { id } = await world.given.project({ totalInvestmentFen: TOTAL })
  return { manager, projectId: id }
}

const addNode = (
  person: Person,
  projectId: string,
  body: { title: string; parentId?: string | null; budgetFen?: number | null; weight?: string },
) => person.call('addNode', { path: { id: projectId }, body })

test('a node is activated only when it binds all four things, and the refusal names what is missing', async (t) => {
  const world = await openWorld(t)
  const { manager, projectId } = await opened(world)
  const node = await addNode(manager, projectId, { title: '路基工程', budgetFen: 500_00 })
  assert.deepEqual(node.missing, ['responsible', 'time', 'standard'])
  const refusal = await manager
    .call('activateNode', { path: { id: node.id }, body: {} })
    .catch((cause: unknown) => cause)
  assert.ok(refusal instanceof Problem)
  assert.equal(refusal.reason, 'node_lacks_bindings')
  assert.deepEqual(
    refusal.errors.map((error) => error.field.split('.')[1]),
    ['responsible', 'time', 'standard'],
  )
  assert.match(refusal.errors[0]?.message ?? '', /路基工程/)

  const person = await world.given.account()
  const bound = await manager.call('editNode', {
    path: { id: node.id },
    body: { responsibleId: person.accountId, dueOn: '2026-09-30', standard: '压实度、弯沉检测合格' },
    ifMatch: node.version,
  })
  assert.deepEqual(bound.missing, [])
  const active = await manager.call('activateNode', { path: { id: node.id }, body: {} })
  assert.equal(active.state, 'active')
  await assert.rejects(
    manager.call('editNode', { path: { id: node.id }, body: { standard: null }, ifMatch: active.version }),
    problem(422, 'node_active_binds_four'),
  )
  await assert.rejects(
    manager.call('deleteNode', { path: { id: node.id }, ifMatch: active.version }),
    problem(422, 'node_not_draft'),
  )
  assert.deepEqual(await world.audit(projectId), [
    'projects.created',
    'projects.node_added',
    'projects.node_edited',
    'projects.node_activated',
  ])
})

test('a node closes after its children, not before, and opens again with a reason', async (t) => {
  const world = await openWorld(t)
  const { manager, projectId } = await opened(world)
  const person = await world.given.account()
  const four = { responsibleId: person.accountId, dueOn: '2026-09-30', standard: '验收合格', budgetFen: 100 }
  const parent = await manager.call('addNode', { path: { id: projectId }, body: { title: '主体', ...four } })
  const child = await manager.call('addNode', {
    path: { id: projectId },
    body: { title: '基础', parentId: parent.id, ...four },
  })
  await manager.call('activateNode', { path: { id: parent.id }, body: { withBelow: true } })
  await assert.rejects(
    manager.call('completeNode', { path: { id: parent.id }, body: {} }),
    problem(422, 'node_children_open'),
  )
  await assert.rejects(
    manager.call('completeNode', { path: { id: child.id }, body: { doneOn: '2026-03-03' } }),
    problem(422, 'day_not_come'),
  )
  const done = await manager.call('completeNode', { path: { id: child.id }, body: { doneOn: '2026-02-27' } })
  assert.deepEqual([done.state, done.doneOn], ['done', '2026-02-27'])
  assert.equal((await manager.call('completeNode', { path: { id: parent.id }, body: {} })).state, 'done')
  await manager.call('reopenNode', { path: { id: child.id }, body: { why: '误报完成' } })
  assert.deepEqual(
    (await manager.call('getProjectTree', { path: { id: projectId } })).items.map((node) => node.state),
    ['active', 'active'],
  )
})

test('budgets stay within the parent and the project, whichever side is changed', async (t) => {
  const world = await openWorld(t)
  const { manager, projectId } = await opened(world)
  const phase = await addNode(manager, projectId, { title: '一期', budgetFen: 600_000_00 })
  await assert.rejects(
    addNode(manager, projectId, { title: '二期', budgetFen: 400_000_01 }),
    problem(422, 'node_budget_within_project'),
  )
  await addNode(manager, projectId, { title: '桩基', parentId: phase.id, budgetFen: 600_000_00 })
  await assert.rejects(
    addNode(manager, projectId, { title: '承台', parentId: phase.id, budgetFen: 1 }),
    problem(422, 'node_budget_within_parent'),
  )
  await assert.rejects(
    manager.call('editNode', { path: { id: phase.id }, body: { budgetFen: 599_999_99 }, ifMatch: phase.version }),
    problem(422, 'node_budget_within_parent'),
  )
  await assert.rejects(
    manager.call('editNode', { path: { id: phase.id }, body: { budgetFen: null }, ifMatch: phase.version }),
    problem(422, 'node_budget_within_parent'),
  )
  const project = await manager.call('getProject', { path: { id: projectId } })
  await assert.rejects(
    manager.call('updateProject', {
      path: { id: projectId },
      body: { totalInvestmentFen: 599_999_99 },
      ifMatch: project.version,
    }),
    problem(422, 'node_budget_within_project'),
  )
  const unbudgeted = await addNode(manager, projectId, { title: '预留' })
  await assert.rejects(
    addNode(manager, projectId, { title: '其中', parentId: unbudgeted.id, budgetFen: 1 }),
    problem(422, 'node_budget_within_parent'),
  )
})

test('a node is never moved below itself or into another project', async (t) => {
  const world = await openWorld(t)
  const { manager, projectId } = await opened(world)
  const [a, other] = [
    await addNode(manager, projectId, { title: '甲' }),
    await addNode(manager, projectId, { title: '乙' }),
  ]
  const b = await addNode(manager, projectId, { title: '甲一', parentId: a.id })
  const c = await addNode(manager, projectId, { title: '甲一1', parentId: b.id })
  await assert.rejects(
    manager.call('moveNode', { path: { id: a.id }, body: { parentId: c.id, position: 0 }, ifMatch: a.version }),
    problem(422, 'node_not_below_itself'),
  )
  const elsewhere = await addNode(manager, (await world.given.project()).id, { title: '别的项目' })
  await assert.rejects(
    manager.call('moveNode', { path: { id: a.id }, body: { parentId: elsewhere.id, position: 0 }, ifMatch: a.version }),
    problem(422, 'node_parent_elsewhere'),
  )
  const moved = await manager.call('moveNode', {
    path: { id: b.id },
    body: { parentId: null, position: 1 },
    ifMatch: b.version,
  })
  assert.equal(moved.parentId, null)
  const { items } = await manager.call('getProjectTree', { path: { id: projectId } })
  assert.deepEqual(
    items.map((node) => node.title),
    ['甲', '甲一', '甲一1', '乙'],
  )
  await assert.rejects(
    manager.call('moveNode', {
      path: { id: other.id },
      body: { parentId: null, position: 0 },
      ifMatch: other.version + 7,
    }),
    problem(412, 'stale_version'),
  )
})

test('50 edits at once never exceed the cap, through the API and below it', async (t) => {
  const world = await openWorld(t)
  const { manager, projectId } = await opened(world)
  const phase = await addNode(manager, projectId, { title: '一期', budgetFen: 1_000 })
  const parts = await Promise.all(
    Array.from({ length: 25 }, (_, at) => addNode(manager, projectId, { title: `部位${at}`, parentId: phase.id })),
  )
  const attempts = await Promise.allSettled([
    ...parts.map((part) =>
      manager.call('editNode', { path: { id: part.id }, body: { budgetFen: 90 }, ifMatch: part.version }),
    ),
    ...Array.from({ length: 20 }, (_, at) =>
      addNode(manager, projectId, { title: `新增${at}`, parentId: phase.id, budgetFen: 90 }),
    ),
    ...Array.from({ length: 5 }, (_, at) =>
      manager.call('editNode', { path: { id: phase.id }, body: { budgetFen: 700 + at }, ifMatch: phase.version }),
    ),
  ])
  for (const attempt of attempts)
    if (attempt.status === 'rejected')
      assert.ok(
        ['node_budget_within_parent', 'stale_version'].includes((attempt.reason as Problem).reason),
        String(attempt.reason),
      )
  const capped = async () => {
    const [row] = await world.sql<{ cap: number; spread: number }>(
      'select p.budget_fen as cap, sum(c.budget_fen)::bigint as spread from projects.node p join projects.node c on c.parent_id = p.id where p.id = $1 group by p.id',
      [phase.id],
    )
    return row!
  }
  const after = await capped()
  assert.ok(after.spread <= after.cap, JSON.stringify(after))
  assert.ok(after.cap - after.spread < 90, 'as many as fit went in')

  await world.sql('update projects.node set budget_fen = 0 where parent_id = $1', [phase.id])
  const clients = await Promise.all(
    Array.from({ length: 10 }, async () => {
      const client = new Client({ connectionString: world.ownerUrl })
      await client.connect()
      return client
    }),
  )
  const bare = await Promise.allSettled(
    parts.map(({ id }, at) => clients[at % 10]!.query('update projects.node set budget_fen = 90 where id = $1', [id])),
  )
  await Promise.all(clients.map((client) => client.end()))
  const refusals = bare
    .filter((attempt) => attempt.status === 'rejected')
    .map((attempt) => (attempt.reason as { constraint?: string }).constraint)
  assert.deepEqual(new Set(refusals), new Set(['node_budget_within_parent']))
  const below = await capped()
  assert.equal(below.spread, Math.floor(below.cap / 90) * 90)
})

test('lowering the parent or the total while children grow never leaves more below than above', async (t) => {
  const world = await openWorld(t)
  const { manager, projectId } = await opened(world)
  for (let round = 0; round < 10; round++) {
    const phase = await addNode(manager, projectId, { title: `期${round}`, budgetFen: 1_000 })
    const [child, project] = [
      await addNode(manager, projectId, { title: '部位', parentId: phase.id, budgetFen: 100 }),
      await manager.call('getProject', { path: { id: projectId } }),
    ]
    await Promise.allSettled([
      manager.call('editNode', { path: { id: child.id }, body: { budgetFen: 900 }, ifMatch: child.version }),
      manager.call('editNode', { path: { id: phase.id }, body: { budgetFen: 500 }, ifMatch: phase.version }),
      manager.call('updateProject', {
        path: { id: projectId },
        body: { totalInvestmentFen: (round + 1) * 600 },
        ifMatch: project.version,
      }),
    ])
    const over = await world.sql(
      `select p.id from projects.node p join projects.node c on c.parent_id = p.id group by p.id having sum(c.budget_fen) > p.budget_fen`,
    )
    const overall = await world.sql(
      `select p.id from projects.project p join projects.node n on n.project_id = p.id and n.parent_id is null group by p.id having sum(n.budget_fen) > p.total_investment_fen`,
    )
    assert.deepEqual([over, overall], [[], []])
    await world.sql('update projects.project set total_investment_fen = $2 where id = $1', [projectId, TOTAL])
  }
})

test('a person of another district neither sees nor changes the tree', async (t) => {
  const world = await openWorld(t)
  const [here, there] = [await world.given.organisation(), await world.given.organisation()]
  const theirs = await world.given.project({ organisationId: there.id })
  const owner = await world.signIn('project_office', { organisationId: there.id })
  const node = await addNode(owner, theirs.id, { title: '一期' })
  const stranger = await world.signIn('project_office', { organisationId: here.id })
  await assert.rejects(stranger.call('getProjectTree', { path: { id: theirs.id } }), problem(404, 'project_not_found'))
  await assert.rejects(addNode(stranger, theirs.id, { title: '别人的' }), problem(404, 'project_not_found'))
  await assert.rejects(
    stranger.call('editNode', { path: { id: node.id }, body: { title: '改' }, ifMatch: 1 }),
    problem(404, 'node_not_found'),
  )
  const crew = await world.signIn('crew', { projects: [theirs.id] })
  assert.deepEqual(
    (await crew.call('getProjectTree', { path: { id: theirs.id } })).items.map((one) => one.allowed),
    [[]],
  )
  await assert.rejects(addNode(crew, theirs.id, { title: '越权' }), problem(403))
})

test('a tree of 10,000 nodes is read at once', async (t) => {
  const world = await openWorld(t)
  const { manager, projectId } = await opened(world)
  await world.sql(
    `insert into projects.node (id, project_id, parent_id, position, title, created_at, updated_at)
     select ('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid, $1, case when n > 100 then ('00000000-0000-7000-9000-' || lpad((n / 100)::text, 12, '0'))::uuid end,
       n % 100, '节点' || n, now(), now() from generate_series(1, 10000) n`,
    [projectId],
  )
  const started = performance.now()
  const { items } = await manager.call('getProjectTree', { path: { id: projectId } })
  const took = performance.now() - started
  t.diagnostic(`10,000 nodes read in ${took.toFixed(0)} ms`)
  assert.equal(items.length, 10_000)
  const seen = new Set<string | null>([null])
  for (const node of items) {
    assert.ok(seen.has(node.parentId), 'parents come first')
    seen.add(node.id)
  }
  assert.ok(took < 3_000)
})
