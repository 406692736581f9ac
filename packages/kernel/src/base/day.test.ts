import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { casesOf } from '../../../../fixtures/read.ts'
import {
  addDays,
  dayInShanghai,
  dayOfSerial,
  dayOfYear,
  dayOrderOf,
  daysBetween,
  endOfMonth,
  isDay,
  monthOf,
  parseDay,
  weekdayOf,
  yearOf,
} from './index.ts'
import type { DayOrder } from './index.ts'

type ParseCase = {
  text: string
  order?: DayOrder
  serial?: '1900' | '1904'
  day?: string
  precision?: string
  problem?: string
}

test('dates are read as they are written, or refused with the reason', () => {
  for (const { text, order, serial, day, precision = 'day', problem } of casesOf<ParseCase>('days/parse.json')) {
    const result = parseDay(text, { ...(order && { order }), ...(serial && { serial }) })
    assert.deepEqual(
      result,
      problem ? { ok: false, problem } : { ok: true, day, precision },
      `${text} ${order ?? serial ?? ''}`,
    )
  }
})

test('a column tells the order of its dates', () => {
  for (const { texts, order } of casesOf<{ texts: string[]; order: string | null }>('days/orders.json')) {
    assert.equal(dayOrderOf(texts), order, texts.join(' '))
  }
})

test('the day in Shanghai begins at 16:00 UTC', () => {
  for (const { instant, day } of casesOf<{ instant: string; day: string }>('days/shanghai.json')) {
    assert.equal(dayInShanghai(instant), day)
    assert.equal(dayInShanghai(new Date(instant)), day)
  }
})

const anyDay = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('day arithmetic', () => {
  assert.equal(addDays('2024-02-28', 1), '2024-02-29')
  assert.equal(addDays('2025-03-01', -1), '2025-02-28')
  assert.equal(daysBetween('2024-12-31', '2025-12-31'), 365)
  assert.equal(endOfMonth('2024-02-10'), '2024-02-29')
  assert.equal(weekdayOf('2026-11-22'), 7)
  assert.equal(dayOfYear('2024-12-31'), 365)
  assert.equal(monthOf('2025-03-09'), '2025-03')
  assert.equal(yearOf('2025-03-09'), 2025)
  assert.ok(isDay('2024-02-29') && !isDay('2025-02-29') && !isDay('2025-2-1') && !isDay('20250201'))
  assert.throws(() => addDays('2025-2-1', 1), RangeError)
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (day, days) => {
      assert.equal(daysBetween(day, addDays(day, days)), days)
    }),
  )
})

test('every day survives each way of writing it', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const [year = '', month = '', dayOfMonth = ''] = day.split('-')
      const written = [
        `${year}/${Number(month)}/${Number(dayOfMonth)}`,
        `${year}${month}${dayOfMonth}`,
        `${year}年${Number(month)}月${Number(dayOfMonth)}日`,
      ]
      for (const text of written) assert.deepEqual(parseDay(text), { ok: true, day, precision: 'day' })
      assert.deepEqual(parseDay(`${dayOfMonth}.${month}.${year}`, { order: 'dmy' }), {
        ok: true,
        day,
        precision: 'day',
      })
      const serial = daysBetween('1899-12-30', day)
      assert.deepEqual(dayOfSerial(serial, '1900'), { ok: true, day, precision: 'day' })
      assert.deepEqual(dayOfSerial(serial - 1462, '1904'), { ok: true, day, precision: 'day' })
    }),
  )
})

test('no text makes the reader throw or answer a day outside 1950–2100', () => {
  const alphabet = [...'0123456789.-/年月日 ：:T十二〇MarJune']
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 20 }), fc.string()), (text) => {
      const read = parseDay(text, { order: 'dmy' })
      assert.ok(!read.ok || (isDay(read.day) && read.day >= '1950-01-01' && read.day <= '2100-12-31'), text)
    }),
    { numRuns: 2000 },
  )
})

test('days are read digit by digit as the platform reads them, and nothing else is a day', () => {
  const anyDay = fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(anyDay, (date) => {
      const day = date.toISOString().slice(0, 10)
      assert.equal(daysBetween('1970-01-01', day), Date.parse(`${day}T00:00:00Z`) / 86_400_000)
    }),
  )
  for (const text of [
    '',
    '2026',
    '2026-13-01',
    '2026-00-01',
    '2026-01-00',
    '2026-01-32',
    '2026-01-1x',
    '26-01-01',
    '2026/01/01',
    '2026-01-011',
  ]) {
    assert.throws(() => daysBetween(text, '2026-01-01'), RangeError, text)
  }
})
