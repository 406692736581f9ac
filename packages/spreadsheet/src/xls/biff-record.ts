import { Refusal } from '../refusal.ts'

/** Record numbers we read ([MS-XLS] §2.3, and the BIFF5 ones that differ). */
export const RECORD = {
  formula: 0x0006,
  eof: 0x000a,
  dateMode: 0x0022,
  filePass: 0x002f,
  continue: 0x003c,
  codePage: 0x0042,
  boundSheet: 0x0085,
  mulRk: 0x00bd,
  rString: 0x00d6,
  xf: 0x00e0,
  mergedCells: 0x00e5,
  sst: 0x00fc,
  labelSst: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  boolErr: 0x0205,
  string: 0x0207,
  rk: 0x027e,
  format: 0x041e,
  bof: 0x0809,
} as const

/** One record: its kind and its body. */
export type BiffRecord = { kind: number; body: Uint8Array }

/** Walks records from an offset to the end of the stream. Throws Refusal `damaged` when one reaches past it. */
export function* recordsFrom(stream: Uint8Array, offset: number): Generator<BiffRecord> {
  for (let at = offset; at + 4 <= stream.length;) {
    const kind = uint16(stream, at)
    const length = uint16(stream, at + 2)
    const next = at + 4 + length
    if (next > stream.length) throw new Refusal('damaged', { part: 'Workbook' })
    yield { kind, body: stream.subarray(at + 4, next) }
    at = next
  }
}

/** Two bytes, little-endian. Throws Refusal `damaged` beyond the end, like its sisters below. */
export function uint16(bytes: Uint8Array, at: number): number {
  return byteAt(bytes, at) | (byteAt(bytes, at + 1) << 8)
}

/** Four bytes, little-endian, unsigned. */
export function uint32(bytes: Uint8Array, at: number): number {
  return (uint16(bytes, at) | (uint16(bytes, at + 2) << 16)) >>> 0
}

/** An IEEE double, little-endian. */
export function double(bytes: Uint8Array, at: number): number {
  byteAt(bytes, at + 7)
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getFloat64(at, true)
}

/** One byte. */
export function byteAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at]
  if (byte === undefined) throw new Refusal('damaged', { part: 'Workbook' })
  return byte
}

/** An RK number: 30 bits of an integer or of a double, perhaps divided by a hundred ([MS-XLS] §2.5.122). */
export function rkNumber(rk: number): number {
  let value: number
  if (rk & 2) value = rk >> 2
  else {
    const wide = new DataView(new ArrayBuffer(8))
    wide.setUint32(0, rk & 0xfffffffc)
    value = wide.getFloat64(0)
  }
  return rk & 1 ? value / 100 : value
}
