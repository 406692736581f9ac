import { Readable } from 'node:stream'
import { AppError } from '../errors.ts'
import type { Files, StoredFile } from './index.ts'
import { mediaTypeOf, SNIFFED_BYTES } from './media-type.ts'

export type ReceivedFile = StoredFile & { mediaType: string }

/**
 * Stores an upload and tells what it is by its content. Throws `unsupported_file` for a program, before anything is kept,
 * and `invalid_input` for an empty file.
 */
export async function receiveFile(files: Files, content: Readable): Promise<ReceivedFile> {
  const chunks: AsyncIterableIterator<Buffer> = content.iterator({ destroyOnReturn: false })
  const head: Buffer[] = []
  let seen = 0
  while (seen < SNIFFED_BYTES) {
    const { value, done } = await chunks.next()
    if (done) break
    head.push(value)
    seen += value.length
  }
  const start = Buffer.concat(head)
  if (start.length === 0) throw new AppError('invalid_input', 'file_empty')
  const { mediaType, isExecutable } = mediaTypeOf(start.subarray(0, SNIFFED_BYTES))
  if (isExecutable) {
    content.resume() // The rest of the request is read and dropped, so that the answer gets through.
    throw new AppError('unsupported_file', 'file_executable')
  }
  return { ...(await files.put(Readable.from(joined(start, chunks)))), mediaType }
}

/** The bytes already read, then the rest; an upload that breaks off breaks this stream too. */
async function* joined(start: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield start
  yield* rest
}
