import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { Problem } from '@jiheng/api'
import { defaultIncentiveRules } from '@jiheng/kernel/incentive'
import { Client as Pg } from 'pg'
import { openIncentives, PERSONS, setScore } from '../../../test/incentive-scene.ts'
import { problem } from '../../../test/world.ts'

test('a list is not told while a score it rests on may be appealed against or waits for an answer', async (t) => {
  const { world, city, office, other, people, simulate, decide, list } = await openIncentives(t)
  const [, , third, , fifth] = people
  const open = { world, orgPath: city.path, version: 2, appealUntil: '2026-04-08' }
  await setScore({ ...open, accountId: third!.accountId, total: '91' })
  await setScore({ ...open, accountId: fifth!.accountId, total: '88' })
  const path = { id: await simulate() }
  assert.deepEqual((await list(path.id)).openScores, [
    { name: '岗位3', isUnderAppeal: false, appealUntil: '2026-04-08' },
    { name: '岗位5', isUnderAppeal: false, appealUntil: '2026-04-08' },
  ])
  await decide(path.id)
  assert.deepEqual((await list(path.id)).allowed, ['correct'])
  await assert.rejects(office.call('publishIncentiveList', { path }), problem(422, 'incentive_scores_open'))
  const [score] = (await third!.call('listOwnSubjectScores', {})).items
  const { appeal } = await third!.call('appealSubjectScore', { path: { id: score!.id }, body: { text: '有异议' } })
  world.clock.set('2026-04-09T01:00:00Z')
  const [later, decider] = [await world.signInAs(office), await world.signInAs(other)]
  assert.deepEqual((await list(path.id, later)).openScores, [{ name: '岗位3', isUnderAppeal: true, appealUntil: null }])
  await assert.rejects(
    later.call('publishIncentiveList', { path }),
    (cause) =>
      problem(422, 'incentive_scores_open')(cause) && cause instanceof Problem && /岗位3/.test(cause.detail ?? ''),
  )
  const kept = { outcome: 'kept' as const, reason: '核实无误' }
  await decider.call('decideSubjectAppeal', { path: { id: appeal!.id }, body: kept })
  assert.deepEqual((await list(path.id, later)).allowed, ['publish', 'correct'])
  await later.call('publishIncentiveList', { path })
})

test('who moved stands on one list only: by the newest score of the period, wherever it is', async (t) => {
  const { world, office, people, scheme } = await openIncentives(t)
  const elsewhere = await world.given.organisation({ kind: 'city' })
  const [first, second] = people
  const moved = { world, orgPath: elsewhere.path, version: 2 }
  await setScore({ ...moved, accountId: first!.accountId, total: '70', asOf: '2026-04-02' })
  await setScore({ ...moved, accountId: second!.accountId, total: '70', asOf: '2026-05-20' })
  const there = await world.signIn('project_office', { organisationId: elsewhere.id })
  const body = {
    kind: 'monthly_bonus',
    basis: 'evaluated_results',
    name: '彼处',
    templateId: PERSONS,
    why: '试',
  } as const
  const { id } = await there.call('createIncentiveScheme', {
    body: { ...body, parameters: defaultIncentiveRules.monthly_bonus.parameters },
  })
  const onList = async (by: typeof office, schemeId: string) =>
    (await by.call('tryIncentiveScheme', { body: { schemeId, period: '2026-03' } })).items.map(({ name }) => name)
  const here = await onList(office, await scheme())
  assert.deepEqual([here.length, here.includes('岗位1'), here.includes('岗位2')], [11, false, true])
  assert.deepEqual(await onList(there, id), ['岗位1'])
})

test('an appeal waits for whoever takes a step of the list', async (t) => {
  const { world, people, publish } = await openIncentives(t)
  const id = await publish()
  const [own] = (await people[1]!.call('listOwnIncentives', {})).items
  const client = new Pg({ connectionString: world.appUrl, options: '-c role=jiheng_app' })
  await client.connect()
  await client.query('begin')
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [id])
  let isMade = false
  const made = people[1]!.call('appealIncentive', { path: { id: own!.id }, body: { text: '有异议' } }).then(() => {
    isMade = true
  })
  await sleep(300)
  assert.equal(isMade, false)
  await client.query('commit')
  await made
  await client.end()
})
