import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { budgetedLeaves, shareOf } from './budgets.ts'
import type { BaselineItem } from './store/baselines.ts'

const item = (nodeId: string, parentId: string | null, budgetFen: number | null, weight = '1'): BaselineItem => ({
  ...{ nodeId, parentId, budgetFen, weight, position: 0, title: nodeId, kind: 'task', code: null },
  ...{ start: null, finish: null, percent: '0', isDeleted: false },
})
const worth = (items: BaselineItem[]) =>
  Object.fromEntries(budgetedLeaves(items).map(({ item: { nodeId }, budgetFen }) => [nodeId, budgetFen]))

test('what a node has beyond its parts goes to them by weight, down to the leaves', () => {
  const items = [
    item('路', null, 100),
    item('基', '路', 40, '1'),
    item('面', '路', null, '2'),
    item('下', '面', null),
    item('上', '面', null),
  ]
  assert.deepEqual(worth(items), { 基: 60, 下: 20, 上: 20 })
  assert.deepEqual(worth([{ ...item('删', null, 50), isDeleted: true }, item('在', null, 30)]), { 在: 30 })
  assert.deepEqual(worth([item('总', null, 10), item('甲', '总', null, '0'), item('乙', '总', null, '0')]), {
    甲: 5,
    乙: 5,
  })
})

test('the leaves together are worth what the plan is, to the fen', () => {
  const weight = fc.integer({ min: 0, max: 99_999 }).map((n) => String(n / 100))
  const parts = fc.array(weight, { minLength: 1, maxLength: 9 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), parts, (budgetFen, weights) => {
      const items = [item('0', null, budgetFen), ...weights.map((each, n) => item(`${n + 1}`, '0', null, each))]
      assert.equal(
        budgetedLeaves(items).reduce((sum, leaf) => sum + leaf.budgetFen, 0),
        budgetFen,
      )
    }),
  )
  assert.deepEqual([shareOf(101, '50'), shareOf(100, '33.33'), shareOf(7, '100')], [51, 33, 7])
})
