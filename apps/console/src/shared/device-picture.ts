import { Problem, type CallOutput } from '@jiheng/api'
import { drawnSize } from './heic.ts'
import { persistently, type Sending } from './send-in-parts.ts'
import { upload } from './upload.ts'

/**
 * Sends the JPEG this device makes of a HEIC picture that was kept as evidence, to look at and to compare. Answers whether there is one
 * now: most browsers outside Apple's cannot decode HEIC. Throws a `Problem` when refused.
 */
export async function sendDevicePicture(evidenceId: string, original: Blob, sending: Sending = {}): Promise<boolean> {
  const jpeg = await jpegOf(original)
  if (!jpeg) return false
  const form = new FormData()
  form.append('file', jpeg, 'picture.jpg')
  const send = () => upload<CallOutput<'addEvidencePicture'>>(`/api/v1/evidence/${evidenceId}/picture`, form)
  try {
    await persistently(send, sending)
  } catch (thrown) {
    // The answer to an earlier attempt was lost.
    if (!(thrown instanceof Problem && thrown.reason === 'picture_already_there')) throw thrown
  }
  return true
}

/** The picture as a JPEG without data of its own, or null when this browser cannot decode it. */
async function jpegOf(original: Blob): Promise<Blob | null> {
  const bitmap = await createImageBitmap(original).catch(() => null)
  if (!bitmap) return null
  const canvas = Object.assign(document.createElement('canvas'), drawnSize(bitmap))
  const context = canvas.getContext('2d')
  if (context) context.imageSmoothingQuality = 'high'
  context?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  return context && new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85))
}
