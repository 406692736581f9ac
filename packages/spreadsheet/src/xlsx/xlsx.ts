import { serialDays, type SerialDays } from '../grid/serial-days.ts'
import { Refusal } from '../refusal.ts'
import { collectRows, parseAddress, UNCALCULATED, type Cell, type RowCollector, type Sheet } from '../grid/sheet.ts'
import { readXml, type Attributes, type XmlHandlers } from './xml.ts'
import { openXlsx } from './package.ts'
import { readDateStyles, readSharedStrings, unescapeCell } from './parts.ts'

/** What a cell needs from the rest of the workbook. */
type Book = { strings: readonly string[]; dateStyles: readonly boolean[]; days: SerialDays }

/**
 * Reads every sheet of an .xlsx workbook, streaming. Formulas give their stored values; nothing is calculated, no
 * macro, link or external part is touched.
 * @throws Refusal for each way a workbook can be damaged, hostile or too large.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Sheet[]> {
  const { archive, sheets, stringsPart, stylesPart, epoch } = await openXlsx(bytes)
  try {
    const book: Book = {
      strings: stringsPart === undefined ? [] : await readSharedStrings(archive, stringsPart),
      dateStyles: stylesPart === undefined ? [] : await readDateStyles(archive, stylesPart),
      days: serialDays(epoch),
    }
    const read: Sheet[] = []
    for (const { name, hidden, part } of sheets) {
      const rows = collectRows(name, hidden, epoch)
      await readXml(archive.open(part), part, sheetHandlers(rows, book))
      read.push(rows.finish())
    }
    return read
  } finally {
    archive.close()
  }
}

/** The cell being read. `raw` gathers the text of `v` or of inline `t`; a formula before its value is uncalculated. */
type OpenCell = { type: string; style: number; raw: string; isUncalculated: boolean }

function sheetHandlers(rows: RowCollector, book: Book): XmlHandlers {
  let row = 0
  let column = -1
  let gathering = false
  let inPhonetic = false
  const cell: OpenCell = { type: 'n', style: 0, raw: '', isUncalculated: false }
  return {
    open(name, attributes) {
      if (name === 'c') {
        // Most addresses follow one another; those left out mean "the next one".
        const address = attributes['r']
        if (address === undefined) column++
        else ({ row, column } = parseAddress(address))
        cell.type = attributes['t'] ?? 'n'
        cell.style = Number(attributes['s'] ?? 0)
        cell.raw = ''
        cell.isUncalculated = false
      } else if (name === 'v' || name === 't') {
        gathering = !inPhonetic
        cell.isUncalculated = false
      } else if (name === 'f') cell.isUncalculated = true
      else if (name === 'row') {
        row = rowNumber(attributes, row)
        column = -1
      } else if (name === 'rPh') inPhonetic = true
      else if (name === 'mergeCell') addSpan(rows, attributes['ref'] ?? '')
    },
    text(text) {
      if (gathering) cell.raw += text
    },
    close(name) {
      if (name === 'v' || name === 't') gathering = false
      else if (name === 'c') rows.put(row, column, cellValue(cell, book))
      else if (name === 'rPh') inPhonetic = false
    },
  }
}

function rowNumber(attributes: Attributes, previous: number): number {
  const stated = attributes['r']
  if (stated === undefined) return previous + 1
  return parseAddress(`A${stated}`).row
}

function addSpan(rows: RowCollector, ref: string): void {
  const [first = '', last = first] = ref.split(':')
  const from = parseAddress(first)
  const to = parseAddress(last)
  rows.span({ top: from.row, left: from.column, bottom: to.row, right: to.column })
}

function cellValue({ type, style, raw, isUncalculated }: OpenCell, book: Book): Cell {
  if (isUncalculated) return { error: UNCALCULATED }
  if (raw === '') return null
  switch (type) {
    case 's': {
      const text = book.strings[Number(raw)]
      if (text === undefined) throw new Refusal('damaged', { part: 'sharedStrings' })
      return text
    }
    case 'str':
    case 'inlineStr':
      return unescapeCell(raw)
    case 'b':
      return raw.trim() === '1' || raw.trim() === 'true'
    case 'e':
      return { error: raw }
    case 'd':
      return raw.slice(0, 10)
    default:
      return numberValue(raw, book.dateStyles[style] === true ? book.days : undefined)
  }
}

function numberValue(raw: string, days: SerialDays | undefined): Cell {
  const value = Number(raw)
  if (!Number.isFinite(value)) return raw
  return days?.(value) ?? value
}
