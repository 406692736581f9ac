import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Explanation } from '@jiheng/kernel/base'
import { openWorld, problem } from '../../../test/world.ts'

test('amounts in foreign money count at the rate of their own day, exactly', async (t) => {
  const world = await openWorld(t)
  const project = await world.given.project()
  const path = { id: project.id }
  const office = await world.signIn('project_office')
  const rate = (currency: string, day: string, per: number, yuan: string) => ({
    currency,
    day,
    per,
    yuan,
    source: '演示汇率',
  })
  const rates = [
    rate('USD', '2026-01-30', 100, '700.01'),
    rate('USD', '2026-02-27', 100, '690'),
    rate('VND', '2026-02-27', 10_000, '2.8671'),
  ]
  assert.deepEqual(await office.call('recordExchangeRates', { body: { rates } }), { recorded: 3 })
  await assert.rejects(
    office.call('recordExchangeRates', { body: { rates: rates.slice(0, 1) } }),
    problem(409, 'rate_known'),
  )
  const tell = (day: string, value: string, currency: string, reference = '') =>
    office.call('recordFigure', {
      path,
      body: { name: 'cross_border_trade', day, value, currency, reference, evidenceLevel: 2, evidence: '涉外收付凭证' },
    })
  const settled = async () =>
    office.call('tryFormula', { body: { formula: '跨境结算额', projectId: project.id, yields: '元' } })
  await tell('2026-01-31', '100', 'USD', 'S-1')
  assert.equal((await settled()).value, '700.01', 'a Saturday takes the rate of Friday')
  await tell('2026-02-28', '100', 'USD', 'S-2')
  await tell('2026-02-28', '1000000', 'VND', 'S-3')
  await tell('2026-02-28', '50.5', 'CNY', 'S-4')
  const total = await settled()
  assert.equal(total.value, '1727.22', '700.01 + 690 + 286.71 + 50.5')
  const because = (total.explanation as unknown as Explanation).inputs[0]?.because
  assert.deepEqual(
    [because?.value, because?.inputs.map(({ value }) => value), because?.inputs[0]?.source?.label],
    ['172722', ['70001', '69000', '28671', '5050'], 'S-1 100 USD（2026-01-30: 100 USD = 700.01 CNY）'],
  )
  await tell('2026-02-28', '200', 'USD', 'S-2')
  assert.equal((await settled()).value, '2417.22', 'the same voucher told again replaces the first')
  await office.call('recordExchangeRates', {
    body: { rates: [rate('USD', '2026-02-27', 100, '700')], why: '抄录有误' },
  })
  assert.equal((await settled()).value, '2437.22', 'a corrected rate counts at once')
  const [corrected] = (await office.call('listExchangeRates', { query: { currency: 'USD' } })).items
  assert.deepEqual(
    [corrected?.yuan, corrected?.version, corrected?.why, corrected?.earlier.map(({ yuan }) => yuan)],
    ['700', 2, '抄录有误', ['690']],
  )
  const told = (await office.call('listFigures', { path })).items
  assert.deepEqual(
    told.map(({ reference, yuan, rate: at, earlier }) => [reference, yuan, at?.day ?? null, earlier.length]).toSorted(),
    [
      ['S-1', '700.01', '2026-01-30', 0],
      ['S-2', '1400', '2026-02-27', 1],
      ['S-3', '286.71', '2026-02-27', 0],
      ['S-4', null, null, 0],
    ],
  )
  await tell('2026-02-20', '5', 'EUR')
  const missing = await settled()
  assert.deepEqual([missing.value, /跨境结算额/.test(missing.problem ?? '')], [null, true])
  const { items } = await office.call('listExchangeRates', { query: { currency: 'USD', until: '2026-01-31' } })
  assert.deepEqual(
    items.map(({ yuan }) => yuan),
    ['700.01'],
  )
  await assert.rejects(
    office.call('recordFigure', {
      path,
      body: { name: 'accidents', day: '2026-03-01', value: '1', currency: 'USD', evidenceLevel: 3 },
    }),
    problem(400, 'figure_currency_unsuitable'),
  )
  await assert.rejects(
    office.call('recordFigure', { path, body: { name: 'executed', day: '2026-03-01', value: '1', evidenceLevel: 3 } }),
    problem(400, 'figure_unknown'),
  )
})

test('a figure told wrongly is told again in its place, and both stay', async (t) => {
  const world = await openWorld(t)
  const project = await world.given.project()
  const path = { id: project.id }
  const office = await world.signIn('project_office')
  const tell = (day: string, value: string, more: object = {}) =>
    office.call('recordFigure', { path, body: { name: 'complaints', day, value, evidenceLevel: 3, ...more } })
  await tell('2026-02-01', '3')
  const [first] = (await tell('2026-02-10', '4')).items
  const replaces = first?.id ?? ''
  await assert.rejects(tell('2026-02-12', '5', { replaces }), problem(400, 'correction_needs_reason'))
  await assert.rejects(tell('2026-02-01', '5', { replaces, why: '日期写错' }), problem(400, 'figure_told_already'))
  await tell('2026-02-12', '5', { replaces, why: '日期写错' })
  await assert.rejects(tell('2026-02-14', '6', { replaces, why: '再改' }), problem(409, 'figure_replaced_already'))
  await assert.rejects(
    tell('2026-02-14', '6', { replaces: project.id, why: '没有这条' }),
    problem(404, 'figure_not_found'),
  )
  const { items, needed, allowed } = await office.call('listFigures', { path })
  assert.deepEqual(
    items.map(({ day, value, why, earlier }) => [day, value, why, earlier.map((each) => [each.day, each.value])]),
    [
      ['2026-02-12', '5', '日期写错', [['2026-02-10', '4']]],
      ['2026-02-01', '3', null, []],
    ],
  )
  assert.deepEqual([needed, allowed], [[], ['record']])
  const sum = await office.call('tryFormula', { body: { formula: '群众投诉件数', projectId: project.id } })
  assert.equal(sum.value, '8', 'what was replaced counts no more')
})
