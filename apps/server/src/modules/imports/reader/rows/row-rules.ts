import { fieldKeys, definitionOf, type Field, type MoneyField } from '../columns/fields.ts'
import type { CellProblemKind, ImportedRow, RowValues } from './imported-row.ts'
import type { ColumnReading } from '../list.ts'
import type { Params } from '@jiheng/spreadsheet'

/** Reports a cell of the row in hand. */
export type Report = (
  at: Pick<ColumnReading, 'column' | 'field'>,
  severity: 'error' | 'notice',
  kind: CellProblemKind,
  params?: Params,
) => void

const MONEY_FIELDS = fieldKeys.filter((field): field is MoneyField => definitionOf(field).kind === 'money')

/** What must hold across the cells of one row: a name, one currency, a finish not before the start. */
export function checkRow({ values, problems }: ImportedRow, mapped: readonly ColumnReading[], report: Report): void {
  const columnOf = (field: Field): Pick<ColumnReading, 'column' | 'field'> =>
    mapped.find((column) => column.field === field) ?? { column: 0, field }
  const isReported = (field: Field): boolean => problems.some((problem) => problem.field === field)
  if (values.name === undefined && !isReported('name')) report(columnOf('name'), 'error', 'name_missing')
  const { plannedStart, plannedFinish } = values
  if (plannedStart !== undefined && plannedFinish !== undefined && plannedFinish < plannedStart) {
    report(columnOf('plannedFinish'), 'error', 'finish_before_start', { start: plannedStart, finish: plannedFinish })
  }
  const stated = MONEY_FIELDS.filter((field) => values[field] !== undefined)
  const [first] = stated
  for (const field of stated) {
    const currency = values[field]?.currency ?? ''
    const main = first === undefined ? currency : (values[first]?.currency ?? '')
    if (currency !== main) report(columnOf(field), 'error', 'mixed_currency', { found: currency, expected: main })
  }
}

/** What makes two rows the same project: its code, else the office's own number, else its name. */
export function projectKey(values: RowValues): string {
  if (values.code !== undefined) return `code ${values.code}`
  if (values.externalId !== undefined) return `number ${values.externalId.toLowerCase()}`
  return `name ${nameKey(values.name ?? '')}`
}

/** A project's name for comparison between lists: without spaces, punctuation, width and case. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/**
 * Reports rows that tell of the same project for the same day; rows for different days are its history.
 * `rows` are in the order of the file.
 */
export function markDuplicates(rows: readonly ImportedRow[], report: (row: ImportedRow, first: number) => void): void {
  const seen = new Map<string, number>()
  for (const row of rows) {
    if (row.values.name === undefined && row.values.code === undefined && row.values.externalId === undefined) continue
    const key = `${projectKey(row.values)} ${row.values.asOf ?? ''}`
    const first = seen.get(key)
    if (first === undefined) seen.set(key, row.at)
    else report(row, first)
  }
}
