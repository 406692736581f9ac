import { inSandbox, type NamedFile, type Refused } from '@jiheng/spreadsheet'

/** A visible sheet as text: rows with their number in the file, cells by column, '' for an empty one. */
export type TextSheet = { name: string; rows: { at: number; cells: string[] }[] }
export type TextSheets = { ok: true; sheets: TextSheet[] } | Refused

/** A form fits into far less. */
const LIMITS = { millis: 20_000, heapMb: 256 }
/** What a filled form may weigh. */
export const FORM_BYTES = 8 * 1024 * 1024

/** The visible sheets of a small workbook as text, read in a worker of its own. Never throws for what a file contains. */
export const readTextSheets = (file: NamedFile): Promise<TextSheets> =>
  inSandbox<TextSheets>(new URL('./worker.ts', import.meta.url), file, LIMITS)
