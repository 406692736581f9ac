import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { sendPart } from './send-in-parts.ts'
import { openWorld, type Person } from './world.ts'

const MB = 1_048_576
const SIZE = 200 * MB
/** More than this is no streaming any more. */
const MOST_HELD = 160 * MB

/** A plan that is there before. */
const small = JSON.stringify({
  start: '2026-03-02',
  activities: [
    { id: '1', name: '清表', duration: 5 },
    { id: '2', name: '填筑', duration: 10 },
  ],
  links: [{ from: '1', to: '2' }],
})

const noise = randomBytes(MB)

/** Bytes of a large file from `start`, made when they are asked for: each megabyte begins with its number. */
function bytesAt(start: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  for (let at = 0; at < length;) {
    const [number, within] = [Math.floor((start + at) / MB), (start + at) % MB]
    const piece = Buffer.from(noise)
    piece.writeUInt32BE(number)
    at += piece.copy(bytes, at, within)
  }
  return bytes
}

/** The most memory the process took beyond what it had, while `work` ran. */
async function heldBy<T>(work: () => Promise<T>): Promise<{ answer: T; held: number }> {
  const before = process.memoryUsage().rss
  let most = before
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20)
  try {
    return { answer: await work(), held: most - before }
  } finally {
    clearInterval(timer)
  }
}

test('a file of 200 MB arrives in parts as it is, becomes evidence, and is never held in memory', async (t) => {
  const world = await openWorld(t)
  const project = await world.given.project()
  const crew = await world.signIn('crew', { projects: [project.id] })
  const whole = createHash('sha256')
  for (let start = 0; start < SIZE; start += MB) whole.update(bytesAt(start, MB))
  const sha256 = whole.digest('hex')
  const { answer, held } = await heldBy(async () => {
    const body = { name: '验收影像.bin', size: SIZE, sha256 }
    const upload = await crew.call('startUpload', { path: { id: project.id }, body })
    for (let offset = 0; offset < SIZE; offset += upload.partSize) {
      const part = bytesAt(offset, Math.min(upload.partSize, SIZE - offset))
      assert.equal((await sendPart(crew, upload.id, offset, part)).status, 200)
    }
    return crew.call('completeUpload', { path: { id: upload.id } })
  })
  assert.deepEqual([answer.fileHash, answer.size], [sha256, SIZE])
  const report = await crew.call('reportProgress', {
    path: { id: project.id },
    body: { asOf: '2026-03-01', donePercent: '30' },
  })
  const evidence = await crew.call('addUploadedEvidence', { path: { id: report.id }, body: { uploadId: answer.id } })
  assert.equal(evidence.fileHash, sha256)
  const read = createHash('sha256')
  const file = await crew.send(`/api/v1/evidence/${evidence.id}/file`)
  for await (const chunk of file.body ?? []) read.update(chunk as Uint8Array)
  assert.equal(read.digest('hex'), sha256, 'and comes back byte for byte')
  t.diagnostic(`held ${Math.round(held / MB)} MB`)
  assert.ok(held < MOST_HELD, `held ${Math.round(held / MB)} MB`)

  await assert.rejects(
    crew.call('startUpload', { path: { id: project.id }, body: { name: 'a', size: 257 * MB, sha256 } }),
    { status: 400 },
  )
})

test('a plan of 200 MB is refused in a sentence, the plan there is stays, and the file is not held in memory', async (t) => {
  const world = await openWorld(t)
  const project = await world.given.project()
  const manager = await world.signIn('project_manager')
  const path = { id: project.id }
  const plan = new FormData()
  plan.set('file', new Blob([small]), '计划.json')
  const tried = await manager.call('createScheduleImport', { path, body: plan as never })
  await manager.call('applyScheduleImport', { path: { ...path, importId: tried.id }, ifMatch: 0, body: {} })
  const before = await manager.call('getSchedule', { path })
  const { answer, held } = await heldBy(() => sendForm(manager, `/api/v1/projects/${project.id}/schedule/imports`))
  const problem = (await answer.json()) as { reason: string; detail: string }
  assert.deepEqual([answer.status, problem.reason], [413, 'too_large'])
  assert.match(problem.detail, /64 MB/)
  t.diagnostic(`held ${Math.round(held / MB)} MB`)
  assert.ok(held < MOST_HELD, `held ${Math.round(held / MB)} MB`)
  assert.deepEqual(await manager.call('getSchedule', { path }), before)
  const { items } = await manager.call('listScheduleImports', { path })
  assert.equal(items.length, 1, 'only the one that was applied')
})

/** A form with a large file, sent as it is made. */
function sendForm(person: Person, path: string): Promise<Response> {
  const boundary = 'a-boundary-of-this-form'
  async function* form(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="plan.xml"\r\ncontent-type: text/xml\r\n\r\n<?xml version="1.0"?><Project>`,
    )
    for (let sent = 0; sent < SIZE; sent += MB) yield noise
    yield Buffer.from(`\r\n--${boundary}--\r\n`)
  }
  const init = {
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: Readable.toWeb(Readable.from(form())),
    duplex: 'half',
  }
  return person.send(path, init as unknown as RequestInit)
}
