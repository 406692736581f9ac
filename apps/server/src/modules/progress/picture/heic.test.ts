import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { heic } from '../../../../test/heic.ts'
import { readExif } from './exif.ts'
import { heicSize } from './heic.ts'

const place = { longitude: 108.62, latitude: 21.95, accuracyMetres: 12 }
const whole = heic({ seed: 7, size: { width: 4032, height: 3024 }, takenAt: '2026:03:02 08:40:00', place })

test('the size is that of the picture, not of its tiles or its thumbnail, and its data are read', async () => {
  assert.deepEqual(heicSize(whole), { width: 4032, height: 3024 })
  assert.equal(heicSize(heic({ seed: 1 })), null, 'none is told')
  const exif = await readExif(whole)
  assert.deepEqual([exif?.takenAt, exif?.place], ['2026-03-02T00:40:00.000Z', place])
})

test('whatever is broken tells nothing and harms nobody', () => {
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), fc.nat(whole.length), (at, byte, end) => {
      const broken = Buffer.from(whole)
      broken[at] = byte
      const size = heicSize(broken.subarray(0, end))
      assert.ok(size === null || size.width >= 0)
    }),
    { numRuns: 2_000 },
  )
  const endless = Buffer.from(whole)
  endless.writeUInt32BE(0xffff_ffff, endless.indexOf('ipma') + 8)
  assert.deepEqual(heicSize(endless), { width: 4032, height: 3024 })
  assert.equal(heicSize(Buffer.alloc(0)), null)
})
