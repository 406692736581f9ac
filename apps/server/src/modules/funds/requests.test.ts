import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fundsScene, yuan } from '../../../test/funds-scene.ts'
import { problem } from '../../../test/world.ts'
import { ROOT_ORGANISATION } from '../../platform/actor.ts'

const line = { year: 2026, source: 'fiscal_current' } as const

test('a request moves from hand to hand, and says who holds it since when', async (t) => {
  const { world, contract, accept, issue, ...scene } = await fundsScene(t)
  await issue(yuan(500_000))
  let { finance, manager, contractor } = scene
  /** Another day, on which everybody signs in anew. */
  const dayComes = async (day: string) => {
    world.clock.set(`${day}T01:00:00Z`)
    finance = await world.signIn('finance')
    manager = await world.signIn('project_manager')
    contractor = await world.signIn('contractor', { organisationId: scene.builder.id, projects: [scene.project.id] })
  }
  await accept('100', '2026-02-01')
  const submit = (amountFen: number) =>
    contractor.call('submitPaymentRequest', { path: { id: contract.id }, body: { amountFen, purpose: 'progress' } })
  await assert.rejects(submit(yuan(97_001)), (error: unknown) => {
    problem(422, 'payment_over_accepted')(error)
    const { detail } = error as { detail: string }
    for (const figure of ['100,000.00', '3,000.00', '97,000.00', '1.00']) assert.ok(detail.includes(figure), detail)
    return true
  })
  const request = await submit(yuan(90_000))
  assert.deepEqual(
    [request.number, request.state, request.holder, request.heldSince],
    [1, 'submitted', 'owner_unit', '2026-03-02'],
  )
  await assert.rejects(submit(yuan(7_001)), problem(422, 'payment_over_accepted'))
  const step = (person: typeof manager, body: { step: 'approve' | 'return' | 'resubmit' | 'withdraw'; why?: string }) =>
    person.call('advancePaymentRequest', { path: { id: request.id }, body })
  await assert.rejects(step(manager, { step: 'return' }), problem(400, 'return_needs_reason'))

  await dayComes('2026-03-05')
  const back = await step(manager, { step: 'return', why: '缺少发票' })
  assert.deepEqual([back.state, back.holder, back.heldSince], ['returned', 'contractor', '2026-03-05'])
  assert.equal(
    (await finance.call('getContract', { path: { id: contract.id } })).payableFen,
    yuan(97_000),
    'free again',
  )
  assert.deepEqual((await contractor.call('getPaymentRequest', { path: { id: request.id } })).allowed, [
    'resubmit',
    'withdraw',
  ])
  await step(contractor, { step: 'resubmit', why: '已补发票' })
  await dayComes('2026-03-08')
  const approved = await step(manager, { step: 'approve' })
  assert.deepEqual([approved.state, approved.holder, approved.heldSince], ['approved', 'finance', '2026-03-08'])
  await assert.rejects(step(contractor, { step: 'withdraw' }), problem(409, 'request_step_unsuitable'))

  const pay = (amountFen?: number) =>
    finance.call('payPaymentRequest', {
      path: { id: request.id },
      body: { day: '2026-03-08', ...line, ...(amountFen !== undefined && { amountFen }) },
    })
  await assert.rejects(pay(yuan(90_001)), problem(422, 'payment_over_requested'))
  const part = await pay(yuan(50_000))
  assert.deepEqual([part.state, part.paidFen, part.holder], ['approved', yuan(50_000), 'finance'])
  await assert.rejects(step(manager, { step: 'return', why: '有误' }), problem(422, 'request_partly_paid'))
  const paid = await pay()
  assert.deepEqual([paid.state, paid.paidFen, paid.holder], ['paid', yuan(90_000), null])
  assert.deepEqual(
    paid.steps.map(({ action, holder, day }) => [action, holder, day]),
    [
      ['submitted', 'owner_unit', '2026-03-02'],
      ['returned', 'contractor', '2026-03-05'],
      ['resubmitted', 'owner_unit', '2026-03-05'],
      ['approved', 'finance', '2026-03-08'],
      ['paid', 'finance', '2026-03-08'],
      ['paid', null, '2026-03-08'],
    ],
  )
  const entries = await finance.call('listFundMovements', {
    path: { id: contract.projectId },
    query: { kind: 'payment' },
  })
  await finance.call('reverseFundMovement', {
    path: { id: entries.items[0]!.id },
    body: { day: '2026-03-08', why: '付错' },
  })
  const again = await finance.call('getPaymentRequest', { path: { id: request.id } })
  assert.deepEqual([again.state, again.holder, again.steps.at(-1)?.action], ['approved', 'finance', 'payment_undone'])
  const { held } = await finance.call('listPaymentRequests', { query: { projectId: contract.projectId } })
  assert.deepEqual(held, [{ holder: 'finance', requests: 1, amountFen: yuan(90_000) - again.paidFen }])
})

test('nobody approves their own request', async (t) => {
  const { manager, contract, accept } = await fundsScene(t)
  await accept('10', '2026-02-01')
  const own = await manager.call('submitPaymentRequest', {
    path: { id: contract.id },
    body: { amountFen: yuan(100), purpose: 'progress' },
  })
  assert.ok(!own.allowed.includes('approve'))
  await assert.rejects(
    manager.call('advancePaymentRequest', { path: { id: own.id }, body: { step: 'approve' } }),
    problem(422, 'request_approved_by_another'),
  )
})

test('fifty requests at once against one accepted amount: exactly as many succeed as fit, and never is more paid', async (t) => {
  const { world, finance, manager, contractor, contract, accept, issue } = await fundsScene(t)
  await issue(yuan(500_000))
  await accept('100', '2026-02-01')
  const submit = () =>
    contractor.call('submitPaymentRequest', {
      path: { id: contract.id },
      body: { amountFen: yuan(6_000), purpose: 'progress' },
    })
  const answers = await Promise.allSettled(Array.from({ length: 50 }, submit))
  const taken = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value.id] : []))
  assert.equal(taken.length, 16, 'of 97,000 yuan sixteen times 6,000')
  for (const answer of answers) if (answer.status === 'rejected') problem(422, 'payment_over_accepted')(answer.reason)
  const told = await finance.call('getContract', { path: { id: contract.id } })
  assert.deepEqual([told.requestedFen, told.payableFen], [yuan(96_000), yuan(1_000)])

  await Promise.all(
    taken.map((id) => manager.call('advancePaymentRequest', { path: { id }, body: { step: 'approve' } })),
  )
  const pays = taken.flatMap((id) =>
    [1, 2, 3].map(() => finance.call('payPaymentRequest', { path: { id }, body: { day: '2026-03-01', ...line } })),
  )
  const paid = await Promise.allSettled(pays)
  assert.equal(paid.filter(({ status }) => status === 'fulfilled').length, 16, 'each is paid once')
  const [sums] = await world.sql<{ paid: number; payable: number }>(
    `select (select sum(amount_fen) from funds.movement where kind = 'payment')::int as paid,
      (select sum(amount_fen) from funds.balance where place = 'payable')::int as payable`,
  )
  assert.deepEqual(sums, { paid: yuan(96_000), payable: yuan(1_000) })
  const books = await finance.call('getLedger', { path: { id: contract.projectId } })
  assert.equal(books.isBalanced, true)
})

test('an advance stays within the contract, is recovered from what is accepted, and is free again when withdrawn', async (t) => {
  const { finance, manager, contractor, contract, accept, issue } = await fundsScene(t, {
    advanceFen: yuan(200_000),
    advanceRecoveryPercent: '50',
  })
  await issue(yuan(500_000))
  const path = { id: contract.id }
  const submit = (amountFen: number) =>
    contractor.call('submitPaymentRequest', { path, body: { amountFen, purpose: 'advance' } })
  await assert.rejects(submit(yuan(200_001)), problem(422, 'advance_over_agreed'))
  const dropped = await submit(yuan(150_000))
  await assert.rejects(submit(yuan(50_001)), problem(422, 'advance_over_agreed'))
  await contractor.call('advancePaymentRequest', { path: { id: dropped.id }, body: { step: 'withdraw' } })
  const request = await submit(yuan(200_000))
  await manager.call('advancePaymentRequest', { path: { id: request.id }, body: { step: 'approve' } })
  await finance.call('payPaymentRequest', { path: { id: request.id }, body: { day: '2026-01-20', ...line } })
  await accept('100', '2026-02-01')
  const told = await finance.call('getContract', { path })
  assert.deepEqual(
    [told.advancedFen, told.paidFen, told.payableFen],
    [yuan(150_000), yuan(200_000), yuan(47_000)],
    'half of 100,000 goes against the advance, 3,000 is withheld',
  )
})

test('an invoice is known once: who has it is told as far as the asker may know', async (t) => {
  const { world, finance, contractor, contract } = await fundsScene(t)
  const path = { id: contract.id }
  const body = { number: '25452000000012345678', day: '2026-02-10', amountFen: yuan(10_000), taxFen: yuan(826) }
  const invoice = await contractor.call('recordInvoice', { path, body })
  assert.deepEqual([invoice.sellerName, invoice.code, invoice.allowed], ['某建设公司', '', ['void']])
  await assert.rejects(finance.call('recordInvoice', { path, body }), (error: unknown) => {
    problem(409, 'invoice_taken_by')(error)
    assert.match((error as { detail: string }).detail, /道路施工合同/)
    return true
  })
  await assert.rejects(
    contractor.call('recordInvoice', { path, body: { ...body, number: '25452000000012345679', taxFen: yuan(10_001) } }),
    problem(400, 'tax_over_amount'),
  )

  const bureau = await world.given.organisation()
  const elsewhere = await world.signIn('finance', { organisationId: bureau.id })
  const project = await world.given.project({ organisationId: bureau.id })
  const theirs = await elsewhere.call('createContract', {
    path: { id: project.id },
    body: {
      ...{ number: 'HT-1', name: '别处合同', kind: 'works', procurement: 'direct', contractorName: '某公司' },
      ...{ signedOn: '2026-01-10', originalFen: yuan(10_000) },
    },
  })
  await assert.rejects(elsewhere.call('recordInvoice', { path: { id: theirs.id }, body }), (error: unknown) => {
    problem(409, 'invoice_taken')(error)
    assert.doesNotMatch((error as { detail: string }).detail, /道路/)
    return true
  })
  await elsewhere.call('recordInvoice', { path: { id: theirs.id }, body: { ...body, code: '045002300111' } })

  await contractor.call('voidInvoice', { path: { id: invoice.id }, body: { day: '2026-02-11', why: '金额录错' } })
  const anew = await contractor.call('recordInvoice', { path, body: { ...body, amountFen: yuan(9_000) } })
  await finance.call('recordAcceptance', {
    path,
    body: { day: '2026-02-11', lines: [{ itemId: contract.items[0]!.id, quantity: '50' }] },
  })
  const request = await contractor.call('submitPaymentRequest', {
    path,
    body: { amountFen: yuan(9_000), purpose: 'progress', invoiceIds: [anew.id] },
  })
  assert.deepEqual(
    request.invoices.map(({ id }) => id),
    [anew.id],
  )
  await assert.rejects(
    contractor.call('voidInvoice', { path: { id: anew.id }, body: { day: '2026-02-12', why: '重开' } }),
    problem(422, 'invoice_in_use'),
  )
  await assert.rejects(
    contractor.call('submitPaymentRequest', {
      path,
      body: { amountFen: 1, purpose: 'progress', invoiceIds: [invoice.id] },
    }),
    problem(404, 'invoice_not_found'),
  )
})

test('more than was accepted is paid only by an exception that another person signs, and it stays listed', async (t) => {
  const { finance, manager, contractor, contract, accept, issue } = await fundsScene(t)
  await issue(yuan(500_000))
  const path = { id: contract.id }
  const submit = () =>
    contractor.call('submitPaymentRequest', { path, body: { amountFen: yuan(30_000), purpose: 'progress' } })
  const asked = await finance.call('recordPaymentException', {
    path,
    body: { amountFen: yuan(30_000), why: '春节前农民工工资' },
  })
  await assert.rejects(submit(), problem(422, 'payment_over_accepted'))
  await assert.rejects(finance.call('signPaymentException', { path: { id: asked.id } }), problem(403))
  const signed = await manager.call('signPaymentException', { path: { id: asked.id } })
  assert.deepEqual([signed.signedOn, signed.allowed], ['2026-03-02', ['revoke']])
  await assert.rejects(
    manager.call('signPaymentException', { path: { id: asked.id } }),
    problem(409, 'exception_not_open'),
  )
  const request = await submit()
  await assert.rejects(
    manager.call('revokePaymentException', { path: { id: asked.id }, body: { why: '不需要了' } }),
    problem(422, 'reversal_short_payable'),
  )
  const listed = await finance.call('listPaymentExceptions', { query: { state: 'signed' } })
  assert.deepEqual(
    listed.items.map(({ id, why }) => [id, why]),
    [[asked.id, '春节前农民工工资']],
  )
  const open = await finance.call('getContract', { path })
  assert.deepEqual([open.exceptedFen, open.exceptions.length, open.payableFen], [yuan(30_000), 1, 0])
  await manager.call('advancePaymentRequest', { path: { id: request.id }, body: { step: 'approve' } })
  await finance.call('payPaymentRequest', { path: { id: request.id }, body: { day: '2026-03-01', ...line } })
  await accept('100', '2026-03-02')
  const later = await finance.call('getContract', { path })
  assert.deepEqual([later.exceptedFen, later.payableFen], [0, yuan(67_000)], 'accepted work makes it good')
})

test('one person cannot ask for an exception and sign it, even with both roles', async (t) => {
  const { world, contract } = await fundsScene(t)
  const both = await world.signIn('finance')
  await world.given.grant(both.accountId, 'project_manager', { organisationId: ROOT_ORGANISATION })
  const asked = await both.call('recordPaymentException', {
    path: { id: contract.id },
    body: { amountFen: 100, why: '急用' },
  })
  assert.deepEqual(asked.allowed, ['revoke'])
  await assert.rejects(
    both.call('signPaymentException', { path: { id: asked.id } }),
    problem(422, 'exception_signed_by_another'),
  )
})
