import { AwsClient } from 'aws4fetch'
import { createReadStream } from 'node:fs'
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

/** Files as objects named by their hash in an S3-compatible bucket; each is spooled to disk first, to learn its hash. */
export function s3Files(config: S3Config): Files {
  const client = new AwsClient({
    accessKeyId: config.accessKey,
    secretAccessKey: config.secretKey,
    region: config.region,
    service: 's3',
  })
  const objectUrl = (hash: string) =>
    `${config.endpoint.replace(/\/$/, '')}/${config.bucket}/${hash.slice(0, 2)}/${hash}`
  const has = async (hash: string) => (await client.fetch(objectUrl(hash), { method: 'HEAD' })).ok
  return {
    has,
    async put(content) {
      const spool = await mkdtemp(join(tmpdir(), 'jiheng-upload-'))
      try {
        const local = localFiles(spool)
        const stored = await local.put(content)
        if (await has(stored.hash)) return stored
        const path = join(spool, stored.hash.slice(0, 2), stored.hash.slice(2, 4), stored.hash)
        const response = await client.fetch(objectUrl(stored.hash), {
          method: 'PUT',
          body: Readable.toWeb(createReadStream(path)) as BodyInit,
          headers: { 'content-length': String(stored.size), 'x-amz-content-sha256': stored.hash },
          duplex: 'half',
        } as RequestInit)
        if (!response.ok) throw new AppError('unavailable', 'file_store_unavailable')
        return stored
      } finally {
        await rm(spool, { recursive: true, force: true })
      }
    },
    async get(hash) {
      const response = await client.fetch(objectUrl(hash))
      if (response.status === 404 || !response.body) throw new AppError('not_found', 'file_missing')
      if (!response.ok) throw new AppError('unavailable', 'file_store_unavailable')
      return Readable.fromWeb(response.body as ReadableStream)
    },
  }
}
