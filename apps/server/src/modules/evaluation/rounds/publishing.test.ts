import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scoreSubject, type SubjectQuestion } from '@jiheng/kernel/evaluation-round'
import { indicatorSet } from '../../../../test/matrix-scene.ts'
import { setDrawn, setExperts, submitAll } from '../../../../test/round-scene.ts'
import { openWorld, problem } from '../../../../test/world.ts'

const COMMON = '00000000-0000-7000-8e10-000000000001'
const PERSONS = '00000000-0000-7000-8e10-000000000004'

test('ten projects are ranked, equal ones share a place, each with evidence, trend and comparable group; people by their results', async (t) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  const manager = await world.given.account()
  const projects = []
  for (let n = 0; n < 11; n++)
    projects.push(
      await world.given.project({
        name: `项目${String(n).padStart(2, '0')}`,
        ...(n < 2 && { managerId: manager.accountId }),
      }),
    )
  const experts = await setExperts(world, office, 3)
  const projectIds = projects.map(({ id }) => id)
  const { path } = await setDrawn({ world, office, experts, projectIds })
  await submitAll(
    experts,
    (_, projectId) => [95, 85, 85, 80, 75, 70, 65, 62, 60, 58, 50][projectIds.indexOf(projectId)]!,
  )
  await office.call('announceRound', { path })
  world.clock.set('2026-03-10T01:00:00Z')
  const later = await world.signInAs(office)
  const preview = await later.call('getRoundPublication', { path })
  assert.deepEqual([preview.isPublished, preview.allowed], [false, ['publish']])
  await later.call('publishRound', { path, body: { publishes: ['total', 'grade', 'items', 'ranking', 'use'] } })
  const told = await later.call('getRoundPublication', { path })
  assert.deepEqual(told.ranking, { isOn: true, count: 11, least: 10 })
  assert.deepEqual(
    told.items.map(({ place }) => place),
    [1, 2, 2, 4, 5, 6, 7, 8, 9, 10, 11],
  )
  assert.deepEqual(
    told.items.slice(0, 3).map(({ isShared }) => isShared),
    [false, true, true],
  )
  const [best] = told.items
  assert.deepEqual([best?.total, best?.evidenceLevel, best?.coveredWeight, best?.trend], ['95.00', 2, '100', null])
  assert.deepEqual(best?.group, { kind: 'road', size: 'medium', count: 11, place: 1, mean: '71.36' })
  assert.equal(best?.lines.length, 17)
  await assert.rejects(
    later.call('cancelRound', { path, body: { why: '重来' } }),
    problem(409, 'round_step_unsuitable'),
  )

  const asked = { templateId: PERSONS, year: 2025 }
  assert.deepEqual(await later.call('computeSubjectScores', { body: asked }), {
    ...{ scored: 1, uncovered: 1, unchanged: 0, waiting: 0 },
  })
  const [score] = (await later.call('listSubjectScores', { query: { templateId: PERSONS, year: 2025 } })).items
  // Projects weigh 30 of 100 and nothing else was evaluated: too little to say anything.
  assert.deepEqual([score?.total, score?.coveredWeight, score?.name], [null, '30', manager.name])
  const own = await (await world.signInAs(manager)).call('listOwnSubjectScores', {})
  assert.deepEqual(
    own.items.map(({ id }) => id),
    [score!.id],
    'visible to the person',
  )
  const other = await (await world.signInAs(await world.given.account())).call('listOwnSubjectScores', {})
  assert.deepEqual(other.items, [])
  const { id } = await later.call('createRoundTemplate', {
    body: {
      ...{ subjectKind: 'person', name: '只看项目', why: '试' },
      items: [
        { code: 'projects', level1: '结果', level2: '项目', name: '项目', weight: '100', measure: 'project_results' },
      ],
    },
  })
  assert.deepEqual(await later.call('computeSubjectScores', { body: { templateId: id, year: 2025 } }), {
    scored: 1,
    uncovered: 0,
    ...{ unchanged: 0, waiting: 0 },
  })
  const [row] = await world.sql<{ total: string; question: SubjectQuestion; grade: string }>(
    'select total, grade, question from evaluation.subject_score where template_id = $1',
    [id],
  )
  assert.deepEqual([row?.total, row?.grade], ['90.00', 'excellent'], 'two of equal size, 95 and 85')
  assert.equal(Number(scoreSubject(row!.question).total), 90)
})

test('a self-evaluation takes the scores there are: no experts, no lot', async (t) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  const project = await world.given.project()
  const { id } = await office.call('createRound', {
    body: { kind: 'unit_self', year: 2025, name: '2025 年度单位自评', projectIds: [project.id] },
  })
  const path = { id }
  const made = await office.call('getRound', { path })
  assert.deepEqual([made.template, made.scoreUntil, made.allowed], [null, null, ['edit', 'announce', 'cancel']])
  await assert.rejects(office.call('openRoundDeclarations', { path }), problem(409, 'round_step_unsuitable'))
  await assert.rejects(office.call('announceRound', { path }), problem(422, 'round_without_results'))
})

test('a self-evaluation keeps the score it took, and an appeal takes it anew', async (t) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  const owner = await world.given.organisation()
  const project = await world.given.project({ ownerId: owner.id })
  const path = { id: project.id, year: 2025 }
  const finance = await world.signIn('finance')
  await finance.call('setBudgetLine', { path: { ...path, source: 'own' }, body: { initialFen: 9_000_000 } })
  const set = await office.call('createIndicatorSet', { body: indicatorSet('自评') })
  await office.call('assignIndicatorSet', { path, body: { setId: set.id } })
  const record = (percent: string) =>
    office.call('recordActual', { path, body: { code: 'done', band: 'met', percent, evidenceLevel: 3 } })
  const first = await record('90')
  const { id } = await office.call('createRound', {
    body: { kind: 'unit_self', year: 2025, name: '2025 年度单位自评', projectIds: [project.id] },
  })
  const told = await office.call('announceRound', { path: { id } })
  const [row] = told.projectList
  assert.deepEqual([row?.result?.total, row?.result?.grade], [first.total, first.grade])
  const unit = await world.signIn('department', { organisationId: owner.id })
  await world.given.grant(unit.accountId, 'department', { projectId: project.id })
  const reader = await world.signInAs(unit)
  const { appeal } = await reader.call('appealResult', { path: { id: row!.id }, body: { text: '完成情况有误' } })
  const answer = () =>
    finance.call('decideAppeal', { path: { id: appeal!.id }, body: { outcome: 'changed', reason: '已更正填报' } })
  await assert.rejects(answer(), problem(422, 'appeal_changes_nothing'))
  const second = await record('100')
  const { versions } = await answer()
  assert.deepEqual(
    versions.map(({ version, total }) => [version, total]),
    [
      [2, second.total],
      [1, first.total],
    ],
  )
})

test('what is refused before a round begins', async (t) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  const project = await world.given.project()
  const district = await world.given.organisation({ kind: 'district' })
  const round = { kind: 'finance' as const, year: 2025, name: '财政评价', projectIds: [project.id] }
  const create = (more: object) => office.call('createRound', { body: { ...round, ...more } })
  const days = { declareUntil: '2026-03-06', scoreUntil: '2026-03-20' }
  await assert.rejects(create({}), problem(400, 'round_days_unsuitable'))
  await assert.rejects(create({ ...days, declareUntil: '2026-03-01' }), problem(400, 'round_days_unsuitable'))
  await assert.rejects(create({ ...days, templateId: PERSONS }), problem(404, 'round_template_not_found'))
  await assert.rejects(create({ ...days, organisationId: district.id }), problem(400, 'project_not_found'))
  const made = await create(days)
  await assert.rejects(create(days), problem(409, 'round_name_taken'))
  const path = { id: made.id }
  assert.equal((await office.call('setRoundProjects', { path, body: { projectIds: [] } })).projectList.length, 0)
  await assert.rejects(office.call('openRoundDeclarations', { path }), problem(422, 'round_without_projects'))
  await office.call('setRoundProjects', { path, body: { projectIds: [project.id] } })
  await office.call('openRoundDeclarations', { path })
  await assert.rejects(office.call('drawRound', { path, body: {} }), problem(422, 'too_few_experts'))
  const version = (items: object[]) =>
    office.call('reviseRoundTemplate', {
      path: { id: COMMON },
      body: {
        why: '调整',
        items: items as { code: string; level1: string; level2: string; name: string; weight: string }[],
      },
    })
  const item = { code: 'a', level1: '产出', level2: '数量', name: '完成', weight: '100' }
  await assert.rejects(version([{ ...item, weight: '99' }]), problem(400, 'template_weights_not_100'))
  await assert.rejects(version([{ ...item, measure: 'goal_results' }]), problem(400, 'template_measure_unsuitable'))
  await version([item])
  const [common] = (await office.call('listRoundTemplates', {})).items.filter(({ id }) => id === COMMON)
  assert.equal(common?.version, 2)
  assert.equal(
    (await office.call('getRound', { path })).template?.version,
    1,
    'a round keeps the version it was made with',
  )
})
