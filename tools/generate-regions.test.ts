import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { test } from 'node:test'

test('the committed regions and outlines are what the pinned packages give', (t) => {
  const args = [resolve(import.meta.dirname, 'generate-regions.ts'), '--check']
  const run = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, npm_config_offline: 'true' },
  })
  if (run.stderr.includes('ENOTCACHED')) return t.skip('the packages are not in the npm cache')
  assert.equal(run.status, 0, run.stderr)
})
