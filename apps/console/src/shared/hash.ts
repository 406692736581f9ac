/** Whether this browser can hash, which a page that is not served securely cannot. */
export const canHash = (): boolean => (globalThis.crypto.subtle as SubtleCrypto | undefined) !== undefined

/** SHA-256 in hexadecimal. */
export async function hashOf(bytes: BufferSource): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
