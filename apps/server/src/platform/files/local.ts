import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AppError } from '../errors.ts'
import type { Files } from './index.ts'

/** Files under `dir/ab/cd/<hash>`. A file appears under its name only when it is complete and flushed to disk. */
export function localFiles(dir: string): Files {
  const folderOf = (hash: string) => join(dir, hash.slice(0, 2), hash.slice(2, 4))
  const has = (hash: string) =>
    access(join(folderOf(hash), hash)).then(
      () => true,
      () => false,
    )
  return {
    has,
    async put(content) {
      const incoming = join(dir, 'incoming')
      await mkdir(incoming, { recursive: true })
      const draft = join(incoming, randomUUID())
      try {
        const meter = measuring()
        await pipeline(content, meter.through, createWriteStream(draft, { flush: true, mode: 0o600 }))
        const stored = meter.result()
        await mkdir(folderOf(stored.hash), { recursive: true })
        await rename(draft, join(folderOf(stored.hash), stored.hash))
        await flushFolder(folderOf(stored.hash))
        return stored
      } finally {
        await rm(draft, { force: true })
      }
    },
    async get(hash) {
      if (!/^[0-9a-f]{64}$/.test(hash) || !(await has(hash))) throw new AppError('not_found', 'file_missing')
      return createReadStream(join(folderOf(hash), hash))
    },
  }
}

/** A pass-through that counts and hashes what flows. */
export function measuring() {
  const digest = createHash('sha256')
  let size = 0
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      digest.update(chunk)
      done(null, chunk)
    },
  })
  return { through, result: () => ({ hash: digest.digest('hex'), size }) }
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
