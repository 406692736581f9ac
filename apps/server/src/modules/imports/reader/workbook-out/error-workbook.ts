import { isDayCell, type Cell, XML_HEAD, escapeXml, zip } from '@jiheng/spreadsheet'
import { commentBoxesXml, commentsXml, type CellNote } from './comments-xml.ts'
import { STYLE, sheetXml, type StyledCell } from './sheet-xml.ts'

/** The rows that could not be imported, with what is wrong beside each cell, in the reader's language. */
export type ErrorWorkbook = {
  sheetName: string
  /** Who speaks in the comments, e.g. 绩衡. */
  author: string
  /** The header's words by column of the original file. */
  headers: readonly string[]
  /** Headings of the two columns put after the original ones. */
  addedHeaders: { row: string; problems: string }
  rows: readonly { at: number; cells: readonly Cell[]; notes: readonly { column: number; text: string }[] }[]
}

const WIDEST = 40
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * Writes an .xlsx that a person corrects and hands in again as it is: the original columns first and unchanged, the
 * wrong cells marked and commented, and at the end the original row number and all sentences as text.
 */
export function writeErrorWorkbook({ sheetName, author, headers, addedHeaders, rows }: ErrorWorkbook): Uint8Array {
  const width = Math.max(headers.length, ...rows.map(({ cells }) => cells.length))
  const padded = <T>(cells: readonly T[], filler: T): T[] => Array.from({ length: width }, (_, i) => cells[i] ?? filler)
  const head = [...padded(headers, ''), addedHeaders.row, addedHeaders.problems].map((text): StyledCell => ({
    cell: text,
    style: STYLE.header,
  }))
  const body = rows.map(({ at, cells, notes }): StyledCell[] => {
    const wrong = new Set(notes.map(({ column }) => column))
    const original = padded<Cell>(cells, null).map((cell, column): StyledCell => ({
      cell,
      style: styleOf(cell, wrong.has(column)),
    }))
    const sentences = notes.map(({ text }) => text).join('\n')
    return [...original, { cell: at, style: STYLE.plain }, { cell: sentences, style: STYLE.plain }]
  })
  const notes = rows.flatMap(({ notes: each }, i) => notesOfRow(each, i + 2))
  const widths = [...padded(headers, '').map((text) => Math.min(WIDEST, 8 + text.length * 2)), 10, 60]
  return zip([
    { name: '[Content_Types].xml', content: contentTypes() },
    { name: '_rels/.rels', content: relationships([['officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', content: workbookXml(sheetName) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
    },
    { name: 'xl/styles.xml', content: STYLES },
    { name: 'xl/worksheets/sheet1.xml', content: sheetXml([head, ...body], widths, 1, notes.length > 0) },
    {
      name: 'xl/worksheets/_rels/sheet1.xml.rels',
      content: relationships([
        ['vmlDrawing', '../drawings/comments1.vml'],
        ['comments', '../comments1.xml'],
      ]),
    },
    { name: 'xl/comments1.xml', content: commentsXml(notes, author) },
    { name: 'xl/drawings/comments1.vml', content: commentBoxesXml(notes) },
  ])
}

/** A cell bears one comment; several problems of it are told one below the other. */
function notesOfRow(notes: readonly { column: number; text: string }[], row: number): CellNote[] {
  const byColumn = Map.groupBy(notes, ({ column }) => column)
  return [...byColumn]
    .sort(([a], [b]) => a - b)
    .map(([column, each]) => ({ row, column, text: each.map(({ text }) => text).join('\n') }))
}

function styleOf(cell: Cell, isWrong: boolean): number {
  if (isDayCell(cell)) return isWrong ? STYLE.wrongDay : STYLE.day
  return isWrong ? STYLE.wrong : STYLE.plain
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`
}

function contentTypes(): string {
  const parts = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/worksheets/sheet1.xml', 'worksheet'],
    ['/xl/styles.xml', 'styles'],
    ['/xl/comments1.xml', 'comments'],
  ].map(([name, type]) => `<Override PartName="${name}" ContentType="${CONTENT}.${type}+xml"/>`)
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${parts.join('')}</Types>`
  )
}

function workbookXml(sheetName: string): string {
  // A sheet name has at most 31 characters and none of : \ / ? * [ ].
  const name =
    escapeXml(
      sheetName
        .replace(/[:\\/?*[\]']/g, ' ')
        .trim()
        .slice(0, 31),
    ) || 'Sheet1'
  return `${XML_HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`
}

const STYLES =
  `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  `<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
  `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
  `<fill><patternFill patternType="solid"><fgColor rgb="FFECE9E2"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFBE3E0"/></patternFill></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>` +
  `<xf numFmtId="0" fontId="0" fillId="3" borderId="0" xfId="0" applyFill="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>` +
  `<xf numFmtId="164" fontId="0" fillId="3" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1"/></cellXfs></styleSheet>`
