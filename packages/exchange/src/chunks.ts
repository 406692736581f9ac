const CHUNK_BYTES = 256 * 1024

/** The bytes in pieces, so that a large file is decoded and parsed a little at a time. */
export async function* inChunks(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES)
}
