import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Schedule } from './drawn.ts'
import { predecessorText, typedLinks } from './typed-links.ts'

const links: Schedule['links'] = [
  { from: 'a', to: 'x', type: 'FS', lagDays: 0 },
  { from: 'b', to: 'x', type: 'SS', lagDays: 2 },
]
const activities = [{ nodeId: 'a', durationDays: 10 }] as Schedule['activities']
const numbered = new Map([
  ['1', ['a']],
  ['1.2', ['b']],
  ['7', ['c', 'd']],
])
const typed = (text: string) => typedLinks(text, 'x', { links, activities }, numbered)

test('what stands there is written as planners write it, and read back it changes nothing', () => {
  const text = predecessorText('x', links, (id) => (id === 'a' ? '1' : '1.2'))
  assert.equal(text, '1, 1.2SS+2')
  assert.deepEqual(typed(text), { ok: true, links: undefined })
})

test('types and lags are read in Chinese and in Latin letters, with full-width signs', () => {
  assert.deepEqual(typed('1FF-1天、1.2SS+2'), {
    ok: true,
    links: { removed: [{ from: 'a', to: 'x', type: 'FS' }], added: [{ from: 'a', to: 'x', type: 'FF', lagDays: -1 }] },
  })
  const half = typed('1FS+50%，1.2SS+2')
  assert.ok(half.ok)
  assert.equal(half.links?.added?.[0]?.lagDays, 5)
})

test('a number nobody has, one that two have, one written twice and what is no link are told', () => {
  assert.deepEqual(typed('1, 99'), { ok: false, problem: 'unknown', what: '99' })
  assert.deepEqual(typed('7'), { ok: false, problem: 'ambiguous', what: '7' })
  assert.deepEqual(typed('1, 1FS+2'), { ok: false, problem: 'twice', what: '1' })
  assert.deepEqual(typed('土方 完成 之后'), { ok: false, problem: 'unread', what: '土方 完成 之后' })
})

test('nothing written takes all links away', () => {
  const { links: change } = typed('') as { links: { removed: unknown[]; added: unknown[] } }
  assert.deepEqual([change.removed.length, change.added.length], [2, 0])
})
