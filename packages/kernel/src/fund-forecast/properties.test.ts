import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { addDays, sumFen } from '../base/index.ts'
import { forecastFunds } from './index.ts'
import type { FundFacts, Owed } from './index.ts'

const asOf = '2026-08-20'
const fen = fc.integer({ min: 0, max: 1_000_000_000_000 })
const owed = fc.array(
  fc.record({
    kind: fc.constantFrom<Owed['kind']>('accepted', 'withheld'),
    id: fc.uuid(),
    amountFen: fen,
    dueOn: fc.integer({ min: -60, max: 400 }).map((days) => addDays(asOf, days)),
  }),
  { maxLength: 8 },
)
const facts: fc.Arbitrary<FundFacts> = fc.record({
  asOf: fc.constant(asOf),
  onHandFen: fen,
  allocatedFen: fen,
  budgets: fc.uniqueArray(fc.record({ year: fc.constantFrom(2026, 2027), leftFen: fen }), { selector: (b) => b.year }),
  owed,
  contracts: fc.array(fc.record({ id: fc.uuid(), leftFen: fen, retentionPercent: fc.constantFrom('0', '3', '2.5') }), {
    maxLength: 3,
  }),
  finishOn: fc.option(fc.integer({ min: -90, max: 500 }).map((days) => addDays(asOf, days))),
  past: fc.record({ days: fc.integer({ min: 1, max: 184 }), allocatedFen: fen, acceptedFen: fen }),
})

const missing = (of: FundFacts): number => forecastFunds(of).gap?.amountFen ?? 0

test('the months add up to the whole, and each begins where the one before ended', () => {
  fc.assert(
    fc.property(facts, (of) => {
      const { months } = forecastFunds(of)
      const sum = (field: 'arrivingFen' | 'issuedFen' | 'acceptedFen' | 'withheldFen' | 'workFen') =>
        sumFen(months.map((month) => month[field]))
      const out = sum('acceptedFen') + sum('withheldFen') + sum('workFen')
      assert.equal(months.at(-1)?.closingFen, of.onHandFen + sum('arrivingFen') + sum('issuedFen') - out)
      for (const [at, month] of months.entries())
        assert.equal(month.openingFen, at === 0 ? of.onHandFen : months[at - 1]?.closingFen)
      const last = months.at(-1)!.to
      const due = sumFen(of.owed.filter(({ dueOn }) => dueOn <= last).map(({ amountFen }) => amountFen))
      assert.equal(sum('acceptedFen') + sum('withheldFen'), due)
      assert.equal(sum('arrivingFen'), of.allocatedFen)
      for (const { year, leftFen } of of.budgets) {
        const ofYear = months.filter(({ month }) => month.startsWith(String(year)))
        assert.ok(sumFen(ofYear.map(({ issuedFen }) => issuedFen)) <= leftFen)
      }
      if (of.contracts.length > 0) assert.ok(sum('workFen') <= sumFen(of.contracts.map(({ leftFen }) => leftFen)))
    }),
  )
})

test('owing more never lowers the gap, having more never raises it', () => {
  fc.assert(
    fc.property(facts, owed, fen, (of, more, moneyFen) => {
      assert.ok(missing({ ...of, owed: [...of.owed, ...more] }) >= missing(of))
      assert.ok(missing({ ...of, onHandFen: of.onHandFen + moneyFen }) <= missing(of))
    }),
  )
})

test('the order of records tells nothing', () => {
  fc.assert(
    fc.property(facts, (of) => {
      const turned = {
        ...of,
        owed: of.owed.toReversed(),
        contracts: of.contracts.toReversed(),
        budgets: of.budgets.toReversed(),
      }
      assert.deepEqual(forecastFunds(turned), forecastFunds(of))
    }),
  )
})
