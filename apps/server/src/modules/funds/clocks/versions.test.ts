import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fundsScene, yuan } from '../../../../test/funds-scene.ts'
import { problem, type Person } from '../../../../test/world.ts'

const term = (termDays: number, longestTermDays = 60) => ({ termDays, longestTermDays, countIn: 'days' as const })
const rules = (days = 20) => ({
  levels: { yellowFromDay: 5, orangeFromDay: 10, redFromDay: days + 1 },
  clocks: { allocation_to_use: term(30), acceptance_to_payment: term(days), cash_to_transfer: term(30) },
  percentPerDay: '0.08',
})
const form = (effectiveFrom: string, more: object = {}) => ({
  ...{ rules: rules(), effectiveFrom, mark: 'P' as const, source: '某办〔2026〕1号', why: '缩短付款期限' },
  ...more,
})
const stands = async (person: Person) =>
  (await person.call('listFundClocks', {})).items.map((item) => [
    ...[item.since, item.level, item.dueOn, item.interestFen],
    ...[item.basis.source, item.basis.mark],
  ])

test('one proposes and another confirms; from its day on what is accepted goes by the office’s rules, what was before by the law', async (t) => {
  const { world, project, finance, contract, accept } = await fundsScene(t)
  const office = await world.signIn('project_office')
  await accept('10', '2026-03-01')
  const { id } = await office.call('proposeClockVersion', { body: form('2026-03-03') })
  const decide = (person: Person, decision: 'confirm' | 'refuse' | 'withdraw', why?: string) =>
    person.call('decideClockVersion', { path: { id }, body: { decision, ...(why && { why }) } })
  await assert.rejects(decide(office, 'confirm'), problem(422, 'clock_version_own'))
  await assert.rejects(decide(finance, 'withdraw'), problem(422, 'clock_version_not_own'))
  await assert.rejects(decide(finance, 'refuse'), problem(400, 'clock_version_why_needed'))
  await decide(finance, 'confirm')
  await assert.rejects(decide(finance, 'refuse', '晚了'), problem(409, 'clock_version_decided'))
  await assert.rejects(
    office.call('proposeClockVersion', { body: form('2026-03-01') }),
    problem(400, 'rule_effective_in_past'),
  )

  world.clock.set('2026-04-10T01:00:00Z')
  const later = await world.signInAs(finance)
  const enter = (day: string) =>
    later.call('recordAcceptance', {
      path: { id: contract.id },
      body: { day, lines: [{ itemId: contract.items[0]!.id, quantity: '10' }] },
    })
  await enter('2026-03-02')
  await enter('2026-03-03')
  await world.house.funds.refreshAll()
  // The contract of the scene grants 30 days; accepted amounts are 9,700 yuan each after 3 percent withheld.
  assert.deepEqual(
    (await stands(later)).toSorted((a, b) => String(a[0]).localeCompare(String(b[0]))),
    [
      ['2026-03-01', 'red', '2026-03-31', 7_760, '国务院令第802号 第九条', 'V'],
      ['2026-03-02', 'red', '2026-04-01', 6_984, '国务院令第802号 第九条', 'V'],
      // Levels begin so many days later as the contract grants beyond the office's term: 38 − 10 days are more than 21.
      ['2026-03-03', 'red', '2026-04-02', 6_208, '某办〔2026〕1号', 'P'],
    ],
  )
  const past = await later.call('listFundClocks', { query: { asOf: '2026-03-20' } })
  assert.deepEqual(past.items.map(({ since, level }) => [since, level]).toSorted(), [
    ['2026-03-01', 'none'],
    ['2026-03-02', 'none'],
    ['2026-03-03', 'yellow'],
  ])
  await world.house.alerts.evaluateAll()
  const alerts = (await later.call('listAlerts', { query: { ruleId: ['money_standing'] } })).items
  assert.deepEqual(alerts.map(({ level, since }) => [since, level]).toSorted(), [
    ['2026-03-01', 'red'],
    ['2026-03-02', 'red'],
    ['2026-03-03', 'red'],
  ])
  const { items } = await later.call('listClockVersions', {})
  assert.deepEqual(
    items.map(({ version, state, isInForce, proposedBy, decidedBy }) => [
      version,
      state,
      isInForce,
      proposedBy?.id,
      decidedBy?.id,
    ]),
    [
      ['L1', 'confirmed', true, office.accountId, finance.accountId],
      ['2025', 'national', false, undefined, undefined],
      ['2020', 'national', false, undefined, undefined],
    ],
  )
  assert.deepEqual((await world.audit(project.id)).includes('funds.clock_version_confirmed'), false, 'of no project')
  const kept = await world.sql<{ action: string }>(
    `select action from audit.entry where action like 'funds.clock%' order by number`,
  )
  assert.deepEqual(
    kept.map(({ action }) => action),
    ['funds.clock_version_proposed', 'funds.clock_version_confirmed'],
  )
})

test('a confirmed version is read by a job at once, and a dry run tells before it what would change', async (t) => {
  const { world, finance, accept } = await fundsScene(t)
  const office = await world.signIn('project_office')
  await accept('10', '2026-02-05')
  const trial = await office.call('tryClockVersion', { body: { rules: rules(15) } })
  // 25 days: orange by the law's levels; 25 − 15 of grace are 10 by the office's, which is orange too.
  assert.deepEqual(trial, { amounts: 1, changed: [], laxer: [] })
  const strict = { ...rules(15), levels: { yellowFromDay: 2, orangeFromDay: 4, redFromDay: 8 } }
  assert.deepEqual((await office.call('tryClockVersion', { body: { rules: strict } })).changed, [
    { from: 'orange', to: 'red', count: 1, amountFen: yuan(9_700) },
  ])
  const lax = { ...rules(45), percentPerDay: '0.03' }
  assert.deepEqual((await office.call('tryClockVersion', { body: { rules: lax } })).laxer, [
    { what: 'term', own: '45', law: '30' },
    { what: 'interest', own: '0.03', law: '0.05' },
  ])
  const { id } = await office.call('proposeClockVersion', { body: form('2026-03-02', { rules: strict }) })
  await finance.call('decideClockVersion', { path: { id }, body: { decision: 'confirm' } })
  await accept('10', '2026-03-02')
  await world.runJobs()
  const items = (await finance.call('listFundClocks', {})).items
  assert.deepEqual(items.map(({ since, basis }) => [since, basis.source]).toSorted(), [
    ['2026-02-05', '国务院令第802号 第九条'],
    ['2026-03-02', '某办〔2026〕1号'],
  ])
  const rows = await world.sql<{ since: string; term_days: number; office_levels: object | null }>(
    `select since::text, term_days, office_levels from funds.standing_amount where clock = 'acceptance_to_payment' order by since`,
  )
  assert.deepEqual(
    rows.map((row) => [row.since, row.term_days, row.office_levels]),
    [
      ['2026-02-05', 30, null],
      ['2026-03-02', 15, strict.levels],
    ],
  )
})

test('rules that cannot be are refused in their own words', async (t) => {
  const { world } = await fundsScene(t)
  const office = await world.signIn('project_office')
  const refused = (change: object, reason: string) =>
    assert.rejects(office.call('tryClockVersion', { body: { rules: { ...rules(), ...change } } }), problem(400, reason))
  const pay = (clock: object) => ({ clocks: { ...rules().clocks, acceptance_to_payment: clock } })
  await refused(pay(term(30, 61)), 'clock_term_beyond_law')
  await refused(pay(term(50, 40)), 'clock_term_unsuitable')
  await refused({ levels: { yellowFromDay: 9, orangeFromDay: 9, redFromDay: 20 } }, 'clock_levels_out_of_order')
  await refused({ percentPerDay: '5' }, 'clock_interest_unsuitable')
})

test('an office sets versions for its own place and below; one above is read there and decided above; one beside is not seen', async (t) => {
  const { world } = await fundsScene(t)
  const district = await world.given.organisation({ name: '某区' })
  const beside = await world.given.organisation({ name: '邻区' })
  const root = await world.signIn('project_office')
  const here = await world.signIn('project_office', { organisationId: district.id })
  const there = await world.signIn('finance', { organisationId: beside.id })
  const { id: above } = await root.call('proposeClockVersion', { body: form('2026-04-01') })
  const { id: own } = await here.call('proposeClockVersion', { body: form('2026-04-01', { rules: rules(10) }) })
  await assert.rejects(
    here.call('proposeClockVersion', { body: form('2026-04-01', { organisationId: beside.id }) }),
    problem(404, 'organisation_not_found'),
  )
  const seen = async (person: Person) =>
    (await person.call('listClockVersions', {})).items.flatMap(({ id, allowed }) => (id ? [[id, allowed]] : []))
  assert.deepEqual(await seen(here), [
    [own, ['withdraw']],
    [above, []],
  ])
  assert.deepEqual(await seen(there), [[above, []]])
  const confirm = (person: Person, id: string) =>
    person.call('decideClockVersion', { path: { id }, body: { decision: 'confirm' } })
  await assert.rejects(confirm(here, above), problem(404, 'clock_version_not_found'))
  await assert.rejects(confirm(there, own), problem(404, 'clock_version_not_found'))
  const finance = await world.signIn('finance')
  await confirm(finance, above)
  await confirm(finance, own)
  const { id: second } = await here.call('proposeClockVersion', { body: form('2026-04-01') })
  await assert.rejects(confirm(finance, second), problem(409, 'clock_version_day_taken'))
  world.clock.set('2026-04-02T01:00:00Z')
  const inForce = async (person: Person) =>
    (await (await world.signInAs(person)).call('listClockVersions', {})).items.find(({ isInForce }) => isInForce)
      ?.version
  assert.deepEqual([await inForce(here), await inForce(there), await inForce(root)], ['L2', 'L1', 'L1'])
})
