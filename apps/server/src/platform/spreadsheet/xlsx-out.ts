import { daysBetween } from '@jiheng/kernel/base'
import type { Cell, Column, Table } from './cell.ts'
import { escaped, HEAD, letter, MAIN, OFFICE, sheetName, writeWorkbook } from './workbook-parts.ts'

const STYLE = { header: 1, day: 2, number: 3 }
/** Rows are joined before they are packed: many small pieces cost more than the packing. */
const ROWS_TOGETHER = 100

/** Writes a table as an .xlsx workbook of one sheet, row by row: the header stays in view and carries the filter arrows. */
export function writeXlsx({ name, columns, rows }: Table): AsyncGenerator<Buffer> {
  return writeWorkbook({ workbook: workbook(name), styles, sheet: sheet(columns, rows) })
}

async function* sheet(columns: readonly Column[], rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<string> {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  yield (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
      `<cols>${widths.join('')}</cols><sheetData>${rowXml(
        columns.map(({ header }) => header),
        1,
        STYLE.header,
      )}`
  )
  let count = 1
  let waiting: string[] = []
  for await (const row of rows) {
    waiting.push(rowXml(row, ++count))
    if (waiting.length < ROWS_TOGETHER) continue
    yield waiting.join('')
    waiting = []
  }
  yield `${waiting.join('')}</sheetData><autoFilter ref="A1:${letter(columns.length - 1)}${count}"/></worksheet>`
}

const rowXml = (cells: readonly Cell[], row: number, style?: number): string =>
  `<row r="${row}">${cells.map((cell, at) => cellXml(cell, `${letter(at)}${row}`, style)).join('')}</row>`

/** Texts are inline strings, which no program takes for a formula. */
function cellXml(cell: Cell, at: string, style?: number): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'string')
    return `<c r="${at}" t="inlineStr"${style === undefined ? '' : ` s="${style}"`}><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  if ('day' in cell) return `<c r="${at}" s="${STYLE.day}"><v>${daysBetween('1899-12-30', cell.day)}</v></c>`
  return `<c r="${at}" s="${STYLE.number}"><v>${cell.number}</v></c>`
}

const workbook = (name: string): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheetName(name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`

const styles =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="#,##0.######"/></numFmts>` +
  `<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
  `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFECE9E2"/></patternFill></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>` +
  `<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`
