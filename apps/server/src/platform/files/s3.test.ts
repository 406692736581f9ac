import assert from 'node:assert/strict'
import { randomBytes, createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { test, type TestContext } from 'node:test'
import S3rver from '@20minutes/s3rver'
import { AppError } from '../errors.ts'
import { openFiles } from './index.ts'

const bucket = 'jiheng'
const absent = 'a'.repeat(64)

/** A store on a peer that speaks S3 and checks the signature of every request (its one key pair is fixed). */
async function openStore(t: TestContext) {
  const directory = mkdtempSync(join(tmpdir(), 'jiheng-s3-'))
  const peer = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: bucket }],
  })
  const { port } = await peer.run()
  t.after(async () => {
    await peer.close().catch(() => {})
    rmSync(directory, { recursive: true, force: true })
  })
  const told = { kind: 's3', bucket, region: 'us-east-1', accessKey: 'S3RVER', secretKey: 'S3RVER' } as const
  const storeWith = (change: Partial<Record<keyof typeof told | 'endpoint', string>> = {}) =>
    openFiles({ ...told, endpoint: `http://127.0.0.1:${port}`, ...change, kind: 's3' })
  return { peer, directory, storeWith, files: storeWith() }
}

const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex')

const refused = (reason: string, cause: RegExp) => (error: unknown) => {
  assert.ok(error instanceof AppError && error.code === 'unavailable' && error.reason === reason, String(error))
  assert.match(String(error.cause), cause)
  return true
}

test('a file comes back from the bucket byte for byte under the hash of its content', async (t) => {
  const { files } = await openStore(t)
  for (const content of [randomBytes(3_000_001), Buffer.from('施工日志'), Buffer.alloc(0)]) {
    const stored = await files.put(Readable.from([content.subarray(0, 7), content.subarray(7)]))
    assert.deepEqual(stored, { hash: hashOf(content), size: content.length })
    assert.ok(await files.has(stored.hash))
    assert.deepEqual(await buffer(await files.get(stored.hash)), content)
  }
})

test('the same bytes are kept once, and what was never stored is missing', async (t) => {
  const { files, directory } = await openStore(t)
  const objects = () => readdirSync(directory, { recursive: true }).filter((name) => String(name).endsWith('_object'))
  await files.put(Readable.from([Buffer.from('一次')]))
  await files.put(Readable.from([Buffer.from('一次')]))
  assert.equal(objects().length, 1)
  assert.equal(await files.has(absent), false)
  for (const hash of [absent, '../../etc/passwd', '']) {
    await assert.rejects(files.get(hash), (error) => error instanceof AppError && error.reason === 'file_missing')
  }
})

test('a wrong key, an unknown account or a missing bucket is told apart from a missing file', async (t) => {
  const { files, storeWith } = await openStore(t)
  const { hash } = await files.put(Readable.from([Buffer.from('在')]))
  const wrong = [
    [storeWith({ secretKey: 'wrong' }), /403 SignatureDoesNotMatch/],
    [storeWith({ accessKey: 'NOBODY' }), /403 InvalidAccessKeyId/],
    [storeWith({ bucket: 'elsewhere' }), /404 NoSuchBucket/],
  ] as const
  for (const [store, cause] of wrong) {
    await assert.rejects(store.get(hash), refused('file_store_unreadable', cause))
    await assert.rejects(store.put(Readable.from([Buffer.from('新')])), refused('file_store_unavailable', /40[34]/))
  }
  await assert.rejects(storeWith({ secretKey: 'wrong' }).has(hash), refused('file_store_unreadable', /403/))
})

test('a store that is gone is told as such, and nothing is left of the upload on this disk', async (t) => {
  const { files, peer } = await openStore(t)
  await peer.close()
  const spooled = () => readdirSync(tmpdir()).filter((name) => name.startsWith('jiheng-upload-'))
  const before = spooled()
  await assert.rejects(files.has(absent), refused('file_store_unreadable', /fetch failed/))
  await assert.rejects(files.get(absent), refused('file_store_unreadable', /fetch failed/))
  await assert.rejects(files.put(Readable.from([randomBytes(10)])), refused('file_store_unavailable', /fetch failed/))
  assert.deepEqual(spooled(), before)
})

/** A peer that answers as told, for what a healthy store never does. */
async function openPeer(t: TestContext, answer: (...exchange: Parameters<RequestListener>) => unknown) {
  const server = createServer((...exchange) => void answer(...exchange)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close().closeAllConnections())
  const { port } = server.address() as { port: number }
  return openFiles({
    kind: 's3',
    endpoint: `http://127.0.0.1:${port}/`,
    ...{ bucket, region: 'cn-south-1', accessKey: 'key', secretKey: 'secret' },
  })
}

test('a busy store is asked again, and an upload that arrives then is whole', async (t) => {
  let calls = 0
  let arrived = Buffer.alloc(0)
  const files = await openPeer(t, async (request, response) => {
    const body = await buffer(request)
    if (request.method === 'HEAD') return response.writeHead(404).end()
    calls += 1
    if (calls === 1) return response.writeHead(503).end('<Error><Code>SlowDown</Code></Error>')
    arrived = body
    assert.equal(request.headers['content-length'], String(body.length))
    assert.equal(request.headers['x-amz-content-sha256'], hashOf(body))
    return response.writeHead(200).end()
  })
  const content = randomBytes(200_000)
  await files.put(Readable.from([content]))
  assert.deepEqual([calls, arrived.equals(content)], [2, true])
})

test('a download that breaks off breaks the stream, so that half a file is never taken for the whole', async (t) => {
  const files = await openPeer(t, (_request, response) => {
    response.writeHead(200, { 'content-length': '1000' })
    response.write('half', () => response.destroy())
  })
  await assert.rejects(buffer(await files.get(absent)), /terminated|aborted/)
})
