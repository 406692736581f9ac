import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { casesOf } from '../../../../fixtures/read.ts'
import {
  addDays,
  addWorkdays,
  chinaCalendar,
  isWorkday,
  knownYears,
  withExceptions,
  workCalendar,
  workdaysBetween,
} from './index.ts'

const unknown = (year: number) => ({ ok: false, problem: 'calendar_year_unknown', year })

test('working days between two days follow the notices and never guess', () => {
  type Case = { name: string; from: string; to: string; workdays?: number; unknownYear?: number }
  for (const { name, from, to, workdays, unknownYear } of casesOf<Case>('work-calendar/workdays-between.json')) {
    assert.deepEqual(
      workdaysBetween(chinaCalendar, from, to),
      unknownYear ? unknown(unknownYear) : { ok: true, workdays },
      name,
    )
  }
})

test('the day some working days later', () => {
  type Case = { day: string; workdays: number; result?: string; unknownYear?: number }
  for (const { day, workdays, result, unknownYear } of casesOf<Case>('work-calendar/add-workdays.json')) {
    assert.deepEqual(
      addWorkdays(chinaCalendar, day, workdays),
      unknownYear ? unknown(unknownYear) : { ok: true, day: result },
      day,
    )
  }
})

test('make-up days are worked, holidays are not', () => {
  assert.deepEqual(isWorkday(chinaCalendar, '2026-10-10'), { ok: true, isWorkday: true })
  assert.deepEqual(isWorkday(chinaCalendar, '2026-10-01'), { ok: true, isWorkday: false })
  assert.deepEqual(isWorkday(chinaCalendar, '2026-11-21'), { ok: true, isWorkday: false })
  assert.deepEqual(isWorkday(chinaCalendar, '2027-01-04'), unknown(2027))
})

test('a project lays its own days over the calendar', () => {
  const flooded = withExceptions(chinaCalendar, [
    { day: '2026-07-01', isWorkday: false },
    { day: '2026-07-04', isWorkday: true },
  ])
  assert.deepEqual(isWorkday(flooded, '2026-07-01'), { ok: true, isWorkday: false })
  assert.deepEqual(isWorkday(flooded, '2026-07-04'), { ok: true, isWorkday: true })
  assert.deepEqual(isWorkday(flooded, '2026-12-31'), { ok: true, isWorkday: true })
  assert.deepEqual(isWorkday(chinaCalendar, '2026-07-01'), { ok: true, isWorkday: true })
  assert.throws(() => withExceptions(chinaCalendar, [{ day: '2030-01-01', isWorkday: true }]), RangeError)
})

test('a calendar with a gap says which year it lacks', () => {
  const gap = workCalendar({ 2024: { off: [], worked: [] }, 2026: { off: [], worked: [] } })
  assert.deepEqual(knownYears(gap), [2024, 2026])
  assert.deepEqual(workdaysBetween(gap, '2024-06-01', '2026-06-01'), unknown(2025))
})

test('counting and adding working days agree', () => {
  const days = fc.integer({ min: 0, max: 2300 }).map((n) => addDays('2019-06-01', n))
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 120 }), (day, workdays) => {
      const later = addWorkdays(chinaCalendar, day, workdays)
      assert.ok(later.ok)
      assert.deepEqual(workdaysBetween(chinaCalendar, day, later.day), { ok: true, workdays })
      assert.deepEqual(workdaysBetween(chinaCalendar, later.day, day), { ok: true, workdays: -workdays })
    }),
  )
})
