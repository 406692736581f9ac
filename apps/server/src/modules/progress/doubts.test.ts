import assert from 'node:assert/strict'
import { test } from 'node:test'
import exifr from 'exifr'
import { photo, plainPicture, type Shot } from '../../../test/pictures.ts'
import { sendInParts, sha256 } from '../../../test/send-in-parts.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'

const site = { longitude: 108.62, latitude: 21.95, accuracyMetres: 12 }
const honest: Shot = { seed: 1, takenAt: '2026:03:02 08:40:00', place: site, software: 'HarmonyOS 5.0' }
const NOW = '2026-03-02T01:00:00Z'

async function siteOf(world: World, name: string) {
  const project = await world.given.project({
    name,
    location: { type: 'Point', coordinates: [site.longitude, site.latitude] },
    actualStart: '2026-01-10',
  })
  const crew = await world.signIn('crew', { projects: [project.id] })
  const report = await crew.call('reportProgress', {
    path: { id: project.id },
    body: { asOf: '2026-03-01', donePercent: '30' },
  })
  return { project, crew, report }
}

async function send(person: Person, reportId: string, bytes: Buffer, told: Record<string, string> = {}) {
  const form = new FormData()
  const fields = { sha256: sha256(bytes), sentAt: NOW, ...told }
  for (const [field, value] of Object.entries(fields)) if (value !== '') form.append(field, value)
  form.append('file', new Blob([new Uint8Array(bytes)]), '现场.jpg')
  const answer = await person.send(`/api/v1/progress-reports/${reportId}/evidence`, { method: 'POST', body: form })
  assert.equal(answer.status, 201)
  return (await answer.json()) as { id: string; doubts: string[] }
}

test('an honest photo passes every check, and its derivatives carry no data of its own', async (t) => {
  const world = await openWorld(t, { now: NOW })
  const { project, crew, report } = await siteOf(world, '海港路')
  const bytes = await photo({ ...honest, orientation: 6 })
  const { id, doubts } = await send(crew, report.id, bytes)
  assert.deepEqual(doubts, [])
  const [found] = (await crew.call('listEvidence', { query: { projectId: project.id, show: 'sound' } })).items
  assert.deepEqual(found?.findings, {
    kind: 'photo',
    takenAt: '2026-03-02T00:40:00.000Z',
    place: site,
    software: 'HarmonyOS 5.0',
    width: 480,
    height: 360,
    distanceMetres: 0,
  })
  const original = await crew.send(`/api/v1/evidence/${id}/file`)
  assert.equal(sha256(Buffer.from(await original.arrayBuffer())), sha256(bytes), 'the original is kept byte for byte')
  for (const [size, longest] of [
    ['large', 480],
    ['small', 360],
  ] as const) {
    const answer = await crew.send(`/api/v1/evidence/${id}/picture?size=${size}`)
    assert.equal(answer.headers.get('content-type'), 'image/jpeg')
    const picture = Buffer.from(await answer.arrayBuffer())
    assert.equal((await exifr.parse(picture, true).catch(() => undefined))?.latitude, undefined)
    assert.ok(!picture.includes('HarmonyOS'))
    const { pictureSize } = await import('./picture/size.ts')
    const { width, height } = pictureSize(picture)!
    assert.deepEqual([height, width < height], [longest, true], 'upright')
  }
})

test('every tampering is told and none is refused', async (t) => {
  const world = await openWorld(t, { now: NOW })
  const { crew, report } = await siteOf(world, '海港路')
  const far = { ...site, longitude: site.longitude + 0.1 }
  const cases: [string[], Shot, Record<string, string>?][] = [
    [['hash_missing', 'clock_unknown'], { ...honest, seed: 11 }, { sha256: '', sentAt: '' }],
    [['clock_off'], { ...honest, seed: 12 }, { sentAt: '2026-03-02T03:00:00Z' }],
    [['no_exif', 'time_missing', 'location_missing'], { seed: 13 }],
    [['time_missing'], { seed: 14, place: site }],
    [['time_long_ago', 'time_before_work'], { ...honest, seed: 15, takenAt: '2025:12:01 09:00:00' }],
    [['time_after_arrival'], { ...honest, seed: 16, takenAt: '2026:03:02 18:00:00' }],
    [['taken_elsewhere'], { ...honest, seed: 17, place: far }],
    [['location_inaccurate'], { ...honest, seed: 18, place: { ...site, accuracyMetres: 900 } }],
    [['location_impossible'], { ...honest, seed: 19, place: { longitude: 0, latitude: 0, accuracyMetres: 5 } }],
    [['location_accuracy_unknown'], { ...honest, seed: 20, place: { longitude: 108.62, latitude: 21.95 } }],
    [['edited_by_software'], { ...honest, seed: 21, software: 'Adobe Photoshop 25.1' }],
  ]
  for (const [expected, shot, told] of cases)
    assert.deepEqual((await send(crew, report.id, await photo(shot), told)).doubts, expected, JSON.stringify(shot))
  const [doubted] = (await crew.call('listEvidence', { query: { doubt: 'taken_elsewhere' } })).items
  const doubt = doubted?.doubts?.[0]
  assert.ok(Math.abs(Number(doubt?.params.metres) - 10_313) < 60, JSON.stringify(doubt))
})

test('a picture used again or photographed anew is found in another project, and named only to whoever may see that', async (t) => {
  const world = await openWorld(t, { now: NOW })
  const [first, second] = [await siteOf(world, '海港路'), await siteOf(world, '北岸桥')]
  const bytes = await photo(honest)
  const { id } = await send(first.crew, first.report.id, bytes)
  const again = await send(second.crew, second.report.id, bytes)
  assert.deepEqual(again.doubts, ['reused'])
  const recompressed = await photo({ ...honest, quality: 45, width: 400, height: 300 })
  assert.deepEqual((await send(second.crew, second.report.id, recompressed)).doubts, ['looks_like'])
  const turned = await photo({ ...honest, turns: 1 })
  assert.deepEqual((await send(second.crew, second.report.id, turned)).doubts, ['looks_like'])
  assert.deepEqual((await send(second.crew, second.report.id, await photo({ ...honest, seed: 99 }))).doubts, [])

  const manager = await world.signIn('project_manager')
  const reuse = async (person: Person) =>
    (await person.call('listEvidence', { query: { doubt: 'reused' } })).items.flatMap(({ doubts }) => doubts ?? [])
  assert.deepEqual(await reuse(manager), [
    {
      doubt: 'reused',
      params: {},
      other: { evidenceId: id, projectId: first.project.id, projectName: '海港路' },
    },
  ])
  assert.deepEqual(await reuse(second.crew), [{ doubt: 'reused', params: {}, other: null }])
})

test('other formats are looked at too, and what cannot be decoded is kept with a doubt', async (t) => {
  const world = await openWorld(t, { now: NOW })
  const { crew, report } = await siteOf(world, '海港路')
  const plain = ['no_exif', 'time_missing', 'location_missing']
  assert.deepEqual((await send(crew, report.id, await plainPicture(31, 'png'))).doubts, plain)
  assert.deepEqual((await send(crew, report.id, await plainPicture(32, 'webp'))).doubts, plain)
  const heic = Buffer.concat([Buffer.from('0000001c66747970686569630000', 'hex'), Buffer.alloc(400, 3)])
  const unread = ['picture_not_compared', ...plain]
  const kept = await send(crew, report.id, heic)
  assert.deepEqual(kept.doubts, unread)
  assert.equal((await crew.send(`/api/v1/evidence/${kept.id}/picture`)).status, 404)
  const bomb = await plainPicture(33, 'png')
  bomb.writeUInt32BE(60_000, 16)
  bomb.writeUInt32BE(60_000, 20)
  assert.deepEqual((await send(crew, report.id, bomb)).doubts, unread, 'a picture that claims to be enormous')
  const whole = await photo({ ...honest, seed: 35 })
  const torn = await send(crew, report.id, whole.subarray(0, 400))
  assert.ok(torn.doubts.includes('picture_not_compared'), 'a picture that breaks off')
  assert.deepEqual((await send(crew, report.id, Buffer.from('%PDF-1.7 验收单'))).doubts, [], 'a document')

  const upload = await sendInParts(crew, report.projectId, await photo({ ...honest, seed: 34 }), '分段.jpg')
  const body = { uploadId: upload.id, sentAt: NOW }
  const receipt = await crew.call('addUploadedEvidence', { path: { id: report.id }, body })
  assert.deepEqual(receipt.doubts, [])
  assert.equal(receipt.fileHash, upload.fileHash)
})
