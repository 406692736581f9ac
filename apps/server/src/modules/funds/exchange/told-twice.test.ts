import assert from 'node:assert/strict'
import { test } from 'node:test'
import { confirm, financeScene, handIn, rowsOf } from '../../../../test/finance-scene.ts'
import { yuan } from '../../../../test/funds-scene.ts'
import { problem } from '../../../../test/world.ts'

const line = { year: 2026, source: 'fiscal_current' } as const

test('advances of one list, or of one batch, stay together within what was agreed', async (t) => {
  const terms = { advanceFen: yuan(200_000), advanceRecoveryPercent: '50' }
  const { finance, project, contractNumber, payments, book } = await financeScene(t, terms)
  const row = (no: string, amount: string) =>
    `${no},${project.name},2026,财政拨款,${amount},2026-02-03,某建设公司,${contractNumber},预付款\n`
  const list = await handIn(finance, 'payment', payments(row('G1', '150000.00') + row('G2', '50000.01')))
  assert.deepEqual(await rowsOf(finance, list.id), [
    [3, 'new', 'reconcile.problem.beyond_issue'],
    [4, 'refused', 'errors.advance_over_agreed'],
  ])
  await confirm(finance, list)
  assert.equal((await book()).length, 1)
  const told = await finance.call('listFundMovements', { path: { id: project.id }, query: { kind: 'payment' } })
  assert.equal(told.items[0]?.beyondIssueFen, yuan(150_000), 'it has happened: booked and listed')
  const { results } = await finance.call('takeInFunds', {
    body: {
      system: 'finance-a',
      entries: [40_000, 10_001, 10_000].map((amount, i) => ({
        ...{ externalId: `a-${i}`, kind: 'payment' as const, projectId: project.id, source: line.source },
        ...{ day: '2026-02-04', amountFen: yuan(amount), contractNumber, note: '预付' },
      })),
    },
  })
  assert.deepEqual(
    results.map(({ outcome }) => outcome),
    ['new', 'refused', 'new'],
  )
})

test('a payment told another way is not booked again by itself; different references are different payments', async (t) => {
  const { finance, project, contract, contractNumber, payments, path, book, issue } = await financeScene(t)
  await issue(yuan(500_000))
  const send = (externalId: string, day: string, amount: number, referenceNo?: string) =>
    finance.call('takeInFunds', {
      body: {
        system: 'finance-a',
        entries: [
          {
            ...{ externalId, kind: 'payment', projectId: project.id, source: line.source, day, contractNumber },
            ...{ amountFen: yuan(amount), ...(referenceNo !== undefined && { referenceNo }) },
          },
        ],
      },
    })
  await send('x-1', '2026-02-03', 1_000)
  assert.equal((await send('x-2', '2026-02-04', 1_000)).counts.new, 1, 'the system itself tells them apart')
  await send('x-3', '2026-02-03', 2_000, 'ZF-2')
  await finance.call('recordFundMovement', {
    path,
    body: { kind: 'payment', day: '2026-02-05', amountFen: yuan(3_000), contractId: contract.id, ...line },
  })
  const row = (no: string, amount: string, day: string) =>
    `${no},${project.name},2026,财政拨款,${amount},${day},某建设公司,${contractNumber},\n`
  const list = await handIn(
    finance,
    'payment',
    payments(
      row('ZF-1', '1000.00', '2026-02-03') +
        row('ZF-9', '2000.00', '2026-02-03') +
        row('ZF-3', '3000.00', '2026-02-06') +
        row('ZF-4', '3000.00', '2026-02-20') +
        row('', '4000.00', '2026-02-03') +
        row('', '4000.00', '2026-02-04'),
    ),
  )
  assert.deepEqual(await rowsOf(finance, list.id), [
    [3, 'refused', 'reconcile.problem.perhaps_paid'],
    [4, 'new'],
    [5, 'refused', 'reconcile.problem.perhaps_paid'],
    [6, 'new'],
    [7, 'new'],
    [8, 'new'],
  ])
  const { items } = await finance.call('listFinanceRows', { path: { id: list.id }, query: { outcome: 'refused' } })
  assert.match(items[0]?.problems[0]?.message ?? '', /2月3日.*对账表/)
  await confirm(finance, list)
  assert.equal((await book()).length, 9)
})

test('a person says whether a payment told another way is the one that is booked, or one of its own', async (t) => {
  const { finance, project, contract, contractNumber, payments, path, book, issue } = await financeScene(t)
  await issue(yuan(500_000))
  const paid = await finance.call('recordFundMovement', {
    path,
    body: { kind: 'payment', day: '2026-02-05', amountFen: yuan(3_000), contractId: contract.id, ...line },
  })
  const row = (no: string, day: string) =>
    `${no},${project.name},2026,财政拨款,3000.00,${day},某建设公司,${contractNumber},\n`
  const list = await handIn(finance, 'payment', payments(row('ZF-3', '2026-02-06') + row('ZF-4', '2026-02-07')))
  await confirm(finance, list)
  const query = { projectId: project.id, ...line, kind: 'payment', month: '2026-02' } as const
  const alone = async () => (await finance.call('openDifference', { query })).finance.filter((each) => !each.movementId)
  const [same, other] = await alone()
  assert.deepEqual(
    same?.mayBe.map(({ day }) => day),
    ['2026-02-05'],
  )
  const decide = (id: string, movementId: string | null) =>
    finance.call('decideFinanceEntry', { path: { id }, body: { movementId, why: '已与凭证核对' } })
  await assert.rejects(decide(same!.id, contract.id), problem(400, 'finance_entry_unlike'))
  await decide(same!.id, same!.mayBe[0]!.id)
  await assert.rejects(decide(same!.id, null), problem(409, 'finance_entry_settled'))
  await decide(other!.id, null)
  assert.deepEqual(await alone(), [])
  assert.equal((await book()).length, 3)
  const report = await finance.call('getReconciliation', { query: { year: 2026 } })
  assert.deepEqual([report.differing, report.financeFen, report.ourFen], [0, yuan(6_000), yuan(6_000)])
  // What was decided holds when the same list comes again.
  const again = await handIn(finance, 'payment', payments(row('ZF-3', '2026-02-06') + row('ZF-4', '2026-02-07')))
  assert.deepEqual(await rowsOf(finance, again.id), [
    [3, 'known'],
    [4, 'known'],
  ])
  assert.ok(paid)
})

test('a payment told by two systems counts once when a person says it is one', async (t) => {
  const { finance, project, contractNumber, book } = await financeScene(t)
  const send = (system: string, externalId: string, day: string) =>
    finance.call('takeInFunds', {
      body: {
        system,
        entries: [
          {
            ...{ externalId, kind: 'payment', projectId: project.id, source: line.source, day, contractNumber },
            amountFen: yuan(1_000),
          },
        ],
      },
    })
  await send('finance-a', 'x-1', '2026-02-03')
  const told = await send('finance-b', 'y-1', '2026-02-04')
  assert.equal(told.results[0]?.problem?.reason, 'reconcile.problem.perhaps_paid')
  const query = { projectId: project.id, ...line, kind: 'payment', month: '2026-02' } as const
  const { finance: theirs } = await finance.call('openDifference', { query })
  const [entry] = theirs.filter(({ movementId }) => movementId === null)
  await finance.call('decideFinanceEntry', {
    path: { id: entry!.id },
    body: { movementId: entry!.mayBe[0]!.id, why: '两套系统报送同一笔' },
  })
  const report = await finance.call('getReconciliation', { query: { year: 2026 } })
  assert.deepEqual([report.differing, report.financeFen, (await book()).length], [0, yuan(1_000), 1])
  assert.equal((await send('finance-b', 'y-1', '2026-02-04')).counts.known, 1)
})

test('an entry of an odd year or size is refused by itself', async (t) => {
  const { finance, project, contractNumber, payments } = await financeScene(t)
  const entry = (externalId: string, more: object) => ({
    ...{ externalId, kind: 'payment' as const, projectId: project.id, source: line.source },
    ...{ day: '2026-02-03', amountFen: yuan(1), contractNumber, ...more },
  })
  const send = (...entries: ReturnType<typeof entry>[]) =>
    finance.call('takeInFunds', { body: { system: 'finance-a', entries } })
  const { results } = await send(
    entry('o-1', { day: '1889-02-03' }),
    entry('o-2', { day: '1889-02-03', year: 2026 }),
    entry('o-3', { day: '2201-02-03' }),
    entry('o-4', {}),
  )
  assert.deepEqual(
    results.map(({ outcome, problem: said }) => [outcome, said?.reason]),
    [...Array.from({ length: 3 }, () => ['refused', 'reconcile.problem.year_odd']), ['new', undefined]],
  )
  await assert.rejects(send(entry('o-5', { amountFen: 10 ** 13 + 1 })), problem(400))
  const row = (no: string, amount: string, day: string) =>
    `${no},${project.name},,财政拨款,${amount},${day},某建设公司,${contractNumber},\n`
  const list = await handIn(
    finance,
    'payment',
    payments(row('H1', '100000000000.01', '2026-02-03') + row('H2', '1.00', '1970-02-03')),
  )
  assert.deepEqual(await rowsOf(finance, list.id), [
    [3, 'refused', 'imports.cell.money_too_large'],
    [4, 'refused', 'reconcile.problem.year_odd'],
  ])
})

test('confirming books no row that was shown as refused', async (t) => {
  const { world, finance, project, payments, book } = await financeScene(t)
  const rows =
    `J1,${project.name},2026,财政拨款,1.00,2026-02-03,某建设公司,HT-2026-001,\n` +
    'J2,后来的项目,2026,财政拨款,2.00,2026-02-03,某建设公司,,\n'
  const list = await handIn(finance, 'payment', payments(rows))
  assert.deepEqual(await rowsOf(finance, list.id), [
    [3, 'new', 'reconcile.problem.beyond_issue'],
    [4, 'refused', 'reconcile.problem.project_unknown'],
  ])
  const later = await world.given.project({ name: '后来的项目' })
  await finance.call('setBudgetLine', { path: { id: later.id, ...line }, body: { initialFen: yuan(100) } })
  await assert.rejects(confirm(finance, list), problem(409, 'finance_list_moved_on'))
  assert.deepEqual(await book(), [])
})

test('of accounts in a list only the last digits are shown', async (t) => {
  const { finance } = await financeScene(t)
  const bank =
    '交易日期,借方发生额,对方户名,对方账号,备用\n2026-02-03,1000.00,某公司,6222 0212 3456 7890,9999-0000-1234-5678\n'
  const { summary } = await handIn(finance, 'statement', bank, '流水.csv')
  assert.deepEqual(
    summary?.columns.map(({ samples }) => samples[0]),
    ['2026-02-03', '1000.00', '某公司', '**** **** **** 7890', '****-****-****-5678'],
  )
})
