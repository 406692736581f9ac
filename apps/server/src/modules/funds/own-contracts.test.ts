import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fundsScene, yuan } from '../../../test/funds-scene.ts'
import { problem } from '../../../test/world.ts'

test('a contractor sees its own contracts over projects, and nobody else’s', async (t) => {
  const { world, project, contract, contractor, manager, accept } = await fundsScene(t)
  await accept('100', '2026-02-01')
  const own = await contractor.call('listOwnContracts', {})
  assert.deepEqual(
    own.items.map((each) => [each.id, each.acceptedFen, each.payableFen, each.allowed.includes('request')]),
    [[contract.id, yuan(100_000), yuan(97_000), true]],
  )
  assert.equal(own.nextCursor, null)
  assert.deepEqual((await manager.call('listOwnContracts', {})).items, [])
  const stranger = await world.given.organisation({ kind: 'contractor', name: '另一建设公司' })
  const other = await world.signIn('contractor', { organisationId: stranger.id, projects: [project.id] })
  assert.deepEqual((await other.call('listOwnContracts', {})).items, [])
})

test('an entry tells from where to where it moved money, in books that sum to nothing', async (t) => {
  const { world, project, finance, contractor, accept } = await fundsScene(t)
  const entry = await accept('100', '2026-02-01')
  const path = { id: entry.id }
  const { items } = await finance.call('listFundPostings', { path })
  assert.deepEqual(
    items.map((each) => [each.book, each.place, each.amountFen, each.contract?.name]),
    [
      ['obligations', 'contracted', -yuan(100_000), '道路施工合同'],
      ['obligations', 'retained', yuan(3_000), '道路施工合同'],
      ['obligations', 'payable', yuan(97_000), '道路施工合同'],
    ],
  )
  assert.equal((await contractor.call('listFundPostings', { path })).items.length, 3)
  const stranger = await world.given.organisation({ kind: 'contractor', name: '另一建设公司' })
  const other = await world.signIn('contractor', { organisationId: stranger.id, projects: [project.id] })
  await assert.rejects(other.call('listFundPostings', { path }), problem(404, 'movement_not_found'))
})

test('an invoice in use says so until its request is withdrawn; the open requests are those somebody has to move', async (t) => {
  const { contract, contractor, accept } = await fundsScene(t)
  await accept('100', '2026-02-01')
  const path = { id: contract.id }
  const { id: invoiceId } = await contractor.call('recordInvoice', {
    path,
    body: { number: '26450000000000000001', day: '2026-02-02', amountFen: yuan(50_000), taxFen: yuan(4_000) },
  })
  const request = await contractor.call('submitPaymentRequest', {
    path,
    body: { amountFen: yuan(50_000), purpose: 'progress', invoiceIds: [invoiceId] },
  })
  const used = async () => (await contractor.call('listInvoices', { path })).items.map((each) => each.isUsed)
  const open = async (isOpen: boolean) =>
    (await contractor.call('listPaymentRequests', { query: { open: isOpen } })).items.map((each) => each.id)
  assert.deepEqual([await used(), await open(true), await open(false)], [[true], [request.id], []])
  await contractor.call('advancePaymentRequest', { path: { id: request.id }, body: { step: 'withdraw' } })
  assert.deepEqual([await used(), await open(true), await open(false)], [[false], [], [request.id]])
})
