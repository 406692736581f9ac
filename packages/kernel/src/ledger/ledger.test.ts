import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { casesOf } from '../../../../fixtures/read.ts'
import { flatten } from '../base/index.ts'
import { amountOf, payable, payableInSum, replay, retentionOf } from './index.ts'
import type { Balances, Entry, Recorded } from './index.ts'

type Row = [id: string, kind: string, amount: number | string[], where?: string, options?: object]
type BookCase = {
  name: string
  entries: Row[]
  after?: Record<string, number>
  refused?: [id: string, problem: string, place: string, leftFen: number]
}

function recorded([id, kind, amount, where = '', options]: Row): Recorded {
  if (Array.isArray(amount)) return { id, entry: { kind: 'undoing', of: amount } }
  const parts = where.split('+')
  const budgetLineId = parts.find((part) => part.startsWith('l'))
  const contractId = parts.find((part) => part.startsWith('c')) ?? null
  const defaults = kind === 'acceptance' ? { recoveryPercent: '100' } : {}
  return {
    id,
    entry: { kind, amountFen: amount, budgetLineId, contractId, ...defaults, ...options } as unknown as Entry,
  }
}

const held = (balances: Balances) => Object.fromEntries([...balances].filter(([, amountFen]) => amountFen !== 0))

test('where every fen is after what happened', () => {
  for (const { name, entries, after, refused } of casesOf<BookCase>('ledger/books.json')) {
    const books = replay(entries.map(recorded))
    if (books.ok) assert.deepEqual(held(books.balances), after, name)
    else assert.deepEqual([books.id, books.problem, books.place, books.leftFen], refused, name)
  }
})

type CarriedCase = { name: string } & (
  | { priceFen: number; quantities: string[]; amounts: number[] }
  | { percent: string; accepted: number[]; withheld: number[] }
)

test('parts sum to the rounded whole', () => {
  for (const each of casesOf<CarriedCase>('ledger/carried.json')) {
    if ('percent' in each) {
      let [acceptedFen, withheldFen] = [0, 0]
      const withheld = each.accepted.map((amountFen) => {
        const part = retentionOf(amountFen, each.percent, acceptedFen, withheldFen)
        acceptedFen += amountFen
        withheldFen += part
        return part
      })
      assert.deepEqual(withheld, each.withheld, each.name)
    } else {
      let [before, beforeFen] = [0, 0]
      const amounts = each.quantities.map((quantity) => {
        const part = amountOf({ quantity, unitPriceFen: each.priceFen }, before.toFixed(4), beforeFen)
        before += Number(quantity)
        beforeFen += part
        return part
      })
      assert.deepEqual(amounts, each.amounts, each.name)
    }
  }
})

test('what may still be paid names every record behind it', () => {
  const part = (kind: 'acceptance' | 'exclusion' | 'payment' | 'payment_request', id: string, amountFen: number) => ({
    ...{ kind, id, amountFen },
    day: '2026-03-01',
  })
  const { amountFen, explanation } = payable({
    accepted: [part('acceptance', 'a1', 100_000), part('acceptance', 'a2', 50_000)],
    retained: [part('exclusion', 'x1', 4_500)],
    paid: [part('payment', 'p1', 60_000)],
    requested: [part('payment_request', 'q1', 20_000)],
    ahead: [],
    asOf: '2026-03-31',
  })
  assert.equal(amountFen, 65_500)
  assert.equal(explanation.formula, 'A − R − P − Q')
  assert.deepEqual(
    flatten(explanation).flatMap((line) =>
      line.source ? [`${line.source.kind}:${line.source.id}=${line.value}`] : [],
    ),
    [
      'acceptance:a1=100000',
      'acceptance:a2=50000',
      'exclusion:x1=4500',
      'payment:p1=60000',
      'payment_request:q1=20000',
    ],
  )
})

test('what a project may still pay names all its parts, which add up', () => {
  const sums = { acceptedFen: 634_748, retainedFen: 19_042, paidFen: 590_324, requestedFen: 25_382, aheadFen: 0 }
  const { amountFen, explanation } = payableInSum(sums, '2026-03-31')
  assert.deepEqual([amountFen, explanation.formula, explanation.inputs.length], [0, 'A − R − P − Q', 4])
  const ahead = payableInSum({ ...sums, aheadFen: 500 }, '2026-03-31')
  assert.deepEqual([ahead.amountFen, ahead.explanation.formula], [500, 'A − R − P − Q + V'])
})

const amount = fc.integer({ min: 1, max: 10_000 })
const line = fc.constantFrom('l1', 'l2')
const contract = fc.constantFrom('c1', 'c2')
const percent = fc.constantFrom('0', '3', '33.33', '100')
const anyEntry: fc.Arbitrary<Entry> = fc.oneof(
  fc.record({
    kind: fc.constant('budget' as const),
    budgetLineId: line,
    amountFen: fc.integer({ min: -5_000, max: 20_000 }),
  }),
  fc.record({
    kind: fc.constantFrom('allocation' as const, 'cash_arrival' as const, 'return' as const),
    budgetLineId: line,
    amountFen: amount,
  }),
  fc.record({
    kind: fc.constant('contract' as const),
    contractId: contract,
    amountFen: fc.integer({ min: -5_000, max: 20_000 }),
  }),
  fc
    .record({ contractId: fc.option(contract), amountFen: amount, percent, recoveryPercent: percent })
    .map(({ percent: retained, ...told }) => ({
      ...{ kind: 'acceptance' as const, ...told },
      retentionFen: retentionOf(told.amountFen, retained),
    })),
  fc.record({
    kind: fc.constantFrom(
      ...(['retention', 'retention_release', 'deposit_received', 'deposit_returned', 'exception'] as const),
    ),
    contractId: fc.option(contract),
    amountFen: amount,
  }),
  fc.record({ kind: fc.constant('request' as const), contractId: contract, amountFen: amount }),
  fc.record({ kind: fc.constant('request' as const), contractId: contract, amountFen: amount, advanceLeftFen: amount }),
  fc.record({
    kind: fc.constant('request_closed' as const),
    contractId: contract,
    amountFen: amount,
    isAdvance: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('payment' as const),
    ...{ budgetLineId: line, contractId: fc.option(contract), amountFen: amount },
    isRequested: fc.boolean(),
    beyondIssueFen: fc.constantFrom(0, 3_000, 50_000),
  }),
  fc.record({
    kind: fc.constant('refund' as const),
    budgetLineId: line,
    contractId: fc.option(contract),
    amountFen: amount,
  }),
)
/** Entries, and undoings of entries made before. */
const anyStep = fc.oneof(
  { weight: 5, arbitrary: anyEntry },
  { weight: 1, arbitrary: fc.nat(30).map((undoes) => ({ undoes })) },
)
const manySteps = fc.array(anyStep, { minLength: 10, maxLength: 50 })

/** Something to spend and something to build, so that most of what follows is possible. */
const opening: readonly Recorded[] = [
  { id: 'l1', entry: { kind: 'budget', budgetLineId: 'l1', amountFen: 50_000 } },
  { id: 'c1', entry: { kind: 'contract', contractId: 'c1', amountFen: 30_000 } },
]

/** Tries every step; those that the books refuse leave no trace. */
function keep(steps: readonly (Entry | { undoes: number })[]) {
  const journal: Recorded[] = [...opening]
  const undone = new Set<string>()
  let books = replay(journal)
  assert.ok(books.ok)
  for (const [n, step] of steps.entries()) {
    if ('undoes' in step) {
      const old = journal[step.undoes]
      if (!old || old.entry.kind === 'undoing' || undone.has(old.id)) continue
      const tried = replay([...journal, { id: `u${n}`, entry: { kind: 'undoing', of: [old.id] } }])
      if (!tried.ok) continue
      journal.push({ id: `u${n}`, entry: { kind: 'undoing', of: [old.id] } })
      undone.add(old.id)
      books = tried
    } else {
      if (step.amountFen === 0) continue
      const tried = replay([...journal, { id: `e${n}`, entry: step }])
      if (!tried.ok) continue
      journal.push({ id: `e${n}`, entry: step })
      books = tried
    }
  }
  return { journal, books }
}

test('whatever happens, the books balance: each entry sums to nothing in each book, and no place holds what it may not', () => {
  fc.assert(
    fc.property(manySteps, (steps) => {
      const { books } = keep(steps)
      assert.ok(books.ok)
      for (const postings of books.postings.values()) {
        const money = postings.filter(({ budgetLineId }) => budgetLineId !== null)
        const deposits = postings.filter(({ place }) => place === 'held' || place === 'pledged')
        for (const book of [money, deposits, postings])
          assert.equal(
            book.reduce((sum, { amountFen }) => sum + amountFen, 0),
            0,
          )
      }
      for (const [account, amountFen] of books.balances) {
        if (/^(on_hand|paid|returned|contracted|payable|requested|discharged|retained|held):/.test(account))
          assert.ok(amountFen >= 0, account)
        if (/^(source|agreed|advanced|excepted|pledged):/.test(account)) assert.ok(amountFen <= 0, account)
      }
    }),
    { numRuns: 300 },
  )
})

test('without an exception nothing is paid beyond what was issued or has arrived; with one, never beyond the budget', () => {
  fc.assert(
    fc.property(manySteps, fc.boolean(), (steps, isExcepted) => {
      const asked = steps.map((step) =>
        'kind' in step && step.kind === 'payment' && !isExcepted ? { ...step, beyondIssueFen: 0 } : step,
      )
      const { books } = keep(asked)
      assert.ok(books.ok)
      for (const id of ['l1', 'l2']) {
        const allocatedFen = books.balances.get(`allocated:${id}`) ?? 0
        if (!isExcepted) assert.ok(allocatedFen >= 0)
        // A budget is never undone, but here it may be.
        if (!steps.some((step) => 'undoes' in step))
          assert.ok((books.balances.get(`budgeted:${id}`) ?? 0) + Math.min(0, allocatedFen) >= 0)
      }
    }),
    { numRuns: 300 },
  )
})

test('the journal replayed gives the same state, and undoing the last entry restores the one before exactly', () => {
  fc.assert(
    fc.property(manySteps, anyEntry, (steps, last) => {
      const { journal, books } = keep(steps)
      assert.ok(books.ok)
      const again = replay(structuredClone(journal))
      assert.deepEqual(again, books)
      const one = replay([...journal, { id: 'last', entry: last }])
      if (!one.ok) return
      const back = replay([
        ...journal,
        { id: 'last', entry: last },
        { id: 'undo', entry: { kind: 'undoing', of: ['last'] } },
      ])
      assert.ok(back.ok)
      assert.deepEqual(held(back.balances), held(books.balances))
    }),
    { numRuns: 300 },
  )
})

test('however a quantity is split, its parts cost what the whole costs; so with retention', () => {
  const quantities = fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(
      quantities,
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: 0, max: 1_000 }),
      (parts, unitPriceFen, tenths) => {
        const quantityOf = (tenThousandths: number) => (tenThousandths / 10_000).toFixed(4)
        let [before, amountFen, withheldFen] = [0, 0, 0]
        const rate = (tenths / 10).toFixed(1)
        for (const part of parts) {
          const partFen = amountOf({ quantity: quantityOf(part), unitPriceFen }, quantityOf(before), amountFen)
          withheldFen += retentionOf(partFen, rate, amountFen, withheldFen)
          before += part
          amountFen += partFen
        }
        assert.equal(amountFen, amountOf({ quantity: quantityOf(before), unitPriceFen }))
        assert.equal(withheldFen, retentionOf(amountFen, rate))
      },
    ),
  )
})
