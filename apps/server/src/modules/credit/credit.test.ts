import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { makeCreditCode } from '@jiheng/kernel/codes'
import { defaultCreditRule } from '@jiheng/kernel/credit'
import { Client as Pg } from 'pg'
import { setBaseline, setBatch, setContractor, setReport } from '../../../test/credit-scene.ts'
import { openWorld, problem } from '../../../test/world.ts'

const period = '2026Q1'

/** A city with two contractors whose nodes fell due in the first quarter, seen after it is over. */
async function openScene(t: TestContext) {
  const world = await openWorld(t, { now: '2026-04-07T01:00:00Z' })
  const city = await world.given.organisation({ name: '钦州市', kind: 'city' })
  const first = await setContractor({ world, organisationId: city.id, name: '甲建设公司' })
  const second = await setContractor({ world, organisationId: city.id, name: '乙路桥公司', onTime: 9, late: 3 })
  const at = { organisationId: city.id }
  const [office, other] = [await world.signIn('project_office', at), await world.signIn('project_office', at)]
  const own = await world.signInAs(await ownAccount(world, first.contractor.id, [first.project.id]))
  const list = (query: object = {}) => office.call('listCreditRecords', { query: { period, ...query } })
  const compute = async (): Promise<string> => (await office.call('computeCredit', { body: { period } })).id
  const publish = async (): Promise<string> => {
    const id = await compute()
    await office.call('publishCredit', { path: { id } })
    return id
  }
  const ownScore = async () => (await own.call('getOwnCreditRecord', {})).record!.history[0]!
  return { world, city, first, second, office, other, own, list, compute, publish, ownScore }
}

/** A person of a contractor, with the role on its projects alone, as contractors have it. */
async function ownAccount(world: Awaited<ReturnType<typeof openWorld>>, organisationId: string, projects: string[]) {
  const account = await world.given.account({ organisationId })
  for (const projectId of projects) await world.given.grant(account.accountId, 'contractor', { projectId })
  return account
}

test('records are counted from facts, and a unit without a valid credit code gets none and is told why', async (t) => {
  const { world, city, first, second, list, compute } = await openScene(t)
  await setContractor({ world, organisationId: city.id, name: '丙公司', code: null })
  const wrong = makeCreditCode({ region: '450702', serial: 77 }).slice(0, 17)
  await setContractor({
    world,
    organisationId: city.id,
    name: '丁公司',
    code: `${wrong}${wrong.endsWith('0') ? '1' : '0'}`,
  })
  for (const result of ['passed', 'passed', 'passed', 'failed'] as const)
    await setBatch(world, { projectId: first.project.id, result })
  await setBatch(world, { projectId: first.project.id, result: 'failed', by: 'owner_unit' })
  await world.sql(
    `insert into progress.obstacle (id, project_id, cause, since, recorded_by, recorded_at)
     select gen_random_uuid(), $1, 'land', '2026-02-01', id, now() from identity.account limit 1`,
    [second.project.id],
  )
  await compute()
  const { items, round, counts, allowed } = await list()
  const told = Object.fromEntries(
    items.map(({ name, total, coveredWeight, facts, problem: why }) => [name, [total, coveredWeight, facts, why]]),
  )
  // 甲: 10/12 of 40 is 33.33, 3/4 of 15 is 11.25, and the owner's steel is not its own: 44.58 of 55 is 81.05.
  // 乙: three late nodes beside the missing land do not count, nine are left: no sample of ten.
  assert.deepEqual(told['甲建设公司'], ['81.05', '55', 16, null])
  assert.deepEqual(told['乙路桥公司'], [null, '40', 9, 'too_few_facts'])
  assert.deepEqual(round!.withoutCode.map(({ name, problem: why }) => [name, why]).toSorted(), [
    ['丁公司', 'check_character'],
    ['丙公司', 'missing'],
  ])
  assert.deepEqual(counts, { contractors: 2, scored: 1, unscored: 1, waiting: 0, answered: 0 })
  assert.ok(allowed.includes('publish') && allowed.includes('compute'))
})

test('a quarter is computed once it is over, again as long as it is a draft, and the same facts keep their version', async (t) => {
  const { world, office, first, list, compute, publish } = await openScene(t)
  await assert.rejects(office.call('computeCredit', { body: { period: '2026Q2' } }), problem(422, 'credit_period_open'))
  await compute()
  await compute()
  assert.deepEqual(
    (await list()).items.map(({ version }) => version),
    [1, 1],
  )
  await world.sql(`update projects.node set done_on = '2026-02-08' where id = $1`, [first.nodes.at(-1)])
  await publish()
  const { items } = await list({ q: '甲' })
  assert.deepEqual(
    items.map(({ version, replyState }) => [version, replyState]),
    [[2, 'open']],
  )
  const { history } = await office.call('getCreditRecord', { path: { code: first.creditCode }, query: {} })
  assert.deepEqual(
    history.map(({ version, isCurrent, aspects }) => [version, isCurrent, aspects[0]!.good]),
    [
      [2, true, 11],
      [1, false, 10],
    ],
  )
  await assert.rejects(compute(), problem(409, 'credit_round_published'))
  await assert.rejects(publish(), problem(409, 'credit_round_published'))
})

test('a draft is for who may publish it and for the contractor itself; another contractor sees nothing', async (t) => {
  const { world, city, second, own, compute, publish, list } = await openScene(t)
  await compute()
  const finance = await world.signIn('finance', { organisationId: city.id })
  const read = () => finance.call('listCreditRecords', { query: { period } })
  assert.deepEqual((await read()).items, [])
  const [draft] = (await list()).items
  await assert.rejects(finance.call('explainCreditScore', { path: { id: draft!.id } }), problem(404))
  const mine = (await own.call('getOwnCreditRecord', {})).record!
  assert.deepEqual(
    mine.history.map(({ replyState }) => replyState),
    ['none'],
  )
  assert.equal(JSON.stringify(mine).includes('乙路桥'), false)
  await assert.rejects(
    own.call('replyToCredit', { path: { id: mine.history[0]!.id }, body: { text: '有异议' } }),
    problem(409, 'credit_not_published'),
  )
  await publish()
  assert.equal((await read()).items.length, 2)
  const stranger = await world.signInAs(await ownAccount(world, second.contractor.id, [second.project.id]))
  const theirs = await stranger.call('getOwnCreditRecord', {})
  assert.deepEqual([theirs.name, theirs.record!.contractor.code], ['乙路桥公司', second.creditCode])
  const target = { path: { id: mine.history[0]!.id }, body: { text: '不是我们的' } }
  await assert.rejects(stranger.call('replyToCredit', target), problem(404, 'credit_score_not_found'))
  await assert.rejects(own.call('listCreditRecords', { query: {} }), problem(403))
  const elsewhere = await world.signIn('project_office', {
    organisationId: (await world.given.organisation({ name: '栖霞区' })).id,
  })
  assert.deepEqual((await elsewhere.call('listCreditRecords', { query: { period } })).items, [])
  const asked = { query: { period, organisationId: city.id } }
  await assert.rejects(elsewhere.call('listCreditRecords', asked), problem(404, 'organisation_not_found'))
})

test('a reply is handed in once within five working days, decided by somebody else, and makes a new version beside the old', async (t) => {
  const { world, first, office, other, own, publish, ownScore } = await openScene(t)
  await publish()
  const { id, factList } = await ownScore()
  const late = factList.filter(({ isGood }) => !isGood).map((fact) => fact.id)
  const form = new FormData()
  form.set('kind', 'other')
  form.set('title', '停工通知')
  form.set('file', new File(['停工'], 'a.txt', { type: 'text/plain' }))
  const path = `/api/v1/projects/${first.project.id}/documents`
  const document = (await (await own.send(path, { method: 'POST', body: form })).json()) as { id: string }
  const reply = { text: '台风期间停工', facts: late, documents: [document.id] }
  await assert.rejects(
    own.call('replyToCredit', { path: { id }, body: { ...reply, facts: [first.project.id] } }),
    problem(400, 'credit_fact_unknown'),
  )
  await own.call('replyToCredit', { path: { id }, body: reply })
  await assert.rejects(own.call('replyToCredit', { path: { id }, body: reply }), problem(409, 'credit_replied'))

  const ofOffice = await office.call('getCreditRecord', { path: { code: first.creditCode }, query: {} })
  const [waiting] = ofOffice.replies
  assert.deepEqual([waiting!.mayDecide, waiting!.sameOfficer, waiting!.documents[0]!.title], [false, true, '停工通知'])
  const decide = (body: { outcome: 'kept' | 'changed'; reason: string; setAside?: string[] }) => ({
    path: { id: waiting!.id },
    body,
  })
  const changed = { outcome: 'changed' as const, reason: '停工通知属实', setAside: late.slice(0, 1) }
  await assert.rejects(office.call('decideCreditReply', decide(changed)), problem(422, 'credit_same_officer'))
  await assert.rejects(
    other.call('decideCreditReply', decide({ outcome: 'changed', reason: '属实' })),
    problem(422, 'credit_reply_changes_nothing'),
  )
  await other.call('decideCreditReply', decide(changed))
  await assert.rejects(other.call('decideCreditReply', decide(changed)), problem(409, 'credit_reply_decided'))
  const { record } = await own.call('getOwnCreditRecord', {})
  const versions = record!.history.map((row) => [
    row.version,
    row.isCurrent,
    row.aspects[0]!.good,
    row.aspects[0]!.counted,
  ])
  assert.deepEqual(versions, [
    [2, true, 10, 11],
    [1, false, 10, 12],
  ])
  assert.deepEqual([record!.replies[0]!.outcome, record!.replies[0]!.reason], ['changed', '停工通知属实'])
  const actions = await world.sql<{ action: string }>(
    `select action from audit.entry where action like 'credit.%' order by number`,
  )
  assert.deepEqual(
    actions.map(({ action }) => action),
    ['credit.computed', 'credit.published', 'credit.replied', 'credit.reply_decided'],
  )
})

test('after the fifth working day a reply is refused', async (t) => {
  const { world, own, publish, ownScore } = await openScene(t)
  await publish()
  const { id, replyUntil } = await ownScore()
  assert.equal(replyUntil, '2026-04-14')
  world.clock.set('2026-04-14T15:00:00Z')
  const fresh = await world.signInAs(own)
  const late = () => fresh.call('replyToCredit', { path: { id }, body: { text: '有异议' } })
  world.clock.set('2026-04-14T16:30:00Z')
  await assert.rejects(late(), problem(422, 'credit_reply_late'))
  assert.equal((await fresh.call('getOwnCreditRecord', {})).record!.history[0]!.replyState, 'over')
})

test('only what is published and no longer open to reply goes to the credit platform, with nothing personal', async (t) => {
  const { world, first, office, other, own, compute, publish, ownScore } = await openScene(t)
  type Made = { items: { creditCode: string; name: string; source: string }[]; withheld: Record<string, number> }
  const taken = async (person = office): Promise<Made> =>
    (await (await person.send(`/api/v1/credit-exports/${period}`)).json()) as Made
  const parameters = { ...defaultCreditRule.parameters, leastCovered: '40' }
  await office.call('setCreditRule', { body: { parameters, effectiveFrom: period, why: '试行' } })
  await compute()
  assert.deepEqual((await taken()).items, [])
  await publish()
  assert.deepEqual((await taken()).withheld, { under_reply: 0, term_running: 2, no_score: 0 })
  await own.call('replyToCredit', { path: { id: (await ownScore()).id }, body: { text: '有异议' } })
  world.clock.set('2026-04-20T01:00:00Z')
  const [later, decider] = [await world.signInAs(office), await world.signInAs(other)]
  const waiting = await taken(later)
  assert.deepEqual(
    [waiting.items.map(({ name }) => name), waiting.withheld],
    [['乙路桥公司'], { under_reply: 1, term_running: 0, no_score: 0 }],
  )
  const { replies } = await decider.call('getCreditRecord', { path: { code: first.creditCode }, query: {} })
  await decider.call('decideCreditReply', {
    path: { id: replies[0]!.id },
    body: { outcome: 'kept', reason: '证据不足' },
  })
  const { items } = await taken(later)
  const mine = items.find(({ creditCode }) => creditCode === first.creditCode)
  assert.deepEqual(mine, {
    creditCode: first.creditCode,
    name: '甲建设公司',
    period,
    score: '83.33',
    grade: 'good',
    coveredWeight: '40',
    evidenceLevel: 2,
    facts: 12,
    projects: 1,
    replyState: 'kept',
    recordVersion: 1,
    ruleVersion: '2',
    publishedOn: '2026-04-07',
    source: `/credit/${first.creditCode}?period=${period}`,
  })
  const sheet = await later.send(`/api/v1/credit-exports/${period}?format=xlsx`)
  assert.equal(
    Buffer.from(await sheet.arrayBuffer())
      .subarray(0, 2)
      .toString(),
    'PK',
  )
})

test('parameters are tried before they are set, and never for a quarter that is out', async (t) => {
  const { office, list, compute, publish } = await openScene(t)
  await compute()
  const parameters = { ...defaultCreditRule.parameters, leastCovered: '40' }
  const { items } = await office.call('tryCreditRule', { body: { period, parameters } })
  assert.deepEqual(
    items.map(({ name, before, after }) => [name, before, after]),
    [
      ['甲建设公司', null, '83.33'],
      ['乙路桥公司', null, '75'],
    ],
  )
  assert.equal(
    (await list()).items.every(({ total }) => total === null),
    true,
    'nothing was kept',
  )
  const wrong = { ...parameters, weights: { ...parameters.weights, wages: '6' } }
  await assert.rejects(
    office.call('tryCreditRule', { body: { period, parameters: wrong } }),
    problem(400, 'credit_weights_not_100'),
  )
  const set = { parameters, effectiveFrom: period, why: '节点为主' }
  const { version } = await office.call('setCreditRule', { body: set })
  await compute()
  const after = await list()
  assert.deepEqual(
    [after.rule.version, after.items[0]!.ruleVersion, after.items[0]!.version],
    [String(version), String(version), 2],
  )
  await publish()
  await assert.rejects(office.call('setCreditRule', { body: set }), problem(409, 'credit_rule_published'))
})

test('an inspection with its paper counts in its quarter, and once', async (t) => {
  const { first, office, compute, list } = await openScene(t)
  const inspect = (documentNo: string, isGood: boolean) =>
    office.call('recordInspection', {
      path: { id: first.project.id },
      body: { aspect: 'safety', day: '2026-03-03', isGood, title: '临边防护', documentNo },
    })
  for (const [n, isGood] of [true, true, false].entries()) await inspect(`安检〔2026〕${n}号`, isGood)
  await assert.rejects(inspect('安检〔2026〕0号', true), problem(409, 'credit_inspection_known'))
  await compute()
  const [mine] = (await list({ q: '甲' })).items
  // 33.33 of 40 and 10 of 15: 43.33 of 55.
  assert.deepEqual([mine!.total, mine!.coveredWeight, mine!.facts], ['78.78', '55', 15])
})

test('reports count for who handed them in, nodes by the newest baseline, and secret projects for nobody', async (t) => {
  const { world, city, first, own, office, list, compute } = await openScene(t)
  const { accountId: manager } = await world.given.account({ organisationId: city.id })
  for (const state of ['accepted', 'accepted', 'accepted', 'returned'] as const)
    await setReport(world, { projectId: first.project.id, by: own.accountId, state, decidedBy: manager })
  await setReport(world, { projectId: first.project.id, by: manager, state: 'returned', decidedBy: own.accountId })
  const late = first.nodes.slice(-2)
  await setBaseline(world, { projectId: first.project.id, number: 1, finish: '2026-02-10', nodes: late })
  await setBaseline(world, { projectId: first.project.id, number: 2, finish: '2026-02-28', nodes: late })
  const secret = await setContractor({ world, organisationId: city.id, name: '丙公司' })
  await world.sql('update projects.project set secrecy = 2 where id = $1', [secret.project.id])
  await compute()
  const { items } = await list()
  assert.equal(
    items.some(({ name }) => name === '丙公司'),
    false,
  )
  const { history } = await office.call('getCreditRecord', { path: { code: first.creditCode }, query: {} })
  const of = (aspect: string) => history[0]!.aspects.find((each) => each.aspect === aspect)!
  assert.deepEqual([of('acceptance').good, of('acceptance').counted], [3, 4])
  assert.deepEqual([of('timeliness').good, of('timeliness').counted], [12, 12], 'on time by the plan agreed last')
  const known = history[0]!.factList.filter(({ byOriginal }) => byOriginal !== null)
  assert.deepEqual(
    known.map(({ byOriginal }) => byOriginal),
    [false, false],
    'and late by the first one, told beside it',
  )
})

test('a connection that is told a contractor sees the records of that one, whatever the SQL forgets', async (t) => {
  const { world, first, second, publish } = await openScene(t)
  await publish()
  const client = new Pg({ connectionString: world.appUrl, options: '-c role=jiheng_app' })
  await client.connect()
  const seen = async (contractor: string): Promise<string[]> => {
    await client.query(`select set_config('app.scopes', '', false), set_config('app.contractor', $1, false)`, [
      contractor,
    ])
    const { rows } = await client.query<{ name: string }>(
      'select s.name from credit.score s join credit.round r on r.id = s.round_id',
    )
    return rows.map(({ name }) => name)
  }
  assert.deepEqual(await seen(''), [])
  assert.deepEqual(await seen(first.contractor.id), ['甲建设公司'])
  assert.deepEqual(await seen(second.contractor.id), ['乙路桥公司'])
  await assert.rejects(client.query(`update credit.score set total = 100`), { code: '42501' })
  await client.end()
})

test('the timer computes the quarter that is over for units that keep records, once', async (t) => {
  const { world, compute, office } = await openScene(t)
  const rounds = async (): Promise<string[]> =>
    (await world.sql<{ period: string }>(`select period from credit.round order by period`)).map(({ period }) => period)
  await world.house.credit.computeByTimer()
  assert.deepEqual(await rounds(), [], 'nobody keeps records yet')
  await compute()
  world.clock.set('2026-07-06T01:00:00Z')
  await world.house.credit.computeByTimer()
  await world.house.credit.computeByTimer()
  assert.deepEqual(await rounds(), ['2026Q1', '2026Q2'])
  const { items, round } = await office.call('listCreditRecords', { query: { period: '2026Q2' } })
  assert.equal(round?.publishedAt, null, 'a person publishes')
  assert.ok(items.length > 0)
})
