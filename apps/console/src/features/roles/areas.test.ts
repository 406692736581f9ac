import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byArea } from './areas.ts'

test('permissions stand by area, the work before its upkeep, unknown ones last', () => {
  assert.deepEqual(byArea(['audit:read', 'later:do', 'funds:read', 'projects:read', 'funds:write']), [
    { area: 'projects', permissions: ['projects:read'] },
    { area: 'funds', permissions: ['funds:read', 'funds:write'] },
    { area: 'audit', permissions: ['audit:read'] },
    { area: 'later', permissions: ['later:do'] },
  ])
})
