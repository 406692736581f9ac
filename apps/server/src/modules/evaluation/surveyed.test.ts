import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fundedProject } from '../../../test/funded-project.ts'
import { answerAll, comingBack, drawSurvey, setSurvey } from '../../../test/survey-scene.ts'
import { openWorld, problem, type World } from '../../../test/world.ts'

const ASKED = 'public_satisfaction'

/** A project whose people were asked: so many content, so many not; the survey is closed and the score follows. */
async function surveyed(world: World, { content, not }: { content: number; not: number }) {
  const { project, path, ...people } = await fundedProject(world)
  const office = await comingBack(world, people.office)
  await office.call('computeScore', { path })
  const id = await setSurvey(office, project.id)
  const codes = (await drawSurvey(office, id)).slice(0, content + not).map(({ code }) => code)
  await answerAll(world, codes, (at) => ({ kind: 'other', overall: at < content ? 5 : 2 }))
  world.clock.set('2026-03-21T01:00:00Z')
  await office.call('closeSurvey', { path: { id } })
  await world.runJobs()
  const { rows } = await office.call('getEvaluation', { path: { id: project.id }, query: { year: path.year } })
  return { office, path, id, row: rows.find(({ indicator }) => indicator.code === ASKED) }
}

test('what the people served said is scored with its sample, opens down to the survey, and is not told by anybody else', async (t) => {
  const { office, path, id, row } = await surveyed(await openWorld(t), { content: 36, not: 4 })
  assert.deepEqual(
    [row?.state, row?.score, row?.explanation['sampleSize'], row?.explanation['evidenceLevel']],
    ['scored', '10', 40, 1],
  )
  const opened = JSON.stringify(row?.explanation)
  assert.ok(opened.includes(id) && opened.includes('measures.survey'), 'it opens down to the survey')
  await assert.rejects(
    office.call('recordActual', { path, body: { code: ASKED, value: '99', evidenceLevel: 3, sampleSize: 500 } }),
    problem(400, 'indicator_is_measured'),
  )
})

test('fewer answers than may be scored are not scored, and the reason is told', async (t) => {
  const { row } = await surveyed(await openWorld(t), { content: 20, not: 0 })
  assert.deepEqual([row?.state, row?.score, row?.remarks], ['invalid', null, ['sample_too_small']])
})
