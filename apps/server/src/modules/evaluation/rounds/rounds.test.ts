import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { test, type TestContext } from 'node:test'
import { combineSheets, drawExperts, type CombineQuestion, type DrawQuestion } from '@jiheng/kernel/evaluation-round'
import { setDrawn, setExperts, sheetOf, submitAll } from '../../../../test/round-scene.ts'
import { openWorld, problem, type Person, type World } from '../../../../test/world.ts'
import { ROOT_ORGANISATION } from '../../../platform/actor.ts'

/** An office with three experts and projects of one unit. */
async function setUp(t: TestContext, { projects = 2, experts: count = 3 } = {}) {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  const owner = await world.given.organisation({ name: '钦北区住建局' })
  const made = []
  for (let n = 0; n < projects; n++)
    made.push(await world.given.project({ name: `桥头路${n}`, ownerId: owner.id, industry: 'transport' }))
  const experts = await setExperts(world, office, count)
  const unit = await world.signIn('department', { organisationId: owner.id })
  for (const { id } of made) await world.given.grant(unit.accountId, 'department', { projectId: id })
  const manager = await world.signInAs(unit)
  return { world, office, owner, projects: made, experts, unit: manager, projectIds: made.map(({ id }) => id) }
}

/** Somebody of a unit who runs rounds of the whole city all the same. */
async function atUnit(world: World, organisationId: string): Promise<Person> {
  const account = await world.signIn('finance', { organisationId })
  await world.given.grant(account.accountId, 'finance', { organisationId: ROOT_ORGANISATION })
  return world.signInAs(account)
}

const roundOf = (person: Person, path: { id: string }) => person.call('getRound', { path })

test('a round from its making to appeal and publication', async (t) => {
  const { world, projects, experts, projectIds, ...people } = await setUp(t)
  let { office, unit } = people
  const { path } = await setDrawn({ world, office, experts, projectIds })
  const drawn = await roundOf(office, path)
  assert.deepEqual([drawn.state, drawn.move.who, drawn.move.what, drawn.move.of], ['scoring', 'experts', 'score', 6])
  assert.deepEqual(
    drawn.projectList.map(({ experts: taken }) => taken.length),
    [3, 3],
  )

  // The first project within 15 points, the second apart: 95, 80 and 70.
  await submitAll(experts, (expert, projectId) =>
    projectId === projects[0]!.id ? 85 : [95, 80, 70][experts.indexOf(expert)]!,
  )
  const discussing = await roundOf(office, path)
  assert.deepEqual([discussing.state, discussing.move.what, discussing.move.of], ['discussing', 'discuss', 1])
  const [near, apart] = discussing.projectList
  assert.deepEqual([near?.discussion, apart?.discussion], [null, { spread: '25.00', isOpen: true }])
  await assert.rejects(office.call('announceRound', { path }), problem(422, 'discussions_open'))

  const at = { id: apart!.id }
  await experts[2]!.call('sayInDiscussion', { path: at, body: { text: '未见验收资料' } })
  const [task] = (await experts[2]!.call('listScoringTasks', {})).tasks.filter(
    ({ roundProjectId }) => roundProjectId === at.id,
  )
  const { items } = await experts[2]!.call('getScoringTask', { path: { id: task!.id } })
  const lines = sheetOf(items, 80)
  const submit = (body: object) => experts[2]!.call('submitSheet', { path: { id: task!.id }, body: { lines, ...body } })
  await assert.rejects(submit({}), problem(400, 'revision_needs_reason'))
  await submit({ why: '已看到验收资料' })
  await assert.rejects(submit({ why: '再改' }), problem(409, 'sheet_handed_in'))
  const talk = await office.call('getRoundDiscussion', { path: at })
  assert.deepEqual([talk.spread, talk.spreadNow, talk.revised, talk.own], ['25.00', '15.00', 1, null])
  const peers = await experts[0]!.call('getRoundDiscussion', { path: at })
  assert.deepEqual(
    [peers.sheets.map(({ letter }) => letter), peers.spreadNow, peers.own !== null],
    [['A', 'B', 'C'], '15.00', true],
    'once all are in, the experts read one another, under letters',
  )
  for (const { name, accountId } of experts)
    assert.ok(!JSON.stringify(peers).includes(name) && !JSON.stringify(peers).includes(accountId))
  assert.deepEqual(
    talk.statements.map(({ text, isOwn }) => [text, isOwn]),
    [['未见验收资料', false]],
  )
  await office.call('closeDiscussion', { path: at, body: { conclusion: '按更正后的评分' } })
  await assert.rejects(submit({ why: '再改' }), problem(409, 'sheet_handed_in'))

  await assert.rejects(unit.call('getRoundResult', { path: at }), problem(404, 'result_not_found'))
  const announced = await office.call('announceRound', { path })
  assert.deepEqual(
    [announced.state, announced.announcedOn, announced.appealUntil],
    ['announced', '2026-03-02', '2026-03-09'],
  )
  assert.deepEqual(
    announced.projectList.map(({ result }) => [result?.total, result?.grade]),
    [
      ['85.00', 'good'],
      ['85.00', 'good'],
    ],
  )

  const seen = await unit.call('getRoundResult', { path: at })
  assert.deepEqual(seen.allowed, ['appeal'])
  assert.equal(seen.versions[0]?.items.length, 17)
  for (const { name, accountId } of experts)
    assert.ok(!JSON.stringify(seen).includes(name) && !JSON.stringify(seen).includes(accountId), 'nobody is named')
  await assert.rejects(
    unit.call('appealResult', { path: at, body: { text: '质量已达标', items: ['nowhere'] } }),
    problem(400, 'appeal_item_unknown'),
  )
  const appealed = await unit.call('appealResult', { path: at, body: { text: '质量已达标', items: ['quality'] } })
  const again = unit.call('appealResult', { path: at, body: { text: '再申诉' } })
  await assert.rejects(again, problem(409, 'appeal_made'))
  await assert.rejects(
    office.call('publishRound', { path, body: { publishes: ['total'] } }),
    problem(422, 'appeal_term_running'),
  )
  world.clock.set('2026-03-10T01:00:00Z')
  ;[office, unit] = [await world.signInAs(office), await world.signInAs(unit)]
  await assert.rejects(
    office.call('publishRound', { path, body: { publishes: ['total'] } }),
    problem(422, 'appeals_open'),
  )

  const decide = (person: Person, body: object) =>
    person.call('decideAppeal', {
      path: { id: appealed.appeal!.id },
      body: { outcome: 'changed' as const, reason: '补交验收单', ...body },
    })
  const corrections = [{ code: 'quality', score: '10', why: '验收单 2 份' }]
  assert.ok((await office.call('getRoundResult', { path: at })).isSamePerson)
  await assert.rejects(decide(office, { corrections }), problem(422, 'appeal_same_person'))
  const colleague = await atUnit(world, people.owner.id)
  const { isSamePerson, allowed } = await colleague.call('getRoundResult', { path: at })
  assert.deepEqual([isSamePerson, allowed], [true, []], 'works at the owner of the project')
  assert.deepEqual((await colleague.call('listOwnDuties', {})).items, [])
  await assert.rejects(decide(colleague, { corrections }), problem(422, 'appeal_same_person'))
  const other = await world.signIn('finance')
  await assert.rejects(decide(other, {}), problem(400, 'correction_missing'))
  await assert.rejects(
    decide(other, { corrections: [{ ...corrections[0]!, score: '11' }] }),
    problem(400, 'sheet_points_out_of_range'),
  )
  const decided = await decide(other, { corrections })
  assert.deepEqual(
    decided.versions.map(({ version, total, isCurrent }) => [version, total, isCurrent]),
    [
      [2, '86.50', true],
      [1, '85.00', false],
    ],
  )
  await assert.rejects(decide(other, { corrections }), problem(409, 'appeal_decided'))

  const published = await office.call('publishRound', {
    path,
    body: { publishes: ['total', 'grade', 'ranking', 'use'], note: '公示' },
  })
  assert.deepEqual([published.state, published.allowed], ['published', []])
  const publication = await unit.call('getRoundPublication', { path })
  assert.deepEqual(publication.ranking, { isOn: false, count: 2, least: 10 })
  assert.deepEqual(
    publication.items.map(({ total, use, useMark, place, lines }) => [total, use, useMark, place, lines]),
    [
      ['85.00', 'normal', 'V', null, []],
      ['86.50', 'normal', 'V', null, []],
    ],
  )
  const actions = await world.sql<{ action: string }>(`select distinct action from audit.entry where subject_id = $1`, [
    path.id,
  ])
  for (const action of ['round_created', 'lot_committed', 'experts_drawn', 'results_announced', 'round_published'])
    assert.ok(
      actions.some((one) => one.action === `evaluation.${action}`),
      action,
    )
})

test('the draw is worked out again from the published seed, and the seed is the one whose hash was told', async (t) => {
  const { world, office, experts, projectIds } = await setUp(t, { experts: 6, projects: 3 })
  const { path } = await setDrawn({ world, office, experts, projectIds })
  const lot = await office.call('getRoundDraw', { path })
  const sha256 = (text: string): string => hash('sha256', text)
  assert.equal(sha256(lot.seed!.split('|')[0]!), lot.commitment)
  assert.ok(lot.seed!.endsWith('|现场见证数 42'))
  const again = drawExperts(lot.question as unknown as DrawQuestion, sha256)
  assert.deepEqual(again, { drawn: lot.drawn, leftOut: lot.leftOut, short: lot.short })
  const { projectList } = await roundOf(office, path)
  for (const { projectId, experts: taken } of projectList) {
    const drawn = lot.drawn.find((each) => each.projectId === projectId)!.experts
    assert.deepEqual(
      taken.map(({ name }) => name).toSorted(),
      drawn.map((id) => lot.experts.find((each) => each.id === id)!.name).toSorted(),
    )
  }
})

test('before the draw only the hash is told; who declares an interest, is employed there or scored it last year is left out', async (t) => {
  const { world, office, owner, projects, projectIds } = await setUp(t, { experts: 0 })
  const scorers = await setExperts(world, office, 3)
  const keep = (person: Person, employerId: string) =>
    office.call('keepExpert', {
      path: { accountId: person.accountId },
      body: { fields: ['transport'], employerId, isActive: true },
    })
  // A round of the year before, scored by those who are experts already.
  const before = await setDrawn({ world, office, experts: scorers, projectIds: [projectIds[0]!] }, { year: 2024 })
  await submitAll(scorers, () => 80)
  await office.call('cancelRound', { path: before.path, body: { why: '重来' } })

  const [again] = scorers as [Person]
  const [friend, insider, silent] = (await setExperts(world, office, 3)) as [Person, Person, Person]
  await keep(insider, owner.id)
  const { id } = await office.call('createRound', {
    body: {
      ...{ kind: 'department', year: 2025, name: '部门评价', projectIds },
      ...{ declareUntil: '2026-03-06', scoreUntil: '2026-03-20' },
    },
  })
  const path = { id }
  await assert.rejects(office.call('drawRound', { path, body: {} }), problem(409, 'round_step_unsuitable'))
  const opened = await office.call('openRoundDeclarations', { path })
  assert.match(opened.commitment!, /^[0-9a-f]{64}$/)
  assert.equal((await office.call('getRoundDraw', { path })).seed, null)
  const declare = (person: Person, interests: { projectId: string; why: string }[]) =>
    person.call('declareInterests', { path, body: { interests } })
  await declare(friend, [{ projectId: projectIds[1]!, why: '曾任顾问' }])
  for (const person of [insider, ...scorers]) await declare(person, [])
  await assert.rejects(declare(silent, [{ projectId: owner.id, why: '无' }]), problem(400, 'project_not_found'))
  await assert.rejects(office.call('drawRound', { path, body: {} }), problem(422, 'declarations_open'))
  world.clock.set('2026-03-07T01:00:00Z')
  const later = await world.signInAs(office)
  await later.call('drawRound', { path, body: { why: '可抽的专家不足' } })
  const lot = await later.call('getRoundDraw', { path })
  const idOf = (person: Person) => lot.experts.find(({ name }) => name === person.name)!.id
  const reasonOf = (person: Person, n: number) =>
    lot.leftOut.find(({ expertId, projectId }) => expertId === idOf(person) && projectId === projects[n]!.id)?.reason
  assert.deepEqual([reasonOf(friend, 0), reasonOf(friend, 1)], [undefined, 'declared_interest'])
  assert.deepEqual([reasonOf(insider, 0), reasonOf(insider, 1)], ['same_organisation', 'same_organisation'])
  assert.deepEqual([reasonOf(again, 0), reasonOf(again, 1)], ['evaluated_before', undefined])
  assert.deepEqual([reasonOf(silent, 0), reasonOf(silent, 1)], ['not_declared', 'not_declared'])
  await assert.rejects(declare(await world.signInAs(friend), []), problem(409, 'declaration_closed'))
})

test('a lot that gives a project fewer experts than wanted needs a reason, which is on record', async (t) => {
  const { world, office, experts, projectIds } = await setUp(t, { experts: 2, projects: 1 })
  await assert.rejects(setDrawn({ world, office, experts, projectIds }), problem(422, 'experts_short'))
  const { items } = await office.call('listRounds', {})
  const path = { id: items[0]!.id }
  const drawn = await office.call('drawRound', { path, body: { why: '本地同类专家仅二人' } })
  assert.equal(drawn.projectList[0]?.experts.length, 2)
  const [entry] = await world.sql<{ why: string }>(
    `select body::json ->> 'why' as why from audit.entry where action = 'evaluation.experts_drawn'`,
  )
  assert.equal(entry?.why, '本地同类专家仅二人')
})

test('who gives a task back is followed by the next of the lot, until nobody is left', async (t) => {
  const { world, office, experts, projectIds } = await setUp(t, { experts: 4, projects: 1 })
  const { path } = await setDrawn({ world, office, experts, projectIds })
  const lot = await office.call('getRoundDraw', { path })
  const nameOf = (id: string) => lot.experts.find((each) => each.id === id)?.name
  const [first] = (await roundOf(office, path)).projectList[0]!.experts
  const person = experts.find(({ name }) => name === first!.name)!
  await person.call('withdrawTask', { path: { id: first!.taskId }, body: { why: '出差' } })
  const { experts: taken } = (await roundOf(office, path)).projectList[0]!
  assert.deepEqual(
    [taken.length, taken.filter(({ state }) => state === 'open').length, taken.at(-1)?.name],
    [4, 3, nameOf(lot.drawn[0]!.reserves[0]!)],
  )
  const left = taken.filter(({ state }) => state === 'open')
  for (const { taskId } of left.slice(1))
    await office.call('withdrawTask', { path: { id: taskId }, body: { why: '未按时' } })
  await assert.rejects(
    office.call('withdrawTask', { path: { id: left[0]!.taskId }, body: { why: '未按时' } }),
    problem(422, 'round_no_reserve'),
  )
  await submitAll(experts, () => 70)
  assert.equal((await roundOf(office, path)).state, 'discussing', 'one sheet is enough to go on')
})

test('a late appeal is refused, and so is one of another unit', async (t) => {
  const { world, office, experts, unit, projects, projectIds } = await setUp(t, { projects: 1 })
  const { path } = await setDrawn({ world, office, experts, projectIds })
  await submitAll(experts, () => 75)
  const { projectList } = await office.call('announceRound', { path })
  const at = { id: projectList[0]!.id }
  const stranger = await world.signIn('department', { projects: [projects[0]!.id] })
  await assert.rejects(
    stranger.call('appealResult', { path: at, body: { text: '有异议' } }),
    problem(422, 'appeal_not_own_unit'),
  )
  world.clock.set('2026-03-09T15:59:00Z')
  assert.deepEqual(
    (await (await world.signInAs(unit)).call('getRoundResult', { path: at })).allowed,
    ['appeal'],
    'the last day counts',
  )
  world.clock.set('2026-03-09T16:00:00Z')
  const late = await world.signInAs(unit)
  assert.deepEqual((await late.call('getRoundResult', { path: at })).allowed, [])
  await assert.rejects(late.call('appealResult', { path: at, body: { text: '有异议' } }), problem(422, 'appeal_late'))
})

test('a kept result is computed again from its question alone', async (t) => {
  const { world, office, experts, projectIds } = await setUp(t)
  const { path } = await setDrawn({ world, office, experts, projectIds })
  await submitAll(experts, (_, __, n) => 81.3 + n)
  await office.call('announceRound', { path })
  const rows = await world.sql<{ question: CombineQuestion; total: string; explanation: object }>(
    'select question, total, explanation from evaluation.result where round_id = $1',
    [path.id],
  )
  assert.equal(rows.length, 2)
  for (const { question, total, explanation } of rows) {
    const found = combineSheets(question)
    assert.ok(found.ok)
    assert.equal(Number(found.total), Number(total))
    assert.deepEqual(found.explanation, explanation)
  }
})
