import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setDrawn, setExperts, submitAll } from '../../../../test/round-scene.ts'
import { openWorld, problem, type World } from '../../../../test/world.ts'

const line = {
  code: 'projects',
  level1: '结果',
  level2: '项目',
  name: '项目',
  weight: '100',
  measure: 'project_results',
}

/** A year with published results, 95 and 65: both are the manager's, one of them of the department. */
async function setPublished(world: World) {
  const office = await world.signIn('project_office')
  const department = await world.given.organisation({ kind: 'department' })
  const manager = await world.given.account({ organisationId: department.id })
  const managed = { managerId: manager.accountId }
  const good = await world.given.project({ name: '好', ...managed, departmentId: department.id })
  const poor = await world.given.project({ name: '差', ...managed })
  const experts = await setExperts(world, office, 3)
  const { path } = await setDrawn({ world, office, experts, projectIds: [good.id, poor.id] })
  await submitAll(experts, (_, projectId) => (projectId === good.id ? 95 : 65))
  await office.call('announceRound', { path })
  world.clock.set('2026-03-10T01:00:00Z')
  const runner = await world.signInAs(office)
  await runner.call('publishRound', { path, body: { publishes: ['total'] } })
  const compute = async (subjectKind: 'person' | 'department') => {
    const body = { subjectKind, name: `只看项目 ${subjectKind}`, why: '试', items: [line] } as const
    const { id } = await runner.call('createRoundTemplate', { body: body as never })
    const query = { templateId: id, year: 2025 }
    return { query, told: await runner.call('computeSubjectScores', { body: query }) }
  }
  return { office: runner, finance: await world.signIn('finance'), department, manager, compute }
}

test('a person appeals within five working days; another answers, and what is not theirs is counted no more', async (t) => {
  const world = await openWorld(t)
  const { office, finance, manager, compute } = await setPublished(world)
  const { query } = await compute('person')
  const person = await world.signInAs(manager)
  const [score] = (await person.call('listOwnSubjectScores', {})).items
  assert.deepEqual([score?.total, score?.appealUntil, score?.allowed], ['80.00', '2026-03-17', ['appeal']])
  assert.deepEqual(
    (await person.call('listOwnDuties', {})).items.map(({ kind }) => kind),
    ['appeal_score'],
  )

  const path = { id: score!.id }
  const body = { text: '项目“差”于 2025 年移交他人' }
  const stranger = await world.signInAs(await world.given.account())
  await assert.rejects(stranger.call('appealSubjectScore', { path, body }), problem(404, 'score_not_found'))
  await assert.rejects(office.call('appealSubjectScore', { path, body }), problem(404, 'score_not_found'))
  const { appeal } = await person.call('appealSubjectScore', { path, body })
  assert.equal(appeal?.answerUntil, '2026-03-17')
  await assert.rejects(person.call('appealSubjectScore', { path, body }), problem(409, 'score_appeal_made'))
  assert.deepEqual((await stranger.call('listOwnSubjectScores', {})).items, [])

  const again = await office.call('computeSubjectScores', { body: query })
  assert.deepEqual(again, { scored: 0, uncovered: 0, unchanged: 0, waiting: 1 })
  assert.equal((await office.call('listSubjectScores', { query })).items[0]?.isSamePerson, true)
  const at = { id: appeal!.id }
  const changed = { outcome: 'changed' as const, reason: '已移交' }
  const own = { outcome: 'kept' as const, reason: '自己算的' }
  await assert.rejects(office.call('decideSubjectAppeal', { path: at, body: own }), problem(422, 'score_appeal_own'))
  const [asked] = (await finance.call('listSubjectScores', { query })).items
  assert.deepEqual(asked?.allowed, ['decide'])
  assert.deepEqual(
    (await finance.call('listOwnDuties', {})).items.map(({ kind, subject }) => [kind, subject]),
    [['answer_score', manager.name]],
  )
  await assert.rejects(
    finance.call('decideSubjectAppeal', { path: at, body: changed }),
    problem(422, 'score_appeal_changes_nothing'),
  )
  const leftOut = [{ id: 'nothing', why: '错' }]
  await assert.rejects(
    finance.call('decideSubjectAppeal', { path: at, body: { ...changed, leftOut } }),
    problem(400, 'score_result_unknown'),
  )
  const poor = asked!.results.find(({ percent }) => percent === '65')!
  const told = await finance.call('decideSubjectAppeal', {
    path: at,
    body: { ...changed, leftOut: [{ id: poor.id, why: '2025 年已移交' }] },
  })
  assert.deepEqual([told.total, told.version, told.appealUntil, told.allowed], ['95.00', 2, null, []])
  await assert.rejects(finance.call('decideSubjectAppeal', { path: at, body: own }), problem(409, 'appeal_decided'))

  const [mine] = (await person.call('listOwnSubjectScores', {})).items
  assert.deepEqual(
    [mine?.total, mine?.appeal?.outcome, mine?.appeal?.reason, mine?.allowed],
    ['95.00', 'changed', '已移交', []],
  )
  assert.deepEqual(mine?.results.map(({ label, isLeftOut }) => [label, isLeftOut]).toSorted(), [
    ['好', false],
    ['差', true],
  ])
  await assert.rejects(
    person.call('appealSubjectScore', { path: { id: mine!.id }, body }),
    problem(409, 'score_appeal_made'),
  )
  assert.deepEqual(await office.call('computeSubjectScores', { body: query }), {
    ...{ scored: 0, uncovered: 0, unchanged: 1, waiting: 0 },
  })
})

test('a department is spoken for by who works there and may appeal, and only by them', async (t) => {
  const world = await openWorld(t)
  const { finance, department, manager, compute } = await setPublished(world)
  const { query } = await compute('department')
  const where = { organisationId: department.id }
  const lead = await world.signIn('department', where)
  const elsewhere = await world.signIn('department', {
    organisationId: (await world.given.organisation({ kind: 'department' })).id,
  })
  const owned = async (person: typeof lead) =>
    (await person.call('listOwnSubjectScores', {})).items.map(({ name, total }) => [name, total])
  assert.deepEqual(await owned(lead), [[(await finance.call('listSubjectScores', { query })).items[0]?.name, '95.00']])
  assert.deepEqual(await owned(elsewhere), [])
  assert.deepEqual(await owned(await world.signInAs(manager)), [], 'works there, but does not speak for it')
  const [score] = (await lead.call('listOwnSubjectScores', {})).items
  const path = { id: score!.id }
  await assert.rejects(
    elsewhere.call('appealSubjectScore', { path, body: { text: '试' } }),
    problem(404, 'score_not_found'),
  )
  world.clock.set('2026-03-18T01:00:00Z')
  const late = await world.signInAs(lead)
  await assert.rejects(
    late.call('appealSubjectScore', { path, body: { text: '试' } }),
    problem(422, 'score_appeal_late'),
  )
  world.clock.set('2026-03-17T01:00:00Z')
  const inTime = await world.signInAs(lead)
  const { appeal } = await inTime.call('appealSubjectScore', { path, body: { text: '另有项目未计' } })
  const colleague = await world.signIn('finance', where)
  assert.equal((await colleague.call('listSubjectScores', { query })).items[0]?.isSamePerson, true)
  assert.deepEqual((await colleague.call('listOwnDuties', {})).items, [])
  await assert.rejects(
    colleague.call('decideSubjectAppeal', { path: { id: appeal!.id }, body: { outcome: 'kept', reason: '本单位' } }),
    problem(422, 'score_appeal_own'),
  )
  const answering = await world.signInAs(finance)
  const kept = await answering.call('decideSubjectAppeal', {
    path: { id: appeal!.id },
    body: { outcome: 'kept', reason: '该项目尚未公布结果' },
  })
  assert.deepEqual([kept.version, kept.appeal?.outcome, kept.total], [1, 'kept', '95.00'])
})

test('the score of a person who moved is worked out where they work now', async (t) => {
  const world = await openWorld(t)
  const { manager, compute } = await setPublished(world)
  const { query } = await compute('person')
  const { id } = await world.given.organisation({ kind: 'department' })
  await world.sql('update identity.account set organisation_id = $1 where id = $2', [id, manager.accountId])
  await world.sql(
    'update projects.project set org_path = (select path from identity.organisation where id = $1) where name = $2',
    [id, '差'],
  )
  const there = await world.signIn('finance', { organisationId: id })
  const told = await there.call('computeSubjectScores', { body: { ...query, organisationId: id } })
  assert.deepEqual(told, { scored: 1, uncovered: 0, unchanged: 0, waiting: 0 })
  const [score] = (await there.call('listSubjectScores', { query })).items
  assert.deepEqual([score?.version, score?.total], [2, '65.00'])
})

test('what came of an appeal counts from the day of the score it replaces', async (t) => {
  const world = await openWorld(t)
  const { finance, manager, compute } = await setPublished(world)
  const { query } = await compute('person')
  const person = await world.signInAs(manager)
  const [score] = (await person.call('listOwnSubjectScores', {})).items
  const { appeal } = await person.call('appealSubjectScore', { path: { id: score!.id }, body: { text: '已移交' } })
  world.clock.set('2026-03-17T01:00:00Z')
  const answering = await world.signInAs(finance)
  const poor = score!.results.find(({ percent }) => percent === '65')!
  await answering.call('decideSubjectAppeal', {
    path: { id: appeal!.id },
    body: { outcome: 'changed', reason: '已移交', leftOut: [{ id: poor.id, why: '已移交' }] },
  })
  const scheme = {
    kind: 'yearly_training',
    basis: 'evaluated_results',
    name: '年度培训',
    templateId: query.templateId,
  } as const
  const parameters = { ranking: null, bound: '90', scoredWithinDays: 73 }
  const { id } = await answering.call('createIncentiveScheme', { body: { ...scheme, parameters, why: '试' } })
  const asked = { schemeId: id, period: '2025' }
  const found = await answering.call('tryIncentiveScheme', { body: asked })
  assert.deepEqual(
    found.items.map(({ total, reason }) => [total, reason]),
    [['95.00', 'reaches_standard']],
    'told by 14 March, though answered on the 17th',
  )
})

test('a score from before there was a term says so, and not that it was appealed against', async (t) => {
  const world = await openWorld(t)
  const { manager, compute } = await setPublished(world)
  await compute('person')
  await world.sql('update evaluation.subject_score set appeal_until = null')
  const person = await world.signInAs(manager)
  const [score] = (await person.call('listOwnSubjectScores', {})).items
  assert.deepEqual(score?.allowed, [])
  await assert.rejects(
    person.call('appealSubjectScore', { path: { id: score!.id }, body: { text: '试' } }),
    problem(409, 'score_appeal_no_term'),
  )
})
