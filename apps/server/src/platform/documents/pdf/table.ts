import { looks, type Align, type TableBlock } from '../paper.ts'
import { linesOf } from './lines.ts'
import { baseOf, boxAt, startOf, textAt, type Pen } from './sheet.ts'

const { size, leading } = looks.cell
const PADDING = { side: 5, above: 4 }
/** More lines than these in one cell go on in another row. */
const mostLines = ({ area }: Pen): number => Math.floor((area.top - area.bottom) / leading) - 8

type Row = { cells: { lines: string[]; align: Align }[]; height: number; isHead: boolean }

/** Draws a table; its head stands again on every page. */
export function drawTable(pen: Pen, { columns, rows }: TableBlock): void {
  const widths = columns.map(({ share }) => share * pen.area.width)
  const place = (row: Row): void => {
    pen.draw(...drawn(row, widths, pen))
    pen.y -= row.height
  }
  const [head] = rowsOf(
    columns.map(({ title }) => ({ text: title, align: 'center' })),
    widths,
    true,
    mostLines(pen),
  )
  const body = rows.flatMap((row) =>
    rowsOf(
      columns.map(({ align = 'start' }, at) => ({ text: row[at] ?? '', align })),
      widths,
      false,
      mostLines(pen),
    ),
  )
  if (!head) return
  pen.take(head.height + (body[0]?.height ?? 0))
  place(head)
  for (const row of body) {
    if (pen.take(row.height)) place(head)
    place(row)
  }
}

function rowsOf(
  cells: { text: string; align: Align }[],
  widths: readonly number[],
  isHead: boolean,
  most: number,
): Row[] {
  const broken = cells.map(({ text, align }, at) => ({
    lines: linesOf(text, size, (widths[at] ?? 0) - 2 * PADDING.side),
    align,
  }))
  const longest = Math.max(1, ...broken.map(({ lines }) => lines.length))
  return Array.from({ length: Math.ceil(longest / most) }, (_, part) => {
    const here = broken.map(({ lines, align }) => ({
      lines: lines.slice(part * most, (part + 1) * most),
      align,
    }))
    const count = Math.max(1, ...here.map(({ lines }) => lines.length))
    return { cells: here, height: count * leading + 2 * PADDING.above, isHead }
  })
}

function drawn({ cells, height, isHead }: Row, widths: readonly number[], { area, y: top }: Pen): string[] {
  let left = area.left
  return cells.flatMap(({ lines, align }, at) => {
    const [from, width] = [left, widths[at] ?? 0]
    left += width
    const first = top - (height - lines.length * leading) / 2
    const text = lines.map((line, n) => {
      const x = startOf(line, size, align, from + PADDING.side, width - 2 * PADDING.side)
      return textAt(line, { x, y: baseOf(first - n * leading, size, leading), size, isStrong: isHead })
    })
    return [boxAt(from, top - height, width, height), ...text]
  })
}
