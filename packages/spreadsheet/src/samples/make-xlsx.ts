import { columnName } from '../grid/sheet.ts'
import { escapeXml } from '../xlsx/xml-text.ts'
import { zip, type Part } from '../xlsx/zip.ts'

/** A cell of a sample: text, number, a serial shown as a date, a formula's stored value, or raw XML. */
export type SampleCell =
  | null
  | string
  | number
  | { serial: number }
  | { formula: string; text: string }
  | { xml: string }
export type SampleSheet = { name: string; rows: SampleCell[][]; merges?: string[]; hidden?: boolean }
export type SampleOptions = {
  /** As WPS and some exporters write: every element prefixed. */
  prefix?: string
  /** Relationship targets from the package root, with back slashes. */
  oddTargets?: boolean
  inlineStrings?: boolean
  date1904?: boolean
  extraParts?: Part[]
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A small workbook of the shapes offices send. */
export function makeXlsx(sheets: readonly SampleSheet[], options: SampleOptions = {}): Uint8Array {
  const strings: string[] = []
  const tag = options.prefix === undefined ? '' : `${options.prefix}:`
  const ns = options.prefix === undefined ? `xmlns="${MAIN}"` : `xmlns:${options.prefix}="${MAIN}"`
  const place = (path: string): string => (options.oddTargets ? `/xl\\${path.replaceAll('/', '\\')}` : path)
  const parts = sheets.map((sheet, i): Part => ({
    name: `xl/worksheets/sheet${i + 1}.xml`,
    content: sheetXml(sheet, tag, ns, strings, options),
  }))
  const list = sheets.map(
    ({ name, hidden }, i) =>
      `<${tag}sheet name="${escapeXml(name)}" sheetId="${i + 1}" ${hidden ? 'state="hidden" ' : ''}r:id="rId${i + 1}"/>`,
  )
  const relations = [
    ...sheets.map((_, i) => relation(`rId${i + 1}`, 'worksheet', place(`worksheets/sheet${i + 1}.xml`))),
    relation('rIdS', 'sharedStrings', place('sharedStrings.xml')),
    relation('rIdT', 'styles', place('styles.xml')),
  ]
  return zip([
    { name: '_rels/.rels', content: relationships([relation('rId1', 'officeDocument', 'xl/workbook.xml')]) },
    {
      name: 'xl/workbook.xml',
      content: `<${tag}workbook ${ns} xmlns:r="${OFFICE}"><${tag}workbookPr${options.date1904 ? ' date1904="1"' : ''}/><${tag}sheets>${list.join('')}</${tag}sheets></${tag}workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: relationships(relations) },
    {
      name: 'xl/styles.xml',
      content: `<${tag}styleSheet ${ns}><${tag}numFmts><${tag}numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></${tag}numFmts><${tag}cellXfs><${tag}xf numFmtId="0"/><${tag}xf numFmtId="14"/><${tag}xf numFmtId="176"/></${tag}cellXfs></${tag}styleSheet>`,
    },
    {
      name: 'xl/sharedStrings.xml',
      content: `<${tag}sst ${ns}>${strings.map((text) => `<${tag}si><${tag}t xml:space="preserve">${escapeXml(text)}</${tag}t></${tag}si>`).join('')}</${tag}sst>`,
    },
    ...parts,
    ...(options.extraParts ?? []),
  ])
}

function sheetXml(
  { rows, merges = [] }: SampleSheet,
  tag: string,
  ns: string,
  strings: string[],
  options: SampleOptions,
): string {
  const cells = (row: SampleCell[], at: number): string =>
    row.map((cell, column) => cellXml(cell, `${columnName(column)}${at}`, tag, strings, options)).join('')
  const body = rows
    .map((row, i) => (row.length === 0 ? '' : `<${tag}row r="${i + 1}">${cells(row, i + 1)}</${tag}row>`))
    .join('')
  const merged =
    merges.length === 0
      ? ''
      : `<${tag}mergeCells>${merges.map((ref) => `<${tag}mergeCell ref="${ref}"/>`).join('')}</${tag}mergeCells>`
  return `<${tag}worksheet ${ns}><${tag}sheetData>${body}</${tag}sheetData>${merged}</${tag}worksheet>`
}

function cellXml(cell: SampleCell, ref: string, tag: string, strings: string[], options: SampleOptions): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<${tag}c r="${ref}"><${tag}v>${cell}</${tag}v></${tag}c>`
  if (typeof cell === 'string') {
    if (options.inlineStrings)
      return `<${tag}c r="${ref}" t="inlineStr"><${tag}is><${tag}t>${escapeXml(cell)}</${tag}t></${tag}is></${tag}c>`
    return `<${tag}c r="${ref}" t="s"><${tag}v>${strings.push(cell) - 1}</${tag}v></${tag}c>`
  }
  if ('serial' in cell) return `<${tag}c r="${ref}" s="1"><${tag}v>${cell.serial}</${tag}v></${tag}c>`
  if ('formula' in cell)
    return `<${tag}c r="${ref}" t="str"><${tag}f>${escapeXml(cell.formula)}</${tag}f><${tag}v>${escapeXml(cell.text)}</${tag}v></${tag}c>`
  return cell.xml
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
}

function relationships(list: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`
}
