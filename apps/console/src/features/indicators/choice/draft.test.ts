import assert from 'node:assert/strict'
import test from 'node:test'
import type { Indicator } from '../view.ts'
import { definition } from '../sample.ts'
import { bodyOf, draftOf, isAdjusted, missingIn, problemsOf, withIndicator, type Choice } from './draft.ts'

const indicator: Indicator = {
  ...definition,
  ...{ code: 'TY-SX-001', version: 1, effectiveFrom: '2026-01-01', effectiveTo: null, why: '' },
}
const nothing: Choice = {
  ...{
    projectId: '',
    year: 2026,
    executionWeight: null,
    chosenBy: null,
    chosenAt: null,
    rows: [],
    allowed: ['choose'],
  },
}

test('what is as in the library is not sent; what differs needs a reason', () => {
  const draft = { ...draftOf(nothing), rows: withIndicator([], indicator) }
  assert.deepEqual(bodyOf(draft), {
    executionWeight: '10',
    basedOn: null,
    rows: [{ code: 'TY-SX-001', version: 1 }],
  })
  assert.equal(missingIn(draft), '80')
  const [row] = draft.rows
  assert.ok(row)
  assert.deepEqual([isAdjusted(row), problemsOf(row)], [false, []])
  const heavier = { ...row, weight: '12' }
  assert.deepEqual([isAdjusted(heavier), problemsOf(heavier).map(({ field }) => field)], [true, ['reason']])
  const tooHeavy = { ...row, weight: '16', reason: '重点' }
  assert.deepEqual(
    problemsOf(tooHeavy).map(({ problem }) => problem),
    ['weight_outside_limits'],
  )
  assert.deepEqual(bodyOf({ ...draft, rows: [tooHeavy] }).rows, [
    { code: 'TY-SX-001', version: 1, weight: '16', reason: '重点' },
  ])
})

test('a target each project sets is asked for', () => {
  const open = withIndicator([], { ...indicator, target: null, targetText: '按项目批复' })
  assert.deepEqual(
    open.flatMap(problemsOf).map(({ problem }) => problem),
    ['target_needed'],
  )
})

test('an indicator takes its place by its first level', () => {
  const rows = withIndicator(withIndicator([], { ...indicator, code: 'TY-MY-001', level1: 'satisfaction' }), indicator)
  assert.deepEqual(
    rows.map(({ indicator: { code } }) => code),
    ['TY-SX-001', 'TY-MY-001'],
  )
})
