import type { PictureSize } from './size.ts'

type Box = { type: string; body: Buffer }

/**
 * The size a HEIC file says its picture has: that of the primary item, whatever tiles and thumbnails lie beside it (ISO/IEC 14496-12,
 * 23008-12). It is told before any turning. Null for another or broken file, and where nothing is told.
 */
export function heicSize(bytes: Buffer): PictureSize | null {
  try {
    const meta = inside(bytes, 'meta')?.subarray(4)
    const properties = meta && inside(meta, 'iprp')
    const primary = meta && primaryItem(inside(meta, 'pitm'))
    if (!properties || primary === undefined) return null
    const own = propertiesOf(inside(properties, 'ipma'), primary)
    let place = 0
    for (const { type, body } of boxesOf(inside(properties, 'ipco') ?? Buffer.alloc(0))) {
      place++
      if (type === 'ispe' && own.has(place)) return { width: body.readUInt32BE(4), height: body.readUInt32BE(8) }
    }
    return null
  } catch {
    return null // The file ends before its size is told.
  }
}

/** One after another, never gathered: a broken file may claim millions. */
function* boxesOf(bytes: Buffer): Generator<Box> {
  for (let at = 0; at + 8 <= bytes.length;) {
    const told = bytes.readUInt32BE(at)
    const head = told === 1 ? 16 : 8
    const size = told === 0 ? bytes.length - at : told === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : told
    if (size < head) return
    yield { type: bytes.toString('latin1', at + 4, at + 8), body: bytes.subarray(at + head, at + size) }
    at += size
  }
}

function inside(bytes: Buffer, type: string): Buffer | undefined {
  for (const box of boxesOf(bytes)) if (box.type === type) return box.body
  return undefined
}

const primaryItem = (pitm: Buffer | undefined): number | undefined =>
  pitm && (pitm.readUInt8(0) === 0 ? pitm.readUInt16BE(4) : pitm.readUInt32BE(4))

/** The places, counted from 1, of the properties that belong to an item. */
function propertiesOf(ipma: Buffer | undefined, item: number): Set<number> {
  if (!ipma) return new Set()
  const [idBytes, isWide] = [ipma.readUInt8(0) === 0 ? 2 : 4, (ipma.readUInt8(3) & 1) === 1]
  let at = 8
  for (let entries = ipma.readUInt32BE(4); entries > 0; entries--) {
    const id = ipma.readUIntBE(at, idBytes)
    const count = ipma.readUInt8(at + idBytes)
    at += idBytes + 1
    // The highest bit says that a reader must understand the property.
    const placeAt = (n: number) => (isWide ? ipma.readUInt16BE(at + n * 2) & 0x7fff : ipma.readUInt8(at + n) & 0x7f)
    if (id === item) return new Set(Array.from({ length: count }, (_, n) => placeAt(n)))
    at += count * (isWide ? 2 : 1)
  }
  return new Set()
}
