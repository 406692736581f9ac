import assert from 'node:assert/strict'
import { test } from 'node:test'
import { flatten, type Explanation } from '@jiheng/kernel/base'
import { yuan } from '../../../../test/funds-scene.ts'
import { openWorld, problem } from '../../../../test/world.ts'

test('execution over projects adds up in every cut, as of any day, and names its records', async (t) => {
  const world = await openWorld(t, { now: '2026-09-15T01:00:00Z' })
  const bureau = await world.given.organisation({ name: '住建局' })
  const [road, port] = [
    await world.given.project({ name: '甲路', departmentId: bureau.id }),
    await world.given.project({ name: '乙港', regionCode: '320113' }),
  ]
  const abroad = await world.given.project({ currency: 'GBP' })
  const finance = await world.signIn('finance')
  const budget = (id: string, source: 'fiscal_current' | 'special_bond', body: object) =>
    finance.call('setBudgetLine', { path: { id, year: 2026, source }, body })
  const pay = async (id: string, source: 'fiscal_current' | 'special_bond', day: string, amountFen: number) => {
    const body = { day, amountFen, year: 2026, source }
    await finance.call('recordFundMovement', { path: { id }, body: { kind: 'allocation', ...body } })
    return finance.call('recordFundMovement', { path: { id }, body: { kind: 'payment', ...body, purpose: 'other' } })
  }
  await budget(road.id, 'fiscal_current', { initialFen: yuan(1_000) })
  await budget(road.id, 'fiscal_current', { fullYearFen: yuan(1_200), day: '2026-08-01', why: '追加' })
  await budget(port.id, 'special_bond', { initialFen: yuan(3_000) })
  await budget(abroad.id, 'fiscal_current', { initialFen: yuan(9_000_000) })
  await pay(road.id, 'fiscal_current', '2026-03-10', yuan(300))
  const wrong = await pay(road.id, 'fiscal_current', '2026-07-31', yuan(100))
  await finance.call('reverseFundMovement', { path: { id: wrong.id }, body: { day: '2026-08-02', why: '录错' } })
  await pay(port.id, 'special_bond', '2026-08-20', yuan(900))

  const ask = (query: object) => finance.call('getFundExecution', { query: { year: 2026, ...query } })
  const told = async (query: object) => {
    const { total, rows } = await ask(query)
    return [
      [total.projects, total.initialFen / 100, total.fullYearFen / 100, total.executedFen / 100, total.ratePercent],
      rows.map((row) => [row.name ?? row.key, row.fullYearFen / 100, row.executedFen / 100, row.ratePercent]),
    ]
  }
  const total = [2, 4_000, 4_200, 1_200, '28.57']
  assert.deepEqual(await told({}), [
    total,
    [
      ['special_bond', 3_000, 900, '30'],
      ['fiscal_current', 1_200, 300, '25'],
    ],
  ])
  assert.deepEqual((await told({ by: 'project' }))[1], [
    ['乙港', 3_000, 900, '30'],
    ['甲路', 1_200, 300, '25'],
  ])
  assert.deepEqual((await told({ by: 'department' }))[1], [
    ['', 3_000, 900, '30'],
    ['住建局', 1_200, 300, '25'],
  ])
  assert.deepEqual((await told({ by: 'region' }))[1], [
    ['栖霞区', 3_000, 900, '30'],
    ['钦南区', 1_200, 300, '25'],
  ])
  assert.deepEqual(await told({ by: 'project', departmentId: bureau.id }), [
    [1, 1_000, 1_200, 300, '25'],
    [['甲路', 1_200, 300, '25']],
  ])
  const cut = await ask({ cut: 'jan_jul' })
  assert.deepEqual(
    [cut.asOf, cut.total.fullYearFen, cut.total.executedFen, cut.total.ratePercent, cut.timePercent],
    ['2026-07-31', yuan(4_000), yuan(400), '10', '58.08'],
    'as it was known on 31 July: the wrong payment stands, the supplement and its undoing are not there yet',
  )
  const months = (await ask({ by: 'month' })).rows
  assert.deepEqual(
    [
      months.length,
      ...[2, 6, 7].map((at) => [months[at]?.key, months[at]?.executedInMonthFen, months[at]?.executedFen]),
    ],
    [9, ['2026-03', yuan(300), yuan(300)], ['2026-07', yuan(100), yuan(400)], ['2026-08', yuan(800), yuan(1_200)]],
  )
  assert.equal(months[6]?.ratePercent, '10', 'a month stands as it was at its end')
  const first = await ask({ by: 'project', limit: 1 })
  const second = await ask({ by: 'project', limit: 1, cursor: first.nextCursor ?? '' })
  assert.deepEqual([first.rows[0]?.name, second.rows[0]?.name, second.nextCursor], ['乙港', '甲路', null])
  const records = flatten((await ask({})).total.explanation as Explanation).flatMap(({ source }) => source?.label ?? [])
  assert.deepEqual(records, ['乙港', '甲路', '乙港', '甲路'])
  await assert.rejects(ask({ asOf: '2026-09-16' }), problem(400, 'day_not_come'))
  const elsewhere = await world.signIn('finance', { organisationId: bureau.id })
  assert.equal((await elsewhere.call('getFundExecution', { query: { year: 2026 } })).total.projects, 0)
})
