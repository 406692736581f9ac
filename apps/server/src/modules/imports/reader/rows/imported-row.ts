import type { Currency, Day } from '@jiheng/kernel/base'
import type { DayField, Field, MoneyField, TextField } from '../columns/fields.ts'
import type { Confidence, ProjectClass } from './project-words.ts'
import type { Params, Cell } from '@jiheng/spreadsheet'

/** Hundredths of `currency`: fen, pence or cents. Amounts of another currency are never turned into yuan. */
export type Money = { amountFen: number; currency: Currency }

export type RowValues = { [F in TextField]?: string } & { [F in MoneyField]?: Money } & { [F in DayField]?: Day } & {
  class?: ProjectClass
  /** The words of the rating, and the step they name when known. */
  rating?: { text: string; confidence: Confidence | null }
  longitude?: number
  latitude?: number
}

/** Why a value is not taken. An `error` keeps the whole row out; with a `notice` the row goes in without that value. */
export type CellProblemKind =
  | 'not_money'
  | 'ambiguous_separator'
  | 'money_too_large'
  | 'money_negative'
  | 'mixed_currency'
  | 'unknown_currency'
  | 'not_a_date'
  | 'no_such_day'
  | 'ambiguous_date'
  | 'ambiguous_month'
  | 'year_out_of_range'
  | 'not_a_period'
  | 'finish_before_start'
  | 'unknown_class'
  | 'not_a_coordinate'
  | 'spreadsheet_error'
  | 'formula_without_value'
  | 'name_missing'
  | 'name_too_long'
  | 'text_cut'
  | 'code_invalid'
  | 'duplicate_row'

export type CellProblem = {
  severity: 'error' | 'notice'
  key: `imports.cell.${CellProblemKind}`
  params: Params
  /** `Sheet1!F17`, or `F17` in a CSV file. */
  cell: string
  column: number
  field: Field | null
}

/** One project row as read. `at` is the row number the office sees. */
export type ImportedRow = {
  at: number
  values: RowValues
  /** Figures kept back on purpose ("Exempt under Section 43 …", 涉密), with those words. */
  withheld: Partial<Record<Field, string>>
  problems: CellProblem[]
  /** The group heading above the row, or empty. */
  group: string
  /** The row as written, for the error workbook. */
  original: Cell[]
}

/** True when the row cannot be imported. */
export function hasError(row: ImportedRow): boolean {
  return row.problems.some(({ severity }) => severity === 'error')
}
