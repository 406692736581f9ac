import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { axisOf, dayAt, ticksOf, xOf, zooms } from './axis.ts'
import { cornersOf, wiresOf } from './links.ts'
import type { GanttActivity, GanttLink } from './model.ts'
import { aimAt, changeOf, mayMove } from './move.ts'
import { dayNumber, dayOfNumber, placeOnDay, rowsOf } from './rows.ts'
import { finishOf, lengthOf, worksBy } from './work.ts'

const activity = (id: string, parentId: string | null, start = '2026-03-02', finish = '2026-03-06'): GanttActivity => ({
  ...{ id, parentId, code: id, title: id, kind: 'task', start, finish, durationDays: 5 },
  ...{ percent: 0, claimedPercent: null, isCritical: false, totalFloatDays: 0, isChangeable: true },
})
const plan = [
  activity('a', null),
  activity('a1', 'a'),
  activity('a2', 'a', '2026-03-09', '2026-03-13'),
  activity('b', null, '2026-03-16', '2026-03-20'),
  activity('lost', 'nowhere', '2026-03-23', '2026-03-27'),
]
/** Monday to Friday, but 4 March is off. */
const works = worksBy((day) => day !== '2026-03-04' && ![0, 6].includes(new Date(day).getUTCDay()))

test('parts stand below their whole; what is closed hides them; an unknown parent is none', () => {
  const names = (closed: string[]) => rowsOf(plan, new Set(closed)).map((row) => `${row.level}${row.activity.id}`)
  assert.deepEqual(names([]), ['1a', '2a1', '2a2', '1b', '1lost'])
  assert.deepEqual(names(['a']), ['1a', '1b', '1lost'])
  assert.equal(placeOnDay(rowsOf(plan, new Set()), '2026-03-11'), 2)
  assert.equal(placeOnDay(rowsOf(plan, new Set()), '2026-03-14'), 3)
})

test('day numbers and days are the same thing', () => {
  assert.equal(dayOfNumber(dayNumber('2026-02-28') + 1), '2026-03-01')
})

test('a move keeps the working days and lands on a working day in its direction', () => {
  const row = rowsOf(plan, new Set())[1]!
  const later = aimAt(works, row, 'whole', 2)
  assert.equal(dayOfNumber(later.start), '2026-03-05')
  assert.equal(later.length, 4)
  assert.equal(dayOfNumber(later.finish), '2026-03-10')
  assert.deepEqual(changeOf(works, later), { id: 'a1', start: '2026-03-05' })
  assert.equal(dayOfNumber(aimAt(works, row, 'whole', -1).start), '2026-02-27')
})

test('moving the end changes the length in working days, never below one', () => {
  const row = rowsOf(plan, new Set())[1]!
  assert.deepEqual(changeOf(works, aimAt(works, row, 'end', 1)), { id: 'a1', durationDays: 5, addedDays: 1 })
  assert.deepEqual(changeOf(works, aimAt(works, row, 'end', -30)), { id: 'a1', durationDays: 1, addedDays: -3 })
  assert.equal(changeOf(works, aimAt(works, row, 'end', 0)), null)
})

test('work that has begun is taken by its end only, what is held altogether not at all', () => {
  const [, row] = rowsOf(plan, new Set())
  const held = (part?: 'start' | 'bar') => {
    const activity = { ...row!.activity, ...(part && { held: { part, why: '' } }) }
    return (['whole', 'end'] as const).filter((of) => mayMove({ ...row!, activity }, of))
  }
  assert.deepEqual([held(), held('start'), held('bar')], [['whole', 'end'], ['end'], []])
})

test('the finish of a length has that length', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20_500, max: 20_600 }), fc.integer({ min: 1, max: 90 }), (day, length) => {
      const start = works(day) ? day : finishOf(works, day, 2)
      assert.equal(lengthOf(works, start, finishOf(works, start, length)), length)
    }),
  )
})

test('a calendar without working days ends the search', () => {
  const never = worksBy(() => false)
  assert.equal(finishOf(never, 20_000, 3), 20_002)
})

test('periods of the head follow each other without gaps and cover the view', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zooms),
      fc.integer({ min: -30_000, max: 60_000 }),
      fc.integer({ min: 1, max: 3_000 }),
      (zoom, from, length) => {
        for (const ticks of Object.values(ticksOf(zoom, from, from + length))) {
          assert.ok(ticks[0]!.from <= from && ticks.at(-1)!.until > from + length)
          ticks.slice(1).forEach((tick, n) => assert.equal(tick.from, ticks[n]!.until))
        }
      },
    ),
  )
})

test('weeks begin on Monday, quarters on their first day', () => {
  const [week] = ticksOf('week', dayNumber('2026-03-04'), dayNumber('2026-03-05')).lower
  assert.equal(dayOfNumber(week!.from), '2026-03-02')
  const [quarter] = ticksOf('quarter', dayNumber('2026-03-04'), dayNumber('2026-03-05')).lower
  assert.deepEqual([dayOfNumber(quarter!.from), dayOfNumber(quarter!.until)], ['2026-01-01', '2026-04-01'])
})

test('places and days are each other’s inverse, and a plan until 9999 can still be laid out', () => {
  const axis = axisOf('day', { first: dayNumber('2026-01-01'), last: dayNumber('9999-12-31') }, 800)
  assert.ok(axis.width < 9_000_000)
  const day = dayNumber('2030-06-15')
  assert.ok(Math.abs(dayAt(axis, xOf(axis, day)) - day) < 0.001)
})

test('a link leaves the end it is tied to and enters the other from outside', () => {
  const rows = rowsOf(plan, new Set())
  const axis = axisOf('day', { first: dayNumber('2026-03-01'), last: dayNumber('2026-03-31') }, 800)
  const ends = (type: GanttLink['type']) => {
    const [wire] = wiresOf(rows, [{ from: 'a1', to: 'a2', type, lagDays: 0 }], plan)
    const corners = cornersOf(wire!, rows, axis, (at) => at * 34)
    return [corners[0], corners.at(-2)]
  }
  const x = (day: string, by = 0) => xOf(axis, dayNumber(day) + by)
  assert.deepEqual(ends('FS'), [x('2026-03-06', 1), x('2026-03-09')])
  assert.deepEqual(ends('SS'), [x('2026-03-02'), x('2026-03-09')])
  assert.deepEqual(ends('FF'), [x('2026-03-06', 1), x('2026-03-13', 1)])
  assert.deepEqual(ends('SF'), [x('2026-03-02'), x('2026-03-13', 1)])
  assert.deepEqual(wiresOf(rows, [{ from: 'a1', to: 'gone', type: 'FS', lagDays: 0 }], plan), [])
})

test('a link into something closed ends at the line that stands for it, once, and none is drawn within it', () => {
  const link = (from: string, to: string): GanttLink => ({ from, to, type: 'FS', lagDays: 0 })
  const links = [link('a1', 'a2'), link('a1', 'b'), link('a2', 'b')]
  const drawn = (closed: string[]) =>
    wiresOf(rowsOf(plan, new Set(closed)), links, plan).map(({ from, to }) => [from, to])
  assert.deepEqual(drawn(['a']), [[0, 1]])
  assert.equal(drawn([]).length, 3)
})
