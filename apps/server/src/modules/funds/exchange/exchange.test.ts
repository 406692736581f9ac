import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openBook } from '@jiheng/spreadsheet'
import { bombXlsx, xlsxWithSheet } from '@jiheng/spreadsheet/samples'
import { confirm, financeScene as scene, handIn, rowsOf } from '../../../../test/finance-scene.ts'
import { yuan } from '../../../../test/funds-scene.ts'
import { problem } from '../../../../test/world.ts'

test('lists of the finance system are looked at, confirmed and booked; again adds nothing, a corrected one shows differences', async (t) => {
  const { world, finance, project, book, inflows, payments, path, contractNumber } = await scene(t)
  const allotted = await handIn(finance, 'allocation', inflows)
  assert.equal(allotted.state, 'checked')
  assert.deepEqual(
    allotted.summary?.columns.map(({ field }) => field),
    ['reference', 'projectName', 'year', 'source', 'amount', 'day'],
  )
  assert.deepEqual(await rowsOf(finance, allotted.id), [[3, 'new']])
  assert.deepEqual(await book(), [], 'looking books nothing')
  await confirm(finance, allotted)

  const two =
    `ZF-0001,${project.name},2026,财政拨款,"90,000.00",2026-02-03,某建设公司,${contractNumber},一月进度款\n` +
    `ZF-0002,${project.name},2026,财政拨款,"7,000.00",2026-02-05,某建设公司,,二月进度款\n合计,,,,"97,000.00"\n`
  const paid = await handIn(finance, 'payment', payments(two))
  assert.deepEqual(paid.counts, { new: 2, linked: 0, known: 0, differs: 0, refused: 0 })
  assert.equal(paid.summary?.counts.left, 1, 'the sum is no entry')
  assert.deepEqual(await rowsOf(finance, paid.id), [
    [3, 'new'],
    [4, 'new', 'reconcile.problem.contract_by_payee'],
  ])
  const done = await confirm(finance, paid)
  assert.equal(done.state, 'done')
  const booked = [
    ['allocation', '2026-01-10', 300_000, '钦财预〔2026〕1号'],
    ['payment', '2026-02-03', 90_000, 'ZF-0001'],
    ['payment', '2026-02-05', 7_000, 'ZF-0002'],
  ]
  assert.deepEqual(await book(), booked)
  assert.equal((await finance.call('getLedger', { path })).isBalanced, true)
  assert.ok((await world.audit(project.id)).includes('funds.moved'))
  await assert.rejects(confirm(finance, done), problem(409, 'finance_list_done'))

  const again = await handIn(finance, 'payment', payments(two))
  assert.deepEqual(again.counts, { new: 0, linked: 0, known: 2, differs: 0, refused: 0 })
  await confirm(finance, again)
  assert.deepEqual(await book(), booked)

  const corrected = await handIn(finance, 'payment', payments(two.replace('"7,000.00"', '"7,000.01"')))
  const [, row] = (await finance.call('listFinanceRows', { path: { id: corrected.id } })).items
  assert.deepEqual(
    [row?.outcome, row?.changes],
    ['differs', [{ field: 'amountFen', old: yuan(7_000), now: yuan(7_000) + 1 }]],
  )
  await confirm(finance, corrected)
  assert.deepEqual(await book(), booked, 'a person corrects the book, not a file')
})

test('every row says in plain words why it cannot go in, and entries made by hand are found', async (t) => {
  const { finance, project, payments, path, book, contractNumber, issue } = await scene(t)
  await issue(yuan(500_000))
  const line = { year: 2026, source: 'fiscal_current' } as const
  const { items } = await finance.call('listContracts', { path })
  await finance.call('recordFundMovement', {
    path,
    body: { kind: 'payment', day: '2026-02-01', amountFen: yuan(10_000), contractId: items[0]!.id, ...line },
  })
  const row = (no: string, more: string) => `${no},${more}\n`
  const list = await handIn(
    finance,
    'payment',
    payments(
      row('A1', `没有的项目,2026,财政拨款,1.00,2026-02-01,某公司,,`) +
        row('A2', `${project.name},2026,财政拨款,壹万,2026-02-01,某公司,,`) +
        row('A3', `${project.name},2026,月光宝盒,1.00,2026-02-01,某公司,,`) +
        row('A4', `${project.name},2025,财政拨款,1.00,2026-02-01,某建设公司,${contractNumber},`) +
        row('A5', `${project.name},2026,财政拨款,1.00,2026-02-01,某公司,HT-X,`) +
        row('A6', `${project.name},2026,财政拨款,500000.00,2026-02-01,某建设公司,${contractNumber},`) +
        row('A7', `${project.name},2026,财政拨款,1.00,2026-12-01,某建设公司,${contractNumber},`) +
        row('A8', `${project.name},2026,财政拨款,-1.00,2026-02-01,某建设公司,${contractNumber},`) +
        row('A9', `${project.name},2026,财政拨款,5.00,2026-02-02,某建设公司,${contractNumber},`) +
        row('A9', `${project.name},2026,财政拨款,5.00,2026-02-02,某建设公司,${contractNumber},`) +
        row('', `${project.name},2026,财政拨款,10000.00,2026-02-01,某建设公司,${contractNumber},`) +
        row('A0', `${project.name},2026,财政拨款,1.00,,某建设公司,${contractNumber},`),
    ),
  )
  assert.deepEqual(await rowsOf(finance, list.id), [
    [3, 'refused', 'reconcile.problem.project_unknown'],
    [4, 'refused', 'imports.cell.not_money'],
    [5, 'refused', 'reconcile.cell.source_unknown'],
    [6, 'refused', 'errors.budget_line_missing'],
    [7, 'refused', 'reconcile.problem.contract_unknown'],
    [8, 'refused', 'errors.payment_over_accepted'],
    [9, 'refused', 'errors.day_not_come'],
    [10, 'refused', 'reconcile.cell.amount_not_positive'],
    [11, 'new'],
    [12, 'refused', 'reconcile.problem.told_twice'],
    [13, 'linked'],
    [14, 'refused', 'reconcile.cell.day_missing'],
  ])
  const [first] = (await finance.call('listFinanceRows', { path: { id: list.id }, query: { outcome: 'refused' } }))
    .items
  assert.match(first?.problems[0]?.message ?? '', /没有的项目/)
  await confirm(finance, list)
  assert.equal((await book()).length, 3)
  const report = await finance.call('getReconciliation', { query: { year: 2026 } })
  assert.deepEqual(
    report.rows.map(({ month, financeFen, ourFen }) => [month, financeFen / 100, ourFen / 100]),
    [['2026-02', 510_006, 10_005]],
    'what the finance system says counts even where our book refused it',
  )
})

test('a mapping settled by hand is remembered, a unit nobody stated is asked for', async (t) => {
  const { finance, project, inflows } = await scene(t)
  const odd = `单据号,项目名称,丙,丁\n〔2026〕9号,${project.name},30,2026-01-10\n`
  const unread = await handIn(finance, 'cash_arrival', odd)
  assert.deepEqual(unread.summary?.missing, [['day'], ['amount']])
  const columns = [
    { column: 2, field: 'amount' as const },
    { column: 3, field: 'day' as const },
  ]
  const settle = (list: { id: string; version: number }, body: object) =>
    finance.call('settleFinanceList', { path: { id: list.id }, body, ifMatch: list.version })
  const settled = await settle(unread, { columns })
  assert.equal(settled.counts.new, 1)
  await assert.rejects(confirm(finance, settled), problem(422, 'import_unit_assumed'))
  await assert.rejects(settle(unread, { columns }), problem(412, 'stale_version'))
  const stated = columns.map((each) => (each.column === 2 ? { ...each, unit: 'wan' as const } : each))
  await confirm(finance, await settle(settled, { columns: stated }))
  const next = await handIn(finance, 'cash_arrival', odd.replace('9号', '10号'))
  assert.equal(next.counts.new, 1, 'remembered')
  assert.equal(next.summary?.columns[2]?.money?.unit, 'wan')
  assert.equal((await handIn(finance, 'allocation', inflows)).counts.new, 1, 'other lists are not touched')
})

test('hostile files are refused with a sentence', async (t) => {
  const { finance } = await scene(t)
  for (const [name, content] of [
    ['bomb.xlsx', bombXlsx(600)],
    ['entities.xlsx', xlsxWithSheet('<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>')],
    ['page.xlsx', '<html><table><tr><td>1</td></tr></table></html>'],
    ['notes.csv', '只有一句话'],
  ] as const) {
    const list = await handIn(finance, 'payment', content, name)
    assert.equal(list.state, 'refused', name)
    assert.ok((list.problem?.message.length ?? 0) > 8, name)
    await assert.rejects(confirm(finance, list), problem(409, 'finance_list_refused'))
  }
  await assert.rejects(handIn(finance, 'payment', '#!/bin/sh\nrm'), (error: unknown) => error instanceof Error)
})

test('a list goes in whole or not at all when a row can no longer go in', async (t) => {
  const { finance, project, payments, book, path, contractNumber, issue } = await scene(t)
  await issue(yuan(500_000))
  const rows = [1, 2].map(
    (n) => `B${n},${project.name},2026,财政拨款,"97,000.00",2026-02-03,某建设公司,${contractNumber},`,
  )
  const list = await handIn(finance, 'payment', payments(rows.join('\n')))
  const { items } = await finance.call('listContracts', { path })
  await finance.call('recordFundMovement', {
    path,
    body: {
      ...{ kind: 'payment', day: '2026-02-01', amountFen: yuan(100_000), year: 2026, source: 'fiscal_current' },
      contractId: items[0]!.id,
    },
  })
  await assert.rejects(confirm(finance, list), problem(409, 'finance_list_moved_on'))
  assert.equal((await book()).length, 2)
})

test('an approved request is paid by the entry of the finance system that answers it', async (t) => {
  const { finance, manager, contractor, contract, project, payments, contractNumber } = await scene(t)
  const request = await contractor.call('submitPaymentRequest', {
    path: { id: contract.id },
    body: { amountFen: yuan(90_000), purpose: 'progress' },
  })
  await manager.call('advancePaymentRequest', { path: { id: request.id }, body: { step: 'approve' } })
  const row = `C1,${project.name},2026,财政拨款,90000.00,2026-03-02,某建设公司,${contractNumber},`
  await confirm(finance, await handIn(finance, 'payment', payments(row)))
  assert.equal((await finance.call('getPaymentRequest', { path: { id: request.id } })).state, 'paid')
})

test('machines send entries: each answered by itself, the same again with what it became', async (t) => {
  const { finance, project, book, contractor, contractNumber } = await scene(t)
  const entry = (externalId: string, more: object) => ({
    ...{ externalId, kind: 'payment' as const, projectId: project.id, source: 'fiscal_current' as const },
    ...{ day: '2026-02-03', amountFen: yuan(1_000), contractNumber, ...more },
  })
  const body = {
    system: 'finance-a',
    entries: [
      entry('x-1', {}),
      entry('x-2', { amountFen: yuan(500_000) }),
      entry('x-3', { projectCode: 'no', projectId: undefined }),
    ],
  }
  const send = (told: typeof body, idempotencyKey?: string) =>
    finance.call('takeInFunds', { body: told, ...(idempotencyKey !== undefined && { idempotencyKey }) })
  const first = await send(body, 'batch-0001')
  assert.deepEqual(
    first.results.map(({ externalId, outcome, problem: told }) => [externalId, outcome, told?.reason]),
    [
      ['x-1', 'new', undefined],
      ['x-2', 'refused', 'errors.payment_over_accepted'],
      ['x-3', 'refused', 'reconcile.problem.project_unknown'],
    ],
  )
  assert.deepEqual(await send(body, 'batch-0001'), first, 'the same request, the same answer')
  const later = await send(body)
  assert.deepEqual([later.results[0]?.outcome, later.results[0]?.movementId], ['known', first.results[0]?.movementId])
  const other = await send({ ...body, entries: [entry('x-1', { amountFen: yuan(1_001) })] })
  assert.deepEqual(other.results[0]?.changes, [{ field: 'amountFen', old: yuan(1_000), now: yuan(1_001) }])
  assert.equal((await book()).length, 1)
  const many = Array.from({ length: 1_001 }, (_, i) => entry(`m-${i}`, {}))
  await assert.rejects(send({ ...body, entries: many }), problem(400))
  const began = performance.now()
  const { counts } = await send({ ...body, entries: many.slice(0, 1_000).map((each) => ({ ...each, amountFen: 1 })) })
  t.diagnostic(`1,000 entries in ${(performance.now() - began).toFixed(0)} ms`)
  assert.equal(counts.new, 1_000)
  await assert.rejects(contractor.call('takeInFunds', { body }), problem(403))
})

test('a statement of a bank finds its payments; a person confirms, and both sides show what is left', async (t) => {
  const { finance, project, payments, contractNumber } = await scene(t)
  const pay = (no: string, amount: string, day: string) =>
    `${no},${project.name},2026,财政拨款,${amount},${day},某建设公司,${contractNumber},\n`
  await confirm(
    finance,
    await handIn(
      finance,
      'payment',
      payments(
        pay('D1', '1000.00', '2026-02-03') +
          pay('D2', '2000.00', '2026-02-04') +
          pay('D3', '3000.00', '2026-02-05') +
          pay('D4', '4000.00', '2026-02-10'),
      ),
    ),
  )
  const bank =
    '交易日期,借方发生额,贷方发生额,对方户名,对方账号,流水号,摘要\n' +
    '2026-02-03,1000.00,,某建设公司,,L1,付 D1\n2026-02-05,2000.00,,某贸易公司,,L2,\n2026-02-06,77.77,,某公司,,L3,手续费\n' +
    '2026-02-06,,5000.00,某财政局,,L4,拨款\n2026-02-12,4000.00,,某建设公司,,L5,\n'
  const list = await handIn(finance, 'statement', bank, '流水.csv')
  assert.deepEqual([list.counts.new, list.summary?.counts.incoming], [4, 1])
  await confirm(finance, list)
  const seen = await finance.call('getStatements', {})
  assert.deepEqual(
    seen.rows.map(({ referenceNo, level, payment }) => [referenceNo, level, payment?.referenceNo]),
    [
      ['L1', 'sure', 'D1'],
      ['L2', 'likely', 'D2'],
      ['L3', 'none', undefined],
      ['L5', 'sure', 'D4'],
    ],
  )
  assert.deepEqual(
    seen.unmatched.map(({ referenceNo }) => referenceNo),
    ['D3'],
  )
  const [one, two] = seen.rows
  const pair = { rowId: one!.id, movementId: one!.payment!.id }
  await assert.rejects(
    finance.call('confirmMatches', { body: { pairs: [{ ...pair, rowId: project.id }] } }),
    problem(404, 'statement_row_not_found'),
  )
  await assert.rejects(
    finance.call('confirmMatches', { body: { pairs: [{ ...pair, movementId: project.id }] } }),
    problem(404, 'movement_not_found'),
  )
  await finance.call('confirmMatches', { body: { pairs: [pair] } })
  await assert.rejects(finance.call('confirmMatches', { body: { pairs: [pair] } }), problem(409, 'statement_row_taken'))
  await assert.rejects(
    finance.call('confirmMatches', { body: { pairs: [{ ...pair, rowId: two!.id }] } }),
    problem(409, 'statement_row_taken'),
  )
  assert.equal((await finance.call('getStatements', {})).counts.confirmed, 1)
  await finance.call('undoMatch', { path: { rowId: one!.id } })
  assert.equal((await finance.call('getStatements', {})).counts.confirmed, 0)
  assert.equal((await handIn(finance, 'statement', bank, '流水.csv')).counts.known, 4)
})

test('both books compared to the fen, opened down to entries, signed as they stood, as of any day', async (t) => {
  const { finance, contractor, project, payments, book, contractNumber, path } = await scene(t)
  const row = (no: string, amount: string, day: string) =>
    `${no},${project.name},2026,财政拨款,${amount},${day},某建设公司,${contractNumber},\n`
  const said = row('E1', '1000.00', '2026-01-25') + row('E2', '2000.00', '2026-02-04')
  await confirm(finance, await handIn(finance, 'payment', payments(said)))
  const equal = await finance.call('getReconciliation', { query: { year: 2026 } })
  assert.deepEqual([equal.compared, equal.differing, equal.untoldProjects], [2, 0, 0])
  const more = said.replace('2000.00', '2000.01') + row('E3', '30.00', '2026-02-20')
  await confirm(finance, await handIn(finance, 'payment', payments(more)), false)
  assert.equal((await book()).length, 2, 'compared, not booked')
  const differing = await finance.call('getReconciliation', { query: { year: 2026, onlyDifferent: true } })
  assert.deepEqual(
    differing.rows.map(({ month, differenceFen, financeEntries, ourEntries }) => [
      month,
      differenceFen,
      financeEntries,
      ourEntries,
    ]),
    [['2026-02', 3_001, 2, 1]],
  )
  assert.equal((await finance.call('getReconciliation', { query: { year: 2026, asOf: '2026-01-31' } })).differing, 0)
  const {
    projectName: _,
    financeFen: _f,
    ourFen: _o,
    differenceFen: _d,
    financeEntries: _e,
    ourEntries: _n,
    ...line
  } = differing.rows[0]!
  const opened = await finance.call('openDifference', { query: line })
  assert.deepEqual(
    opened.finance.map(({ referenceNo, amountFen, movementId }) => [
      referenceNo,
      amountFen,
      movementId === opened.own[0]?.id,
    ]),
    [
      ['E2', yuan(2_000) + 1, true],
      ['E3', yuan(30), false],
    ],
  )
  const sign = (body: object) =>
    finance.call('signReconciliation', { body: { year: 2026, asOf: '2026-03-02', differing: 1, ...body } as never })
  await assert.rejects(sign({}), problem(400, 'reconciliation_needs_note'))
  await assert.rejects(sign({ differing: 0 }), problem(409, 'reconciliation_changed'))
  const signed = await sign({ note: 'E2 多记一分，E3 待补录' })
  assert.deepEqual([signed.differing, signed.signedOn, signed.differences.length], [1, '2026-03-02', 1])
  await finance.call('recordFundMovement', {
    path,
    body: { kind: 'allocation', day: '2026-03-01', amountFen: yuan(1), year: 2026, source: 'fiscal_current' },
  })
  const [kept] = (await finance.call('listReconciliations', { query: { year: 2026 } })).items
  assert.deepEqual(kept, signed)
  await assert.rejects(contractor.call('getReconciliation', { query: {} }), problem(403))
})

test('figures leave as a workbook, exactly as they are seen', async (t) => {
  const { finance, contractor, payments, project, contractNumber, path } = await scene(t)
  const row = `F1,${project.name},2026,财政拨款,12.34,2026-02-04,某建设公司,${contractNumber},\n`
  await confirm(finance, await handIn(finance, 'payment', payments(row)))
  const take = async (what: string, query = '') => {
    const response = await finance.send(`/api/v1/fund-exports/${what}?projectId=${project.id}${query}`)
    assert.equal(response.status, 200, what)
    const { sheets } = await openBook({ name: 'a.xlsx', bytes: new Uint8Array(await response.arrayBuffer()) })
    return sheets[0]!.rows.map(({ cells }) => cells)
  }
  const book = await take('book', '&kind=payment')
  assert.deepEqual(book[1]?.slice(0, 4), [{ day: '2026-02-04' }, '支付', 12.34, 2026])
  assert.equal(book.length, 2)
  const [, contract] = await take('contracts')
  const { items } = await finance.call('listContracts', { path })
  assert.deepEqual([contract?.[0], contract?.[4]], [contractNumber, items[0]!.originalFen / 100])
  assert.equal((await take('execution', '&by=project')).length, 2)
  assert.equal((await take('reconciliation')).length, 2)
  assert.equal((await contractor.send(`/api/v1/fund-exports/book?projectId=${project.id}`)).status, 403)
})
