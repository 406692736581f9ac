import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filterValue, withHolder } from './view.ts'

test('the address holds several holders, clocks and levels, and a day', () => {
  assert.deepEqual(filterValue({ holder: 'finance', level: ['red', 'orange'], asOf: '2026-07-31', tab: 'x' }), {
    holder: ['finance'],
    level: ['red', 'orange'],
    asOf: '2026-07-31',
  })
})

test('pressing a holder adds it to those shown, pressing it again takes it away', () => {
  const one = withHolder({ level: ['red'] }, 'finance')
  assert.deepEqual(one, { level: ['red'], holder: ['finance'] })
  assert.deepEqual(withHolder(one, 'finance'), { level: ['red'] })
})
