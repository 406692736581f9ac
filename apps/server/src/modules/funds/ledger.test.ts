import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { fundsScene, yuan } from '../../../test/funds-scene.ts'
import { problem, type World } from '../../../test/world.ts'
import { systemReach } from '../../platform/actor.ts'

const line = { year: 2026, source: 'fiscal_current' } as const

test('every fen is in exactly one place, on any day, and every kind of entry can be undone', async (t) => {
  const { finance, contract, accept } = await fundsScene(t)
  const path = { id: contract.projectId }
  const places = async (asOf?: string) => {
    const told = await finance.call('getLedger', { path, ...(asOf !== undefined && { query: { asOf } }) })
    assert.equal(told.isBalanced, true)
    return Object.fromEntries(told.places.map(({ place, amountFen }) => [place, amountFen / 100]))
  }
  const before = await places()
  assert.deepEqual(before, { budgeted: 2_000_000, source: -2_000_000, agreed: -1_000_000, contracted: 1_000_000 })
  const enter = (
    kind: 'allocation' | 'cash_arrival' | 'payment' | 'refund' | 'return' | 'deposit_received' | 'deposit_returned',
    amount: number,
    day: string,
  ) => {
    const isBudgeted = !kind.startsWith('deposit')
    const more =
      kind === 'allocation' || kind === 'cash_arrival' || kind === 'return' ? {} : { contractId: contract.id }
    return finance.call('recordFundMovement', {
      path,
      body: {
        kind,
        day,
        amountFen: yuan(amount),
        ...(isBudgeted && line),
        ...more,
        ...(!isBudgeted && { purpose: 'performance' }),
      },
    })
  }
  const entries = [
    await enter('deposit_received', 50_000, '2026-01-06'),
    await enter('allocation', 300_000, '2026-01-10'),
    await enter('cash_arrival', 200_000, '2026-01-12'),
    await accept('200', '2026-01-20'),
    await enter('payment', 190_000, '2026-01-25'),
    await enter('refund', 10_000, '2026-01-28'),
    await enter('return', 5_000, '2026-02-01'),
    await enter('deposit_returned', 20_000, '2026-02-02'),
    await finance.call('releaseRetention', {
      path,
      body: { day: '2026-02-10', why: '缺陷责任期满', contractId: contract.id },
    }),
  ]
  assert.equal(entries[8]?.amountFen, yuan(6_000))
  assert.deepEqual(await places(), {
    ...{ source: -2_000_000, budgeted: 1_700_000, allocated: 100_000, on_hand: 15_000, paid: 180_000, returned: 5_000 },
    ...{
      agreed: -1_000_000,
      contracted: 800_000,
      payable: 20_000,
      discharged: 180_000,
      pledged: -30_000,
      held: 30_000,
    },
  })
  assert.deepEqual(await places('2026-01-20'), {
    ...{ source: -2_000_000, budgeted: 1_700_000, allocated: 100_000, on_hand: 200_000 },
    ...{ agreed: -1_000_000, contracted: 800_000, payable: 194_000, retained: 6_000, pledged: -50_000, held: 50_000 },
  })
  const funds = await finance.call('getFunds', { path })
  assert.deepEqual([funds.acceptedFen, funds.paidFen, funds.payableFen], [yuan(200_000), yuan(180_000), yuan(20_000)])

  const undo = (at: number) =>
    finance.call('reverseFundMovement', { path: { id: entries[at]!.id }, body: { day: '2026-03-01', why: '更正' } })
  await assert.rejects(undo(0), problem(422, 'reversal_short_held'))
  await assert.rejects(undo(1), problem(422, 'reversal_short_allocated'))
  await assert.rejects(undo(2), problem(422, 'reversal_short_on_hand'))
  await assert.rejects(undo(3), problem(422))
  await assert.rejects(undo(4), problem(422, 'reversal_short_paid'))
  for (const at of [8, 7, 6, 5, 4, 3, 2, 1, 0]) await undo(at)
  assert.deepEqual(await places(), before, 'as if nothing had happened')
  await assert.rejects(undo(4), problem(409, 'movement_already_reversed'))
})

test('what the books do not hold is refused with the figures', async (t) => {
  const { finance, contract, accept } = await fundsScene(t)
  const path = { id: contract.projectId }
  const enter = (body: object) =>
    finance.call('recordFundMovement', { path, body: { day: '2026-02-01', amountFen: yuan(1), ...body } as never })
  await assert.rejects(
    enter({ kind: 'allocation', ...line, amountFen: yuan(2_000_001) }),
    problem(422, 'budget_exceeded'),
  )
  await assert.rejects(enter({ kind: 'refund', ...line, contractId: contract.id }), problem(422, 'refund_over_paid'))
  await assert.rejects(enter({ kind: 'return', ...line }), problem(422, 'return_over_available'))
  await enter({ kind: 'allocation', ...line, amountFen: yuan(1_500_000) })
  await assert.rejects(enter({ kind: 'deposit_returned', contractId: contract.id }), problem(422, 'deposit_over_held'))
  await assert.rejects(
    enter({ kind: 'payment', ...line, contractId: contract.id }),
    problem(422, 'payment_over_accepted'),
  )
  await assert.rejects(
    finance.call('releaseRetention', { path, body: { day: '2026-02-01', why: '无', contractId: contract.id } }),
    problem(422, 'nothing_withheld'),
  )
  await assert.rejects(
    finance.call('setBudgetLine', { path: { ...path, ...line }, body: { fullYearFen: yuan(1_499_999), why: '压减' } }),
    problem(422, 'budget_below_used'),
  )
  await accept('1', '2026-02-01')
  const outside = await enter({ kind: 'payment', ...line, purpose: 'other', label: '征地补偿' })
  assert.equal(outside.contract, null)
})

test('retention money is released by acceptances, and withheld again when the release is undone', async (t) => {
  const { finance, contract, accept } = await fundsScene(t)
  const path = { id: contract.projectId }
  const [first] = [
    await accept('33.3333', '2026-01-10'),
    await accept('33.3333', '2026-01-20'),
    await accept('33.3334', '2026-02-01'),
  ]
  const told = await finance.call('getContract', { path: { id: contract.id } })
  assert.deepEqual([told.acceptedFen, told.retainedFen], [yuan(100_000), yuan(3_000)], 'parts sum to the whole')
  const release = await finance.call('releaseRetention', {
    path,
    body: { day: '2026-02-20', why: '期满', contractId: contract.id, acceptanceIds: [first!.id] },
  })
  assert.equal(release.amountFen, 100_000)
  const [exclusion] = (await finance.call('listFundMovements', { path, query: { kind: 'acceptance' } })).items.at(
    -1,
  )!.exclusions
  assert.equal(exclusion?.until, '2026-02-20', 'its clock runs from there')
  await assert.rejects(
    finance.call('reverseFundMovement', { path: { id: first!.id }, body: { day: '2026-03-01', why: '误录' } }),
    problem(422, 'reversal_short_retained'),
  )
  await finance.call('reverseFundMovement', { path: { id: release.id }, body: { day: '2026-03-01', why: '未到期' } })
  assert.equal((await finance.call('getContract', { path: { id: contract.id } })).retainedFen, yuan(3_000))
  await finance.call('reverseFundMovement', { path: { id: first!.id }, body: { day: '2026-03-01', why: '误录' } })
})

test('the database keeps the books itself: nothing is posted one-sided, changed, removed or left out', async (t) => {
  const { world, contract } = await fundsScene(t)
  const write = (text: string) =>
    world.house.database.write(systemReach('test'), async (tx) => {
      await sql.raw(text).execute(tx)
    })
  const of = `'${contract.projectId}', '2026-03-01'`
  const posting =
    'insert into funds.posting (entry_id, entry_kind, project_id, day, place, amount_fen, contract_id) values'
  const one = `(gen_random_uuid(), 'test', ${of}, 'payable', 5, '${contract.id}')`
  await assert.rejects(write(`${posting} ${one}`), { constraint: 'posting_zero_sum' })
  const id = contract.id
  await assert.rejects(
    write(
      `${posting} ('${id}', 'test', ${of}, 'payable', -5, '${id}'), ('${id}', 'test', ${of}, 'discharged', 5, '${id}')`,
    ),
    { constraint: 'balance_payable_check' },
  )
  await assert.rejects(
    write(`${posting} ('${id}', 'test', ${of}, 'payable', 5, '${id}'), ('${id}', 'test', ${of}, 'paid', -5, '${id}')`),
    { constraint: 'posting_subject_check' },
  )
  await assert.rejects(
    write(`insert into funds.movement (id, project_id, kind, day, amount_fen, recorded_by, recorded_at)
      select gen_random_uuid(), project_id, 'acceptance', '2026-03-01', 5, recorded_by, now() from funds.contract`),
    { constraint: 'entry_posted' },
  )
  for (const text of [
    'update funds.posting set amount_fen = 1',
    'delete from funds.posting',
    'update funds.balance set amount_fen = 0',
    'insert into funds.balance select * from funds.balance',
    'delete from funds.contract',
    'update funds.contract set original_fen = 1',
    'update funds.acceptance_line set amount_fen = 1',
  ])
    await assert.rejects(write(text), { code: '42501' }, text)
})

test('what was withheld of an acceptance while its undoing waited is undone with it', async (t) => {
  const { world, finance, contract, accept } = await fundsScene(t)
  const entry = await accept('100', '2026-02-01')
  const path = { id: entry.id }
  const { withheld, undone } = await world.house.database.write(systemReach('test'), async (tx) => {
    await sql`select from projects.project where id = ${contract.projectId} for update`.execute(tx)
    const body = { amountFen: yuan(1_000), reason: 'retention', why: '暂扣' } as const
    const withheld = finance.call('excludeAmount', { path, body })
    await isWaiting(world, 1)
    const undone = finance.call('reverseFundMovement', { path, body: { day: '2026-02-02', why: '更正' } })
    await isWaiting(world, 2)
    return { withheld: () => withheld, undone: () => undone }
  })
  await Promise.all([withheld(), undone()])
  const { places } = await finance.call('getLedger', { path: { id: contract.projectId } })
  assert.deepEqual(places.map(({ place }) => place).toSorted(), ['agreed', 'budgeted', 'contracted', 'source'])
})

test('entries of many people at once leave balanced books', async (t) => {
  const { finance, contract, accept } = await fundsScene(t)
  const path = { id: contract.projectId }
  await accept('500', '2026-01-20')
  const random = (n: number) => ((n * 7919) % 97) + 1
  const work = Array.from({ length: 60 }, (_, n) => {
    const kind = (
      ['allocation', 'cash_arrival', 'payment', 'refund', 'return', 'deposit_received', 'deposit_returned'] as const
    )[n % 7]!
    const isBudgeted = !kind.startsWith('deposit')
    const tied =
      kind === 'allocation' || kind === 'cash_arrival' || kind === 'return' ? {} : { contractId: contract.id }
    const body = { kind, day: '2026-02-01', amountFen: yuan(random(n) * 1_000), ...(isBudgeted && line), ...tied }
    return finance.call('recordFundMovement', { path, body })
  })
  const done = (await Promise.allSettled(work)).flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  assert.ok(done.length > 20)
  await Promise.allSettled(
    done.map((entry) =>
      finance.call('reverseFundMovement', { path: { id: entry.id }, body: { day: '2026-03-01', why: '更正' } }),
    ),
  )
  const books = await finance.call('getLedger', { path })
  assert.equal(books.isBalanced, true)
  for (const { place, amountFen } of books.places)
    assert.equal(amountFen < 0, ['source', 'agreed', 'pledged', 'advanced'].includes(place), place)
})

/** Until so many connections wait for a lock. */
async function isWaiting(world: World, many: number): Promise<void> {
  const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  for (let turn = 0; turn < 500 && (await world.sql(waiting)).length < many; turn++) await setTimeout(10)
}
