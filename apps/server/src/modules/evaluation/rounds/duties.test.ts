import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setDrawn, setExperts, submitAll } from '../../../../test/round-scene.ts'
import { openWorld, type Person } from '../../../../test/world.ts'
import { roundTimers } from './timers.ts'

const dutiesOf = async (person: Person) =>
  (await person.call('listOwnDuties', {})).items.map(({ kind, count, dueOn, standing, workdays }) => [
    ...[kind, count, dueOn, standing, workdays],
  ])

test('what waits for whom, by when and how late; reminders once each, on working days', async (t) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  const owner = await world.given.organisation({ kind: 'department' })
  const project = await world.given.project({ ownerId: owner.id })
  const unit = await world.signIn('department', { organisationId: owner.id })
  await world.given.grant(unit.accountId, 'department', { projectId: project.id })
  const experts = await setExperts(world, office, 3)
  const timer = roundTimers(world.house.rounds)[0]!
  const reminded = async () =>
    (
      await world.sql<{ kind: string; standing: string; n: number }>(
        'select kind, standing, count(*)::int as n from evaluation.reminder group by 1, 2 order by 1, 2',
      )
    ).map(({ kind, standing, n }) => `${kind} ${standing} ${n}`)

  // Told on Monday the 2nd: declarations until Friday the 6th, sheets until the 20th.
  const body = { kind: 'finance' as const, year: 2025, name: '财政评价', projectIds: [project.id] }
  const days = { declareUntil: '2026-03-06', scoreUntil: '2026-03-20' }
  const { id } = await office.call('createRound', { body: { ...body, ...days } })
  const path = { id }
  await office.call('openRoundDeclarations', { path })
  assert.deepEqual(await dutiesOf(experts[0]!), [['declare', 1, '2026-03-06', 'ahead', 4]])
  assert.deepEqual(await dutiesOf(office), [])
  await timer.run()
  assert.deepEqual(await reminded(), [], 'four working days are far')
  world.clock.set('2026-03-05T01:00:00Z')
  for (const expert of experts)
    await (await world.signInAs(expert)).call('declareInterests', { path, body: { interests: [] } })
  assert.deepEqual(await dutiesOf(await world.signInAs(experts[0]!)), [])
  await (await world.signInAs(office)).call('drawRound', { path, body: {} })

  world.clock.set('2026-03-18T01:00:00Z')
  const late = await world.signInAs(experts[0]!)
  assert.deepEqual(await dutiesOf(late), [['score', 1, '2026-03-20', 'soon', 2]])
  await timer.run()
  await timer.run()
  assert.deepEqual(await reminded(), ['score soon 3'], 'once for each expert')
  world.clock.set('2026-03-21T01:00:00Z')
  await timer.run()
  assert.deepEqual(await reminded(), ['score soon 3'], 'a Saturday: nothing is said')
  world.clock.set('2026-03-23T01:00:00Z')
  await timer.run()
  assert.deepEqual(await reminded(), ['chase late 1', 'score late 3', 'score soon 3'])
  const runner = await world.signInAs(office)
  assert.deepEqual(await dutiesOf(runner), [['chase', 3, '2026-03-20', 'late', 1]])
  const { reminders } = await runner.call('getRound', { path })
  assert.deepEqual(
    reminders.map(({ kind, standing, people }) => [kind, standing, people]),
    [
      ['chase', 'late', 0],
      ['score', 'late', 3],
      ['score', 'soon', 3],
    ],
  )
  assert.deepEqual((await (await world.signInAs(unit)).call('getRound', { path })).reminders, [], 'not for the unit')

  // The late paper stands on the project as an alert that never says which expert, and closes when all are in.
  const alerts = async () => {
    await world.house.alerts.evaluateAll()
    const { items } = await (await world.signInAs(office)).call('listAlerts', { query: { projectId: project.id } })
    return items.filter(({ ruleId }) => ruleId === 'evaluation_late')
  }
  assert.deepEqual(
    (await alerts()).map(({ level, holder, messageKey, params }) => [
      level,
      holder.kind,
      messageKey,
      params['workdaysLate'],
    ]),
    [['yellow', 'finance', 'alerts.messages.evaluation_late_sheets', 1]],
  )
  const signedIn: Person[] = []
  for (const expert of experts) signedIn.push(await world.signInAs(expert))
  await submitAll(signedIn, () => 80)
  assert.deepEqual(await alerts(), [])
  assert.deepEqual(await dutiesOf(runner), [['announce', 1, null, null, null]])
  await runner.call('announceRound', { path })

  const told = await world.signInAs(unit)
  assert.deepEqual(await dutiesOf(told), [['appeal', 1, '2026-03-30', 'ahead', 5]])
  const { projectList } = await runner.call('getRound', { path })
  const { appeal } = await told.call('appealResult', { path: { id: projectList[0]!.id }, body: { text: '数量有误' } })
  assert.equal(appeal?.answerUntil, '2026-03-30')
  assert.deepEqual(await dutiesOf(told), [])
  assert.deepEqual(await dutiesOf(runner), [], 'who told the result does not answer')
  const finance = await world.signIn('finance')
  assert.deepEqual(await dutiesOf(finance), [['answer', 1, '2026-03-30', 'ahead', 5]])
  world.clock.set('2026-04-08T01:00:00Z')
  const [found] = await alerts()
  assert.deepEqual(
    [found?.level, found?.messageKey, found?.params['workdaysLate']],
    ['orange', 'alerts.messages.evaluation_late_answer', 6],
    'the day after 清明 is no working day',
  )
  const answering = await world.signInAs(finance)
  assert.deepEqual(await dutiesOf(answering), [['answer', 1, '2026-03-30', 'late', 6]])
  await answering.call('decideAppeal', { path: { id: appeal!.id }, body: { outcome: 'kept', reason: '数量无误' } })
  assert.deepEqual(await alerts(), [])
  assert.deepEqual(await dutiesOf(answering), [['publish', 1, null, null, null]])
})

test('an expert sees own duties only, and a discussion is one of them', async (t) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  const project = await world.given.project()
  const experts = await setExperts(world, office, 3)
  const { path } = await setDrawn({ world, office, experts, projectIds: [project.id] })
  await submitAll(experts, (expert) => (expert === experts[0] ? 60 : 90))
  assert.deepEqual(await dutiesOf(experts[0]!), [['discuss', 1, null, null, null]])
  assert.deepEqual(await dutiesOf(office), [['conclude', 1, null, null, null]])
  const other = await world.signIn('expert')
  assert.deepEqual(await dutiesOf(other), [])
  await office.call('cancelRound', { path, body: { why: '重来' } })
  assert.deepEqual(await dutiesOf(experts[0]!), [])
  assert.deepEqual(await dutiesOf(office), [])
})
