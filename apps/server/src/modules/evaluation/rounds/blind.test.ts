import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { Client as Pg } from 'pg'
import { setDrawn, setExperts, sheetOf, submitAll } from '../../../../test/round-scene.ts'
import { openWorld, problem } from '../../../../test/world.ts'

async function setUp(t: TestContext) {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  const owner = await world.given.organisation({ name: '钦北区住建局' })
  const project = await world.given.project({ name: '桥头路', ownerId: owner.id })
  const experts = await setExperts(world, office, 3)
  const { path } = await setDrawn({ world, office, experts, projectIds: [project.id] })
  const client = new Pg({ connectionString: world.appUrl, options: '-c role=jiheng_app' })
  // The world closes first, and takes the connection along.
  client.on('error', () => {})
  await client.connect()
  /** What the application sees when its connection was told this, whatever the SQL forgets to ask. */
  const seen = async (told: Record<string, string>, text: string): Promise<string[]> => {
    for (const name of ['scopes', 'projects', 'clearance', 'account', 'rounds'])
      await client.query('select set_config($1, $2, false)', [`app.${name}`, told[name] ?? ''])
    return (await client.query<{ it: string }>(text)).rows.map((row) => row.it)
  }
  return { world, office, owner, project, experts, path, seen }
}

const SCORES = 'select account_id::text as it from evaluation.expert_score order by submitted_at, version'
const city = { scopes: 'r', clearance: '2' }

test('an expert reads their own sheet and no other before all are in; the office reads who, and how nobody', async (t) => {
  const { world, office, experts, path, seen } = await setUp(t)
  const [first, second, third] = experts.map(({ accountId }) => accountId) as [string, string, string]
  await submitAll(experts.slice(0, 2), () => 80)
  const asks = (account: string, more = {}) => seen({ ...city, account, ...more }, SCORES)
  assert.deepEqual(await asks(first), [first])
  assert.deepEqual(await asks(third), [])
  assert.deepEqual(await asks(office.accountId, { rounds: 'run' }), [], 'not even who runs the round')
  assert.deepEqual(await asks(''), [])
  const { projectList } = await office.call('getRound', { path })
  assert.deepEqual(projectList[0]?.sheets, { in: 2, of: 3 })
  assert.ok(!JSON.stringify(projectList).includes('"score"'))

  await submitAll(experts.slice(2), () => 60)
  assert.deepEqual(await asks(first), [first, second, third], 'then its experts talk it over')
  assert.deepEqual(await asks(office.accountId, { rounds: 'run' }), [first, second, third])
  assert.deepEqual(await asks(office.accountId), [], 'who only reads rounds does not')
  const stranger = await world.signIn('expert')
  assert.deepEqual(await asks(stranger.accountId), [])
})

test('a draft is seen by its expert alone, and a task by its expert and who runs the round', async (t) => {
  const { office, experts, seen, world } = await setUp(t)
  const [expert, other] = experts as [(typeof experts)[0], (typeof experts)[0]]
  const [task] = (await expert.call('listScoringTasks', {})).tasks
  const at = { path: { id: task!.id } }
  await expert.call('saveSheetDraft', { ...at, body: { lines: { basis: { score: '2.5' } }, remark: '先记下' } })
  const kept = await expert.call('getScoringTask', at)
  assert.deepEqual(
    [kept.draft?.lines, kept.draft?.remark, kept.allowed],
    [{ basis: { score: '2.5' } }, '先记下', ['save', 'submit', 'withdraw']],
  )
  await assert.rejects(other.call('getScoringTask', at), problem(404, 'task_not_found'))
  const mine = { path: at.path, body: { lines: {} } }
  await assert.rejects(other.call('saveSheetDraft', mine), problem(404, 'task_not_found'))
  await assert.rejects(other.call('submitSheet', mine), problem(404, 'task_not_found'))
  await assert.rejects(other.call('withdrawTask', { ...at, body: { why: '代办' } }), problem(404, 'task_not_found'))
  const drafts = 'select remark as it from evaluation.sheet_draft'
  assert.deepEqual(await seen({ ...city, account: expert.accountId }, drafts), ['先记下'])
  assert.deepEqual(await seen({ ...city, account: office.accountId, rounds: 'run' }, drafts), [])
  const tasks = 'select account_id::text as it from evaluation.task'
  assert.deepEqual(await seen({ ...city, account: expert.accountId }, tasks), [expert.accountId])
  assert.equal((await seen({ ...city, account: office.accountId, rounds: 'run' }, tasks)).length, 3)
  assert.deepEqual(await seen({ ...city, account: office.accountId }, tasks), [])

  // A sheet says what is wrong with it, beside the item.
  const { items } = await expert.call('getScoringTask', at)
  const submit = (lines: object) =>
    expert.call('submitSheet', { ...at, body: { lines: lines as ReturnType<typeof sheetOf> } })
  await assert.rejects(submit({}), problem(400, 'sheet_item_missing'))
  const over = { ...sheetOf(items, 50), basis: { score: '3.01', evidenceLevel: 2 } }
  await assert.rejects(submit(over), problem(400, 'sheet_points_out_of_range'))
  await submit(sheetOf(items, 50))
  await assert.rejects(submit(sheetOf(items, 60)), problem(409, 'sheet_handed_in'))
  const trail = await world.audit(task!.projectId)
  assert.equal(trail.filter((action) => action === 'evaluation.sheet_submitted').length, 1)
})

test('a unit sees its result when it was told, under letters, and never who gave which points', async (t) => {
  const { world, office, owner, project, experts, path, seen } = await setUp(t)
  const unit = await world.signIn('department', { organisationId: owner.id })
  await world.given.grant(unit.accountId, 'department', { projectId: project.id })
  const reader = await world.signInAs(unit)
  await submitAll(experts, (expert) => 70 + experts.indexOf(expert) * 5)
  const results = 'select total::text as it from evaluation.result'
  const asUnit = { projects: project.id, clearance: '1', account: reader.accountId }
  assert.deepEqual(await seen(asUnit, results), [])
  const { projectList } = await office.call('announceRound', { path })
  assert.deepEqual(await seen(asUnit, results), ['75.00'])
  for (const table of ['task', 'expert_score', 'declaration', 'draw', 'discussion'])
    assert.deepEqual(await seen(asUnit, `select 'x' as it from evaluation.${table}`), [], table)
  const mine = await reader.call('getRound', { path })
  assert.deepEqual([mine.runs, mine.projectList[0]?.experts, mine.projectList[0]?.sheets], [false, [], null])
  await assert.rejects(reader.call('getRoundDraw', { path }), problem(404, 'draw_not_found'))
  const result = await reader.call('getRoundResult', { path: { id: projectList[0]!.id } })
  const told = JSON.stringify([mine, result])
  for (const { accountId, name } of experts) assert.ok(!told.includes(accountId) && !told.includes(name))
  assert.deepEqual(
    result.versions[0]?.remarks.map(({ letter }) => letter),
    ['A', 'B', 'C'],
  )
  const far = await world.signIn('department', { organisationId: (await world.given.organisation()).id })
  await assert.rejects(far.call('getRound', { path }), problem(404, 'round_not_found'))
})
