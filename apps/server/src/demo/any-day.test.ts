import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld } from '../../test/world.ts'

test('a demo that starts early in a year whose working days nobody knows yet is whole all the same', async (t) => {
  const world = await openWorld(t, { now: '2027-02-20T01:00:00Z' })
  const { outcome, projects } = await world.house.demo.seed()
  assert.deepEqual([outcome, projects], ['seeded', 300])
})
