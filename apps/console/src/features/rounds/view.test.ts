import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byLevel, contradictionsOf, stagesOf, sumOf, taskState, type Result, type Task } from './view.ts'

const item = (code: string, level1 = '产出') => ({ code, level1, level2: '', name: code, weight: '50', standard: '' })

test('a half-filled sheet tells its sum and what is left', () => {
  const items = [item('a'), item('b'), item('c')] as Task['items']
  const lines = { a: { score: '50.5', evidenceLevel: 2 as const }, b: { score: '0.25' } }
  assert.deepEqual(sumOf(items, lines), { total: '50.75', left: 1, unfounded: 1, over: 1 })
  assert.deepEqual(sumOf(items, {}), { total: '0.00', left: 3, unfounded: 0, over: 0 })
})

test('items stay in the order of the template', () => {
  const groups = byLevel([item('a', '决策'), item('b', '过程'), item('c', '过程'), item('d', '决策')])
  assert.deepEqual(
    groups.map(({ level1, items }) => [level1, items.map(({ code }) => code)]),
    [
      ['决策', ['a']],
      ['过程', ['b', 'c']],
      ['决策', ['d']],
    ],
  )
})

test('a discussion that is open comes before everything else, lateness before a draft', () => {
  type Listed = Parameters<typeof taskState>[0]
  const task = (told: Partial<Listed>): Listed =>
    ({ state: 'open', isOverdue: false, hasDraft: false, discussion: null, ...told }) as Listed
  assert.equal(taskState(task({})), 'open')
  assert.equal(taskState(task({ hasDraft: true, isOverdue: true })), 'overdue')
  assert.equal(taskState(task({ state: 'submitted', discussion: { spread: '20', isOpen: true } })), 'discussed')
  assert.equal(taskState(task({ state: 'submitted', discussion: { spread: '20', isOpen: false } })), 'submitted')
})

test('a result that the own score lies ten points above is told, one point less is not', () => {
  const result = (selfTotal: string | null, more = {}): Result =>
    ({
      versions: [{ total: '80.00' }],
      context: { selfTotal, isWide: false, isWeaklyFounded: false, ...more },
    }) as unknown as Result
  assert.deepEqual(contradictionsOf(result('90')), [{ key: 'self_high', params: { total: '90', n: '10.00' } }])
  assert.deepEqual(contradictionsOf(result('89.99')), [])
  assert.deepEqual(
    contradictionsOf(result(null, { isWide: true, isWeaklyFounded: true })).map(({ key }) => key),
    ['weak', 'wide'],
  )
  assert.equal(stagesOf('unit_self').includes('scoring'), false)
})
