import { RECORD, byteAt, recordsFrom, uint16, uint32, type BiffRecord } from './biff-record.ts'
import { byteString, codePageDecoder, readStringTable, unicodeString } from './biff-text.ts'
import { LIMITS } from '../limits.ts'
import { isDateFormat } from '../grid/number-format.ts'
import { Refusal } from '../refusal.ts'
import type { Epoch } from '../grid/sheet.ts'

/** What the sheets of an .xls need from the workbook's own records. */
export type XlsBook = {
  /** True for BIFF8 (Excel 97 on), false for BIFF5/7 (Excel 5 and 95). */
  unicode: boolean
  decoder: TextDecoder
  epoch: Epoch
  strings: readonly string[]
  dateStyles: readonly boolean[]
  sheets: readonly { name: string; hidden: boolean; offset: number }[]
}

const WORKSHEET = 0

/**
 * Reads the workbook globals of a BIFF5 or BIFF8 stream.
 * @throws Refusal `password_protected`, `too_old`, `damaged`, `too_many_sheets`.
 */
export function readGlobals(stream: Uint8Array): XlsBook {
  const [first] = recordsFrom(stream, 0)
  if (first?.kind !== RECORD.bof) throw new Refusal('too_old')
  const version = uint16(first.body, 0)
  if (version !== 0x0600 && version !== 0x0500) throw new Refusal('too_old')
  const found = collectGlobals(stream)
  const unicode = version === 0x0600
  const decoder = codePageDecoder(found.codePage)
  const formats = new Map(found.formats.map((body) => [uint16(body, 0), formatCode(body, unicode, decoder)]))
  return {
    unicode,
    decoder,
    epoch: found.epoch,
    strings: readStringTable(found.stringParts),
    dateStyles: found.styles.map((body) => isDateFormat(uint16(body, 2), formats.get(uint16(body, 2)))),
    sheets: found.sheets
      .filter((body) => byteAt(body, 5) === WORKSHEET)
      .map((body) => ({
        offset: uint32(body, 0),
        hidden: (byteAt(body, 4) & 3) !== 0,
        name: unicode ? unicodeString(body, 6, 1) : byteString(body, 6, 1, decoder),
      })),
  }
}

type Globals = {
  codePage: number
  epoch: Epoch
  formats: Uint8Array[]
  styles: Uint8Array[]
  sheets: Uint8Array[]
  stringParts: Uint8Array[]
}

function collectGlobals(stream: Uint8Array): Globals {
  const found: Globals = { codePage: 1252, epoch: '1900', formats: [], styles: [], sheets: [], stringParts: [] }
  let previous = 0
  for (const record of recordsFrom(stream, 0)) {
    if (record.kind === RECORD.eof) break
    if (record.kind === RECORD.filePass) throw new Refusal('password_protected')
    // A CONTINUE belongs to the string table only while nothing else came between.
    const kind = record.kind === RECORD.continue && previous === RECORD.sst ? RECORD.sst : record.kind
    take(found, { kind, body: record.body })
    previous = kind
  }
  return found
}

function take(found: Globals, { kind, body }: BiffRecord): void {
  if (kind === RECORD.codePage) found.codePage = uint16(body, 0)
  else if (kind === RECORD.dateMode) found.epoch = uint16(body, 0) === 1 ? '1904' : '1900'
  else if (kind === RECORD.format) found.formats.push(body)
  else if (kind === RECORD.xf) found.styles.push(body)
  else if (kind === RECORD.sst) found.stringParts.push(body)
  else if (kind === RECORD.boundSheet) {
    if (found.sheets.length >= LIMITS.sheets) throw new Refusal('too_many_sheets', { limit: LIMITS.sheets })
    found.sheets.push(body)
  }
}

function formatCode(body: Uint8Array, unicode: boolean, decoder: TextDecoder): string {
  return unicode ? unicodeString(body, 2, 2) : byteString(body, 2, 1, decoder)
}
