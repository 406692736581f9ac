/** A sheet as text: rows with their number in the office's file, cells by column, '' for an empty one. */
export type TextRow = { at: number; cells: readonly string[] }
export type TextSheet = { rows: readonly TextRow[] }

/** A cell's place: 1-based row, 0-based column. */
export type Place = { row: number; column: number }
