import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { test } from 'node:test'
import { defaultSurveyRule, drawLot } from '@jiheng/kernel/survey'
import { lotOf, redraw } from './redraw.ts'
import type { Survey } from './view.ts'

const { z, leastSample, leastShown } = defaultSurveyRule.parameters
const wanted = {
  margin: '12',
  responsePercent: '60',
  rule: { id: 'satisfaction_survey', version: '1', z, leastSample, leastShown },
}
const buildings = [
  { name: '1栋', households: 66 },
  { name: '沿街商住', households: 24 },
]
const seed = 'a'.repeat(64)

/** A survey as the server draws it, by the hash of its own platform. */
function drawn(): Survey {
  const lot = drawLot(seed, buildings, wanted, (text) => hash('sha256', text))
  return {
    ...wanted,
    lot: { seed, commitment: hash('sha256', seed), drawnAt: '2026-03-01T01:00:00Z' },
    buildings: buildings.map((building, at) => ({
      ...{ ...building, drawn: lot[at]!.numbers, letters: lot[at]!.numbers.length },
    })),
  } as Partial<Survey> as Survey
}

test('the hash of the browser is that of the server', () => {
  for (const text of ['', 'seed|1栋|1', '𠮷'.repeat(100)]) assert.equal(lotOf(text), hash('sha256', text))
})

test('the page draws what the server drew, and names what somebody changed afterwards', () => {
  const survey = drawn()
  assert.deepEqual(redraw(survey), { isCommitted: true, households: 65, differing: [] })
  const [first] = survey.buildings[0]!.drawn.splice(0, 1)
  assert.deepEqual(redraw(survey)!.differing, [{ name: '1栋', leftOut: [first], added: [] }])
  assert.equal(redraw({ ...survey, margin: '10' })!.differing.length, 2, 'another plan needs more households')
  assert.equal(redraw({ ...survey, lot: { ...survey.lot, seed: null } }), null)
})
