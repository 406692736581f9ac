import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld } from '../../test/world.ts'

test('an empty database becomes the demo municipality, once', async (t) => {
  const world = await openWorld(t, { now: '2026-11-22T01:00:00Z' })
  const started = performance.now()
  assert.equal((await world.house.demo.seed()).outcome, 'seeded')
  console.log(`seeded in ${Math.round(performance.now() - started)} ms`)
  await world.house.facts.handOver()
  await world.runJobs()
  assert.equal((await world.house.demo.seed()).outcome, 'already_seeded')
  console.log(await world.sql(`select attention, count(*) from projects.standing group by 1`))
  console.log(await world.sql(`select rule_id, level, state, count(*) from alerts.alert group by 1,2,3 order by 1,2,3`))
  console.log(await world.sql(`select at::date, from_level, to_level, count(*) from alerts.level_change group by 1,2,3 order by 1,2,3`))
  console.log(await world.sql(`select grade, count(*), min(score), max(score) from projects.standing group by 1`))
  console.log(await world.sql(`select count(*) from progress.evidence`))
  console.log(await world.sql(`select kind, count(*) from alerts.note group by 1`))
  console.log(await world.sql(`select split_part(action,'.',1), count(*) from audit.entry group by 1`))
  console.log(await world.sql(`select count(*) from audit.entry where org_path='r'`))
})
