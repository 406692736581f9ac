import assert from 'node:assert/strict'
import { test } from 'node:test'
import { workDaysOf } from './work-days.ts'

const china = { id: 'china', name: null, isChina: true, weekdays: [1, 2, 3, 4, 5], exceptions: [] }

test('holidays are off and make-up weekends are worked as announced', () => {
  const works = workDaysOf(china)
  assert.equal(works('2025-10-01'), false)
  assert.equal(works('2025-09-28'), true)
  assert.equal(works('2025-09-27'), false)
  assert.equal(works('2025-09-29'), true)
})

test('a six-day week keeps its Saturdays, and rests on the holidays all the same', () => {
  const works = workDaysOf({ ...china, weekdays: [1, 2, 3, 4, 5, 6] })
  assert.equal(works('2025-09-20'), true)
  assert.equal(works('2025-09-21'), false)
  assert.equal(works('2025-10-03'), false)
})

test('the project’s own days go before both, the last said counts', () => {
  const works = workDaysOf({
    ...china,
    exceptions: [
      { day: '2025-06-01', until: '2025-06-30', isWorkday: false },
      { day: '2025-06-10', until: null, isWorkday: true },
    ],
  })
  assert.equal(works('2025-06-09'), false)
  assert.equal(works('2025-06-10'), true)
})

test('years not announced yet go by the week', () => {
  const works = workDaysOf(china)
  assert.equal(works('2060-01-02'), true)
  assert.equal(works('2060-01-03'), false)
})
