import assert from 'node:assert/strict'
import test from 'node:test'
import { casesOf } from '../../../../fixtures/read.ts'
import { chinaCalendar } from '../base/index.ts'
import { answerDue, defaultRoundRules as rules, standingOf } from './index.ts'

test('a due day stands ahead, soon, today or late, counted in working days', () => {
  type Case = { name: string; dueOn: string; today: string; standing: string; workdays: number }
  for (const { name, dueOn, today, standing, workdays } of casesOf<Case>('evaluation-round/due.json'))
    assert.deepEqual(standingOf(chinaCalendar, dueOn, today, rules), { ok: true, standing, workdays }, name)
  assert.deepEqual(standingOf(chinaCalendar, '2040-01-04', '2040-01-02'), {
    ...{ ok: false, problem: 'calendar_year_unknown', year: 2040 },
  })
})

test('an appeal is answered within five working days, in rounds made before that was a rule too', () => {
  assert.deepEqual(answerDue(chinaCalendar, '2026-03-12', rules), { ok: true, day: '2026-03-19' })
  assert.deepEqual(answerDue(chinaCalendar, '2026-03-12'), { ok: true, day: '2026-03-19' })
  const quick = { ...rules.answer, parameters: { workdays: 1 } }
  assert.deepEqual(answerDue(chinaCalendar, '2026-03-13', { answer: quick }), { ok: true, day: '2026-03-16' })
})
