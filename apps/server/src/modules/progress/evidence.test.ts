import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { openWorld, type Person } from '../../../test/world.ts'
import { receiptOf } from './receipt.ts'

const picture = Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.alloc(50_000, 7)])
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

async function upload(person: Person, reportId: string, bytes: Buffer, told: Record<string, string> = {}) {
  const form = new FormData()
  for (const [field, value] of Object.entries(told)) form.append(field, value)
  form.append('file', new Blob([new Uint8Array(bytes)]), '现场 01.jpg')
  const response = await person.send(`/api/v1/progress-reports/${reportId}/evidence`, { method: 'POST', body: form })
  return { status: response.status, body: (await response.json()) as Record<string, string> }
}

test('a file comes back byte for byte, and its receipt can be computed again', async (t) => {
  const world = await openWorld(t)
  const project = await world.given.project()
  const crew = await world.signIn('crew', { projects: [project.id] })
  const report = await crew.call('reportProgress', {
    path: { id: project.id },
    body: { asOf: '2026-03-01', donePercent: '30' },
  })

  const told = {
    sha256: sha256(picture),
    takenAt: '2026-03-01T08:30:00+08:00',
    longitude: '108.654321',
    latitude: '21.95',
  }
  const { status, body } = await upload(crew, report.id, picture, told)
  assert.equal(status, 201)
  assert.equal(body.fileHash, sha256(picture))
  const received = {
    evidenceId: body.id!,
    reportId: report.id,
    fileHash: body.fileHash!,
    size: picture.length,
    uploadedBy: crew.accountId,
    receivedAt: body.receivedAt!,
  }
  assert.equal(body.receipt, receiptOf(received))

  const [listed] = (await crew.call('listProgressReports', { path: { id: project.id } })).items
  const [evidence] = listed!.evidence
  assert.deepEqual(
    [evidence?.name, evidence?.mediaType, evidence?.size, evidence?.takenAt, evidence?.longitude, evidence?.receipt],
    ['现场 01.jpg', 'image/jpeg', picture.length, '2026-03-01T00:30:00.000Z', 108.654321, body.receipt],
  )
  const file = await crew.send(`/api/v1/evidence/${body.id}/file`)
  assert.equal(file.headers.get('content-type'), 'image/jpeg')
  assert.match(file.headers.get('content-disposition') ?? '', /^attachment; filename\*=UTF-8''%E7%8E%B0/)
  assert.equal(file.headers.get('x-content-type-options'), 'nosniff')
  assert.equal(sha256(Buffer.from(await file.arrayBuffer())), sha256(picture))
  assert.deepEqual((await world.audit(project.id)).slice(1), ['progress.reported', 'progress.evidence_added'])
})

test('a damaged, repeated, empty or late file is refused in words, and programs are not taken', async (t) => {
  const world = await openWorld(t)
  const project = await world.given.project()
  const [crew, manager] = [
    await world.signIn('crew', { projects: [project.id] }),
    await world.signIn('project_manager'),
  ]
  const report = await crew.call('reportProgress', {
    path: { id: project.id },
    body: { asOf: '2026-03-01', donePercent: '30' },
  })
  const refused = async (bytes: Buffer, told: Record<string, string> = {}) => {
    const { status, body } = await upload(crew, report.id, bytes, told)
    return [status, body.reason]
  }
  assert.deepEqual(await refused(picture, { sha256: sha256(Buffer.from('other')) }), [422, 'file_hash_differs'])
  assert.deepEqual(await refused(picture, { sha256: 'abc' }), [400, 'invalid_input'])
  assert.deepEqual(await refused(Buffer.alloc(0)), [400, 'file_empty'])
  assert.deepEqual(await refused(Buffer.from('MZ\u0090\0 a program')), [415, 'file_executable'])
  assert.equal((await upload(crew, report.id, picture)).status, 201)
  assert.deepEqual(await refused(picture), [409, 'evidence_already_added'])
  await manager.call('decideProgressReport', { path: { id: report.id }, body: { decision: 'accept' } })
  assert.deepEqual(await refused(Buffer.concat([picture, Buffer.from('late')])), [409, 'report_already_decided'])
  const plain = await crew.send(`/api/v1/progress-reports/${report.id}/evidence`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  assert.equal(((await plain.json()) as { reason: string }).reason, 'file_expected')
})

test('evidence is seen and added only where the project is in reach, and makes a claim stronger', async (t) => {
  const world = await openWorld(t)
  const [ours, theirs] = [await world.given.project({ plannedStart: '2026-01-01' }), await world.given.project()]
  const [crew, stranger, manager] = [
    await world.signIn('crew', { projects: [ours.id] }),
    await world.signIn('crew', { projects: [theirs.id] }),
    await world.signIn('project_manager'),
  ]
  const report = await crew.call('reportProgress', {
    path: { id: ours.id },
    body: { asOf: '2026-03-01', donePercent: '30' },
  })
  assert.equal((await upload(stranger, report.id, picture)).status, 404)
  const { body } = await upload(crew, report.id, picture)
  assert.equal((await stranger.send(`/api/v1/evidence/${body.id}/file`)).status, 404)
  await manager.call('decideProgressReport', { path: { id: report.id }, body: { decision: 'accept' } })
  const levels = await world.sql<{ level: number }>(
    'select evidence_level as level from progress.v_latest where project_id = $1',
    [ours.id],
  )
  assert.deepEqual(levels, [{ level: 2 }])
})
