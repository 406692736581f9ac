import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { casesOf } from '../../../../fixtures/read.ts'
import {
  doubtsAbout,
  doubtsOnceCompared,
  evidenceRule,
  hammingDistance,
  lookAlikes,
  orientedHashes,
  pictureHash,
} from './index.ts'
import type { Doubt, EvidenceDoubt, EvidenceFacts, KnownPicture, Luminance } from './index.ts'

const place = { longitude: 108.62, latitude: 21.95, accuracyMetres: 15 }
const exif = { takenAt: '2026-03-20T07:30:00Z', place, software: null }
const fine: EvidenceFacts = {
  kind: 'photo',
  receivedAt: '2026-03-20T08:00:00Z',
  deviceHash: 'aa',
  serverHash: 'aa',
  deviceSentAt: '2026-03-20T07:59:30Z',
  exif,
  distanceMetres: 40,
  workStartedAt: '2026-03-01T00:00:00Z',
  sameBytes: [],
  alike: [],
  isCompared: true,
  isOfOtherShape: false,
}

test('what should be looked at twice', () => {
  type Case = {
    name: string
    exif?: Partial<typeof exif>
    place?: Partial<typeof place>
    facts: Partial<EvidenceFacts>
    doubts: [EvidenceDoubt, Doubt['params']][]
  }
  for (const { name, facts, doubts, ...parts } of casesOf<Case>('evidence/doubts.json')) {
    const found = doubtsAbout({
      ...fine,
      exif: { ...exif, place: { ...place, ...parts.place }, ...parts.exif },
      ...facts,
    })
    assert.deepEqual(
      found.map(({ doubt, params }) => [doubt, params]),
      doubts,
      name,
    )
  }
})

test('thresholds are parameters, and an instant that is none is an error', () => {
  const near = { ...evidenceRule, parameters: { ...evidenceRule.parameters, farMetres: 20, editors: ['harmony'] } }
  const found = doubtsAbout({ ...fine, exif: { ...exif, software: 'HarmonyOS' } }, near)
  assert.deepEqual(
    found.map(({ doubt }) => doubt),
    ['taken_elsewhere', 'edited_by_software'],
  )
  assert.throws(() => doubtsAbout({ ...fine, deviceSentAt: 'yesterday' }), RangeError)
})

test('a picture that comes later is told of as if it had come at once', () => {
  const some = fc.record({
    deviceHash: fc.constantFrom(null, 'aa', 'bb'),
    deviceSentAt: fc.constantFrom(null, fine.deviceSentAt),
    exif: fc.constantFrom(null, exif, { ...exif, place: null }),
    sameBytes: fc.constantFrom([], [{ evidenceId: 'e1', projectId: 'p1' }]),
  })
  const neighbour = { evidenceId: 'e2', projectId: 'p2', differenceBits: 3, structureBits: 4, isTurned: false }
  const picture = fc.record({
    alike: fc.constantFrom([], [neighbour]),
    isCompared: fc.boolean(),
    isOfOtherShape: fc.boolean(),
  })
  fc.assert(
    fc.property(some, picture, (facts, later) => {
      const atFirst = doubtsAbout({ ...fine, ...facts, isCompared: false })
      assert.deepEqual(doubtsOnceCompared(atFirst, later), doubtsAbout({ ...fine, ...facts, ...later }))
    }),
  )
})

test('whatever is not known is a doubt: nothing is silently accepted', () => {
  const unknowns: [Partial<EvidenceFacts>, EvidenceDoubt][] = [
    [{ deviceHash: null }, 'hash_missing'],
    [{ deviceSentAt: null }, 'clock_unknown'],
    [{ exif: null }, 'no_exif'],
    [{ exif: { ...exif, takenAt: null } }, 'time_missing'],
    [{ exif: { ...exif, place: null } }, 'location_missing'],
    [{ distanceMetres: null }, 'work_place_unknown'],
    [{ isCompared: false }, 'picture_not_compared'],
  ]
  fc.assert(
    fc.property(fc.subarray(unknowns, { minLength: 1 }), (some) => {
      const facts = some.reduce((all, [part]) => ({ ...all, ...part }), fine)
      assert.ok(doubtsAbout(facts).length > 0)
    }),
  )
  for (const [facts, expected] of unknowns) {
    assert.ok(
      doubtsAbout({ ...fine, ...facts }).some(({ doubt }) => doubt === expected),
      expected,
    )
  }
})

type Draw = (x: number, y: number, width: number, height: number) => number
const drawings: Record<string, Draw> = {
  gradient: (x, _, width) => Math.floor((x * 255) / Math.max(width - 1, 1)),
  waves: (x, y, width, height) =>
    Math.trunc(
      127.5 + 60 * Math.sin(((x * 6.28318) / width) * 2 + 1) + 60 * Math.cos(((y * 6.28318) / height) * 3 + 0.5),
    ),
  mixed: (x, y) => (x * 7 + y * 13 + ((x * y) % 31) * 5) % 256,
  corner: (x, y, width, height) => (x < width * 0.4 && y < height * 0.3 ? 220 : 40 + Math.floor((x * 30) / width)),
  flat: (x, y) => 120 + ((x + y) % 3),
}

const drawn = (draw: Draw, width: number, height: number): Luminance => ({
  width,
  height,
  pixels: Uint8Array.from({ length: width * height }, (_, n) => draw(n % width, Math.floor(n / width), width, height)),
})

test('hashes of pictures are those of an independent program', () => {
  type Case = { picture: string; width: number; height: number; difference: string | null; structure: string | null }
  for (const { picture, width, height, difference, structure } of casesOf<Case>('evidence/hashes.json')) {
    const found = pictureHash(drawn(drawings[picture] ?? assert.fail(picture), width, height))
    assert.deepEqual(
      found && [found.difference, found.structure],
      difference && [difference, structure],
      `${picture} ${width}`,
    )
  }
})

/** Something like a photo: a horizon, light from one side and a few things standing about. */
const scene = (seed: number): Draw => {
  const random = (n: number): number => Math.abs(Math.sin(seed * 127.1 + n * 311.7) * 43_758.5453) % 1
  const things = Array.from(
    { length: 12 },
    (_, n) => [random(n), random(n + 50), 0.05 + random(n + 100) * 0.2, random(n + 150) * 200 - 100] as const,
  )
  return (x, y, width, height) => {
    const [u, v] = [x / width, y / height]
    const light = 90 + 60 * u * random(200) + (v > 0.3 + 0.3 * random(201) ? -30 : 40)
    const standing = things.map(
      ([cx, cy, size, tone]) => tone * Math.exp(-(((u - cx) / size) ** 2) - ((v - cy) / size) ** 2),
    )
    return Math.min(255, Math.max(0, Math.round(light + standing.reduce((sum, each) => sum + each, 0))))
  }
}

const known = (draw: Draw): KnownPicture => {
  const hash = pictureHash(drawn(draw, 96, 72))
  return { evidenceId: 'e1', projectId: 'p1', ...(hash ?? assert.fail('flat')) }
}

const changes: Record<string, (draw: Draw) => Luminance> = {
  'sent again': (draw) => drawn(draw, 96, 72),
  'made smaller': (draw) => drawn(draw, 64, 48),
  'made brighter': (draw) => drawn((...at) => Math.min(255, draw(...at) * 0.8 + 50), 96, 72),
  'photographed from a screen': (draw) =>
    drawn(
      (x, y, w, h) => Math.min(255, draw(x, y, w, h) * 0.9 + 12 + 3 * Math.sin(x * 1.7) + 2 * Math.sin(y * 2.3)),
      160,
      120,
    ),
  'cut at the edge': (draw) => drawn((x, y, w, h) => draw(x * 0.98 + w * 0.01, y * 0.98 + h * 0.01, w, h), 96, 72),
  'turned to the right': (draw) => drawn((x, y, w, h) => draw(y, w - 1 - x, h, w), 72, 96),
  'upside down': (draw) => drawn((x, y, w, h) => draw(w - 1 - x, h - 1 - y, w, h), 96, 72),
  'turned to the left': (draw) => drawn((x, y, w, h) => draw(h - 1 - y, x, h, w), 72, 96),
  mirrored: (draw) => drawn((x, y, w, h) => draw(w - 1 - x, y, w, h), 96, 72),
  'mirrored and turned': (draw) => drawn((x, y, w, h) => draw(y, x, h, w), 72, 96),
}

test('a picture is found again however it was turned, resized or photographed', () => {
  for (let seed = 1; seed <= 6; seed++) {
    for (const [name, change] of Object.entries(changes)) {
      const [found] = lookAlikes(orientedHashes(change(scene(seed))), [known(scene(seed))])
      assert.ok(found, `${name} ${seed}`)
      assert.equal(found.isTurned, /turned|mirrored|upside/.test(name), `${name} ${seed}`)
    }
  }
})

test('other pictures are not found, and a flat one is like none', () => {
  const others = Array.from({ length: 20 }, (_, n) => known(scene(n + 1)))
  for (let seed = 101; seed <= 110; seed++) {
    assert.deepEqual(lookAlikes(orientedHashes(drawn(scene(seed), 96, 72)), others), [], `${seed}`)
  }
  assert.deepEqual(orientedHashes(drawn(() => 200, 30, 30)), [])
  assert.throws(() => pictureHash({ width: 4, height: 4, pixels: new Uint8Array(3) }), RangeError)
})

test('hamming distance counts differing bits, as big integers do', () => {
  assert.equal(hammingDistance('0000000000000000', 'ffffffffffffffff'), 64)
  assert.equal(hammingDistance('8000000000000001', '0000000000000000'), 2)
  assert.throws(() => hammingDistance('00', '0000000000000000'), RangeError)
  const hash = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((bits) => bits.toString(16).padStart(16, '0'))
  fc.assert(
    fc.property(hash, hash, (a, b) => {
      const differing = (BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(2).replaceAll('0', '')
      assert.equal(hammingDistance(a, b), differing.length)
    }),
  )
})
