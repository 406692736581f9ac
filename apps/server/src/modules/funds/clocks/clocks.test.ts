import assert from 'node:assert/strict'
import { test } from 'node:test'
import { flatten, type Explanation } from '@jiheng/kernel/base'
import { fundsScene, yuan } from '../../../../test/funds-scene.ts'
import { problem, type Person } from '../../../../test/world.ts'

const rows = async (person: Person, query: object = {}) =>
  (await person.call('listFundClocks', { query })).items.map((item) => [
    ...[item.clock, item.amountFen, item.since, item.daysStanding, item.level],
    ...[item.holder, item.heldSince, item.dueOn, item.interestFen],
  ])

test('accepted work that is not paid: whose move, since when, until when, what it costs; and as of any day before', async (t) => {
  const { world, finance, contractor, manager, contract, accept } = await fundsScene(t)
  await accept('100', '2026-01-28') // 100,000 yuan, 3,000 of them withheld.
  const request = await contractor.call('submitPaymentRequest', {
    path: { id: contract.id },
    body: { amountFen: yuan(90_000), purpose: 'progress' },
  })
  await manager.call('advancePaymentRequest', { path: { id: request.id }, body: { step: 'approve' } })
  await world.house.funds.refreshAll()
  const debt = ['acceptance_to_payment', yuan(97_000), '2026-01-28'] as const
  assert.deepEqual(await rows(finance), [[...debt, 33, 'red', 'finance', '2026-03-02', '2026-02-27', 14_550]])

  const page = await finance.call('listFundClocks', {})
  const [item] = page.items
  assert.ok(item)
  assert.deepEqual(
    [item.contract?.number, item.basis.source, item.basis.mark, item.daysLate, item.heldDays],
    ['HT-2026-001', '国务院令第802号 第九条', 'V', 3, 0],
  )
  const lines = flatten(item.explanation as Explanation)
  assert.equal(lines.find(({ measure }) => measure === 'measures.late_interest')?.value, '14550')
  assert.deepEqual(page.holders, [
    { holder: 'finance', count: 1, amountFen: yuan(97_000), red: 1, interestFen: 14_550 },
  ])

  const asOf = (day: string) => rows(finance, { asOf: day })
  assert.deepEqual(await asOf('2026-03-01'), [[...debt, 32, 'red', 'owner_unit', '2026-01-28', '2026-02-27', 9_700]])
  assert.deepEqual(await asOf('2026-02-10'), [[...debt, 13, 'none', 'owner_unit', '2026-01-28', '2026-02-27', 0]])
  assert.deepEqual(await asOf('2026-01-27'), [])
  assert.deepEqual(await asOf('2026-03-02'), await rows(finance), 'today from the books is what was kept')
  await assert.rejects(asOf('2026-03-03'), problem(400, 'day_not_come'))
})

test('a contractor sees what is owed on its own contracts, and nobody sees more than their reach', async (t) => {
  const { world, project, finance, contractor, accept } = await fundsScene(t)
  await accept('10', '2026-02-02')
  const rival = await world.given.organisation({ kind: 'contractor', name: '另一家' })
  const competitor = await world.signIn('contractor', { organisationId: rival.id, projects: [project.id] })
  await finance.call('recordFundMovement', {
    path: { id: project.id },
    body: { kind: 'cash_arrival', day: '2026-02-01', amountFen: yuan(500), year: 2026, source: 'fiscal_current' },
  })
  await world.house.funds.refreshAll()
  const clocks = async (person: Person, asOf?: string) =>
    (await person.call('listFundClocks', { query: asOf === undefined ? {} : { asOf } })).items.map((item) => item.clock)
  for (const day of [undefined, '2026-03-01']) {
    assert.deepEqual(await clocks(finance, day), ['cash_to_transfer', 'acceptance_to_payment'])
    assert.deepEqual(await clocks(contractor, day), ['acceptance_to_payment'])
    assert.deepEqual(await clocks(competitor, day), [])
  }
  assert.deepEqual((await competitor.call('listFundClocks', {})).holders, [])
  const elsewhere = await world.signIn('finance', { organisationId: (await world.given.organisation()).id })
  assert.deepEqual(await clocks(elsewhere), [])
  assert.deepEqual(await clocks(elsewhere, '2026-03-01'), [])
  await assert.rejects(
    (await world.signIn('crew', { projects: [project.id] })).call('listFundClocks', {}),
    problem(403),
  )
})

test('lists go on where they stopped, today and on a past day, in every order and under every filter', async (t) => {
  const { world, project, finance, accept } = await fundsScene(t)
  await accept('10', '2026-02-02')
  const other = await world.given.project({ regionCode: '320113' })
  const enter = (id: string, kind: 'cash_arrival' | 'allocation', day: string, amountFen: number) =>
    finance.call('recordFundMovement', {
      path: { id },
      body: { kind, day, amountFen, year: 2026, source: 'fiscal_current' },
    })
  await finance.call('setBudgetLine', {
    path: { id: other.id, year: 2026, source: 'fiscal_current' },
    body: { initialFen: yuan(100_000) },
  })
  await enter(other.id, 'allocation', '2026-01-20', yuan(40))
  await enter(other.id, 'cash_arrival', '2026-01-25', yuan(30))
  await enter(project.id, 'allocation', '2026-02-20', yuan(20))
  await world.house.funds.refreshAll()
  const seen = async (query: object): Promise<number[]> => {
    const amounts: number[] = []
    for (let cursor: string | undefined; ;) {
      const page = await finance.call('listFundClocks', {
        query: { limit: 1, ...query, ...(cursor !== undefined && { cursor }) },
      })
      amounts.push(...page.items.map((item) => item.amountFen / 100))
      if (page.nextCursor === null) return amounts
      cursor = page.nextCursor
    }
  }
  for (const asOf of [{}, { asOf: '2026-03-01' }]) {
    assert.deepEqual(await seen({ ...asOf }), [30, 40, 9_700, 20], 'finance first, then what stood longest')
    assert.deepEqual(await seen({ ...asOf, sort: 'days' }), [40, 30, 9_700, 20])
    assert.deepEqual(await seen({ ...asOf, sort: 'amount' }), [9_700, 40, 30, 20])
    assert.deepEqual(await seen({ ...asOf, regionCode: '32' }), [30, 40])
    assert.deepEqual(await seen({ ...asOf, projectId: project.id }), [9_700, 20])
    assert.deepEqual(await seen({ ...asOf, clock: ['allocation_to_use'], level: ['red', 'orange'] }), [40])
    const { holders } = await finance.call('listFundClocks', { query: { ...asOf, holder: ['finance'] } })
    assert.deepEqual(
      holders.map(({ holder, count }) => [holder, count]),
      [
        ['finance', 1],
        ['owner_unit', 3],
      ],
    )
  }
})

test('force majeure stops the clock of what was not late yet, a dispute opened later keeps the days before it', async (t) => {
  const { world, finance, project, contract, contractor, accept } = await fundsScene(t)
  const entry = await accept('100', '2026-02-02')
  const suspend = (body: object) =>
    finance.call('suspendFundClocks', {
      path: { id: project.id },
      body: { reason: 'force_majeure', startsOn: '2026-02-10', why: '台风停工', ...body },
    })
  const flood = await suspend({ contractId: contract.id, documentNo: '停工令〔2026〕3号' })
  await world.runJobs()
  const stands = async () => (await finance.call('getFunds', { path: { id: project.id } })).standing[0]
  const paused = await stands()
  assert.deepEqual([paused?.daysStanding, paused?.isPaused, paused?.dueOn], [7, true, null])
  await finance.call('endFundSuspension', { path: { id: flood.id }, body: { endsOn: '2026-02-19', why: '复工' } })
  const resumed = await stands()
  assert.deepEqual([resumed?.daysStanding, resumed?.isPaused, resumed?.dueOn], [18, false, '2026-03-16'])
  await assert.rejects(
    finance.call('endFundSuspension', { path: { id: flood.id }, body: { endsOn: '2026-02-20', why: '复工' } }),
    problem(409, 'suspension_already_ended'),
  )
  await assert.rejects(suspend({ endsOn: '2026-02-09' }), problem(422, 'suspension_days_unsuitable'))
  await assert.rejects(
    suspend({ contractId: contract.id, movementId: entry.id }),
    problem(422, 'suspension_over_one_thing'),
  )
  const listed = await finance.call('listFundSuspensions', { path: { id: project.id } })
  assert.deepEqual(
    listed.items.map(({ startsOn, endsOn, contract: of, allowed }) => [startsOn, endsOn, of?.name, allowed]),
    [['2026-02-10', '2026-02-19', '道路施工合同', []]],
  )
  await assert.rejects(
    contractor.call('suspendFundClocks', { path: { id: project.id }, body: {} as never }),
    problem(400),
  )

  await assert.rejects(
    finance.call('excludeAmount', {
      path: { id: entry.id },
      body: { amountFen: yuan(1_000), reason: 'dispute', from: '2026-02-25', until: '2026-02-20', why: '争议' },
    }),
    problem(400, 'exclusion_ends_before_start'),
  )
  await finance.call('excludeAmount', {
    path: { id: entry.id },
    body: { amountFen: yuan(40_000), reason: 'dispute', from: '2026-02-25', why: '单价有争议' },
  })
  const before = await finance.call('getFunds', { path: { id: project.id }, query: { asOf: '2026-02-24' } })
  assert.deepEqual(
    before.standing.map((one) => [one.amountFen, one.daysStanding]),
    [[yuan(97_000), 12]],
  )
  const now = await finance.call('getFunds', { path: { id: project.id } })
  assert.deepEqual(
    [now.standing.map((one) => one.amountFen), now.excluded.map((one) => [one.reason, one.amountFen])],
    [
      [yuan(57_000)],
      [
        ['retention', yuan(3_000)],
        ['dispute', yuan(40_000)],
      ],
    ],
  )
})
