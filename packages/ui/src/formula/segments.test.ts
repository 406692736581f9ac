import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { segmentsOf } from './segments.ts'

test('what is wrong is marked at its place, and a span of no width at the character before', () => {
  const found = segmentsOf('合格率 × 40', [{ start: 6, end: 8 }], [{ start: 0, end: 3 }])
  assert.deepEqual(
    found.map(({ text, mark }) => [text, mark]),
    [
      ['合格率', 'notice'],
      [' × ', null],
      ['40', 'fault'],
    ],
  )
  assert.deepEqual(segmentsOf('甲 +', [{ start: 3, end: 3 }], []).at(-1), { text: '+', start: 2, mark: 'fault' })
})

test('whatever the spans, the pieces are the source again', () => {
  const span = fc.record({ start: fc.nat(30), end: fc.nat(30) })
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(span), fc.array(span), (source, faults, notices) => {
      const segments = segmentsOf(source, faults, notices)
      assert.equal(segments.map(({ text }) => text).join(''), source)
      assert.ok(segments.every(({ text, start }) => source.startsWith(text, start)))
    }),
  )
})
