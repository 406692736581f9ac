import { Refusal } from '../refusal.ts'

/**
 * Compound File Binary: the container of .xls files ([MS-CFB]). Reads whole streams by name from the root storage.
 * Chains are bounded by the number of sectors, so a cycle ends in a refusal instead of a loop.
 */
export type CompoundFile = { stream(name: string): Uint8Array | undefined; names: readonly string[] }

const END_OF_CHAIN = 0xfffffffe
const LAST_REGULAR = 0xfffffffa
const HEADER_DIFAT_ENTRIES = 109

type Directory = { name: string; type: number; start: number; size: number }
type Volume = { bytes: Uint8Array; view: DataView; sectorSize: number; fat: Uint32Array }

/** Opens a compound file. Throws Refusal `damaged` when its tables contradict themselves. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 1536) throw damaged()
  const sectorShift = view.getUint16(0x1e, true)
  if (sectorShift !== 9 && sectorShift !== 12) throw damaged()
  const sectorSize = 1 << sectorShift
  const volume: Volume = { bytes, view, sectorSize, fat: new Uint32Array() }
  volume.fat = readFat(volume)
  const directory = readDirectory(readChain(volume, view.getUint32(0x30, true)))
  const root = directory.find((entry) => entry.type === 5)
  if (root === undefined) throw damaged()
  const miniCutoff = view.getUint32(0x38, true)
  const miniFat = toUint32(readChain(volume, view.getUint32(0x3c, true)))
  const miniStream = readChain(volume, root.start)
  const streams = directory.filter((entry) => entry.type === 2)
  return {
    names: streams.map((entry) => entry.name),
    stream(name) {
      const entry = streams.find((each) => each.name.toLowerCase() === name.toLowerCase())
      if (entry === undefined) return undefined
      const whole =
        entry.size < miniCutoff ? readMiniChain(miniStream, miniFat, entry.start) : readChain(volume, entry.start)
      if (whole.length < entry.size) throw damaged()
      return whole.subarray(0, entry.size)
    },
  }
}

function damaged(): Refusal {
  return new Refusal('damaged', { part: 'CFB' })
}

function sector(volume: Volume, index: number): Uint8Array {
  const from = (index + 1) * volume.sectorSize
  // The last sector of a file may be cut short by its writer; a missing one is damage.
  if (from >= volume.bytes.length) throw damaged()
  return volume.bytes.subarray(from, from + volume.sectorSize)
}

/** The sector table, gathered through the header's list and the DIFAT chain behind it. */
function readFat(volume: Volume): Uint32Array {
  const { view, sectorSize, bytes } = volume
  const sectorLimit = Math.ceil(bytes.length / sectorSize)
  const places: number[] = []
  for (let i = 0; i < HEADER_DIFAT_ENTRIES; i++) places.push(view.getUint32(0x4c + i * 4, true))
  let next = view.getUint32(0x44, true)
  for (let seen = 0; next < LAST_REGULAR; seen++) {
    if (seen > sectorLimit) throw damaged()
    const more = toUint32(sector(volume, next))
    places.push(...more.subarray(0, sectorSize / 4 - 1))
    next = more[sectorSize / 4 - 1] ?? END_OF_CHAIN
  }
  const used = places.filter((place) => place < LAST_REGULAR)
  if (used.length > sectorLimit) throw damaged()
  return toUint32(concatenate(used.map((place) => sector(volume, place))))
}

function readChain(volume: Volume, start: number): Uint8Array {
  const parts: Uint8Array[] = []
  for (let at = start; at < LAST_REGULAR; at = volume.fat[at] ?? END_OF_CHAIN) {
    if (parts.length > volume.fat.length) throw damaged()
    parts.push(sector(volume, at))
  }
  return concatenate(parts)
}

function readMiniChain(miniStream: Uint8Array, miniFat: Uint32Array, start: number): Uint8Array {
  const parts: Uint8Array[] = []
  for (let at = start; at < LAST_REGULAR; at = miniFat[at] ?? END_OF_CHAIN) {
    if (parts.length > miniFat.length || at * 64 >= miniStream.length) throw damaged()
    parts.push(miniStream.subarray(at * 64, at * 64 + 64))
  }
  return concatenate(parts)
}

function readDirectory(bytes: Uint8Array): Directory[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries: Directory[] = []
  for (let at = 0; at + 128 <= bytes.length; at += 128) {
    const nameBytes = Math.min(view.getUint16(at + 0x40, true), 64)
    entries.push({
      name: new TextDecoder('utf-16le').decode(bytes.subarray(at, at + Math.max(0, nameBytes - 2))),
      type: view.getUint8(at + 0x42),
      start: view.getUint32(at + 0x74, true),
      size: view.getUint32(at + 0x78, true),
    })
  }
  return entries
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}

function toUint32(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => view.getUint32(i * 4, true))
}
