import type { TextSheet } from '@jiheng/kernel/indicator-lint'
import { inSandbox, type NamedFile, type Refused } from '@jiheng/spreadsheet'

export type FormSheets = { ok: true; sheets: (TextSheet & { name: string })[] } | Refused

/** A form fits into far less. */
const LIMITS = { millis: 20_000, heapMb: 256 }

/** The visible sheets of a filled form as text, read in a worker of its own. Never throws for what a file contains. */
export const readFormFile = (file: NamedFile): Promise<FormSheets> =>
  inSandbox<FormSheets>(new URL('./worker.ts', import.meta.url), file, LIMITS)
