import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseSearch, writeSearch } from './search-text.ts'

test('an address says the same after being read and written', () => {
  for (const text of ['?q=%E9%92%A6%E5%B7%9E%E6%B8%AF&state=red&state=orange', '?tab=funds', ''])
    assert.equal(writeSearch(parseSearch(text)), text)
})

test('values stay texts, repeated names become lists, empty ones are left out', () => {
  assert.deepEqual(parseSearch('?code=001&state=red&state=orange'), { code: '001', state: ['red', 'orange'] })
  assert.equal(writeSearch({ a: undefined, b: '', c: [], d: '1' }), '?d=1')
})
