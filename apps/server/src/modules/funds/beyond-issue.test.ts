import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fundsScene, yuan } from '../../../test/funds-scene.ts'
import { problem } from '../../../test/world.ts'
import { newId } from '../../platform/ids.ts'

const line = { year: 2026, source: 'special_bond' } as const

test('nothing is paid beyond what was issued, unless another person signed for it; then it is listed', async (t) => {
  const { finance, manager, contractor, contract, accept, project } = await fundsScene(t)
  const [path, ofContract] = [{ id: project.id }, { id: contract.id }]
  await finance.call('setBudgetLine', { path: { ...path, ...line }, body: { initialFen: yuan(80_000) } })
  const enter = (kind: 'allocation' | 'cash_arrival', amountFen: number) =>
    finance.call('recordFundMovement', { path, body: { kind, day: '2026-02-01', amountFen, ...line } })
  await enter('allocation', yuan(20_000))
  await accept('100', '2026-02-01')
  const ask = async (amountFen: number) => {
    const request = await contractor.call('submitPaymentRequest', {
      path: ofContract,
      body: { amountFen, purpose: 'progress' },
    })
    await manager.call('advancePaymentRequest', { path: { id: request.id }, body: { step: 'approve' } })
    return request.id
  }
  const pay = (id: string) => finance.call('payPaymentRequest', { path: { id }, body: { day: '2026-03-01', ...line } })
  const request = await ask(yuan(50_000))
  await assert.rejects(pay(request), (error: unknown) => {
    problem(422, 'payment_over_issued')(error)
    const { detail } = error as { detail: string }
    for (const figure of ['20,000.00', '30,000.00', '《预算法》']) assert.ok(detail.includes(figure), detail)
    return true
  })
  await enter('cash_arrival', yuan(20_000))
  await assert.rejects(pay(request), problem(422, 'payment_over_issued'), 'what arrives of it issues no more')

  const except = (amountFen: number, told: object = line) =>
    finance.call('recordPaymentException', {
      path: ofContract,
      body: { amountFen, why: '汛期抢险，指标月底下达', ...told },
    })
  await assert.rejects(except(1, { year: 2026 }), problem(400, 'movement_needs_budget_line'))
  const asked = await except(yuan(30_000))
  assert.deepEqual([asked.year, asked.source], [2026, 'special_bond'])
  await assert.rejects(pay(request), problem(422, 'payment_over_issued'), 'asked is not signed')
  await manager.call('signPaymentException', { path: { id: asked.id } })
  assert.equal(
    (await finance.call('getContract', { path: ofContract })).payableFen,
    yuan(47_000),
    'accepted work as before',
  )
  await pay(request)
  const payments = async () =>
    (await finance.call('listFundMovements', { path, query: { kind: 'payment' } })).items.map(
      (each) => each.beyondIssueFen,
    )
  assert.deepEqual(await payments(), [yuan(30_000)])
  await assert.rejects(
    manager.call('revokePaymentException', { path: { id: asked.id }, body: { why: '不用了' } }),
    problem(422, 'exception_used'),
  )
  assert.equal((await finance.call('getLedger', { path })).isBalanced, true)

  await enter('allocation', yuan(35_000))
  const second = await ask(yuan(6_000))
  await assert.rejects(pay(second), problem(422, 'payment_over_issued'), 'an exception is used once')
  await assert.rejects(
    finance.call('setBudgetLine', { path: { ...path, ...line }, body: { fullYearFen: yuan(54_999), why: '压减' } }),
    problem(422, 'budget_below_used'),
  )
})

test('the database lets nothing but a payment leave less than nothing issued', async (t) => {
  const { world, finance, project } = await fundsScene(t)
  const [row] = await world.sql<{ id: string }>('select id from funds.budget_line where project_id = $1', [project.id])
  const post = (place: string) =>
    world.sql(
      `insert into funds.posting (entry_id, entry_kind, project_id, day, place, amount_fen, budget_line_id)
        select $3, 'odd', $1, '2026-03-01', place, amount, $2
        from (values ('allocated', -999), ($4, 999)) as x (place, amount)`,
      [project.id, row!.id, newId(), place],
    )
  await assert.rejects(post('on_hand'), /only a payment goes beyond what was issued/)
  assert.equal((await finance.call('getLedger', { path: { id: project.id } })).isBalanced, true)
})
