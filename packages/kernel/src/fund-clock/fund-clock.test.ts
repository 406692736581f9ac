import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { casesOf } from '../../../../fixtures/read.ts'
import { addDays, flatten } from '../base/index.ts'
import { fundClockVersions, standingMoney } from './index.ts'
import type { Exclusion, FundMovement } from './index.ts'

type Case = {
  name: string
  today: string
  movements: [id: string, kind: FundMovement['kind'], day: string, amountFen: number, against?: string[]][]
  exclusions?: [id: string, movementId: string, amountFen: number, reason: Exclusion['reason'], until?: string][]
  standing: unknown[]
  excluded?: unknown[]
  unmatched?: unknown[]
}

const short = { allocation_to_use: 'use', acceptance_to_payment: 'pay', cash_to_transfer: 'cash' }

const movementOf = ([id, kind, day, amountFen, against]: Case['movements'][number]): FundMovement => ({
  id,
  kind,
  day,
  amountFen,
  ...(against && { against }),
})
const exclusionOf = ([id, movementId, amountFen, reason, until]: NonNullable<
  Case['exclusions']
>[number]): Exclusion => ({
  id,
  movementId,
  amountFen,
  reason,
  ...(until !== undefined && { until }),
})

test('which money stands, by which clock, since when', () => {
  for (const { name, today, movements, exclusions = [], standing, excluded = [], unmatched = [] } of casesOf<Case>(
    'fund-clock/standing.json',
  )) {
    const found = standingMoney({
      movements: movements.map(movementOf),
      exclusions: exclusions.map(exclusionOf),
      today,
    })
    assert.deepEqual(
      found.standing.map((one) => [
        short[one.clock],
        one.movementId,
        one.amountFen,
        one.since,
        one.daysStanding,
        one.level,
      ]),
      standing,
      name,
    )
    assert.deepEqual(
      found.excluded.map((one) => [short[one.clock], one.movementId, one.amountFen, one.reason]),
      excluded,
      name,
    )
    assert.deepEqual(
      found.unmatched.map((one) => [short[one.clock], one.amountFen]),
      unmatched,
      name,
    )
  }
})

test('a standing amount says who holds it and which payments were taken from it', () => {
  const movements: FundMovement[] = [
    { id: 'c1', kind: 'cash_arrival', day: '2026-03-01', amountFen: 1000, label: '首期' },
    { id: 'al1', kind: 'allocation', day: '2026-03-01', amountFen: 1000, holder: 'department' },
    { id: 'p1', kind: 'payment', day: '2026-03-05', amountFen: 300 },
  ]
  const { standing } = standingMoney({ movements, today: '2026-03-10' })
  assert.deepEqual(
    standing.map((one) => [one.movementId, one.holder, one.label]),
    [
      ['al1', 'department', undefined],
      ['c1', 'finance', '首期'],
    ],
  )
  const [first] = standing
  assert.ok(first)
  assert.equal(first.explanation.rule.id, 'money_standing')
  assert.equal(first.explanation.measure, 'measures.days_standing.allocation_to_use')
  assert.ok(
    flatten(first.explanation).some(
      (line) => line.source?.kind === 'payment' && line.source.id === 'p1' && line.value === '300',
    ),
  )
})

test('thresholds are parameters', () => {
  const [first] = fundClockVersions
  assert.ok(first)
  const levels = { yellowFromDay: 1, orangeFromDay: 2, redFromDay: 3 }
  const { standing } = standingMoney({
    movements: [{ id: 'a', kind: 'allocation', day: '2026-03-01', amountFen: 1 }],
    today: '2026-03-04',
    versions: [{ ...first, version: '2', levels }],
  })
  assert.deepEqual([standing[0]?.level, standing[0]?.explanation.rule.version], ['red', '2'])
})

test('amounts that are no amounts are refused', () => {
  const movement: FundMovement = { id: 'a', kind: 'allocation', day: '2026-03-01', amountFen: 0 }
  for (const amountFen of [0, -1, 0.5, Number.NaN]) {
    assert.throws(() => standingMoney({ movements: [{ ...movement, amountFen }], today: '2026-03-02' }), RangeError)
  }
})

test('no fen is lost or made: what came in is paid, standing or set aside', () => {
  const day = fc.nat(100).map((n) => addDays('2026-01-01', n))
  const amountFen = fc.integer({ min: 1, max: 1_000_000 })
  const inflows = fc.array(fc.tuple(day, amountFen, fc.option(amountFen), fc.option(day)), { maxLength: 8 })
  const payments = fc.array(fc.tuple(day, amountFen, fc.option(fc.nat(8))), { maxLength: 8 })
  fc.assert(
    fc.property(inflows, payments, day, (incoming, outgoing, today) => {
      const movements: FundMovement[] = [
        ...incoming.map(([on, fen], n): FundMovement => ({
          id: `in${n}`,
          kind: 'acceptance',
          day: on,
          amountFen: fen,
        })),
        ...outgoing.map(([on, fen, named], n): FundMovement => ({
          id: `out${n}`,
          kind: 'payment',
          day: on,
          amountFen: fen,
          ...(named !== null && { against: [`in${named}`] }),
        })),
      ]
      const exclusions = incoming.flatMap(([, , fen, until], n): Exclusion[] =>
        fen === null
          ? []
          : [
              {
                id: `x${n}`,
                movementId: `in${n}`,
                amountFen: fen,
                reason: 'retention',
                ...(until !== null && { until }),
              },
            ],
      )
      const found = standingMoney({ movements, exclusions, today })
      const sum = (amounts: { amountFen: number }[]): number => amounts.reduce((total, one) => total + one.amountFen, 0)
      const seen = movements.filter((movement) => movement.day <= today)
      const came = sum(seen.filter((movement) => movement.kind === 'acceptance'))
      const paid = sum(seen.filter((movement) => movement.kind === 'payment'))
      if (came > 0) assert.equal(came - paid, sum(found.standing) + sum(found.excluded) - sum(found.unmatched))
      for (const one of found.standing) assert.ok(one.amountFen > 0 && one.daysStanding >= 0)
    }),
    { numRuns: 500 },
  )
})
