import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld, problem, type Person } from '../../../test/world.ts'

const order = (person: Person, id: string, promisedOn: string) =>
  person.call('addMaterialOrder', {
    path: { id },
    body: { name: '钢筋', quantity: '10', unit: 't', promisedOn, suppliedBy: 'contractor' },
  })

test('the workbench puts my moves first, then the worst and the most money, with reason, holder and what was answered', async (t) => {
  const world = await openWorld(t, { now: '2026-03-10T01:00:00Z' })
  const builder = await world.given.organisation({ name: '测试建设公司', kind: 'contractor' })
  const [late, later, calm] = [
    await world.given.project({ name: '甲' }),
    await world.given.project({ name: '乙', contractorId: builder.id }),
    await world.given.project({ name: '丙' }),
  ]
  const [office, finance] = [await world.signIn('project_office'), await world.signIn('finance')]
  await order(office, late.id, '2026-03-06')
  await order(office, later.id, '2026-03-04')
  for (const { id } of [later, calm]) {
    await finance.call('setBudgetLine', { path: { id, year: 2026, source: 'own' }, body: { initialFen: 500_000_00 } })
    await finance.call('recordFundMovement', {
      path: { id },
      body: { kind: 'cash_arrival', day: '2026-02-18', amountFen: 300_000_00, year: 2026, source: 'own' },
    })
  }
  await world.runJobs()

  const seen = await office.call('getWorkbench', {})
  assert.deepEqual(
    [seen.counts.total, seen.counts.red, seen.counts.yellow, seen.needs, seen.checkedAt],
    [3, 1, 2, 3, '2026-03-10T01:00:00.000Z'],
  )
  assert.deepEqual([seen.mine.total, seen.others.total], [0, 3])
  assert.deepEqual(
    seen.others.items.map(({ name, attention, stakeFen }) => [name, attention, stakeFen]),
    [
      ['乙', 'red', 300_000_00],
      ['丙', 'yellow', 300_000_00],
      ['甲', 'yellow', null],
    ],
  )
  const [first] = seen.others.items
  assert.deepEqual(
    [first?.openAlerts, first?.since, first?.days, first?.change, first?.holder.organisation?.name],
    [2, '2026-02-18', 20, 'new', '测试建设公司'],
  )
  assert.deepEqual(
    first?.reasons.map(({ ruleId, level }) => [ruleId, level]),
    [
      ['material_late', 'red'],
      ['money_standing', 'yellow'],
    ],
  )
  assert.equal(first?.stakeExplanation?.['value'], '30000000')
  assert.deepEqual([seen.changes.opened, seen.changes.closed], [4, 0])

  const mine = await finance.call('getWorkbench', { query: { limit: 1 } })
  assert.deepEqual(
    [mine.mine.total, mine.mine.items[0]?.name, mine.mine.items[0]?.isMine],
    [2, '乙', true],
    'standing money is for finance to move',
  )

  await office.call('acknowledgeAlert', {
    path: { id: first!.reasons[0]!.alertId },
    body: { text: '已到场催办', promisedOn: '2026-03-12' },
  })
  const again = await office.call('getWorkbench', {})
  const contact = again.others.items[0]?.lastContact
  assert.deepEqual(
    [contact?.kind, contact?.by, contact?.text, contact?.promisedOn, contact?.isOverdue],
    ['acknowledgement', office.name, '已到场催办', '2026-03-12', false],
  )

  const elsewhere = await world.given.organisation()
  const stranger = await world.signIn('project_office', { organisationId: elsewhere.id })
  const nothing = await stranger.call('getWorkbench', {})
  assert.deepEqual(
    [nothing.counts.total, nothing.needs, nothing.others.items.length, nothing.changes.items.length, nothing.checkedAt],
    [0, 0, 0, 0, null],
  )
  await assert.rejects((await world.signIn('administrator')).call('getWorkbench', {}), problem(403))
})

test('the workbench tells which nodes are due this week and where nobody reported', async (t) => {
  const world = await openWorld(t, { now: '2026-03-11T01:00:00Z' })
  const project = await world.given.project()
  const office = await world.signIn('project_office')
  const node = `insert into projects.node (id, project_id, title, due_on, budget_fen, standard, responsible_id, weight, state, created_at, updated_at)
    values (gen_random_uuid(), $1, $2, $3, 0, '验收', $4, 1, 'active', now(), now())`
  for (const [title, due] of [
    ['上周', '2026-03-08'],
    ['周一', '2026-03-09'],
    ['周日', '2026-03-15'],
    ['下周', '2026-03-16'],
  ])
    await world.sql(node, [project.id, title, due, office.accountId])
  const { dueThisWeek, stale } = await office.call('getWorkbench', {})
  assert.deepEqual(
    [dueThisWeek.from, dueThisWeek.to, dueThisWeek.overdue, dueThisWeek.total],
    ['2026-03-09', '2026-03-15', 1, 2],
  )
  assert.deepEqual(
    dueThisWeek.items.map(({ title, responsible }) => [title, responsible?.id]),
    [
      ['周一', office.accountId],
      ['周日', office.accountId],
    ],
  )
  assert.deepEqual([stale.total, stale.neverReported, stale.items.map(({ reportedOn }) => reportedOn)], [1, 1, [null]])
})

test('portfolio figures add up in the reader’s reach, keep other money apart and explain themselves', async (t) => {
  const world = await openWorld(t)
  const [here, there] = [await world.given.organisation(), await world.given.organisation()]
  const road = await world.given.project({ organisationId: here.id, kind: 'road', totalInvestmentFen: 700_00 })
  await world.given.project({ organisationId: here.id, kind: 'port', totalInvestmentFen: 300_00 })
  await world.given.project({ organisationId: here.id, kind: 'port', currency: 'GBP', totalInvestmentFen: 900_00 })
  await world.given.project({ organisationId: there.id, totalInvestmentFen: 5_000_00 })
  const finance = await world.signIn('finance', { organisationId: here.id })
  await finance.call('setBudgetLine', {
    path: { id: road.id, year: 2026, source: 'own' },
    body: { initialFen: 400_00 },
  })
  await finance.call('recordFundMovement', {
    path: { id: road.id },
    body: { kind: 'acceptance', day: '2026-02-01', amountFen: 100_00 },
  })
  for (const kind of ['allocation', 'payment'] as const)
    await finance.call('recordFundMovement', {
      path: { id: road.id },
      body: { kind, day: '2026-02-02', amountFen: 100_00, year: 2026, source: 'own' },
    })
  const figures = await finance.call('getPortfolioFigures', {})
  assert.deepEqual(
    [
      figures.projects.value,
      figures.investment.value,
      figures.yearBudget.value,
      figures.yearPaid.value,
      figures.executionPercent?.value,
    ],
    ['3', '100000', '40000', '10000', '25'],
  )
  assert.deepEqual(figures.otherCurrencies, [{ currency: 'GBP', projects: 1, amountFen: 900_00 }])
  assert.deepEqual(
    figures.byKind.map(({ key, projects, investmentFen }) => [key, projects, investmentFen]),
    [
      ['port', 2, 300_00],
      ['road', 1, 700_00],
    ],
  )
  assert.deepEqual(
    figures.byRegion.map(({ name, projects }) => [name, projects]),
    [['钦南区', 3]],
  )
  assert.equal(figures.investment.explanation['sampleSize'], 2)
  assert.equal((await (await world.signIn('project_office')).call('getPortfolioFigures', {})).projects.value, '4')
  await assert.rejects(
    (await world.signIn('contractor', { projects: [road.id] })).call('getPortfolioFigures', {}),
    problem(403),
  )
})
