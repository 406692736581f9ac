import type { Readable } from 'node:stream'
import type { Config } from '../config.ts'
import { localFiles } from './local.ts'
import { s3Files } from './s3.ts'

export type StoredFile = { hash: string; size: number }

/** Files by the SHA-256 of their content (lower-case hex): the same bytes are stored once and never change. */
export type Files = {
  /** Stores the whole stream; on return the bytes are safely on disk. */
  put(content: Readable): Promise<StoredFile>
  /** Throws `not_found` when nothing has this hash. */
  get(hash: string): Promise<Readable>
  has(hash: string): Promise<boolean>
}

export function openFiles(config: Config['files']): Files {
  return config.kind === 'local' ? localFiles(config.dir) : s3Files(config)
}
