import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { canonical } from '@jiheng/kernel/base'
import { defaultIncentiveRules, incentiveSources } from '@jiheng/kernel/incentive'
import { Client as Pg } from 'pg'
import { DEPARTMENTS, openIncentives, PERSONS, setScore, TOTALS } from '../../../test/incentive-scene.ts'
import { problem } from '../../../test/world.ts'
import type { PayrollBatch } from './schema/payroll.ts'

const { parameters } = defaultIncentiveRules.monthly_bonus

test('the first tenth of a group is advised, with places, reasons and how firm the edge is', async (t) => {
  const { office, simulate, list } = await openIncentives(t)
  const found = await list(await simulate({ amountFen: 100_001, by: 'equal' }))
  assert.deepEqual([found.counted, found.places, found.suggested, found.problem], [12, 1, 1, null])
  assert.deepEqual(
    found.standings
      .slice(0, 3)
      .map(({ name, place, total, reason, amountFen }) => [name, place, total, reason, amountFen]),
    [
      ['岗位1', 1, '95.50', 'among_first', 100_001],
      ['岗位2', 2, '95.00', 'after_edge', null],
      ['岗位3', 3, '91.00', 'after_edge', null],
    ],
  )
  const { edge } = found
  assert.deepEqual(
    [edge.lastIn, edge.firstOut, edge.near.length, edge.oneMore, edge.oneFewer],
    ['95.50', '95.00', 2, 1, 1],
  )
  const explanation = await office.call('explainIncentiveStanding', { path: { id: found.standings[1]!.id } })
  assert.equal(explanation.note?.key, 'notes.incentive.after_edge')
  assert.deepEqual(found.allowed, ['simulate', 'decide'])
})

test('a tie at the edge is advised whole, nine people are not ranked at all', async (t) => {
  const { simulate, list, world, people, city } = await openIncentives(t, TOTALS.slice(0, 10))
  await setScore({ world, accountId: people[1]!.accountId, orgPath: city.path, total: '95.5', version: 2 })
  const tied = await list(await simulate())
  assert.deepEqual(
    [tied.counted, tied.places, tied.suggested, tied.edge.sharing, tied.edge.beyondPlaces],
    [10, 1, 2, 2, 1],
  )
  await setScore({ world, accountId: people[9]!.accountId, orgPath: city.path, total: null, version: 2 })
  const small = await list(await simulate())
  assert.equal(small.id, tied.id, 'an undecided list is simulated anew')
  assert.deepEqual(
    [small.counted, small.places, small.suggested, small.problem, small.edge.missing],
    [9, null, 0, 'group_too_small', 1],
  )
  assert.ok(small.standings.every(({ place }) => place === null))
})

test('only the score of the period counts: of several the newest worked out in time', async (t) => {
  const { simulate, list, world, people, city } = await openIncentives(t)
  const [first, second] = people
  await setScore({
    world,
    accountId: first!.accountId,
    orgPath: city.path,
    total: '20',
    asOf: '2026-05-01',
    version: 2,
  })
  await setScore({
    world,
    accountId: second!.accountId,
    orgPath: city.path,
    total: '99',
    asOf: '2026-04-05',
    version: 2,
  })
  const [, , , fourth] = people
  await world.sql(`delete from evaluation.subject_score where account_id = $1`, [fourth!.accountId])
  await setScore({ world, accountId: fourth!.accountId, orgPath: city.path, total: '99.5', asOf: '2026-02-20' })
  const { standings, counted } = await list(await simulate())
  const of = (name: string) => standings.find((each) => each.name === name)!
  assert.deepEqual([counted, of('岗位2').place, of('岗位1').total, of('岗位4').reason], [11, 1, '95.50', 'not_scored'])
})

test('a scheme by what people do all day is refused with the reason, and leaves no trace', async (t) => {
  const { office, world } = await openIncentives(t, [])
  const body = { kind: 'monthly_bonus' as const, name: '打卡排名', templateId: PERSONS, parameters, why: '试' }
  for (const basis of incentiveSources.filter((each) => each !== 'evaluated_results'))
    await assert.rejects(
      office.call('createIncentiveScheme', { body: { ...body, basis } }),
      problem(422, 'incentive_source_is_activity'),
      basis,
    )
  assert.deepEqual((await office.call('listIncentiveSchemes', {})).items, [])
  await assert.rejects(
    world.sql(`insert into incentives.scheme (id, organisation_id, org_path, kind, name, source, template_id, created_by, created_at)
      select gen_random_uuid(), organisation_id, 'r', 'monthly_bonus', '试', 'check_ins', gen_random_uuid(), id, now() from identity.account limit 1`),
    { constraint: 'scheme_source_evaluated' },
  )
})

test('parameters and templates are checked, and versions hold for the lists to come', async (t) => {
  const { office, scheme, simulate, list } = await openIncentives(t)
  const body = { name: '甲', basis: 'evaluated_results' as const, templateId: PERSONS, parameters, why: '试' }
  const create = (told: object) =>
    office.call('createIncentiveScheme', { body: { kind: 'monthly_bonus', ...body, ...told } })
  await assert.rejects(create({ templateId: DEPARTMENTS }), problem(400, 'incentive_template_not_person'))
  await assert.rejects(create({ kind: 'yearly_training' }), problem(400, 'incentive_ranking_of_last'))
  const five = { ...parameters, ranking: { sharePercent: '10', leastGroup: 5 } }
  await assert.rejects(create({ parameters: five }), problem(400, 'incentive_group_too_low'))
  const id = await scheme()
  await assert.rejects(scheme(), problem(409, 'incentive_scheme_name_taken'))
  const half = { ...parameters, ranking: { sharePercent: '25', leastGroup: 12 } }
  const asked = { schemeId: id, period: '2026-03' }
  const tried = await office.call('tryIncentiveScheme', {
    body: { ...asked, parameters: half, pool: { amountFen: 100, by: 'points' } },
  })
  assert.deepEqual([tried.places, tried.suggested, tried.items[0]!.amountFen, tried.pool?.leftFen], [3, 3, 33, 2])
  assert.equal((await office.call('listIncentiveSchemes', {})).items[0]!.lists.length, 0, 'nothing was kept')
  const first = await simulate()
  await office.call('reviseIncentiveScheme', { path: { id }, body: { parameters: half, why: '扩大比例' } })
  assert.equal((await list(first)).places, 1, 'a list keeps the version it was simulated with')
  await simulate()
  assert.deepEqual([(await list(first)).places, (await list(first)).scheme.version], [3, 2])
  await assert.rejects(
    office.call('tryIncentiveScheme', { body: { ...asked, period: '2026-04' } }),
    problem(422, 'incentive_period_open'),
  )
  await assert.rejects(
    office.call('tryIncentiveScheme', { body: { ...asked, period: '2026Q1' } }),
    problem(400, 'incentive_period_unsuitable'),
  )
})

test('a person decides every name, with a reason for whom they take off, and never about a group they stand in', async (t) => {
  const { world, city, office, people, simulate, decide, list } = await openIncentives(t)
  const id = await simulate()
  const [, second] = people
  await world.given.grant(second!.accountId, 'project_office', { organisationId: city.id })
  const concerned = await world.signInAs(second!)
  assert.deepEqual([(await list(id, concerned)).isConcerned, (await list(id, concerned)).allowed], [true, ['simulate']])
  await assert.rejects(decide(id, 'keep', concerned), problem(422, 'incentive_concerned'))
  const undecided = { path: { id }, body: { names: [] } }
  await assert.rejects(office.call('decideIncentiveList', undecided), problem(422, 'incentive_names_undecided'))
  const [name] = (await list(id)).standings
  const off = { path: { id }, body: { names: [{ standingId: name!.id, outcome: 'remove' as const }] } }
  await assert.rejects(office.call('decideIncentiveList', off), problem(422, 'incentive_removal_without_reason'))
  await decide(id, 'remove')
  const decided = await list(id)
  assert.deepEqual(
    decided.standings.filter(({ isListed }) => isListed).map((each) => each.name),
    [],
    'the place goes to nobody else',
  )
  assert.deepEqual([decided.state, decided.allowed], ['decided', ['publish', 'correct']])
  await assert.rejects(decide(id), problem(409, 'incentive_step_unsuitable'))
  await assert.rejects(simulate(), problem(409, 'incentive_list_decided'))
  await assert.rejects(world.sql(`update incentives.proposal set decided_by = $1`, [second!.accountId]), {
    constraint: 'proposal_decided_by_another',
  })
})

test('everybody is told their own standing and no other, appeals once in five working days, and somebody else answers', async (t) => {
  const { world, office, other, people, publish, list } = await openIncentives(t)
  const [first, second, third] = people
  assert.deepEqual((await first!.call('listOwnIncentives', {})).items, [])
  const id = await publish()
  const { items } = await second!.call('listOwnIncentives', {})
  assert.deepEqual(
    items.map(({ total, place, isListed, reason, appealUntil, allowed }) => [
      total,
      place,
      isListed,
      reason,
      appealUntil,
      allowed,
    ]),
    [['95.00', 2, false, 'after_edge', '2026-04-14', ['appeal']]],
  )
  assert.equal(/岗位(1|3)"/.test(JSON.stringify(items)), false)
  const own = items[0]!.id
  await assert.rejects(
    third!.call('appealIncentive', { path: { id: own }, body: { text: '有异议' } }),
    problem(404, 'incentive_standing_not_found'),
  )
  await second!.call('appealIncentive', { path: { id: own }, body: { text: '三月一项目标核实有误' } })
  await assert.rejects(
    second!.call('appealIncentive', { path: { id: own }, body: { text: '再次' } }),
    problem(409, 'incentive_appealed'),
  )
  const { appeal } = (await list(id)).standings.find(({ name }) => name === '岗位2')!
  assert.deepEqual([appeal!.mayDecide, (await list(id, other)).standings[1]!.appeal!.mayDecide], [false, true])
  const answer = { path: { id: appeal!.id }, body: { outcome: 'changed' as const, reason: '核实属实' } }
  await assert.rejects(office.call('answerIncentiveAppeal', answer), problem(422, 'incentive_same_officer'))
  await assert.rejects(
    other.call('settleIncentiveList', { path: { id } }),
    problem(422, 'incentive_appeal_term_running'),
  )
  world.clock.set('2026-04-15T01:00:00Z')
  const [late, decider] = [await world.signInAs(third!), await world.signInAs(other)]
  await assert.rejects(decider.call('settleIncentiveList', { path: { id } }), problem(422, 'incentive_appeals_open'))
  const theirs = (await late.call('listOwnIncentives', {})).items[0]!
  await assert.rejects(
    late.call('appealIncentive', { path: { id: theirs.id }, body: { text: '有异议' } }),
    problem(422, 'incentive_appeal_late'),
  )
  await decider.call('answerIncentiveAppeal', answer)
  await assert.rejects(decider.call('answerIncentiveAppeal', answer), problem(409, 'incentive_appeal_decided'))
  const told = (await (await world.signInAs(second!)).call('listOwnIncentives', {})).items[0]!
  assert.deepEqual([told.isListed, told.appeal!.outcome, told.appeal!.reason], [true, 'changed', '核实属实'])
  const actions = await world.sql<{ action: string }>(
    `select action from audit.entry where action like 'incentives.%' order by number`,
  )
  assert.deepEqual(
    actions.map(({ action }) => action.replace('incentives.', '')),
    ['scheme_created', 'simulated', 'decided', 'published', 'appealed', 'appeal_decided'],
  )
})

test('who stands on two lists is told of both', async (t) => {
  const { office, people, scheme, decide, publish } = await openIncentives(t)
  await publish()
  const schemeId = await scheme('quarterly_promotion', '季度')
  const { id } = await office.call('simulateIncentiveList', { body: { schemeId, period: '2026Q1' } })
  await decide(id)
  await office.call('publishIncentiveList', { path: { id } })
  const { items } = await people[1]!.call('listOwnIncentives', {})
  const told = items.map(({ kind, isListed }) => [kind, isListed]).toSorted()
  assert.deepEqual(told, [
    ['monthly_bonus', false],
    ['quarterly_promotion', true],
  ])
})

test('payroll gets a final list only, the same batch each time, and amounts only where a pool was told', async (t) => {
  const { world, office, publish, list, people } = await openIncentives(t)
  const id = await publish({ amountFen: 500_000, by: 'points' })
  const take = async (person = office) => person.send(`/api/v1/incentive-lists/${id}/payroll-batch`)
  assert.equal((await take()).status, 422)
  world.clock.set('2026-04-15T01:00:00Z')
  const later = await world.signInAs(office)
  await later.call('settleIncentiveList', { path: { id } })
  const batch = (await (await take(later)).json()) as PayrollBatch
  assert.deepEqual(batch.items, [
    {
      accountId: people[0]!.accountId,
      account: 'p1',
      name: '岗位1',
      unit: '钦州市',
      total: '95.50',
      place: 1,
      amountFen: 500_000,
    },
  ])
  const { digest, ...rest } = batch
  assert.equal(digest, createHash('sha256').update(canonical(rest)).digest('hex'))
  assert.deepEqual(await (await take(later)).json(), batch)
  assert.equal((await list(id, later)).batch!.id, batch.batchId)
  const sheet = await later.send(`/api/v1/incentive-lists/${id}/payroll-batch?format=xlsx`)
  assert.equal(
    Buffer.from(await sheet.arrayBuffer())
      .subarray(0, 2)
      .toString(),
    'PK',
  )
  await assert.rejects(world.sql(`update incentives.standing set is_listed = true`), { constraint: 'standing_settled' })
})

test('people below the standard are advised a training, without any place', async (t) => {
  const { world, office, scheme, people, city } = await openIncentives(t)
  for (const [n, person] of people.entries())
    await setScore({ world, accountId: person.accountId, orgPath: city.path, total: TOTALS[n]!, year: 2025 })
  const schemeId = await scheme('yearly_training', '年度培训')
  const { items, problem: none } = await office.call('tryIncentiveScheme', { body: { schemeId, period: '2025' } })
  assert.deepEqual([items.filter(({ isSuggested }) => isSuggested).map(({ name }) => name), none], [['岗位12'], null])
  assert.ok(items.every(({ place }) => place === null))
})

test('a connection that is told who asks sees that one standing once it is told, whatever the SQL forgets', async (t) => {
  const { world, city, people, simulate, decide, office } = await openIncentives(t)
  const client = new Pg({ connectionString: world.appUrl, options: '-c role=jiheng_app' })
  await client.connect()
  const tell = (scopes: string, account: string, keeps = '') =>
    client.query(
      `select set_config('app.scopes', $1, false), set_config('app.account', $2, false), set_config('app.incentives', $3, false)`,
      [scopes, account, keeps],
    )
  const seen = async (table: string, column = 'id'): Promise<number> =>
    (await client.query(`select ${column} from incentives.${table}`)).rowCount ?? 0
  const id = await simulate()
  const [first, second] = people
  await tell('', first!.accountId)
  assert.deepEqual([await seen('standing'), await seen('proposal')], [0, 0], 'nothing of a simulation')
  await decide(id)
  await office.call('publishIncentiveList', { path: { id } })
  const { rows } = await client.query<{ account_id: string }>('select account_id from incentives.standing')
  assert.deepEqual(rows, [{ account_id: first!.accountId }])
  assert.deepEqual([await seen('proposal'), await seen('simulation', 'proposal_id'), await seen('scheme')], [1, 0, 0])
  await assert.rejects(
    client.query(
      `insert into incentives.appeal (id, standing_id, proposal_id, org_path, account_id, text, submitted_at)
       select gen_random_uuid(), id, proposal_id, org_path, $1, '冒名', now() from incentives.standing`,
      [second!.accountId],
    ),
    { code: '42501' },
  )
  await tell(city.path, '')
  assert.deepEqual(
    [await seen('standing'), await seen('simulation', 'proposal_id')],
    [0, 0],
    'a scope alone is not enough',
  )
  assert.equal((await client.query(`select from evaluation.v_subject_score`)).rowCount, 0)
  await tell(city.path, '', 'keep')
  assert.deepEqual([await seen('standing'), await seen('proposal')], [12, 1])
  await tell('r.elsewhere', '', 'keep')
  assert.deepEqual([await seen('standing'), await seen('scheme'), await seen('batch')], [0, 0, 0])
  await assert.rejects(client.query(`update incentives.standing set total = 100`), { code: '42501' })
  await assert.rejects(client.query(`delete from incentives.proposal`), { code: '42501' })
  await client.end()
})
