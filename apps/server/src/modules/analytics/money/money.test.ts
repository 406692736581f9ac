import assert from 'node:assert/strict'
import { test } from 'node:test'
import { flatten, type Explanation } from '@jiheng/kernel/base'
import { openWorld, problem, type Person, type World } from '../../../../test/world.ts'

const yuan = (amount: number) => amount * 100
const source = 'fiscal_current' as const

/** Where a project stood at the end of a month. */
const stood = (world: World, projectId: string, asOf: string, planned: number, actual: number) =>
  world.sql(
    `insert into progress.month_position (project_id, month, as_of, planned_percent, actual_percent, deviation_points, is_retold)
     values ($1, date_trunc('month', $2::date), $2, $3, $4, $4::numeric - $3::numeric, false)`,
    [projectId, asOf, planned, actual],
  )

const budget = (finance: Person, id: string, initialFen: number) =>
  finance.call('setBudgetLine', { path: { id, year: 2026, source }, body: { initialFen } })
const enter = (
  finance: Person,
  id: string,
  kind: 'allocation' | 'payment' | 'acceptance',
  day: string,
  amountFen: number,
) =>
  finance.call('recordFundMovement', {
    path: { id },
    body: {
      kind,
      day,
      amountFen,
      ...(kind !== 'acceptance' && { year: 2026, source }),
      ...(kind === 'payment' && { purpose: 'other' }),
    },
  })

test('goal and money side by side: each against its own plan, of today and of January to July', async (t) => {
  const world = await openWorld(t, { now: '2026-08-31T01:00:00Z' }) // 66.58 percent of the year; 58.08 on 31 July.
  const finance = await world.signIn('finance')
  const make = async (name: string, paidFen: number, { planned, actual }: { planned: number; actual: number }) => {
    const { id } = await world.given.project({ name })
    await budget(finance, id, yuan(1_000))
    await enter(finance, id, 'allocation', '2026-01-05', yuan(1_000))
    if (paidFen > 0) await enter(finance, id, 'payment', '2026-07-10', paidFen)
    await stood(world, id, '2026-07-31', planned, actual)
    return id
  }
  const fast = await make('钱快活慢', yuan(700), { planned: 60, actual: 40 })
  await make('都在序时', yuan(600), { planned: 60, actual: 58 })
  await make('钱慢', yuan(100), { planned: 60, actual: 61 })
  await make('都慢', 0, { planned: 60, actual: 30 })
  const poor = await world.given.project({ name: '无预算' })
  await stood(world, poor.id, '2026-07-31', 10, 10)
  const blind = await world.given.project({ name: '无进度' })
  await budget(finance, blind.id, yuan(1))
  await enter(finance, fast, 'payment', '2026-08-20', yuan(50))

  const cut = await finance.call('getFundQuadrants', { query: { cut: 'jan_jul' } })
  assert.deepEqual(
    [cut.asOf, cut.timePercent, cut.unplaced],
    ['2026-07-31', '58.08', { withoutBudget: 1, withoutProgress: 1 }],
  )
  assert.deepEqual(
    cut.quadrants.map(({ quadrant, projects, fullYearFen }) => [quadrant, projects, fullYearFen / 100]),
    [
      ['both_on_track', 1, 1_000],
      ['money_behind', 1, 1_000],
      ['work_behind', 1, 1_000],
      ['both_behind', 1, 1_000],
    ],
  )
  assert.deepEqual(
    cut.items.map((item) => [
      item.project.name,
      item.quadrant,
      item.ratePercent,
      item.goalDeviationPoints,
      item.gapPoints,
    ]),
    [
      ['钱慢', 'money_behind', '10', '1', '-49.08'],
      ['钱快活慢', 'work_behind', '70', '-20', '31.92'],
      ['都慢', 'both_behind', '0', '-30', '-28.08'],
      ['都在序时', 'both_on_track', '60', '-2', '3.92'],
    ],
  )
  const lines = flatten(cut.items[1]?.explanation as Explanation)
  assert.deepEqual(
    lines.flatMap(({ depth, measure, value }) => (depth === 1 ? [[measure, value]] : [])),
    [
      ['measures.money_deviation', '11.92'],
      ['measures.goal_deviation', '-20'],
    ],
  )
  const now = await finance.call('getFundQuadrants', { query: { quadrant: ['work_behind'] } })
  assert.deepEqual(
    now.items.map((item) => [item.project.name, item.ratePercent, item.moneyDeviationPoints]),
    [['钱快活慢', '75', '8.42']],
  )
  const first = await finance.call('getFundQuadrants', { query: { cut: 'jan_jul', limit: 3 } })
  const rest = await finance.call('getFundQuadrants', {
    query: { cut: 'jan_jul', limit: 3, cursor: first.nextCursor ?? '' },
  })
  assert.deepEqual([rest.items.map((item) => item.project.name), rest.nextCursor], [['都在序时'], null])
  await assert.rejects(
    finance.call('getFundQuadrants', { query: { asOf: '2026-09-01' } }),
    problem(400, 'day_not_come'),
  )
})

test('planned, allocated, paid and earned on one axis, of a project and of all, as of any day', async (t) => {
  const world = await openWorld(t, { now: '2026-03-31T01:00:00Z' })
  const finance = await world.signIn('finance')
  const measured = await world.given.project({ name: '有进度', totalInvestmentFen: yuan(10_000) })
  const plain = await world.given.project({ name: '无进度', totalInvestmentFen: yuan(99_000) })
  await stood(world, measured.id, '2026-01-31', 10, 5)
  await stood(world, measured.id, '2026-03-30', 30, 25)
  await budget(finance, measured.id, yuan(5_000))
  await budget(finance, plain.id, yuan(365))
  await enter(finance, measured.id, 'allocation', '2026-01-10', yuan(2_000))
  await enter(finance, measured.id, 'payment', '2026-02-10', yuan(400))
  await enter(finance, plain.id, 'acceptance', '2026-02-20', yuan(70))
  await enter(finance, plain.id, 'allocation', '2026-03-20', yuan(60))
  await enter(finance, plain.id, 'payment', '2026-03-20', yuan(60))
  const curve = async (query: object) => {
    const { points } = await finance.call('getFundCurve', { query: { from: '2026-01', ...query } })
    return points.map((point) => [
      point.day,
      ...[point.plannedFen, point.allocatedFen, point.paidFen, point.earnedFen].map((amount) => amount && amount / 100),
    ])
  }
  assert.deepEqual(await curve({ projectId: measured.id }), [
    ['2026-01-31', 1_000, 2_000, 0, 500],
    ['2026-02-28', 1_000, 2_000, 400, 500],
    ['2026-03-31', 3_000, 2_000, 400, 2_500],
  ])
  assert.deepEqual(await curve({ projectId: plain.id }), [
    ['2026-01-31', 31, 0, 0, 0],
    ['2026-02-28', 59, 0, 0, 70],
    ['2026-03-31', 90, 60, 60, 70],
  ])
  assert.deepEqual(await curve({}), [
    ['2026-01-31', 1_031, 2_000, 0, 500],
    ['2026-02-28', 1_059, 2_000, 400, 570],
    ['2026-03-31', 3_090, 2_060, 460, 2_570],
  ])
  assert.deepEqual(await curve({ asOf: '2026-02-15' }), [
    ['2026-01-31', 1_031, 2_000, 0, 500],
    ['2026-02-15', 1_046, 2_000, 400, 500],
  ])
  const all = await finance.call('getFundCurve', { query: {} })
  assert.deepEqual([all.projects, all.byProgress, all.points.length], [2, 1, 24])
  assert.equal((all.earned.explanation as { value: string }).value, String(yuan(2_570)))
  await assert.rejects(curve({ from: '2026-04' }), problem(400, 'month_range_unsuitable'))
  const elsewhere = await world.signIn('finance', { organisationId: (await world.given.organisation()).id })
  assert.equal((await elsewhere.call('getFundCurve', { query: {} })).projects, 0)
})
