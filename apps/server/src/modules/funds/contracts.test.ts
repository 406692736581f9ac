import assert from 'node:assert/strict'
import { test } from 'node:test'
import { flatten, type Explanation } from '@jiheng/kernel/base'
import { fundsScene, yuan } from '../../../test/funds-scene.ts'
import { problem } from '../../../test/world.ts'
import { systemReach } from '../../platform/actor.ts'
import { newId } from '../../platform/ids.ts'

const value = (explanation: unknown) =>
  flatten(explanation as Explanation)
    .filter((line) => line.depth === 1)
    .map((line) => [line.measure.replace('measures.', ''), Number(line.value)])

test('amounts follow from quantities and prices, and what can be paid names its records', async (t) => {
  const { finance, contract, earth, accept } = await fundsScene(t)
  const entry = await accept('100.5', '2026-02-01')
  assert.deepEqual(
    [entry.amountFen, entry.contract?.id, entry.exclusions.map((each) => [each.reason, each.amountFen])],
    [yuan(100_500), contract.id, [['retention', yuan(3_015)]]],
  )
  const told = await finance.call('getContract', { path: { id: contract.id } })
  assert.deepEqual(
    [told.totalFen, told.acceptedFen, told.retainedFen, told.payableFen],
    [yuan(1_000_000), yuan(100_500), yuan(3_015), yuan(97_485)],
  )
  assert.deepEqual(told.items.map((item) => [item.code, item.quantity, item.acceptedQuantity, item.acceptedFen])[0], [
    ...['A-1', '800.0000', '100.5000'],
    yuan(100_500),
  ])
  assert.deepEqual(value(told.payable), [
    ['accepted_amount', yuan(100_500)],
    ['retained_amount', yuan(3_015)],
    ['contract_paid_amount', 0],
    ['requested_amount', 0],
  ])
  assert.ok(flatten(told.payable as Explanation).some((line) => line.source?.id === entry.id))
  const listed = await finance.call('listAcceptances', { path: { id: contract.id } })
  assert.deepEqual(
    listed.items[0]?.lines.map((line) => [line.itemId, line.amountFen]),
    [[earth, yuan(100_500)]],
  )

  await assert.rejects(accept('699.6', '2026-02-02'), problem(422, 'acceptance_over_quantity'))
  await assert.rejects(accept('0', '2026-02-02'), problem(400, 'acceptance_says_nothing'))
  await assert.rejects(
    finance.call('recordFundMovement', {
      path: { id: contract.projectId },
      body: { kind: 'acceptance', day: '2026-02-01', amountFen: 1 },
    }),
    problem(422, 'acceptance_by_quantities'),
  )
  await assert.rejects(
    finance.call('recordFundMovement', {
      path: { id: contract.projectId },
      body: { kind: 'payment', day: '2026-02-01', amountFen: 1, year: 2026, source: 'fiscal_current' },
    }),
    problem(422, 'movement_needs_contract'),
  )
})

test('the original value stays; changes stand beside it, bound what is accepted, and can be undone', async (t) => {
  const { world, finance, contract, earth, accept } = await fundsScene(t)
  const path = { id: contract.id }
  const change = (body: object) =>
    finance.call('changeContract', {
      path,
      body: { day: '2026-02-01', documentNo: '变更-1', why: '增加土方', ...body },
    })
  const more = await change({ lines: [{ itemId: earth, quantity: '50' }] })
  assert.deepEqual([more.originalFen, more.changedFen, more.totalFen], [yuan(1_000_000), yuan(50_000), yuan(1_050_000)])
  await accept('840', '2026-02-02')
  await assert.rejects(
    finance.call('reverseContractChange', {
      path: { id: more.changes[0]!.id },
      body: { day: '2026-02-03', why: '误录' },
    }),
    problem(422, 'change_below_accepted_quantity'),
  )
  await assert.rejects(
    change({ lines: [{ itemId: earth, quantity: '-20' }] }),
    problem(422, 'change_below_accepted_quantity'),
  )
  await assert.rejects(change({ amountFen: -yuan(300_000) }), problem(422, 'contract_below_accepted'))
  await assert.rejects(
    change({ amountFen: 5, lines: [{ itemId: earth, quantity: '1' }] }),
    problem(400, 'change_amount_follows'),
  )
  await assert.rejects(change({}), problem(400, 'change_says_nothing'))
  await assert.rejects(
    finance.call('addContractItems', {
      path,
      body: { items: [{ code: 'C-1', name: '绿化', unit: '㎡', unitPriceFen: yuan(1), quantity: '1' }] },
    }),
    problem(422, 'items_over_contract'),
  )
  await assert.rejects(
    finance.call('addContractItems', {
      path,
      body: { items: [{ code: 'A-1', name: '土方', unit: 'm³', unitPriceFen: 1, quantity: '0' }] },
    }),
    problem(409, 'contract_item_taken'),
  )
  const later = await change({ retentionDueOn: '2028-02-01' })
  assert.deepEqual([later.retentionDueOn, later.totalFen], ['2028-02-01', yuan(1_050_000)])
  const [until] = await world.sql<{ until: string }>('select until::text from funds.exclusion')
  assert.equal(until?.until, '2028-02-01', 'money withheld before falls due with it')
  const undo = (id: string) =>
    finance.call('reverseContractChange', { path: { id }, body: { day: '2026-02-03', why: '日期有误' } })
  const latest = await change({ day: '2026-02-02', retentionDueOn: '2029-02-01' })
  assert.equal(latest.retentionDueOn, '2029-02-01')
  const idOf = (due: string) => latest.changes.find(({ retentionDueOn }) => retentionDueOn === due)!.id
  const plannedUntil = async () =>
    (await world.sql<{ until: string | null }>('select until::text from funds.exclusion'))[0]?.until
  assert.equal((await undo(idOf('2029-02-01'))).retentionDueOn, '2028-02-01')
  assert.equal(await plannedUntil(), '2028-02-01', 'an undone day is in force no longer')
  assert.equal((await undo(idOf('2028-02-01'))).retentionDueOn, contract.retentionDueOn)
  assert.equal(await plannedUntil(), contract.retentionDueOn)
  await assert.rejects(
    world.house.database.write(systemReach('test'), (tx) =>
      tx.updateTable('funds.contract').set({ original_fen: 1 }).execute(),
    ),
    { code: '42501' },
  )
  assert.deepEqual(
    (await world.audit(contract.projectId)).filter((action) => action.startsWith('funds.contract')),
    ['funds.contract_recorded', 'funds.contract_items_added', ...Array<string>(5).fill('funds.contract_changed')],
  )
})

test('what was told wrongly of a contract is refused with its reason', async (t) => {
  const { finance, contract } = await fundsScene(t)
  const body = {
    number: 'HT-2',
    name: '监理合同',
    kind: 'supervision',
    procurement: 'consultation',
    contractorName: '某监理公司',
    signedOn: '2026-01-10',
    originalFen: yuan(10_000),
  } as const
  const add = (more: object) =>
    finance.call('createContract', { path: { id: contract.projectId }, body: { ...body, ...more } })
  await assert.rejects(add({ number: contract.number }), problem(409, 'contract_number_taken'))
  await assert.rejects(add({ signedOn: '2026-03-03' }), problem(400, 'day_not_come'))
  await assert.rejects(add({ contractorId: newId() }), problem(404, 'organisation_not_found'))
  await assert.rejects(add({ contractorName: undefined }), problem(400, 'contract_needs_contractor'))
  await assert.rejects(add({ creditCode: '911100000000000000' }), problem(400, 'credit_code_unsuitable'))
  await assert.rejects(add({ retentionPercent: '100.01' }), problem(400, 'percent_over_100'))
  await assert.rejects(add({ advanceFen: yuan(10_001) }), problem(400, 'advance_over_contract'))
  await assert.rejects(add({ advanceFen: 1, advanceRecoveryPercent: '0' }), problem(400, 'advance_needs_recovery'))
  const added = await add({ payeeName: '某监理公司', payeeAccount: '6222021234567890' })
  assert.deepEqual(
    [added.paymentTermDays, added.retentionPercent, added.payee?.account],
    [30, '3.00', '************7890'],
    'the usual terms, and an account that only shows its end',
  )
})

test('an accepted quantity of progress is measured once, and only when it counts', async (t) => {
  const { world, finance, contract, manager } = await fundsScene(t)
  const path = { id: contract.projectId }
  const work = await manager.call('addWorkItem', {
    path,
    body: { name: '路基土方', unit: 'm³', plannedQuantity: '800', weight: '1' },
  })
  await finance.call('changeContract', {
    path: { id: contract.id },
    body: { day: '2026-02-01', amountFen: yuan(1_000), documentNo: '变更-1', why: '增加路基' },
  })
  const more = await finance.call('addContractItems', {
    path: { id: contract.id },
    body: {
      items: [{ code: 'D-1', name: '路基', unit: 'm³', unitPriceFen: yuan(10), quantity: '100', workItemId: work.id }],
    },
  })
  const item = more.items.find(({ code }) => code === 'D-1')!
  const report = await manager.call('reportProgress', {
    path,
    body: { asOf: '2026-02-20', quantities: [{ itemId: work.id, quantity: '33.5' }] },
  })
  const [quantity] = await world.sql<{ id: string }>('select id from progress.quantity where report_id = $1', [
    report.id,
  ])
  const measure = () =>
    finance.call('recordAcceptance', {
      path: { id: contract.id },
      body: { day: '2026-02-28', lines: [{ itemId: item.id, quantityId: quantity!.id }] },
    })
  await assert.rejects(measure(), problem(422, 'quantity_not_accepted'))
  await (
    await world.signIn('project_manager')
  ).call('decideProgressReport', { path: { id: report.id }, body: { decision: 'accept' } })
  await assert.rejects(
    finance.call('recordAcceptance', {
      path: { id: contract.id },
      body: { day: '2000-01-03', lines: [{ itemId: item.id, quantityId: quantity!.id }] },
    }),
    problem(400, 'acceptance_before_contract'),
  )
  const entry = await measure()
  assert.equal(entry.amountFen, yuan(335))
  await assert.rejects(measure(), problem(409, 'quantity_measured_already'))
  await finance.call('reverseFundMovement', { path: { id: entry.id }, body: { day: '2026-03-01', why: '重新计量' } })
  assert.equal((await measure()).amountFen, yuan(335))
})

test('a contractor sees its own contracts, asks to be paid under them, and learns nothing of others', async (t) => {
  const { world, finance, contract, contractor, accept } = await fundsScene(t)
  await accept('100', '2026-02-01')
  const other = await world.given.organisation({ kind: 'contractor' })
  const theirs = await finance.call('createContract', {
    path: { id: contract.projectId },
    body: {
      ...{ number: 'HT-9', name: '绿化合同', kind: 'works', procurement: 'inquiry', contractorId: other.id },
      ...{ signedOn: '2026-01-10', originalFen: yuan(10_000) },
    },
  })
  const path = { id: contract.projectId }
  const seen = await contractor.call('listContracts', { path })
  assert.deepEqual([seen.items.map(({ id }) => id), seen.allowed], [[contract.id], []])
  assert.deepEqual(seen.items[0]?.allowed, ['add_invoice', 'request'])
  assert.equal((await finance.call('listContracts', { path })).items.length, 2)
  for (const call of [
    () => contractor.call('getContract', { path: { id: theirs.id } }),
    () => contractor.call('listInvoices', { path: { id: theirs.id } }),
    () =>
      contractor.call('submitPaymentRequest', { path: { id: theirs.id }, body: { amountFen: 1, purpose: 'progress' } }),
  ])
    await assert.rejects(call(), problem(404, 'contract_not_found'))
  await assert.rejects(contractor.call('getLedger', { path }), problem(403))
  await assert.rejects(contractor.call('listPaymentExceptions', {}), problem(403))
  const entries = await contractor.call('listFundMovements', { path })
  assert.deepEqual(
    entries.items.map(({ kind }) => kind),
    ['acceptance'],
  )
  const request = await contractor.call('submitPaymentRequest', {
    path: { id: contract.id },
    body: { amountFen: yuan(1_000), purpose: 'progress' },
  })
  await assert.rejects(contractor.call('payPaymentRequest', { path: { id: request.id }, body: pay }), problem(403))
  await assert.rejects(
    contractor.call('advancePaymentRequest', { path: { id: request.id }, body: { step: 'approve' } }),
    problem(403),
  )
  const stranger = await world.signIn('contractor', { organisationId: other.id, projects: [contract.projectId] })
  assert.deepEqual((await stranger.call('listPaymentRequests', {})).items, [])
  assert.deepEqual((await stranger.call('listPaymentRequests', {})).held, [])
  await assert.rejects(
    stranger.call('getPaymentRequest', { path: { id: request.id } }),
    problem(404, 'request_not_found'),
  )
  await assert.rejects(
    stranger.call('advancePaymentRequest', { path: { id: request.id }, body: { step: 'withdraw' } }),
    problem(404, 'request_not_found'),
  )
})

const pay = { day: '2026-03-01', year: 2026, source: 'fiscal_current' } as const
