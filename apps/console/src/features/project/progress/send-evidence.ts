import type { CallOutput } from '@jiheng/api'
import { upload } from '../../../shared/upload.ts'

export const evidenceTypes = [
  '.jpg',
  '.jpeg',
  '.png',
  '.heic',
  '.webp',
  '.mp4',
  '.mov',
  '.pdf',
  '.docx',
  '.xlsx',
] as const
export const evidenceMaxBytes = 64 * 1024 * 1024

/** Sends one file as evidence of a report, with the hash this device computed, so that damage on the way is noticed. */
export async function sendEvidence(reportId: string, file: File): Promise<CallOutput<'addEvidence'>> {
  const form = new FormData()
  const hash = await hashOf(file)
  if (hash) form.append('sha256', hash)
  form.append('file', file)
  return upload(`/api/v1/progress-reports/${reportId}/evidence`, form)
}

/** SHA-256 in hexadecimal; undefined where the browser offers none (a page not served securely). */
async function hashOf(file: File): Promise<string | undefined> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle
  if (!subtle) return undefined
  const digest = await subtle.digest('SHA-256', await file.arrayBuffer())
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
