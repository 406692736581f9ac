import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld } from '../../test/world.ts'

test('an empty database becomes the demo municipality, once', async (t) => {
  const world = await openWorld(t, { now: '2026-11-22T01:00:00Z' })
  const started = performance.now()
  assert.equal(await world.house.demo.seed(), 'seeded')
  console.log(`seeded in ${Math.round(performance.now() - started)} ms`)
  const t2 = performance.now()
  await world.house.facts.handOver()
  await world.runJobs()
  console.log(`judged in ${Math.round(performance.now() - t2)} ms`)
  assert.equal(await world.house.demo.seed(), 'already_seeded')
  console.log(await world.sql(`select attention, count(*) from projects.standing group by 1`))
  console.log(await world.sql(`select rule_id, level, count(*) from alerts.alert group by 1,2 order by 1,2`))
  console.log(await world.stranger.call('listDemoAccounts' as never, {} as never))
})
