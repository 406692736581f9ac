type Recorded = { number: number; body: string }
type Proof = { index: number; size: number; path: readonly string[]; root: string }

/**
 * Whether a record's own text and the path lead to the root (RFC 9162 §2.1.3.2). Nothing the server computed is trusted but
 * the root, which the checkpoint seals.
 */
export async function isIncluded({ number, body }: Recorded, { index, size, path, root }: Proof): Promise<boolean> {
  if (index >= size) return false
  let [node, last] = [index, size - 1]
  let hash = await leafHash(number, body)
  for (const step of path) {
    if (last === 0) return false
    const sibling = bytesOf(step)
    if (node % 2 === 1 || node === last) {
      hash = await sha256(Uint8Array.of(1), sibling, hash)
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)]
    } else {
      hash = await sha256(Uint8Array.of(1), hash, sibling)
    }
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  }
  return last === 0 && hexOf(hash) === root
}

/** The leaf of a record: its number as eight bytes, then its text. */
function leafHash(number: number, body: string): Promise<Uint8Array<ArrayBuffer>> {
  const serial = new Uint8Array(8)
  new DataView(serial.buffer).setBigInt64(0, BigInt(number))
  return sha256(Uint8Array.of(0), serial, new TextEncoder().encode(body))
}

async function sha256(...parts: readonly Uint8Array<ArrayBuffer>[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', await new Blob([...parts]).arrayBuffer()))
}

const bytesOf = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
const hexOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
