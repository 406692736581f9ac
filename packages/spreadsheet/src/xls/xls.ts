import { RECORD, byteAt, double, recordsFrom, rkNumber, uint16, uint32 } from './biff-record.ts'
import { byteString, unicodeString } from './biff-text.ts'
import { openCompoundFile } from './compound-file.ts'
import { Refusal } from '../refusal.ts'
import { collectRows, type Cell, type RowCollector, type Sheet } from '../grid/sheet.ts'
import { serialDays } from '../grid/serial-days.ts'
import { readGlobals, type XlsBook } from './globals.ts'

const ERRORS: Record<number, string> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
}

/**
 * Reads every worksheet of an .xls workbook (BIFF8, and BIFF5/7 by their code page). Formulas give their stored values.
 * @throws Refusal `password_protected` also for an encrypted .xlsx, which lies in the same container.
 */
export function readXls(bytes: Uint8Array): Sheet[] {
  const file = openCompoundFile(bytes)
  if (file.stream('EncryptedPackage') !== undefined) throw new Refusal('password_protected')
  const stream = file.stream('Workbook') ?? file.stream('Book')
  if (stream === undefined)
    throw new Refusal('not_a_table', { actual: file.names.includes('WordDocument') ? 'Word' : 'OLE' })
  const book = readGlobals(stream)
  return book.sheets.map(({ name, hidden, offset }) => {
    const rows = collectRows(name, hidden, book.epoch)
    readSheet(stream, offset, book, rows)
    return rows.finish()
  })
}

function readSheet(stream: Uint8Array, offset: number, book: XlsBook, rows: RowCollector): void {
  const reader = cellReader(book, rows)
  let depth = 0
  for (const { kind, body } of recordsFrom(stream, offset)) {
    if (depth === 0 && kind !== RECORD.bof) throw new Refusal('damaged', { part: 'Workbook' })
    if (kind === RECORD.bof) depth++
    else if (kind === RECORD.eof) depth--
    else if (depth === 1) reader[kind]?.(body) // a chart inside the sheet lies one level deeper
    if (depth === 0) return
  }
  throw new Refusal('damaged', { part: 'Workbook' })
}

/** What each record puts into the sheet. The text of a formula comes in a STRING record after it. */
function cellReader(book: XlsBook, rows: RowCollector): Record<number, (body: Uint8Array) => void> {
  let textFormula = { row: 0, column: 0 }
  const at = (body: Uint8Array): [row: number, column: number] => [uint16(body, 0) + 1, uint16(body, 2)]
  const dayOf = serialDays(book.epoch)
  const numeric = (value: number, style: number): Cell =>
    (book.dateStyles[style] === true ? dayOf(value) : undefined) ?? value
  const text = (body: Uint8Array, from: number): string =>
    book.unicode ? unicodeString(body, from, 2) : byteString(body, from, 2, book.decoder)
  return {
    [RECORD.labelSst]: (body) => rows.put(...at(body), book.strings[uint32(body, 6)] ?? null),
    [RECORD.label]: (body) => rows.put(...at(body), text(body, 6)),
    [RECORD.rString]: (body) => rows.put(...at(body), text(body, 6)),
    [RECORD.number]: (body) => rows.put(...at(body), numeric(double(body, 6), uint16(body, 4))),
    [RECORD.rk]: (body) => rows.put(...at(body), numeric(rkNumber(uint32(body, 6)), uint16(body, 4))),
    [RECORD.boolErr]: (body) => rows.put(...at(body), boolOrError(byteAt(body, 6), byteAt(body, 7) === 1)),
    [RECORD.mulRk]: (body) => {
      const [row, first] = at(body)
      for (let i = 0; 4 + i * 6 + 8 <= body.length; i++) {
        rows.put(row, first + i, numeric(rkNumber(uint32(body, 6 + i * 6)), uint16(body, 4 + i * 6)))
      }
    },
    [RECORD.formula]: (body) => {
      const [row, column] = at(body)
      if (uint16(body, 12) !== 0xffff) rows.put(row, column, numeric(double(body, 6), uint16(body, 4)))
      else if (byteAt(body, 6) === 0) textFormula = { row, column }
      else if (byteAt(body, 6) < 3) rows.put(row, column, boolOrError(byteAt(body, 8), byteAt(body, 6) === 2))
    },
    [RECORD.string]: (body) => rows.put(textFormula.row, textFormula.column, text(body, 0)),
    [RECORD.mergedCells]: (body) => {
      for (let i = 0, count = uint16(body, 0); i < count; i++) {
        const from = 2 + i * 8
        rows.span({
          top: uint16(body, from) + 1,
          bottom: uint16(body, from + 2) + 1,
          left: uint16(body, from + 4),
          right: uint16(body, from + 6),
        })
      }
    },
  }
}

function boolOrError(value: number, isError: boolean): Cell {
  return isError ? { error: ERRORS[value] ?? '#N/A' } : value === 1
}
