import assert from 'node:assert/strict'
import { test } from 'node:test'
import { heic } from '../../../test/heic.ts'
import { photo, plainPicture } from '../../../test/pictures.ts'
import { sha256 } from '../../../test/send-in-parts.ts'
import { openWorld, problem, type Person, type World } from '../../../test/world.ts'
import { pictureSize } from './picture/size.ts'

const site = { longitude: 108.62, latitude: 21.95, accuracyMetres: 12 }
const taken = { takenAt: '2026:03:02 08:40:00', place: site }
const [NOW, size] = ['2026-03-02T01:00:00Z', { width: 4032, height: 3024 }]

async function reportOf(world: World, crew?: Person) {
  const project = await world.given.project({ location: { type: 'Point', coordinates: [108.62, 21.95] } })
  const person = crew ?? (await world.signIn('crew', { projects: [project.id] }))
  const body = { asOf: '2026-03-01', donePercent: '30' }
  return { person, report: await person.call('reportProgress', { path: { id: project.id }, body }) }
}

async function post(person: Person, path: string, bytes: Buffer, told: Record<string, string> = {}) {
  const form = new FormData()
  for (const [field, value] of Object.entries(told)) form.append(field, value)
  form.append('file', new Blob([new Uint8Array(bytes)]), 'IMG_0412.HEIC')
  const answer = await person.send(path, { method: 'POST', body: form })
  return { status: answer.status, ...((await answer.json()) as { id: string; reason?: string; doubts: string[] }) }
}

const add = (person: Person, reportId: string, bytes: Buffer) =>
  post(person, `/api/v1/progress-reports/${reportId}/evidence`, bytes, { sha256: sha256(bytes), sentAt: NOW })
const picture = (person: Person, id: string, bytes: Buffer) => post(person, `/api/v1/evidence/${id}/picture`, bytes)

test('a HEIC is shown and compared by the JPEG its device made, and kept and proven as it came', async (t) => {
  const world = await openWorld(t, { now: NOW })
  const { person, report } = await reportOf(world)
  const original = heic({ seed: 3, size, ...taken })
  const kept = await add(person, report.id, original)
  assert.deepEqual(kept.doubts, ['picture_not_compared'])
  const made = await photo({ seed: 3, width: 480, height: 640, software: 'a device’s own data' })
  assert.deepEqual(await picture(person, kept.id, made), { status: 201, id: kept.id, pictureBy: 'device', doubts: [] })

  const [found] = (await person.call('listEvidence', { query: {} })).items
  assert.deepEqual([found?.pictureBy, found?.mediaType, found?.doubts], ['device', 'image/heic', []])
  assert.deepEqual([found?.findings?.width, found?.findings?.height], [4032, 3024], 'the size of the original')
  assert.equal(found?.fileHash, sha256(original))
  const shown = await person.send(`/api/v1/evidence/${kept.id}/picture?size=large`)
  const bytes = Buffer.from(await shown.arrayBuffer())
  assert.notEqual(sha256(bytes), sha256(made), 'written anew')
  assert.ok(!bytes.includes('own data'))
  assert.deepEqual(pictureSize(bytes), { width: 480, height: 640 })
  const file = await person.send(`/api/v1/evidence/${kept.id}/file`)
  assert.equal(sha256(Buffer.from(await file.arrayBuffer())), sha256(original))
  assert.equal((await world.audit(report.projectId)).at(-1), 'progress.picture_added')
})

test('a photo used before is found again through the device’s picture, and the other way round', async (t) => {
  const world = await openWorld(t, { now: NOW })
  const [first, second] = [await reportOf(world), await reportOf(world)]
  await add(first.person, first.report.id, await photo({ seed: 5, ...taken }))
  const again = await add(second.person, second.report.id, heic({ seed: 5, size, ...taken }))
  const recompressed = await photo({ seed: 5, quality: 50, width: 400, height: 300 })
  assert.deepEqual((await picture(second.person, again.id, recompressed)).doubts, ['looks_like'])

  const fresh = await add(first.person, first.report.id, heic({ seed: 6, size, ...taken }))
  assert.deepEqual((await picture(first.person, fresh.id, await photo({ seed: 6 }))).doubts, [])
  const copied = await add(second.person, second.report.id, await photo({ seed: 6, quality: 60, ...taken }))
  assert.deepEqual(copied.doubts, ['looks_like'])
})

test('other proportions than the original tells are doubted, and so is an original that tells none', async (t) => {
  const world = await openWorld(t, { now: NOW })
  const { person, report } = await reportOf(world)
  const doubts = async (original: Buffer, shot: { seed: number; width?: number; height?: number }) =>
    (await picture(person, (await add(person, report.id, original)).id, await photo(shot))).doubts
  assert.deepEqual(await doubts(heic({ seed: 11, size, ...taken }), { seed: 11, width: 480, height: 480 }), [
    'picture_of_other_shape',
  ])
  assert.deepEqual(await doubts(heic({ seed: 12, ...taken }), { seed: 12 }), ['picture_of_other_shape'])
  assert.deepEqual(await doubts(heic({ seed: 13, size, ...taken }, 'mif1'), { seed: 13 }), [])
})

test('only a JPEG, only of a HEIC, only once, only while the report waits', async (t) => {
  const world = await openWorld(t, { now: NOW })
  const { person, report } = await reportOf(world)
  const stranger = (await reportOf(world)).person
  const jpeg = await photo({ seed: 21 })
  const refused = async (id: string, bytes: Buffer, by = person) => {
    const { status, reason } = await picture(by, id, bytes)
    return [status, reason]
  }
  const seen = await add(person, report.id, await photo({ seed: 20, ...taken }))
  assert.deepEqual(await refused(seen.id, jpeg), [422, 'picture_not_needed'])
  const { id } = await add(person, report.id, heic({ seed: 22, size, ...taken }))
  assert.deepEqual(await refused(id, jpeg, stranger), [404, 'evidence_not_found'])
  assert.deepEqual(await refused(id, Buffer.from('MZ\u0090\0 a program')), [415, 'file_executable'])
  assert.deepEqual(await refused(id, await plainPicture(23, 'png')), [415, 'picture_not_jpeg'])
  assert.deepEqual(await refused(id, jpeg.subarray(0, 300)), [422, 'picture_unreadable'])
  assert.deepEqual(await refused(id, Buffer.concat([jpeg, Buffer.alloc(9_000_000)])), [413, 'too_large'])
  const both = await Promise.all([picture(person, id, jpeg), picture(person, id, jpeg)])
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [201, 409])
  assert.deepEqual(await refused(id, jpeg), [409, 'picture_already_there'])

  const late = await add(person, report.id, heic({ seed: 24, size, ...taken }))
  const manager = await world.signIn('project_manager')
  const path = { id: report.id }
  await assert.rejects(
    manager.call('decideProgressReport', { path, body: { decision: 'accept' } }),
    problem(422, 'doubts_not_seen'),
  )
  const doubtsSeen = [{ evidenceId: late.id, doubts: ['picture_not_compared' as const] }]
  await manager.call('decideProgressReport', { path, body: { decision: 'accept', doubtsSeen } })
  assert.deepEqual(await refused(late.id, jpeg), [409, 'report_already_decided'])
  await assert.rejects(
    world.sql(`update progress.evidence set picture_by = 'device', view_hash = file_hash, thumbnail_hash = file_hash
      where id = '${seen.id}'`),
    /evidence_picture_by_device/,
    'the database keeps it too',
  )
})
