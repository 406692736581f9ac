import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Tx } from '../../platform/db/database.ts'
import { remembering } from './remembered.ts'
import type { StoredNetwork } from './store/activities.ts'

const network = (links: number): StoredNetwork => ({
  activities: new Map(),
  links: Array.from({ length: links }, () => ({ fromId: 'a', toId: 'b', type: 'FS', lag: 0, lagCalendar: null })),
})

function setUp() {
  const listeners: ((tx: Tx) => void)[] = []
  const known = remembering({ afterWrite: (listener) => listeners.push(listener) })
  return { known, commit: (tx: Tx) => listeners.forEach((listener) => listener(tx)) }
}

test('only the version asked for is told, and what a transaction wrote only once it is committed', () => {
  const { known, commit } = setUp()
  const [first, second] = [network(1), network(2)]
  known.keep('p', 1, first)
  assert.equal(known.at('p', 1), first)
  assert.equal(known.at('p', 2), undefined)
  const tx = {} as Tx
  known.keepAfter(tx, 'p', 2, second)
  assert.equal(known.at('p', 2), undefined, 'not committed yet')
  commit(tx)
  assert.equal(known.at('p', 2), second)
  known.keep('p', 1, first)
  assert.equal(known.at('p', 2), second, 'an older version does not come back')
})

test('what nobody asked for goes first when there is too much', () => {
  const { known } = setUp()
  known.keep('old', 1, network(30_000))
  known.keep('used', 1, network(20_000))
  known.at('old', 1)
  known.keep('new', 1, network(30_000))
  assert.equal(known.at('used', 1), undefined)
  assert.ok(known.at('old', 1))
  assert.ok(known.at('new', 1))
})
