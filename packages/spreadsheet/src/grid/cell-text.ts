import type { Cell, DayCell, ErrorCell, Sheet } from './sheet.ts'

export function isDayCell(cell: Cell): cell is DayCell {
  return typeof cell === 'object' && cell !== null && 'day' in cell
}

export function isErrorCell(cell: Cell): cell is ErrorCell {
  return typeof cell === 'object' && cell !== null && 'error' in cell
}

/** The cell as a person would read it. A double shows the fifteen digits a spreadsheet shows, without an exponent. */
export function textOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return plainNumber(cell)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return isDayCell(cell) ? cell.day : cell.error
}

function plainNumber(value: number): string {
  const exact = String(value)
  if (exact.length <= 15 && !exact.includes('e')) return exact
  const shown = Number(value.toPrecision(15))
  const text = String(shown)
  return text.includes('e') ? shown.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : text
}

/** The rows of a sheet as a person would read them: their number in the file, an empty cell is ''. */
export const textRows = ({ rows }: Sheet): { at: number; cells: string[] }[] =>
  rows.map(({ at, cells }) => ({ at, cells: Array.from(cells, (cell) => textOf(cell ?? null)) }))
