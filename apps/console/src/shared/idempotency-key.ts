/** A key no other request carries: 128 random bits in hexadecimal. Works on plain HTTP inside an office network too. */
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
