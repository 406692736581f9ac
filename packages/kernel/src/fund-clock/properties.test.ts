import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { addDays } from '../base/index.ts'
import type { Day } from '../base/index.ts'
import { standingMoney } from './index.ts'
import type { FundAnswer, FundMovement, FundQuestion } from './index.ts'

const FIRST = '2026-01-01'
const day = fc.nat(200).map((n) => addDays(FIRST, n))
const fen = fc.integer({ min: 1, max: 1_000_000 })
const account = fc.constantFrom(undefined, 'k1', 'k2')

const movement = fc.record({
  kind: fc.constantFrom('allocation', 'acceptance', 'cash_arrival', 'payment', 'payment', 'return'),
  day,
  amountFen: fen,
  account,
})
const books = fc.array(movement, { maxLength: 14 }).map((rows) =>
  rows.map(({ account: id, ...row }, n): FundMovement => ({
    id: `m${n}`,
    ...row,
    kind: row.kind as FundMovement['kind'],
    ...(id !== undefined && { contractId: id, budgetLineId: id }),
  })),
)
const exclusions = fc.array(
  fc.record({
    at: fc.nat(13),
    amountFen: fen,
    reason: fc.constantFrom('retention', 'dispute', 'agreed_term'),
    from: fc.option(day),
    until: fc.option(day),
  }),
  { maxLength: 4 },
)
const pause = fc.option(fc.tuple(day, fc.nat(40)))

const question = fc.tuple(books, exclusions, pause).map(([movements, parts, stop]): Omit<FundQuestion, 'today'> => ({
  movements,
  exclusions: parts.map(({ at, from, until, reason, amountFen }, n) => ({
    id: `x${n}`,
    movementId: `m${at}`,
    amountFen,
    reason: reason as 'retention',
    ...(from !== null && { from }),
    ...(until !== null && { until: from !== null && until < from ? from : until }),
  })),
  suspensions: stop === null ? [] : [{ id: 's', from: stop[0], until: addDays(stop[0], stop[1]) }],
  contracts: new Map([['k1', { termDays: 60, latePercentPerDay: '0.0333' }]]),
}))

const sum = (amounts: readonly { amountFen: number }[]): number =>
  amounts.reduce((total, one) => total + one.amountFen, 0)

const STARTS = {
  allocation_to_use: 'allocation',
  acceptance_to_payment: 'acceptance',
  cash_to_transfer: 'cash_arrival',
}

test('of every clock: what came in less what went out is standing, excluded, or went out unmatched', () => {
  fc.assert(
    fc.property(question, day, (asked, today) => {
      const found = standingMoney({ ...asked, today })
      for (const [clock, startedBy] of Object.entries(STARTS)) {
        const of = <T extends { clock: string }>(rows: readonly T[]): T[] => rows.filter((row) => row.clock === clock)
        const seen = asked.movements.filter((row) => row.day <= today)
        const came = sum(seen.filter(({ kind }) => kind === startedBy))
        const outs = clock === 'acceptance_to_payment' ? ['payment'] : ['payment', 'return']
        const went = sum(seen.filter(({ kind }) => outs.includes(kind)))
        const { standing, excluded, unmatched } = found
        if (came > 0) assert.equal(came - went, sum(of(standing)) + sum(of(excluded)) - sum(of(unmatched)))
      }
      for (const one of found.standing) assert.ok(one.amountFen > 0 && one.daysStanding >= 0 && one.daysLate >= 0)
    }),
    { numRuns: 400 },
  )
})

test('while nothing is entered, days, lateness and interest only grow', () => {
  const last = addDays(FIRST, 200)
  const of = ({ standing }: FundAnswer) =>
    new Map(standing.map((one, n) => [`${one.clock} ${one.movementId} ${one.since} ${n}`, one]))
  fc.assert(
    fc.property(question, fc.nat(60), fc.nat(60), (asked, a, b) => {
      const settled = { ...asked, exclusions: (asked.exclusions ?? []).filter(({ until = last }) => until < last) }
      const earlier = of(standingMoney({ ...settled, today: addDays(last, a) }))
      const later = of(standingMoney({ ...settled, today: addDays(last, a + b) }))
      for (const [key, before] of earlier) {
        const after = later.get(key)
        assert.ok(after)
        assert.ok(after.daysStanding >= before.daysStanding && after.daysLate >= before.daysLate)
        assert.ok((after.interestFen ?? 0) >= (before.interestFen ?? 0))
        assert.equal(after.dueOn, before.dueOn)
      }
    }),
    { numRuns: 300 },
  )
})

test('a payment made in two halves on its day costs the same interest', () => {
  const interest = (movements: FundMovement[], today: Day): number => {
    const { standing, paidLate } = standingMoney({ movements, today })
    return [...standing, ...paidLate].reduce((total, { interestFen }) => total + (interestFen ?? 0), 0)
  }
  fc.assert(
    fc.property(fen, fen, day, fc.nat(1_000_000), fc.nat(100), (acceptedFen, paidFen, on, cut, after) => {
      const accepted: FundMovement = { id: 'a', kind: 'acceptance', day: FIRST, amountFen: acceptedFen }
      const pay = (id: string, amountFen: number): FundMovement[] =>
        amountFen === 0 ? [] : [{ id, kind: 'payment', day: on, amountFen }]
      const first = cut % (paidFen + 1)
      const today = addDays(on, after)
      assert.equal(
        interest([accepted, ...pay('p', paidFen)], today),
        interest([accepted, ...pay('p1', first), ...pay('p2', paidFen - first)], today),
      )
    }),
    { numRuns: 400 },
  )
})
