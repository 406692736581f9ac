import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speedOf, withMoment, type Moment } from './sending-speed.ts'

test('speed is that of the last seconds, and unknown before two moments', () => {
  const bytes = 500_000
  let moments: Moment[] = []
  assert.equal(speedOf(moments), null)
  moments = withMoment(moments, { at: 0, bytes: 0 })
  assert.equal(speedOf(moments), null)
  for (let second = 1; second <= 10; second++)
    moments = withMoment(moments, { at: second * 1_000, bytes: second * bytes })
  assert.equal(speedOf(moments), bytes)
  for (let second = 11; second <= 20; second++)
    moments = withMoment(moments, { at: second * 1_000, bytes: 10 * bytes + (second - 10) * 1_000 })
  assert.equal(speedOf(moments), 1_000, 'what was faster before is forgotten')
  assert.ok(moments.length <= 7)
})
