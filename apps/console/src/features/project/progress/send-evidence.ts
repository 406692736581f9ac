import type { CallOutput } from '@jiheng/api'
import { client } from '../../../shared/api.ts'
import { sendDevicePicture } from '../../../shared/device-picture.ts'
import { canHash } from '../../../shared/hash.ts'
import { isHeic } from '../../../shared/heic.ts'
import { sendInParts, type Sending } from '../../../shared/send-in-parts.ts'
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
/** In parts; a browser that cannot hash sends a file whole, and the server takes 64 MB of one. */
export const evidenceMaxBytes = (canHash() ? 256 : 64) * 1024 * 1024

export type WaitingReport = { id: string; projectId: string }

/**
 * Sends one file as evidence of a report, and for a HEIC the picture that this device can make of it. That one may fail: the file is
 * kept all the same, and the report says that it has no picture and how one comes.
 */
export async function sendEvidence(report: WaitingReport, file: File, sending?: Sending): Promise<void> {
  const { id } = await sendOriginal(report, file, sending)
  if (await isHeic(file)) await sendDevicePicture(id, file, sending).catch(() => false)
}

/**
 * The file as it is: hashed on this device and in parts that survive a lost connection. A browser that cannot
 * hash (a page not served securely) sends it whole, and the record will say that nobody could compare.
 */
async function sendOriginal(
  { id, projectId }: WaitingReport,
  file: File,
  sending?: Sending,
): Promise<CallOutput<'addEvidence'>> {
  const sentAt = () => new Date().toISOString()
  if (canHash()) {
    const { id: uploadId } = await sendInParts(projectId, file, sending)
    return client.call('addUploadedEvidence', { path: { id }, body: { uploadId, sentAt: sentAt() } })
  }
  const form = new FormData()
  form.append('sentAt', sentAt())
  form.append('file', file)
  return upload(`/api/v1/progress-reports/${id}/evidence`, form, sending?.onProgress)
}
