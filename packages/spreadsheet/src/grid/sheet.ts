import { GRID, LIMITS } from '../limits.ts'
import { Refusal } from '../refusal.ts'

/** A cell whose format says it is a date. `day` is `YYYY-MM-DD`. */
export type DayCell = { day: string }
/** A cell that holds a spreadsheet error such as `#REF!`. */
export type ErrorCell = { error: string }
/** Stands where a program wrote a formula without ever calculating it. */
export const UNCALCULATED = '='
/** A cell as the office wrote it. Text is never trimmed here; a number is the stored double. */
export type Cell = null | string | number | boolean | DayCell | ErrorCell

/** The date system of a workbook. */
export type Epoch = '1900' | '1904'

/** A row with at least one filled cell. `at` is the 1-based row number the office sees. */
export type Row = { at: number; cells: Cell[] }

/** A merged area: 1-based rows, 0-based columns, both ends included. */
export type Span = { top: number; left: number; bottom: number; right: number }

/** A sheet in memory. A CSV file is one sheet with an empty name. */
export type Sheet = { name: string; hidden: boolean; epoch: Epoch; rows: Row[]; spans: Span[] }

/** Column letters of a 0-based column: 0 → `A`, 27 → `AB`. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

const PLAIN_SHEET_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u

/** The address a person can type into the spreadsheet: `Sheet1!F17`, `'2026 年'!A1`, or `F17` in a CSV file. */
export function cellAddress(sheet: string, row: number, column: number): string {
  const cell = `${columnName(column)}${row}`
  if (sheet === '') return cell
  return PLAIN_SHEET_NAME.test(sheet) ? `${sheet}!${cell}` : `'${sheet.replaceAll("'", "''")}'!${cell}`
}

/**
 * Reads an `A1` address into a 1-based row and a 0-based column.
 * @throws Refusal `damaged` when it is no address or lies outside the grid of a workbook.
 */
export function parseAddress(address: string): { row: number; column: number } {
  let column = 0
  let at = 0
  for (; at < address.length; at++) {
    const code = address.charCodeAt(at) & ~32
    if (code < 65 || code > 90) break
    column = column * 26 + (code - 64)
    if (column > GRID.columns) throw new Refusal('damaged', { part: address.slice(0, 20) })
  }
  const row = Number(address.slice(at))
  if (at === 0 || !Number.isInteger(row) || row < 1 || row > GRID.rows)
    throw new Refusal('damaged', { part: address.slice(0, 20) })
  return { row, column: column - 1 }
}

/** Collects the rows of one sheet and stops at the limits. */
export type RowCollector = {
  put(row: number, column: number, cell: Cell): void
  span(span: Span): void
  finish(): Sheet
}

/** Starts an empty sheet. Cells may come in any order; blank ones are dropped. */
export function collectRows(name: string, hidden: boolean, epoch: Epoch): RowCollector {
  const byNumber = new Map<number, Row>()
  const spans: Span[] = []
  let current: Row | undefined
  let cellCount = 0
  return {
    put(at, column, cell) {
      if (cell === null || cell === '') return
      if (column >= LIMITS.columns) throw new Refusal('too_many_columns', { limit: LIMITS.columns })
      if (++cellCount > LIMITS.cells) throw new Refusal('too_many_cells', { limit: LIMITS.cells })
      if (typeof cell === 'string' && cell.length > LIMITS.cellChars) {
        throw new Refusal('cell_too_long', { cell: cellAddress(name, at, column), limit: LIMITS.cellChars })
      }
      if (current?.at !== at) {
        current = byNumber.get(at) ?? { at, cells: [] }
        byNumber.set(at, current)
        if (byNumber.size > LIMITS.rows) throw new Refusal('too_many_rows', { limit: LIMITS.rows })
      }
      for (let gap = current.cells.length; gap < column; gap++) current.cells.push(null)
      current.cells[column] = cell
    },
    span(span) {
      if (spans.length >= LIMITS.mergedCells) throw new Refusal('too_many_merged_cells', { limit: LIMITS.mergedCells })
      spans.push(span)
    },
    finish() {
      const rows = [...byNumber.values()]
      if (rows.some((row, i) => i > 0 && row.at < (rows[i - 1]?.at ?? 0))) rows.sort((a, b) => a.at - b.at)
      return { name, hidden, epoch, rows, spans }
    },
  }
}
