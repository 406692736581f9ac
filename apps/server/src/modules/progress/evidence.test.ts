import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { openWorld, problem, type Person } from '../../../test/world.ts'
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

/** Accepts a report with all doubts about its evidence before one's eyes, as the page does. */
async function acceptSeeing(person: Person, { id, projectId }: { id: string; projectId: string }) {
  const { items } = await person.call('listProgressReports', { path: { id: projectId } })
  const doubtsSeen = items
    .flatMap((report) => (report.id === id ? report.evidence : []))
    .flatMap(({ id: evidenceId, doubts }) =>
      doubts && doubts.length > 0 ? [{ evidenceId, doubts: [...new Set(doubts.map(({ doubt }) => doubt))] }] : [],
    )
  return person.call('decideProgressReport', { path: { id }, body: { decision: 'accept', doubtsSeen } })
}

test('nothing doubtful is accepted unseen: the doubts before the accepter are kept with the acceptance and explained', async (t) => {
  const world = await openWorld(t)
  const project = await world.given.project({ plannedStart: '2026-01-01', plannedFinish: '2026-12-31' })
  const [crew, manager] = [
    await world.signIn('crew', { projects: [project.id] }),
    await world.signIn('project_manager'),
  ]
  const report = await crew.call('reportProgress', {
    path: { id: project.id },
    body: { asOf: '2026-03-01', donePercent: '30' },
  })
  const first = await upload(crew, report.id, picture)
  const path = { id: report.id }
  const accept = (more: object) => manager.call('decideProgressReport', { path, body: { decision: 'accept', ...more } })
  await assert.rejects(accept({}), problem(422, 'doubts_not_seen'))
  const [seen] = (await manager.call('listProgressReports', { path: { id: project.id } })).items
  const doubtsOf = (evidence: NonNullable<typeof seen>['evidence']) =>
    evidence.map(({ id, doubts }) => ({ evidenceId: id, doubts: (doubts ?? []).map(({ doubt }) => doubt) }))
  const shown = doubtsOf(seen!.evidence)
  // While the page was open another file came.
  await upload(crew, report.id, Buffer.concat([picture, Buffer.from('2')]))
  await assert.rejects(accept({ doubtsSeen: shown }), problem(409, 'doubts_changed'))
  const { doubtsSeen, evidence } = await acceptSeeing(manager, report)
  assert.equal(doubtsSeen?.length, 2)
  assert.deepEqual(
    doubtsSeen?.find(({ evidenceId }) => evidenceId === first.body.id),
    shown[0],
  )
  assert.deepEqual(doubtsSeen, doubtsOf(evidence))

  const { position } = await manager.call('getProgress', { path: { id: project.id } })
  type Told = {
    measure: string
    value: string | null
    source?: { kind: string; id: string; label?: string }
    because?: { inputs: Told[] }
  }
  const inputs = (told: { inputs: Told[] }): Told[] =>
    told.inputs.flatMap((input) => [input, ...(input.because ? inputs(input.because) : [])])
  const told = inputs(position!.explanation as { inputs: Told[] }).filter(
    ({ measure }) => measure === 'measures.doubts_at_acceptance',
  )
  assert.deepEqual(
    told.map(({ value, source }) => [value, source?.kind, source?.label]),
    doubtsSeen?.map(({ doubts }) => [String(doubts.length), 'evidence', '现场 01.jpg']),
  )
  const [logged] = await world.sql<{ changes: { doubtsSeen: unknown[] } }>(
    `select body::jsonb -> 'changes' as changes from audit.entry where action = 'progress.accepted'`,
  )
  const [, kept] = logged?.changes.doubtsSeen ?? []
  assert.equal((kept as unknown[]).length, 2)
})

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
  await acceptSeeing(manager, report)
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
  await acceptSeeing(manager, report)
  const levels = await world.sql<{ level: number }>(
    'select evidence_level as level from progress.v_latest where project_id = $1',
    [ours.id],
  )
  assert.deepEqual(levels, [{ level: 2 }])
})
