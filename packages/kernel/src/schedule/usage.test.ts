import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { blockedFrom, blockedUntil, usageOf, use } from './usage.ts'

const END = 600
const CAPACITY = 4

/** Random uses, so many that blocks are split, and what is in use at each tick. */
const scenes = fc
  .array(fc.tuple(fc.nat(END - 10), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 2 })), { maxLength: 300 })
  .map((uses) => {
    const usage = usageOf(CAPACITY)
    const ticks = Array.from({ length: END }, () => 0)
    for (const [from, length, units] of uses) {
      const isWithin = ticks.slice(from, from + length).every((used) => used + units <= CAPACITY)
      if (!isWithin) continue
      use(usage, from, from + length, units)
      for (let tick = from; tick < from + length; tick++) ticks[tick]! += units
    }
    return { usage, ticks }
  })
const asked = fc.record({
  from: fc.nat(END - 1),
  length: fc.integer({ min: 1, max: 12 }),
  longer: fc.nat(3),
  units: fc.integer({ min: 1, max: CAPACITY }),
})

test('what is said to be blocked has no room, and beyond it there is some', () => {
  fc.assert(
    fc.property(scenes, asked, ({ usage, ticks }, { from, length, longer, units }) => {
      const isFree = (tick: number) => (ticks[tick] ?? 0) + units <= CAPACITY
      const fits = (start: number, end: number) => {
        for (let tick = Math.max(start, 0); tick < end; tick++) if (!isFree(tick)) return false
        return true
      }
      const to = from + length + longer
      const ask = { units, shortest: length }
      const until = blockedUntil(usage, from, to, ask)
      const since = blockedFrom(usage, from, to, ask)
      assert.equal(until === -Infinity, fits(from, to))
      assert.equal(since === Infinity, fits(from, to))
      if (until === -Infinity) return
      assert.ok(fits(until, until + length) && fits(since - length, since))
      if (longer > 0) return
      for (let start = from; start < until; start++) assert.ok(!fits(start, start + length), `${start} before ${until}`)
      for (let end = to; end > since; end--) assert.ok(!fits(end - length, end), `${end} after ${since}`)
    }),
    { numRuns: 500 },
  )
})
