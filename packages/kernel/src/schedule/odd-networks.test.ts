import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { level, schedule } from './index.ts'
import type { Network } from './index.ts'

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'nobody')
const moments = fc.constantFrom('2026-03-02', '2026-03-07', '2026-10-03', '2027-02-10T13:30', 'soon', '9999-12-31', 7)
const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined, freq: 2 })
const constraint = fc.oneof(
  fc.record({ type: fc.constantFrom('SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO'), at: moments }),
  fc.constant({ type: 'ALAP' }),
)
const activity = fc.record({
  id: ids,
  duration: fc.oneof(fc.integer({ min: -1, max: 900 }), fc.double({ min: 0, max: 5 }), fc.constant(1e12)),
  durationIs: maybe(fc.constantFrom('working', 'elapsed')),
  kind: maybe(fc.constantFrom('task', 'milestone', 'hammock', 'summary')),
  parent: maybe(ids),
  calendar: maybe(fc.constantFrom('china', 'every_day', 'night', 'idle', 'gone')),
  constraint: maybe(fc.oneof(constraint, fc.array(constraint, { maxLength: 3 }))),
  deadline: maybe(moments),
  progress: maybe(
    fc.record({
      percent: maybe(fc.integer({ min: -5, max: 110 })),
      remaining: maybe(fc.integer({ min: 0, max: 9 })),
      actualStart: maybe(moments),
      actualFinish: maybe(moments),
    }),
  ),
  resources: maybe(
    fc.array(fc.record({ id: fc.constantFrom('crew', 'nobody'), units: fc.integer({ min: -1, max: 3 }) })),
  ),
})
const network = fc.record({
  unit: fc.constantFrom('day', 'minute'),
  start: maybe(fc.constantFrom('2026-03-02', '2026-12-28T09:00', '2018-01-01', 3, 'soon')),
  dataDate: maybe(moments),
  mustFinishBy: maybe(moments),
  progressMode: maybe(fc.constantFrom('retained_logic', 'progress_override', 'actual_dates')),
  calendars: fc.constant([
    {
      id: 'night',
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      shifts: [
        ['00:00', '04:00'],
        ['20:00', '24:00'],
        ['3', 'x'],
      ],
    },
    { id: 'idle', weekdays: [1], shifts: [] },
  ]),
  resources: fc.constant([{ id: 'crew', capacity: 3 }]),
  activities: fc.array(activity, { maxLength: 9 }),
  links: fc.array(
    fc.record({
      from: ids,
      to: ids,
      type: maybe(fc.constantFrom('FS', 'SS', 'FF', 'SF')),
      lag: maybe(fc.integer({ min: -9, max: 9 })),
      lagCalendar: maybe(fc.constantFrom('predecessor', 'successor', 'project', 'elapsed')),
    }),
    { maxLength: 9 },
  ),
}) as unknown as fc.Arbitrary<Network>

test('whatever a file says, there is a schedule or a problem, and every date can be told', () => {
  fc.assert(
    fc.property(network, (odd) => {
      const result = schedule(odd)
      if (!result.ok) return
      const isDated = typeof odd.start === 'string'
      const moment = !isDated
        ? /^-?[\d.e+-]+$/
        : odd.unit === 'minute'
          ? /^\d{4}-\d\d-\d\dT\d\d:\d\d$/
          : /^\d{4}-\d\d-\d\d$/
      for (const { id, earlyStart, earlyFinish, lateStart, lateFinish, totalFloat, freeFloat } of result.activities) {
        for (const told of [earlyStart, earlyFinish, lateStart, lateFinish]) assert.match(String(told), moment, id)
        assert.ok(earlyStart <= earlyFinish, `${id} ${earlyStart} ${earlyFinish}`)
        assert.ok(Number.isFinite(totalFloat) && freeFloat >= 0, id)
      }
      assert.equal(result.activities.length, new Set(odd.activities.map(({ id }) => id)).size)
      assert.ok(Number.isFinite(result.duration))
      const levelled = level(odd)
      if (levelled.ok) assert.equal(levelled.activities.length, result.activities.length)
    }),
    { numRuns: 500 },
  )
})
