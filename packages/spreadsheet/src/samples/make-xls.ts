import { RECORD } from '../xls/biff-record.ts'

/** One BIFF record as bytes. */
export function record(kind: number, ...parts: (Uint8Array | number[])[]): Buffer {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)))
  return Buffer.concat([Buffer.from([...u16(kind), ...u16(body.length)]), body])
}

export const u16 = (value: number): number[] => [value & 255, (value >> 8) & 255]
export const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)]

export function f64(value: number): number[] {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleLE(value)
  return [...bytes]
}

/** Characters of a string with its flag byte, two bytes each. */
export const wide = (text: string): Buffer => Buffer.concat([Buffer.from([1]), Buffer.from(text, 'utf16le')])

export type XlsSample = {
  version?: 0x0600 | 0x0500
  date1904?: boolean
  codePage?: number
  /** Bodies of the SST record and the CONTINUE records behind it. */
  strings?: Uint8Array[]
  encrypted?: boolean
  sheet?: Buffer[]
}

const GLOBALS = 0x0005
const WORKSHEET = 0x0010

/** The Workbook stream of a file with one sheet; cell formats 0 and 1 are "general" and "date". */
export function workbookStream({
  version = 0x0600,
  date1904 = false,
  codePage = 1200,
  strings = [],
  encrypted = false,
  sheet = [],
}: XlsSample): Buffer {
  const bof = (kind: number): Buffer =>
    record(RECORD.bof, u16(version), u16(kind), Buffer.alloc(version === 0x0600 ? 12 : 4))
  const name =
    version === 0x0600 ? Buffer.from([6, 0, ...Buffer.from('Sheet1')]) : Buffer.from([6, ...Buffer.from('Sheet1')])
  const before = Buffer.concat([
    bof(GLOBALS),
    encrypted ? record(RECORD.filePass, Buffer.alloc(6)) : Buffer.alloc(0),
    record(RECORD.codePage, u16(codePage)),
    record(RECORD.dateMode, u16(date1904 ? 1 : 0)),
    record(RECORD.xf, u16(0), u16(0), Buffer.alloc(16)),
    record(RECORD.xf, u16(0), u16(14), Buffer.alloc(16)),
  ])
  const after = Buffer.concat([
    ...strings.map((body, i) => record(i === 0 ? RECORD.sst : RECORD.continue, body)),
    record(RECORD.eof),
  ])
  const boundSheet = (offset: number): Buffer => record(RECORD.boundSheet, u32(offset), [0, 0], name)
  const offset = before.length + boundSheet(0).length + after.length
  return Buffer.concat([before, boundSheet(offset), after, bof(WORKSHEET), ...sheet, record(RECORD.eof)])
}

const SECTOR = 512
const FREE = 0xffffffff
const END = 0xfffffffe
const FAT = 0xfffffffd

/** A compound file whose root holds these streams, each padded past the mini-stream limit. */
export function compoundFile(streams: Record<string, Uint8Array>): Buffer {
  const padded = Object.entries(streams).map(([name, bytes]) => ({
    name,
    bytes: Buffer.concat([bytes, Buffer.alloc(Math.max(0, 4096 - bytes.length))]),
  }))
  const sectors: Buffer[] = [Buffer.alloc(SECTOR), Buffer.alloc(SECTOR)] // the FAT and the directory are filled in below
  const fat: number[] = [FAT, END]
  const directory = [entry('Root Entry', 5, END, 0)]
  for (const { name, bytes } of padded) {
    directory.push(entry(name, 2, sectors.length, bytes.length))
    for (let at = 0; at < bytes.length; at += SECTOR) {
      sectors.push(Buffer.concat([bytes.subarray(at, at + SECTOR), Buffer.alloc(SECTOR)]).subarray(0, SECTOR))
      fat.push(at + SECTOR < bytes.length ? sectors.length : END)
    }
  }
  while (fat.length < SECTOR / 4) fat.push(FREE)
  sectors[0] = Buffer.from(fat.flatMap(u32))
  sectors[1] = Buffer.concat([...directory, Buffer.alloc(SECTOR)]).subarray(0, SECTOR)
  return Buffer.concat([header(), ...sectors])
}

function header(): Buffer {
  const head = Buffer.alloc(SECTOR)
  head.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  head.set([...u16(0x3e), ...u16(3), ...u16(0xfffe), ...u16(9), ...u16(6)], 0x18)
  head.set([...u32(1), ...u32(1), ...u32(0), ...u32(4096), ...u32(END), ...u32(0), ...u32(END), ...u32(0)], 0x2c)
  head.set(Buffer.alloc(109 * 4, 0xff), 0x4c)
  head.set(u32(0), 0x4c)
  return head
}

function entry(name: string, type: number, start: number, size: number): Buffer {
  const bytes = Buffer.alloc(128)
  bytes.write(name, 'utf16le')
  bytes.writeUInt16LE((name.length + 1) * 2, 0x40)
  bytes[0x42] = type
  bytes.writeUInt32LE(start, 0x74)
  bytes.writeUInt32LE(size, 0x78)
  return bytes
}
