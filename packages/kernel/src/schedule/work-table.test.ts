import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { endOfWork, settleEarlier, settleLater, startOfWork, workBefore, workTable } from './work-table.ts'

const DAY = 24
/** Hours worked in a day, as shifts. */
const shiftsOf = (hours: boolean[]): Float64Array => {
  const pairs: number[] = []
  hours.forEach((works, hour) => {
    if (works && !hours[hour - 1]) pairs.push(hour)
    if (works && !hours[hour + 1]) pairs.push(hour + 1)
  })
  return Float64Array.from(pairs)
}
const day = fc.array(fc.boolean(), { minLength: DAY, maxLength: DAY })
/** A week, some days that depart from it, and where the table begins. */
const scenes = fc
  .record({
    week: fc.array(fc.oneof(day, fc.constant(Array.from({ length: DAY }, () => false))), {
      minLength: 7,
      maxLength: 7,
    }),
    odd: fc.array(day, { maxLength: 9 }),
    first: fc.integer({ min: -30, max: 30 }),
  })
  .filter(({ week }) => week.flat().includes(true))

test('the table counts as one counts hour by hour, also far outside of it', () => {
  fc.assert(
    fc.property(scenes, fc.integer({ min: -900, max: 1500 }), ({ week, odd, first }, instant) => {
      const middle = odd.length
      const hoursOn = (number: number): boolean[] => {
        const n = number - first
        if (n >= 7 && n < 7 + middle) return odd[n - 7]!
        return week[((n % 7) + 7) % 7]!
      }
      const days = Array.from({ length: 14 + middle }, (_, n) => shiftsOf(hoursOn(first + n)))
      const table = workTable(first, DAY, days)
      const works = (hour: number) => hoursOn(Math.floor(hour / DAY))[((hour % DAY) + DAY) % DAY]!
      let work = 0
      for (let hour = first * DAY; hour < instant; hour++) work += Number(works(hour))
      for (let hour = instant; hour < first * DAY; hour++) work -= Number(works(hour))
      assert.equal(workBefore(table, instant), work)
      const [end, start] = [endOfWork(table, work), startOfWork(table, work)]
      assert.ok(end <= instant && instant <= start)
      assert.ok(works(end - 1) && works(start))
      assert.deepEqual([workBefore(table, end), workBefore(table, start)], [work, work])
      assert.equal(settleLater(table, instant), works(instant - 1) ? instant : start)
      assert.equal(settleEarlier(table, instant), works(instant) ? instant : end)
    }),
  )
})
