import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from './config.ts'
import { StartRefused } from './errors.ts'

test('the official map needs a key; its address and 审图号 may be told', () => {
  const tianditu = (env: Record<string, string>) => readConfig(env).tianditu
  assert.equal(tianditu({}), undefined)
  assert.equal(tianditu({ TIANDITU_URL: 'https://map.example' }), undefined)
  assert.deepEqual(tianditu({ TIANDITU_KEY: 'k' }), { url: 'https://t{s}.tianditu.gov.cn', key: 'k', approval: null })
  assert.deepEqual(
    tianditu({ TIANDITU_KEY: 'k', TIANDITU_URL: 'http://map.example/tdt/', TIANDITU_APPROVAL: 'GS(2099)0001号' }),
    { url: 'http://map.example/tdt', key: 'k', approval: 'GS(2099)0001号' },
  )
  for (const wrong of ['tianditu.gov.cn', 'javascript:alert(1)', 'ftp://map.example']) {
    assert.throws(
      () => tianditu({ TIANDITU_KEY: 'k', TIANDITU_URL: wrong }),
      (error) => error instanceof StartRefused && error.reason === 'not_a_web_address',
    )
  }
})
