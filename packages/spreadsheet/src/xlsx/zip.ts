import { crc32, deflateRawSync } from 'node:zlib'

/** A part of a package: its name and its content. */
export type Part = { name: string; content: string | Uint8Array }

const VERSION = 20
const UTF8_NAMES = 0x0800
const DEFLATE = 8
/** 1 January 1980, the first day the format knows: packages do not depend on the clock. */
const DOS_DAY = 0x0021

/** Packs parts into a zip archive (PKWARE APPNOTE 6.3, without zip64: parts stay far below 4 GiB). */
export function zip(parts: readonly Part[]): Uint8Array {
  const chunks: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content } of parts) {
    const raw = Buffer.from(content as Uint8Array)
    const packed = deflateRawSync(raw)
    const nameBytes = Buffer.from(name)
    const fields = entryFields(raw, packed, nameBytes)
    const local = Buffer.concat([signature(0x04034b50), fields, nameBytes, packed])
    directory.push(
      Buffer.concat([signature(0x02014b50), uint16(VERSION), fields, Buffer.alloc(10), uint32(offset), nameBytes]),
    )
    chunks.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const counts = [0, 0, parts.length, parts.length].map(uint16)
  const end = Buffer.concat([signature(0x06054b50), ...counts, uint32(central.length), uint32(offset), uint16(0)])
  return Buffer.concat([...chunks, central, end])
}

/** What the local header and the directory say alike: version to the length of the extra field. */
function entryFields(raw: Buffer, packed: Buffer, name: Buffer): Buffer {
  const head = [VERSION, UTF8_NAMES, DEFLATE, 0, DOS_DAY].map(uint16)
  return Buffer.concat([
    ...head,
    uint32(crc32(raw)),
    uint32(packed.length),
    uint32(raw.length),
    uint16(name.length),
    uint16(0),
  ])
}

const signature = (value: number): Buffer => uint32(value)

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}
