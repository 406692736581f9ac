import { createHash } from 'node:crypto'

export type Received = {
  evidenceId: string
  reportId: string
  fileHash: string
  size: number
  uploadedBy: string
  receivedAt: string
}

/**
 * The receipt of a file: SHA-256 over its lines of facts, one a line, so that whoever keeps the receipt can compute it
 * again and prove what was handed in and when.
 */
export function receiptOf({ evidenceId, reportId, fileHash, size, uploadedBy, receivedAt }: Received): string {
  return createHash('sha256')
    .update(['jiheng-receipt-1', evidenceId, reportId, fileHash, size, uploadedBy, receivedAt].join('\n'))
    .digest('hex')
}
