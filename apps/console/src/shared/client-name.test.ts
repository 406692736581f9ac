import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clientName } from './client-name.ts'

test('a browser is told by name and system, anything else as it came', () => {
  const chrome =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36'
  assert.equal(clientName(chrome), 'Chrome 141 · Windows')
  assert.equal(clientName(`${chrome} Edg/141.0`), 'Edge 141 · Windows')
  assert.equal(
    clientName(
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605 Version/18.1 Mobile Safari/604.1',
    ),
    'Safari 18 · iOS',
  )
  assert.equal(clientName('jiheng-cli/0.1'), 'jiheng-cli/0.1')
  assert.equal(clientName(''), '—')
})
