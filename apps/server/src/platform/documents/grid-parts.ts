import type { GridBlock, MergedCell } from './paper.ts'

/** A piece of a form that is a table of its own: its first rows may stand again on every page. */
export type GridPart = { headRows: number; rows: MergedCell[][] }

/** A form cut where its heads begin; a cell that reaches from a head into the rows below it goes on there without its words. */
export function partsOf({ rows, heads }: Pick<GridBlock, 'rows' | 'heads'>): GridPart[] {
  const cuts = [...new Set([0, ...heads.map(({ from }) => from), rows.length])].toSorted((a, b) => a - b)
  return cuts.slice(0, -1).map((from, at) => {
    const until = cuts[at + 1] ?? rows.length
    const headRows = heads.find((head) => head.from === from)?.count ?? 0
    return { headRows, rows: split(rows.slice(from, until), headRows) }
  })
}

function split(rows: readonly (readonly MergedCell[])[], headRows: number): MergedCell[][] {
  if (headRows === 0) return rows.map((cells) => [...cells])
  const reaching = rows
    .slice(0, headRows)
    .flatMap((cells, at) => cells.filter(({ rowSpan }) => at + rowSpan > headRows).map((cell) => ({ at, cell })))
  return rows.map((cells, at) => {
    if (at < headRows) return cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, headRows - at) }))
    const further = reaching.map(({ at: began, cell }) => ({
      ...cell,
      rowSpan: cell.rowSpan - headRows + began,
      text: '',
    }))
    const own = at === headRows ? [...further, ...cells] : cells
    return own.toSorted((a, b) => a.column - b.column)
  })
}
