import { looks, type Align, type GridBlock } from '../paper.ts'
import { linesOf } from './lines.ts'
import { baseOf, boxAt, startOf, textAt, type Pen } from './sheet.ts'

const { size, leading } = looks.grid
const PADDING = { side: 4, above: 3 }
/** Room on a page for the head that stands there again, in lines. */
const HEAD_LINES = 8

/** A cell with its text in lines, over the rows `from` to before `until`. */
type Laid = {
  from: number
  until: number
  left: number
  width: number
  lines: string[]
  align: Align
  isStrong: boolean
}
type Form = { cells: Laid[]; heights: number[]; heads: number[][] }

const heightOf = (lines: number): number => Math.max(1, lines) * leading + 2 * PADDING.above
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)
const numbersFrom = (first: number, count: number): number[] => Array.from({ length: count }, (_, at) => first + at)

/** Draws a form. A merged cell in which a page ends goes on on the next one, below the head of its table, with its words again. */
export function drawGrid(pen: Pen, block: GridBlock): void {
  const form = laidOut(block, pen)
  const { heights, heads } = form
  let rows: number[] = []
  let room = pen.y - pen.area.bottom
  for (const [row, height] of heights.entries()) {
    if (height > room && (rows.length > 0 || pen.y < pen.area.top)) {
      drawRows(pen, form, rows)
      pen.take(Number.POSITIVE_INFINITY)
      rows = headOver(row, heads)
      room = pen.y - pen.area.bottom - sum(rows.map((each) => heights[each] ?? 0))
    }
    rows.push(row)
    room -= height
  }
  drawRows(pen, form, rows)
}

/** The head of the table a row stands in; a head itself and what stands above all tables have none over them. */
function headOver(row: number, heads: readonly number[][]): number[] {
  const own = heads.findLast(([first = 0]) => first <= row) ?? []
  return row > (own.at(-1) ?? row) ? [...own] : []
}

/** Breaks the texts into lines and gives each row its height; a row taller than a page becomes several. */
function laidOut({ rows, shares, heads }: GridBlock, { area }: Pen): Form {
  const widthOf = (from: number, count: number): number => sum(shares.slice(from, from + count)) * area.width
  const most = Math.floor((area.top - area.bottom) / leading) - HEAD_LINES
  const whole = rows.flatMap((cells, row) =>
    cells.map(({ column, colSpan, rowSpan, text, align = 'start', isStrong = false }): Laid => {
      const [left, width] = [area.left + widthOf(0, column), widthOf(column, colSpan)]
      const lines = text === '' ? [] : linesOf(text, size, width - 2 * PADDING.side)
      return { from: row, until: row + rowSpan, left, width, lines, align, isStrong }
    }),
  )
  const parts = rows.map((_, row) =>
    Math.max(1, ...whole.map((cell) => (isOf(cell, row) ? Math.ceil(cell.lines.length / most) : 1))),
  )
  const startOfRow = (row: number): number => sum(parts.slice(0, row))
  const cells = whole.flatMap((cell): Laid[] => {
    const [from, until] = [startOfRow(cell.from), startOfRow(cell.until)]
    if (cell.until - cell.from > 1) return [{ ...cell, from, until }]
    return numbersFrom(0, until - from).map((part) => ({
      ...cell,
      ...{ from: from + part, until: from + part + 1, lines: cell.lines.slice(part * most, (part + 1) * most) },
    }))
  })
  const headRows = heads.map(({ from, count }) =>
    numbersFrom(startOfRow(from), startOfRow(from + count) - startOfRow(from)),
  )
  return { cells, heights: heightsOf(cells, sum(parts), most), heads: headRows }
}

const isOf = ({ from, until }: Laid, row: number): boolean => from === row && until === row + 1

/** Each row as tall as its own cells need; the last row of a merged cell is stretched to hold it. */
function heightsOf(cells: readonly Laid[], rows: number, most: number): number[] {
  const heights = numbersFrom(0, rows).map((row) =>
    Math.max(heightOf(1), ...cells.flatMap((cell) => (isOf(cell, row) ? [heightOf(cell.lines.length)] : []))),
  )
  for (const { from, until, lines } of cells) {
    const lacking = heightOf(Math.min(lines.length, most)) - sum(heights.slice(from, until))
    if (lacking > 0) heights[until - 1] = (heights[until - 1] ?? 0) + lacking
  }
  return heights
}

/** Draws these rows below one another, each cell as far as it is among them. */
function drawRows(pen: Pen, { cells, heights }: Form, rows: readonly number[]): void {
  const tops = new Map<number, number>()
  for (const row of rows) {
    tops.set(row, pen.y)
    pen.y -= heights[row] ?? 0
  }
  for (const cell of cells) {
    const own = rows.filter((row) => row >= cell.from && row < cell.until)
    const top = tops.get(own[0] ?? -1)
    if (top === undefined) continue
    const height = sum(own.map((row) => heights[row] ?? 0))
    pen.draw(boxAt(cell.left, top - height, cell.width, height), ...words(cell, top, height))
  }
}

/** The lines in the middle of their box. */
function words({ lines, left, width, align, isStrong }: Laid, top: number, height: number): string[] {
  const shown = lines.slice(0, Math.max(1, Math.floor((height - 2 * PADDING.above) / leading + 0.01)))
  const first = top - (height - shown.length * leading) / 2
  return shown.map((line, n) => {
    const x = startOf(line, size, align, left + PADDING.side, width - 2 * PADDING.side)
    return textAt(line, { x, y: baseOf(first - n * leading, size, leading), size, isStrong })
  })
}
