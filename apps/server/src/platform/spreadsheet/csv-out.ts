import type { Cell, Table } from './cell.ts'

/**
 * Writes a table as CSV (RFC 4180) in UTF-8 with its mark, so that office programs read the characters. A text that a
 * spreadsheet would take for a formula gets an apostrophe in front.
 */
export async function* writeCsv({ columns, rows }: Table): AsyncGenerator<string> {
  yield `\uFEFF${lineOf(columns.map(({ header }) => header))}`
  for await (const row of rows) yield lineOf(row)
}

const lineOf = (cells: readonly Cell[]): string => `${cells.map(fieldOf).join(',')}\r\n`

function fieldOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return 'day' in cell ? cell.day : cell.number
  const safe = /^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
