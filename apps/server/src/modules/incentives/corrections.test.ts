import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { canonical } from '@jiheng/kernel/base'
import { defaultIncentiveRules } from '@jiheng/kernel/incentive'
import { Client as Pg } from 'pg'
import { openIncentives, setScore } from '../../../test/incentive-scene.ts'
import { problem } from '../../../test/world.ts'
import type { PayrollBatch } from './schema/payroll.ts'
import { incentiveTimers } from './subscribers.ts'

type Scene = Awaited<ReturnType<typeof openIncentives>>
const { parameters } = defaultIncentiveRules.monthly_bonus
const wider = { ...parameters, ranking: { sharePercent: '25', leastGroup: 12 } }
const pool = { amountFen: 500_000, by: 'points' } as const

/** The first falls behind the second: by a score of the same day worked out after the list. */
const correct = ({ world, city, people }: Scene, total = '90.5', version = 2) =>
  setScore({ world, accountId: people[0]!.accountId, orgPath: city.path, total, version })

const alertsOf = async (by: Scene['office']) =>
  (await by.call('listIncentiveAlerts', {})).items.map(({ kind, level, standing, isMine, params }) => [
    ...[kind, level, standing, isMine, params],
  ])

test('a score that moved after the decision stands beside the one decided by, asks who decides, and holds the list', async (t) => {
  const scene = await openIncentives(t)
  const { office, simulate, decide, list, people } = scene
  const id = await simulate(pool)
  await decide(id)
  assert.deepEqual([(await list(id)).moved, await alertsOf(office)], [null, []])
  await correct(scene)
  const { moved, allowed } = await list(id)
  assert.deepEqual([moved!.scores, moved!.joins, moved!.leaves, moved!.level, moved!.upheld], [1, 1, 1, 'orange', null])
  assert.deepEqual(
    moved!.people.map(({ name, before, now, effect, beforeFen, nowFen }) => [
      name,
      before,
      now,
      effect,
      beforeFen,
      nowFen,
    ]),
    [
      ['岗位2', '95.00', '95.00', 'joins', null, 500_000],
      ['岗位1', '95.50', '90.50', 'leaves', 500_000, null],
    ],
  )
  assert.deepEqual(allowed, ['correct', 'uphold'])
  const params = { scores: 1, joins: 1, leaves: 1, amounts: 0 }
  assert.deepEqual(await alertsOf(office), [['scores_moved', 'orange', 'list', true, params]])
  await assert.rejects(office.call('publishIncentiveList', { path: { id } }), problem(422, 'incentive_scores_moved'))
  await assert.rejects(people[1]!.call('listIncentiveAlerts', {}), problem(403, 'forbidden'))
})

test('somebody lets a list stand having seen which scores moved; another move asks again', async (t) => {
  const scene = await openIncentives(t)
  const { office, simulate, decide, list, world, city, people } = scene
  const path = { id: await simulate() }
  await decide(path.id)
  await correct(scene)
  const { seen } = (await list(path.id)).moved!
  await world.given.grant(people[2]!.accountId, 'project_office', { organisationId: city.id })
  const concerned = await world.signInAs(people[2]!)
  const body = { seen, why: '更正已另行处理' }
  await assert.rejects(concerned.call('upholdIncentiveList', { path, body }), problem(422, 'incentive_concerned'))
  await office.call('upholdIncentiveList', { path, body })
  const held = await list(path.id)
  assert.deepEqual(
    [held.moved!.upheld!.why, held.allowed, await alertsOf(office)],
    [body.why, ['publish', 'correct'], []],
  )
  await correct(scene, '90.4', 3)
  assert.equal((await alertsOf(office)).length, 1)
  await assert.rejects(office.call('upholdIncentiveList', { path, body }), problem(409, 'incentive_moved_again'))
})

test('a correcting version is opened with a reason, decided by somebody else, and the list before stays as it was', async (t) => {
  const scene = await openIncentives(t)
  const { office, other, publish, list, world, people } = scene
  const first = await publish(pool)
  await correct(scene)
  const before = await list(first)
  const open = (by = office) =>
    by.call('openIncentiveCorrection', { path: { id: first }, body: { why: '得分经申诉更正' } })
  const { id } = await open()
  await assert.rejects(open(), problem(409, 'incentive_list_corrected'))
  const [told] = (await people[1]!.call('listOwnIncentives', {})).items
  await assert.rejects(
    people[1]!.call('appealIncentive', { path: { id: told!.id }, body: { text: '有异议' } }),
    problem(422, 'incentive_being_corrected'),
  )
  const opened = await list(id)
  assert.deepEqual(
    [opened.version, opened.state, opened.corrects!.id, opened.corrects!.why, opened.pool!.amountFen],
    [2, 'simulated', first, '得分经申诉更正', 500_000],
  )
  assert.deepEqual(
    opened.standings.filter(({ isSuggested }) => isSuggested).map(({ name }) => name),
    ['岗位2'],
  )
  const { scheme, period } = opened
  await office.call('reviseIncentiveScheme', { path: { id: scheme.id }, body: { parameters: wider, why: '扩大比例' } })
  const again = await other.call('simulateIncentiveList', { body: { schemeId: scheme.id, period } })
  const simulated = await list(id)
  assert.deepEqual(
    [again.id, simulated.version, simulated.corrects, simulated.places, simulated.pool],
    [id, 2, opened.corrects, opened.places, opened.pool],
    'simulated again it keeps the rule and the money of the list it corrects',
  )
  const names = [{ standingId: simulated.standings[0]!.id, outcome: 'keep' as const }]
  const decideAs = (by: Scene['office']) => by.call('decideIncentiveList', { path: { id }, body: { names } })
  assert.equal(opened.allowed.includes('decide'), false)
  await assert.rejects(decideAs(office), problem(422, 'incentive_opened_by_same'))
  await decideAs(other)
  await other.call('publishIncentiveList', { path: { id } })
  const after = await list(first)
  assert.deepEqual(after.standings, before.standings)
  assert.deepEqual([after.corrected, after.allowed, after.moved], [{ id, version: 2, state: 'published' }, [], null])
  const own = (await people[0]!.call('listOwnIncentives', {})).items.map(
    ({ version, isListed, isCorrected, allowed }) => [...[version, isListed, isCorrected, allowed]],
  )
  assert.deepEqual(own.toSorted(), [
    [1, true, true, []],
    [2, false, false, ['appeal']],
  ])
  const { lists } = (await office.call('listIncentiveSchemes', {})).items[0]!
  assert.deepEqual(
    lists.map(({ version, isCorrected }) => [version, isCorrected]),
    [
      [2, false],
      [1, true],
    ],
  )
  world.clock.set('2026-04-15T01:00:00Z')
  const late = await world.signInAs(other)
  await assert.rejects(
    late.call('settleIncentiveList', { path: { id: first } }),
    problem(409, 'incentive_list_corrected'),
  )
  await assert.rejects(world.sql(`update incentives.proposal set state = 'final' where id = $1`, [first]), {
    constraint: 'proposal_settled',
  })
  await assert.rejects(world.sql(`update incentives.standing set is_listed = false where proposal_id = $1`, [first]), {
    constraint: 'standing_settled',
  })
})

test('payroll that has a batch gets the difference as a batch of its own; the one before stays, and who took it is told', async (t) => {
  const scene = await openIncentives(t)
  const { world, publish, list, city } = scene
  const first = await publish(pool)
  world.clock.set('2026-04-15T01:00:00Z')
  const [office, other] = [await world.signInAs(scene.office), await world.signInAs(scene.other)]
  await office.call('settleIncentiveList', { path: { id: first } })
  const take = async (id: string, format = 'json') =>
    office.send(`/api/v1/incentive-lists/${id}/payroll-batch?format=${format}`)
  const whole = (await (await take(first)).json()) as PayrollBatch
  await correct(scene)
  assert.deepEqual(await alertsOf(office), [
    ['scores_moved', 'red', 'batch', true, { scores: 1, joins: 1, leaves: 1, amounts: 0 }],
  ])
  const { id } = await office.call('openIncentiveCorrection', { path: { id: first }, body: { why: '得分更正' } })
  const opened = await list(id, other)
  assert.deepEqual([opened.batch, opened.batchBefore!.id, opened.batchBefore!.handed.length], [null, whole.batchId, 1])
  const names = [{ standingId: opened.standings[0]!.id, outcome: 'keep' as const }]
  await other.call('decideIncentiveList', { path: { id }, body: { names } })
  await office.call('publishIncentiveList', { path: { id } })
  world.clock.set('2026-04-23T01:00:00Z')
  await (await world.signInAs(other)).call('settleIncentiveList', { path: { id } })
  const later = await world.signInAs(office)
  const taken = await later.send(`/api/v1/incentive-lists/${id}/payroll-batch`)
  const { digest, ...rest } = (await taken.json()) as PayrollBatch
  assert.deepEqual([rest.v, rest.corrects], [2, { batchId: whole.batchId, digest: whole.digest }])
  assert.deepEqual(
    rest.items.map(({ name, change, beforeFen, amountFen, differenceFen }) => [
      name,
      change,
      beforeFen,
      amountFen,
      differenceFen,
    ]),
    [
      ['岗位2', 'added', null, 500_000, 500_000],
      ['岗位1', 'removed', 500_000, null, -500_000],
    ],
  )
  assert.equal(digest, createHash('sha256').update(canonical(rest)).digest('hex'))
  const again = await later.send(`/api/v1/incentive-lists/${first}/payroll-batch`)
  assert.deepEqual(await again.json(), whole, 'the batch before is the same as ever')
  const sheet = await later.send(`/api/v1/incentive-lists/${id}/payroll-batch?format=xlsx`)
  assert.equal(sheet.status, 200)
  assert.deepEqual(await alertsOf(later), [])
  const client = new Pg({ connectionString: world.appUrl, options: '-c role=jiheng_app' })
  await client.connect()
  const seen = async (keeps: string) => {
    await client.query(`select set_config('app.scopes', $1, false), set_config('app.incentives', $2, false)`, [
      city.path,
      keeps,
    ])
    return (await client.query('select from incentives.handing')).rowCount
  }
  assert.deepEqual([await seen(''), await seen('keep')], [0, 4], 'a scope alone is not enough')
  await assert.rejects(client.query('delete from incentives.handing'), { code: '42501' })
  await assert.rejects(client.query(`update incentives.batch set content = '{}'`), { code: '42501' })
  await client.end()
})

test('the timer settles a list when its term is over and no appeal waits; who decides is told that one waits and is due', async (t) => {
  const { world, office, other, publish, list, people } = await openIncentives(t)
  const id = await publish()
  const [timer] = incentiveTimers(world.house.incentives)
  const stateOn = async (day: string): Promise<string> => {
    world.clock.set(`${day}T17:10:00Z`)
    await timer!.run()
    return (await list(id, await world.signInAs(office))).state
  }
  const [own] = (await people[1]!.call('listOwnIncentives', {})).items
  await people[1]!.call('appealIncentive', { path: { id: own!.id }, body: { text: '有异议' } })
  const told = async (person = office) => (await alertsOf(await world.signInAs(person)))[0]
  assert.deepEqual(await told(), ['appeals_waiting', 'yellow', 'waiting', false, { n: 1, day: '2026-04-14' }])
  // The run of the 13th in UTC is on the 14th in Shanghai: the last day of the term, and the day the answer is due.
  assert.equal(await stateOn('2026-04-13'), 'published')
  assert.deepEqual(await told(other), ['appeals_waiting', 'orange', 'today', true, { n: 1, day: '2026-04-14' }])
  assert.equal(await stateOn('2026-04-15'), 'published', 'an appeal waits')
  assert.deepEqual(await told(other), ['appeals_waiting', 'orange', 'late', true, { n: 1, day: '2026-04-14' }])
  const { appeal } = (await list(id, await world.signInAs(other))).standings.find(({ name }) => name === '岗位2')!
  const answer = { outcome: 'kept' as const, reason: '核实无误' }
  await (await world.signInAs(other)).call('answerIncentiveAppeal', { path: { id: appeal!.id }, body: answer })
  assert.equal(await told(other), undefined)
  assert.equal(await stateOn('2026-04-16'), 'final')
  const { batch } = await list(id, await world.signInAs(office))
  assert.ok(batch)
  const [entry] = await world.sql<{ account_id: string }>(
    `select account_id from audit.entry where action = 'incentives.settled'`,
  )
  assert.equal(entry!.account_id, '00000000-0000-7000-8000-000000000000', 'the programme itself is named')
})

test('the timer leaves a list whose scores moved to a person', async (t) => {
  const scene = await openIncentives(t)
  const { world, publish, list, office, other } = scene
  const id = await publish()
  await correct(scene)
  world.clock.set('2026-04-15T01:00:00Z')
  assert.deepEqual(await world.house.incentives.settleDue(), { settled: 0, held: 1 })
  const decider = await world.signInAs(other)
  const { moved, allowed } = await list(id, decider)
  assert.deepEqual(allowed, ['correct', 'uphold'])
  const body = { seen: moved!.seen, why: '名单按决定时的得分执行' }
  await decider.call('upholdIncentiveList', { path: { id }, body })
  assert.deepEqual(await world.house.incentives.settleDue(), { settled: 1, held: 0 })
  assert.equal((await list(id, await world.signInAs(office))).state, 'final')
})
