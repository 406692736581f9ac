import { Problem, type CallOutput } from '@jiheng/api'
import { client } from './api.ts'
import { hashOf } from './hash.ts'
import { readerLocale } from './locale.tsx'

type Upload = CallOutput<'getUpload'>

/** Pauses in milliseconds before trying again after the network failed; some ten minutes in all. */
const pauses = [1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 120_000, 180_000, 180_000]

export type Sending = {
  onProgress?: (sentBytes: number, totalBytes: number) => void
  /** Told when the network failed and the upload waits to go on. */
  onPause?: (isPaused: boolean) => void
  /** Asked before each part; the upload stands still until it is answered, and nothing of it is lost. */
  mayGoOn?: () => Promise<void>
}

/**
 * Sends a file in parts and answers the upload once the server has it whole and hashed it again. A lost connection is waited for; after
 * a reload the same file goes on where it stopped, since the server knows it by its hash. Throws a `Problem` when refused.
 */
export async function sendInParts(
  projectId: string,
  file: File,
  sending: Sending = {},
): Promise<CallOutput<'completeUpload'>> {
  const sha256 = await hashOf(await file.arrayBuffer())
  let upload = await persistently(
    () => client.call('startUpload', { path: { id: projectId }, body: { name: file.name, size: file.size, sha256 } }),
    sending,
  )
  while (upload.offset < file.size) {
    sending.onProgress?.(upload.offset, file.size)
    await sending.mayGoOn?.()
    const { id, offset, partSize } = upload
    const part = await file.slice(offset, offset + partSize).arrayBuffer()
    upload = await persistently(() => sendPart(id, offset, part), sending)
  }
  sending.onProgress?.(file.size, file.size)
  const { id } = upload
  return persistently(() => client.call('completeUpload', { path: { id } }), sending)
}

/** One part; when the server is elsewhere (the answer to an earlier one was lost) it tells where to go on. */
async function sendPart(id: string, offset: number, part: ArrayBuffer): Promise<Upload> {
  const answer = await fetch(`/api/v1/uploads/${id}?offset=${offset}&sha256=${await hashOf(part)}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/octet-stream', 'accept-language': readerLocale() },
    body: part,
  })
  if (answer.ok) return (await answer.json()) as Upload
  const problem = new Problem({ ...((await answer.json().catch(() => ({}))) as object), status: answer.status })
  if (problem.reason === 'upload_offset_differs') return client.call('getUpload', { path: { id } })
  throw problem
}

/** Tries again while the network fails; what the server refused is thrown at once. */
export async function persistently<T>(attempt: () => Promise<T>, { onPause }: Sending): Promise<T> {
  for (const pause of pauses) {
    try {
      const answer = await attempt()
      onPause?.(false)
      return answer
    } catch (thrown) {
      if (thrown instanceof Problem && thrown.status < 500) throw thrown
      onPause?.(true)
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  return attempt()
}
