import { Problem } from '@jiheng/api'
import { newIdempotencyKey } from './idempotency-key.ts'
import { readerLocale } from './locale.tsx'

/**
 * Fetches a file in the reader's language and hands it to the browser to keep; with a `body` the file is made of what is sent. Throws a
 * `Problem` when refused.
 */
export async function download(url: string, body?: object): Promise<void> {
  const response = await fetch(url, {
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
    headers: {
      'accept-language': readerLocale(),
      ...(body && { 'content-type': 'application/json', 'idempotency-key': newIdempotencyKey() }),
    },
    credentials: 'same-origin',
  })
  if (!response.ok) {
    const told: unknown = await response.json().catch(() => ({}))
    throw new Problem({ ...(told as object), status: response.status })
  }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = nameIn(response.headers.get('content-disposition') ?? '')
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  return encoded ? decodeURIComponent(encoded) : ''
}
