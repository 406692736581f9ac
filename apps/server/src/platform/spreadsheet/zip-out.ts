import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'

/** A part of an archive; its content may still be in the making. */
export type ZipPart = { name: string; content: Iterable<string> | AsyncIterable<string> }

const VERSION = 20
/** Sizes follow the content (bit 3); names are UTF-8 (bit 11). */
const FLAGS = 0x0808
const DEFLATE = 8
/** 1 January 1980, the first day the format knows: archives do not depend on the clock. */
const DOS_DAY = 0x0021

/** Packs parts into a zip archive as they come (PKWARE APPNOTE 6.3, without zip64: parts stay far below 4 GiB). */
export async function* writeZip(parts: readonly ZipPart[]): AsyncGenerator<Buffer> {
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content } of parts) {
    const nameBytes = Buffer.from(name)
    const start = offset
    const head = Buffer.concat([uint32(0x04034b50), fieldsOf(0, 0, 0, nameBytes), nameBytes])
    yield head
    const measured = { crc: 0, raw: 0, packed: 0 }
    for await (const chunk of deflated(content, measured)) {
      measured.packed += chunk.length
      yield chunk
    }
    const { crc, raw, packed } = measured
    const tail = Buffer.concat([0x08074b50, crc, packed, raw].map(uint32))
    yield tail
    offset += head.length + packed + tail.length
    directory.push(
      Buffer.concat([
        uint32(0x02014b50),
        uint16(VERSION),
        fieldsOf(crc, packed, raw, nameBytes),
        Buffer.alloc(10),
        uint32(start),
        nameBytes,
      ]),
    )
  }
  const central = Buffer.concat(directory)
  const counts = [0, 0, parts.length, parts.length].map(uint16)
  yield Buffer.concat([central, uint32(0x06054b50), ...counts, uint32(central.length), uint32(offset), uint16(0)])
}

async function* deflated(content: ZipPart['content'], measured: { crc: number; raw: number }): AsyncGenerator<Buffer> {
  const packer = createDeflateRaw()
  const source = Readable.from(bytesOf(content, measured))
  const packing = pipeline(source, packer)
  packing.catch(() => {}) // The reader of `packer` meets the same error.
  yield* packer as AsyncIterable<Buffer>
  await packing
}

async function* bytesOf(content: ZipPart['content'], measured: { crc: number; raw: number }): AsyncGenerator<Buffer> {
  for await (const text of content) {
    const bytes = Buffer.from(text)
    Object.assign(measured, { crc: crc32(bytes, measured.crc), raw: measured.raw + bytes.length })
    yield bytes
  }
}

/** What the local header and the directory say alike: version to the length of the extra field. */
function fieldsOf(crc: number, packed: number, raw: number, name: Buffer): Buffer {
  const head = [VERSION, FLAGS, DEFLATE, 0, DOS_DAY].map(uint16)
  return Buffer.concat([...head, ...[crc, packed, raw].map(uint32), uint16(name.length), uint16(0)])
}

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
