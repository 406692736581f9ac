import { isDayCell, textOf, columnName, type Cell, XML_HEAD, escapeXml } from '@jiheng/spreadsheet'

/** Styles by their index in `styles.xml`. */
export const STYLE = { plain: 0, header: 1, wrong: 2, day: 3, wrongDay: 4 } as const

export type StyledCell = { cell: Cell; style: number }

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MS_PER_DAY = 86_400_000

/** A worksheet with a frozen header of `headerRows` rows; `hasComments` ties it to its drawing of comment boxes. */
export function sheetXml(
  rows: readonly (readonly StyledCell[])[],
  widths: readonly number[],
  headerRows: number,
  hasComments: boolean,
): string {
  const columns = widths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('')
  const body = rows
    .map((cells, i) => `<row r="${i + 1}">${cells.map((cell, column) => cellXml(cell, i + 1, column)).join('')}</row>`)
    .join('')
  return (
    `${XML_HEAD}<worksheet xmlns="${SPREADSHEET}" xmlns:r="${RELATIONSHIPS}">` +
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${headerRows}" topLeftCell="A${headerRows + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${columns}</cols><sheetData>${body}</sheetData>${hasComments ? '<legacyDrawing r:id="rId1"/>' : ''}</worksheet>`
  )
}

/** Text is always written as text, so that nothing an office sent is ever taken for a formula. */
function cellXml({ cell, style }: StyledCell, row: number, column: number): string {
  const start = `<c r="${columnName(column)}${row}" s="${style}"`
  if (cell === null) return style === STYLE.plain ? '' : `${start}/>`
  if (typeof cell === 'number') return `${start}><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `${start} t="b"><v>${cell ? 1 : 0}</v></c>`
  if (isDayCell(cell)) return `${start}><v>${serialOf(cell.day)}</v></c>`
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeXml(textOf(cell))}</t></is></c>`
}

/** The serial number of a day in the 1900 system, for days after its imagined 29 February 1900. */
function serialOf(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / MS_PER_DAY
}
