import { createHash } from 'node:crypto'
import { canonical } from '../audit/index.ts'
import type { LetterContent } from './store/letters.ts'

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

/** The text a letter's hash is taken of: keys sorted, no spaces. */
export const canonicalContent = (content: LetterContent): string => canonical(content)

export type Signed = { letterId: string; contentHash: string; fileHash: string; accountId: string; signedAt: string }

/** The receipt of a signature: SHA-256 over its lines of facts, so that whoever keeps them can compute it again. */
export function letterReceipt({ letterId, contentHash, fileHash, accountId, signedAt }: Signed): string {
  return sha256(['jiheng-letter-1', letterId, contentHash, fileHash, accountId, signedAt].join('\n'))
}
