import assert from 'node:assert/strict'
import test from 'node:test'
import { casesOf } from '../../../../fixtures/read.ts'
import { flatten } from '../base/index.ts'
import type { Day } from '../base/index.ts'
import { explainFunds, forecastFunds } from './index.ts'
import type { FundFacts, Owed } from './index.ts'

type Case = {
  name: string
  asOf: Day
  onHand: number
  allocated: number
  budgets: [number, number][]
  owed: [Owed['kind'], string, number, Day][]
  contracts: [string, number, string][]
  finishOn: Day | null
  past: [number, number, number]
  months: unknown[]
  lowest: [string, number]
  gap: [string, number] | null
  reasons: unknown[]
  paid: number
}

const factsOf = ({ asOf, onHand, allocated, budgets, owed, contracts, finishOn, past }: Case): FundFacts => ({
  asOf,
  onHandFen: onHand,
  allocatedFen: allocated,
  budgets: budgets.map(([year, leftFen]) => ({ year, leftFen })),
  owed: owed.map(([kind, id, amountFen, dueOn]) => ({ kind, id, amountFen, dueOn })),
  contracts: contracts.map(([id, leftFen, retentionPercent]) => ({ id, leftFen, retentionPercent })),
  finishOn,
  past: { days: past[0], allocatedFen: past[1], acceptedFen: past[2] },
})

const cases = casesOf<Case>('fund-forecast/forecasts.json')

for (const each of cases) {
  test(each.name, () => {
    const { months, lowestMonth, lowestFen, gap, reasons, paidInThreeMonthsFen } = forecastFunds(factsOf(each))
    assert.deepEqual(
      months.map((month) => [
        ...[month.month, month.arrivingFen, month.issuedFen, month.acceptedFen],
        ...[month.withheldFen, month.workFen, month.closingFen],
      ]),
      each.months,
    )
    assert.deepEqual([lowestMonth, lowestFen], each.lowest)
    assert.deepEqual(gap && [gap.month, gap.amountFen], each.gap)
    assert.deepEqual(
      reasons.map(({ kind, amountFen }) => [kind, amountFen]),
      each.reasons,
    )
    assert.equal(paidInThreeMonthsFen, each.paid)
  })
}

test('the explanation leads from the gap to the records that fall due and to what is expected', () => {
  const each = cases[1]
  assert.ok(each)
  const told = explainFunds(factsOf(each))
  assert.deepEqual([told.value, told.rule.mark, told.note?.params['month']], ['740', 'U', '2026-12'])
  const lines = flatten(told).filter(({ depth }) => depth === 2 || depth === 3)
  const value = (measure: string) => lines.find((line) => line.measure === `measures.${measure}`)?.value
  assert.deepEqual(
    ['cash_on_hand', 'allocated_not_arrived', 'expected_allocations', 'falling_due', 'work_to_come'].map(value),
    ['1000', '500', '400', '1100', '1540'],
  )
  assert.equal(1000 + 500 + 400 - 1100 - 1540, -740)
  assert.deepEqual(
    lines.flatMap(({ source }) => (source ? [`${source.kind} ${source.id}`] : [])),
    ['budget_line 2026', 'acceptance a1', 'acceptance a0', 'contract k'],
  )
})

test('amounts below zero are refused, a budget overspent counts as spent', () => {
  const facts = factsOf(cases[0]!)
  assert.throws(() => forecastFunds({ ...facts, onHandFen: -1 }), RangeError)
  const overspent = forecastFunds({ ...facts, budgets: [{ year: 2026, leftFen: -50 }] })
  assert.deepEqual(
    overspent.months.map(({ issuedFen }) => issuedFen),
    [0, 0, 0, 0, 0, 0],
  )
})
