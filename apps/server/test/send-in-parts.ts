import { createHash } from 'node:crypto'
import type { Person } from './world.ts'

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Sends one part; the answer as it came. */
export function sendPart(person: Person, id: string, offset: number, part: Buffer): Promise<Response> {
  return person.send(`/api/v1/uploads/${id}?offset=${offset}&sha256=${sha256(part)}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(part),
  })
}

/** Sends a whole file in parts, as a device does. */
export async function sendInParts(person: Person, projectId: string, bytes: Buffer, name: string) {
  const upload = await person.call('startUpload', {
    path: { id: projectId },
    body: { name, size: bytes.length, sha256: sha256(bytes) },
  })
  for (let offset = upload.offset; offset < bytes.length; offset += upload.partSize)
    await sendPart(person, upload.id, offset, bytes.subarray(offset, offset + upload.partSize))
  return person.call('completeUpload', { path: { id: upload.id } })
}
