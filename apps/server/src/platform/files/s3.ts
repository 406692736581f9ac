import { AwsClient } from 'aws4fetch'
import { openAsBlob } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { Config } from '../config.ts'
import { AppError } from '../errors.ts'
import type { Files } from './index.ts'
import { localFiles } from './local.ts'

type S3Config = Extract<Config['files'], { kind: 's3' }>

/**
 * Files as objects named by their hash in an S3-compatible bucket; each is spooled to disk first, to learn its hash.
 * A store that refuses, fails or does not answer is `unavailable`; the error's cause says what it answered.
 */
export function s3Files(config: S3Config): Files {
  const { accessKey: accessKeyId, secretKey: secretAccessKey, region } = config
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 })
  const objectUrl = (hash: string) =>
    `${config.endpoint.replace(/\/$/, '')}/${config.bucket}/${hash.slice(0, 2)}/${hash}`

  const ask = async (hash: string, reason: string, init: RequestInit = {}): Promise<Response | undefined> => {
    const response = await client.fetch(objectUrl(hash), init).catch((cause: unknown) => {
      throw unavailable(reason, cause)
    })
    if (response.ok) return response
    const said = /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1] ?? ''
    if (response.status === 404 && said !== 'NoSuchBucket' && init.method !== 'PUT') return undefined
    throw unavailable(reason, new Error(`the S3 store answered ${response.status} ${said}`.trim()))
  }
  const has = async (hash: string, reason = 'file_store_unreadable') =>
    (await ask(hash, reason, { method: 'HEAD' })) !== undefined

  return {
    has: (hash) => has(hash),
    async put(content) {
      const spool = await mkdtemp(join(tmpdir(), 'jiheng-upload-'))
      try {
        const stored = await localFiles(spool).put(content)
        const { hash } = stored
        if (await has(hash, 'file_store_unavailable')) return stored
        const body = await openAsBlob(join(spool, hash.slice(0, 2), hash.slice(2, 4), hash))
        await ask(hash, 'file_store_unavailable', { method: 'PUT', body, headers: { 'x-amz-content-sha256': hash } })
        return stored
      } finally {
        await rm(spool, { recursive: true, force: true })
      }
    },
    async get(hash) {
      const response = /^[0-9a-f]{64}$/.test(hash) ? await ask(hash, 'file_store_unreadable') : undefined
      if (!response?.body) throw new AppError('not_found', 'file_missing')
      return Readable.fromWeb(response.body as ReadableStream)
    },
  }
}

const unavailable = (reason: string, cause: unknown): AppError =>
  Object.assign(new AppError('unavailable', reason), { cause })
