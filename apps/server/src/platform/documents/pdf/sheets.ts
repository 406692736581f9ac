import { looks, type Block, type Paper, type QrBlock, type SignBlock, type TextBlock } from '../paper.ts'
import { squaresOf } from '../qr.ts'
import { widthOf } from './faces.ts'
import { linesOf } from './lines.ts'
import { drawGrid } from './grid.ts'
import { baseOf, newPen, pageOf, ruleAt, squaresAt, startOf, textAt, type Page, type Pen } from './sheet.ts'
import { drawTable } from './table.ts'

/** How long a line to sign on is, at least. */
const SIGN_WIDTH = 130

/** Lays a paper out: for each page the operators that draw it. */
export function sheetsOf({ blocks, orientation, isNumbered = true }: Paper): string[] {
  const page = pageOf(orientation)
  const pen = newPen(page)
  for (const block of blocks) drawBlock(pen, block)
  const foot = (at: number): string[] => (isNumbered ? [numberOf(at + 1, page)] : [])
  return pen.sheets.map((operators, at) => [...operators, ...foot(at)].join('\n'))
}

function drawBlock(pen: Pen, block: Block): void {
  switch (block.kind) {
    case 'text':
      return drawText(pen, block)
    case 'table':
      return drawTable(pen, block)
    case 'grid':
      return drawGrid(pen, block)
    case 'sign':
      return drawSign(pen, block)
    case 'qr':
      return drawQr(pen, block)
  }
}

function drawText(
  pen: Pen,
  { text, look = 'body', align = 'start', isIndented = false, isOnNewPage = false, before = 0, after = 0 }: TextBlock,
): void {
  if (isOnNewPage) pen.take(Number.POSITIVE_INFINITY)
  const { size, leading, isStrong } = looks[look]
  const indent = isIndented ? 2 * size : 0
  pen.y -= before
  for (const [n, line] of linesOf(text, size, pen.area.width, indent).entries()) {
    pen.take(leading)
    const inset = n === 0 ? indent : 0
    const x = startOf(line, size, align, pen.area.left + inset, pen.area.width - inset)
    pen.draw(textAt(line, { x, y: baseOf(pen.y, size, leading), size, isStrong }))
    pen.y -= leading
  }
  pen.y -= after
}

/** At the right: who signs, the line, and what is said of it. */
function drawSign(pen: Pen, { label, signed, note, before = 0 }: SignBlock): void {
  const { size, leading } = looks.body
  const name = `${label}：`
  const line = Math.max(SIGN_WIDTH, widthOf(signed ?? '', size) + 2 * size)
  pen.y -= before
  pen.take(leading)
  const y = baseOf(pen.y, size, leading)
  const from = pen.area.left + pen.area.width - widthOf(note, size) - line
  pen.draw(textAt(name, { x: from - widthOf(name, size), y, size }), ruleAt(from, from + line, y - 4))
  if (signed !== null) pen.draw(textAt(signed, { x: startOf(signed, size, 'center', from, line), y, size }))
  pen.draw(textAt(note, { x: from + line, y, size }))
  pen.y -= leading
}

function drawQr(pen: Pen, { text, side, before = 0, after = 0 }: QrBlock): void {
  pen.y -= before
  pen.take(side)
  pen.y -= side
  pen.draw(squaresAt(squaresOf(text), pen.area.left + (pen.area.width - side) / 2, pen.y, side))
  pen.y -= after
}

/** — 1 —, as official papers are numbered. */
function numberOf(number: number, { area }: Page): string {
  const text = `— ${number} —`
  const { size } = looks.cell
  const x = startOf(text, size, 'center', area.left, area.width)
  return textAt(text, { x, y: area.bottom - 30, size })
}
