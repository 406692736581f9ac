import { newIdempotencyKey } from './idempotency-key.ts'
import { Problem } from '@jiheng/api'
import { readerLocale } from './locale.tsx'

/**
 * Sends a form with files and tells how many bytes have gone (`fetch` cannot). Answers the parsed JSON; throws a `Problem` when
 * refused and a `TypeError` when the network failed, as `fetch` does.
 */
export function upload<T>(
  url: string,
  form: FormData,
  onProgress?: (sentBytes: number, totalBytes: number) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.setRequestHeader('accept-language', readerLocale())
    request.setRequestHeader('idempotency-key', newIdempotencyKey())
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress?.(loaded, total))
    request.addEventListener('error', () => reject(new TypeError('network')))
    request.addEventListener('load', () => {
      const answer: unknown = parsed(request.responseText)
      if (request.status < 400) resolve(answer as T)
      else reject(new Problem({ ...(typeof answer === 'object' ? answer : {}), status: request.status }))
    })
    request.send(form)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
