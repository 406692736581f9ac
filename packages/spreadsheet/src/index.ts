/** Spreadsheets as grids of cells: .xlsx, .xls and delimited text in, a small .xlsx package out. Knows no list and no database. */
export { openBook, type Book, type NamedFile } from './book.ts'
export { isDayCell, isErrorCell, textOf, textRows } from './grid/cell-text.ts'
export {
  cellAddress,
  columnName,
  UNCALCULATED,
  type Cell,
  type Epoch,
  type Row,
  type Sheet,
  type Span,
} from './grid/sheet.ts'
export { LIMITS } from './limits.ts'
export { Refusal, type FileProblem, type Params, type RefusalReason } from './refusal.ts'
export { inSandbox, type Refused, type SandboxLimits } from './sandbox.ts'
export { extensionOf } from './sniff.ts'
export type { Delimiter } from './text/delimited.ts'
export { detectEncoding, type TextEncodingName } from './text/encoding.ts'
export { openArchive } from './xlsx/archive.ts'
export { attribute, readXml, type Attributes, type XmlHandlers } from './xlsx/xml.ts'
export { escapeXml, XML_HEAD } from './xlsx/xml-text.ts'
export { zip, type Part } from './xlsx/zip.ts'
