import { byteAt, uint16 } from './biff-record.ts'
import { LIMITS } from '../limits.ts'
import { Refusal } from '../refusal.ts'

const LATIN1 = new TextDecoder('latin1')
const UTF16 = new TextDecoder('utf-16le')

/** Windows code pages a BIFF5 file may state, as names TextDecoder knows. */
const CODE_PAGES: Record<number, string> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1251: 'windows-1251',
  1258: 'windows-1258',
  10000: 'macintosh',
  10008: 'gbk',
  54936: 'gb18030',
  65001: 'utf-8',
}

/** The decoder of byte strings in a workbook that states this code page. */
export function codePageDecoder(codePage: number): TextDecoder {
  return new TextDecoder(
    CODE_PAGES[codePage] ?? (codePage > 1250 && codePage < 1258 ? `windows-${codePage}` : 'windows-1252'),
  )
}

/** A Unicode string of a single record; its length field takes one or two bytes. */
export function unicodeString(body: Uint8Array, at: number, lengthBytes: 1 | 2): string {
  const length = lengthBytes === 1 ? byteAt(body, at) : uint16(body, at)
  const flags = byteAt(body, at + lengthBytes)
  let from = at + lengthBytes + 1
  if (flags & 0x08) from += 2
  if (flags & 0x04) from += 4
  return flags & 1
    ? UTF16.decode(body.subarray(from, from + length * 2))
    : LATIN1.decode(body.subarray(from, from + length))
}

/** A byte string of BIFF5. */
export function byteString(body: Uint8Array, at: number, lengthBytes: 1 | 2, decoder: TextDecoder): string {
  const length = lengthBytes === 1 ? byteAt(body, at) : uint16(body, at)
  return decoder.decode(body.subarray(at + lengthBytes, at + lengthBytes + length))
}

/**
 * The shared string table. A string that crosses into a CONTINUE record starts there with a fresh flag byte and may
 * change its width in the middle ([MS-XLS] §2.5.293); formatting runs that follow a string may cross too.
 */
export function readStringTable(parts: readonly Uint8Array[]): string[] {
  if (parts.length === 0) return []
  const reader = segmentedReader(parts)
  reader.skip(4)
  const count = reader.uint32()
  if (count > LIMITS.strings) throw new Refusal('too_many_strings', { limit: LIMITS.strings })
  const strings: string[] = []
  let total = 0
  for (let i = 0; i < count && !reader.atEnd(); i++) {
    const length = reader.uint16()
    const flags = reader.byte()
    const runs = flags & 0x08 ? reader.uint16() : 0
    const extension = flags & 0x04 ? reader.uint32() : 0
    const text = reader.characters(length, (flags & 1) === 1)
    reader.skip(runs * 4 + extension)
    total += text.length
    if (total > LIMITS.stringChars) throw new Refusal('too_many_strings', { limit: LIMITS.strings })
    strings.push(text)
  }
  return strings
}

/** Reads on across record boundaries; only characters notice them. */
function segmentedReader(parts: readonly Uint8Array[]) {
  let part = 0
  let at = 0
  const here = (): Uint8Array => parts[part] ?? new Uint8Array()
  const settle = (): void => {
    while (at >= here().length && part < parts.length - 1) {
      at -= here().length
      part++
    }
  }
  const byte = (): number => {
    settle()
    return byteAt(here(), at++)
  }
  const two = (): number => byte() | (byte() << 8)
  return {
    byte,
    uint16: two,
    uint32: (): number => (two() | (two() << 16)) >>> 0,
    skip(count: number): void {
      at += count
      settle()
    },
    atEnd: (): boolean => part >= parts.length - 1 && at >= here().length,
    characters(length: number, startsWide: boolean): string {
      let text = ''
      let wide = startsWide
      for (let left = length; left > 0;) {
        if (at >= here().length) {
          if (part >= parts.length - 1) throw new Refusal('damaged', { part: 'SST' })
          settle()
          wide = (byte() & 1) === 1
        }
        const width = wide ? 2 : 1
        const taken = Math.min(left, Math.floor((here().length - at) / width))
        if (taken === 0) throw new Refusal('damaged', { part: 'SST' })
        text += (wide ? UTF16 : LATIN1).decode(here().subarray(at, at + taken * width))
        at += taken * width
        left -= taken
      }
      return text
    },
  }
}
