import { plain } from '../../indicator-lint/index.ts'
import type { Place, TextRow } from '../../indicator-lint/index.ts'

/** A cell as somebody filled it, and where it stands in the file. */
export type Written = { text: string; at: Place }

/** The cell of a row in a column; null where the paper has no such column. */
export const cellIn = ({ at, cells }: TextRow, column: number | undefined): Written | null =>
  column === undefined || column < 0 ? null : { text: (cells[column] ?? '').trim(), at: { row: at, column } }

/** The first words of a row, half width and without blanks. */
export const labelOf = ({ cells }: TextRow): string => plain(cells.find((cell) => cell.trim() !== ''))

/** Finds the column of a pattern among heads of one or two rows: what stands lowest names the column. */
export function headsOf(rows: readonly TextRow[]): (pattern: RegExp) => number {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const heads = Array.from({ length: width }, (_, column) =>
    plain(rows.findLast(({ cells }) => (cells[column] ?? '').trim() !== '')?.cells[column]),
  )
  return (pattern) => heads.findIndex((head) => head !== '' && head.length <= 24 && pattern.test(head))
}
