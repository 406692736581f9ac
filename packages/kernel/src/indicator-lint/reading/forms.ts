import type { LintCell } from '../finding.ts'
import type { IndicatorField, LintForm } from '../form.ts'
import { readForm } from './table.ts'
import type { FormReading } from './table.ts'
import type { TextSheet } from './sheet.ts'

/** A form found on a sheet of a workbook. */
export type SheetForm = FormReading & { sheet: string }

/** The forms of a workbook: of each sheet that has one, in their order. */
export const readForms = (sheets: readonly (TextSheet & { name: string })[]): SheetForm[] =>
  sheets.flatMap(({ name, rows }) => {
    const read = readForm({ rows })
    return read ? [{ ...read, sheet: name }] : []
  })

/**
 * How the cells of a form are called in the file it came from: what stands before a cell (`Sheet1!`), the letters of its columns, and the
 * whole name of the total of funds. Rows of indicators carry their number in the file as `id`, so that it stays with them when others go.
 */
export type FormOrigin = { prefix: string; columns: Partial<Record<IndicatorField, string>>; funds: string | null }

/** The name of a cell in the file, `Sheet1!D12`; null for what did not stand there. */
export function cellIn(
  { prefix, columns, funds }: FormOrigin,
  form: LintForm,
  { indicator, field }: LintCell,
): string | null {
  if (field === 'funds') return funds
  const row = indicator === null ? undefined : form.indicators[indicator]?.id
  const column = field === 'ex_ante' ? undefined : columns[field]
  return row === undefined || column === undefined ? null : `${prefix}${column}${row}`
}
