import type { Decimal } from '@jiheng/kernel/base'
import { escaped, HEAD, letter, MAIN, OFFICE, sheetName, writeWorkbook } from './workbook-parts.ts'

/** A cell of a form: its text, or a number with its own decimals. `column` from 0. */
export type FormCellOut = {
  column: number
  colSpan: number
  rowSpan: number
  text: string
  number: Decimal | null
  align: 'start' | 'center' | 'end'
  isStrong: boolean
  /** People write here. */
  isOpen: boolean
}

type Head = { from: number; count: number }

/** A form as office programs print it: A4 on its side, one page wide; its title, whom it is about and the head of its table on every page. */
export type FormSheet = {
  name: string
  title: string
  note: string
  /** Whom it is about: stands beside the title on each page but the first. */
  subject: string
  shares: readonly number[]
  rows: readonly (readonly FormCellOut[])[]
  /** The heads of its tables; a sheet repeats only one, that of the last. Another table begins a page of its own rather than being cut. */
  heads: readonly Head[]
  /** What the hidden column behind the last one keeps for each row, and for the title. */
  marks: { title: string; rows: readonly string[] }
}

/** Characters of 11 points that fit on the width of A4 on its side. */
const WIDTH = 138
const LINE = 14.5
/** Points of title and note, and of A4 on its side between its margins. */
const TITLE_HEIGHTS = { title: 30, note: 18 }
const PAGE = 509
/** Rows before the form's own: title and note. */
const ABOVE = 2
const aligns = ['start', 'center', 'end'] as const
const TITLE = 1
const NOTE = 2

/** Writes a form as an .xlsx workbook with merged cells, borders and print settings. */
export function writeFormXlsx(sheet: FormSheet): AsyncGenerator<Buffer> {
  return writeWorkbook({ workbook: workbook(sheet), styles, sheet: [sheetXml(sheet)] })
}

/** Print area without the hidden column, and the rows that stand again on every page. */
function workbook({ name, shares, rows, heads }: FormSheet): string {
  const tab = `'${sheetName(name)}'`
  const area = `${tab}!$A$1:$${letter(shares.length - 1)}$${rows.length + ABOVE}`
  const head = heads.at(-1)
  const first = (head?.from ?? 0) + ABOVE + 1
  const names = [
    `<definedName name="_xlnm.Print_Area" localSheetId="0">${area}</definedName>`,
    head &&
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">${tab}!$${first}:$${first + head.count - 1}</definedName>`,
  ]
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheetName(name))}" sheetId="1" r:id="rId1"/></sheets><definedNames>${names.filter(Boolean).join('')}</definedNames></workbook>`
}

function sheetXml(sheet: FormSheet): string {
  const { title, note, shares, rows, marks } = sheet
  const last = letter(shares.length - 1)
  const hidden = shares.length
  const cols = shares.map(
    (share, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${Math.round(share * WIDTH * 100) / 100}" customWidth="1"/>`,
  )
  const merges = [
    `A1:${last}1`,
    `A2:${last}2`,
    ...rows.flatMap((cells, at) => cells.flatMap((cell) => mergeOf(cell, at))),
  ]
  const heights = rows.map((_, at) => heightOf(rows, at, shares))
  const body = rows.map((cells, at) =>
    rowXml(cells, at, heights[at] ?? LINE, `${letter(hidden)}${at + ABOVE + 1}`, marks.rows[at] ?? ''),
  )
  const covered = coveredCells(rows)
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>` +
    `<cols>${cols.join('')}<col min="${hidden + 1}" max="${hidden + 1}" width="4" hidden="1" customWidth="1"/></cols><sheetData>` +
    `<row r="1" ht="${TITLE_HEIGHTS.title}" customHeight="1">${textXml('A1', title, TITLE)}${textXml(`${letter(hidden)}1`, marks.title, 0)}</row>` +
    `<row r="2" ht="${TITLE_HEIGHTS.note}" customHeight="1">${textXml('A2', note, NOTE)}</row>${body.map((row, at) => row(covered[at] ?? [])).join('')}</sheetData>` +
    `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` +
    `<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>${headerXml(sheet)}${breaksXml(sheet.heads, heights)}</worksheet>`
  )
}

/** Title and subject above each page but the first, which has them in its rows; the number of the page below. */
function headerXml({ title, note, subject }: FormSheet): string {
  const said = (text: string): string => escaped(text.slice(0, 100).replaceAll('&', '&&'))
  const footer = '&amp;C— &amp;P —'
  const header = `&amp;L${said(title)}${said(note)}&amp;R${said(subject)}`
  return `<headerFooter differentFirst="1"><oddHeader>${header}</oddHeader><oddFooter>${footer}</oddFooter><firstFooter>${footer}</firstFooter></headerFooter>`
}

/** A table before the last one, whose head no page repeats, begins a new page where it would be cut and fits on one. */
function breaksXml(heads: readonly Head[], heights: readonly number[]): string {
  const heightOfRows = (from: number, until: number): number =>
    heights.slice(from, until).reduce((all, height) => all + height, 0)
  const breaks = heads.slice(0, -1).flatMap(({ from }, at) => {
    const table = heightOfRows(from, heads[at + 1]?.from ?? heights.length)
    const used = usedOfPage(heights.slice(0, from))
    return used + table > PAGE && table <= PAGE ? [from + ABOVE] : []
  })
  const marks = breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('')
  return breaks.length === 0
    ? ''
    : `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${marks}</rowBreaks>`
}

/** How much of the last page these rows fill, below title and note. */
function usedOfPage(heights: readonly number[]): number {
  let used = TITLE_HEIGHTS.title + TITLE_HEIGHTS.note
  for (const height of heights) used = used + height > PAGE ? height : used + height
  return used
}

const mergeOf = ({ column, colSpan, rowSpan }: FormCellOut, row: number): string[] =>
  colSpan === 1 && rowSpan === 1
    ? []
    : [`${letter(column)}${row + ABOVE + 1}:${letter(column + colSpan - 1)}${row + ABOVE + rowSpan}`]

/** For each row the columns a merged cell covers: borders are drawn around each of them. */
function coveredCells(rows: FormSheet['rows']): number[][] {
  const covered: number[][] = rows.map(() => [])
  for (const [at, cells] of rows.entries())
    for (const { column, colSpan, rowSpan } of cells)
      for (let row = at; row < at + rowSpan; row++)
        for (let each = column; each < column + colSpan; each++)
          if (row !== at || each !== column) covered[row]?.push(each)
  return covered
}

function rowXml(
  cells: readonly FormCellOut[],
  at: number,
  height: number,
  markAt: string,
  mark: string,
): (covered: readonly number[]) => string {
  const row = at + ABOVE + 1
  return (covered) => {
    const own = cells.map((cell) => ({ column: cell.column, xml: cellXml(cell, `${letter(cell.column)}${row}`) }))
    const others = covered.map((column) => ({
      column,
      xml: `<c r="${letter(column)}${row}" s="${styleOf({ align: 'center', isStrong: false, isOpen: false, number: null })}"/>`,
    }))
    const all = [...own, ...others].toSorted((a, b) => a.column - b.column).map(({ xml }) => xml)
    return `<row r="${row}" ht="${height}" customHeight="1">${all.join('')}${textXml(markAt, mark, 0)}</row>`
  }
}

function cellXml(cell: FormCellOut, at: string): string {
  const style = styleOf(cell)
  if (cell.number !== null) return `<c r="${at}" s="${style}"><v>${cell.number}</v></c>`
  return cell.text === '' ? `<c r="${at}" s="${style}"/>` : textXml(at, cell.text, style)
}

const textXml = (at: string, text: string, style: number): string =>
  `<c r="${at}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`

/** How a number may be written: with no decimals up to six, which is a fen in 万元. A format with optional decimals would leave the point standing. */
const DECIMALS = 7
const FIRST_FORMAT = 164
const decimalsOf = (number: string): number => Math.min(DECIMALS - 1, (number.split('.')[1] ?? '').length)

/** Styles follow three plain ones: for each way of setting the words a label, a value and a place to write, each as text and as a number of so many decimals. */
function styleOf({
  align,
  isStrong,
  isOpen,
  number,
}: Pick<FormCellOut, 'align' | 'isStrong' | 'isOpen' | 'number'>): number {
  const kind = isStrong ? 0 : isOpen ? 2 : 1
  const format = number === null ? 0 : 1 + decimalsOf(number)
  return 3 + (aligns.indexOf(align) * 3 + kind) * (1 + DECIMALS) + format
}

/** As many lines as the longest text of the row needs; Chinese characters are two wide. */
function heightOf(rows: FormSheet['rows'], at: number, shares: readonly number[]): number {
  const lines = (rows[at] ?? []).map(({ column, colSpan, rowSpan, text }) => {
    const width = shares.slice(column, column + colSpan).reduce((all, share) => all + share, 0) * WIDTH
    return rowSpan > 1 ? 1 : linesIn(text, width)
  })
  const spanned = rows.flatMap((cells, from) =>
    cells.filter(({ rowSpan }) => rowSpan > 1 && from + rowSpan - 1 === at).map((cell) => ({ ...cell, from })),
  )
  const share = spanned.map(({ column, colSpan, rowSpan, text }) => {
    const width = shares.slice(column, column + colSpan).reduce((all, each) => all + each, 0) * WIDTH
    return Math.ceil(linesIn(text, width) - (rowSpan - 1))
  })
  return Math.min(400, Math.max(1.3, ...lines, ...share) * LINE + 4)
}

function linesIn(text: string, width: number): number {
  const room = Math.max(2, Math.floor(width * 1.08) - 1)
  return text.split('\n').reduce((all, line) => all + Math.max(1, Math.ceil(widthOf(line) / room)), 0)
}

const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (char > '\u02ff' ? 2 : 1), 0)

const font = (size: number, isBold: boolean): string =>
  `<font>${isBold ? '<b/>' : ''}<sz val="${size}"/><name val="宋体"/></font>`
const solid = (rgb: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/></patternFill></fill>`
const side = (name: string): string => `<${name} style="thin"><color rgb="FF000000"/></${name}>`
const horizontal = { start: 'left', center: 'center', end: 'right' } as const

const formats = aligns.flatMap((align) =>
  ([1, 0, 2] as const).flatMap((look) =>
    Array.from({ length: 1 + DECIMALS }, (_, at) => {
      // A number keeps its distance by its format: some programs forget the indent of a number beside another.
      const indent = align === 'center' || at > 0 ? '' : ' indent="1"'
      const format = at === 0 ? 0 : FIRST_FORMAT + at - 1
      return `<xf numFmtId="${format}" fontId="${look === 1 ? 1 : 0}" fillId="${look === 2 ? 2 : 0}" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${horizontal[align]}" vertical="center" wrapText="1"${indent}/></xf>`
    }),
  ),
)
const numberFormats = Array.from({ length: DECIMALS }, (_, decimals) => {
  const code = `${decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`}_ `
  return `<numFmt numFmtId="${FIRST_FORMAT + decimals}" formatCode="${code}"/>`
})

const plainFormat = (fontId: number, align: string): string =>
  `<xf numFmtId="0" fontId="${fontId}" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="${align}" vertical="center"/></xf>`

const styles =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${DECIMALS}">${numberFormats.join('')}</numFmts>` +
  `<fonts count="3">${font(10, false)}${font(10, true)}${font(16, true)}</fonts>` +
  `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${solid('FFFBF8F0')}</fills>` +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="${3 + formats.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${plainFormat(2, 'center')}${plainFormat(0, 'center')}${formats.join('')}</cellXfs></styleSheet>`
