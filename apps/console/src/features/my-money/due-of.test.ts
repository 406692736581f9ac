import assert from 'node:assert/strict'
import { test } from 'node:test'
import { owedOf, type Asked } from './due-of.ts'

const owed = [
  { contractId: 'a', since: '2026-03-01', amountFen: 500 },
  { contractId: 'a', since: '2026-02-01', amountFen: 300 },
  { contractId: 'b', since: '2026-01-01', amountFen: 900 },
]
const asked = (id: string, number: number, amountFen: number, more: Partial<Asked> = {}): Asked => ({
  ...{ id, number, amountFen, contractId: 'a', day: '2026-03-05', purpose: 'progress', paidFen: 0 },
  ...more,
})
const since = (requests: Asked[]) =>
  Object.fromEntries([...owedOf(requests, owed)].map(([id, amount]) => [id, amount.since]))

test('requests take the oldest amounts of their contract in the order they were made', () => {
  assert.deepEqual(since([asked('second', 2, 400), asked('first', 1, 300)]), {
    first: '2026-02-01',
    second: '2026-03-01',
  })
  assert.deepEqual(since([asked('first', 1, 200), asked('second', 2, 200)]), {
    first: '2026-02-01',
    second: '2026-02-01',
  })
})

test('what was paid of a request is no longer asked for, an advance asks for nothing accepted', () => {
  assert.deepEqual(
    since([
      asked('part', 1, 400, { paidFen: 100 }),
      asked('advance', 2, 900, { purpose: 'advance' }),
      asked('next', 3, 1),
    ]),
    { part: '2026-02-01', next: '2026-03-01' },
  )
})

test('beyond all that is owed a request has no day', () => {
  assert.deepEqual(since([asked('all', 1, 800), asked('more', 2, 1)]), { all: '2026-02-01' })
})
