import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { sendInParts, sendPart, sha256 } from '../../../test/send-in-parts.ts'
import { openWorld, problem } from '../../../test/world.ts'
import { compose } from '../../compose.ts'
import { readConfig } from '../../platform/config.ts'
import { createLog } from '../../platform/log.ts'

const reasonOf = async (answer: Response) => [answer.status, ((await answer.json()) as { reason?: string }).reason]

test('an upload goes on where it stopped, also at another server, and comes back byte for byte', async (t) => {
  const world = await openWorld(t)
  const project = await world.given.project()
  const crew = await world.signIn('crew', { projects: [project.id] })
  const bytes = randomBytes(1_400_000)
  const told = { path: { id: project.id }, body: { name: '现场.bin', size: bytes.length, sha256: sha256(bytes) } }
  const begun = await crew.call('startUpload', told)
  assert.equal(begun.offset, 0)
  const { partSize } = begun
  const first = bytes.subarray(0, partSize)
  assert.equal((await sendPart(crew, begun.id, 0, first)).status, 200)

  // The answer was lost: the same part again does no harm, and says where to go on.
  assert.deepEqual(await reasonOf(await sendPart(crew, begun.id, 0, first)), [409, 'upload_offset_differs'])
  await assert.rejects(crew.call('completeUpload', { path: { id: begun.id } }), problem(422, 'upload_not_complete'))
  const damaged = await crew.send(`/api/v1/uploads/${begun.id}?offset=${partSize}&sha256=${sha256(first)}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes.subarray(partSize, 2 * partSize)),
  })
  assert.deepEqual(await reasonOf(damaged), [422, 'upload_part_differs'])

  // The page was reloaded and asks again with the same file: the server knows it. Another server takes the rest.
  const found = await crew.call('startUpload', told)
  assert.deepEqual([found.id, found.offset], [begun.id, partSize])
  const config = readConfig({ DATA_DIR: world.dataDir, DEMO: '0', DATABASE_POOL: '4' })
  const second = await compose({ config, appUrl: world.appUrl, clock: world.clock, log: createLog('silent') })
  t.after(() => second.close())
  const baseUrl = await second.app.listen({ host: '127.0.0.1', port: 0 })
  const there = {
    ...crew,
    send: (path: string, init: RequestInit = {}) =>
      fetch(`${baseUrl}${path}`, { ...init, headers: { ...init.headers, authorization: `Bearer ${crew.token}` } }),
  }
  for (let offset = found.offset; offset < bytes.length; offset += partSize)
    assert.equal((await sendPart(there, found.id, offset, bytes.subarray(offset, offset + partSize))).status, 200)
  const done = await crew.call('completeUpload', { path: { id: found.id } })
  assert.deepEqual([done.fileHash, done.size], [sha256(bytes), bytes.length])
  assert.deepEqual(await crew.call('completeUpload', { path: { id: found.id } }), done, 'twice answers the same')
  assert.deepEqual(await world.sql('select start from progress.upload_part'), [], 'the parts are gone')
  assert.ok(await world.house.files.has(done.fileHash))
})

test('an upload is its sender’s alone, lies about nothing, and is forgotten when nobody goes on', async (t) => {
  const world = await openWorld(t)
  const project = await world.given.project()
  const [crew, colleague] = [
    await world.signIn('crew', { projects: [project.id] }),
    await world.signIn('crew', { projects: [project.id] }),
  ]
  const bytes = Buffer.from('合格证')
  const start = (body: object) =>
    crew.call('startUpload', { path: { id: project.id }, body: { name: 'a', size: 9, sha256: sha256(bytes), ...body } })
  const { id } = await start({})
  await assert.rejects(colleague.call('getUpload', { path: { id } }), problem(404, 'upload_not_found'))
  assert.deepEqual(await reasonOf(await sendPart(colleague, id, 0, bytes)), [404, 'upload_not_found'])
  assert.deepEqual(await reasonOf(await sendPart(crew, id, 0, Buffer.alloc(1_000_001))), [400, 'upload_part_size'])
  assert.deepEqual(await reasonOf(await sendPart(crew, id, 0, Buffer.alloc(10))), [409, 'upload_offset_differs'])

  const other = await start({ sha256: sha256(Buffer.from('other')) })
  await sendPart(crew, other.id, 0, bytes)
  await assert.rejects(crew.call('completeUpload', { path: { id: other.id } }), problem(422, 'file_hash_differs'))
  assert.equal((await crew.call('getUpload', { path: { id: other.id } })).offset, 0, 'and is sent anew')
  const program = Buffer.from('MZ\u0090\0 a program')
  await assert.rejects(sendInParts(crew, project.id, program, 'setup.exe'), problem(415, 'file_executable'))

  await sendPart(crew, id, 0, bytes.subarray(0, 4))
  world.clock.set('2026-03-05T00:59:00Z')
  await world.house.progress.dropAbandoned()
  assert.equal((await crew.call('getUpload', { path: { id } })).offset, 4, 'kept for three days')
  world.clock.set('2026-03-05T01:01:00Z')
  await world.house.progress.dropAbandoned()
  await assert.rejects(crew.call('getUpload', { path: { id } }), problem(404, 'upload_not_found'))
  assert.deepEqual(await world.sql('select from progress.upload_part'), [])
})
