import { LIMITS } from './limits.ts'
import { Refusal } from './refusal.ts'
import type { Sheet } from './grid/sheet.ts'
import { sniff } from './sniff.ts'
import type { Delimiter } from './text/delimited.ts'
import { readCsv } from './text/csv.ts'
import type { TextEncodingName } from './text/encoding.ts'
import { readXls } from './xls/xls.ts'
import { readXlsx } from './xlsx/xlsx.ts'

/** A file handed in. The name only serves to tell a wrong extension. */
export type NamedFile = { name: string; bytes: Uint8Array }

/** The sheets of a file, and for text how it was written. */
export type Book = {
  format: 'xlsx' | 'xls' | 'csv'
  encoding?: TextEncodingName
  delimiter?: Delimiter
  sheets: Sheet[]
}

/** Reads the sheets of a file of any supported format. Throws Refusal. */
export async function openBook({ name, bytes }: NamedFile): Promise<Book> {
  if (bytes.length > LIMITS.fileBytes) {
    throw new Refusal('too_large', {
      sizeMb: Math.ceil(bytes.length / 1024 / 1024),
      limitMb: LIMITS.fileBytes / 1024 / 1024,
    })
  }
  switch (sniff(bytes, name)) {
    case 'zip':
      return { format: 'xlsx', sheets: await readXlsx(bytes) }
    case 'cfb':
      return { format: 'xls', sheets: readXls(bytes) }
    case 'text': {
      const { sheet, encoding, delimiter } = readCsv(bytes)
      return { format: 'csv', encoding, delimiter, sheets: [sheet] }
    }
  }
}
