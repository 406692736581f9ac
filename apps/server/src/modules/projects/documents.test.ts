import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { openWorld, problem, type Person } from '../../../test/world.ts'

const PDF = Buffer.from('%PDF-1.7\n立项批复\n')

async function upload(
  person: Person,
  projectId: string,
  content: Uint8Array,
  told: Record<string, string> = {},
  name = '批复.pdf',
) {
  const form = new FormData()
  for (const [field, value] of Object.entries(told)) form.append(field, value)
  form.append('file', new Blob([content as Uint8Array<ArrayBuffer>]), name)
  const response = await person.send(`/api/v1/projects/${projectId}/documents`, { method: 'POST', body: form })
  return {
    status: response.status,
    body: (await response.json()) as {
      id: string
      reason?: string
      mediaType?: string
      title?: string
      size?: number
      fileHash?: string
    },
  }
}

test('a document is what its content says, comes back byte for byte, and leaves a trace when removed', async (t) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  const { id } = await world.given.project()
  const node = await office.call('addNode', { path: { id }, body: { title: '前期' } })
  const { status, body } = await upload(office, id, PDF, { kind: 'approval', nodeId: node.id }, '批复.exe.jpg')
  assert.equal(status, 201, JSON.stringify(body))
  assert.deepEqual(
    [body.mediaType, body.title, body.size, body.fileHash],
    ['application/pdf', '批复.exe.jpg', PDF.length, createHash('sha256').update(PDF).digest('hex')],
  )
  await upload(office, id, Buffer.from('会议纪要'), { title: '纪要' }, 'a.txt')
  assert.deepEqual(
    (await office.call('listDocuments', { path: { id }, query: {} })).items.map((one) => [one.title, one.mediaType]),
    [
      ['纪要', 'text/plain'],
      ['批复.exe.jpg', 'application/pdf'],
    ],
  )
  assert.deepEqual(
    (await office.call('listDocuments', { path: { id }, query: { nodeId: node.id } })).items.map((one) => one.id),
    [body.id],
  )

  const response = await office.send(`/api/v1/documents/${body.id}/file`)
  assert.deepEqual(Buffer.from(await response.arrayBuffer()), PDF)
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff')
  assert.match(response.headers.get('content-disposition') ?? '', /^attachment; filename\*=UTF-8''%E6%89%B9/)

  await office.call('deleteNode', { path: { id: node.id }, ifMatch: node.version })
  assert.deepEqual(
    (await office.call('listDocuments', { path: { id }, query: {} })).items.map((one) => one.nodeId),
    [null, null],
  )
  await office.call('removeDocument', { path: { id: body.id } })
  assert.equal((await office.send(`/api/v1/documents/${body.id}/file`)).status, 404)
  assert.deepEqual((await world.audit(id)).slice(-2), ['projects.node_deleted', 'projects.document_removed'])
})

test('programs, empty bodies and forms without a file are refused in words', async (t) => {
  const world = await openWorld(t)
  const office = await world.signIn('project_office')
  const { id } = await world.given.project()
  for (const program of ['MZ\x90\0', '\x7fELF', '#!/bin/sh\nrm -rf /', '\xca\xfe\xba\xbe']) {
    const { status, body } = await upload(office, id, Buffer.from(program, 'latin1'))
    assert.deepEqual([status, body.reason], [415, 'file_executable'])
  }
  assert.deepEqual([(await upload(office, id, Buffer.alloc(0))).body.reason], ['file_empty'])
  const bare = await office.send(`/api/v1/projects/${id}/documents`, { method: 'POST', body: new FormData() })
  assert.equal(((await bare.json()) as { reason: string }).reason, 'file_expected')
  assert.equal((await upload(office, id, PDF, { kind: 'novel' })).status, 400)
  assert.equal(
    (await upload(office, id, PDF, { nodeId: '01a1ffc2-c9e0-7615-9f0c-660d2afc28d3' })).body.reason,
    'node_not_found',
  )
  const large = await upload(office, id, Buffer.alloc(64 * 1_048_576 + 1, 'a'))
  assert.deepEqual([large.status, large.body.reason], [413, 'too_large'])
  assert.deepEqual(await office.call('listDocuments', { path: { id }, query: {} }), { items: [] })
})

test('documents are seen and changed only in reach and with the permission', async (t) => {
  const world = await openWorld(t)
  const [here, there] = [await world.given.organisation(), await world.given.organisation()]
  const theirs = await world.given.project({ organisationId: there.id })
  const owner = await world.signIn('project_office', { organisationId: there.id })
  const { body } = await upload(owner, theirs.id, PDF)
  const stranger = await world.signIn('project_office', { organisationId: here.id })
  assert.equal((await upload(stranger, theirs.id, PDF)).status, 404)
  assert.equal((await stranger.send(`/api/v1/documents/${body.id}/file`)).status, 404)
  await assert.rejects(
    stranger.call('listDocuments', { path: { id: theirs.id }, query: {} }),
    problem(404, 'project_not_found'),
  )
  await assert.rejects(stranger.call('removeDocument', { path: { id: body.id } }), problem(404, 'document_not_found'))
  const expert = await world.signIn('expert', { projects: [theirs.id] })
  assert.deepEqual(
    (await expert.call('listDocuments', { path: { id: theirs.id }, query: {} })).items.map((one) => one.allowed),
    [[]],
  )
  await assert.rejects(expert.call('removeDocument', { path: { id: body.id } }), problem(403))
})
