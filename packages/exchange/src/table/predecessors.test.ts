import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { casesOf } from '../../../../fixtures/read.ts'
import { daysOf, readAmount } from './amount.ts'
import { readPredecessors } from './predecessors.ts'

type Case = {
  text: string
  ids?: string[]
  links: [id: string, type: string, lag: number, unit?: string, elapsed?: true][]
  unread?: string[]
}

for (const { text, ids, links, unread = [] } of casesOf<Case>('exchange/predecessors.json')) {
  test(`predecessors: ${JSON.stringify(text)}`, () => {
    const read = readPredecessors(text, (id) => ids?.includes(id) ?? /^\d+$/.test(id))
    assert.deepEqual(
      read.links.map(({ id, type, lag }) => [id, type, lag.value, lag.unit, lag.isElapsed]),
      links.map(([id, type, lag, unit = 'day', elapsed = false]) => [id, type, lag, unit, elapsed]),
    )
    assert.deepEqual(read.unread, unread)
  })
}

test('whatever links are written, with whatever separator and unit, the same are read', () => {
  const entry = fc.record({
    id: fc.integer({ min: 1, max: 9999 }).map(String),
    type: fc.constantFrom('FS', 'SS', 'FF', 'SF'),
    tenths: fc.integer({ min: -999, max: 999 }),
    unit: fc.constantFrom(
      ['d', 'day'],
      ['天', 'day'],
      [' 个工作日', 'day'],
      ['h', 'hour'],
      ['周', 'week'],
      ['%', 'percent'],
      ['', 'day'],
    ),
    hasBlank: fc.boolean(),
  })
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 8 }),
      fc.constantFrom(',', ';', '，', '；', '、', '\n', ' , '),
      (entries, separator) => {
        const text = entries
          .map(({ id, type, tenths, unit, hasBlank }) => {
            const sign = tenths < 0 ? '-' : '+'
            const lag = tenths === 0 ? '' : `${hasBlank ? ' ' : ''}${sign}${Math.abs(tenths) / 10}${unit[0]}`
            return `${id}${type === 'FS' && tenths === 0 ? '' : type}${lag}`
          })
          .join(separator)
        const { links, unread } = readPredecessors(text, (id) => /^\d+$/.test(id))
        assert.deepEqual(unread, [])
        assert.deepEqual(
          links.map(({ id, type, lag }) => [id, type, lag.value, lag.unit]),
          entries.map(({ id, type, tenths, unit }) => [id, type, tenths / 10, tenths === 0 ? 'day' : unit[1]]),
        )
      },
    ),
  )
})

test('any text at all is read or named, never more', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      const { links, unread } = readPredecessors(text, () => false)
      for (const { lag } of links) assert.ok(Number.isFinite(lag.value))
      assert.ok(unread.every((piece) => piece !== ''))
    }),
  )
})

test('a long cell of nothing but signs takes no time', () => {
  const started = performance.now()
  readPredecessors('+-'.repeat(20_000), () => false)
  assert.ok(performance.now() - started < 2_000)
})

test('amounts of time are read with their unit', () => {
  const days = (text: string) => {
    const amount = readAmount(text)
    return amount && daysOf(amount, 10)
  }
  assert.deepEqual(
    ['5', '5d', '5 days?', '5 个工作日?', '2.5周', '4小时', '1 mon', '２０天', '90 min', '50%'].map(days),
    [5, 5, 5, 5, 12.5, 0.5, 20, 20, 0.1875, 5],
  )
  assert.deepEqual(
    ['3ed', '3日历天', '3自然日', '48eh', '1ew'].map((text) => readAmount(text)?.isElapsed),
    [true, true, true, true, true],
  )
  assert.deepEqual(['3ed', '48eh', '1ew'].map(days), [3, 2, 7])
  assert.deepEqual(['', 'abc', '5 parsecs', '--5', '1e9'].map(days), [
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  assert.equal(days('99999999'), undefined, 'beyond a century')
})
