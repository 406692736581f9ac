import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { casesOf } from '../../../../fixtures/read.ts'
import { decimal, flatten } from '../base/index.ts'
import { planCurve, progressByQuantities } from './index.ts'
import type { ItemProgress, PlanNode, QuantityQuestion } from './index.ts'

type Case = {
  name: string
  items: [id: string, planned: string, weight: string][]
  records: [
    id: string,
    itemId: string,
    quantity: string,
    day: string,
    state: 'accepted' | 'waiting' | 'returned',
    batchId?: string,
  ][]
  tests?: [id: string, batchId: string, day: string, result: 'passed' | 'failed'][]
  typed?: [itemId: string, percent: string, day: string][]
  percent: string
  claimed: string
  of: Record<
    string,
    [counted: string, excess: string, blocked: string, waiting: string, percent: string, typed: string | null]
  >
}

const today = '2026-03-20'
const questionOf = ({
  items,
  records,
  tests = [],
  typed = [],
}: Omit<Case, 'name' | 'percent' | 'claimed' | 'of'>): QuantityQuestion => ({
  items: items.map(([id, plannedQuantity, weight]) => ({
    id,
    label: `item ${id}`,
    unit: 'm³',
    plannedQuantity,
    weight,
  })),
  records: records.map(([id, itemId, quantity, day, state, batchId]) => ({
    id,
    itemId,
    quantity,
    day,
    state,
    ...(batchId !== undefined && { batchId }),
  })),
  tests: tests.map(([id, batchId, day, result]) => ({ id, batchId, day, result })),
  typed: typed.map(([itemId, donePercent, day], n) => ({ id: `c${n}`, itemId, donePercent, day })),
  today,
})

const told = ({ countedQuantity, excessQuantity, blockedQuantity, waitingQuantity, ...of }: ItemProgress) => [
  countedQuantity,
  excessQuantity,
  blockedQuantity,
  waitingQuantity,
  of.percent,
  of.typedPercent,
]

test('what was measured and accepted counts, item by item', () => {
  for (const { name, percent, claimed, of, ...given } of casesOf<Case>('progress/quantities.json')) {
    const found = progressByQuantities(questionOf(given))
    assert.ok(found.ok, name)
    assert.deepEqual([found.percent, found.claimedPercent], [percent, claimed], name)
    for (const [id, expected] of Object.entries(of)) {
      const item: ItemProgress | undefined = found.items.find((each) => each.item.id === id)
      assert.deepEqual(item && told(item), expected, `${name}: ${id}`)
    }
  }
})

test('the explanation names what counts, what a failed test keeps out, and the claims beside', () => {
  const found = progressByQuantities(
    questionOf({
      items: [['A', '100', '100']],
      records: [
        ['r1', 'A', '30', '2026-03-05', 'accepted'],
        ['r2', 'A', '20', '2026-03-15', 'accepted', 'b1'],
        ['r3', 'A', '10', '2026-03-18', 'waiting'],
      ],
      tests: [['t1', 'b1', '2026-03-16', 'failed']],
      typed: [['A', '80', '2026-03-19']],
    }),
  )
  assert.ok(found.ok)
  const { explanation } = found
  assert.deepEqual(
    flatten(explanation)
      .slice(1)
      .map(({ measure, value, source }) => [measure.slice(9), value, source?.id]),
    [
      ['node_weight', '100', 'A'],
      ['planned_quantity', '100 m³', 'A'],
      ['accepted_quantity', '30 m³', 'r1'],
      ['blocked_quantity', '20 m³', 'r2'],
      ['failed_test', 'b1', 't1'],
      ['waiting_quantity', '10 m³', 'A'],
      ['typed_percent', '80', 'A'],
    ],
  )
  assert.deepEqual([explanation.value, explanation.evidenceLevel, explanation.dataAgeDays], ['30', 3, 15])
  assert.deepEqual(explanation.note, { key: 'notes.claims_beside', params: { claimedPercent: '40' } })
})

test('quantities that cannot be computed say why', () => {
  const ask = (items: Case['items'], records: Case['records'] = []) =>
    progressByQuantities(questionOf({ items, records }))
  assert.deepEqual(ask([]), { ok: false, problem: 'no_items' })
  assert.deepEqual(ask([['A', '1', '0']]), { ok: false, problem: 'no_weight' })
  assert.deepEqual(ask([['A', '1', '-1']]), { ok: false, problem: 'negative_weight', itemId: 'A' })
  assert.deepEqual(ask([['A', '0.0', '1']]), { ok: false, problem: 'planned_quantity_not_positive', itemId: 'A' })
  assert.deepEqual(
    ask([
      ['A', '1', '1'],
      ['A', '2', '1'],
    ]),
    { ok: false, problem: 'duplicate_item', itemId: 'A' },
  )
  assert.deepEqual(ask([['A', '1', '1']], [['r1', 'B', '1', today, 'accepted']]), {
    ok: false,
    problem: 'item_unknown',
    recordId: 'r1',
  })
})

test('typing a percentage or sending what nobody accepted never moves the measured percent', () => {
  const quantity = fc.integer({ min: -50, max: 500 }).map(String)
  fc.assert(
    fc.property(fc.array(quantity, { maxLength: 8 }), fc.array(quantity, { maxLength: 8 }), (accepted, claimed) => {
      const records = accepted.map((each, n): Case['records'][number] => [`r${n}`, 'A', each, today, 'accepted'])
      const claims = claimed.map((each, n): Case['records'][number] => [
        `w${n}`,
        'A',
        each,
        today,
        n % 2 ? 'waiting' : 'returned',
      ])
      const items: Case['items'] = [
        ['A', '700', '1'],
        ['B', '3', '2'],
      ]
      const bare = progressByQuantities(questionOf({ items, records }))
      const beside = progressByQuantities(
        questionOf({ items, records: [...records, ...claims], typed: [['A', '100', today]] }),
      )
      assert.ok(bare.ok && beside.ok)
      assert.equal(beside.percent, bare.percent)
      assert.ok(decimal.compare(bare.percent, '0') >= 0 && decimal.compare(bare.percent, '100') <= 0)
    }),
  )
})

test('whole-number arithmetic gives what exact decimals give', () => {
  const days = { start: fc.nat(60), length: fc.nat(60) }
  const plans = fc.array(fc.record({ ...days, weight: fc.integer({ min: 1, max: 10 ** 6 }), places: fc.nat(12) }), {
    minLength: 1,
    maxLength: 8,
  })
  const dayOf = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)
  fc.assert(
    fc.property(plans, fc.nat(120), (parts, at) => {
      const weights = parts.map(({ weight, places }) => decimal.multiply(String(weight), `0.${'0'.repeat(places)}1`))
      const nodes = parts.map(({ start, length }, n): PlanNode => ({
        id: String(n),
        weight: weights[n] ?? '0',
        plannedStart: dayOf(start),
        plannedFinish: dayOf(start + length),
      }))
      const shares = parts.map(({ start, length }, n) => {
        const elapsed = Math.min(Math.max(at - start + 1, 0), length + 1)
        return decimal.multiply(weights[n] ?? '0', decimal.percentOf(String(elapsed), String(length + 1), 12) ?? '0')
      })
      const curve = planCurve(nodes, [dayOf(at)], { by: 'calendar_days' })
      assert.ok(curve.ok)
      assert.equal(curve.points[0]?.percent, decimal.divide(decimal.add(...shares), decimal.add(...weights), 2))
    }),
  )
})
