import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { casesOf } from '../../../../fixtures/read.ts'
import { addDays } from '../base/index.ts'
import type { Day } from '../base/index.ts'
import { compareBooks, matchStatement, plainName } from './index.ts'
import type { BookEntry, OwnPayment, StatementRow } from './index.ts'

type MatchCase = {
  name: string
  rows: StatementRow[]
  payments: OwnPayment[]
  found: [row: string, level: string, payment: string | null, reasons?: string[]][]
}

test('a row of a statement finds its payment, and says why', () => {
  for (const { name, rows, payments, found } of casesOf<MatchCase>('reconciliation/matches.json')) {
    const told = matchStatement(rows, payments)
    for (const [at, [rowId, level, paymentId, reasons]] of found.entries()) {
      const match = told[at]!
      assert.deepEqual([match.rowId, match.level], [rowId, level], name)
      assert.equal(match.level === 'none' ? null : match.paymentId, paymentId, name)
      if (reasons && match.level !== 'none')
        assert.deepEqual(
          match.reasons.map(({ reason }) => reason),
          reasons,
          name,
        )
    }
  }
})

test('a row that fits two payments equally is not sure, nor are two rows that fit one', () => {
  const paid = { day: '2026-03-05' as Day, amountFen: 100, payeeName: '甲建设公司' }
  const level = (rows: string[], payments: string[]) =>
    matchStatement(
      rows.map((id) => ({ ...paid, id })),
      payments.map((id) => ({ ...paid, id })),
    ).map((match) => match.level)
  assert.deepEqual(level(['r1'], ['p1']), ['sure'])
  assert.deepEqual(level(['r1'], ['p1', 'p2']), ['likely'])
  assert.deepEqual(level(['r1', 'r2'], ['p1']), ['likely', 'none'])
})

test('names of firms are compared by what they say', () => {
  assert.equal(plainName('广西某某建设（集团）有限公司'), plainName('广西某某建设(集团) 有限公司'))
  assert.notEqual(plainName('某建设有限公司'), plainName('某建设有限责任公司'))
})

const day = fc.integer({ min: 0, max: 20 }).map((days) => addDays('2026-03-01' as Day, days))
const side = (prefix: string) =>
  fc
    .array(
      fc.record({
        day,
        amountFen: fc.constantFrom(100, 200, 300),
        payeeName: fc.constantFrom('甲建设公司', '乙建设公司', undefined),
        referenceNo: fc.constantFrom('ZF-000001', 'ZF-000002', undefined),
      }),
      { maxLength: 12 },
    )
    .map((all) => all.map((each, at) => ({ ...each, id: `${prefix}${at}` })))

test('whatever the two sides hold: no payment is given twice, sure ones agree to the fen, and order decides nothing', () => {
  fc.assert(
    fc.property(side('r'), side('p'), (rows, payments) => {
      const found = matchStatement(rows, payments)
      const given = found.flatMap((match) => (match.level === 'none' ? [] : [match.paymentId]))
      assert.equal(new Set(given).size, given.length)
      for (const match of found) {
        if (match.level !== 'sure') continue
        const row = rows.find(({ id }) => id === match.rowId)!
        const payment = payments.find(({ id }) => id === match.paymentId)!
        assert.equal(row.amountFen, payment.amountFen)
        assert.ok(!row.payeeName || !payment.payeeName || row.payeeName === payment.payeeName)
      }
      const turned = matchStatement(rows.toReversed(), payments.toReversed())
      assert.deepEqual(
        turned.toReversed().map((match) => [match.rowId, match.level, 'paymentId' in match && match.paymentId]),
        found.map((match) => [match.rowId, match.level, 'paymentId' in match && match.paymentId]),
      )
    }),
  )
})

test('a payment told by the bank as it stands in our book, with its own reference, is always found', () => {
  fc.assert(
    fc.property(side('p'), fc.nat(), (payments, at) => {
      const named = payments.map((payment, i) => ({ ...payment, referenceNo: `ZF-1000${i}` }))
      const chosen = named[at % Math.max(1, named.length)]
      if (!chosen) return
      const [match] = matchStatement([{ ...chosen, id: 'row' }], named)
      assert.deepEqual([match?.level, match && 'paymentId' in match && match.paymentId], ['sure', chosen.id])
    }),
  )
})

const entry = (told: Partial<BookEntry>): BookEntry => ({
  ...{ id: 'e', projectId: 'p', year: 2026, source: 'fiscal_current', kind: 'payment', day: '2026-03-05' as Day },
  ...{ amountFen: 100, ...told },
})

test('both books side by side, to the fen, by line and month', () => {
  const { rows, untold } = compareBooks(
    [entry({}), entry({ day: '2026-04-01' as Day, amountFen: 7 }), entry({ projectId: 'q' })],
    [
      entry({ amountFen: 101 }),
      entry({ amountFen: -1 }),
      entry({ projectId: 'q', amountFen: 99 }),
      entry({ projectId: 'x' }),
    ],
  )
  assert.deepEqual(
    rows.map(({ projectId, month, differenceFen, ourEntries }) => [projectId, month, differenceFen, ourEntries]),
    [
      ['p', '2026-03', 0, 2],
      ['p', '2026-04', 7, 0],
      ['q', '2026-03', 1, 1],
    ],
  )
  assert.deepEqual(untold, { projects: 1, ourFen: 100 }, 'nothing was told of x')
})

test('differences add up to the difference of the sums, and a book never differs from itself', () => {
  const entries = fc.array(
    fc.record({ day, amountFen: fc.integer({ min: -500, max: 500 }), source: fc.constantFrom('own', 'other') }),
  )
  fc.assert(
    fc.property(entries, entries, (theirs, ours) => {
      const [finance, own] = [theirs.map(entry), ours.map(entry)]
      const { rows, untold } = compareBooks(finance, own)
      const sum = (all: readonly { amountFen: number }[]) => all.reduce((total, { amountFen }) => total + amountFen, 0)
      assert.equal(
        rows.reduce((total, { differenceFen }) => total + differenceFen, 0),
        sum(finance) - sum(own) + untold.ourFen,
      )
      assert.ok(compareBooks(own, own).rows.every(({ differenceFen }) => differenceFen === 0))
    }),
  )
})
