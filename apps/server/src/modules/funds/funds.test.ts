import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld, problem, type Person, type World } from '../../../test/world.ts'
import { systemReach } from '../../platform/actor.ts'
import { newId } from '../../platform/ids.ts'

const line = { year: 2026, source: 'fiscal_current' } as const
const yuan = (amount: number) => amount * 100

/** A project with a budget of 1,000,000 yuan for 2026, and the finance officer who keeps its book. */
async function budgeted(
  world: World,
  initialFen = yuan(1_000_000),
): Promise<{ finance: Person; path: { id: string } }> {
  const project = await world.given.project()
  const finance = await world.signIn('finance')
  await finance.call('setBudgetLine', {
    path: { id: project.id, ...line },
    body: { initialFen, documentNo: '测财〔2026〕1号' },
  })
  return { finance, path: { id: project.id } }
}

const issue = (finance: Person, path: { id: string }, amountFen: number) =>
  finance.call('recordFundMovement', { path, body: { kind: 'allocation', day: '2026-01-20', amountFen, ...line } })

test('totals are summed from the book by source, and explain themselves', async (t) => {
  const world = await openWorld(t, { now: '2026-07-31T04:00:00Z' })
  const { finance, path } = await budgeted(world)
  await finance.call('setBudgetLine', {
    path: { ...path, year: 2026, source: 'special_bond' },
    body: { initialFen: yuan(500_000) },
  })
  await finance.call('setBudgetLine', {
    path: { ...path, ...line },
    body: { fullYearFen: yuan(1_200_000), day: '2026-05-01', why: '追加' },
  })
  const enter = (kind: 'allocation' | 'payment', day: string, amountFen: number) =>
    finance.call('recordFundMovement', {
      path,
      body: { kind, day, amountFen, ...line, counterpartyName: '测试施工单位' },
    })
  await enter('allocation', '2026-02-01', yuan(900_000))
  await enter('payment', '2026-03-01', yuan(300_000))
  const wrong = await enter('payment', '2026-04-01', yuan(99_999))
  await finance.call('reverseFundMovement', { path: { id: wrong.id }, body: { day: '2026-04-02', why: '金额录错' } })
  await enter('payment', '2026-04-02', yuan(60_000))

  const funds = await finance.call('getFunds', { path })
  assert.deepEqual(
    [
      funds.total.initialFen,
      funds.total.fullYearFen,
      funds.total.allocatedFen,
      funds.total.executedFen,
      funds.total.ratePercent,
    ],
    [yuan(1_500_000), yuan(1_700_000), yuan(900_000), yuan(360_000), '21.18'],
  )
  assert.deepEqual(
    funds.sources.map((each) => [each.source, each.fullYearFen, each.executedFen, each.ratePercent]),
    [
      ['fiscal_current', yuan(1_200_000), yuan(360_000), '30'],
      ['special_bond', yuan(500_000), 0, '0'],
    ],
  )
  assert.equal((funds.total.explanation as { value: string }).value, '21.18')
  const listed = await finance.call('getProject', { path })
  assert.deepEqual([listed.standing.budgetFen, listed.standing.paidFen], [yuan(1_700_000), yuan(360_000)])
  const [view] = await world.sql<{ full: string; executed: string }>(
    'select full_year_fen as full, executed_fen as executed from funds.v_budget_total where project_id = $1 and year = 2026',
    [path.id],
  )
  assert.deepEqual([Number(view?.full), Number(view?.executed)], [yuan(1_700_000), yuan(360_000)])

  const april = await finance.call('getFunds', { path, query: { asOf: '2026-04-01' } })
  assert.deepEqual(
    [april.total.fullYearFen, april.total.executedFen],
    [yuan(1_500_000), yuan(399_999)],
    'as it was known on that day',
  )
  assert.equal((await finance.call('getFunds', { path, query: { year: 2025 } })).total.ratePercent, null)
})

test('the original budget is stored once; what changes it leaves an adjustment with its reason', async (t) => {
  const world = await openWorld(t)
  const { finance, path } = await budgeted(world)
  const set = (body: { initialFen?: number; fullYearFen?: number; why?: string }) =>
    finance.call('setBudgetLine', { path: { ...path, ...line }, body })
  await assert.rejects(set({ initialFen: yuan(2) }), problem(409, 'budget_original_never_changes'))
  await assert.rejects(set({ fullYearFen: yuan(900_000) }), problem(400, 'adjustment_needs_reason'))
  await assert.rejects(
    finance.call('setBudgetLine', {
      path: { ...path, year: 2025, source: 'own' },
      body: { fullYearFen: 1, why: '无' },
    }),
    problem(400, 'budget_needs_original'),
  )
  const adjusted = await set({ fullYearFen: yuan(900_000), why: '压减' })
  assert.deepEqual([adjusted.initialFen, adjusted.fullYearFen], [yuan(1_000_000), yuan(900_000)])
  await set({ fullYearFen: yuan(900_000), why: '压减' })
  assert.equal(
    (await world.sql('select from funds.budget_adjustment')).length,
    1,
    'saying the same again changes nothing',
  )
  assert.deepEqual((await world.audit(path.id)).slice(1), ['funds.budget_changed', 'funds.budget_changed'])
})

test('what is not budgeted is not spent, a document is booked once, and the book is closed to others', async (t) => {
  const world = await openWorld(t)
  const { finance, path } = await budgeted(world)
  await issue(finance, path, yuan(10))
  const body = { kind: 'payment', day: '2026-03-01', amountFen: yuan(10), ...line, referenceNo: '凭-001' } as const
  await assert.rejects(
    finance.call('recordFundMovement', { path, body: { ...body, source: 'own' } }),
    problem(422, 'budget_line_missing'),
  )
  await assert.rejects(
    finance.call('recordFundMovement', { path, body: { kind: 'payment', day: '2026-03-01', amountFen: 1 } }),
    problem(400, 'movement_needs_budget_line'),
  )
  await assert.rejects(
    finance.call('recordFundMovement', { path, body: { ...body, day: '2026-03-03' } }),
    problem(400, 'day_not_come'),
  )
  const entry = await finance.call('recordFundMovement', { path, body })
  await assert.rejects(finance.call('recordFundMovement', { path, body }), problem(409, 'movement_reference_taken'))
  await assert.rejects(
    finance.call('reverseFundMovement', { path: { id: entry.id }, body: { day: '2026-02-28', why: '错' } }),
    problem(422, 'reversal_before_entry'),
  )
  const reversal = await finance.call('reverseFundMovement', {
    path: { id: entry.id },
    body: { day: '2026-03-02', why: '重复入账' },
  })
  assert.deepEqual([reversal.reversesId, reversal.allowed], [entry.id, []])
  await assert.rejects(
    finance.call('reverseFundMovement', { path: { id: entry.id }, body: { day: '2026-03-02', why: '再来' } }),
    problem(409, 'movement_already_reversed'),
  )
  await assert.rejects(
    finance.call('reverseFundMovement', { path: { id: reversal.id }, body: { day: '2026-03-02', why: '再来' } }),
    problem(422, 'reversal_not_reversible'),
  )

  const contractor = await world.signIn('contractor', { projects: [path.id] })
  assert.deepEqual(
    (await contractor.call('listFundMovements', { path })).items,
    [],
    'a contractor sees what is its own',
  )
  const manager = await world.signIn('project_manager', { projects: [path.id] })
  const book = await manager.call('listFundMovements', { path, query: { kind: 'payment' } })
  assert.deepEqual(
    book.items.map((item) => [item.kind, item.reversesId === null, item.reversedOn, item.allowed.length]),
    [
      ['payment', false, null, 0],
      ['payment', true, '2026-03-02', 0],
    ],
  )
  await assert.rejects(contractor.call('recordFundMovement', { path, body }), problem(403))
  const crew = await world.signIn('crew', { projects: [path.id] })
  await assert.rejects(crew.call('getFunds', { path }), problem(403))
  const elsewhere = await world.signIn('finance', { organisationId: (await world.given.organisation()).id })
  await assert.rejects(elsewhere.call('getFunds', { path }), problem(404, 'project_not_found'))
  await assert.rejects(
    elsewhere.call('reverseFundMovement', { path: { id: entry.id }, body: { day: '2026-03-02', why: '错' } }),
    problem(404, 'movement_not_found'),
  )
})

test('once work was accepted, no more is paid than accepted less retention money', async (t) => {
  const world = await openWorld(t)
  const { finance, path } = await budgeted(world)
  const pay = (amountFen: number, more: { settles?: string[] } = {}) =>
    finance.call('recordFundMovement', {
      path,
      body: { kind: 'payment', day: '2026-03-01', amountFen, ...line, ...more },
    })
  await issue(finance, path, yuan(200_000))
  await pay(yuan(20_000)) // An advance, before anything was accepted.
  const acceptance = await finance.call('recordFundMovement', {
    path,
    body: { kind: 'acceptance', day: '2026-02-10', amountFen: yuan(100_000), label: '第一期计量' },
  })
  await finance.call('excludeAmount', {
    path: { id: acceptance.id },
    body: { amountFen: yuan(3_000), reason: 'retention', until: '2027-02-10', why: '质保金 3%' },
  })
  await assert.rejects(pay(yuan(77_000) + 1), problem(422, 'payment_over_accepted'))
  await pay(yuan(70_000), { settles: [acceptance.id] })
  assert.equal((await finance.call('getFunds', { path })).payableFen, yuan(7_000))

  await assert.rejects(
    finance.call('excludeAmount', {
      path: { id: acceptance.id },
      body: { amountFen: yuan(97_000) + 1, reason: 'dispute', why: '争议' },
    }),
    problem(422, 'exclusion_over_amount'),
  )
  await assert.rejects(
    finance.call('excludeAmount', {
      path: { id: acceptance.id },
      body: { amountFen: yuan(7_001), reason: 'retention', why: '再扣' },
    }),
    problem(422, 'retention_exceeds_unpaid'),
  )
  await assert.rejects(
    finance.call('reverseFundMovement', { path: { id: acceptance.id }, body: { day: '2026-03-01', why: '误录' } }),
    problem(422, 'acceptance_already_paid'),
  )
  await assert.rejects(pay(1, { settles: [newId()] }), problem(400, 'settles_unsuitable'))
  assert.equal((await finance.call('getFunds', { path })).payableFen, yuan(7_000), 'a refusal leaves no trace')
})

test('fifty payments at once never exceed what was accepted', async (t) => {
  const world = await openWorld(t)
  const { finance, path } = await budgeted(world)
  await finance.call('recordFundMovement', {
    path,
    body: { kind: 'acceptance', day: '2026-02-10', amountFen: yuan(100_000) },
  })
  await issue(finance, path, yuan(200_000))
  const pay = () =>
    finance.call('recordFundMovement', {
      path,
      body: { kind: 'payment', day: '2026-03-01', amountFen: yuan(6_000), ...line },
    })
  const answers = await Promise.allSettled(Array.from({ length: 50 }, pay))
  const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []))
  assert.equal(answers.length - refused.length, 16)
  for (const reason of refused) problem(422, 'payment_over_accepted')(reason)
  const funds = await finance.call('getFunds', { path })
  assert.deepEqual([funds.paidFen, funds.payableFen], [yuan(96_000), yuan(4_000)])
})

test('money that stands tells since when, at what level and who holds it, and the night run moves it on', async (t) => {
  const world = await openWorld(t, { now: '2026-03-02T01:00:00Z' })
  const { finance, path } = await budgeted(world)
  const allocation = await finance.call('recordFundMovement', {
    path,
    body: { kind: 'allocation', day: '2026-02-05', amountFen: yuan(50_000), ...line, label: '首批指标' },
  })
  await finance.call('recordFundMovement', {
    path,
    body: { kind: 'payment', day: '2026-02-20', amountFen: yuan(20_000), ...line },
  })
  await world.runJobs()
  const kept = () =>
    world.sql<Record<string, unknown>>(
      'select clock, movement_id, amount_fen::int, since::text, days_standing, level, holder from funds.v_standing_amount where project_id = $1',
      [path.id],
    )
  const standing = {
    clock: 'allocation_to_use',
    movement_id: allocation.id,
    amount_fen: yuan(30_000),
    since: '2026-02-05',
    holder: 'owner_unit',
  }
  assert.deepEqual(await kept(), [{ ...standing, days_standing: 25, level: 'orange' }])
  const page = await finance.call('getFunds', { path })
  assert.deepEqual(
    page.standing.map((amount) => [amount.clock, amount.amountFen, amount.daysStanding, amount.level, amount.label]),
    [['allocation_to_use', yuan(30_000), 25, 'orange', '首批指标']],
  )

  world.clock.set('2026-03-07T16:20:00Z')
  await world.house.funds.refreshAll()
  assert.deepEqual(await kept(), [{ ...standing, days_standing: 31, level: 'red' }])

  const excluded = await finance.call('excludeAmount', {
    path: { id: allocation.id },
    body: { amountFen: yuan(10_000), reason: 'agreed_term', why: '合同约定' },
  })
  const ended = await finance.call('endExclusion', {
    path: { id: excluded.exclusions[0]!.id },
    body: { until: '2026-03-20', why: '补充协议' },
  })
  assert.equal(ended.exclusions[0]?.until, '2026-03-20')
  await world.runJobs()
  assert.deepEqual(
    (await kept()).map((row) => row.amount_fen),
    [yuan(20_000)],
  )
})

test('history is loaded in one go with its records in the log', async (t) => {
  const world = await openWorld(t)
  const project = await world.given.project()
  const reach = systemReach('test')
  const { accountId: recordedBy } = await world.given.account()
  const by = { projectId: project.id, recordedBy, recordedAt: '2026-01-05T00:00:00Z' }
  const lineId = newId()
  const entry = (kind: 'allocation' | 'payment', day: string, amountFen: number, reversesId: string | null = null) => ({
    ...{
      ...by,
      id: newId(),
      kind,
      day,
      amountFen,
      budgetLineId: lineId,
      counterpartyId: null,
      counterpartyName: null,
      referenceNo: null,
    },
    ...{ label: '', settles: [], reversesId, why: reversesId === null ? null : '录错' },
  })
  const wrong = entry('payment', '2026-02-01', yuan(500))
  await world.house.database.write(reach, async (tx) => {
    await world.house.funds.loadHistory(tx, reach.actor, {
      budgetLines: [{ ...by, ...line, id: lineId, initialFen: yuan(10_000), documentNo: null }],
      movements: [
        entry('allocation', '2026-01-10', yuan(8_000)),
        wrong,
        entry('payment', '2026-02-02', yuan(500), wrong.id),
        entry('payment', '2026-02-02', yuan(450)),
      ],
    })
    await world.house.funds.refreshStanding(tx, [project.id])
  })
  const finance = await world.signIn('finance')
  const funds = await finance.call('getFunds', { path: { id: project.id } })
  assert.deepEqual(
    [funds.total.executedFen, funds.standing.map((amount) => amount.amountFen)],
    [yuan(450), [yuan(7_550)]],
  )
  assert.equal((await world.audit(project.id)).filter((action) => action === 'funds.movement_loaded').length, 4)
})

test('the application can neither change nor remove what is in the book', async (t) => {
  const world = await openWorld(t)
  const { finance, path } = await budgeted(world)
  const { id } = await finance.call('recordFundMovement', {
    path,
    body: { kind: 'allocation', day: '2026-03-01', amountFen: 5, ...line },
  })
  const attempts = [
    world.house.database.write(systemReach('test'), (tx) =>
      tx.updateTable('funds.movement').set({ amount_fen: 6 }).where('id', '=', id).execute(),
    ),
    world.house.database.write(systemReach('test'), (tx) =>
      tx.deleteFrom('funds.movement').where('id', '=', id).execute(),
    ),
    world.house.database.write(systemReach('test'), (tx) =>
      tx.updateTable('funds.budget_line').set({ initial_fen: 6 }).execute(),
    ),
  ]
  for (const attempt of await Promise.allSettled(attempts))
    assert.equal(attempt.status === 'rejected' && (attempt.reason as { code: string }).code, '42501')
})
