import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isNear } from './network.ts'

test('networks: the first 24 bits of IPv4, 64 of IPv6; this machine is none', () => {
  assert.ok(isNear('198.51.100.77', ['198.51.100.20']))
  assert.ok(isNear('::ffff:198.51.100.77', ['198.51.100.20']))
  assert.ok(isNear('2001:db8:1:2::5', ['2001:db8:1:2:aaaa::1']))
  assert.ok(!isNear('198.51.101.77', ['198.51.100.20', '2001:db8::1', 'nonsense']))
  assert.ok(!isNear('127.0.0.1', ['127.0.0.1', '127.0.0.5']))
})
