import { hashOf } from '../../shared/hash.ts'
import type { OnWall } from './wall.tsx'

type Received = Pick<OnWall, 'id' | 'reportId' | 'fileHash' | 'size' | 'uploadedBy' | 'receivedAt'>

/** The receipt of a file computed here, from the record alone: who keeps a receipt can do the same (see the API's description). */
export function receiptOf({ id, reportId, fileHash, size, uploadedBy, receivedAt }: Received): Promise<string> {
  const lines = ['jiheng-receipt-1', id, reportId, fileHash, size, uploadedBy, receivedAt]
  return hashOf(new TextEncoder().encode(lines.join('\n')))
}
