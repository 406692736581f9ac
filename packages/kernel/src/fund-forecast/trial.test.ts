import assert from 'node:assert/strict'
import test from 'node:test'
import { addDays, endOfMonth } from '../base/index.ts'
import { judgeTrial, tryForecast } from './index.ts'
import type { PastMonth, TrialCase } from './index.ts'

/** Month ends from January 2024 on. */
function monthEnds(count: number): string[] {
  const days: string[] = []
  for (let day = '2024-01-01'; days.length < count; day = addDays(days.at(-1)!, 1)) days.push(endOfMonth(day))
  return days
}

const still = { budgets: [], contracts: [], finishOn: null, past: { days: 180, allocatedFen: 0, acceptedFen: 0 } }

/** Accepted on the last day of each month and due thirty days later; a project that will run dry has no money from some month on. */
function course(months: number, dryFrom: number | null): PastMonth[] {
  return monthEnds(months).map((asOf, at) => {
    const isDry = dryFrom !== null && at >= dryFrom
    const unpaid = isDry ? [{ kind: 'accepted', id: `o${at}`, amountFen: 100, dueOn: addDays(asOf, -1) } as const] : []
    // Three months before it runs dry, a large amount is accepted that falls due then.
    const ahead =
      dryFrom !== null && at < dryFrom && at >= dryFrom - 4
        ? [{ kind: 'accepted', id: 'big', amountFen: 900, dueOn: monthEnds(months)[dryFrom] ?? asOf } as const]
        : []
    const due = {
      kind: 'accepted',
      id: `n${at}`,
      amountFen: at % 2 === 0 ? 300 : 100,
      dueOn: addDays(asOf, 30),
    } as const
    return {
      ...{ ...still, asOf, allocatedFen: 0, onHandFen: isDry ? 0 : 450 },
      owed: isDry ? unpaid : [due, ...ahead],
      paidInMonthFen: at % 2 === 0 ? 100 : 300,
    }
  })
}

test('where what happens follows from what was known the forecast beats the base rate and is shown', () => {
  const cases = Array.from({ length: 24 }, (_, at) => tryForecast('road', course(14, at % 2 === 0 ? 7 : null))).flat()
  const { gap } = judgeTrial(cases)
  assert.ok(gap.cases >= 30)
  assert.deepEqual([gap.isShown, gap.happened > 0, gap.happened < gap.cases], [true, true, true])
  assert.ok(Number(gap.ours) < Number(gap.naive) * 0.9, `${gap.ours} against ${gap.naive}`)
})

const one = (foretold: boolean, happened: boolean, more: Partial<TrialCase> = {}): TrialCase => ({
  asOf: '2026-01-31',
  group: 'road',
  gap: { foretold, happened },
  payments: { foretoldFen: 90, naiveFen: 80, paidFen: 100 },
  ...more,
})
const many = (count: number, of: TrialCase): TrialCase[] => Array.from({ length: count }, () => of)

test('Brier score against the base rate, by hand: 4 of 40 wrong are 0.1, one in four happening is 0.1875', () => {
  const { gap, payments } = judgeTrial([
    ...many(28, one(false, false)),
    ...many(2, one(true, false)),
    ...many(2, one(false, true)),
    ...many(8, one(true, true)),
  ])
  assert.deepEqual(gap, {
    ...{ cases: 40, ours: '0.1', naive: '0.1875', betterPercent: '46.7', isShown: true },
    ...{ happened: 10, foretold: 10 },
  })
  assert.deepEqual(payments, { cases: 40, ours: '10', naive: '20', betterPercent: '50', isShown: true })
})

test('shown from exactly a tenth better and thirty cases on', () => {
  const payments = (foretoldFen: number) => ({ foretoldFen, naiveFen: 0, paidFen: 1_000 })
  const judged = (count: number, foretoldFen: number) =>
    judgeTrial(many(count, one(false, false, { payments: payments(foretoldFen) }))).payments
  assert.deepEqual([judged(30, 100).betterPercent, judged(30, 100).isShown], ['10', true])
  assert.equal(judged(30, 99).isShown, false)
  assert.equal(judged(29, 1_000).isShown, false)
})

test('a naive rate without error leaves nothing to beat, and no case is no skill', () => {
  const { gap } = judgeTrial(many(40, one(false, false)))
  assert.deepEqual([gap.ours, gap.naive, gap.betterPercent, gap.isShown], ['0', '0', null, false])
  const none = judgeTrial([])
  assert.deepEqual([none.gap.ours, none.gap.isShown, none.payments.cases], [null, false, 0])
})

test('groups of ten have their own base rate, smaller ones share one', () => {
  const cases = [
    ...many(10, one(true, true, { group: 'port' })),
    ...many(10, one(false, false)),
    ...many(5, one(true, true, { group: 'a' })),
    ...many(5, one(false, false, { group: 'b' })),
  ]
  // Of the large groups nothing is left to guess; the two small ones together are 5 of 10: 5 × 5 ÷ 10 = 2.5 in 30.
  assert.equal(judgeTrial(cases).gap.naive, '0.0833')
})

test('a gap that is there already is not foretold, and months too near to now are no cases', () => {
  const dry = tryForecast('road', course(14, 4))
  assert.equal(dry.length, 14 - 2 - 6)
  assert.deepEqual(
    dry.map(({ gap }) => gap !== null),
    [true, true, false, false, false, false],
  )
  assert.deepEqual(tryForecast('road', course(8, null)), [])
  const [first] = tryForecast('road', course(9, null))
  assert.deepEqual([first?.asOf, first?.payments.naiveFen, first?.payments.paidFen], ['2024-03-31', 500, 700])
})
