import type { Day, DayOrder, MoneyUnit } from '@jiheng/kernel/base'
import type { Book, FileProblem, Params } from '@jiheng/spreadsheet'
import type { MatchReason } from '../../../../platform/lists/assign-fields.ts'
import type { MoneyReading } from '../../../../platform/lists/money-column.ts'
import type { FinanceField } from './fields.ts'

/** What a person settled by hand; everything left out is found automatically. Columns are 0-based, rows 1-based. */
export type FinanceChoice = {
  sheet?: string
  header?: { first: number; last: number }
  columns?: Record<number, FinanceColumnChoice>
}
export type FinanceColumnChoice = { field?: FinanceField | null; unit?: MoneyUnit; order?: DayOrder }

/** How one column is read. */
export type FinanceColumn = {
  column: number
  letter: string
  header: string
  field: FinanceField | null
  score: number
  because: MatchReason
  samples: string[]
  money?: Pick<MoneyReading, 'unit' | 'unitFrom'>
  order?: DayOrder
}

export type FinanceSummary = Omit<Book, 'sheets'> & {
  sheets: { name: string; hidden: boolean; rows: number }[]
  sheet: string
  header: { first: number; last: number }
  columns: FinanceColumn[]
  signature: string
  /** Groups of fields of which one is lacking. */
  missing: FinanceField[][]
  counts: { rows: number; withErrors: number; left: number; incoming: number }
}

/** Something of a cell: an `error` keeps the row out, a `notice` is only said. `key` is a phrase. */
export type RowProblem = { severity: 'error' | 'notice'; key: string; params: Params; cell: string }

/** A row as it was read; what it does not say is left out. */
export type FinanceValues = {
  projectCode?: string
  projectName?: string
  year?: number
  source?: string
  amountFen?: number
  day?: Day
  referenceNo?: string
  contractNumber?: string
  payeeName?: string
  payeeAccount?: string
  note?: string
}
export type FinanceRow = { at: number; values: FinanceValues; problems: RowProblem[] }

export type FinanceReading =
  | { ok: true; summary: FinanceSummary; rows: FinanceRow[] }
  | { ok: false; problem: FileProblem }
