import { inflateRawSync } from 'node:zlib'

/** A part of a zip archive as text. Throws for one that is not in it. */
export function partOf(bytes: Buffer, part: string): string {
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'))
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, nameLength, more] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
    ]
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === part)
      return inflateRawSync(bytes.subarray(start, start + packed)).toString()
    at += 46 + nameLength + more
  }
  throw new Error(`no part ${part}`)
}
