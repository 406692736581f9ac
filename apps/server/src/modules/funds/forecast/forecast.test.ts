import assert from 'node:assert/strict'
import { test } from 'node:test'
import { flatten, type Explanation } from '@jiheng/kernel/base'
import { yuan } from '../../../../test/funds-scene.ts'
import { openWorld, problem, type World } from '../../../../test/world.ts'
import { SYSTEM_ACCOUNT, systemReach } from '../../../platform/actor.ts'
import { newId } from '../../../platform/ids.ts'

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((m) => `2025-${m}`)
const AMOUNT = yuan(100_000)
const recorded = { recordedBy: SYSTEM_ACCOUNT, recordedAt: '2025-01-05T00:00:00Z' }

type Course = { budgets: Record<number, number>; issuedUntil: string; acceptedUntil: string }
/** Each month 100,000 yuan are issued, arrive, are accepted and paid, as long as they are issued. */
const lasting: Course = { budgets: { 2025: 12, 2026: 12 }, issuedUntil: '2026-02', acceptedUntil: '2026-02' }
/** The budget is spent in August, the work goes on until December. */
const drying: Course = { budgets: { 2025: 8 }, issuedUntil: '2025-08', acceptedUntil: '2025-12' }

/** Enters a course into a project's book. */
async function enter(world: World, projectId: string, { budgets, issuedUntil, acceptedUntil }: Course): Promise<void> {
  const lines = Object.entries(budgets).map(([year, months]) => ({
    ...{ id: newId(), projectId, year: Number(year), source: 'fiscal_current' as const },
    ...{ initialFen: months * AMOUNT, documentNo: null, ...recorded },
  }))
  const lineOf = (month: string) => lines.find(({ year }) => String(year) === month.slice(0, 4))?.id ?? null
  const movements = [...MONTHS, '2026-01', '2026-02'].flatMap((month) => {
    const entry = (kind: 'allocation' | 'cash_arrival' | 'acceptance' | 'payment', day: string) => ({
      ...{ id: newId(), projectId, kind, day: `${month}-${day}`, amountFen: AMOUNT, label: '', settles: [], why: null },
      ...{ budgetLineId: kind === 'acceptance' ? null : lineOf(month), counterpartyId: null, counterpartyName: null },
      ...{ referenceNo: `${month}-${day}`, reversesId: null, ...recorded },
    })
    const isIssued = month <= issuedUntil
    return [
      ...(isIssued ? [entry('allocation', '08'), entry('cash_arrival', '10')] : []),
      ...(month <= acceptedUntil ? [entry('acceptance', '12')] : []),
      ...(isIssued ? [entry('payment', '20')] : []),
    ]
  })
  const reach = systemReach('test')
  await world.house.database.write(reach, (tx) =>
    world.house.funds.loadHistory(tx, reach.actor, { budgetLines: lines, movements }),
  )
}

/** Sixteen projects of one kind: half of them ran dry last autumn. */
async function history(t: Parameters<typeof openWorld>[0]) {
  const world = await openWorld(t)
  for (let at = 0; at < 16; at++) {
    const { id } = await world.given.project()
    await enter(world, id, at % 2 === 0 ? lasting : drying)
  }
  return { world, finance: await world.signIn('finance') }
}

test('before a trial nothing is shown; after one that beats the base rate the gap, its month, amount, reasons and where they come from', async (t) => {
  const { world, finance } = await history(t)
  const project = await world.given.project({ name: '将断档' })
  // Of the budget of 2026 only half a month is left.
  await enter(world, project.id, { ...lasting, budgets: { 2025: 12, 2026: 2.5 } })
  await world.house.funds.refreshAll()
  const ask = () => finance.call('getFundForecast', { path: { id: project.id } })
  const before = await ask()
  assert.deepEqual([before.state, before.accuracy, before.forecast], ['not_tried', null, null])
  assert.equal((await finance.call('listFundForecasts', {})).state, 'not_tried')

  await world.house.funds.runMonthlyTrial()
  const { state, accuracy, forecast } = await ask()
  assert.ok(accuracy && forecast)
  assert.equal(state, 'shown')
  assert.deepEqual([accuracy.projects, accuracy.gap.isShown], [17, true])
  assert.ok(accuracy.gap.cases >= 30 && accuracy.gap.happened > 0)
  assert.ok(Number(accuracy.gap.ours) <= 0.9 * Number(accuracy.gap.naive), `${accuracy.gap.ours} ${accuracy.gap.naive}`)

  assert.equal(forecast.months.length, 6)
  assert.deepEqual(
    [forecast.months[0]?.month, forecast.months[0]?.openingFen, forecast.gap?.month],
    ['2026-03', 0, '2026-04'],
  )
  assert.ok(forecast.reasons.some(({ kind }) => kind === 'budget_spent'))
  const issued = forecast.months.reduce((sum, { issuedFen }) => sum + issuedFen, 0)
  assert.equal(issued, AMOUNT / 2, 'no more than the budget leaves')
  assert.equal(forecast.gap?.amountFen, -forecast.lowestFen)
  const told = flatten(forecast.explanation as Explanation)
  assert.equal(told[0]?.value, String(forecast.gap?.amountFen))
  assert.ok(told.some(({ measure }) => measure === 'measures.expected_allocations'))

  const list = await finance.call('listFundForecasts', {})
  assert.deepEqual([list.state, list.projects], ['shown', 17])
  const named = list.items.find((item) => item.project.id === project.id)
  assert.deepEqual([named?.gap, named?.reasons], [forecast.gap, forecast.reasons])
  assert.equal(list.gaps, list.items.length)
  assert.equal(
    list.missingFen,
    list.items.reduce((sum, { gap }) => sum + gap.amountFen, 0),
  )
  const paged: string[] = []
  let cursor: string | null = null
  do {
    const page: typeof list = await finance.call('listFundForecasts', {
      query: { limit: 2, ...(cursor && { cursor }) },
    })
    paged.push(...page.items.map((item) => item.project.id))
    cursor = page.nextCursor
  } while (cursor !== null)
  assert.deepEqual(
    paged,
    list.items.map((item) => item.project.id),
  )
})

test('a forecast that does not beat the base rate is not given out, only how it did', async (t) => {
  const world = await openWorld(t)
  for (let at = 0; at < 8; at++) await enter(world, (await world.given.project()).id, lasting)
  const office = await world.signIn('project_office')
  assert.deepEqual(await office.call('tryFundForecast', {}), { asked: true })
  await world.house.funds.runTrial('r', office.accountId)
  const list = await office.call('listFundForecasts', {})
  assert.deepEqual([list.state, list.items, list.projects, list.gaps], ['not_good_enough', [], 0, 0])
  assert.ok(list.accuracy && list.accuracy.gap.cases >= 30)
  assert.deepEqual([list.accuracy.gap.happened, list.accuracy.gap.isShown], [0, false])
  const { id } = await world.given.project()
  const one = await office.call('getFundForecast', { path: { id } })
  assert.deepEqual([one.state, one.forecast], ['no_book', null])
  const kept = await world.sql<{ parameters: object; rule_version: string }>(
    'select parameters, rule_version from funds.forecast_trial',
  )
  assert.deepEqual(kept, [
    {
      parameters: { monthsAhead: 6, monthsBack: 6, termDays: 30, leastCases: 30, leastBetterPercent: 10 },
      rule_version: '1',
    },
  ])
})

test('the trial of the nearest place counts, and a forecast tells nothing of projects out of reach', async (t) => {
  const { world, finance } = await history(t)
  await world.house.funds.refreshAll()
  const district = await world.given.organisation({ name: '某区' })
  const local = await world.given.project({ organisationId: district.id })
  await enter(world, local.id, lasting)
  const here = await world.signIn('finance', { organisationId: district.id })
  await world.house.funds.runMonthlyTrial()
  assert.equal((await here.call('listFundForecasts', {})).state, 'shown')
  assert.deepEqual((await here.call('listFundForecasts', {})).projects, 1)
  const path = await world.sql<{ path: string }>('select path::text from identity.organisation where id = $1', [
    district.id,
  ])
  await world.house.funds.runTrial(path[0]!.path, here.accountId)
  const own = await here.call('listFundForecasts', {})
  assert.deepEqual([own.state, own.accuracy?.organisation.name, own.accuracy?.projects], ['not_good_enough', '某区', 1])
  assert.equal((await finance.call('listFundForecasts', {})).state, 'shown')
  const elsewhere = await world.signIn('finance', { organisationId: (await world.given.organisation()).id })
  await assert.rejects(elsewhere.call('getFundForecast', { path: { id: local.id } }), problem(404, 'project_not_found'))
})
