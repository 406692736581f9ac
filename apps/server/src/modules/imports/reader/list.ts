import type { DayOrder, MoneyUnit, Currency } from '@jiheng/kernel/base'
import type { Body } from './rows/body-rows.ts'
import type { Book, FileProblem, NamedFile } from '@jiheng/spreadsheet'
import type { Field } from './columns/fields.ts'
import type { ImportedRow } from './rows/imported-row.ts'
import type { MatchReason } from '../../../platform/lists/assign-fields.ts'
import type { MoneyReading } from '../../../platform/lists/money-column.ts'

export type ListFile = NamedFile

/** What a person settled by hand; everything left out is found automatically. Columns are 0-based. */
export type ListChoice = {
  sheet?: string
  /** 1-based rows of the header, both included. */
  header?: { first: number; last: number }
  columns?: Record<number, ColumnChoice>
}
export type ColumnChoice = { field?: Field | null; unit?: MoneyUnit; currency?: Currency; order?: DayOrder }

/** How one column is read. */
export type ColumnReading = {
  column: number
  letter: string
  /** The header's words; levels parted by ` / `. */
  header: string
  field: Field | null
  /** How sure the field is, 0 to 1, and why it was chosen. */
  score: number
  because: MatchReason
  filled: number
  samples: string[]
  /** For money columns. */
  money?: MoneyReading
  /** For date columns written in an order that had to be found. */
  order?: DayOrder
}

/** What was understood of the file as a whole. */
export type ListSummary = Omit<Book, 'sheets'> & {
  sheets: { name: string; hidden: boolean; rows: number }[]
  sheet: string
  header: { first: number; last: number }
  columns: ColumnReading[]
  /** The same for files with the same headers; a mapping is remembered under it. */
  signature: string
  /** Fields without which nothing can be imported. */
  missing: Field[]
  counts: { projects: number; withErrors: number } & Body['left']
}

export type ListReading = { ok: true; summary: ListSummary; rows: ImportedRow[] } | { ok: false; problem: FileProblem }
